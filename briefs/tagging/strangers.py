"""Groups that the taxonomy does not know, told by the words of their names, or by what is said of them.

"The Delta Tigers claimed it" is a claim, whoever they are. So such names are given to the rules of stances as those of
an armed group, of which nothing is told but that it is one: what these find of it becomes a finding without an actor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefs.model import Mention, MentionKind
from briefs.tagging import cue
from briefs.tagging.document import Document, Sentence
from briefs.tagging.finding import ATTACK
from briefs.tagging.patterns import has_any
from briefs.tagging.speech import DEED

STRANGER = "?"
"""The name of all whom the taxonomy does not know."""

_GROUP = (
    r"(?:group|outfit|organi[sz]ation|faction|body|alliance|front|movement|militia|network|cell|formation|brigade"
    r"|column|unit|coalition|entity|army|squad|band|splinter(?: group)?)"
)
_KIND = (
    r"(?:armed|militant|insurgent|separatist|nationalist|jihadi|jihadist|islamist|sunni|shia|shiite|[Bb]aloch"
    r"|[Bb]aluch|[Ss]indhi|[Pp]ashtun|[Kk]ashmiri|[Aa]rab|[Kk]urdish|[Ss]ikh|[Tt]amil|terror|terrorist|extremist"
    r"|sectarian|rebel|underground|small|breakaway|[Ss]unni|[Ss]hia|[Ii]slamist)"
)
_UNHEARD = (
    r"(?:(?:(?:previously|hitherto|formerly|so far|until (?:now|then)|till (?:now|then)|otherwise|largely|as yet) )?"
    r"(?:unknown|unheard[- ]of)|(?:little|lesser|barely|hardly|scarcely)[- ](?:heard[- ]of|known)|obscure|shadowy"
    r"|self-(?:styled|proclaimed|described)|new|newly formed|so-called|purported)"
)
_CALLED = (
    r"(?:(?:(?:that |which )?(?:call|styl|nam|sign|dubb|describ|identif|introduc)\w+ (?:itself|themselves)(?: as)?"
    r"|called|named|known (?:only )?as|(?:going |writing )?(?:by|under) the name(?: of)?|purporting to be"
    r"|claiming to be|(?:that |which )?nobody (?:knew|knows|(?:had |has )?heard of),)(?: the)?)"
)
_WORD = r"[A-Z][\w'’-]*"
_WORDS = rf"{_WORD}(?:(?: (?:of|for))?(?: the| ul| e| al)? (?:(?:al|ul|el|as|ar)-)?{_WORD})"
_NAME = f"{_WORDS}*"
_NAMED = rf"[\"'“‘]?(?P<name>{_NAME})[\"'”’]?"
_DESCRIBED = re.compile(
    rf"\b(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|this|of) )?(?:"
    rf"(?:{_UNHEARD},? (?:and |but )?){{1,3}}(?:{_KIND} ){{0,4}}{_GROUP}s?\b(?! (?:of|leader|commander|member)\b)"
    rf"(?:,? (?:{_CALLED} |the )?{_NAMED.replace('name', 'first')})?"
    rf"|(?:{_KIND} ){{0,4}}{_GROUP},? {_CALLED} {_NAMED.replace('name', 'second')}"
    rf"|{_UNHEARD} (?:{_KIND} ){{0,4}}(?:the )?{_NAMED.replace('name', 'third')})"
)
"""What a group is called in so many words: "a hitherto unknown outfit styling itself the Sons of the Delta"."""
_HEAD = re.compile(
    r"\b(?:Lashkar|Jai?y?sh|Jund|Tehree?k|Tehrik|Tahree?k|Hara?kat|Harakat|Hizb|Sipah|Katibat?|Ansar|F[ei]day[ei]+n"
    r"|Fidaiyan|Fidai|Muja[hn]?id+[ei]+n|Mujahed(?:in|een)|Tigers|Lions|Falcons|Hawks|Eagles|Mahaz|Jihadi|Avengers"
    r"|Warriors|Guerrillas|Liberation|Front|Hurr|Sarbaz|Farzandan|Ittehad|Ahrar|Sangar|Brigades?)\b"
    r"|\b(?:Army|Soldiers|Sons|Defenders|Protectors|Companions|Caravan) of (?:the )?[A-Z]"
)
"""Words that names of armed groups have, and few others."""
_QUIET = re.compile(
    r"\b(?:Army|Force|Column|Squad|Cell|Battalion|Freedom|Soldiers|Sons|Companions|Caravan|Fighters|Martyrs?|Jihad"
    r"|Resistance|Youth|Movement|Organi[sz]ation|Alliance|Unit|Guards|Hand|Wing|Defenders|Legion|Shaheed"
    r"|Al-[A-Z][\w-]+)\b"
)
"""Words that others have as well: they tell where the name is one that somebody gives or signs with."""
_HEADS = re.compile(
    "Lashkar|Ja|Jund|Teh|Tah|Har|Hizb|Sipah|Katiba|Ansar|Fed|Fid|Muja|Tigers|Lions|Falcons|Hawks|Eagles|Mahaz|Jihad"
    "|Avengers|Warriors|Guerrillas|Liberation|Front|Hurr|Sarbaz|Farzandan|Ittehad"
    "|Ahrar|Sangar|Brigade|Army|Soldiers|Sons|Defenders|Protectors|Companions|Caravan|Force|Column|Squad|Cell"
    "|Battalion|Freedom|Fighters|Martyr|Resistance|Youth|Movement|Organi|Alliance|Unit|Guards|Hand|Wing|Legion|Shaheed"
    "|Al-"
)
"""How the words of both kinds begin."""
_GIVES = re.compile(
    r"(?:[\"'“‘]|(?:in the name|on behalf|spokes\w+|claim|speak|callers?|commander|statement"
    r"|message|letter|pamphlet|leaflet|video) (?:of|for|from|by) (?:the |a |an )?[\"'“‘]?"
    r"|\b(?:callers?|letters?|pamphlets?|leaflets?|notes?|messages?|e-?mails?)\b[^.;]{0,60} (?:said|says|claimed"
    r"|told \w+)"
    r" (?:that )?(?:the )?[\"'“‘]?"
    r"|(?:[Ss]igned|[Cc]laimed|[Cc]laim|[Cc]laimant|[Rr]esponsib\w+)(?:,| by|:)+ (?:the |a |an )?[\"'“‘]?|\b[Aa]n? )\Z"
)
_SPEAKS = re.compile(
    r"[\"'”’]? (?:has |had |later )?(?:claimed (?!that)|said (?:that )?(?:it|its|they|their) )"
)
_ARMED_ONE = re.compile(
    r"\b(?:unknown|unheard|(?:little|lesser|barely|hardly|scarcely)[- ]|obscure|shadowy|nobody|armed|militant"
    r"|insurgent|separatist|jihadi|islamist|terror|extremist|sectarian|rebel|underground|breakaway|splinter"
    r"|outfit|militia)"
)
"""What a description has that is one of an armed group, and not of a new office or party."""
_MEN = (
    r"(?:m[ae]n|fighters?|bombers?|mujahid\w*|fida[yi]\w+|commandos?|snipers?|guerrillas?|squads?|attackers?"
    r"|comrades|soldiers?)"
)
_ITSELF = r"(?:it|(?:the|this) (?:group|outfit|organi[sz]ation))(?: itself)?"
_OWN_DEED = re.compile(
    # "said it killed women": what "it" stands for is as likely the bomb
    rf"\b(?:(?:they|we|{_ITSELF} (?:had|has)|(?:its|their|our) (?:[\w-]+ )?{_MEN} (?:had|have|has))(?: \w+ly)?"
    rf"|(?:{_ITSELF}|(?:its|their|our) (?:[\w-]+ )?{_MEN})(?= (?:did|carried out|planted|laid|detonated|blew up"
    r"|staged|(?:was|were) (?:behind|responsible))\b))"
    rf" (?!took part|taken part|fought|drove|blocked|entered)(?:have |had )?{DEED}"
    r"(?![^.;]{0,40}\b(?:its|their|our)\b)"
    r"|\b(?:was|were|is|as|been) (?:(?:its|their|our) (?:own )?(?:work|doing|deed|handiwork)\b"
    r"|(?:its|theirs|ours)(?=[.,;]|\Z))"
    rf"|\bclaim\w* (?:it|both|them)\b|\bclaim\w*(?: [\w'-]+){{0,3}}? {ATTACK}\b|\bclaimed by\b|\bclaimants?\b"
    r"|(?<!who )\b(?:claim|took|tak|accept|assum|own|admit|acknowledg)\w*(?: [\w'-]+){0,4}? (?:responsib\w+|credit"
    r"|authorship)\b|\bresponsibility[^.;]{0,60} (?:taken|accepted|assumed) by\b"
    r"|\b(?:responsibility|credit|claim(?:ed)?):"
    r"|\bclaims? (?:of|for) responsib"
    rf"|\b(?:own(?:s|ed|ing)?|admit(?:s|ted)?) (?:up\b|(?:to )?(?:it|the (?:\w+ )?{ATTACK})\b)"
    r"|\b(?:boast|brag|glor(?:y|ied|ies)|aveng|reveng|retaliat|reprisal)\w*|\b(?:leaflet|pamphlet|handbill|chit)s?"
    r"(?: \w+){0,3} signed by\b"
)
"""A deed told as one's own, or a word of claiming."""
_POINTED_AT = re.compile(
    r"\b(?:blam|accus|suspect|attribut|ascrib)\w*[^.;]{0,60}\Z"
    r"|\b(?:work|hand|involvement|carried out|planted|staged) (?:of|by) [^.;]{0,60}\Z"
)
_IS_POINTED_AT = re.compile(
    r"[\"'”’]?,? (?:(?:was|were|is|are|has been|had been) (?:\w+ )?(?:behind|responsible|involved|blamed"
    r"|suspected|accused)"
    r"|(?:had |has |have )?(?:carried out|planted|staged)|claim\w* it)\b"
    r"|[^.;,]{0,50} (?:may|might|could) (?:be (?:to blame|behind|responsible)|have)\b"
)
"""Somebody else says that it did it."""
_FORCES = re.compile(
    r"\b(?:air|police|security|task|border|frontier|special|rapid|reserve|assistance|elite|public|royal|british"
    r"|american|us|indian|pakistani?|afghan|iranian|turkish|chinese|syrian|iraqi|israeli|lankan|soviet|red|infantry"
    r"|mountain|fire|armou?red|airborne|parachute|bomb|disposal|crime|rescue|salvation|home|awami|democratic|left"
    r"|united|popular|people's|national|tiger|\d+(?:st|nd|rd|th)?)(?: \w+)? "
    r"(?:army|force|squad|cell|battalion|column|brigades?|front|movement|organi[sz]ation|guards)\b"
    r"|\b(?:anti|counter|day)\b"
)
"""Names of forces, parties and holidays."""
_CLAIMANT = (
    r"(?:the |The )?[\"'“‘]?(?P<name>(?!No )(?=[\w'’]+(?:-| (?:of |for |the ){0,2}[A-Z]))"
    rf"{_WORDS}{{0,7}})[\"'”’]?"
)
_CLAIMED_BY = re.compile(
    rf"\b(?:(?P<said>claimed)|(?P<alone>Claimed)|[Cc]laim (?:came|received|arrived)) (?:by|from) {_CLAIMANT}"
    r"(?=[.,;)]|\Z| (?:in|on|via|through|with|and|saying|as|from)\b)"
)
"""Who claimed an attack, whatever his name is; what was `said` to be claimed stands before it, if not `alone`."""
_IT_WAS = re.compile(
    rf"\b(?:{ATTACK}|it|both|which)\b[^.;,]{{0,50}} (?:was|were|been|is)(?: \w+)? \Z", re.IGNORECASE
)
_CLAIMED_IT = re.compile(
    rf"\bclaimed (?:the|this|both|these|two) (?:[\w-]+ ){{0,2}}?{ATTACK}"
    r"(?=[.,;)]|\Z| (?:in|on|via|through|with|and|saying|as|from)\b)"
)
_WHO = re.compile(rf"{_CLAIMANT}(?: \([^()]{{2,40}}\))?(?: (?:has|had|have|later|also))* \Z")
"""Who did, before it."""
_NO_GROUP = re.compile(
    r"\b(?:[Mm]inist(?:er|ry)|President|Premier|Governor|Senator|Chief|General|Colonel|Major|Captain|Lieutenant"
    r"|Inspector|Superintendent|Secretary|Commissioner|Spokes\w+|Mr|Mrs|Ms|Dr|Justice|Judge|Ambassador|Mayor|Professor"
    r"|Police|Government|Officials?|Media|News|Radio|Times|Nobody|No|None|One|Else|Yet|Cyclone|Hurricane|Storm)\b"
)
"""Titles and other words that no group has in its name: "Interior Minister Gul Khan claimed the attack was foreign"."""
_BEFORE = 130
"""Characters before a word of claiming that may tell who claims what."""
_CLAIMING = (
    *("claimed by ", "claimed the", "claimed this", "claimed both", "claimed two"),
    *("claim came ", "claim received ", "claim arrived "),
)
"""A claim in so many words has one of these."""

_NAMES = re.compile(_NAME.replace("[A-Z]", r"[A-Z](?<!\w[A-Z])", 1))
"""As `_NAME`, the capital first: a search skips to the next one."""
_LINK = re.compile(r" (?:of|for)(?: the)? ")
_ARTICLE = re.compile(r"(?:The|An?|In|On|By|For|Both|No|One|Some|This|Then|But|And|If|As|From|Later|Also) ")
_MOST = 30
"""Names that a sentence may have; what has more is a list."""
_LONG = 90
"""Characters that no name has."""


def with_strangers(document: Document) -> Document:
    """The document with the groups that the taxonomy does not know among the names of its sentences."""
    changed: dict[int, Sentence] = {}
    stranger, own, told = cue.STRANGER | cue.DESCRIBED, cue.OWN, cue.PART
    asked = stranger | own
    for sentence in document.news:
        cues = sentence.cues
        if not cues & asked or not cues & told:
            continue
        claimed = cues & own and has_any(document.folded[sentence.start : sentence.end], _CLAIMING)
        if not (cues & stranger or claimed):
            continue
        if len(sentence.mentions) <= _MOST and (
            claimed or cues & cue.DESCRIBED or _may_name_one(document.text, sentence)
        ):
            named = _strangers(document.text, sentence) if cues & stranger else iter(())
            found = list(islice(named, _MOST))
            if claimed and not found:
                found = list(_claimants(document.text, sentence))
            if found:
                known = [
                    each
                    for each in sentence.mentions
                    if not any(other.start < each.end and each.start < other.end for other in found)
                ]
                mentions = tuple(sorted([*known, *found], key=lambda each: each.start))
                changed[sentence.start] = replace(sentence, mentions=mentions)
    if not changed:
        return document
    return replace(
        document,
        sentences=[changed.get(each.start, each) for each in document.sentences],
        telling=[changed.get(each.start, each) for each in document.telling],
        news=[changed.get(each.start, each) for each in document.news],
    )


def _claimants(text: str, sentence: Sentence) -> Iterator[Mention]:
    """Those who are told by an unknown name to have claimed an attack: "It was claimed by Green Trend"."""
    for start, end in _claiming(text, sentence.start, sentence.end):
        known = any(
            each.start < end and start < each.end and each.kind is MentionKind.ACTOR
            for each in sentence.mentions
        )
        if end - start < _LONG and not (known or _NO_GROUP.search(text, start, end)):
            yield Mention(MentionKind.ACTOR, STRANGER, text[start:end], start, end)
        return


def _claiming(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of those who claim an attack in a part of a text, in so many words."""
    for match in _CLAIMED_BY.finditer(text, start, end):
        at = match.start()
        told = True
        if match["said"]:
            told = _IT_WAS.search(text, max(start, at - _BEFORE), at) is not None
        elif match["alone"]:
            told = at == start or text[at - 2 : at] in (". ", "; ")
        if told:
            yield match.span("name")
    for match in _CLAIMED_IT.finditer(text, start, end):
        who = _WHO.search(text, max(start, match.start() - _BEFORE), match.start())
        if who:
            yield who.span("name")


def _may_name_one(text: str, sentence: Sentence) -> bool:
    """Whether a word of such names stands in a sentence outside those that the taxonomy knows."""
    for match in _HEADS.finditer(text, sentence.start, sentence.end):
        if not _known(sentence.mentions, match.start(), match.end()):
            return True
    return False


class _Deed:
    """Whether a sentence tells a deed as one's own, asked only where it has a name for which that matters."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self._text, self._sentence = text, sentence
        self._owned: bool | None = None

    def owned(self) -> bool:
        if self._owned is None:
            folded = self._text[self._sentence.start : self._sentence.end].lower()
            self._owned = _OWN_DEED.search(folded) is not None
        return self._owned


def _strangers(text: str, sentence: Sentence) -> Iterator[Mention]:
    """The groups that a sentence names, or speaks of, beside those that the taxonomy knows."""
    reached = sentence.start
    deed = _Deed(text, sentence)
    described = sentence.cues & cue.DESCRIBED
    for match in _DESCRIBED.finditer(text, sentence.start, sentence.end) if described else ():
        name = match["first"] or match["second"] or match["third"]
        if match["third"] and not (_HEAD.search(name) or _QUIET.search(name) or "-" in name):
            continue
        start, end = match.span()
        if name is None and _tells_of_another(text, sentence.mentions, start, end):
            continue
        if not (
            _ARMED_ONE.search(match.group().lower())
            or _is_accused(text, sentence, start, end)
            or deed.owned()
        ):
            continue
        if len(name or "") < _LONG and not _known(sentence.mentions, start, end):
            yield from _named(text, sentence, reached, start, deed)
            yield Mention(MentionKind.ACTOR, STRANGER, text[start:end], start, end)
            reached = end
    if sentence.cues & cue.STRANGER:
        yield from _named(text, sentence, reached, sentence.end, deed)


def _is_accused(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody says of whom is named there that it did it."""
    before = text[max(sentence.start, start - 100) : start].lower()
    return _POINTED_AT.search(before) is not None or _IS_POINTED_AT.match(text, end) is not None


def _named(text: str, sentence: Sentence, start: int, end: int, deed: _Deed) -> Iterator[Mention]:
    """The groups that are told by their names alone in a part of a sentence.

    Others than armed groups have such names, too, so somebody must own a deed or be accused of one.
    """
    for match in _NAMES.finditer(text, start, end):
        name, at = match.group(), match.start()
        if " " not in name and "-" not in name:
            continue
        head = _HEAD.search(name)
        quiet = head is None
        head = head or _QUIET.search(name)
        if head is None or len(name) > _LONG:
            continue
        article = _ARTICLE.match(name)
        first = article.end() if article else 0
        for link in _LINK.finditer(name, first, head.start()):
            # "spokesman for the Sons of the Delta"
            first = link.end()
        first, last = at + first, match.end()
        if " " not in text[first:last] and "-" not in text[first:last]:
            continue
        if _known(sentence.mentions, first, last) or _placed(sentence.mentions, first, last):
            continue
        given = _GIVES.search(text, max(sentence.start, first - 110), first) or _SPEAKS.match(text, last)
        if (quiet and not given) or (_FORCES.search(name.lower()) and "Liberation" not in name):
            continue
        if not deed.owned() and not _is_accused(text, sentence, first, last):
            continue
        if not _is_part(text, sentence.mentions, last):
            yield Mention(MentionKind.ACTOR, STRANGER, text[first:last], first, last)


_OF_ONE = re.compile(rf"(?:, |,? {_CALLED} )(?:the )?[\"'“‘]?")


def _tells_of_another(text: str, mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Whether "a little-known outfit" only says what a group is that is named beside it."""
    return any(
        each.kind is MentionKind.ACTOR
        and (
            text[each.end : start] in (", ", " (", " - ")
            or (each.start > end and _OF_ONE.fullmatch(text, end, each.start))
        )
        for each in mentions
    )


_PART_OF = re.compile(
    r",? (?:which|who|an?|the|its|said|says) [^.;]{0,60}\b(?<!splinter )(?:arm|branch|chapter|affiliate|wing"
    r"|unit) of (?:the )?"
)


def _is_part(text: str, mentions: Sequence[Mention], end: int) -> bool:
    """Whether the name that ends there is that of a group's own part, for which the group stands."""
    return any(
        each.kind is MentionKind.ACTOR
        and end < each.start < end + _LONG
        and _PART_OF.fullmatch(text, end, each.start) is not None
        for each in mentions
    )


def _known(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Whether a span holds the name of an actor of the taxonomy; "army" alone may be of anybody's name."""
    return any(
        each.kind is MentionKind.ACTOR
        and each.start < end
        and start < each.end
        and each.text.lower() not in _ANYBODYS
        for each in mentions
    )


_ANYBODYS = frozenset(["army", "soldier", "soldiers", "mujahideen", "mujahidin", "jihadi"])


def _placed(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Whether a name is that of a place: "Lashkar Gah"."""
    return any(
        each.kind is not MentionKind.ACTOR and each.start <= start and end <= each.end for each in mentions
    ) or any(
        each.kind is not MentionKind.ACTOR and each.start == start and _HEAD.match(each.text)
        for each in mentions
    )
