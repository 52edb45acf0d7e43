"""ripgrep over one file a brief: no index, no facets and no order, but nothing to set up either."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peers.measure import Stopwatch
from benchmarks.peers.peer import Built, Counts
from benchmarks.peers.questions import Answer, Question
from benchmarks.peers.records import Record, read_records
from briefs.model import Brief

_SEARCH = ["rg", "--ignore-case", "--multiline", "--no-ignore", "--no-messages", "--null"]


class Ripgrep:
    """The files that have all words: one search after another, over the files that are left."""

    facets = False

    def build(self, folder: Path, records: Path, size: int, threads: int) -> Built:
        """Write the files."""
        watch = Stopwatch()
        self._folder = folder
        for record in read_records(records):
            path = self._path(record.number)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(record)
        spent = watch.read()
        return Built(spent.seconds, spent.cpu)

    def open(self, folder: Path) -> None:
        """There is nothing to open."""
        self._folder = folder

    def ask(self, question: Question) -> Answer:
        """How many files match."""
        return Answer(self._search(question).count(b"\0"))

    def counts(self, answer: Answer) -> Counts:
        """There are none."""
        return {}

    def matches(self, question: Question) -> Sequence[int]:
        """The numbers in the names of the files."""
        return [int(Path(name.decode()).stem) for name in self._search(question).split(b"\0") if name]

    def change(self, record: Record, brief: Brief) -> None:
        """Write the file."""
        self._write(record)

    def close(self) -> None:
        """There is nothing to close."""

    def _write(self, record: Record) -> None:
        self._path(record.number).write_text(f"{record.title}\n\n{record.text}", encoding="utf-8")

    def _path(self, number: int) -> Path:
        return self._folder / f"{number // 1000:04}" / f"{number:07}.txt"

    def _search(self, question: Question) -> bytes:
        patterns = [rf"\b{word}\b" for word in question.words]
        if question.phrase:
            # words of a phrase may have a full stop or a line's end between them, as in an index
            patterns.append(r"\b" + r"\W+".join(question.phrase) + r"\b")
        if question.either:
            patterns.append(rf"\b(?:{'|'.join(question.either)})\b")
        if question.prefix:
            patterns.append(rf"\b{question.prefix}")
        names = self._run(["--files-with-matches", "--regexp", patterns[0], str(self._folder)], None)
        for pattern in patterns[1:]:
            names = self._run(["--files-with-matches", "--regexp", pattern], names)
        for word in question.without:
            names = self._run(["--files-without-match", "--regexp", rf"\b{word}\b"], names)
        return names

    @staticmethod
    def _run(arguments: list[str], names: bytes | None) -> bytes:
        command = [*_SEARCH, *arguments]
        if names is not None:
            command = ["xargs", "--null", "--no-run-if-empty", *command]
        return subprocess.run(command, input=names, capture_output=True, check=False).stdout
