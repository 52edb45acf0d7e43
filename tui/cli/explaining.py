"""What the tagger saw in a text, each fact with the sentence and the rule that gave it."""

from __future__ import annotations

from collections.abc import Iterator

from briefs.export.wording import date_phrase, headline_phrase, toll_phrase
from briefs.model import Brief, MentionKind, Role
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
    print_table(("Kind", "Fact", "Rule", "Sentence"), _facts(brief))


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


def _facts(brief: Brief) -> Iterator[tuple[str, str, str, str]]:
    facts = brief.facts

    def sentence(start: int, end: int) -> str:
        return one_line(brief.text[start:end], _MAX_SENTENCE)

    for province in facts.provinces:
        yield (
            "province",
            _placed(province.name, province.role),
            province.rule,
            sentence(province.start, province.end),
        )
    for place in facts.places:
        yield "place", _placed(place.name, place.role), place.rule, sentence(place.start, place.end)
    for actor in facts.actors:
        yield "actor", f"{actor.name}: {actor.stance}", actor.rule, sentence(actor.start, actor.end)
    cuts = sentences(brief.text)
    for toll in facts.tolls:
        start, end = next((cut for cut in cuts if cut[0] <= toll.start < cut[1]), (toll.start, toll.end))
        yield "toll", toll_phrase(toll), toll.rule, sentence(start, end)
    if headline := headline_phrase(facts.headline):
        yield "headline", headline, "", ""
    yield "attribution", facts.attribution.value, "", ""
    if facts.event_date:
        yield "event date", facts.event_date.isoformat(), "", ""
    if brief.source:
        yield "source", brief.source, "", ""


def _placed(name: str, role: Role) -> str:
    return name if role is Role.EVENT else f"{name} (only mentioned)"
