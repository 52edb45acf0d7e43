"""Cues first, rules after: one pass over the text finds the beginnings of telling words in every sentence.

A rule is a regular expression that costs some microseconds a sentence, and there are more than a hundred. So each is
asked only about sentences that have its cue (`sentence.cues & cue.ACCUSE`), and most sentences have none. The
beginnings are deliberately generous ("claim" also begins "claimant"): a cue only says that the rules of that kind shall
read the sentence. A new rule, or a new alternative in one, must begin with words of its cue; where it does not, the
words belong into `_STEMS`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from functools import reduce
from operator import or_

import ahocorasick_rs

from briefs.tagging import cue

_NONE = "deadline deadlock"
"""Words that only begin like a cue."""

_STEMS: dict[int, str] = {
    cue.TOLL | cue.EVENT | cue.COUNTED: """
        kill martyr slain murder assassin execut behead massacr eliminat neutrali lynch slaughter decapitat gunned
        casualt injur wound maim abduct kidnap hostage blew hacked stabbed throat
    """,
    cue.TOLL: "liberat",
    cue.COUNTED: "liberated liberating liberates",
    cue.TOLL | cue.COUNTED: """
        dead death died dies dying perish succumb lives life fatal toll hurt hospitali missing unaccounted freed
        freeing releas rescu corpse bodies body breathed passed deceased drown crushed expired lifeless
        coffin gallows
        victim shahadat die slay slew hell inj wiped wiping kia wia bullet shrapnel burns shot shooting treat undergo
        butcher strangl hang shaheed zakhmi lived
        suffocat trampl choke fallen saved harm unhurt unscathed blown electrocut captive gunning hack stab
        suffer sustain graz charred bruise fractur concuss nursing lost loses losing loss fell surviv sacrific torn
    """,
    cue.HINT: """
        naming order behest bidding instruction instance direction guess inclin lean led leads leading trail
        talk radio website channel page agency outlet mouthpiece media telegram communiqu handout letter
        leaflet pamphlet handbill tell poster note video film footage clip email text sms bulletin magazine
        tally count version answer rang message mind sure telephon aired airs present brag prais rais takes
        vouch congratulat listed lists through behalf stamp emblem seal logo sign voice pride prides proud
        smack reek smell bet whisper booked indict trained rigged prepared angle proof method style pattern blood
        meaning closed sought cover fault reproach tax liable culpabl incriminat denounc brand swore swear fix
        hang hung money eyes hunch front mask alias frame radar view implicat killers thoughts minds
        typical consistent determin conclud exclud implicat condemn deem
        arrest detain captur apprehend nabbed seized held custody rounded picked
    """,
    cue.CLAIM: """
        claim responsib credit unclaim own acknowledg admit accept confess conced revindic revendic avow caller
    """,
    cue.SAY: """
        said says say told tweet inform stat announc confirm declar boast insist maintain saying according charg
        wrote assert post report hail add identif named releas publish issu circulat shar describ
        celebrat distribut upload broadcast call term carried put gave give show accept own took justif defend explain
        phone quote read add spoke speaks account signed counted counts listed lists demand asked asks
        leaflet pamphlet poster handbill
    """,
    cue.DENY: """
        den reject disown disavow distanc dissociat disassociat refut disclaim repudiat role involve behind
        nothing walk retract withdr rescind recant dismiss carry link connection related part hand
        knew knowledge work doing issued deni baseless unfounded untrue
    """,
    cue.BLAME: """
        blam accus finger held hold responsib alleg backed sponsor orchestrat mastermind behind carried involv support
        fund complain point did bear bore shares must answer soil territory perpetrat commit agent prox puppet
        belong done conspir plot plan conduct execut plant case fir nominated named hand member using pinned pins
        identified sees saw laid lays put puts doubt certain paid guilty charges
    """,
    cue.SUSPECT: """
        suspect believ thought likely attribut assum coded link suspicio hallmark work presum possib probab apparent
        alleg prime culprit affiliat point think fear speculat belong loyal tied may might could appear reported
        credited handiwork understood name named resembl similar rul identified suggest indicat linked
        presumed perpetrator seem traced modus nominat guilty exclud aimed author regarded considered traces
        clue eyes
        considered signatur emblem flag letterhead ascrib reminisc ties role hand focus centred centered marks looks
        looked whether fingerprint trademark
    """,
    cue.EVENT: """
        attack blast explo bomb shot shoot fire firing gunfire gunfight ambush raid clash ied grenade rocket mortar
        landmine mine suicide gunmen gunman militant assailant assault storm torch ablaze burn blow detonat defus
        encounter operation target incident shell strike drone hijack robb loot sabotag vandal arson damag destroy
        besieg siege violence terror unrest riot opened hurl lob threw planted sniper battle fight fought skirmish
        crash
        missile airstrike warplane pound ibo intelligence-based firefight
        shootout ransack foil thwart repel repuls intercept seiz captur overran arrest detain insurgent rebel
        struck snatch desecrat device derail razed razing demolish toppl ruptur dynamit cracker saboteur
        hanged strangl electrocut vehicle-borne rape molest rcied vbied svbied pbied bbied rbied mbied
    """,
    cue.NOBODY: "no nobody none without nor any not never neither yet nil zero 0 unclaim",
    cue.UPDATE: """
        toll told brings raises takes took brought
        latest rise rising climb jump has increas updat correct raising bringing revised now total overall all
        altogether combined
    """,
    cue.GENERAL: """
        particularly especially mostly mainly primarily largely notably including such like elsewhere rest parts
        anywhere
    """,
    cue.BACKING: """
        back support safe sanctuar harbo shelter sponsor fund financ hosting arming aiding abett use from
        direct train sent using paid
    """,
    cue.DEED: """
        carried kill attack target ambush hit struck shot opened fired blew blow bomb detonat plant execut
        abduct kidnap
        captur storm raid destroy eliminat overr seiz torch burn wound injur behead neutrali slaughter orchestrat
        mastermind assassin inflict sabotag derail brought shell took taken got blocked set staged mounted launch
        conduct
        order driv drov ramm tried attempt wanted hold train facilitat perpetrat commit plan sent entered
        used laid lobbed hurled threw began behind responsib done did
        own theirs
        ours work belong lies martyr spy spies inform agent traitor member part return retreat withdr
        escaped dead died
        perish fallen operation
    """,
    cue.SHOWED: """
        identified named describ released published posted issued circulated shared made put sent acknowledg admit
        confirm own distribut upload broadcast aired carried relay gave give show justif defend celebrat glorif boast
        bragg hail accept prais video footage photo picture image clip leaflet pamphlet note
    """,
    cue.PLOT: """
        orchestrat mastermind carried perpetrat commit done did conspir plot plan conduct execut plant
    """,
    cue.REVENGE: """
        part target meant aimed intended directed belong squad warn ignor legitimate cooperat working
        spy spies inform traitor collaborat agent beginn start
        warning message success answer campaign
        victory reaction retaliat reveng repris respons irrespons retribut aveng vengeance
    """,
    cue.WITHDRAW: "walk retract withdr rescind recant",
    cue.NEGATED: "no nobody none neither nor not cannot never yet without fail refus declin stop whether",
    cue.HABIT: """
        similar several many numerous most such other previous past number dozens multiple various some earlier
        attacks string scores much often usual routine regular frequent typical sometimes general last before same
    """,
    cue.ACCUSE: """
        blam accus alleg charg complain finger point hold held responsib case fir nominated named hand sees saw
        pinned pins identified put puts laid lays guilty involved behind
    """,
    cue.SERVE: """
        agent prox puppet belong accus alleg charg handler master paymaster indian afghan iranian israeli saudi
        ceasefire cease-fire unprovoked shelling shelled drone missile airstrike warplane aircraft
        jet pilotless hand involve blam
    """,
    cue.ABOUT_IT: "blam accus suspect believ think thinks thought fear held hold holds holding",
    cue.OWN: "claim own avow",
    cue.ADMIT: "acknowledg admit accept confess conced",
    cue.GUILT: """
        wanted convict sentenc charg indict booked acquit tried hanged arrest implicat accus complicit nominat
        mastermind retaliat reveng retribut repris aveng involve engag participat part behind
        responsib response reaction orchestrat suspect connection linked anniversar memory case trial
    """,
    cue.DISOWN: """
        den reject disown disavow refut disclaim disput repudiat dismiss distanc disassociat dissociat ruled
        ruling rules""",
    cue.DID: """
        did holding tried attempted wanted driven drove rammed done carried killed attacked targeted ambushed hit struck
        shot opened fired blew blow bombed detonated planted executed abducted kidnapped captured stormed raided
        destroyed eliminated overr seized torched burned burnt wounded injured beheaded neutrali slaughtered
        orchestrated masterminded assassinated inflicted sabotaged derailed brought shelled took taken got blocked set
        behind responsib staged mounted launched conducted ordered perpetrated committed planned sent entered used laid
        lobbed hurled threw thrown placed fixed attached began undertaken accomplished
        trained facilitated sank sunk blown
    """,
    cue.RESULT: """
        killed eliminated dead wounded neutrali captured destroyed died perished fallen martyr overrun seized hit
        attacked targeted safely unharmed
    """,
    cue.SEVERAL: """
        attacks bombings blasts explosions incidents shootings raids clashes assaults operations bombers events strikes
        cities towns provinces districts places areas villages parts regions
        encounters bombs devices violence earthquake flood engagements actions ibos gunfights firefights battles
    """,
    cue.SILENT: "silen quiet mum whoever orphan author",
    cue.UNOWNED: """
        anybody anyone claim word nothing neither yet silen quiet mum whoever author sponsor taker owner orphan nobody
        responsib message call email leaflet note pamphlet communiqu visiting perpetrator attacker killer bomber gunmen
        assailant culprit those
    """,
    cue.STRANGER: """
        lashkar jaish jaysh jayish jund tehreek tehrik tahreek tahrik harkat harakat hizb sipah katiba ansar fedayeen
        fidayeen fedayin fidayin fidaiyan fidai mujahid mujahed tigers lions falcons hawks eagles mahaz jihad avengers
        warriors guerrillas liberation front hurr sarbaz farzandan ittehad ahrar sangar brigade army soldiers sons
        defenders protectors companions caravan force column squad cell battalion freedom fighters martyr
        resistance youth movement organi alliance unit guards hand wing legion shaheed
    """,
    cue.DESCRIBED: """
        unknown unheard known heard obscure shadowy self new so-called purport itself themselves called named name
        claiming nobody
    """,
    cue.COURT: "court judge bench tribunal magistrate atc agency nia prosecut jury",
    cue.ACCIDENT: "collided collision accident overturned earthquake flood avalanche landslide",
    cue.ANOTHER: """
        meanwhile elsewhere separate similar another second third fourth other different hour minute later earlier also
        same following next addition turn
    """,
    cue.SPEAKER: """
        ministr government protest demonstrat official authorities spokes source hospital doctor medic administration
        ward
    """,
}

_PHRASES: dict[int, str] = {
    cue.EVENT: "led away|dragged off|dragged away|taken away|took away|went off",
    cue.TOLL | cue.COUNTED: """
        hit in the|hit by|cut by|correct number|correct figure|the figure|critical|
        in serious|in a serious|in stable|fighting for|receiving |burnt|burned|struck by|their end|his end|supreme|
        is recovering|are recovering|was recovering|were recovering|were hit|was hit|been hit|were struck|was struck|
        taken to|rushed to|shifted to|brought to|moved to|the dead number|struck in the|hit in|in hospital|
        cut down|broken arm|broken leg|broken rib|buried|burying|
        in a hospital|to hospital|treating|flown to|driven to|carried to|on ventilator|on a ventilator|
        recuperat|heads cut|head cut|heads chopped|off the head|remains of|in need of medical|stable
    """,
    cue.CLAIM: """
        no word|any word|come forward|came forward|stepped forward|the blame|no group|no outfit|no militant|no organi|
        no one has said|no one said|no one immediately said|nobody said|nobody has said|nobody immediately|by nobody|
        by no one
    """,
    cue.DEED: "was us",
    cue.UPDATE: """
        higher count|higher figure|higher toll|higher tally|new count|new figure|new toll|new tally|newer count|
        newer figure|newer toll|final count|final figure|final toll|final tally|with this|with these|with his death|
        with her death|with their deaths|with the death|so that
    """,
    cue.SUSPECT: "said to have",
    cue.SAY: "let it be|in the words|sent word|sends word|gave notice",
    cue.GUILT: "|".join(
        f"{whose} {who}"
        for whose in ("its", "their", "our", "his")
        for who in ("fighters", "men", "mujahid", "cadres", "bomber", "bombers", "militants", "guerrillas")
    ),
    cue.HINT: "e mail|let it be known|who else|who but|who if|down to|down for|down as|at the door"
    "|at the feet|meant for",
    cue.UNOWNED: "e mail",
    cue.WITHDRAW | cue.DENY: "took back|takes back|taken back|taking back",
    cue.DENY: """
        not us|not ours|not theirs|not we|not our|not them|not their|would never|no man of|no men of|no mujahid|
        no fighter|washed|washes|the charge|the accusation|the allegation|this charge|we did not|had not|has not|
        on no one|was not it|not responsib|
        none of|not carried|did not do|did not kill|did not attack|did not target|did not carry|not to blame|ruled out|
        rules out|ruling out
    """,
    cue.SERVE: """
        pakistani soil|pakistani terr|pakistani jet|pakistani air|pakistani war|pakistani drone|pakistani fighter|
        pakistani artil|pakistani heli|pakistani gun|pakistani mortar|
        pakistani shell|pakistani fir|pakistani force|pakistani troop|pakistani soldier|pakistani hand|pakistani border|
        air strike|air raid|across the loc|along the loc|line of control|
        american jet|american air|american drone
    """,
    cue.PAST: """
        night before|days back|weeks back|months back|years back|
        in a week|in a month|in a year|within|two weeks|two months|three months|two years|three years|
        five years|ten years|
        last week|last month|last year|last summer|last winter|last spring|last autumn|last fall|last jan|last feb|
        last mar|last apr|last may|last jun|last jul|last aug|last sep|last oct|last nov|last dec|last few|
        the last|earlier|recent|past|previous|since|ago|decade|historic|has long|have long|had long|repeatedly|
        frequently|often|regularly|routinely|similar|this year|days after|day after|week after|weeks after|
        month after|months after|year after|years after|days before|day before|week before|weeks before|
        month before|months before|campaign before|drive before|
        round before|year before|years before|been behind|a history|usually|typically|commonly|
        generally|sometimes|normally|traditionally|deadliest|worst|bloodiest|had been|had killed|had left|had wounded|
        had claimed|had injured|the same|has also|have also|recall|it may be|sentence|
        sentenced|convict|acquit|indict|handed|adjourn|remanded|upheld|overturn|commuted|framed charges|granted|
        dismissed|rejected|accepted|allowed|
        awarded|charge sheet|chargesheet|hands down
    """,
    cue.DATE: "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|19|20",
}


_SPACED = bytes(ord(char) if char.isalnum() else ord(" ") for char in map(chr, range(128))).ljust(256)
_NO_WORD = re.compile(r"[^\w]")


class CueFinder:
    """Finds the cues of a text's sentences. Holds no state between texts."""

    def __init__(self) -> None:
        cues: dict[str, int] = {}
        for bits, words in _STEMS.items():
            for stem in words.split():
                cues[stem] = cues.get(stem, 0) | bits
        for bits, phrases in _PHRASES.items():
            for phrase in phrases.split("|"):
                stem = " ".join(phrase.split())
                cues[stem] = cues.get(stem, 0) | bits
        # "did not attack" must not hide that "did not attacks" begins with "attacks" as well
        ordered = sorted(cues)
        for phrase in [stem for stem in cues if " " in stem]:
            head, last = phrase.rsplit(" ", 1)
            for stem in _beginning_with(last, ordered):
                longer = f"{head} {stem}"
                if longer not in cues:
                    cues[longer] = cues[phrase]
                    insort(ordered, longer)
        none = frozenset(_NONE.split())
        stems = sorted({*cues, *none})
        # only the longest stem is found, so it takes over the cues of those it begins with, word by word
        self._bits = [
            0
            if stem in none
            else _union(
                cues.get(text[:length], 0)
                for text in (stem, *stem.split()[1:])
                for length in range(1, len(text) + 1)
            )
            for stem in stems
        ]
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            [f" {stem}".encode() for stem in stems], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, folded: str, spans: list[tuple[int, int]]) -> list[int]:
        """The cues of each sentence, as the bits of `briefs.tagging.cue`."""
        found = [0] * len(spans)
        if not spans:
            return found
        bits = self._bits
        ends = [end for _, end in spans]
        ends[-1] = len(folded) + 1
        at = told = 0
        reached = ends[0]
        # with a space in front and for everything that is no letter or digit, a match starts where its stem does
        if folded.isascii():
            plain = b" " + folded.encode().translate(_SPACED)
        else:
            # stems are words in ASCII, so one character of another script is as good as the next
            plain = b" " + _NO_WORD.sub(" ", folded).encode("ascii", "replace")
        for index, start, _ in self._automaton.find_matches_as_indexes(plain):
            if start >= reached:
                found[at] = told
                told = 0
                while start >= reached:
                    at += 1
                    reached = ends[at]
            told |= bits[index]
        found[at] = told
        return found


def _beginning_with(beginning: str, ordered: list[str]) -> list[str]:
    """Those of the sorted texts that go on behind a beginning."""
    first = bisect_right(ordered, beginning)
    last = bisect_left(ordered, beginning + "\U0010ffff", first)
    return ordered[first:last]


def _union(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)
