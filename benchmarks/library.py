"""A library of made-up briefs with its index, ready for the app: indexed as they were made, without a tagger.

python -m benchmarks.library 100000 FOLDER
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks.corpus import standard_corpus, write_jsonl
from briefs.library import Library
from briefs.model import Brief, Draft
from search import open_engine
from search.engine import Part
from search.sync import synchronise

FILE = "corpus.jsonl"
PART = 4000
"""Briefs written together."""


def make_library(folder: Path, size: int) -> Path:
    """The library of so many briefs in a folder, in one file; made only where it is not there in this size.

    Its index lives in the folder too, under `home`, which is to be the environment's `BRIEFS_HOME`.
    """
    root = folder / f"library-{size}"
    os.environ["BRIEFS_HOME"] = str(folder / f"home-{size}")
    root.mkdir(parents=True, exist_ok=True)
    corpus = standard_corpus()
    if not (root / FILE).exists():
        write_jsonl(root / FILE, corpus.briefs(size))
    library = Library.open(root)
    engine = open_engine(library)
    if engine.size != size:
        drafts = library.read(FILE)
        made = _pairs(library, (item for item in drafts if isinstance(item, Draft)), corpus.briefs(size))
        parts: list[Part] = []
        while batch := list(islice(made, PART)):
            parts.append(engine.new_part()(batch))
        engine.update_parts(parts)
    # finds every brief as it should be, and notes that it has seen the file
    synchronise(library, engine)
    engine.close()
    return root


def _pairs(library: Library, drafts: Iterator[Draft], briefs: Iterator[Brief]) -> Iterator[tuple[Brief, str]]:
    """What was read, with the facts that were made up, and its digest."""
    for draft, brief in zip(drafts, briefs, strict=True):
        same = replace(
            brief,
            id=draft.id,
            path=draft.path,
            title=draft.title or brief.title,
            date=draft.date,
            date_basis=draft.date_basis,
            tags=draft.tags,
        )
        yield same, library.digest(draft)


def main() -> None:
    """Make one where the command line says."""
    print(make_library(Path(sys.argv[2]), int(sys.argv[1])))


if __name__ == "__main__":
    main()
