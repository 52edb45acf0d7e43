"""A library of made-up briefs with its index, ready for the app: indexed as they were made, without a tagger.

    python -m benchmarks.library 100000 FOLDER [--apart]

With `--apart` each brief is a file of its own, else all are in one.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks.corpus import Corpus, standard_corpus, write_files, write_jsonl
from briefs.library import Library
from briefs.model import Brief, Draft
from search import open_engine
from search.engine import Part
from search.events import EventKeeper
from search.sync import synchronise

FILE = "corpus.jsonl"
PART = 4000
"""Briefs written together."""


def make_library(folder: Path, size: int, *, apart: bool = False) -> Path:
    """The library of so many briefs in a folder, in one file or `apart`; made only where it is not there in this size.

    Its index lives in the folder too, under `home`, which is made the environment's `BRIEFS_HOME`.
    """
    kind = "-apart" if apart else ""
    root = folder / f"library-{size}{kind}"
    os.environ["BRIEFS_HOME"] = str(folder / f"home-{size}{kind}")
    corpus = standard_corpus()
    if not root.exists():
        unfinished = root.with_suffix(".part")
        unfinished.mkdir(parents=True, exist_ok=True)
        if apart:
            write_files(unfinished, corpus.briefs(size))
        else:
            write_jsonl(unfinished / FILE, corpus.briefs(size))
        unfinished.rename(root)
    library = Library.open(root)
    engine = open_engine(library)
    if engine.size != size:
        made = _pairs(library, _drafts(library, corpus, size, apart=apart), corpus.briefs(size))
        parts: list[Part] = []
        while batch := list(islice(made, PART)):
            parts.append(engine.new_part()(batch))
        engine.update_parts(parts)
    # finds every brief as it should be, and notes which files it has seen
    synchronise(library, engine)
    # as the app leaves it after the first sitting: in few pieces, its events worked out
    engine.compact()
    EventKeeper(engine, library.annotations).follow()
    engine.close()
    return root


def _drafts(library: Library, corpus: Corpus, size: int, *, apart: bool) -> Iterator[Draft]:
    """What is read, in the order in which the briefs were made up."""
    for path in (brief.path for brief in corpus.briefs(size)) if apart else (FILE,):
        yield from (item for item in library.read(path) if isinstance(item, Draft))


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
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.library", description=__doc__.partition(":")[0]
    )
    parser.add_argument("size", type=int, help="number of briefs")
    parser.add_argument("folder", type=Path, help="where it is put")
    parser.add_argument("--apart", action="store_true", help="each brief in a file of its own")
    options = parser.parse_args()
    print(make_library(options.folder, options.size, apart=options.apart))


if __name__ == "__main__":
    main()
