"""The agency or outlet that a text names as its own.

Only what stands for the whole text counts: the agency of the dateline, a "Source:" line, an agency's signature at the
end. "The Associated Press contributed to this report" and "as per Geo News" name others who helped or are quoted:
citing the text to them would be wrong.
"""

from __future__ import annotations

import re

from briefs.tagging.document import Document
from briefs.tagging.patterns import has_any

AGENCIES = {
    "reuters": "Reuters",
    "ap": "Associated Press",
    "the associated press": "Associated Press",
    "associated press": "Associated Press",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "app": "Associated Press of Pakistan",
    "ani": "ANI",
    "pti": "PTI",
    "ians": "IANS",
    "dpa": "dpa",
    "efe": "EFE",
    "upi": "UPI",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "inp": "INP",
    "nni": "NNI",
    "ppi": "PPI",
    "online": "Online",
    "anadolu": "Anadolu Agency",
    "anadolu agency": "Anadolu Agency",
    "aa": "Anadolu Agency",
    "al jazeera": "Al Jazeera",
    "bbc": "BBC",
    "bbc news": "BBC",
    "cnn": "CNN",
    "dawn": "Dawn",
    "dawn.com": "Dawn",
    "the news": "The News International",
    "geo news": "Geo News",
    "the nation": "The Nation",
    "the express tribune": "The Express Tribune",
    "express tribune": "The Express Tribune",
    "radio pakistan": "Radio Pakistan",
    "kyodo": "Kyodo",
    "voa": "Voice of America",
    "rfe/rl": "RFE/RL",
    "samaa": "Samaa",
    "ary news": "ARY News",
    "the balochistan post": "The Balochistan Post",
    "tolonews": "TOLOnews",
    "khaama press": "Khaama Press",
    "khaama": "Khaama Press",
    "pajhwok": "Pajhwok",
    "pajhwok afghan news": "Pajhwok",
    "pan": "Pajhwok",
    "ariana news": "Ariana News",
    "irna": "IRNA",
    "isna": "ISNA",
    "tasnim": "Tasnim",
    "mehr": "Mehr",
    "press tv": "Press TV",
    "uni": "UNI",
    "gns": "GNS",
    "kno": "KNO",
    "cbs news": "CBS News",
    "radio free europe/radio liberty": "RFE/RL",
    "new york times": "The New York Times",
    "the new york times": "The New York Times",
    "geo tv": "Geo News",
    "the guardian": "The Guardian",
    "deutsche welle": "Deutsche Welle",
    "dw": "Deutsche Welle",
}
_IN_DATELINE = re.compile(
    r"\(([a-z /.-]{2,30})\)|\b(reuters|ap|afp|ani|pti|ians|app|inp|nni|ppi|xinhua|dpa|irna|isna|tasnim)\b"
)
_SOURCE_LINE = re.compile(
    r"^\W{0,4}(?:sources?|agency|via)\s?:\s*(?:1[.)]\s*)?([^\n]{2,60}?)(?: via [^\n]{2,40})?\W*$",
    re.MULTILINE,
)
"""A line that names the source; of a list of several, the first."""
_SIGNATURE = re.compile(r"[-–—(]\s?((?:the )?[a-z][a-z ./-]{1,28}?)\)?\W*\Z")

_REACH = 400
"""Characters at either end of a text in which a line may name its source."""


def read_source(document: Document) -> str | None:
    """The agency or outlet, by its usual name; None where the text names none as its own."""
    folded = document.folded
    start, end = document.dateline
    for match in _IN_DATELINE.finditer(folded, start, end) if end else ():
        found = AGENCIES.get((match.group(1) or match.group(2)).strip())
        if found:
            return found
    length = len(folded)
    for region in ((0, min(length, _REACH)), (max(0, length - _REACH), length)):
        if folded.find(":", *region) < 0 or not has_any(folded[slice(*region)], ("source", "agency", "via")):
            continue
        for match in _SOURCE_LINE.finditer(folded, *region):
            name = document.text[match.start(1) : match.end(1)].strip()
            return AGENCIES.get(name.lower().replace("/ ", "/"), name)
    signature = _SIGNATURE.search(folded, max(0, length - 34))
    if signature:
        return AGENCIES.get(signature.group(1).strip())
    return None
