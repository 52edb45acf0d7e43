"""The words of a report as sets to compare: what it is about, its own words, and its wording.

Sets are kept as *bottom-k sketches*: the `k` smallest of the 32-bit hashes of their members, in order. It is the
MinHash of Broder, "On the resemblance and containment of documents" (1997), with one hash function instead of many:
an ordinary report has fewer than `k` members, and then the sketch is the set itself and nothing is estimated.
"""

from __future__ import annotations

import hashlib
import math
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

OWN_WORDS = 256
"""A text of 700 words has about so many words of its own."""

SHINGLES = 128
"""Half of two texts' shingles are then told to within four in a hundred."""

_LEAD_WORDS = 90
_MASK = 0xFFFFFFFF

Sketch: TypeAlias = "array[int]"
"""Hashes in ascending order, type code "I"."""

# what reports of any incident have in common, and so tells nothing; names of days and months are dates' business
_COMMON_WORDS = """
the and that for with from was were been has have had are not but his her its their they them this those these there
who whom whose which what when where while will would could should may might can did does being than then also only
she him our you your all any both each few more most other some such own same into onto upon over under out off near
about above after again against before behind below between down during since through until within without among
amid along across around beside outside inside still later earlier least nearly almost just even very yet far ago
one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand several many
number first second third last next another others new old part

said say says saying told tell tells telling according added adding reported report reports reporting statement
statements spokesman spokesperson spokeswoman official officials source sources quoted quoting citing media news
agency agencies press confirmed announced stated authorities

killed kill kills killing dead died die dies death deaths lost lives martyred wounded wound wounding wounds injured
injuring injuries injury hurt casualties casualty toll victims victim bodies body people person persons men man
woman women civilians civilian children members member
attack attacks attacked attacking attacker attackers assault incident incidents bomb bombs bombing bombings bomber
bombers blast blasts explosion explosions explosive explosives exploded suicide blew gunmen gunman fire fired firing
opened shot shooting armed weapons
claimed claim claims claiming responsibility claimant group groups militant militants militancy insurgent insurgents
terrorist terrorists terrorism terror outfit banned proscribed outlawed fighters
police policeman policemen officer officers security forces force army military soldiers soldier personnel troops
government ministry minister prime chief president governor commissioner deputy provincial federal
country province provinces provincial district districts area areas city town village region capital local state
hospital hospitals taken moved shifted treatment condition critical condemned condemnation investigation rescue

monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december morning afternoon evening night midday today yesterday tomorrow day days week weeks month
months year years hour hours minutes time
pakistan pakistani afghanistan afghan
"""
_COMMON = frozenset(_COMMON_WORDS.split())

_TOPICS: dict[str, str] = {
    word: topic
    for topic, words in {
        "suicide bombing": "suicide",
        "bombing": "bomb bombs bombing bombings bomber blast blasts explosion explosions ied ieds landmine mine mines",
        "shooting": "gunmen gunman gunfire firing shot shooting shootout ambush ambushed",
        "abduction": "abducted abduct kidnapped kidnap kidnapping abduction hostage hostages",
        "raid": "raid raided operation hideout ibo encounter",
        "rockets": "rocket rockets mortar mortars grenade grenades shelling shelled",
        "drone": "drone drones quadcopter airstrike airstrikes",
        "arson": "torched burnt burned ablaze arson",
        "protest": "protest protests protesters protestors demonstration demonstrators sit-in march rioting",
        "arrest": "arrested arrest arrests detained remand indicted convicted sentenced acquitted",
        "mosque": "mosque mosques imambargah imambargahs prayers worshippers seminary madrassa madrasa",
        "shrine": "shrine shrines dargah devotees",
        "procession": "procession processions milad",
        "rally": "rally rallies corner convention",
        "election office": "election elections polling candidate candidates ballot",
        "railway": "train trains railway rail locomotive express track tracks",
        "bus": "bus buses coach coaches passengers van minibus",
        "school": "school schools pupils students student university college teachers teacher campus",
        "hotel": "hotel hotels guesthouse",
        "market": "market markets bazaar shop shops shopkeepers mall",
        "court": "court courts judge judges lawyers lawyer judicial",
        "checkpost": "checkpost checkpoint checkpoints outpost outposts picket pickets",
        "convoy": "convoy convoys vehicles patrol patrols",
        "police station": "police-station lines headquarters",
        "cantonment": "cantonment barracks base camp compound",
        "miners": "miners miner coal coalmine",
        "labourers": "labourers labourer laborers workers worker engineers",
        "polio team": "polio vaccination vaccinators vaccinator",
        "pipeline": "pipeline pipelines gas oil pylons tower towers",
        "consulate": "consulate embassy diplomats consul",
        "hospital": "ward emergency mourners",
        "border": "border crossing frontier",
        "air": "airport airbase airfield plane",
        "bank": "bank banks exchange",
        "church": "church churches christians",
        "barber": "barber barbers",
        "tribe": "jirga elders elder tribal",
    }.items()
    for word in words.split()
}

_HOW = frozenset(
    [
        "suicide bombing",
        "bombing",
        "shooting",
        "abduction",
        "raid",
        "rockets",
        "drone",
        "arson",
        "protest",
        "arrest",
    ]
)


def own_words(words: Iterable[str]) -> Sketch:
    """What tells a report from others: its words without those that all reports share, and without numbers."""
    own = {word for word in words if len(word) > 2 and word not in _COMMON and not word.isdigit()}
    return sketch(map(_hash, own), OWN_WORDS)


def wording(words: Sequence[str]) -> Sketch:
    """How a report is worded: its runs of three words. Copies of one wire share them, other reports do not.

    A run is hashed as a tuple of numbers, which Python does quickly, and alike in every process of one version.
    """
    hashes = [_hash(word) for word in words]
    runs = zip(hashes, hashes[1:], hashes[2:], strict=False)
    return sketch([run & _MASK for run in map(hash, runs)], SHINGLES)


def topics(title: Sequence[str], words: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """How it was done (bombing, shooting ...) and to what (mosque, train ...), from the title and the beginning.

    What stands further down is as often background.
    """
    found = {_TOPICS[word] for word in (*title, *words[:_LEAD_WORDS]) if word in _TOPICS}
    return frozenset(found & _HOW), frozenset(found - _HOW)


def sketch(hashes: Iterable[int], size: int) -> Sketch:
    """The smallest hashes, each once, in order."""
    return array("I", sorted(set(hashes))[:size])


def cosine(first: Sketch, second: Sketch, size: int = OWN_WORDS) -> tuple[float, int]:
    """Members shared, over the geometric mean of the sizes (Ochiai's coefficient, 0 to 1), and how many those are."""
    shared, one, other = _shared(first, second, size)
    return (shared / math.sqrt(one * other) if shared else 0.0), shared


def overlap(first: Sketch, second: Sketch, size: int = SHINGLES) -> tuple[float, float]:
    """Members shared, over those of either (Jaccard's coefficient) and over those of the smaller set: 0 to 1."""
    shared, one, other = _shared(first, second, size)
    return (shared / (one + other - shared), shared / min(one, other)) if shared else (0.0, 0.0)


def _shared(first: Sketch, second: Sketch, size: int) -> tuple[int, int, int]:
    """Members of both, of the first and of the second, up to the hash up to which both sketches are whole."""
    limit = min((one[-1] for one in (first, second) if len(one) >= size), default=_MASK)
    if limit != _MASK:
        first = first[: bisect_right(first, limit)]
        second = second[: bisect_right(second, limit)]
    return len(set(first).intersection(second)), len(first), len(second)


@lru_cache(maxsize=1 << 16)
def _hash(word: str) -> int:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return int.from_bytes(digest, "big")
