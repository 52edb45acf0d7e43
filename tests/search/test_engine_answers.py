"""The engine against brute force: the same briefs, order and counts, whatever was added, changed and deleted."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.model import (
    ActorFact,
    Brief,
    Facts,
    Mention,
    MentionKind,
    PlaceFact,
    ProvinceFact,
    Role,
    Stance,
)
from briefs.text import text_hash, word_keys
from search.columnar import ColumnarText
from search.engine import NO_PROVINCE, UNDATED, FacetName, Labels, Sort
from search.index import merging, ranking
from search.index.engine import IndexEngine
from search.query import DateFilter, Filters, Parsed, Query, ValueFilter
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
    Term,
    Tree,
    Wildcard,
    Word,
)


@pytest.fixture(scope="module", autouse=True)
def small_steps() -> Iterator[None]:
    """So that few briefs are enough to see merges, and lists that are put in order in several steps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "FACTOR", 2)
        patch.setattr(ranking, "HEAD", 2)
        patch.setattr(ranking, "_FIRST_LOOK", 1)
        yield


Matches = Callable[[Tree, Brief, Labels], bool]
Score = Callable[[Tree, Brief, Sequence[Brief]], float]

TYPED = "bomb bombs bombing bombed Police polices market attack a an in abc Élan elan Qur'an twin-blast 10 x"
WORDS = TYPED.split()
KEYS = sorted({key for word in WORDS for key in word_keys(word)})
ACTORS = {"Front|East": ("FE", False), "Blue Army": ("BA", False), "Police": ("Police", True)}
PROVINCES = ("North", "South")
PLACES = ("Hilltown", "Bay")
SOURCES = ("Wire One", "Radio Wire")
TAGS = ("seen", "Séen", "follow up")
IDS = [f"f{number // 3}.csv#{number}" for number in range(9)]
DAYS = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 2, 29), date(2024, 3, 1), date(1969, 5, 5))
PERIODS = ("2023", "2024", "2024-02", "2024-02-29", "2024-03", "1999", "2024-13", "")

texts = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    text = draw(texts)
    actors = {
        (name, draw(st.sampled_from(Stance))): None
        for name in draw(st.lists(st.sampled_from(sorted(ACTORS))))
    }
    mentioned = draw(st.lists(st.sampled_from([*PROVINCES, *PLACES])))
    brief_id = draw(st.sampled_from(IDS))
    return Brief(
        id=brief_id,
        path=brief_id.partition("#")[0],
        title=draw(texts),
        text=text,
        text_hash=text_hash(text),
        facts=Facts(
            provinces=tuple(
                ProvinceFact(name, draw(st.sampled_from(Role)), 0, 1)
                for name in draw(st.sets(st.sampled_from(PROVINCES)))
            ),
            places=tuple(
                PlaceFact(name, None, draw(st.sampled_from(Role)), 0, 1)
                for name in draw(st.sets(st.sampled_from(PLACES)))
            ),
            actors=tuple(
                ActorFact(name, ACTORS[name][0], "militant", stance, 0, 1, "", ACTORS[name][1])
                for name, stance in actors
            ),
            mentions=tuple(
                Mention(MentionKind.PROVINCE if name in PROVINCES else MentionKind.PLACE, name, name, 0, 1)
                for name in mentioned
            ),
            unclaimed=draw(st.booleans()),
        ),
        date=draw(st.none() | st.sampled_from(DAYS)),
        source=draw(st.none() | st.sampled_from(SOURCES)),
        tags=tuple(draw(st.lists(st.sampled_from(TAGS), max_size=2))),
    )


def terms(field: Field) -> st.SearchStrategy[Term]:
    keys = st.sampled_from(KEYS)
    return st.one_of(
        st.builds(Word, keys, st.booleans(), st.just(field)),
        st.builds(Prefix, keys.flatmap(lambda key: st.sampled_from([key[:1], key[:3], key])), st.just(field)),
        st.builds(Wildcard, st.sampled_from(["*omb", "b?mb", "*", "p*e", "??", "bomb*"]), st.just(field)),
        st.builds(Fuzzy, keys, st.sampled_from([1, 2]), st.just(field)),
    )


fields = st.sampled_from(Field)
phrases = fields.flatmap(
    lambda field: st.builds(
        Phrase,
        st.lists(terms(field), min_size=2, max_size=3).map(tuple),
        st.integers(0, 3) | st.just(1 << 40),
        st.just(field),
    )
)
mentions = st.builds(Mentions, st.sampled_from(MentionKind), st.sampled_from([*PROVINCES, *PLACES]))
text_leaves = fields.flatmap(terms) | phrases
names = st.builds(
    Name,
    st.just(MentionKind.PLACE),
    st.sampled_from(PLACES),
    st.just("typed"),
    st.lists(text_leaves | mentions, min_size=1, max_size=3).map(tuple),
)
leaves = st.one_of(
    st.just(Everything()),
    st.just(Nothing()),
    text_leaves,
    text_leaves,
    names,
    mentions,
    st.builds(HasActor, st.sampled_from([*ACTORS, "nobody"]), st.none() | st.sampled_from(Stance)),
    st.builds(HasStance, st.sampled_from(Stance)),
    st.builds(InProvince, st.sampled_from(PROVINCES)),
    st.builds(AtPlace, st.sampled_from(PLACES)),
    st.builds(
        FromSource, st.sampled_from([("wire",), ("radio", "wire"), ("w",), ("radio", "w")]), st.booleans()
    ),
    st.builds(OfEvent, st.sampled_from([*IDS[:4], "nowhere"])),
    st.builds(Tagged, st.sampled_from(["seen", "follow up", "fo"]), st.booleans()),
    st.builds(Dated, st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)),
    st.builds(Flag, st.sampled_from(Is)),
)
trees: st.SearchStrategy[Tree] = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.builds(Not, parts),
        st.builds(And, st.lists(parts, min_size=2, max_size=3).map(tuple)),
        st.builds(Or, st.lists(parts, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=5,
)


def value_filters(values: Sequence[str]) -> st.SearchStrategy[ValueFilter]:
    some = st.frozensets(st.sampled_from(values), max_size=2)
    return st.just(ValueFilter()) | st.builds(ValueFilter, some, some)


periods = st.frozensets(st.sampled_from(PERIODS), max_size=2)
bounds = st.none() | st.sampled_from(DAYS)
date_filters = st.just(DateFilter()) | st.builds(
    DateFilter, bounds, bounds, periods, periods, st.booleans(), st.booleans()
)
filter_sets = st.builds(
    Filters,
    date=date_filters,
    province=value_filters([*PROVINCES, NO_PROVINCE]),
    actor=value_filters([*ACTORS, "Front|East|claimed", "Police|mentioned", "nobody"]),
    place=value_filters(PLACES),
    stance=value_filters([stance.value for stance in Stance]),
    source=value_filters(SOURCES),
    tag=value_filters(TAGS),
)
id_sets = st.frozensets(st.sampled_from([*IDS, "gone"]), max_size=4)
label_sets = st.builds(
    Labels,
    id_sets,
    id_sets,
    id_sets,
    st.dictionaries(
        st.sampled_from([*IDS, "gone"]), st.sampled_from([("seen",), ("new", "seen")]), max_size=3
    ),
    st.lists(st.sampled_from(IDS), min_size=2, max_size=3, unique=True).map(
        lambda ids: dict.fromkeys(ids, tuple(ids))
    ),
)
updates = st.tuples(st.lists(briefs(), max_size=5), st.lists(st.sampled_from(IDS), max_size=2))
histories = st.lists(updates | st.sampled_from(["reopen", "compact"]), min_size=1, max_size=5)


# brute force


def in_order(found: Iterable[Brief]) -> list[str]:
    """Newest first, undated last, ties by id."""
    return [
        brief.id
        for brief in sorted(found, key=lambda brief: (-brief.date.toordinal() if brief.date else 1, brief.id))
    ]


def tags_of(brief: Brief, labels: Labels) -> set[str]:
    return {*brief.tags, *labels.tags.get(brief.id, ())}


def values_of(name: FacetName, brief: Brief, labels: Labels) -> set[str]:
    """What a brief counts for in a facet."""
    match name:
        case FacetName.YEAR | FacetName.DATE | FacetName.DAY:
            length = {FacetName.YEAR: 4, FacetName.DATE: 7, FacetName.DAY: 10}[name]
            return {brief.date.isoformat()[:length] if brief.date else UNDATED}
        case FacetName.PROVINCE:
            return set(brief.facts.scenes) or {NO_PROVINCE}
        case FacetName.ACTOR:
            return {actor.name for actor in brief.facts.actors}
        case FacetName.PLACE:
            return {place.name for place in brief.facts.places if place.role is Role.EVENT}
        case FacetName.STANCE:
            return {actor.stance.value for actor in brief.facts.actors}
        case FacetName.SOURCE:
            return {brief.source} if brief.source else set()
        case FacetName.TAG:
            return tags_of(brief, labels)


def passes(name: FacetName, filters: Filters, brief: Brief, labels: Labels) -> bool:
    """Whether a brief passes the filter of one dimension."""
    if name is FacetName.DATE:
        return passes_date(filters.date, brief.date)
    chosen: ValueFilter = getattr(filters, name.value)
    values = values_of(name, brief, labels)
    if name is FacetName.ACTOR:
        values = values | {f"{actor.name}|{actor.stance.value}" for actor in brief.facts.actors}
    return (not chosen.chosen or bool(values & chosen.chosen)) and not values & chosen.excluded


def passes_date(chosen: DateFilter, day: date | None) -> bool:
    narrowed = chosen.start or chosen.end or chosen.periods
    if day is None:
        return not chosen.no_undated and (chosen.undated or not narrowed)
    within = (chosen.start is None or chosen.start <= day) and (chosen.end is None or day <= chosen.end)

    def is_in(periods: Iterable[str]) -> bool:
        return any(day.isoformat()[: len(period)] == period for period in periods if period)

    if not narrowed and chosen.undated:
        return False
    return within and (not chosen.periods or is_in(chosen.periods)) and not is_in(chosen.excluded)


DIMENSIONS = [name for name in FacetName if name not in (FacetName.YEAR, FacetName.DAY)]


def expected_counts(
    name: FacetName, found: Iterable[Brief], filters: Filters, labels: Labels
) -> Mapping[str, int]:
    """Counts of a facet over briefs that match the text; values without a count are left out."""
    own = FacetName.DATE if name in (FacetName.YEAR, FacetName.DAY) else name
    return Counter(
        value
        for brief in found
        if all(passes(other, filters, brief, labels) for other in DIMENSIONS if other is not own)
        for value in values_of(name, brief, labels)
    )


# the engine


class Index:
    """An engine that takes trees instead of text, and the briefs that it should hold."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trees: list[Tree] = []
        self.briefs: dict[str, Brief] = {}
        self.labels = Labels()
        self.engine = self._open()

    def _open(self) -> IndexEngine:
        return IndexEngine(self._folder, ColumnarText(), lambda text, _: Parsed(self._trees[int(text)]))

    def query(self, tree: Tree, filters: Filters | None = None) -> Query:
        self._trees.append(tree)
        return Query(str(len(self._trees) - 1), filters or Filters())

    def apply(self, step: tuple[list[Brief], list[str]] | str) -> None:
        if step == "compact":
            self.engine.compact()
        elif step == "reopen":
            self.engine.close()
            self.engine = self._open()
            self.engine.label(self.labels)
        else:
            assert isinstance(step, tuple)
            add, delete = step
            self.engine.update([(brief, "1") for brief in add], delete)
            for brief_id in delete:
                self.briefs.pop(brief_id, None)
            self.briefs.update((brief.id, brief) for brief in add)

    def label(self, labels: Labels) -> None:
        self.labels = labels
        self.engine.label(labels)


def build(history: Iterable[tuple[list[Brief], list[str]] | str], folder: str) -> Index:
    index = Index(Path(folder))
    for step in history:
        index.apply(step)
    return index


@given(
    history=histories,
    questions=st.lists(st.tuples(trees, filter_sets), min_size=1, max_size=6),
    labels=label_sets,
)
def test_same_briefs_and_counts_as_brute_force(
    matches: Matches,
    history: list[tuple[list[Brief], list[str]] | str],
    questions: list[tuple[Tree, Filters]],
    labels: Labels,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = build(history, folder)
        index.label(labels)
        for tree, filters in questions:
            query = index.query(tree, filters)
            in_text = [brief for brief in index.briefs.values() if matches(tree, brief, labels)]
            expected = [
                brief for brief in in_text if all(passes(name, filters, brief, labels) for name in DIMENSIONS)
            ]

            results = index.engine.search(query)

            assert list(results.ids) == in_order(expected)
            assert [results.ids.index(brief_id) for brief_id in results.ids] == list(range(len(expected)))
            assert [results.ids[place] for place in range(len(expected))] == in_order(expected)
            assert (results.total, results.size) == (len(expected), len(index.briefs))
            for name, values in index.engine.facets(query).items():
                counted = {value.value: value.count for value in values if value.count}
                assert counted == expected_counts(name, in_text, filters, labels), name
        index.engine.close()


@settings(max_examples=40)
@given(history=histories, wanted=st.lists(trees, min_size=1, max_size=4))
def test_same_scores_as_the_formula(
    matches: Matches, score: Score, history: list[tuple[list[Brief], list[str]] | str], wanted: list[Tree]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = build(history, folder)
        corpus = list(index.briefs.values())
        for tree in wanted:
            by_date = in_order(brief for brief in corpus if matches(tree, brief, Labels()))
            scores = {brief_id: round(score(tree, index.briefs[brief_id], corpus), 9) for brief_id in by_date}

            results = index.engine.search(index.query(tree), sort=Sort.RELEVANCE)

            # rounding: what differs by less is a tie, in which the order is that of dates
            assert list(results.ids) == sorted(by_date, key=lambda brief_id: -scores[brief_id])
        index.engine.close()


def test_each_of_the_things_that_a_name_may_mean_counts(tmp_path: Path) -> None:
    def report(brief_id: str, day: date, *mentioned: Mention) -> tuple[Brief, str]:
        return Brief(brief_id, brief_id, "", "x", text_hash("x"), Facts(mentions=mentioned), date=day), "1"

    index = Index(tmp_path)
    mention = Mention(MentionKind.PROVINCE, "North", "North", 0, 1)
    index.engine.update([report("new", DAYS[3]), report("old", DAYS[0], mention)])
    meant = (Mentions(MentionKind.PROVINCE, "North"), Mentions(MentionKind.PLACE, "Bay"))
    tree = Or((Name(MentionKind.PLACE, "Bay", "typed", meant), Everything()))

    assert list(index.engine.search(index.query(tree), sort=Sort.RELEVANCE).ids) == ["old", "new"]
    index.engine.close()
