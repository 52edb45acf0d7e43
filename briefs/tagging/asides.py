"""Sentences in which a group is named for something else than the deed: what is not weighed there."""

from __future__ import annotations

import re

from briefs.model import Stance
from briefs.tagging.finding import ATTACK, Finding, is_background
from briefs.tagging.masking import OTHER, STATE, Masked
from briefs.tagging.patterns import has_any

_HISTORY = re.compile(
    rf"\bthat {ATTACK}\b|\b(?:earlier|previous) (?:\w+ )?{ATTACK}\b|\boften (?:attack|strik|target)\w*\b"
    r"|\bhas carried out many\b|\b(?:too early|too soon|premature) to\b"
)
_DESCRIBED = re.compile(
    r"\b(?:name|term|label) (?:for|given)\b|\bgiven (?:the|this) (?:name|term|label)\b|\b(?:pro|anti)-\w"
    r"|\benem(?:y|ies) of\b"
    r"|\b(?:group|outfit|faction|organi[sz]ation|front|militia|party|network|which|who)\b[^.;]{0,40}"
    r"\b(?:links?|ties|tied|linked|affiliated|allied) (?:to|with)\b"
)
"""How a group is called, and whose it is."""
_CAUGHT = re.compile(
    r"\b(?:killed|gunned down|shot dead|arrest\w+|tak\w+ into custody|eliminated|neutrali[sz]ed|netted"
    r"|captured|tipped off)\b"
    r"(?:(?!\bby\b)[^.;]){0,40}\b(?:suspect\w*|terrorists?|militants?|operatives?|members?)\b"
    r"|\b(?:suspected|alleged) (?:\w+ )?(?:terrorist|militant|member)s?\b[^.;]{0,60} (?:was|were) (?:\w+ )?"
    r"(?:killed|arrested|gunned|held|captured|taken)\b"
    r"|\bresponsib\w+ for (?:the )?(?:guard\w*|upkeep|care|wages|water|bridge)\b"
    r"|\b(?:strikes?|raids?|operations?)\b[^.;]{0,60}\b(?:directed|aimed) (?:at|against)\b"
)
"""Whose men the forces killed or caught."""
_HELD_OUT = re.compile(
    r"\b(?:repuls|repell)\w*|\b(?:beat|thr[eo]w|dr[io]v|push|fend|fought)\w* (?:back|off)\b|\bla(?:y|id) down\b"
    r"|\bclaim\w* (?:control|a following|support|members|victory)\b|\bput down (?:its|their) (?:arms|weapons)\b"
    r"|\b(?:shutter-?down|wheel-?jam|general|protest) strike\b"
    r"|\b(?:call|announc|observ)\w* (?:for )?(?:an?|the|\w+-day) strike\b(?! on)"
)
"""What groups say of themselves that is no attack: who was beaten back, and strikes of another kind."""
_OFFICE = re.compile(
    r"\btaliban(?:'s)? (?:\w+ ){0,2}?(?:ministr|government|administration|authorit|police|official|spokes)"
)


_MEN = r"(?:fighters?|militants?|m[ae]n|members?|gunm[ae]n|insurgents?|commanders?|leaders?|chief|spokes\w+|rebels?)"
_BESIDE = rf"(?:'s?)?(?: ?\([^)]{{0,30}}\))?(?:,? (?:an?|the) [^,;.]{{1,40}}?,?)?(?: {_MEN})?"
"""What may stand between a name and its verb."""
_DID_ELSE = re.compile(
    rf"{_BESIDE}(?:,? (?:which|who|that))?(?: (?:has|had|have|having|was|were|is|are|be|been|also|later|then|\w+ly))* "
    r"(?:condemn\w*|denounc\w*|deplor\w*|mourn\w*|(?:announc|declar|call|observ|end|extend|break|broke)\w*"
    r"(?: (?:an?|the|its|for|off|\w+-day|\w+))? (?:cease-?fire|truce|strike|boycott|protest|talks)|call(?:s|ed"
    r"|ing)? (?:for|on)"
    r"|announc\w* (?:the|an?|its) (?:\w+ )?(?:merger|appointment|split|death|alliance|formation)\b"
    r"|active\b|freed|(?:releas|fre)\w* (?:(?:the|all|its|their|some|two|three|four|five|six|seven|eight|nine|ten"
    r"|several|\d+)"
    r" )?(?:[\w-]+ )?(?:hostages?|soldiers?|policem[ae]n|prisoners?|captives?|men|workers?|officers?|people|teachers?)"
    r"|claim(?:s|ed|ing) (?:that )?(?:(?:the|this) [\w-]{1,20}(?: [\w-]{1,20}){0,2}|it) (?:was|were|is|had been)"
    r" (?:the |a )?(?:[\w-]+ )?(?:handiwork|work|doing|deed|job|conspiracy) (?:of|by) (?!its\b|their\b|our\b|his\b)"
    r"|lost\b|surrender\w*|defeated|driven out|with(?:drew|drawn)|retreat\w*|joined|pledged|sw(?:ore|orn)|split"
    r"|appointed|welcomed|offered|warn\w*|threaten\w*|urged|demand\w*|on trial|wanted (?:for|in)"
    r"|(?:killed|arrested|captured|wounded|injured|detained|shot dead|held|sentenced|hanged) (?:in|by|at|near|on"
    r"|from|when|after"
    r"|during|for|to)\b|(?:killed|arrested|captured|detained)(?=[.,;]|\Z))"
)
"""What is told of a group that is no part in the deed: words, losses, releases."""
_DID = re.compile(
    rf"{_BESIDE}(?: (?:has|had|have|also|later|then|\w+ly))* (?:attacked|ambushed|stormed|raided|opened fire|fired"
    rf"|shot|killed"
    r"|abducted|kidnapped|seized|captured|overran|targeted|bombed|blew up|set fire|set ablaze|burn\w+|torched|took"
    r"|hit|struck"
    r"|entered|threw|planted|detonated|beheaded|stopped|blocked)\b"
)
"""A deed told of a group, of which it says nothing itself."""
_OTHERS_OF_IT = re.compile(
    r"\b(?:threat\w*|demand\w*|extort\w*|warn\w*)\b[^.;]{0,25}\b(?:by|from|of) (?:the )?\Z|"
    r"\b(?:not|nor|neither|rather than|instead of|unlike|nothing points to|different from) (?:by |to |of )?(?:the )?\Z"
    r"|(?:\b(?:no|without) (?:\w+ )?(?:evidence|proof|indication|sign|link|clue)s?\b|\b(?:not"
    r"|n't) (?:\w+ )?(?:clear|known|certain"
    r"|sure|say|said|specify|disclose|confirm|name)\b|\bwhether\b|\b(?:refus|declin)\w* to (?:blame|name|accuse|say)"
    r"|\b(?<!not )(?<!n't )(?<!not be )(?:rul\w+ out|exclud\w+)\b|\bdenied that\b|\bden(?:y|ies) that\b"
    r"|\b(?:talks|negotiations|dialogue|deal|truce|agreement|peace|cease-?fire) with\b|\bwarned\b|\bcalled (?:up)?on\b"
    r"|\b(?:driven|drove|pushed) (?:out|away)\b|\breward\b|\b(?:office|home|house|camp|graveyard) of\b"
    r"|\b(?:victims?|dead(?: m[ae]n)?|deceased|slain|him|her|them|suspects?|detainees?)\b[^.;,]{0,25}"
    r"\b(?:links?|linked|ties|tied|member|belong\w*|affiliated))[^.;]{0,60}\Z"
)
"""What somebody says of a group that leaves its part in the deed open, or is about the victim."""
_OWNED = re.compile(
    r"\b(?:claim|own(?:s|ed|ing)?\b|admit|acknowledg|boast|hail|prais|accept|took it|responsib|credit|our\b|we\b)"
)
STRUCK_THEM = re.compile(
    r"\bclaim\w* (?:that )?(?:the |that |this |these |those |an? )?"
    r"(?:(?!(?:suicide|martyrdom|fidayeen|its|their|his)\b)[\w-]+ ){0,3}?"
    r"(?:(?:strikes?|air-?strikes?|raids?|operations?|shelling|bombardment|drones?|warplanes|jets|helicopters)"
    rf"|(?:drone|air|aerial|army|military|forces|troops|soldiers|police|government|{STATE}|{OTHER})(?:'s?)?"
    rf" (?:[\w-]+ )?{ATTACK})"
    r" (?:(?:had|has|have|only|mostly|also) )*(?:kill|wound|injur|martyr|hit|struck|target|destroy)\w*"
    r" (?:(?!(?:soldier|troop|police|guard|shi|punjabi|sindhi|hazara|hindu|christian|sikh|ahmadi|settler|of)\w*\b)"
    r"[\w-]+ ){0,3}?"
    r"(?:civilians?|women|children|refugees|villagers|farmers|famil(?:y|ies)|homes?|houses?|weddings?|shepherds)\b"
    r"(?! of (?!(?:its|their|his)\b))"
)
"""Of a strike by others on the group's own side: it accuses them."""
_STRUCK_ITS = re.compile(
    r"\b(?:(?:drone|missile|air|aerial)[ -]?(?:strikes?|attacks?|raids?)|drones?|jets?|warplanes?|aircraft"
    r"|helicopters?)\b"
    r"[^.;]{0,40}? (?:kill|hit|struck|destroy|target|bomb)\w* (?:[\w-]+ ){0,3}?(?:its|their|our|his)\b"
)
"""The same of its own men: "said a drone strike had killed its commander"."""
_OTHERS_SAY = re.compile(
    r"\b(?:police\w*|officials?|officers?|ministry|minister|governor|army|military|authorit\w+|president|elders"
    r"|relatives"
    r"|residents|family|sources|investigators?|commissioner|department|spokes\w+ for the (?:governor|police|army"
    r"|minist\w+))\b"
    r"[^.;,]{0,40}? (?:said|says|told|stated|offered|praised|killed|arrested|defused|captured)\b[^.;]{0,60}\Z"
)


def is_of_something_else(folded: str, start: int, end: int) -> bool:
    """Whether what a sentence says of the name at `start:end` is no part in the deed, or leaves that open."""
    return _DID_ELSE.match(folded, end) is not None or _OTHERS_OF_IT.search(folded, 0, start) is not None


def is_narrated(folded: str, start: int, end: int) -> bool:
    """Whether a sentence only tells what the group named at `start:end` did, or others speak of it: no claim."""
    if STRUCK_THEM.search(folded) or _STRUCK_ITS.search(folded):
        return True
    if _OWNED.search(folded):
        return False
    return _DID.match(folded, end) is not None or _OTHERS_SAY.search(folded, 0, start) is not None


def is_aside(folded: str) -> bool:
    """Whether a sentence names groups for their history, as a description, or for those of theirs who were caught."""
    return is_background(folded) or any(
        each.search(folded) for each in (_HISTORY, _DESCRIBED, _CAUGHT, _HELD_OUT)
    )


def is_office(folded: str) -> bool:
    """Whether the Taliban speak in a sentence as the government that they are."""
    return _OFFICE.search(folded) is not None


_CONTRASTED = ("rather than", "instead of", "not ")
_UNLIKE = re.compile(
    r"\b(?:rather than|instead of|(?<!if )(?<!or )(?<!why )(?<!did )(?<!does )(?<!do )not) (?:by |to |of |on "
    r"|at )?(?:the )?\Z"
)


def without_contrasted(masked: Masked, findings: list[Finding]) -> list[Finding]:
    """The findings without those of whom it is said that it was somebody else: "robbers rather than A did it"."""
    text = masked.text
    if not has_any(text, _CONTRASTED):
        return findings
    others = {
        name for place, name in masked.names.items() if not _UNLIKE.search(text, max(0, place - 25), place)
    }
    named = set(masked.names.values())
    return [
        each
        for each in findings
        if each.stance is Stance.DENIED or each.actor in others or each.actor not in named
    ]
