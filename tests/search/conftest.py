"""What the tests of search share: a small taxonomy, and a slow and simple judge of what a query finds."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
import snowballstemmer

from briefs.library import Library
from briefs.model import Brief, MentionKind, Role
from briefs.taxonomy import Alias, Entry, Taxonomy
from briefs.text import fold, word_keys
from search import open_engine
from search.columnar import ColumnarText
from search.engine import Engine, Labels
from search.index.engine import IndexEngine
from search.query import Parsed, parse
from search.query import tree as q
from search.sync import synchronise

Matches = Callable[[q.Tree, Brief, Labels], bool]


def _entry(
    section: MentionKind, name: str, *aliases: Alias, kind: str = "", short: str = "", **more: object
) -> Entry:
    spelled = (Alias(name), *((Alias(short, case=True),) if short else ()), *aliases)
    return Entry(section, name, kind or section.value, short or name, spelled, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def names() -> Taxonomy:
    """A taxonomy small enough to know by heart."""
    province, place, actor = MentionKind
    return Taxonomy(
        [
            _entry(province, "Balochistan", Alias("Pakistani Balochistan")),
            _entry(province, "Sindh"),
            _entry(province, "Khyber Pakhtunkhwa", short="KP"),
            _entry(place, "Mastung", kind="district", province="Balochistan"),
            _entry(place, "Khyber", kind="district", province="Khyber Pakhtunkhwa"),
            _entry(place, "Kachhi", kind="district", province="Balochistan"),
            Entry(
                place,
                "Mach",
                "town",
                "Mach",
                (Alias("Mach", word=True), Alias("Machh")),
                "Balochistan",
                "Kachhi",
            ),
            _entry(place, "Karachi", kind="city", province="Sindh"),
            _entry(actor, "Balochistan Liberation Army", Alias("Baloch Liberation Army"), short="BLA"),
            _entry(
                actor,
                "Tehreek-e-Taliban Pakistan",
                Alias("Pakistani Taliban"),
                Alias("Taliban", shared=True),
                short="TTP",
            ),
            _entry(actor, "Afghan Taliban", Alias("Taliban", shared=True)),
            _entry(actor, "Islamic State", Alias("IS", case=True, word=True), Alias("Daesh")),
            _entry(actor, "Islamic State Khorasan Province", short="ISKP"),
            _entry(actor, "police", generic=True),
        ],
        variants=[["Balochistan", "Baluchistan"]],
    )


@pytest.fixture(scope="session")
def matches() -> Matches:
    """Whether a brief satisfies a tree, as the definitions of `search.query.tree` say, without any index."""
    return _matches


def _matches(tree: q.Tree, brief: Brief, labels: Labels) -> bool:
    match tree:
        case q.Everything():
            return True
        case q.Nothing():
            return False
        case q.And(parts):
            return all(_matches(part, brief, labels) for part in parts)
        case q.Or(parts):
            return any(_matches(part, brief, labels) for part in parts)
        case q.Not(part):
            return not _matches(part, brief, labels)
        case q.Name(alternatives=alternatives):
            return any(_matches(part, brief, labels) for part in alternatives)
        case q.Word() | q.Prefix() | q.Wildcard() | q.Fuzzy():
            return any(_fits(tree, key) for text in _texts(tree.field, brief) for key in word_keys(text))
        case q.Phrase():
            return any(_phrase(tree, word_keys(text)) for text in _texts(tree.field, brief))
        case q.Mentions(kind, name):
            return any((mention.kind, mention.name) == (kind, name) for mention in brief.facts.mentions)
        case q.HasActor(name, stance):
            return any(fact.name == name and stance in (None, fact.stance) for fact in brief.facts.actors)
        case q.HasStance(stance):
            return any(fact.stance is stance for fact in brief.facts.actors)
        case q.InProvince(name):
            return any(fact.name == name and fact.role is Role.EVENT for fact in brief.facts.provinces)
        case q.AtPlace(name):
            return any(fact.name == name and fact.role is Role.EVENT for fact in brief.facts.places)
        case q.FromSource(keys, prefix):
            last = q.Prefix(keys[-1]) if prefix else q.Word(keys[-1], True)
            terms = (*(q.Word(key, True) for key in keys[:-1]), last)
            return _phrase(q.Phrase(terms), word_keys(brief.source or ""))
        case q.Tagged(tag, prefix):
            tags = [fold(known) for known in (*brief.tags, *labels.tags.get(brief.id, ()))]
            return any(known == tag or (prefix and known.startswith(tag)) for known in tags)
        case q.OfEvent(brief_id):
            return brief.id in labels.events.get(brief_id, (brief_id,))
        case q.Dated(start, end):
            day = brief.date
            return day is not None and (start is None or start <= day) and (end is None or day <= end)
        case q.Flag(flag):
            return {
                q.Is.STARRED: brief.id in labels.starred,
                q.Is.READ: brief.id in labels.read,
                q.Is.UNREAD: brief.id not in labels.read,
                q.Is.MARKED: brief.id in labels.marked,
                q.Is.CORRECTED: brief.id in labels.corrected,
                q.Is.OUTDATED: brief.id in labels.outdated,
                q.Is.UNDATED: brief.date is None,
                q.Is.UNCLAIMED: brief.facts.unclaimed,
            }[flag]


def _texts(field: q.Field, brief: Brief) -> Sequence[str]:
    return (brief.title,) if field is q.Field.TITLE else (brief.title, brief.text)


def _fits(term: q.Term, key: str) -> bool:
    match term:
        case q.Word(wanted, exact):
            letters = re.fullmatch("[a-z]+", key) and re.fullmatch("[a-z]+", wanted)
            stem = snowballstemmer.stemmer("english").stemWord
            return key == wanted or bool(letters and not exact and stem(key) == stem(wanted))
        case q.Prefix(wanted):
            return key.startswith(wanted)
        case q.Wildcard(pattern):
            return _wild(pattern, key)
        case q.Fuzzy(wanted, edits):
            return _distance(wanted, key) <= edits


def _wild(pattern: str, key: str) -> bool:
    if not pattern:
        return not key
    if pattern[0] == "*":
        return any(_wild(pattern[1:], key[skip:]) for skip in range(len(key) + 1))
    return bool(key) and pattern[0] in ("?", key[0]) and _wild(pattern[1:], key[1:])


def _distance(left: str, right: str) -> int:
    """Edits between two words: insert, drop, replace, swap neighbours; by the whole table."""
    table = {(i, 0): i for i in range(len(left) + 1)} | {(0, j): j for j in range(len(right) + 1)}
    for i in range(1, len(left) + 1):
        for j in range(1, len(right) + 1):
            ways = [
                table[i - 1, j] + 1,
                table[i, j - 1] + 1,
                table[i - 1, j - 1] + (left[i - 1] != right[j - 1]),
            ]
            if i > 1 and j > 1 and left[i - 2 : i] == right[j - 2 : j][::-1]:
                ways.append(table[i - 2, j - 2] + 1)
            table[i, j] = min(ways)
    return table[len(left), len(right)]


def _phrase(phrase: q.Phrase, keys: Sequence[str], begin: int | None = None) -> bool:
    """Whether the phrase stands among the words; with `begin`, whether it begins there."""

    def continues(part: int, first: int, last: int) -> bool:
        if last - first > len(phrase.parts) - 1 + phrase.slop:
            return False
        if part == len(phrase.parts):
            return True
        return any(
            _fits(phrase.parts[part], keys[at]) and continues(part + 1, first, at)
            for at in range(last + 1, len(keys))
        )

    begins = range(len(keys)) if begin is None else (begin,)
    return any(_fits(phrase.parts[0], keys[at]) and continues(1, at, at) for at in begins)


Score = Callable[[q.Tree, Brief, Sequence[Brief]], float]


@pytest.fixture(scope="session")
def score() -> Score:
    """How relevant a brief is among all, by the formula that `search.index.scoring` names."""
    return _score


def _score(tree: q.Tree, brief: Brief, corpus: Sequence[Brief]) -> float:
    weights, against_length = {"title": 3.0, "body": 1.0}, {"title": 0.5, "body": 0.75}

    def words(one: Brief, field: str) -> list[str]:
        return word_keys(one.title if field == "title" else one.text)

    means = {field: sum(len(words(each, field)) for each in corpus) / len(corpus) for field in weights}

    def weighted(leaf: q.Tree, one: Brief) -> float:
        total = 0.0
        for field, weight in weights.items():
            length = len(words(one, field)) / means[field] if means[field] else 0
            b = against_length[field]
            total += weight * _hits(leaf, one, words(one, field), field) / (1 - b + b * length)
        return total

    total = 0.0
    for leaf in dict.fromkeys(_scored(tree)):
        count = sum(weighted(leaf, each) > 0 for each in corpus)
        rarity = math.log(1 + (len(corpus) - count + 0.5) / (count + 0.5))
        frequency = weighted(leaf, brief)
        total += rarity * frequency * 2.2 / (frequency + 1.2)
    return total


def _scored(tree: q.Tree) -> list[q.Tree]:
    match tree:
        case q.And(parts) | q.Or(parts):
            return [leaf for part in parts for leaf in _scored(part)]
        case q.Word() | q.Fuzzy() | q.Phrase() | q.Name():
            return [tree]
        case q.Prefix(key) | q.Wildcard(key):
            return [tree] if len([char for char in key if char not in "*?"]) > 2 else []
    return []


def _hits(leaf: q.Tree, brief: Brief, words: list[str], field: str) -> int:
    """How often a brief's title or body, given as words, satisfies a leaf."""
    match leaf:
        case q.Name(alternatives=alternatives):
            counts = [(part, _hits(part, brief, words, field)) for part in alternatives]
            in_text = sum(count for part, count in counts if not isinstance(part, q.Mentions))
            return max([in_text, *(count for part, count in counts if isinstance(part, q.Mentions))])
        case q.Mentions(kind, name):
            named = any((mention.kind, mention.name) == (kind, name) for mention in brief.facts.mentions)
            return int(field == "body" and named)
        case q.Phrase() | q.Word() | q.Prefix() | q.Wildcard() | q.Fuzzy():
            if leaf.field is q.Field.TITLE and field == "body":
                return 0
            if isinstance(leaf, q.Phrase):
                return sum(_phrase(leaf, words, at) for at in range(len(words)))
            return sum(_fits(leaf, word) for word in words)
    raise TypeError(leaf)


@pytest.fixture(scope="module")
def indexed(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[Path], tuple[Library, Engine]]]:
    """The library in a folder, and an engine that holds it, for all tests of a module."""
    with pytest.MonkeyPatch.context() as patch, ExitStack() as engines:
        patch.setenv("BRIEFS_HOME", str(tmp_path_factory.mktemp("home")))

        def index(folder: Path) -> tuple[Library, Engine]:
            library = Library.open(folder)
            engine = open_engine(library, tmp_path_factory.mktemp("index"))
            engines.callback(engine.close)
            synchronise(library, engine)
            return library, engine

        yield index


@pytest.fixture(scope="module")
def demo_index(indexed: Callable[[Path], tuple[Library, Engine]], demo: Path) -> tuple[Library, Engine]:
    return indexed(demo)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where `open_index` keeps its index."""
    return tmp_path / "cache"


@pytest.fixture
def open_index(folder: Path) -> Iterator[Callable[[], IndexEngine]]:
    """Opens the same index again and again; a query is one word, or everything."""
    opened: list[IndexEngine] = []

    def parse(text: str, _: bool) -> Parsed:
        return Parsed(q.Word(text) if text else q.Everything())

    def open_one() -> IndexEngine:
        opened.append(IndexEngine(folder, ColumnarText(), parse))
        return opened[-1]

    yield open_one
    for engine in opened:
        engine.close()


@pytest.fixture
def read(names: Taxonomy) -> Callable[[str], q.Tree]:
    """A text's tree on the command line; it must have been understood."""

    def read(text: str) -> q.Tree:
        parsed = parse(text, names)
        assert parsed.notes == ()
        return parsed.tree

    return read


@pytest.fixture
def typing(names: Taxonomy) -> Callable[[str], Parsed]:
    """The reading of a text that is being typed."""
    return lambda text: parse(text, names, prefix_last=True)
