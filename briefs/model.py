"""The nouns of the product: a brief, and what the tagger saw in it.

All offsets are character offsets into `Brief.text` (Python string indices, end exclusive). Everything here is
immutable; the wire format of these objects is in `briefs.record`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class MentionKind(StrEnum):
    """What a mention names."""

    PROVINCE = "province"
    PLACE = "place"
    ACTOR = "actor"


class Role(StrEnum):
    """Whether a place is a scene of what the brief reports as news, or only named."""

    EVENT = "event"
    MENTIONED = "mentioned"


class Stance(StrEnum):
    """An actor's part in a brief, in the order in which stances are listed."""

    CLAIMED = "claimed"
    DENIED = "denied"
    BLAMED = "blamed"
    SUSPECTED = "suspected"
    MENTIONED = "mentioned"


class Attribution(StrEnum):
    """How a brief attributes what it reports: the first that holds, in this order."""

    CLAIMED = "claimed"
    SUSPECTED = "suspected"
    UNCLAIMED = "unclaimed"
    NONE = "none"


class Outcome(StrEnum):
    """What happened to the people a toll counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    ABDUCTED = "abducted"
    FREED = "freed"


class Qualifier(StrEnum):
    """How exact a toll's count is, as the text says it."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    OVER = "over"
    UP_TO = "up to"
    ABOUT = "about"
    NEARLY = "nearly"
    BETWEEN = "between"


class DateBasis(StrEnum):
    """Where a brief's date comes from."""

    HEADER = "header"
    FRONT_MATTER = "front-matter"
    FEED = "feed"
    COLUMN = "column"
    FILENAME = "filename"
    METADATA = "metadata"
    DATELINE = "dateline"
    EVENT = "event"
    """No day of publication is told: it is the day of the event, as the file gives it."""
    USER = "user"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: `text[start:end]`, what kind of thing it is, and its value.

    `kind` is one of "province", "place", "actor", "toll", "hit", "sentence"; `value` is the canonical name, the
    toll's outcome, or for a hit the part of the query that it satisfies.
    """

    start: int
    end: int
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text that names a province, place or actor of the taxonomy.

    Attributes:
        kind: what is named.
        name: canonical name in the taxonomy.
        text: the words as they stand in the text.
        start, end: the span.
        candidates: the other canonical names that the words could stand for, where context did not decide.
    """

    kind: MentionKind
    name: str
    text: str
    start: int
    end: int
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A place of the taxonomy in a brief, once per place, with its role and the sentence that decided it.

    `province` is None for a place outside the taxonomy's provinces (a foreign capital, say).
    """

    name: str
    province: str | None
    role: Role
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ProvinceFact:
    """A province in a brief, once per province: a scene or only named, and the sentence that decided it."""

    name: str
    role: Role
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ActorFact:
    """One actor in one stance, with the sentence that says so.

    Attributes:
        name: canonical full name.
        short: usual abbreviation, or the name itself where there is none.
        kind: the taxonomy's kind: militant, military, police, government, party, ...
        stance: the stance; MENTIONED only when the actor has no other.
        start, end: the sentence's span.
        rule: the name of the rule that decided, for the explanation.
        generic: True for entries such as police or army, which the facet lists last.
    """

    name: str
    short: str
    kind: str
    stance: Stance
    start: int
    end: int
    rule: str = ""
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Toll:
    """A casualty statement.

    Attributes:
        count: the number stated; of a range, the lower.
        qualifier: how exact it is.
        outcome: killed, wounded, ...
        who: the people counted, in the text's own words ("people", "police officers").
        past: True for another, earlier event's toll, or a longer window than the event.
        text: the words of the span.
        start, end: the span of the statement.
        low, high: the ends of a range, else None.
        rule: the name of the rule that found it.
        perpetrators: those counted are who attacked.
        by_attackers: the count is that of those who claim to have attacked, which others may contradict.
    """

    count: int
    qualifier: Qualifier
    outcome: Outcome
    who: str
    past: bool
    text: str
    start: int
    end: int
    low: int | None = None
    high: int | None = None
    rule: str = ""
    perpetrators: bool = False
    by_attackers: bool = False


@dataclass(frozen=True, slots=True)
class Headline:
    """The killed and wounded a careful reader would quote for a brief; None where the text gives none.

    Attributes:
        killed, wounded: the figures; killed_qualifier, wounded_qualifier: how exact they are.
        perpetrators_included: how many of the killed are those who attacked.
        perpetrators_excluded: how many dead attackers the text tells of apart from that figure.
    """

    killed: int | None = None
    killed_qualifier: Qualifier | None = None
    wounded: int | None = None
    wounded_qualifier: Qualifier | None = None
    perpetrators_included: int = 0
    perpetrators_excluded: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What the tagger saw in one text.

    Attributes:
        provinces: scenes and mentions, one fact a province, scenes first, each group in order of appearance.
        places: one fact a place, events first.
        actors: one fact per actor and stance, ordered by stance, then by appearance.
        tolls: casualty statements in the order of the text.
        headline: the figures to quote.
        several: these figures are of several incidents together, as the text gives them or added up.
        mentions: every span that names something of the taxonomy, in the order of the text.
        unclaimed: the text says that nobody has claimed it, and reports no claim.
        silence: the span of the sentence that says so, where one does.
        attribution: the overall attribution.
        event_date: the day of the event, worked out only from a known publication date.
        dateline_date: the full date of the text's dateline, for a brief that has no better one.
        source: the agency or outlet that the text names as its own.
    """

    provinces: tuple[ProvinceFact, ...] = ()
    places: tuple[PlaceFact, ...] = ()
    actors: tuple[ActorFact, ...] = ()
    tolls: tuple[Toll, ...] = ()
    headline: Headline = field(default_factory=Headline)
    several: bool = False
    mentions: tuple[Mention, ...] = ()
    unclaimed: bool = False
    silence: tuple[int, int] | None = None
    attribution: Attribution = Attribution.NONE
    event_date: dt.date | None = None
    dateline_date: dt.date | None = None
    source: str | None = None

    @property
    def scenes(self) -> tuple[str, ...]:
        """The provinces where what is reported happened: what the province facet counts."""
        return tuple(fact.name for fact in self.provinces if fact.role is Role.EVENT)

    @property
    def mentioned_provinces(self) -> tuple[str, ...]:
        """The provinces named without being a scene."""
        return tuple(fact.name for fact in self.provinces if fact.role is Role.MENTIONED)


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief as a reader found it in a file, before tagging.

    Attributes:
        id: stable id: the POSIX path inside the library, or `path#key` inside a file of many briefs.
        path: POSIX path of its file inside the library.
        text: decoded text, `\\n` line ends, without date header or front matter, otherwise untouched.
        title: the title the file gives, or None: one is derived from the text.
        date: day of publication, or None.
        date_basis: where the date comes from; None exactly when `date` is None.
        event_date: day of the event, where the file itself gives it.
        source: agency, outlet or sender, where the file names one.
        url: where the text was published.
        tags: tags that the file itself gives (front matter, feed categories).
    """

    id: str
    path: str
    text: str
    title: str | None = None
    date: dt.date | None = None
    date_basis: DateBasis | None = None
    source: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    event_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class AsRead:
    """What was read and tagged of a brief, where the user corrected some of it."""

    title: str
    date: dt.date | None
    date_basis: DateBasis | None
    facts: Facts


@dataclass(frozen=True, slots=True)
class Brief:
    """One report, read and tagged, with the user's corrections applied.

    `text_hash` is 16 hex digits of the normalised text's hash (`briefs.text.text_hash`): equal for duplicates.
    `duplicate_of` is the id of the brief with the same normalised text that is dated earliest (undated ones come
    last, of several the smallest id counts), None for that one and where there is no other; it depends on the rest
    of the library, so whoever holds the whole library fills it in.
    `corrected` names the fields that the user corrected: "date", "event_date", "title", "provinces", "actors",
    "unclaimed", "killed", "wounded", "tolls"; `as_read` has what they were, and is None where there are none.
    """

    id: str
    path: str
    title: str
    text: str
    text_hash: str
    facts: Facts
    date: dt.date | None = None
    date_basis: DateBasis | None = None
    source: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    duplicate_of: str | None = None
    corrected: tuple[str, ...] = ()
    as_read: AsRead | None = None

    @property
    def event_date(self) -> dt.date | None:
        """The day of the event, where the file gives it, or the text and the date of publication do."""
        return self.facts.event_date

    @property
    def published(self) -> dt.date | None:
        """The day of publication; None where it is not known, also if `date` is the day of the event."""
        return None if self.date_basis is DateBasis.EVENT else self.date
