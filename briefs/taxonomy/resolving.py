"""Which of several entries a name stands for, told from the text around it.

The first rule that singles out exactly one entry decides:

1. an abbreviation that the text itself defines ("Majeed Brigade (MB)") is what it says, from there on;
2. a cue word of one candidate in the same sentence;
3. a candidate that the same sentence names in full beside it is not meant ("the Taliban were asked to stop the TTP");
4. a place, province or country in the same sentence speaks for the candidates that belong to it;
5. another name of a candidate anywhere in the text, and what the same words were decided to be elsewhere in it;
6. a cue word, a place or a country anywhere in the text.

Otherwise the likeliest is named (`likely: true` in the data), and the others stay in `Mention.candidates`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Protocol

from briefs.model import Mention, MentionKind
from briefs.taxonomy.folding import Folded, pattern
from briefs.taxonomy.learning import learned_names
from briefs.taxonomy.model import Alias, Entry
from briefs.taxonomy.naming import sentence_around
from briefs.taxonomy.taxonomy import Taxonomy


class Found(Protocol):
    """What resolving needs of a match: a span, the entries it could stand for, and the alias that matched."""

    @property
    def start(self) -> int:  # noqa: D102
        ...

    @property
    def end(self) -> int:  # noqa: D102
        ...

    @property
    def entries(self) -> tuple[Entry, ...]:  # noqa: D102
        ...

    @property
    def alias(self) -> Alias:  # noqa: D102
        ...


_SPEAKS = re.compile(
    r"(?:’s|'s)?[ \n,]+(?:(?:has|have|had|is|was|also|again|repeatedly|strongly|categorically|consistently|routinely"
    r"|flatly|firmly|long|always|never|since|in turn|meanwhile)[ \n]+){0,4}"
    r"(?:said|says|denies|denied|denying|rejects|rejected|rejecting|accuses|accused|accusing|blames|blamed|blaming"
    r"|claims|claimed|condemned|condemns|backs|backed|sponsors|sponsored|supports|supported|urged|urges|insists"
    r"|insisted|maintains|maintained|demanded|called|calls|warned|warns|summoned|dismissed|dismisses|alleges|alleged"
    r"|expressed|announced|responded|did not|does not|has not|wants|harbou?rs|harbou?red)\b"
)
_WHERE = re.compile(r"\b(?:in|at|near|from|of|outside|around|through|across|to)\s+$", re.IGNORECASE)


def resolve(text: str, matches: Sequence[Found], taxonomy: Taxonomy) -> list[Mention]:
    """Mentions for matches, in the order of the text.

    One mention a match, and a second one of the state on the same span where a capital stands for its government.
    """
    learned, dropped = learned_names(text, matches, taxonomy)
    context = _Context(text, matches, taxonomy)
    mentions: list[Mention] = []
    for match in matches:
        start, end, entries = match.start, match.end, match.entries
        entry = learned.pop((start, end), None) if learned else None
        if entry or (len(entries) == 1 and not entries[0].stands_for):
            if (start, end) not in dropped:
                mentions.append(_mention(text, start, end, entry or entries[0]))
        elif (start, end) not in dropped:
            mentions += context.mentions(match)
    return _with_learned(text, mentions, learned) if learned else mentions


def _with_learned(text: str, mentions: list[Mention], learned: dict[tuple[int, int], Entry]) -> list[Mention]:
    """The mentions, and the learned names that matched nothing of the taxonomy, or only a part of them."""
    starts = [start for start, _ in sorted(learned)]
    ends = [end for _, end in sorted(learned)]
    kept = [m for m in mentions if bisect_left(starts, m.end) <= bisect_right(ends, m.start)]
    added = [_mention(text, start, end, entry) for (start, end), entry in learned.items()]
    return sorted([*kept, *added], key=lambda mention: mention.start)


def _mention(text: str, start: int, end: int, entry: Entry, others: Sequence[Entry] = ()) -> Mention:
    names = tuple(dict.fromkeys(other.name for other in others if other is not entry)) if others else ()
    return Mention(entry.section, entry.name, text[start:end], start, end, names)


class _Context:
    """A text and its matches, asked for evidence; whatever is needed is worked out once."""

    def __init__(self, text: str, matches: Sequence[Found], taxonomy: Taxonomy) -> None:
        self._text = text
        self._taxonomy = taxonomy
        self._certain = [match for match in matches if len(match.entries) == 1]
        self._starts = [match.start for match in self._certain]
        self._named = {match.entries[0] for match in self._certain}
        self._decided: dict[tuple[Entry, ...], set[Entry]] = {}
        self._overall: dict[tuple[Entry, ...], Entry | None] = {}
        self._folded: dict[tuple[int, int], str] = {}
        doubtful = [match for match in matches if len(match.entries) > 1]
        self._answers = {(match.start, match.end): self._by_sentence(match) for match in doubtful}
        for match in doubtful:
            answer = self._answers[match.start, match.end]
            if answer:
                self._decided.setdefault(match.entries, set()).add(answer)

    def mentions(self, match: Found) -> list[Mention]:
        text, start, end = self._text, match.start, match.end
        if len(match.entries) == 1:
            entry = match.entries[0]
            result = [_mention(text, start, end, entry)]
        else:
            answer = self._answers[start, end] or self._by_text(match)
            entry = answer or _likeliest(match.entries, match.alias)
            result = [_mention(text, start, end, entry, () if answer else match.entries)]
        if (
            entry.stands_for
            and _SPEAKS.match(text, end)
            and not _WHERE.search(text[max(0, start - 12) : start])
        ):
            state = self._taxonomy.actors.get(entry.stands_for)
            if state:
                result.append(_mention(text, start, end, state))
        return result

    # evidence, from near to far

    def _by_sentence(self, match: Found) -> Entry | None:
        entries = self._own_place(match)
        if len(entries) == 1:
            return entries[0]
        sentence = sentence_around(self._text, match.start, match.end)
        cued = self._cued(entries, sentence)
        if len(cued) == 1:
            return cued[0]
        named = {
            other.entries[0]
            for other in self._within(sentence)
            if other.entries[0].section is MentionKind.ACTOR
        }
        left = tuple(entry for entry in entries if entry not in named) or entries
        if len(left) == 1:
            return left[0]
        return _only(left, lambda entry: self._located(entry, sentence))

    def _by_text(self, match: Found) -> Entry | None:
        entries = self._own_place(match)
        if entries not in self._overall:
            self._overall[entries] = self._overall_answer(match, entries)
        return self._overall[entries]

    def _overall_answer(self, match: Found, entries: tuple[Entry, ...]) -> Entry | None:
        told = {entry for entry in entries if entry in self._named} | self._decided.get(match.entries, set())
        if told:
            return told.pop() if len(told) == 1 else None
        whole = (0, len(self._text))
        cued = self._cued(entries, whole)
        return _only(entries, lambda entry: entry in cued or self._located(entry, whole))

    def _own_place(self, match: Found) -> tuple[Entry, ...]:
        """Of a province and a place of its own that share the name, the one that is meant."""
        inside = {entry.province for entry in match.entries if entry.section is MentionKind.PLACE}
        owners = {e for e in match.entries if e.section is MentionKind.PROVINCE and e.name in inside}
        if not owners:
            return match.entries
        after = self._text[match.end : match.end + 12].lower().lstrip()
        before = self._text[max(0, match.start - 14) : match.start].lower()
        if after.startswith(("province", "provincial")) or before.endswith(("province of ", "provinces of ")):
            owned = {owner.name for owner in owners}
            return tuple(
                e for e in match.entries if e.section is not MentionKind.PLACE or e.province not in owned
            )
        return tuple(entry for entry in match.entries if entry not in owners)

    def _cued(self, entries: tuple[Entry, ...], span: tuple[int, int]) -> list[Entry]:
        around = self._fold(span)
        return [entry for entry in entries if any(pattern(cue) in around for cue in _cues(entry))]

    def _located(self, entry: Entry, span: tuple[int, int]) -> bool:
        """Whether the stretch names where the entry belongs: its province, a place in it, or its country."""
        if not entry.country:
            return False
        for match in self._within(span):
            other = match.entries[0]
            if other is entry or other.section is MentionKind.ACTOR:
                continue
            if entry.province:
                if other.province == entry.province or other.name == entry.province:
                    return True
            elif other.country == entry.country:
                return True
        country = self._taxonomy.countries.get(entry.country)
        if entry.province or not country:
            return False
        around = self._fold(span)
        return any(pattern(word) in around for word in country.words)

    def _within(self, span: tuple[int, int]) -> Sequence[Found]:
        """The certain matches that begin in a stretch of the text."""
        return self._certain[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    def _fold(self, span: tuple[int, int]) -> str:
        folded = self._folded.get(span)
        if folded is None:
            folded = self._folded[span] = Folded(self._text[span[0] : span[1]]).text
        return folded


def _cues(entry: Entry) -> tuple[str, ...]:
    return (*entry.cues, *(cue for alias in entry.aliases for cue in alias.near))


def _only(entries: tuple[Entry, ...], holds: Callable[[Entry], bool]) -> Entry | None:
    found = [entry for entry in entries if holds(entry)]
    return found[0] if len(found) == 1 else None


def _likeliest(entries: tuple[Entry, ...], alias: Alias) -> Entry:
    text = alias.text.lower()
    for entry in entries:
        if any(other.likely and other.text.lower() == text for other in entry.aliases):
            return entry
    return entries[0]
