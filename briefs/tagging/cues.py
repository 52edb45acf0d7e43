"""Which sentences need a closer look: one pass over the text for the beginnings of telling words.

The beginnings are deliberately generous ("claim" also begins "claimant"): a cue only says that the rules of that
kind shall read the sentence.
"""

from __future__ import annotations

from enum import IntFlag

import ahocorasick_rs

from briefs.tagging.vocabulary import word_set


class Cue(IntFlag):
    """What a sentence may speak about."""

    NONE = 0
    TOLL = 1
    STANCE = 2
    EVENT = 4
    TIME = 8
    GENERAL = 16


_STEMS = {
    Cue.TOLL | Cue.EVENT: """
        kill martyr slain murder assassin execut behead massacr eliminat neutrali lynch slaughter decapitat gunned
        casualt injur wound maim abduct kidnap hostage blew hacked stabbed lynched
    """,
    Cue.TOLL: """
        dead death died dies die dying perish succumb lives life fatal toll hurt hospital missing unaccounted freed freeing
        releas rescu liberat corpse bodies body laid lost victim shahadat breathed passed deceased drown crushed expired
        lifeless shooting shoot gun blow recover
    """,
    Cue.STANCE: """
        claim responsib carried accept admit credit owned disown den reject disavow distanc dissociat blam accus alleg
        finger suspect believ thought likely attribut assum coded link behind suspicio hallmark sponsor backed backing
        support announc declar stat acknowledg boast confirm insist maintain charg held hold condemn unclaim harbour harbor shelter haven involv role hand presum appear orchestrat mastermind credited say said
        told possibl work
    """,
    Cue.EVENT: """
        attack blast explo bomb shot shoot fire firing gunfire gunfight ambush raid clash ied grenade rocket mortar landmine
        mine suicide gunmen gunman militant assailant assault storm torch ablaze blow detonat defus encounter operation
        target incident shell strike drone hijack robb loot sabotag vandal arson damag destroy besieg siege raided
        violence terror unrest protest riot opened hurl lob threw planted sniper battle fight fought skirmish crash
        shootout open-fire ransack foil thwart repel intercept seiz captur overran overrun car-bomb
        vehicle-borne arrest detain insurgent rebel happen occur took
    """,
    Cue.TIME: """
        last earlier recent past previous since ago decade year month week historic long repeated frequent often
        similar january february march april may june july august september october november december days came
        retaliat reveng aveng aveng jan feb mar apr jun jul aug sep oct nov dec before 19 20 ever once former traditional
        usual following anniversary commemorat two three several respons insurgency
    """,
    Cue.GENERAL: """
        especially particularly increas surge rise spike wave trend insurgency militancy separatis hotspot stronghold
        presence restive plagued volatile region rebellion independence autonomy
    """,
}


class CueFinder:
    """Finds the cues of a text's sentences. Holds no state between texts."""

    def __init__(self) -> None:
        cues: dict[str, Cue] = {}
        for cue, stems in _STEMS.items():
            for stem in word_set(stems):
                cues[stem] = cues.get(stem, Cue.NONE) | cue
        stems = sorted(cues)
        # a match ends the search for longer stems, so a stem takes over the cues of those it begins with
        self._bits = [
            int(Cue(sum({c for s, cue in cues.items() if stem.startswith(s) for c in cue})))  # type: ignore[arg-type]
            for stem in stems
        ]
        self._automaton = ahocorasick_rs.AhoCorasick(
            stems, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
        )

    def find(self, folded: str, spans: list[tuple[int, int]]) -> list[int]:
        """The cues of each sentence, as the bits of `Cue`; `folded` must have no lone surrogates."""
        found = [0] * len(spans)
        if not spans:
            return found
        bits = self._bits
        at = 0
        end = spans[0][1]
        last = len(spans) - 1
        for index, start, _ in self._automaton.find_matches_as_indexes(folded):
            if start and folded[start - 1].isalpha():
                continue
            while start >= end and at < last:
                at += 1
                end = spans[at][1]
            found[at] |= bits[index]
        return found
