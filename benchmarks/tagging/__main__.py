"""`python -m benchmarks.tagging [SEEDS]`: the tagger's scores on labelled texts, with every wrong one."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from benchmarks.tagging.labels import SEEDS, Labelled, blind_sets, own_texts, seeds
from benchmarks.tagging.score import Score, judged, score
from briefs.tagging import Tagger
from briefs.taxonomy import load_taxonomy


def table(title: str, scores: dict[str, Score], *, wrong: bool = True) -> str:
    """The scores as text, the wrong ones below unless they are not to be looked at."""
    lines = [f"{title}", f"{'field':24} {'precision':>9} {'recall':>7} {'F1':>6} {'texts right':>14}"]
    for name, one in scores.items():
        lines.append(
            f"{name:24} {one.precision:9.3f} {one.recall:7.3f} {one.f1:6.3f} {one.exact:6} of {one.texts:<5}"
        )
    lines += ["", *(f"{name:24} {value:6.3f}" for name, value in judged(scores).items())]
    for name, one in scores.items() if wrong else ():
        if not name.startswith("attribution: "):
            lines += [f"  wrong {name}: {error}" for error in one.errors]
    return "\n".join(lines)


def main(folder: Path) -> None:
    taxonomy, problems = load_taxonomy([])
    for problem in problems:
        print(problem, file=sys.stderr)
    tagger = Tagger(taxonomy)

    def scored(texts: list[Labelled]) -> dict[str, Score]:
        return score((label, tagger.tag(label.text, label.published)) for label in texts)

    own = list(own_texts(taxonomy))
    print(table(f"{len(own)} texts written for this evaluation", scored(own)))
    for each in blind_sets(taxonomy):
        since = "since read to mend rules" if each.read else "only the scores of which are looked at"
        title = f"{each.name}: {len(each.texts)} texts written blind, {since}"
        print()
        print(table(title, scored(each.texts), wrong=each.read))
    gold = list(seeds(folder, taxonomy))
    if gold:
        print()
        print(table(f"{len(gold)} seeds", scored(gold)))


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        # as with any other tool, `| head` ends it
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
