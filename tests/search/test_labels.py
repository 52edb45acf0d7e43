"""What queries know of annotations: worked out anew, and kept in step."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.annotations import Annotation, AnnotationStore, Corrections
from search.labels import labels, relabelled

written = st.builds(
    Annotation,
    star=st.booleans(),
    read=st.booleans(),
    tags=st.lists(st.sampled_from(["a", "b", "c"]), max_size=2, unique=True).map(tuple),
    corrections=st.sampled_from([Corrections(), Corrections(undated=True)]),
    text_hash=st.just("0" * 16),
    corrected_hash=st.sampled_from([None, "0" * 16, "1" * 16]),
)


def make_store(tmp_path: Path) -> AnnotationStore:
    return AnnotationStore(tmp_path / "own", tmp_path / "data", lambda: tmp_path / "own")


@given(
    st.dictionaries(st.sampled_from("vwxyz"), written),
    st.dictionaries(st.sampled_from("vwxyz"), written, min_size=1),
)
def test_labels_kept_in_step_are_those_worked_out_anew(
    tmp_path_factory: pytest.TempPathFactory, before: dict[str, Annotation], after: dict[str, Annotation]
) -> None:
    store = make_store(tmp_path_factory.mktemp("labels"))
    store.set_many(before)
    kept = relabelled(labels(store, frozenset("m"), {"v": ("v", "w")}), after)
    store.set_many(after)
    assert kept == labels(store, frozenset("m"), {"v": ("v", "w")})


def test_tags_apart_by_capitals_have_the_spelling_used_most(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    said = {"1": ("Vote",), "2": ("vote",), "3": ("vote", "Fire")}
    store.set_many({brief_id: Annotation(tags=tags) for brief_id, tags in said.items()})
    known = labels(store)
    assert known.tags == {"1": ("vote",), "2": ("vote",), "3": ("vote", "Fire")}
    assert relabelled(known, {"4": Annotation(tags=("VOTE", "FIRE"))}).tags["4"] == ("vote", "Fire")
