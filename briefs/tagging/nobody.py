"""Whether a text says that nobody was killed, or that nobody was wounded."""

from __future__ import annotations

import re

from briefs.tagging import cue
from briefs.tagging.document import Document
from briefs.tagging.patterns import has_any

_NOBODY = re.compile(
    r"\b(?:(?:no(?P<more> (?:other|further|more|additional))?|any|nil|without(?: any)?"
    r"|nor|neither|zero|(?<![\d.,-])0|never any)(?: (?!but |died )[\w-]+){0,5}? (?P<what>casualt\w+|injur\w+"
    r"|fatalit\w+|deaths?\b|loss(?:es)? of (?:\w+ )?(?:life|lives)|killed or (?:injured|wounded)"
    r"|lives? (?:were |was )?lost"
    r"|human loss(?:es)?|dead or (?:injured|wounded))(?P<also> (?:or|and)"
    r" (?:injur\w+|wounded|fatalit\w+|deaths?|casualt\w+))?|(?:no one"
    r"|nobody|no-one|none|no (?:other |further )?(?:persons?|people"
    r"|individual|individuals"
    r"|civilian|civilians|soldier|soldiers|personnel|passenger|passengers|student|students|officer"
    r"|officers|worker|workers))\b(?: (?!- |but |died )[\w'-]+){0,8}? (?:was|were|is|are|been"
    r"|got)(?: \w+){0,2}? (?P<done>killed|hurt|injured|wounded|harmed)"
    r"(?P<both> (?:or|and|nor) (?:\w+ )?(?:hurt|injured|wounded|killed))?"
    r"|(?:none|no one|nobody|no-one|not a soul|not a single person|no (?:people|persons?"
    r"|civilians?)) (?:is |was |were )?(?:reported )?"
    r"(?P<so>hurt|injured|wounded|harmed|dead|killed)\b"
    r"|no (?P<bare>wounded|killed|dead)(?=[.,;)]| (?:or|and)\b|\Z)"
    r"|(?P<came>(?:nobody|no one|no-one|none(?: of them)?) (?:came|has come|had come) to (?:any )?harm"
    r"|no harm (?:came|was done)? ?to (?:any|the|him|her|them)"
    r"|(?:nobody|no one|no-one) (?:suffered|came to) (?:any )?harm"
    r"|(?:was|were) no victims|without (?:harming|hurting|injuring) (?:any|a soul))"
    r"|(?:no one|nobody|no-one) (?:has |have |had )?(?:died|lost (?:his|their) li(?:fe|ves)))"
)
_NO = (
    "no ",
    "no-one",
    "nobody",
    "none",
    "nor ",
    "any ",
    "nil ",
    "without ",
    "neither ",
    "zero ",
    " 0 ",
    "not a s",
)
"""Of these, `_NOBODY` needs one."""

_OTHERS = re.compile(r"\Ano (?:other|further) (?:people|persons?) ")
_ZERO = re.compile(
    r"\b(?P<what>killed|fatalities|deaths?|dead|injured|injuries|wounded|casualties)(?: \w+)?: (?:0|nil|none|zero)\b"
)
_LEFT_NOBODY = re.compile(
    r"\b(?:left|leaving|hurt(?:ing)?|harm(?:ed|ing)|injur(?:ed|ing)|(?P<killed>killed|killing|claimed))"
    r" (?:none(?! of)|no one|no-one|nobody"
    r"|no (?:lives|life|casualties))\b"
)
_NO_ONE = (" no ", " no-one", " nobody", " none")
"""Of these, `_LEFT_NOBODY` needs one."""

_NOT_KNOWN = re.compile(
    r"\b(?:immediate(?:ly)?|word|know|known|unclear|clear|whether|if|confirm\w*|information"
    r"|details|far|yet|initial|estimat\w*|mention\w*|figures?)\b"
)


def nobody(document: Document, anybody: bool) -> tuple[bool, bool]:
    """Whether the text says that nobody was killed, and that nobody was wounded.

    Where it tells of `anybody` killed or wounded, "no casualties" and "nobody was hurt" are of another place or side.
    """
    killed = wounded = False
    cues = cue.TOLL | cue.NOBODY
    for sentence in [each for each in document.news if each.cues & cues == cues]:
        folded = document.folded[sentence.start : sentence.end]
        if ": " in folded:
            for zero in _ZERO.finditer(folded):
                what = zero.group("what")
                killed = killed or what.startswith(("kill", "fatal", "dea", "cas"))
                wounded = wounded or what.startswith(("inj", "wou", "cas"))
        if has_any(folded, _NO_ONE) and (left := _LEFT_NOBODY.search(folded)):
            killed = killed or not anybody or left.group("killed") is not None
            wounded = wounded or not anybody
        for match in _NOBODY.finditer(folded) if has_any(folded, _NO) else ():
            if _NOT_KNOWN.search(folded, max(0, match.start() - 30), min(len(folded), match.end() + 15)):
                continue
            what = (
                match.group("what")
                or match.group("done")
                or match.group("so")
                or match.group("bare")
                or ("harmed" if match.group("came") else "")
            )
            if match.group("more") or _OTHERS.search(match.group()):
                wounded = wounded or what.startswith(("casualt", "injur", "hurt", "wounded", "harmed"))
                continue
            both = what.startswith(("casualt", "killed or", "dead or", "hurt", "harmed"))
            named = match.group("also") or match.group("both")
            if both and anybody and not named:
                wounded = wounded or " else " in match.group()
                continue
            if match.group().startswith("any") and not re.search(
                r"\b(?:not|n't|without|never|nobody|no one)\b", folded[: match.start()]
            ):
                continue
            if both or named:
                killed = wounded = True
            elif what.startswith(("injur", "wound")):
                wounded = True
            else:
                killed = True
    return killed, wounded
