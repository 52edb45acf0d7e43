"""What the tagger saw in a text, each fact with the sentence and the rule that gave it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from briefs.export.wording import date_phrase, killed, reservation, toll_phrase, wounded
from briefs.model import Attribution, Brief, MentionKind, Outcome, Role, Stance, Toll
from briefs.tagging import sentences
from briefs.text import one_line, printable
from tui.cli.output import console, is_terminal, print_table, print_text, print_wrapped

_STYLES = {
    MentionKind.PROVINCE: "underline cyan",
    MentionKind.PLACE: "underline green",
    MentionKind.ACTOR: "bold magenta",
}
_TOLL = "bold underline red"
_MAX_SENTENCE = 240


def print_explained(brief: Brief) -> None:
    """The text with what was found in it marked, then the facts."""
    print_wrapped(one_line(brief.title), bold=True)
    print_text(date_phrase(brief))
    print_text()
    _print_marked(brief)
    print_text()
    rows = explained(brief)
    print_table(("Kind", "Fact", "Rule", "Sentence"), _each_once(rows) if is_terminal() else rows)


def _each_once(rows: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """The rows for people: a sentence that stands in the row above is not told again."""
    above = ""
    for *fact, sentence in rows:
        yield fact[0], fact[1], fact[2], "as above" if sentence and sentence == above else sentence
        above = sentence


def _print_marked(brief: Brief) -> None:
    if not is_terminal():
        print_text(brief.text)
        return
    from rich.text import Text

    # printable keeps every offset
    text = Text(printable(brief.text))
    for mention in brief.facts.mentions:
        text.stylize(_STYLES[mention.kind], mention.start, mention.end)
    for toll in brief.facts.tolls:
        text.stylize(_TOLL, toll.start, toll.end)
    console().print(text)


def explained(brief: Brief) -> Iterator[tuple[str, str, str, str]]:
    """The facts in rows: kind, fact, rule, sentence."""
    facts = brief.facts
    stated = dict(zip(facts.tolls, _sentences_of(brief), strict=True))
    for province in facts.provinces:
        name = _placed(province.name, province.role)
        yield "province", name, province.rule, _quoted(brief, province.start, province.end)
    for place in facts.places:
        yield (
            "place",
            _placed(place.name, place.role),
            place.rule,
            _quoted(brief, place.start, place.end),
        )
    for actor in facts.actors:
        stance = f"{actor.name}: {actor.stance}"
        yield "actor", stance, actor.rule, _quoted(brief, actor.start, actor.end)
    for toll, sentence in stated.items():
        yield "toll", toll_phrase(toll), toll.rule, sentence
    for outcome, figure, count in (
        (Outcome.KILLED, killed(facts.headline), facts.headline.killed),
        (Outcome.WOUNDED, wounded(facts.headline), facts.headline.wounded),
    ):
        if count is not None:
            known = reservation(brief, outcome)
            yield (
                "headline",
                f"{outcome.value} {figure}" + (f" ({known})" if known else ""),
                *_reason_for_figure(stated, outcome, count, facts.headline.perpetrators_included > 0),
            )
    yield "attribution", facts.attribution.value, *_reason_for_attribution(brief)
    if facts.event_date:
        yield "event date", facts.event_date.isoformat(), "the day named, before the day of publication", ""
    if brief.source:
        yield "source", brief.source, "", ""


def _reason_for_figure(
    stated: Mapping[Toll, str], outcome: Outcome, count: int, attackers: bool
) -> tuple[str, str]:
    """Why a figure is the one to quote of what is `stated`, and the sentence that has it.

    `attackers` tells whether some of the dead of the figure are.
    """
    told = [toll for toll in stated if toll.outcome is outcome and not toll.past]
    for toll in told:
        if toll.count == count:
            return "as the text states it", stated[toll]
    if not count:
        return "the text says that it was nobody", ""
    told = [toll for toll in told if attackers or not toll.perpetrators]
    if outcome is Outcome.WOUNDED and (less := _less_the_dead(count, told, stated)):
        return less, ""
    if parts := _making_up(count, told):
        return f"added up from {_listed(parts)}", ""
    return (
        f"worked out from what is stated: {_listed(told)}" if told else "worked out from the text",
        "",
    )


_OF_THEM = re.compile(r"\bof (?:them|whom|which|the|those|these|his|her|their)\b", re.IGNORECASE)
"""What tells of dead that they are some of the people counted before: "two of the wounded"."""


def _less_the_dead(count: int, told: Sequence[Toll], stated: Iterable[Toll]) -> str:
    """How a number of wounded comes of a greater one from which those who died were taken; "" where it does not.

    `told` are the statements of wounded, `stated` all there are.
    """
    dead = [
        toll
        for toll in stated
        if toll.outcome is Outcome.KILLED and not toll.past and _OF_THEM.search(toll.text)
    ]
    greater = [toll for toll in told if toll.count > count]
    for toll in greater:
        died = [one for one in dead if one.start > toll.start]
        if died and toll.count - sum(one.count for one in died) == count:
            return f"{one_line(toll.text)}, less those who died: {_listed(died)}"
    if dead and greater:
        return f"worked out, perhaps less those who died, from: {_listed((*told, *dead))}"
    return f"worked out without those who died: {_listed(dead)}" if dead and not told else ""


def _listed(tolls: Iterable[Toll]) -> str:
    return "; ".join(one_line(toll.text) for toll in tolls)


_MOST_PARTS = 12
"""Each statement more doubles the sums that there are."""


def _making_up(count: int, told: Sequence[Toll]) -> Sequence[Toll]:
    """The statements that add up to a figure, where only these do; else none.

    The facts keep the figure and the statements, not which of them were added.
    """
    if sum(toll.count for toll in told) == count:
        return told
    if len(told) > _MOST_PARTS:
        return ()
    found = {
        tuple(sorted(one_line(toll.text) for toll in parts)): parts
        for size in range(len(told), 1, -1)
        for parts in combinations(told, size)
        if sum(toll.count for toll in parts) == count
    }
    return next(iter(found.values())) if len(found) == 1 else ()


def _reason_for_attribution(brief: Brief) -> tuple[str, str]:
    """Who or what decides the attribution, and the sentence that says it."""
    facts = brief.facts
    deciding = {
        Attribution.CLAIMED: (Stance.CLAIMED,),
        Attribution.SUSPECTED: (Stance.BLAMED, Stance.SUSPECTED),
    }.get(facts.attribution, ())
    for actor in facts.actors:
        if actor.stance in deciding:
            return f"{actor.stance}: {actor.name}", _quoted(brief, actor.start, actor.end)
    if facts.attribution is Attribution.UNCLAIMED and facts.silence:
        return "nobody has claimed it", _quoted(brief, *facts.silence)
    return "", ""


def _sentences_of(brief: Brief) -> Iterator[str]:
    """The sentence of each toll; both stand in the order of the text."""
    cuts = iter(sentences(brief.text))
    start, end = next(cuts, (0, 0))
    for toll in brief.facts.tolls:
        while end <= toll.start:
            start, end = next(cuts, (toll.start, len(brief.text) + 1))
        yield _quoted(brief, start, end)


def _quoted(brief: Brief, start: int, end: int) -> str:
    return one_line(brief.text[start:end], _MAX_SENTENCE)


def _placed(name: str, role: Role) -> str:
    return name if role is Role.EVENT else f"{name} (only mentioned)"
