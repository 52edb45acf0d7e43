"""Finding names in texts: against an independent oracle, and the rules of writing."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model import MentionKind
from briefs.taxonomy import Alias, Entry, Matcher, Taxonomy


@pytest.fixture(scope="module")
def matcher(taxonomy: Taxonomy) -> Matcher:
    return Matcher(taxonomy)


def names(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    return [(mention.name, mention.text) for mention in matcher.mentions(text)]


def actor(name: str, *aliases: Alias) -> Entry:
    return Entry(MentionKind.ACTOR, name, "other", name, (Alias(name), *aliases))


# the oracle: words and the gaps between them, one by one


def plain(char: str) -> str:
    base = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return base.lower()


def tokens(text: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    start = None
    for position, char in enumerate(f"{text} "):
        inside = char.isalnum() or char in "&@"
        if inside and start is None:
            start = position
        if not inside and start is not None:
            found.append(("".join(map(plain, text[start:position])), start, position))
            start = None
    return found


def joined(gap: str) -> bool:
    if gap.startswith("-\n") and gap[1:].isspace() and gap.count("\n") == 1:
        return True
    return len(gap) == 1 or (gap.isspace() and gap.count("\n") < 2)


def oracle(aliases: list[str], text: str) -> list[tuple[int, int]]:
    wanted = {tuple(word for word, _, _ in tokens(alias)) for alias in aliases}
    words = tokens(text)
    found = []
    index = 0
    while index < len(words):
        for last in range(len(words), index, -1):
            run = words[index:last]
            gaps = [text[a[2] : b[1]] for a, b in itertools.pairwise(run)]
            if tuple(word for word, _, _ in run) in wanted and all(map(joined, gaps)):
                found.append((run[0][1], run[-1][2]))
                index = last - 1
                break
        index += 1
    return found


WORDS = st.sampled_from(["a", "b", "ab", "ba", "É", "aB", "c", "&", "ش"])
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6, unique=True)
TEXTS = st.lists(
    st.one_of(WORDS, st.sampled_from([" ", "  ", "-", "\n", "\n\n", "’", "'s", ", ", "\t", "\xa0", "_", "("]))
).map("".join)


@given(NAMES, TEXTS)
def test_finds_what_a_brute_force_search_finds(aliases: list[str], text: str) -> None:
    matcher = Matcher(Taxonomy([actor(alias) for alias in aliases]))
    assert [(match.start, match.end) for match in matcher.find(text)] == oracle(aliases, text)


@given(st.text(max_size=300))
def test_any_text_is_matched_without_an_error(text: str) -> None:
    matcher = Matcher(Taxonomy([actor("a"), actor("b c", Alias("BC", case=True), Alias("Ab", word=True))]))
    mentions = matcher.mentions(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= two.start for one, two in itertools.pairwise(mentions))


def test_lone_surrogates_and_an_empty_taxonomy() -> None:
    assert Matcher(Taxonomy([actor("a")])).mentions("\ud800 a \udfff")[0].start == 2
    assert Matcher(Taxonomy([])).mentions("anything") == []


def test_of_names_within_names_the_longest_counts(matcher: Matcher) -> None:
    assert names(matcher, "The Balochistan Liberation Army and Khyber Pakhtunkhwa.") == [
        ("Balochistan Liberation Army", "Balochistan Liberation Army"),
        ("Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa"),
    ]


def test_boundaries_hold_for_hyphens_possessives_and_quotes(matcher: Matcher) -> None:
    text = "Karachi-based traders met “Quetta’s” mayor on the Balochistan-Sindh border; Quettans did not."
    assert names(matcher, text) == [
        ("Karachi", "Karachi"),
        ("Quetta", "Quetta"),
        ("Balochistan", "Balochistan"),
        ("Sindh", "Sindh"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Jaish-e-Mohammed",
        "Jaish e Mohammed",
        "Jaish-i-Muhammad",
        "JAISH-E-MOHAMMED",
        "Jaish-e-\nMohammed",
        "Jaish-e  Mohammed",
        "Jaish\xa0e\xa0Mohammed",
        "Jaish‑e‑Mohammed",
        "Ja\u00adish-e-Moham\u00admed",
        "Jaish-e-Moha\u0301mmed",
    ],
)
def test_one_name_in_many_shapes(matcher: Matcher, written: str) -> None:
    assert names(matcher, f"fighters of {written} fled") == [("Jaish-e-Mohammed", written)]


def test_names_do_not_run_over_the_end_of_a_paragraph(matcher: Matcher) -> None:
    assert names(matcher, "He named Khyber\n\nPakhtunkhwa came next.")[0][0] != "Khyber Pakhtunkhwa"
    assert names(matcher, "He named Khyber\nPakhtunkhwa.")[0][0] == "Khyber Pakhtunkhwa"


@pytest.mark.parametrize(
    "text",
    [
        "A tank rolled through the hub at mach two, past a bara market.",
        "Tank fire was heard all night.",
        "The Regional Hub Office and the Tank Corps were shut.",
        "Mach 2 was reached.",
        "The Tank was hit by a bomb.",
        "MILITANTS STORM POST AS TANK AND HUB BURN",
        "Army Sends Heavy Tank Across Bridge",
        "let the hum of is and who be",
        "He bought raw meat for us.",
    ],
)
def test_words_are_no_names(matcher: Matcher, text: str) -> None:
    generic = {"army"}
    assert [name for name, _ in names(matcher, text) if name not in generic] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were shot dead in Tank.", "Tank"),
        ("The bus left Mach at noon.", "Mach"),
        ("Tank district was quiet.", "Tank"),
        ("HUB: A driver was hurt.", "Hub"),
        ("The Hub bombing killed a driver.", "Hub"),
        ("Mach, Quetta and Ziarat were quiet.", "Mach"),
        ("BLAST KILLS THREE IN TANK", "Tank"),
        ("Rockets Hit Railway Track Near Mach", "Mach"),
        ("A claim by IS was published.", "Islamic State"),
        ("Officials blamed RAW for it.", "Research and Analysis Wing"),
    ],
)
def test_words_written_as_names_are(matcher: Matcher, text: str, name: str) -> None:
    assert name in [found for found, _ in names(matcher, text)]


def test_a_word_repeats_a_name_of_the_same_text(matcher: Matcher) -> None:
    text = "Mach miners shot dead. The men were taken from Mach. Tank fire was heard."
    assert names(matcher, text) == [("Mach", "Mach"), ("Mach", "Mach")]


def test_abbreviations_count_only_as_written(matcher: Matcher) -> None:
    assert names(matcher, "Bla bla, said the bla of it.") == []
    assert names(matcher, "The BLA and JuA, or JUA.") == [
        ("Balochistan Liberation Army", "BLA"),
        ("Jamaat-ul-Ahrar", "JuA"),
        ("Jamaat-ul-Ahrar", "JUA"),
    ]


def test_a_cued_abbreviation_needs_its_cue(matcher: Matcher) -> None:
    assert names(matcher, "SSP Irfan Khan, a senior officer, spoke.") == []
    assert names(matcher, "The sectarian outfit SSP spoke.") == [("Sipah-e-Sahaba Pakistan", "SSP")]


def test_a_cued_place_needs_its_cue_somewhere(matcher: Matcher) -> None:
    assert names(matcher, "Shops in Clifton were shut.") == []
    assert ("Clifton (Karachi)", "Clifton") in names(
        matcher, "Karachi was quiet. Shops in Clifton were shut."
    )
    assert [text for _, text in names(matcher, "Karachi has a buffer zone.")] == ["Karachi"]


def test_urdu_names(matcher: Matcher) -> None:
    text = "کوئٹہ، بلوچستان اور خیبر پختونخوا میں"
    assert names(matcher, text) == [
        ("Quetta", "کوئٹہ"),
        ("Balochistan", "بلوچستان"),
        ("Khyber Pakhtunkhwa", "خیبر پختونخوا"),
    ]
