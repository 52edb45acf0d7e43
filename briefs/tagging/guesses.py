"""Frames of guesses and of notes: who is thought to have done it, or put down as its author in a word.

`frames` joins them to those of charges.
"""

from __future__ import annotations

from briefs.model import Stance
from briefs.tagging.finding import PEOPLE
from briefs.tagging.framing import ANY, ANY_MEN, CALLED, GROUP, NOTED, Frame, frame
from briefs.tagging.masking import ARMED, OTHER, STATE

_BEFORE_NAME = "|".join(
    f"{said}{gap}{ARMED}"
    for said in (
        "say",
        "says",
        "said",
        "mean",
        "means",
        "meant",
        "answers",
        "answered",
        "only",
        "simply",
        "just",
        "word",
    )
    for gap in (" ", ": ", " the ", ": the ")
)
"""A word of saying, and a name as all that is said."""

GUESSES: tuple[Frame, ...] = (
    # guesses
    frame(
        "lean|think|thought|guess|inclin|point",
        rf"\b(?:lean(?:s|ed|ing)?|think(?:s|ing)?|thought|guess(?:es|ed|ing)?|inclin\w+|point(?:s|ed|ing)?)"
        rf" (?:to|towards?|of|at) (?!be |have )(?:[\w'-]+ ){{0,3}}?{GROUP}(?!'s? (?:camp|chief|leader|attack))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "likel|probab|presumably|possibly|perhaps|almost certainly|maybe",
        r"\b(?:in all likelihood|in all probability|most probably|probably|most likely|very likely|presumably"
        r"|possibly"
        rf"|perhaps|almost certainly|maybe) (?:the |an? )?(?:\w+ )?{GROUP}(?= ?[.,;]|\Z| (?:{ANY_MEN}|network"
        rf"|group))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "likely ",
        # "it is likely A men will come" says nothing of what was done
        rf"(?:\A|[(,;] ?)(?:most |very )?likely (?:by )?(?:the |an? )?(?:\w+ )?{GROUP}"
        rf"(?= ?[.,;)]|\Z| (?:{ANY_MEN}|network|group)\b)",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "signature|hand |stamp|mark|style|handwriting|fingerprint|footprint",
        r"\b(?:sees?|saw|detect\w*|recogni[sz]\w+|find|found|spot\w*) (?:the |an? )?(?:\w+ )?(?:signature"
        r"|hand|stamp|marks?"
        r"|style|handwriting|fingerprints?|footprints?) of (?:the )?(?:\w+ )?"
        rf"{ANY}(?!'s? (?:chief|leader))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        f"{ARMED}, wh",
        rf"{GROUP}, (?:which|whom|who) [^,;.]{{1,40}}? (?:consider|regard|see|take|hold|think"
        rf"|believe)\w* (?:\w+ )?"
        rf"(?:(?:to be |as )?(?:the |its )?(?:\w+ )?{CALLED}|responsible|behind)\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "speak|spoke|talk",
        rf"\b(?:police|officials?|version|theory|sources?|investigators?|intelligence|authorities)\b[^.;:]{{0,30}}?"
        rf" (?:speaks?|spoke|talks?|talked) of (?:the )?{GROUP}(?= ?[.,;]|\Z| {ANY_MEN})",
    ),
    # a note
    frame(
        ": ",
        rf"(?:\A|[.;] )(?:[\w'-]+ ){{0,7}}?{NOTED}: (?:the |an? )?(?:[a-z]+ )?{GROUP}"
        r"(?= ?[.,;(]|\Z| on (?:the )?(?:orders?|behalf|instruct)| (?:mine|bomb|men|fighters|militants|did)\b)",
    ),
    # notes of a coder
    frame(
        ": ",
        r"\b(?:actors?|perp\w*|culprits?|authors?|(?<!self-)attribution|attributed(?: to)?|blamed(?: on)?|source"
        r"|respons\w+|suspects?)\b"
        rf"[^:.;]{{0,25}}\.?: ?(?:the )?{GROUP}"
        r"(?! ?\(?(?:\?|suspected|assumed|alleged|presumed|prob))",
    ),
    frame(
        "prob|poss|presum|assum",
        rf"\b(?:prob(?:ab\w+)?|poss(?:ib\w+)?|presum\w+|assum\w+)\.? (?:\w+: ?)?(?:the )?{GROUP}(?= ?[.,;)]|\Z)",
        stance=Stance.SUSPECTED,
    ),
    frame(
        f"{ARMED}(?|{ARMED} (?|{ARMED} assum|{ARMED} presum|{ARMED} prob|{ARMED} likely|{ARMED}, prob|{ARMED}, likely",
        rf"{GROUP}(?: ?(?:\(\?\)|assumed|presumed|probable)|,? (?:probably|(?:most |very )?likely))(?= ?[.,;)]|\Z)",
        stance=Stance.SUSPECTED,
    ),
    # in a word
    frame(
        _BEFORE_NAME,
        rf"(?:{OTHER}|\b(?:police|army|officials?|governor|minister|mayor|chief|spokes\w+"
        rf"|authorities)) (?:says?|said|means?|meant"
        rf"|answer(?:s|ed))(?: (?:only|simply|just))*(?: one word)?:? (?:the )?{GROUP}(?= ?[.;]|\Z)",
    ),
    frame(
        " closed| settled| clear| plain| certain| it is| it was",
        rf"\b(?:for|to) (?:the )?(?:[\w'-]+ ){{0,2}}?(?:{OTHER}|police|army|officials?|governor|minister"
        rf"|mayor|chief|authorities)\b"
        rf"[^.;:]{{0,30}}? (?:closed|settled|clear|plain|certain|it is|it was):? (?:the )?{GROUP}(?= ?[.,;]|\Z)",
    ),
    frame(
        "meaning |meant ",
        rf"\b(?:meaning|by which (?:he|she|they|it) (?:means?|meant)) (?:the )?{ANY}",
        said=True,
    ),
    frame(
        "blame|responsibility|guilt|fault",
        rf"\b(?:blame|responsibility|guilt|fault)\b[^.;]{{0,40}}? (?:rest(?:s|ed)?|lies|lay) (?:with"
        rf"|on) (?:the )?(?:\w+ )?{ANY}"
        r"(?! (?:itself|said))",
        said=True,
    ),
    frame(
        f"{ARMED} down for|{ARMED} in mind|eyes of|{ARMED} written all|{ARMED} comes |bet on|smack|reek|smell",
        rf"(?:{GROUP} (?:down for (?:it|this)|in mind\b|written all over|comes (?:first )?to mind)"
        rf"|\b(?:eyes of [^.;]{{1,30}} (?:are|were) on|bet on|smack(?:s|ed) of|reek(?:s|ed) of|smell(?:s"
        rf"|ed) of) (?:the )?(?P<u>{ARMED}))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "the guess|the kind|nobody but|no one but|likeliest|whisper|the trail|looked at",
        rf"(?:\b(?:the guess of [^.;]{{1,30}} is|of the kind (?:that )?|(?:nobody|no one) but"
        rf"|whispers? (?:that )?it was|the trail (?:leads|led|goes) to)"
        rf" ?(?:the )?{GROUP}|(?P<u>{ARMED}) is (?:the likeliest|being looked at))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " came| took| shot| killed| dragged| beat| fetched| taken",
        rf"{ANY}(?:'s?)?(?: (?:\w+ )?{ANY_MEN})? (?:had |have )?(?:came|come|took|taken|shot|killed|dragged"
        rf"|fetched|beat)\b[^.;]{{0,50}}"
        rf", (?:[\w'-]+ ){{0,3}}?{PEOPLE} (?:said|says?|told|insist\w*)\b",
    ),
    frame(
        "taken by |killed by |shot by |beaten by |up by |tortured by ",
        rf"\b(?:taken|killed|shot|beaten|picked up|tortured) by (?:the )?(?P<t>[{OTHER}{STATE}])(?: \w+)?,"
        rf" (?:(?:he|she|they)"
        rf"|(?:[\w'-]+ ){{0,3}}?{PEOPLE}) (?:said|says?|told|insist\w*)\b",
    ),
    # more guesses
    frame(
        "may |might |could ",
        rf"\b(?:may|might|could) (?:well )?(?:be|have been) (?:an? |the |of the |from the )?(?:\w+ )?{GROUP}"
        rf"(?= ?[.,;]|\Z| {ANY_MEN}(?= ?[.,;]|\Z))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        f"{ARMED} fell|{ARMED} was heard|{ARMED} is heard|{ARMED} was mentioned|{ARMED} came up|{ARMED} comes up",
        rf"\bname of (?:the )?{GROUP} (?:fell|(?:was|is) heard|was mentioned|c[ao]mes? up)\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "connection|link|angle",
        rf"(?:\b(?:look|examin|prob|investigat)\w*(?: into| at)? (?:an? |the "
        rf"|any )?(?:possible )?(?:connection|link|angle)s?"
        rf" (?:with|to|of) (?:the )?{GROUP}|\b(?:connection|link)s? (?:with"
        rf"|to) (?:the )?(?P<u>{ARMED})(?: \w+){{0,3}}?"
        r" (?:examined|probed|investigated|looked))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "sign|evidence|indication|clue|hint|proof",
        rf"\b(?:signs?|evidence|indications?|clues?|hints?|proof)(?: \w+)? (?:that"
        rf"|against) (?:the )?{GROUP}(?! (?:has|have) been)",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "they say ",
        rf"\bthey say (?:it was |it is )?(?:the )?{GROUP}(?= ?[.,;]|\Z)",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "that of |those of |typical of ",
        rf"\b(?:methods?|style|pattern|manner|tactics?|way) (?:is|was|are|were) (?:that|those"
        rf"|typical) of (?:the )?{GROUP}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "in connection with",
        rf"\b(?:sought|seek\w*|looking for|hunt\w*|wanted) [^.;{ARMED}]{{0,40}}?{GROUP}[^.;]{{0,60}}? in"
        rf" connection with",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "front |cover |alias |other name",
        rf"\b(?:believ|suspect|thought|think|said|say)\w* (?:that )?(?:the )?{ARMED} (?:was|is) (?:merely "
        rf"|only |just )?(?:an? )?"
        rf"(?:\w+ )?(?:front|cover|alias|other name) (?:for|of) (?:the )?{GROUP}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "member|operative|fighter|men of ",
        r"\b(?:both|they|the (?:two|three|four|dead|attackers?|gunmen|bombers?|assailants?)) (?:was|were"
        r"|had been) (?:\w+ )?"
        rf"(?:members?|operatives?|fighters?|men) of (?:the )?{GROUP} (?:and|who) (?:had |have )",
        said=True,
    ),
    frame("confess", rf"\bof (?:the )?{GROUP}(?: \w+)? confess(?:ed|es)\b"),
    frame(
        "confess|admitted|admits",
        rf"{GROUP}(?:'s?)? (?:[\w-]+ )?(?:suspects?|chief|{ANY_MEN})\b(?:,? (?:who (?:was|were|had been) )?"
        r"(?:arrested|detained|captured|caught|held|in (?:\w+ )?custody)[^.;,]{0,40}?,?)? (?:has |had |have )?"
        r"(?:confess(?:ed|es)|admit(?:ted|s)) (?:to )?(?:having )?(?:plant|kill|shoot|shot|throw|thrown|bomb|carr"
        r"|murder|abduct|kidnap)(?:ed|ing|ied|ying)?\b",
        stance=Stance.SUSPECTED,
        taken=True,
    ),
    frame(
        "charged|convicted|sentenced|indicted",
        rf"\b(?:members?|leaders?|activists?|operatives?|commanders?|men) of (?:the )?{GROUP} (?:was|were"
        rf"|have been|has been)"
        r" (?:\w+ )?(?:charged|convicted|sentenced|indicted) (?:in connection with|with|of|for|over) (?:the"
        r"|this|it)\b",
    ),
)
