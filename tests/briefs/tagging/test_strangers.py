"""Groups that the taxonomy does not know: what they claim is a claim, whoever they are."""

from __future__ import annotations

import pytest

from briefs.model import Attribution
from briefs.tagging import Given
from briefs.tagging.strangers import STRANGER, with_strangers


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit a bus in Sukkur. The Indus Delta Tigers said their men had planted it.",
        "A bomb hit a bus in Sukkur. The hitherto unknown Lashkar-e-Mehran claimed it on Telegram.",
        "A bomb hit a bus in Sukkur. A body styling itself the Sons of the Delta said it was its work.",
        "A bomb hit a bus in Sukkur. 'Mehran Force', in a note to a newspaper, took credit for it.",
        "A bomb hit a bus in Sukkur. It was claimed by a little-known outfit.",
        "A bomb hit a bus in Sukkur. A pamphlet signed by the Mehran Column said it would strike again.",
        "A bomb hit a bus in Sukkur. A group nobody knew, the Hawks of Mehran, posted a film of the blast.",
        "A bomb hit a bus in Sukkur. The self-proclaimed Guards of the Delta said it regretted those it had killed.",
        "A bomb hit a bus in Sukkur. A lesser-known alliance, the Delta Freedom Lions, told a channel that it did it.",
        "A bomb hit a bus in Sukkur. Katiba Mir Sohrab, of which nothing is known, gloried in a letter in the dead.",
        "A bomb hit a bus in Sukkur. The Mehran Liberation Front said it had carried out the attack.",
        "A bomb hit a bus in Sukkur. The Mehran Liberation Front said it was behind the attack.",
        "A bomb hit a bus in Sukkur. A new group, the Mehran Lions, claimed responsibility.",
    ],
)
def test_unknown_groups_claim(tag, text):
    facts = tag(text)
    assert facts.attribution is Attribution.CLAIMED
    assert not [actor for actor in facts.actors if actor.stance == "claimed"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit a bus in Sukkur. The Indus Delta Tigers condemned it.",
        "A bomb hit a bus in Sukkur. The Indus Delta Tigers said they had not planted it.",
        "A bomb hit a bus in Sukkur. Police arrested two members of a little-known outfit.",
        "A bomb hit a bus in Sukkur. The Anti-Narcotics Force said it had shot a smuggler the same day.",
        "A bomb hit a bus in Lashkar Gah. The bus was owned by a trader from Ittehad Town, residents said.",
        "A bomb hit a bus in Sukkur. The United Democratic Front told reporters that the dead were its members.",
        "A bomb hit a bus in Sukkur. The Army said the 12th Brigade had sent a rescue team.",
        "A bomb hit a bus in Sukkur. Officials said they were looking for a man in a blue cap.",
        "A bomb hit a bus in Sukkur. The Mehran Workers Liberation Front said it mourned the dead.",
        "A bomb hit a bus in Sukkur. The Sukkur Tigers said that their match in Multan was put off after the blast.",
        "A bomb hit a bus in Sukkur. The Quetta Lions released a picture of their player who died.",
        "A bomb hit a bus in Sukkur. The Women Action Front took to the streets over the killing.",
        "A bomb hit a bus in Sukkur. The Punjab Kissan Ittehad said three of the dead were its members.",
        "A bomb hit a bus in Sukkur. The Sunni Ittehad Council said its leader had died in the attack.",
        "A bomb hit a bus in Sukkur. The Christian Liberation Front called it the worst attack on its people.",
        "A bomb hit a bus in Sukkur. A statement by the Mehran Action Front said that killing civilians was cowardly.",
        "A bomb hit a bus in Sukkur. A new film, the Sons of the Desert, tells of such a bombing.",
        "A bomb hit a bus in Sukkur. The Liberation Day parade was called off after the blast, a statement said.",
        "A bomb hit a bus in Sukkur. A newly formed unit, the Bomb Data Centre, issued its statement on the explosion.",
        "A bomb hit a bus in Sukkur. A new coalition, the Delta Democratic Alliance, posted pictures of the dead.",
        "A bomb hit a bus in Sukkur. The Sukkur Tigers claimed the title a day after the blast.",
        "A bomb hit a bus in Sukkur. The Workers Liberation Front said it killed women and children.",
        "A bomb hit a bus in Sukkur. The Women Action Front said the police were behind the killing.",
        "A bomb hit a bus in Sukkur. A letter signed by the Women Action Front said the killing was a shame.",
    ],
)
def test_who_does_not_claim(tag, text):
    assert tag(text).attribution is not Attribution.CLAIMED


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Police blamed the raid on the Indus Delta Tigers.", Attribution.SUSPECTED),
        (
            "The raid hit a post in Sukkur. The Delta Tigers may be behind it, police said.",
            Attribution.SUSPECTED,
        ),
        ("The raid was the work of a new outfit, the Sons of the Delta, police said.", Attribution.SUSPECTED),
        (
            "A bomb hit Sukkur. The Delta Tigers claimed it. The group said it would strike again.",
            Attribution.CLAIMED,
        ),
    ],
)
def test_rules_for_groups_hold_for_them(tag, text, attribution):
    facts = tag(text)
    assert facts.attribution is attribution
    assert STRANGER not in {actor.name for actor in facts.actors}


def _found(tagger, text):
    [(document, _)] = tagger.prepare_all([Given(text)])
    return [
        each.text
        for sentence in with_strangers(document).telling
        for each in sentence.mentions
        if each.name == STRANGER
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The bomb was claimed by the Delta Tigers.", ["Delta Tigers"]),
        ("A spokesman for the Sons of the Delta claimed it.", ["Sons of the Delta"]),
        ("A new group called the Delta Army claimed it.", ["A new group called the Delta Army"]),
        ("The BLA, a little-known group at that time, claimed it.", []),
        ("A little-known group, the BLA, claimed it.", []),
        ("The Delta Police Force claimed that it was an accident.", []),
    ],
)
def test_names(tagger, text, names):
    assert _found(tagger, text) == names


def test_text_without_them_is_left_as_it_is(tagger):
    [(document, _)] = tagger.prepare_all([Given("The BLA claimed the blast in Quetta.")])
    assert with_strangers(document) is document


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Green Trend claimed the attack.", "claimed"),
        ("Claimed by Green Trend.", "claimed"),
        ("The bombing was claimed by Sarbazan-e-Gumnam.", "claimed"),
        ("Green Dawn (new) claimed the bombing on a website.", "claimed"),
        ("The claim came from the Freedom Dawn Movement.", "claimed"),
        ("The United Liberation Army of Makran said it carried out the bombing.", "claimed"),
        ("A new group, Green Trend, is suspected.", "suspected"),
        # other things are claimed, or by nobody
        ("No Group claimed the attack.", "unclaimed"),
        ("Nobody claimed the attack.", "unclaimed"),
        ("It was claimed by Prime Minister Adil Khan as a sign of weakness.", "none"),
        ("Nobody Yet claimed the attack.", "unclaimed"),
        ("Ten more were claimed by Cyclone Amphan.", "none"),
        ("It was claimed by Imran Khan that the state had failed.", "none"),
        ("Abdullah Khan claimed the attack showed that the state had failed.", "none"),
        ("Victory was claimed by Green Trend.", "none"),
    ],
)
def test_claimants_of_any_name(tag, text, attribution):
    assert tag(f"A bomb killed six people in Quetta. {text}").attribution == attribution
