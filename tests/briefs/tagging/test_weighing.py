"""The net under the rules of stances: words round a name are weighed where no rule knows the sentence."""

import json
import math
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefs.tagging.weighing
from benchmarks.tagging.labels import STANCES, Labelled
from benchmarks.tagging.lessons import NOTHING, digest, examples, near_misses
from briefs.model import Stance
from briefs.tagging import Given
from briefs.tagging.weighing import RULE, SURE, WEIGHED, Weigher, candidates, features, weighed_kinds

TABLE = json.loads(Path(briefs.tagging.weighing.__file__).with_name("weights.json").read_text("utf-8"))
LEAD = "A bomb killed two policemen in Quetta on Friday."


@pytest.fixture(scope="module")
def weigher(taxonomy):
    return Weigher(taxonomy)


def by_weight(facts):
    return {(fact.short or fact.name, fact.stance) for fact in facts.actors if fact.rule.startswith(RULE)}


def test_the_file_has_a_weight_for_each_stance_of_everything_weighed():
    assert len(TABLE["bias"]) == len(WEIGHED)
    for name, row in TABLE["weights"].items():
        assert len(row) == len(WEIGHED), name
        assert all(map(math.isfinite, row)), name


def test_without_any_word_nobody_is_responsible():
    odds = sum(math.exp(value) for value in TABLE["bias"])
    assert odds / (1 + odds) < SURE / 2


WORDS = st.lists(
    st.sampled_from(["blamed", "attack", "the", "claimed", ",", "on", "police", "zz", "7"]), max_size=16
)


@given(before=WORDS, after=WORDS, kind=st.sampled_from(["militant", "state"]))
def test_each_word_votes_with_all_its_weights(weigher, before, after, kind):
    counts = Counter(
        feature
        for side, words in (("L", before), ("R", after))
        for distance, word in enumerate(words, 1)
        for feature in features(kind, word, side, distance)
    )
    odds = [
        bias + sum(number * TABLE["weights"].get(name, (0, 0, 0))[at] for name, number in counts.items())
        for at, bias in enumerate(TABLE["bias"])
    ]
    expected = 1 - 1 / (1 + sum(map(math.exp, odds)))
    each = briefs.tagging.weighing.Candidate("TTP", kind, None, before, after)
    for _ in "first", "remembered":
        probability, stance = weigher.weigh(each)
        assert probability == pytest.approx(expected)
        assert odds[WEIGHED.index(stance)] == pytest.approx(max(odds))


def found(tagger, taxonomy, text):
    [(document, _)] = tagger.prepare_all([Given(text)])
    return list(candidates(document.folded, document.news, weighed_kinds(taxonomy)))


def test_words_to_either_side_stand_nearest_first_and_names_as_their_kinds(tagger, taxonomy):
    [each] = found(tagger, taxonomy, "Police in Quetta blamed the BLA, and 3 officials of UNICEF said so.")
    assert (each.actor, each.kind) == ("Balochistan Liberation Army", "militant")
    assert each.before[:3] == ["the", "blamed", "quetta"]
    assert each.after[:5] == [",", "and", "3", "officials", "of"]
    assert "@other" in each.after
    assert "@other" in each.before


def test_a_word_has_its_stem_its_classes_and_its_place():
    near = features("militant", "blaming", "L", 2)
    assert {"L blam", "L2 blam", "L BLAME", "L BLAME next", "militant L BLAME"} <= set(near)
    assert features("state", "zebra", "R", 9) == []
    assert features("state", "1999", "R", 1) == features("state", "12", "R", 1)


@pytest.mark.parametrize(
    "text",
    [
        "Last year the BLA was held to be the culprit of a blast there.",
        "\n\nALSO READ: Suspicion falls on the BLA over Quetta blast\n",
    ],
)
def test_only_names_in_the_news_are_weighed(tagger, taxonomy, text):
    assert not [each for each in found(tagger, taxonomy, f"{LEAD} {text}") if each.sentence.start > len(LEAD)]


def test_governments_and_the_police_are_not_weighed(taxonomy):
    kinds = weighed_kinds(taxonomy)
    assert set(kinds.values()) == {"militant", "state"}
    assert {taxonomy.actors[name].kind for name in kinds} == {"militant", "state", "intelligence"}


UNKNOWN_TO_RULES = [
    ("The prime suspects, say investigators, are the BLA.", Stance.SUSPECTED),
    ("The BLA let reporters know by telephone that the bomb was its own.", Stance.CLAIMED),
]


@pytest.mark.parametrize(("text", "stance"), UNKNOWN_TO_RULES)
def test_wordings_that_no_rule_knows(tagger, text, stance):
    assert by_weight(tagger.tag(f"{LEAD} {text}")) == {("BLA", stance)}


@pytest.mark.parametrize("text", near_misses())
def test_near_misses_hold_nobody_responsible(tagger, text):
    facts = tagger.tag(text)
    assert [each for each in facts.actors if each.stance in WEIGHED] == []


def test_weights_are_learned_from_words_as_they_are_read_now():
    # where this fails: python -m benchmarks.tagging.train
    assert TABLE["learned_from"] == digest()


def test_a_sentence_that_tells_of_something_else_leaves_the_others(tagger):
    aside = "Such attacks are often blamed on the BLA, linked to money from abroad."
    text = f"{LEAD} {aside} The prime suspects, say investigators, are the BLA."
    assert by_weight(tagger.tag(text)) == {("BLA", Stance.SUSPECTED)}


def test_the_rule_names_the_words_that_tell_most(tagger):
    facts = tagger.tag(f"{LEAD} The prime suspects, say investigators, are the BLA.")
    [rule] = [each.rule for each in facts.actors if each.short == "BLA"]
    assert rule.startswith(f"{RULE} “suspects”")
    assert rule.count("“") == 3


def test_lessons(taxonomy):
    label = Labelled(
        id="x",
        text=f"{LEAD} The minister blamed the BLA and not the BLF.",
        published=None,
        scenes=frozenset(),
        mentioned=None,
        stances=dict.fromkeys(STANCES, frozenset()) | {"blamed": frozenset(["Balochistan Liberation Army"])},
        attribution="suspected",
        killed=None,
        wounded=None,
    )
    found = list(examples([label], taxonomy))
    own = [each for each in found if each.text == "x"]
    assert [(each.actor, each.stance, each.weight) for each in own] == [
        ("Balochistan Liberation Army", "blamed", 1),
        ("Balochistan Liberation Front", NOTHING, 1),
    ]
    assert own[0].counts["L2 blam"] == 1
    assert {each.stance for each in found if each.weight != 1} == {NOTHING}


def test_of_whom_a_rule_speaks_no_word_is_weighed(tagger):
    facts = tagger.tag(f"{LEAD} The BLA claimed responsibility. Suspicion fell at first on the BLA.")
    assert by_weight(facts) == set()
    assert [fact.stance for fact in facts.actors if fact.short == "BLA"] == [Stance.CLAIMED]


def test_where_nobody_has_claimed_it_no_weight_makes_a_claim(tagger):
    text = (
        f"{LEAD} Nobody has claimed responsibility. The TTP claims most of the blasts there as its own work."
    )
    assert ("TTP", Stance.CLAIMED) not in by_weight(tagger.tag(text))


@pytest.mark.usefixtures("interpreted")
def test_any_number_of_words_is_met_but_not_remembered(taxonomy, tagger, monkeypatch):
    monkeypatch.setattr(briefs.tagging.weighing, "_REMEMBERED", 50)
    own = Weigher(taxonomy)
    text = " ".join(f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300))
    for start in range(0, 1200, 40):
        words = Given(f"{LEAD} Police blamed {text[start : start + 40]} the BLA.")
        [(document, _)] = tagger.prepare_all([words])
        own.find(document, document.news, [], lambda finding: True)
    assert max(len(votes) for places in own._votes.values() for votes in places) == 50


def test_a_month_tells_of_no_doubt(tagger):
    text = (
        "On 3 {} 2016, security forces clashed with TTP militants in Turbat (Kech, Balochistan)."
        " 5 guards and 2 militants were reported killed. 7 guards were hurt. The attackers fled."
    )
    for month in ("April", "May"):
        assert tagger.tag(text.format(month), None).attribution == "none", month
