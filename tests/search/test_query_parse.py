"""The query language: what each construct means, and that every text has a meaning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model import MentionKind, Stance
from briefs.taxonomy import Taxonomy
from search.query import Parsed, parse, settled
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
    Nothing,
    OfEvent,
    Or,
    Phrase,
    Prefix,
    Tagged,
    Tree,
    Wildcard,
    Word,
)

Read = Callable[[str], Tree]
BLA = "Balochistan Liberation Army"
TTP = "Tehreek-e-Taliban Pakistan"
PARTS = [
    *(
        "bomb",
        "bombings",
        "BLA",
        "Baluchistan",
        "Pakistani",
        "Taliban",
        "Islamic",
        "State",
        "police",
        "Mach",
        "é’s",
    ),
    *(
        " ",
        " ",
        " ",
        '"',
        "“",
        "(",
        ")",
        "-",
        "–",
        "=",
        "*",
        "?",
        "~",
        "~5",
        ":",
        "..",
        "|",
        "[",
        "\n",
        "（",
        "：",
        ",",
    ),
    *(
        "OR",
        "AND",
        "NOT",
        " OR ",
        " NOT ",
        "title:",
        "actor:",
        "place:",
        "province:",
        "mentions:",
        "claimed:",
        "foo:",
    ),
    *(
        "is:",
        "unread",
        "date:",
        "2024",
        "-02",
        "2023-13",
        "stance:",
        "denied",
        "source:",
        "tag:",
        "x",
        "50",
        "اردو",
    ),
]
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PARTS), max_size=14).map("".join))


@pytest.fixture
def read(names: Taxonomy) -> Read:
    """A text's tree on the command line; it must have been understood."""

    def read(text: str) -> Tree:
        parsed = parse(text, names)
        assert parsed.notes == ()
        return parsed.tree

    return read


@pytest.fixture
def typing(names: Taxonomy) -> Callable[[str], Parsed]:
    """The reading of a text that is being typed."""
    return lambda text: parse(text, names, prefix_last=True)


def exact(*keys: str, slop: int = 0, field: Field = Field.TEXT) -> Word | Phrase:
    parts = tuple(Word(key, True, field) for key in keys)
    return parts[0] if len(parts) == 1 else Phrase(parts, slop, field)


def name_of(tree: Tree) -> str:
    assert isinstance(tree, Name)
    return tree.name


A, B, C, D = map(Word, "abcd")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("  \n ", Everything()),
        ("Élection", Word("election")),
        ("a b", And((A, B))),
        ("a b OR c d", Or((And((A, B)), And((C, D))))),
        ("a OR b OR c", Or((A, B, C))),
        ("a or b", And((A, Word("or"), B))),
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


@pytest.mark.parametrize(
    ("text", "tree", "place", "words"),
    [
        ("actor:zzz", Nothing(), (6, 9), "no actor is called 'zzz'"),
        ("bomb actor:talban", Nothing(), (11, 17), "Taliban"),
        ("bomb OR actor:zzz", Word("bomb"), (14, 17), "no actor"),
        ("-actor:zzz", Everything(), (7, 10), "no actor"),
        ("mentions:zzz", Nothing(), (9, 12), "no name"),
        (
            "actor:Taliban",
            Or((HasActor(TTP), HasActor("Afghan Taliban"))),
            (6, 13),
            f"Taliban could be {TTP} or Afghan Taliban",
        ),
        ("province:Mastung", AtPlace("Mastung"), (9, 16), "is a place"),
        ("place:Sindh", InProvince("Sindh"), (6, 11), "is a province"),
        ("province:Khyber", AtPlace("Khyber"), (9, 15), "Khyber is a place"),
        (
            "actor:Mastung",
            Nothing(),
            (6, 13),
            "no actor is called 'Mastung'; Mastung is a place: place:Mastung",
        ),
        ('claimed:"khyber pakhtunkhwa"', Nothing(), (8, 28), 'is a province: province:"Khyber Pakhtunkhwa"'),
        ("bla a", And((Word("bla"), A)), (0, 3), f"BLA finds {BLA} in all its spellings"),
        ("a -ttp", And((A, Not(Word("ttp")))), (3, 6), f"TTP finds {TTP}"),
        ('"Bla"', exact("bla"), (1, 4), "'Bla' is searched as it stands"),
        ("taliban", Word("taliban"), (0, 7), f"taliban could be {TTP} or Afghan Taliban: only this spelling"),
        ("foo:bar", And((Word("foo"), Word("bar"))), (0, 4), "foo: is no field"),
        ("acto:bomb", And((Word("acto"), Word("bomb"))), (0, 5), "did you mean actor:?"),
        ("http://x", And((Word("http"), Word("x"))), (0, 5), "http: is no field"),
        ("a actor:", A, (2, 8), "actor: needs a value"),
        ("actor: AND a", A, (0, 6), "actor: needs a value"),
        ('actor:"" a', A, (0, 6), "actor: needs a value"),
        ("is:foo a", A, (3, 6), "is: is one of starred"),
        ("stance:foo a", A, (7, 10), "stance: is one of claimed"),
        ("tag:* a", A, (4, 5), "tag: needs"),
        ("source:- a", A, (7, 8), "source: needs"),
        ("date:soon a", A, (5, 9), "'soon' is no date"),
        ("date:2024-13", Dated(date(2024, 1, 1), date(2024, 12, 31)), (5, 12), "not in the calendar"),
        ("date:2024-02-31", Dated(date(2024, 2, 1), date(2024, 2, 29)), (5, 15), "not in the calendar"),
        ("date:2024-0", Dated(date(2024, 1, 1), date(2024, 12, 31)), (5, 11), "2024-0"),
        ("date:2024..2023", Dated(date(2023, 1, 1), date(2024, 12, 31)), (5, 15), "the other way round"),
        ("date:..", Everything(), (5, 7), "date: needs"),
        ("a)", A, (1, 2), "closes nothing"),
        ("(a )", A, None, ""),
        ("(a ", A, (0, 1), "still open"),
        ('a "b c ', And((A, exact("b", "c"))), (2, 3), "still open"),
        ("OR a", A, (0, 2), "both sides"),
        ("a OR", A, (2, 4), "both sides"),
        ("(a OR) b", And((A, B)), (3, 5), "both sides"),
        ("!!!", Everything(), (0, 3), "everything is listed"),
        ("foo~3", Fuzzy("foo", 2), (0, 5), "~2 is the widest"),
        ("foo*~", Prefix("foo"), (0, 5), "no meaning"),
        ('"a b"~', exact("a", "b"), (5, 6), "needs a number"),
    ],
)
def test_what_is_not_understood_is_said_and_never_empties_the_list(
    names: Taxonomy, text: str, tree: Tree, place: tuple[int, int] | None, words: str
) -> None:
    parsed = parse(text, names)
    assert parsed.tree == tree
    assert [(note.start, note.end) for note in parsed.notes] == ([place] if place else [])
    assert all(words in note.message for note in parsed.notes)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ('("elec', Prefix("elec")),
        ('"elec', Prefix("elec")),
        ("(elec", Prefix("elec")),
        ("(elec -foo", And((Word("elec"), Not(Word("foo"))))),
        ('"election off', Phrase((Word("election", True), Prefix("off")))),
        ('="foo ba', Phrase((Word("foo", True), Prefix("ba")))),
        ("-(elec", Not(Word("elec"))),
        ('-"elec', Not(Word("elec", True))),
        ('"elec ', Word("elec", True)),
        ("(elec ", Word("elec")),
        ("(elec) foo", And((Word("elec"), Word("foo")))),
        ('actor:"balo', HasActor(BLA)),
        ("(tag:fo", Tagged("fo", True)),
    ],
)
def test_on_the_command_line_only_open_brackets_and_quotes_are_half_typed(
    names: Taxonomy, text: str, tree: Tree
) -> None:
    assert parse(text, names).tree == tree


@pytest.mark.parametrize(
    ("text", "tree", "stored"),
    [
        ("elec", Prefix("elec"), "elec*"),
        ("election off", And((Word("election"), Prefix("off"))), "election off*"),
        ("election ", Word("election"), "election"),
        ("election -off", And((Word("election"), Not(Word("off")))), "election -off"),
        ("election -", Word("election"), "election -"),
        ("elec,", Word("elec"), "elec,"),
        ("title:elec", Prefix("elec", Field.TITLE), "title:elec*"),
        ("Karachi-bas", Phrase((Word("karachi"), Prefix("bas"))), "Karachi-bas*"),
        ("(elec", Prefix("elec"), "(elec*)"),
        ('("elec', Prefix("elec"), '("elec*")'),
        # a whole word keeps its inflections while it may go on
        ("bombings", Or((Word("bombings"), Prefix("bombings"))), "(bombings OR bombings*)"),
        ("=elec", Prefix("elec"), '"elec*"'),
        ('a ="b* c', And((A, Phrase((Word("b", True), Prefix("c"))))), 'a "b  c*"'),
        ("actor:balo", HasActor(BLA), "actor:balo*"),
        (
            "actor:Islamic State Kho",
            HasActor("Islamic State Khorasan Province"),
            'actor:"Islamic State Kho*"',
        ),
        ("actor:Pakistani ", HasActor(TTP), "actor:Pakistani*"),
        # a district is called so, but what is asked for may still become a province
        ("province:Khyber", InProvince("Khyber Pakhtunkhwa"), "province:Khyber*"),
        ("actor:bla", HasActor(BLA), "actor:bla"),
        (
            "actor:(bla OR pakistani tal",
            Or((HasActor(BLA), HasActor(TTP))),
            'actor:(bla OR "pakistani tal*")',
        ),
        ("source:reu", FromSource(("reu",), True), "source:reu*"),
        ('tag:"to ch', Tagged("to ch", True), 'tag:"to ch*"'),
        ("Karachi", Prefix("karachi"), "Karachi*"),
        ("bomb OR", Word("bomb"), "bomb OR"),
    ],
)
def test_while_typing_the_last_positive_word_is_a_prefix(
    typing: Callable[[str], Parsed], text: str, tree: Tree, stored: str
) -> None:
    parsed = typing(text)
    assert (parsed.tree, parsed.notes, parsed.settled) == (tree, (), stored)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Baluc", "(Baluc* OR baluchistan)"),
        ("bomb title:Baluchis", "bomb title:(Baluchis OR Baluchis* OR baluchistan)"),
    ],
)
def test_a_word_that_can_only_become_one_name_finds_it_already(
    names: Taxonomy, typing: Callable[[str], Parsed], text: str, stored: str
) -> None:
    parsed = typing(text)
    assert "Name(kind=<MentionKind.PROVINCE: 'province'>, name='Balochistan'" in repr(parsed.tree)
    assert parsed.settled == stored
    assert parse(stored, names).tree == parsed.tree


@pytest.mark.parametrize("text", ["Balu", "Karac", "-Baluchis", "Taliba"])
def test_a_word_that_may_become_anything_or_has_one_spelling_is_a_word(
    typing: Callable[[str], Parsed], text: str
) -> None:
    assert "Name" not in repr(typing(text).tree)


def test_a_short_form_is_hinted_at_only_when_it_is_typed_out(typing: Callable[[str], Parsed]) -> None:
    assert typing("bla").notes == typing('"bla').notes == ()
    assert [note.message for note in typing("bla ").notes] == [
        f"'bla' is searched as it stands; BLA finds {BLA} in all its spellings"
    ]


def test_a_name_stays_a_name_while_it_may_go_on(typing: Callable[[str], Parsed]) -> None:
    parsed = typing("Pakistani Taliban")
    assert isinstance(parsed.tree, Or)
    name, going_on = parsed.tree.parts
    assert name_of(name) == TTP
    assert going_on == And((Word("pakistani"), Prefix("taliban")))


@given(texts, st.booleans())
def test_every_text_has_a_reading(names: Taxonomy, text: str, prefix_last: bool) -> None:
    parsed = parse(text, names, prefix_last=prefix_last)
    hash(parsed.tree)
    for note in parsed.notes:
        assert 0 <= note.start < note.end <= len(text)
        assert note.message
    for expansion in parsed.expansions:
        assert expansion.typed
        assert expansion.spellings


@given(texts)
def test_a_stored_text_means_what_the_half_typed_one_meant(names: Taxonomy, text: str) -> None:
    stored = settled(text, names)
    assert parse(stored, names).tree == parse(text, names, prefix_last=True).tree
    assert settled(f"{stored} ", names) == stored


@given(
    st.lists(
        st.sampled_from(
            [
                "bomb",
                "office",
                '"election offices"',
                "(a OR b)",
                "is:unread",
                "date:2024-02",
                "title:x",
                "OR",
                "actor:bla",
                "claimed:(bla OR ttp)",
                "BLA",
            ]
        ),
        min_size=1,
        max_size=5,
    ).map(" ".join)
)
def test_no_beginning_of_a_query_matches_nothing(names: Taxonomy, text: str) -> None:
    for end in range(len(text) + 1):
        assert parse(text[:end], names, prefix_last=True).tree != Nothing()


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + "bomb" + ")" * 10_000,
        "(" * 10_000 + "bomb",
        "-(" * 10_000 + "bomb",
        "(a OR (b " * 10_000,
        "NOT " * 10_000 + "bomb",
    ],
)
def test_deep_nesting_ends_in_a_shallow_tree(names: Taxonomy, text: str) -> None:
    tree = parse(text, names).tree
    assert len(repr(tree)) < 20_000
    assert "bomb" in repr(tree) or "Word(key='a'" in repr(tree)


@pytest.mark.parametrize(
    "part",
    [
        "a",
        "a ",
        "-",
        "- ",
        "(",
        ")",
        '"',
        '" ',
        "~",
        "*",
        "a*b ",
        "x~ ",
        "a:",
        "a:b ",
        "actor:x ",
        "actor:x* ",
        "OR ",
        "=",
        "date:2024",
        "'",
        "[",
        "\\",
        "é",
        "a-",
        "actor:(bla ",
        "Balochistan ",
    ],
)
def test_a_megabyte_is_read_at_once(names: Taxonomy, part: str) -> None:
    text = (part * (1_000_000 // len(part) + 1))[:1_000_000]
    parsed = parse(text, names, prefix_last=True)
    assert len(parsed.notes) <= 20
    assert len(repr(parsed.tree)) < 1_500_000


def test_what_goes_beyond_the_bounds_is_said(names: Taxonomy) -> None:
    wildcards = parse("*a" * 500_000, names)
    assert wildcards.tree == Wildcard("*a" * 50 + "*")
    assert [note.message for note in wildcards.notes] == [
        "of a word with * or ? the first 100 characters count"
    ]
    assert parse("actor:" + "*a" * 500_000, names).tree == Nothing()
    words = parse("w " * 1001, names)
    assert [note.message for note in words.notes] == ["only the first 1,000 words are searched"]
    scans = parse(" ".join(f"w{n}~" for n in range(33)), names)
    assert isinstance(scans.tree, And)
    assert len(scans.tree.parts) == 32
    assert [note.message for note in scans.notes] == ["only 32 fuzzy words and wildcards are searched"]
