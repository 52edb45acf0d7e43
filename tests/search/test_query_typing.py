"""Queries that are not understood, or half-typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefs.taxonomy import Taxonomy
from briefs.text import word_keys
from search.query import Parsed, parse
from search.query.names import completed, spelled
from search.query.tree import (
    And,
    AtPlace,
    Dated,
    Everything,
    Field,
    FromSource,
    Fuzzy,
    HasActor,
    InProvince,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Tagged,
    Tree,
    Word,
)
from tests.search.trees import BLA, TTP, A, B, exact, name_of


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
        ("is:foo a", A, (3, 6), "unclaimed (left out)"),
        ("stance:foo a", A, (7, 10), "mentioned (left out)"),
        ("tag:* a", A, (4, 5), "tag: needs"),
        ("source:- a", A, (7, 8), "source: needs"),
        ("date:soon a", A, (5, 9), "2024-02-07 (left out)"),
        (
            "date:2024-13",
            Dated(date(2024, 1, 1), date(2024, 12, 31)),
            (5, 12),
            "not in the calendar (read as 2024)",
        ),
        (
            "date:2024-02-31",
            Dated(date(2024, 2, 1), date(2024, 2, 29)),
            (5, 15),
            "not in the calendar (read as 2024-02)",
        ),
        ("date:2024-0", Dated(date(2024, 1, 1), date(2024, 12, 31)), (5, 11), "(read as 2024)"),
        ("date:2024..2023", Dated(date(2023, 1, 1), date(2024, 12, 31)), (5, 15), "the other way round"),
        ("date:..", Everything(), (5, 7), "date: needs"),
        ("a)", A, (1, 2), "closes nothing"),
        ("(a )", A, None, ""),
        ("(a ", A, (0, 1), "still open"),
        ('a "b c ', And((A, exact("b", "c"))), (2, 3), "still open"),
        ("OR a", A, (0, 2), "both sides"),
        ("a OR", A, (2, 4), "both sides"),
        ("(a OR) b", And((A, B)), (3, 5), "both sides"),
        ("!!!", Everything(), (0, 3), "no word to search for"),
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
    "text", ["date:soon", "-is:foo", "stance:x (date:y)", "tag:", "!!!", "OR", '"', "(-"]
)
def test_a_text_of_which_nothing_can_be_searched_for_is_in_vain(names: Taxonomy, text: str) -> None:
    read = parse(text, names)
    assert read.vain
    assert read.tree == Everything()
    assert read.notes


@pytest.mark.parametrize("text", ["", " ", "*", "date:soon a", "-actor:zzz", "date:2024-13"])
def test_a_text_that_asks_for_anything_or_is_blank_is_not(names: Taxonomy, text: str) -> None:
    assert not parse(text, names).vain


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


def test_a_half_typed_name_is_the_only_one_that_it_can_become(taxonomy: Taxonomy) -> None:
    looked_for = {tuple(word_keys(text)) for entry in taxonomy.entries for text in taxonomy.spellings(entry)}
    names = sorted(keys[0] for keys in looked_for if len(keys) == 1 and spelled(taxonomy, keys[0]))
    begun = {name[:length] for name in names[::7] for length in range(3, len(name) + 1)}
    for key in sorted(begun):
        found = [name for name in names if name.startswith(key)]
        only = len({spelled(taxonomy, name) for name in found}) == 1 and len(key) >= 5
        assert completed(taxonomy, key) == (found[0] if only else None)
    assert completed(taxonomy, "qqqqq") is None
