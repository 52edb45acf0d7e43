"""Groups that have the word in a text and speak of the deed as theirs, without any word of claiming."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed three policemen in Bannu on 3 May 2018."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The TTP put out a film of the blast.", "TTP"),
        ('"Our lions paid them back," a text from the TTP read.', "TTP"),
        ("A handbill in the TTP's name promised the puppets further lessons.", "TTP"),
        ("TTP radio: ours.", "TTP"),
        ("The TTP's Umar, by satellite phone: our boys did that.", "TTP"),
        ("On its channel the TTP presented it as a martyrdom operation.", "TTP"),
        (
            "Somebody who speaks for the TTP rang a paper to congratulate the bomber's brothers and his men.",
            "TTP",
        ),
        ('"We settled a score": a man for the TTP, to Reuters.', "TTP"),
        ("The TTP, which boasts of nine dead, gave the man's name as Bilal.", "TTP"),
        ("A commander wrote that Jamaat-ul-Ahrar had avenged its dead.", "JuA"),
        ("He rang to say that his BLA had struck the enemy.", "BLA"),
        ('Afghan Taliban spokesman Mujahid spoke of "nine invaders" dead.', "Afghan Taliban"),
        ("The BLA emailed its responsibility.", "BLA"),
        ("The BLA put its name to the attack.", "BLA"),
        ("In the BLA's telling the guards ran.", "BLA"),
        ("The BLA prides itself on the raid.", "BLA"),
        ("A video issued by the BLA showed the captives.", "BLA"),
        ("The BLA presented itself as the author.", "BLA"),
        ("A BLA leaflet said that this is what becomes of informers.", "BLA"),
        ("A BLA statement called the van a military target.", "BLA"),
        ("The BLA, which laid the mine by its own words, says nine.", "BLA"),
        ("Claimant: BLA.", "BLA"),
        ("Perp.: BLA, by its own account.", "BLA"),
        ('A note over the stamp of the BLA read: "He was put to death as spies are."', "BLA"),
        ("The BLA informed reporters that two lads of ours were inside.", "BLA"),
        ("An unknown voice rang up a daily to insist that the BLA had sent him.", "BLA"),
        ("The BLA says that the engineer is in its hands.", "BLA"),
        ("A group unheard of before, the BLA, declared this to be its revenge.", "BLA"),
        ("An officer thinks of the BLA. The group published a claim by night.", "BLA"),
        ("The BLA fights there. The movement owned up on its channel.", "BLA"),
        ("BRAS, the alliance of the BLA and the BLF, emailed that it takes responsibility.", "BRAS"),
    ],
)
def test_its_own_words(stances, text, who):
    assert stances(f"{LEAD} {text}") == {(who, "claimed")}


@pytest.mark.parametrize(
    "text",
    [
        "He was getting calls from the TTP, whose men wanted money.",
        "A leader of the TTP and two of his men were killed in a raid.",
        "The TTP said that its fighters had been told to stop.",
        "The TTP confirmed the death of its commander and his brothers.",
        "The TTP said that none of its men was there.",
        "The Taliban interior ministry said that its men were searching the area.",
        "Three men of the TTP were sent to hell, the army said.",
        "The TTP spoke of a truce with its enemies.",
        "The TTP has not claimed the attack that killed three policemen.",
        "The TTP did not claim the killing.",
        "The TTP claimed another blast in Tank, but not this one.",
        "The TTP said that its men had repulsed a raid and put the army's losses at nine.",
        "No group, including the TTP, claimed the attack that killed the three.",
        "A TTP spokesman called it the work of infidels and expressed sorrow.",
        'Last year a statement of the TTP called such bombers "our martyrs".',
    ],
)
def test_other_words(stances, text):
    assert "claimed" not in {stance for _, stance in stances(f"{LEAD} {text}")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "BLA and BLF men had come. Both groups made statements claiming the blast.",
            {("BLA", "claimed"), ("BLF", "claimed")},
        ),
        (
            "A driver hired by the BLA was held. The network had planned the blast, police said.",
            {("BLA", "blamed")},
        ),
        ("The BLA is known there. Police said the group had sent the bomber.", {("BLA", "blamed")}),
        ("The BLA is known there. A group of men ran away, police said.", set()),
        ("The BLA is known there. The aid group condemned the attack.", set()),
        ("Officials held pro-TTP villagers responsible.", set()),
        ("They marched against the May attack, for which the BLA had been held responsible.", set()),
    ],
)
def test_groups_named_before(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


def test_told_in_the_next_sentence(stances):
    assert stances(
        f"{LEAD} Then came a message from the TTP. The bomber, it read, had avenged a martyr."
    ) == {("TTP", "claimed")}


def test_a_leader_who_speaks_for_another_group(stances):
    text = f'{LEAD} "We claim the blast for our dead," said Ehsanullah Ehsan, spokesman of Jamaat-ul-Ahrar.'
    assert stances(text) == {("JuA", "claimed")}
