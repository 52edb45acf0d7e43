"""What a group that nobody has heard of says of a deed: it has few other reasons to be quoted.

Of a group that the taxonomy knows, much is told that is no claim. One that it does not know comes into a report by its
claim, in whatever words: so it is enough that it speaks, writes or signs, of an attack or of what is its own, and that
nothing in the sentence makes it one that denies, threatens or is caught.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ATTACK, Finding
from briefs.tagging.masking import ARMED, Masked
from briefs.tagging.patterns import WORD
from briefs.tagging.speech import DEED
from briefs.tagging.strangers import STRANGER

_SAYING = (
    r"(?:said|says|saying|tells?|told|tweet(?:s|ed)|e-?mail\w*|texted|(?:tele)?phon\w+|rang|wrote|writes|written|read"
    r"|post(?:s|ed)?|upload\w*|releas\w+|issued|publish\w*|circulat\w+|put|sent|gave|present\w*|announc\w+|declar\w+"
    r"|boast\w*|bragg\w*|glor\w+|celebrat\w+|inform\w*|let it be known|regrets?|regretted|apologi[sz]\w+|begged"
    r"|own(?:s|ed|ing)?|accept\w*|took|takes|taken|claim\w*|admit\w*|acknowledg\w*|confess\w*|sign(?:s|ed)|entered|listed"
    r"|call(?:s|ed|er|ers)?|spokes\w+|statements?|messages?|letters?|leaflets?|pamphlets?|handbills?|posters?|notes?"
    r"|chits?|sheets?|banners?|fax(?:ed)?|videos?|films?|footage|clips?|pictures?|photos?|photographs?|texts?|sms|tweets?"
    r"|bulletins?|communiqu\w+|press releases?|account|credit|authorship|proof|responsib\w+|voice)"
)
_SPEAKS = re.compile(rf"{WORD}{_SAYING}\b")
_OF_IT = re.compile(
    rf"{WORD}(?:{ATTACK}|{DEED}|kill\w*|dead|died|death|shot|shooting|burn\w*|fell|fallen|bomb\w*|cracker|stabb\w+"
    r"|fire|ablaze|our|ours|us|we|its|their|theirs|punish\w*|aveng\w+|revenge|target\w*|struck|honou?red|blew|blown)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|n't|never|neither|nor|den(?:y|ies|ied|ying|ial)|condemn\w*|reject\w*|disown\w*|dismiss\w*"
    r"|disavow\w*|truce|cease-?fire|talks|negotiat\w*|threat\w*|vow(?:s|ed|ing)?|warn\w*|demand\w*|promis\w+"
    r"|would|will|may|might|could|if|whether|arrest\w*|detain\w*|surrender\w*|captured|raid(?:ed)?|gunned"
    r"|eliminated|neutrali[sz]ed|busted|member(?:s)? of|belong\w*|merg\w+|join\w+|splinter\w*|elections?|founded|formed"
    r"|banned|proscribed|accus\w+|blam\w+|suspect\w*|believ\w+|said to (?:be|have)|alleg\w+"
    r"|(?:killed|hit|struck|shot|attacked|targeted|ambushed) (?:a|an|the|some|two|three|four|five|several|\d+)"
    rf" (?:\w+ )?(?:{ARMED}|members|men of)"
    r"|previous\w*|earlier|in the past|last (?:year|month))\b"
)
"""What may be said of such a group besides, or with what others speak of it."""
_UNKNOWN_AS_IT_IS = re.compile(
    r",? (?:of (?:which|whom)|which|whom|that)(?: [\w'-]+){0,5}? (?:nothing|not|no|nobody|no-one|never|hardly)\b"
    r"[^,;.]{0,50}"
)
"""What makes it an unknown one, and is no denial."""
_OTHERS_SAY = re.compile(
    r"\b(?:police\w*|officers?|officials?|investigators?|minist\w+|army|military|governor|intelligence|agencies"
    r"|sources|analysts?|experts|residents|locals|relatives|witness\w*|prosecutors?|court|judge|ctd)\b[^.;,:]{0,40}? "
    r"(?:said|says?|told|tells?|believe\w*|allege\w*|named?|identified|suspect\w*|think|thinks|thought|found|traced"
    r"|link\w*|tied|attribut\w+|ascribe\w*)\b"
)


def find_unheard(masked: Masked, sentence: Sentence, following: str) -> Iterator[Finding]:
    """The claim of a group that the taxonomy does not know; `following` is how the text goes on about it."""
    if {masked.names[at] for at in masked.names if masked.text[at] == ARMED} != {STRANGER}:
        return
    text = _UNKNOWN_AS_IT_IS.sub("", masked.text)
    at = text.find(ARMED)
    if at < 0 or sentence.is_past(sentence.start + at):
        return
    if not _SPEAKS.search(text) or _NOT_SO.search(text) or _OTHERS_SAY.search(text):
        return
    if _OF_IT.search(text) or (_OF_IT.search(following) and not _NOT_SO.search(following)):
        yield Finding(STRANGER, Stance.CLAIMED, "an unknown group speaks of it", sentence)
