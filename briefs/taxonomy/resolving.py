"""Which of several entries a name stands for, told from the text around it.

The first rule that singles out exactly one entry decides:

1. an abbreviation that the text itself defines ("Majeed Brigade (MB)") is what it says, from there on;
2. another name of a candidate explains it: "Jamiat Ulema-e-Islam (JUI-F)", "Jundallah, also known as PRMI";
3. a cue word of one candidate in the same sentence;
4. of two candidates, the less likely is not meant where the same sentence names it otherwise ("the Taliban were
   asked to stop the TTP");
5. a place, province or country in the same sentence speaks for the candidates that belong to it;
6. another name of a candidate anywhere else in the text, a place in a province of that name, and what the same
   words were decided to be elsewhere in it;
7. a cue word, a place or a country anywhere in the text.

Ministries and courts that states have under one name ("the interior ministry") are of the state that the words around
the name say, else of the one where it happened: behind the second rule the first place of the news decides
(`_Context._by_state`).

Otherwise the likeliest is named (`likely: true` in the data), and the others stay in `Mention.candidates`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from operator import attrgetter

from briefs.model import Mention, MentionKind
from briefs.quick import quick
from briefs.taxonomy.folding import Folded, pattern
from briefs.taxonomy.learning import learned_names
from briefs.taxonomy.model import Alias, Country, Entry, Found, Match
from briefs.taxonomy.naming import sentence_around
from briefs.taxonomy.state_said import state_said
from briefs.taxonomy.taxonomy import Taxonomy

Entries = tuple[Entry, ...]

_make_mention = quick(Mention)


_SPEAKS = re.compile(
    r"(?:’s|'s)?[ \n,]+(?:(?:has|have|had|is|was|also|again|repeatedly|strongly|categorically|consistently"
    r"|routinely"
    r"|flatly|firmly|long|always|never|since|in turn|meanwhile)[ \n]+){0,4}"
    r"(?:said|says|denies|denied|denying|rejects|rejected|rejecting|accuses|accused|accusing|blames|blamed"
    r"|blaming"
    r"|claims|claimed|condemned|condemns|backs|backed|sponsors|sponsored|supports|supported|urged|urges"
    r"|insists"
    r"|insisted|maintains|maintained|demanded|called|calls|warned|warns|summoned|dismissed|dismisses|alleges"
    r"|alleged"
    r"|expressed|announced|responded|did not|does not|has not|wants|harbou?rs|harbou?red|sees|saw|funded"
    r"|financed|armed|trained)\b"
)
_WHERE = re.compile(r"\b(?:in|at|near|from|of|outside|around|through|across|to)\s+$", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|warn(?:s|ed|ing)?|ask(?:s|ed|ing)?"
    r"|call(?:s|ed|ing)? on|held|fingers? at|allegations? against|charges? against|blam(?:es?|ed|ing) on"
    r"|(?:backed|sponsored|supported|funded|armed) by)\s+$",
    re.IGNORECASE,
)
_EXPLAINS = frozenset(
    ("(", "[", "or", "also known as", "known as", "also called", "formerly", "formerly known as")
)
_EXPLAINED = 30
"""Characters between a name and what explains it are fewer."""

_DATELINE = re.compile(r"(?:,? [A-Z][a-z]+)?[ \n]?[:(—–-]|, (?:[A-Z][a-z]{2,8}\.?) \d")
_OF_STATES = frozenset(("government", "court", "state"))

_start = attrgetter("start")

_SPONSORS = re.compile(r"-(?:backed|sponsored|supported|funded|linked)\b", re.IGNORECASE)


def resolve(
    text: str, found: Sequence[Found], taxonomy: Taxonomy, folded: Folded | None = None
) -> list[Mention]:
    """Mentions for what was found, in the order of the text.

    One mention a match, and a second one of the state on the same span where a capital stands for its government.
    """
    learned, dropped = learned_names(text, found, taxonomy)
    context: _Context | None = None
    mentions: list[Mention] = []
    for start, end, entries, alias in found:
        if dropped and (start, end) in dropped:
            learned.pop((start, end), None)
            continue
        entry = learned.pop((start, end), None) if learned else None
        if entry is None and len(entries) == 1:
            entry = None if entries[0].stands_for else entries[0]
        if entry is not None:
            mentions.append(_make_mention(entry.section, entry.name, text[start:end], start, end))
        else:
            context = context or _Context(
                folded or Folded(text), [Match(*match) for match in found], taxonomy
            )
            mentions += context.mentions(Match(start, end, entries, alias))
    return _with_learned(text, mentions, learned) if learned else mentions


def _with_learned(text: str, mentions: list[Mention], learned: dict[tuple[int, int], Entry]) -> list[Mention]:
    """The mentions, and the learned names that matched nothing of the taxonomy, or only a part of them."""
    starts = sorted(start for start, _ in learned)
    ends = sorted(end for _, end in learned)
    kept = [m for m in mentions if bisect_left(starts, m.end) <= bisect_right(ends, m.start)]
    added = [_mention(text, start, end, entry) for (start, end), entry in learned.items()]
    return sorted([*kept, *added], key=lambda mention: mention.start)


def _mention(text: str, start: int, end: int, entry: Entry, others: Sequence[Entry] = ()) -> Mention:
    names = tuple(dict.fromkeys(other.name for other in others if other is not entry)) if others else ()
    return _make_mention(entry.section, entry.name, text[start:end], start, end, names)


class _Context:
    """A text and its matches, asked for evidence; whatever is needed is worked out once."""

    def __init__(self, folded: Folded, matches: Sequence[Match], taxonomy: Taxonomy) -> None:
        self._text = folded.source
        self._whole = folded
        self._taxonomy = taxonomy
        self._matches = matches
        self._certain = [match for match in matches if len(match.entries) == 1]
        self._starts = [match.start for match in self._certain]
        self._last = (0, 0)
        self._told: dict[tuple[Entries, tuple[int, int]], Entries] = {}
        self._overall: dict[tuple[Entries, Entries, frozenset[Entry]], Entries] = {}
        self._folded: dict[tuple[Entries, tuple[int, int]], str] = {}
        self._scenes: dict[Entries, Entries] = {}
        doubtful = [match for match in matches if len(match.entries) > 1]
        self._left = {(match.start, match.end): self._by_sentence(match) for match in doubtful}
        self._decided: dict[Entries, set[Entry]] = {}
        for match in doubtful:
            left = self._left[match.start, match.end]
            if len(left) == 1:
                self._decided.setdefault(match.entries, set()).update(left)

    @cached_property
    def _places(self) -> list[Match]:
        """The matches that name places of one country."""
        return [
            match
            for match in self._matches
            if match.entries[0].section is not MentionKind.ACTOR
            and len({each.country for each in match.entries}) == 1
        ]

    @cached_property
    def _lands_named(self) -> list[Match]:
        """The matches that name places of one country, or that state itself."""
        return [
            match
            for match in self._matches
            if match.entries[0].country
            and (match.entries[0].section is not MentionKind.ACTOR or match.entries[0].kind == "state")
            and len({each.country for each in match.entries}) == 1
        ]

    @cached_property
    def _named(self) -> set[Entry]:
        return {match.entries[0] for match in self._certain}

    @cached_property
    def _lands(self) -> set[str | None]:
        """The countries that places of the text lie in."""
        return {match.entries[0].country for match in self._places}

    @cached_property
    def _inside(self) -> set[str | None]:
        """The provinces that places of the text lie in."""
        return {match.entries[0].province for match in self._certain}

    def mentions(self, match: Match) -> list[Mention]:
        """The mention of a match, and that of the state that speaks under a capital's name."""
        text, start, end = self._text, match.start, match.end
        left = match.entries
        if len(left) > 1:
            left = self._by_text(match, self._left[start, end])
            if not left:
                return []
        entry = left[0] if len(left) == 1 else _likeliest(left, match.alias)
        result = [_mention(text, start, end, entry, left)]
        if entry.stands_for and self._speaks(start, end):
            state = self._taxonomy.actors.get(entry.stands_for)
            if state:
                result.append(_mention(text, start, end, state))
        return result

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a capital stands for its government: it says something, or is accused or asked for something."""
        text = self._text
        before = text[max(0, start - 24) : start]
        if _SPONSORS.match(text, end) or _ADDRESSED.search(before):
            return True
        return bool(_SPEAKS.match(text, end)) and not _WHERE.search(before)

    # evidence, from near to far; each step returns the candidates that are left, at least one

    def _sentence(self, match: Match) -> tuple[int, int]:
        """The sentence around a match; that of the match before it where it lies in the same."""
        begin, finish = self._last
        if not begin <= match.start < match.end <= finish:
            self._last = sentence_around(self._text, match.start, match.end)
        return self._last

    def _by_sentence(self, match: Match) -> Entries:
        entries = self._own_place(match)
        explained = self._explained(match)
        if explained in entries:
            return (explained,)
        if len(entries) == 1:
            return entries
        if _are_of_states(entries):
            return self._by_state(match, entries)
        sentence = self._sentence(match)
        if (entries, sentence) not in self._told:
            self._told[entries, sentence] = self._sentence_answer(match, entries, sentence)
        return self._told[entries, sentence]

    def _by_state(self, match: Match, entries: Entries) -> Entries:
        """Of the ministries or courts of several states the one of the state that is said, else where it happened.

        Whom it names tells nothing: the first place of the text does; where the text opens with where it was written,
        the first one in the sentence behind that. None is left where another state is said ("the Turkish interior
        ministry").
        """
        countries = tuple(self._taxonomy.countries.values())
        state = state_said(self._text, match, self._sentence(match)[0], self._lands_named, countries)
        if state:
            return _of_state(entries, state)
        if entries not in self._scenes:
            self._scenes[entries] = self._first_state(entries)
        return self._scenes[entries]

    def _first_state(self, entries: Entries) -> Entries:
        states = {entry.country for entry in entries} - {None}
        first = written = None
        lead = 0
        for each in self._places:
            state = each.entries[0].country
            if state not in states:
                continue
            if not lead and _DATELINE.match(self._text, each.end):
                written, lead = state, sentence_around(self._text, each.end + 2, each.end + 2)[1]
                continue
            if written is None or each.start < lead:
                first = state
            break
        return _of_state(entries, first or written) if first or written else entries

    def _sentence_answer(self, match: Match, entries: Entries, sentence: tuple[int, int]) -> Entries:
        cued = self._cued(entries, sentence)
        if len(cued) == 1:
            return cued
        beside = self._beside(entries, sentence)
        others = tuple(entry for entry in entries if entry not in beside)
        if len(entries) == 2 and len(others) == 1 and _is_likely(others[0], match.alias):
            return others
        located = tuple(entry for entry in entries if self._located(entry, entries, sentence))
        if len(located) == 1 and _are_apart(entries):
            # "Officials in Kandahar blamed the Taliban and Pakistan": a state that is named is no scene
            there = tuple(entry for entry in entries if entry.country in self._lands)
            if len(there) == 1 and there != located and _is_likely(there[0], match.alias):
                return there
        return located if len(located) == 1 else entries

    def _by_text(self, match: Match, left: Entries) -> Entries:
        if len(left) == 1:
            return left
        beside = self._beside(left, self._sentence(match))
        key = (match.entries, left, beside)
        if key not in self._overall:
            self._overall[key] = self._text_answer(match.entries, left, beside)
        return self._overall[key]

    def _text_answer(self, entries: Entries, left: Entries, beside: frozenset[Entry]) -> Entries:
        told = (self._named - beside | self._decided.get(entries, set())).intersection(left)
        if not told:
            inside = self._inside
            told = {entry for entry in left if entry.section is MentionKind.PROVINCE and entry.name in inside}
        if not told and not beside:
            whole = (0, len(self._text))
            cued = self._cued(left, whole)
            told = {entry for entry in left if entry in cued or self._located(entry, left, whole)}
        return tuple(told) if len(told) == 1 else left

    def _explained(self, match: Match) -> Entry | None:
        """What a name is explained as: "Jamiat Ulema-e-Islam (JUI-F)", "Jundallah, also known as PRMI"."""
        index = bisect_left(self._starts, match.end)
        if index < len(self._certain):
            following = self._certain[index]
            if following.start < match.end + _EXPLAINED:
                gap = self._text[match.end : following.start]
                if gap.lower().removesuffix("the ").strip(" ,\n") in _EXPLAINS:
                    return following.entries[0]
        return None

    def _beside(self, entries: Entries, sentence: tuple[int, int]) -> frozenset[Entry]:
        """The candidates that the same sentence names otherwise, and so hardly means here too."""
        found = [
            match.entries[0]
            for match in self._within(sentence)
            if match.entries[0] in entries and not match.alias.leader
        ]
        return frozenset(found)

    def _own_place(self, match: Match) -> Entries:
        """Of a province and a place of its own that share the name, the one that is meant."""
        owners = _owners(match.entries)
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

    def _cued(self, entries: Entries, span: tuple[int, int]) -> Entries:
        around = self._around(entries, span)
        return tuple([entry for entry in entries if _stands_in(_cues(entry), around)])

    def _located(self, entry: Entry, entries: Entries, span: tuple[int, int]) -> bool:
        """Whether the stretch names where the entry belongs.

        Its country, or any place there, speaks for it where the other candidates belong to other countries; else
        its province, or a place in that.
        """
        if not entry.country:
            return False
        alone = _is_alone(entry, entries)
        for match in self._within(span):
            place = match.entries[0]
            if place.section is MentionKind.ACTOR:
                continue
            if place.country == entry.country and (alone or entry.province in (place.province, place.name)):
                return True
        country = self._taxonomy.countries.get(entry.country)
        if not alone or not country:
            return False
        return _stands_in(_words_for(country), self._around(entries, span))

    def _within(self, span: tuple[int, int]) -> Sequence[Match]:
        """The certain matches that begin in a stretch of the text."""
        return self._certain[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    def _around(self, entries: Entries, span: tuple[int, int]) -> str:
        """The stretch folded, without full names of the candidates: "Khorasan" in one is no cue beside it."""
        key = (entries, span)
        if key not in self._folded:
            pieces, reached = [], span[0]
            for match in self._within(span):
                if match.entries[0] in entries and not match.alias.leader:
                    pieces.append(self._whole.stretch(reached, match.start))
                    reached = match.end
            pieces.append(self._whole.stretch(reached, max(reached, span[1])))
            self._folded[key] = "".join(pieces)
        return self._folded[key]


@lru_cache(maxsize=256)
def _are_of_states(entries: Entries) -> bool:
    """Whether entries are the government, a ministry or a court of one state each."""
    states = {entry.country for entry in entries}
    return len(states) == len(entries) and all(entry.kind in _OF_STATES for entry in entries)


def _of_state(entries: Entries, state: str | None) -> Entries:
    return tuple([entry for entry in entries if entry.country == state])


def _stands_in(patterns: tuple[str, ...], around: str) -> bool:
    for each in patterns:  # noqa: SIM110 - a generator costs more than the search
        if each in around:
            return True
    return False


@lru_cache(maxsize=4096)
def _cues(entry: Entry) -> tuple[str, ...]:
    """The patterns of the words that speak for an entry."""
    return tuple(map(pattern, (*entry.cues, *(cue for alias in entry.aliases for cue in alias.near))))


@lru_cache(maxsize=512)
def _words_for(country: Country) -> tuple[str, ...]:
    """The patterns of the words that speak for a country."""
    return tuple(map(pattern, country.words))


@lru_cache(maxsize=4096)
def _owners(entries: Entries) -> frozenset[Entry]:
    """The provinces among entries in which places among them lie that share their name."""
    inside = {entry.province for entry in entries if entry.section is MentionKind.PLACE}
    return frozenset(e for e in entries if e.section is MentionKind.PROVINCE and e.name in inside)


@lru_cache(maxsize=4096)
def _is_alone(entry: Entry, entries: Entries) -> bool:
    """Whether none of the other entries belongs to the same country."""
    return sum(other.country == entry.country for other in entries) == 1


def _are_apart(entries: Entries) -> bool:
    """Whether all are actors, each of a country of its own."""
    return all(entry.section is MentionKind.ACTOR and _is_alone(entry, entries) for entry in entries)


def _likeliest(entries: Entries, alias: Alias) -> Entry:
    return next((entry for entry in entries if _is_likely(entry, alias)), entries[0])


def _is_likely(entry: Entry, alias: Alias) -> bool:
    text = alias.text.lower()
    return any(other.likely and other.text.lower() == text for other in entry.aliases)
