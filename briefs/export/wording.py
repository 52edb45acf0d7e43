"""Facts as short phrases for people: the same words in reports and on the command line."""

from __future__ import annotations

from dataclasses import replace

from briefs.model import Brief, DateBasis, Facts, Headline, Outcome, Qualifier, Role, Stance, Toll
from briefs.text import one_line

NO_FIGURE = "no figure"
"""What stands where neither the text nor the user gives a number."""

BEFORE_CHANGE = "before the text changed"
"""When corrections were made that the user has not looked at since the text became another."""

NO_SPEAKER = "no source named"
"""Who said so, where the sentence attributes a toll to nobody."""

OWN_COUNT = "the attackers' own count"
"""What is said of a figure that those who claim the attack give."""

_BASIS = {
    DateBasis.HEADER: "from its header",
    DateBasis.FRONT_MATTER: "from its front matter",
    DateBasis.FEED: "from the feed",
    DateBasis.COLUMN: "from its column",
    DateBasis.FILENAME: "from the file's name",
    DateBasis.METADATA: "from the file's metadata",
    DateBasis.DATELINE: "from its dateline",
    DateBasis.EVENT: "day of the event; day of publication not known",
    DateBasis.USER: "set by the user",
}


def date_phrase(brief: Brief) -> str:
    """The date and where it comes from: "2024-02-07 (from its header)", or "undated"."""
    if brief.date is None:
        return "undated"
    if brief.date_basis is None:
        return brief.date.isoformat()
    return f"{brief.date.isoformat()} ({_BASIS[brief.date_basis]})"


def day_phrase(brief: Brief) -> str:
    """The date for a table or a note: "2024-02-07", "event 2024-02-07" where that is all that is known, "undated"."""
    if brief.date is None:
        return "undated"
    return brief.date.isoformat() if brief.published else f"event {brief.date.isoformat()}"


def actor_names(facts: Facts, stance: Stance) -> list[str]:
    """Full names of the actors in a stance, each once, those that are no proper names (police, army) last."""
    actors = [actor for actor in facts.actors if actor.stance is stance]
    return [*dict.fromkeys(actor.name for actor in sorted(actors, key=lambda actor: actor.generic))]


def actor_phrases(facts: Facts) -> list[str]:
    """The actors by stance: "claimed by Balochistan Liberation Army", ..., "also named: police"."""
    phrases = [
        f"{verb} {', '.join(names)}"
        for stance, verb in (
            (Stance.CLAIMED, "claimed by"),
            (Stance.DENIED, "denied by"),
            (Stance.BLAMED, "blamed on"),
            (Stance.SUSPECTED, "suspected:"),
        )
        if (names := actor_names(facts, stance))
    ]
    if facts.unclaimed:
        phrases.append("unclaimed")
    if names := actor_names(facts, Stance.MENTIONED):
        phrases.append(f"{'also named' if phrases else 'named'}: {', '.join(names)}")
    return phrases


def scene_places(facts: Facts) -> list[str]:
    """The places where what is reported happened."""
    return [place.name for place in facts.places if place.role is Role.EVENT]


def correction_phrases(brief: Brief, *, outdated: bool = False) -> list[str]:
    """What the user corrected, each with what the text says: "killed (the text: at least 12)".

    Of corrections that are `outdated` (`Annotation.outdated`) this is told at the end.
    """
    read = brief.as_read
    if read is None:
        return []
    facts = read.facts
    gone, added = corrected_tolls(brief.facts, facts)
    before = {
        "date": date_phrase(replace(brief, date=read.date, date_basis=read.date_basis)),
        "event_date": facts.event_date.isoformat() if facts.event_date else "no day",
        "title": read.title,
        "provinces": ", ".join(facts.scenes) or "no province",
        "actors": "; ".join(actor_phrases(facts)) or "no actor",
        "unclaimed": "yes" if facts.unclaimed else "no",
        "killed": killed(facts.headline) or NO_FIGURE,
        "wounded": wounded(facts.headline) or NO_FIGURE,
        "tolls": ", ".join([*map(toll_phrase, gone), *(f"{toll_phrase(toll)}, missed" for toll in added)]),
    }
    phrases = [
        f"{field.replace('_', ' ')} (the text: {one_line(before[field], 300)})" for field in brief.corrected
    ]
    return [*phrases, BEFORE_CHANGE] if outdated else phrases


def corrected_tolls(now: Facts, read: Facts) -> tuple[list[Toll], list[Toll]]:
    """Of the statements of tolls as corrected and as read, those that the user took out and those that he added."""
    kept, found = set(now.tolls), set(read.tolls)
    return [toll for toll in read.tolls if toll not in kept], [
        toll for toll in now.tolls if toll not in found
    ]


def toll_phrase(toll: Toll) -> str:
    """A toll in the words of the text: "at least 24 people killed"; the attackers' own count is told as such."""
    return f"{one_line(toll.text)} {toll_outcome(toll)}{_own(toll)}"


def quoted_toll(toll: Toll) -> str:
    """The same with the words of the text in quotation marks: "“at least 24 people” killed"."""
    return f"“{one_line(toll.text)}” {toll_outcome(toll)}{_own(toll)}"


def _own(toll: Toll) -> str:
    return f" ({OWN_COUNT})" if toll.by_attackers else ""


def toll_outcome(toll: Toll) -> str:
    """What happened to those counted, and whether it was earlier: "killed", "killed (earlier)"."""
    return f"{toll.outcome.value} (earlier)" if toll.past else toll.outcome.value


def headline_phrase(headline: Headline) -> str:
    """The figures to quote: "killed at least 24, wounded over 24", or "" where the text gives none.

    Where attackers died, whether they are among them: "killed 7 (2 of them attackers)".
    """
    whose = attackers_phrase(headline)
    return ", ".join(
        f"{outcome} {count}"
        for outcome, count in (
            ("killed", f"{killed(headline)} ({whose})" if whose else killed(headline)),
            ("wounded", wounded(headline)),
        )
        if count
    )


def attackers_phrase(headline: Headline) -> str:
    """Whether the dead of the headline include attackers: "2 of them attackers", "not counting 33 attackers".

    "" where the text tells of no dead attacker.
    """
    included, excluded = headline.perpetrators_included, headline.perpetrators_excluded
    if headline.killed is None or not (included or excluded):
        return ""
    if included >= headline.killed:
        return "all attackers" if included > 1 else "the attacker"
    among = f"{included} of them {'attackers' if included > 1 else 'an attacker'}" if included else ""
    more = "more " if included else ""
    besides = f"not counting {excluded} {more}attacker{'s' if excluded > 1 else ''}" if excluded else ""
    return ", ".join(filter(None, (among, besides)))


def killed(headline: Headline) -> str:
    """The headline number of dead with its qualifier, "at least 24", or ""."""
    return _count(headline.killed, headline.killed_qualifier)


def wounded(headline: Headline) -> str:
    """The headline number of wounded with its qualifier, or ""."""
    return _count(headline.wounded, headline.wounded_qualifier)


def before_correction(brief: Brief, outcome: Outcome) -> str | None:
    """What the text says of the dead or the wounded, "no figure" for none, where the user says otherwise; else None."""
    if brief.as_read is None or outcome.value not in brief.corrected:
        return None
    return _FIGURES[outcome](brief.as_read.facts.headline) or NO_FIGURE


def figure_told(brief: Brief, outcome: Outcome) -> str:
    """The headline number of dead or wounded, as what it is: "at least 24", "24 (corrected; the text: 12)", or ""."""
    return _told(brief, outcome, "")


def figure_in_full(brief: Brief, outcome: Outcome) -> str:
    """The same with all that `reservation` says: "8 (not counting 33 attackers)"."""
    return _told(brief, outcome, reservation(brief, outcome))


def reservation(brief: Brief, outcome: Outcome) -> str:
    """What to know of a headline figure before quoting it; "" where there is nothing to tell.

    That only those who claim the attack give it, and whether attackers are among the dead.
    """
    whose = attackers_phrase(brief.facts.headline) if outcome is Outcome.KILLED else ""
    own = OWN_COUNT if is_own_count(brief, outcome) else ""
    return ", ".join(filter(None, (own, whose)))


def is_own_count(brief: Brief, outcome: Outcome) -> bool:
    """Whether only those who claim the attack state a headline figure."""
    headline = brief.facts.headline
    figure = headline.killed if outcome is Outcome.KILLED else headline.wounded
    stating = [
        toll.by_attackers
        for toll in brief.facts.tolls
        if toll.outcome is outcome and toll.count == figure and not toll.past
    ]
    return bool(stating) and all(stating) and outcome.value not in brief.corrected


def _told(brief: Brief, outcome: Outcome, whose: str) -> str:
    shown, before = _FIGURES[outcome](brief.facts.headline), before_correction(brief, outcome)
    if before is None:
        return f"{shown} ({whose})" if whose else shown
    return f"{shown or NO_FIGURE} ({f'{whose}; ' if whose else ''}corrected; the text: {before})"


def headline_told(brief: Brief) -> str:
    """The figures to quote of a brief, those that are the user's told as such; "" where there are none."""
    figures = {outcome: figure_in_full(brief, outcome) for outcome in _FIGURES}
    return ", ".join(f"{outcome} {figure}" for outcome, figure in figures.items() if figure)


_FIGURES = {Outcome.KILLED: killed, Outcome.WOUNDED: wounded}


def _count(count: int | None, qualifier: Qualifier | None) -> str:
    if count is None:
        return ""
    if qualifier in (None, Qualifier.EXACTLY):
        return str(count)
    # of a range the headline keeps the lower end
    return f"{count} or more" if qualifier == Qualifier.BETWEEN else f"{qualifier} {count}"
