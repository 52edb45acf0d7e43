"""The query language: what each construct means."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefs.model import MentionKind, Stance
from briefs.taxonomy import Taxonomy
from search.query import parse
from search.query.tree import (
    And,
    AtPlace,
    Dated,
    Everything,
    Field,
    Flag,
    FromSource,
    Fuzzy,
    HasActor,
    HasStance,
    InProvince,
    Is,
    Mentions,
    Name,
    Not,
    OfEvent,
    Or,
    Phrase,
    Prefix,
    Tagged,
    Tree,
    Wildcard,
    Word,
)
from tests.search.trees import BLA, TTP, A, B, C, D, exact, name_of

Read = Callable[[str], Tree]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("  \n ", Everything()),
        ("Élection", Word("election")),
        ("a b", And((A, B))),
        ("a b OR c d", Or((And((A, B)), And((C, D))))),
        ("a OR b OR c", Or((A, B, C))),
        ("a AND b", And((A, B))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("(a b) c", And((A, B, C))),
        ("a -b", And((A, Not(B)))),
        ("-a", Not(A)),
        ("-a -b", And((Not(A), Not(B)))),
        ("a NOT b", And((A, Not(B)))),
        ("NOT (a OR b)", Not(Or((A, B)))),
        ("-(a b)", Not(And((A, B)))),
        ("-(a OR -b)", Not(Or((A, Not(B))))),
        ("--a", Not(A)),
        ("–a −b", And((Not(A), Not(B)))),
        ('-"a b"', Not(exact("a", "b"))),
        ("-is:starred", Not(Flag(Is.STARRED))),
        ("a - b", And((A, B))),
        ("a a", A),
        ('"a b"', exact("a", "b")),
        ("“a b”", exact("a", "b")),
        ('"a"', exact("a")),
        ('"a b"~5', exact("a", "b", slop=5)),
        ('"a b"~99999999999', exact("a", "b", slop=1000)),
        ('"a b"c', And((exact("a", "b"), C))),
        ("（a　OR　b）", Or((A, B))),
        ("balo*", Prefix("balo")),
        ("balo**", Prefix("balo")),
        ("*stan", Wildcard("*stan")),
        ("b?mb", Wildcard("b?mb")),
        ("Qur'an*", Prefix("quran")),
        ("*", Everything()),
        ("a *", A),
        ("a OR *", Everything()),
        ("bombng~", Fuzzy("bombng", 1)),
        ("bombng~1", Fuzzy("bombng", 1)),
        ("bombng~2", Fuzzy("bombng", 2)),
        ("bombng~0", Word("bombng")),
        ('"election office*"', Phrase((Word("election", True), Prefix("office")))),
        ('"a * b~ ?c"', Phrase((Word("a", True), Wildcard("*"), Fuzzy("b", 1), Wildcard("?c")))),
        ("roadside-bombings", Phrase((Word("roadside"), Word("bombings")))),
        ("roadside-bomb*", Phrase((Word("roadside"), Prefix("bomb")))),
        ("10:30", Phrase((Word("10"), Word("30")))),
        ("50,000", Phrase((Word("50"), Word("000")))),
        ('="Balochistan*"', exact("balochistan")),
        ("=Balochistan", exact("balochistan")),
        ("title:bomb", Word("bomb", field=Field.TITLE)),
        ("Title:bomb*", Prefix("bomb", Field.TITLE)),
        ('title:"a b" c', And((exact("a", "b", field=Field.TITLE), C))),
        ("title:(a OR b)", Or((Word("a", field=Field.TITLE), Word("b", field=Field.TITLE)))),
        ("-title:a", Not(Word("a", field=Field.TITLE))),
        ("is:undated", Flag(Is.UNDATED)),
        ("is:Marked", Flag(Is.MARKED)),
        ("is:(unread OR unclaimed)", Or((Flag(Is.UNREAD), Flag(Is.UNCLAIMED)))),
        ("stance:denied", HasStance(Stance.DENIED)),
        ("source:Reuters", FromSource(("reuters",))),
        ('source:"Dawn News"', FromSource(("dawn", "news"))),
        ("source:reu*", FromSource(("reu",), True)),
        ("tag:Follow-Up", Tagged("follow-up")),
        ('tag:"to check"', Tagged("to check")),
        ("tag:to*", Tagged("to", True)),
        ("event:wire/a-b.txt", OfEvent("wire/a-b.txt")),
        ('event:"feeds/x.xml#a b"', OfEvent("feeds/x.xml#a b")),
        ("date:2024", Dated(date(2024, 1, 1), date(2024, 12, 31))),
        ("date:2024-02", Dated(date(2024, 2, 1), date(2024, 2, 29))),
        ("date:2024-02-07", Dated(date(2024, 2, 7), date(2024, 2, 7))),
        ("date:2023-09..2024-02", Dated(date(2023, 9, 1), date(2024, 2, 29))),
        ("date:2024..", Dated(date(2024, 1, 1), None)),
        ("date:..2023", Dated(None, date(2023, 12, 31))),
        ("date:undated", Flag(Is.UNDATED)),
        ("-date:2024", Not(Dated(date(2024, 1, 1), date(2024, 12, 31)))),
    ],
)
def test_constructs(read: Read, text: str, tree: Tree) -> None:
    assert read(text) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("actor:ttp", HasActor(TTP)),
        ('actor:"Pakistani Taliban"', HasActor(TTP)),
        ("actor:Pakistani Taliban", HasActor(TTP)),
        ("actor: ttp", HasActor(TTP)),
        ("actor:bla bomb", And((HasActor(BLA), Word("bomb")))),
        ("actor:(bla OR ttp)", Or((HasActor(BLA), HasActor(TTP)))),
        ("actor:(bla ttp)", And((HasActor(BLA), HasActor(TTP)))),
        (
            "actor:(Islamic State Khorasan Province OR bla)",
            Or((HasActor("Islamic State Khorasan Province"), HasActor(BLA))),
        ),
        ("actor:police", HasActor("police")),
        ("actor:-bla", Not(HasActor(BLA))),
        ("-actor:bla", Not(HasActor(BLA))),
        ("claimed:bla", HasActor(BLA, Stance.CLAIMED)),
        ("denied:TTP", HasActor(TTP, Stance.DENIED)),
        ("blamed:ttp", HasActor(TTP, Stance.BLAMED)),
        ('suspected:"islamic state"', HasActor("Islamic State", Stance.SUSPECTED)),
        ("actor:balo*", HasActor(BLA)),
        ("province:baluchistan", InProvince("Balochistan")),
        ("province:Khyber Pakhtunkhwa", InProvince("Khyber Pakhtunkhwa")),
        ("province:kp", InProvince("Khyber Pakhtunkhwa")),
        ("place:mastung", AtPlace("Mastung")),
        ("place:kachhi", Or((AtPlace("Kachhi"), AtPlace("Mach")))),
        ("mentions:bla", Mentions(MentionKind.ACTOR, BLA)),
        (
            "mentions:(mach sindh)",
            And((Mentions(MentionKind.PLACE, "Mach"), Mentions(MentionKind.PROVINCE, "Sindh"))),
        ),
        (
            "mentions:isl*",
            Or(
                (
                    Mentions(MentionKind.ACTOR, "Islamic State"),
                    Mentions(MentionKind.ACTOR, "Islamic State Khorasan Province"),
                )
            ),
        ),
    ],
)
def test_names_in_fields(read: Read, text: str, tree: Tree) -> None:
    assert read(text) == tree


def test_a_name_finds_all_its_spellings(names: Taxonomy) -> None:
    parsed = parse("Baluchistan", names)
    assert parsed.tree == Name(
        MentionKind.PROVINCE, "Balochistan", "Baluchistan", (Word("baluchistan"), exact("balochistan"))
    )
    (expansion,) = parsed.expansions
    assert (expansion.typed, expansion.name) == ("Baluchistan", "Balochistan")
    # "Pakistani Balochistan" holds one of these, so it is not looked for, and not listed
    assert set(expansion.spellings) == {"Balochistan", "Baluchistan"}


@pytest.mark.parametrize(
    "text", ['"baloch liberation army"', "Baloch Liberation Army", "Baloch-Liberation army"]
)
def test_the_longest_run_is_the_name_quoted_or_not(read: Read, text: str) -> None:
    tree = read(text)
    assert isinstance(tree, Name)
    assert tree.name == BLA
    assert set(tree.alternatives) == {
        exact("baloch", "liberation", "army"),
        exact("balochistan", "liberation", "army"),
        exact("baluchistan", "liberation", "army"),
        exact("bla"),
    }


def test_a_name_among_other_words(read: Read) -> None:
    tree = read("attack Islamic State Khorasan Province bombing -Karachi")
    assert isinstance(tree, And)
    attack, name, bombing, karachi = tree.parts
    assert (attack, name_of(name), bombing) == (
        Word("attack"),
        "Islamic State Khorasan Province",
        Word("bombing"),
    )
    # one spelling only: nothing to widen
    assert karachi == Not(Word("karachi"))


def test_names_in_the_title_only(read: Read) -> None:
    tree = read("title:Baluchistan")
    assert isinstance(tree, Name)
    assert set(tree.alternatives) == {
        Word("baluchistan", field=Field.TITLE),
        Word("balochistan", True, Field.TITLE),
    }


@pytest.mark.parametrize(
    "text",
    [
        "bla",
        '"bla"',
        "Bla",
        "police",
        "Taliban",
        "mach",
        "is",
        '="Balochistan"',
        '"Balochistan attack"',
        "balochistan*",
    ],
)
def test_what_is_not_widened(names: Taxonomy, text: str) -> None:
    parsed = parse(text, names)
    assert not isinstance(parsed.tree, Name)
    assert parsed.expansions == ()


@pytest.mark.parametrize(
    ("text", "name"), [("BLA", BLA), ("Mach", "Mach"), ("MACH", "Mach"), ("KP", "Khyber Pakhtunkhwa")]
)
def test_short_forms_and_names_that_are_words_are_widened_as_written(
    read: Read, text: str, name: str
) -> None:
    assert name_of(read(text)) == name


def test_spellings_that_are_ordinary_words_are_found_by_mention(read: Read) -> None:
    tree = read("Daesh")
    assert isinstance(tree, Name)
    assert set(tree.alternatives) == {
        Word("daesh"),
        exact("islamic", "state"),
        Mentions(MentionKind.ACTOR, "Islamic State"),
    }


def test_a_small_or_is_a_word_and_the_user_is_told(names: Taxonomy) -> None:
    def notes(text: str, *, prefix_last: bool = False) -> list[str]:
        return [note.message for note in parse(text, names, prefix_last=prefix_last).notes]

    assert parse("a or b", names).tree == And((A, Word("or"), B))
    assert notes("quetta or zhob") == ["or is searched as a word; OR in capitals finds either"]
    assert not notes('quetta OR zhob "or else"')
    assert not notes("quetta or", prefix_last=True)
