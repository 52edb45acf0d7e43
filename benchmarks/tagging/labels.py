"""Labelled texts: our own, and the seeds' gold labels, in one form."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from briefs import safe_yaml
from briefs.taxonomy import Taxonomy

HERE = Path(__file__).parent
SEEDS = HERE.resolve().parents[2] / "shared" / "seeds"
"""Where the seeds lie beside the checkout, if they do."""

STANCES = ("claimed", "denied", "blamed", "suspected")


@dataclass(frozen=True)
class Labelled:
    """A text with what a careful reader sees in it. None for a field that was not labelled.

    `mentions` are actors that must be found; `allowed` are (actor, stance) pairs that are right but not required.
    """

    id: str
    text: str
    published: dt.date | None
    scenes: frozenset[str]
    mentioned: frozenset[str] | None
    stances: dict[str, frozenset[str]]
    attribution: str
    killed: int | None
    wounded: int | None
    tolls: tuple[str, ...] | None = None
    mentions: frozenset[str] = frozenset()
    allowed: frozenset[tuple[str, str]] = frozenset()
    extra: dict[str, str | None] = field(default_factory=dict)


def own_texts(taxonomy: Taxonomy) -> Iterator[Labelled]:
    """The texts that stand beside this file. Raises ValueError for a label that the taxonomy does not know."""
    for path in sorted(HERE.glob("texts-*.yaml")):
        yield from _texts(path, taxonomy)


@dataclass(frozen=True)
class BlindSet:
    """Texts that were written and labelled before the tagger was run on them.

    Of those that are `read`, the causes of failures were looked for and mended; of the others only the scores are
    looked at, so that they stay a measure.
    """

    name: str
    texts: list[Labelled]
    read: bool


class _Files(NamedTuple):
    """Files of texts written blind.

    Halved ones are scored by odd and even numbers; of those that were not `read`, the odd half may be.
    """

    name: str
    pattern: str
    halved: bool = True
    read: bool = True


_BLIND = (
    _Files("held-out-articles", "held-out-articles.yaml", halved=False),
    _Files("held-out-summaries", "held-out-summaries.yaml", halved=False),
    _Files("third", "third-*.yaml"),
    _Files("fourth, summaries", "fourth-summaries.yaml"),
    _Files("fourth, articles", "fourth-articles.yaml"),
    _Files("unread", "unread-texts.yaml", halved=False),
    _Files("written last", "last-texts.yaml", halved=False),
    _Files("fifth", "fifth-texts.yaml", read=False),
    _Files("retold", "retold-summaries.yaml", halved=False),
    _Files("plain", "plain-summaries.yaml", read=False),
    _Files("varied", "varied-*.yaml", halved=False),
    _Files("retold later", "retold-later.yaml", read=False),
    _Files("coded", "coded-entries.yaml", halved=False, read=False),
    _Files("kept", "kept-entries.yaml", halved=False, read=False),
    _Files("summed", "summed-entries.yaml", read=False),
)


def blind_sets(taxonomy: Taxonomy) -> list[BlindSet]:
    """The texts written blind, those of which there are any. Raises ValueError for a label unknown to the taxonomy."""
    sets: list[BlindSet] = []
    for name, pattern, halved, read in _BLIND:
        texts = [label for path in sorted(HERE.glob(pattern)) for label in _texts(path, taxonomy)]
        if halved:
            odd = [label for label in texts if int(label.id.rpartition("-")[2]) % 2]
            even = [label for label in texts if label not in odd]
            sets += [BlindSet(f"{name}, odd", odd, read=True), BlindSet(f"{name}, even", even, read=read)]
        else:
            sets.append(BlindSet(name, texts, read=read))
    return [each for each in sets if each.texts]


def _texts(path: Path, taxonomy: Taxonomy) -> Iterator[Labelled]:
    for item in safe_yaml.load(path):
        yield _own(item, taxonomy)


def _own(item: dict[str, Any], taxonomy: Taxonomy) -> Labelled:
    provinces = {*item.get("scenes", ()), *(item.get("mentioned") or ())}
    unknown = [name for name in provinces if name not in taxonomy.provinces]
    if unknown:
        raise ValueError(f"{item['id']}: the taxonomy has no province {unknown[0]!r}")
    return Labelled(
        id=str(item["id"]),
        text=item["text"],
        published=_date(item.get("published")),
        scenes=frozenset(item.get("scenes", ())),
        mentioned=frozenset(item["mentioned"]) if "mentioned" in item else None,
        stances={
            stance: frozenset(actor(taxonomy, name, item["id"]) for name in item.get(stance, ()))
            for stance in STANCES
        },
        attribution=item.get("attribution", "none"),
        killed=item.get("killed"),
        wounded=item.get("wounded"),
        tolls=tuple(item["tolls"]) if "tolls" in item else None,
        extra={key: item[key] for key in ("event_date", "dateline_date", "source") if key in item},
    )


def actor(taxonomy: Taxonomy, name: str, where: str) -> str:
    """The canonical name of an actor. Raises ValueError when it is unknown or could be several."""
    found = taxonomy.candidates("actor", name)
    if len(found) != 1:
        raise ValueError(f"{where}: {name!r} stands for {len(found)} actors of the taxonomy")
    return found[0].name


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


# the rules in the header of gold.yaml
_ROLE_TO_STANCE = {"claimed": "claimed", "denied": "denied", "suspected": "suspected", "accused": "blamed"}
_HEADER = re.compile(r"\s*date (\d{4}-\d\d-\d\d) ")
_KINDS = {"killed": "killed", "wounded": "wounded", "freed": "freed"}


def seeds(folder: Path, taxonomy: Taxonomy) -> Iterator[Labelled]:
    """The seeds with their gold labels; nothing where the folder is absent."""
    gold = folder / "gold.yaml"
    if not gold.exists():
        return
    for name, labels in safe_yaml.load(gold).items():
        text = (folder / name).read_text(encoding="utf-8")
        header = _HEADER.match(text)
        if header:
            text = text[header.end() :]
        yield _seed(name, text, _date(header.group(1)) if header else None, labels, taxonomy)


def _seed(
    name: str, text: str, published: dt.date | None, labels: dict[str, Any], taxonomy: Taxonomy
) -> Labelled:
    stances: dict[str, set[str]] = {stance: set() for stance in STANCES}
    mentions: set[str] = set()
    allowed: set[tuple[str, str]] = set()
    for label in labels["actors"]:
        known = _gold_actor(label, taxonomy)
        if known is None:
            continue
        mentions.add(known)
        stance = _ROLE_TO_STANCE.get(label["role"])
        if stance:
            stances[stance].add(known)
        also = _ROLE_TO_STANCE.get(str(label.get("also", "")).split(" ")[0])
        if also:
            allowed.add((known, also))
    for country in labels["countries_mentioned"]:
        # a country is no actor of the gold labels, but may be one for the product
        allowed |= {(country, stance) for stance in STANCES}
    tolls = [label for label in labels["casualties"] if label["kind"] in _KINDS and label["n"] is not None]
    headline = {label["kind"]: label["n"] for label in tolls if label.get("headline_figure")}
    attribution = labels["attribution"]
    overall = attribution["overall"]
    if overall.startswith("mixed"):
        overall = (
            "claimed"
            if attribution["claimed_by"]
            else "suspected"
            if attribution["suspected"]
            else "unclaimed"
        )
    return Labelled(
        id=name[:3],
        text=text,
        published=published,
        scenes=frozenset(label["name"] for label in labels["provinces"] if label["role"] == "event"),
        mentioned=frozenset(label["name"] for label in labels["provinces"] if label["role"] != "event"),
        stances={stance: frozenset(names) for stance, names in stances.items()},
        attribution=overall,
        killed=headline.get("killed"),
        wounded=headline.get("wounded"),
        tolls=tuple(
            f"{label['n']} {label['kind']}"
            + (" past" if str(label.get("scope", "")).lower().startswith("past") else "")
            for label in tolls
        ),
        mentions=frozenset(mentions),
        allowed=frozenset(allowed),
    )


def _gold_actor(label: dict[str, Any], taxonomy: Taxonomy) -> str | None:
    """The taxonomy's actor for a gold label; None for persons and unnamed groups, which are not scored."""
    for text in (label["name"], *label["surfaces"]):
        found = taxonomy.candidates("actor", text)
        if len(found) == 1:
            return found[0].name
    return None
