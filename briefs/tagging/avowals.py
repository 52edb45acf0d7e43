"""More words with which a group owns to a deed: quotations, boasts, videos, motives, notes of an editor.

Each rule's pattern holds the mark of the group that speaks.
"""

from __future__ import annotations

import re

from briefs.tagging.finding import ATTACK
from briefs.tagging.masking import ARMED

SAYING = (
    r"(?:said|says|say|told|tweeted|informed|asserted|stated|announced|declared|claimed|added|confirmed"
    r"|reported|posted|wrote|hailed|boasted"
    r"|insisted|admitted|saying|stating|announcing|declaring|claiming|adding|describing|described)"
)
MEN = (
    r"(?:fighters?|men|members?|militants?|bombers?|soldiers?|mujahid\w*|fida[yi]\w+|commandos?|snipers?|operatives?"
    r"|guerrillas?|units?|squads?|comrades|sarmachars?|attackers?|brigades?|activists?|\u01c1)"
)
DID = (
    r"(?:did (?:it|this|so)|done (?:it|this|so)|carried out|killed|attacked|targeted|ambushed|hit|struck|shot|fired"
    r"|blew up|blown up|bombed|detonated|planted|executed|abducted|captured|stormed|raided|destroyed|eliminated|overran"
    r"|overrun|seized|took (?:away )?(?:their|the) weapons|torched)"
)
_VOICE = (
    rf"(?:an? |the )?(?:\w+ )?{ARMED}(?:'s?)?"
    r"(?: (?:spokes\w+|commander|leader|group|statement)(?: [\w'-]+){0,3})?"
)
"""A group as the subject behind a quotation."""

_BEHIND_QUOTE = re.compile(
    rf"\b(?:(?:handi)?work of (?:its|their|our|his) (?:\w+ )?{MEN}|(?:was|were) (?:theirs|its work|their work)"
    rf"|(?:its|their) (?:\w+ )?{MEN} (?:had |have )?{DID})\b[^.;]{{0,80}}?, {_VOICE} {SAYING}\b"
)
_WE = re.compile(
    r"\b(?:we (?:accept|claim|take|took|claimed|accepted|admit) (?:the )?(?:full )?responsibility\b[^.;]{0,60}?"
    rf"|it was (?:us|our men)\b[^.;]{{0,20}}?),? {_VOICE} {SAYING}\b"
    rf"|{ARMED}(?:'s?)?(?: [\w'-]+){{0,6}}? {SAYING}\b[^.;]{{0,30}}?[:,]? (?:that )?(?:we|our (?:\w+ )?{MEN})"
    rf" (?:have |had |also )*(?:{DID}|accept|claim|take)\b"
)
_ON_BEHALF = re.compile(
    rf"\b(?:responsib\w+|claim\w*|credit)\b[^.;]{{0,60}}? (?:on behalf|in the name) of (?:the )?(?:\w+ )?{ARMED}"
)
_CALLED = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,8}}? (?:called|described|termed|portrayed) (?:the|this|that) (?:\w+"
    rf" ){{0,3}}?{ATTACK}"
    r" (?:as )?(?:an? |the |its |part of its )?(?:\w+ )?(?:warning|message|response|revenge|retaliation|reprisal"
    r"|success|answer|campaign)\b"
)
_BOASTED = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,4}}? (?:boasted|bragged|celebrated|admitted|glorified|praised its men for)(?: of"
    rf"| about)? (?:the|this|both|its) (?:\w+ ){{0,3}}?{ATTACK}\b"
    rf"|{ARMED}(?:'s?)?(?: [\w'-]+){{0,4}}? (?:acknowledg|admit|accept)\w* that (?:it|they|(?:its|their) {MEN})"
    rf" (?:had )?{DID}\b"
)
_NOTED = re.compile(
    rf"{ARMED}-claimed\b|{ARMED}(?:, [^,.;]{{1,50}},) claim(?:ed|s)? it\b|{ARMED},? ?\((?:claimed|claims?"
    rf"|self-claimed)\)|\bclaims?(?:ed by| of responsibility)?: ?(?:the )?{ARMED}"
    rf"|{ARMED} (?:both |each |all )?claim(?:ed)? (?:it\b|both\b)|{ARMED},? which claimed (?:the|this|both)\b"
)
_ACCEPTED = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,6}}? (?:accept|own|acknowledg)(?:s|ed) (?:the|this|that|both) (?:\w+"
    rf" ){{0,3}}?{ATTACK}\b"
    rf"|\bclaims?(?: of responsibility)? (?:was|were) (?:\w+ )?(?:issued|made|posted|published|released"
    rf"|circulated) by (?:the )?"
    rf"(?:\w+ )?{ARMED}"
    rf"|{ARMED}(?:'s?)?(?: {MEN})? (?:had |have )?{DID}\b[^.;]{{0,80}}?, (?:its|the group's) spokes\w+ {SAYING}\b"
    rf"|\baccording to (?:the )?(?:\w+ )?{ARMED}, (?:its (?:\w+ )?{MEN} (?:had )?{DID}\b"
    rf"|[^.;]{{0,40}}?\bcarried out by (?:its|their) {MEN})"
    rf"|{ARMED}(?:'s?)?(?: [\w'-]+){{0,4}}? {SAYING} (?:that )?(?:an? |two |three )?(?:\w+ )?martyrdom[- ]seek\w+"
)
_AVENGED = re.compile(
    r"\b(?:to avenge|(?:in |was |is |as )(?:an act of )?(?:revenge|retaliation|reprisal)(?: for)?)\b[^.;]{0,80}?,"
    rf" {_VOICE} {SAYING}\b"
)
_MOTIVE = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,6}}?,? {SAYING}\b[^.;]{{0,60}}? (?:(?:was|were|had been|is) (?:\w+"
    rf" )?(?:(?:killed|attacked"
    r"|targeted|shot|executed|abducted|done|carried out) )?(?:\w+ ){0,2}?(?:in |an? |an act of |out of |for )?(?:\w+ )?"
    r"(?:revenge|retaliation|reprisal|retribution)\b|(?:was|is|were) (?:an? )?part of (?:its|their) (?:\w+"
    r" )?(?:campaign"
    r"|operation|offensive|war|struggle)\b|(?:was|were) (?:killed|executed|punished|shot) (?:as|for being) (?:spies"
    r"|an? spy|informers|informants|traitors)\b)"
)
_RETURNED = re.compile(
    rf"{ARMED}(?:'s?)?(?: [\w'-]+){{0,6}}? {SAYING}\b[^.;]{{0,60}}?\b(?:(?:all )?(?:of )?(?:its|their) (?:\w+ )?{MEN}"
    r" (?:had )?(?:returned|retreated|withdrew|withdrawn|escaped|got away) (?:safely|unharmed|unhurt)"
    rf"|(?:bombers?|attackers?|gunm[ae]n|assailants?) (?:(?:had )?belonged to its|were its (?:members|fighters"
    rf"|men))|(?:soldiers?|\u01c1) of the caliphate"
    rf" (?:had )?{DID}"
    rf"|(?:its|their) (?:\w+ )?{MEN} (?:had |have )?took (?:away )?(?:their|the)\b)"
)

RULES = (
    (_BEHIND_QUOTE, "said it was its men", 0, ("its ", "their ", "our ", "theirs")),
    (_WE, "said we did it", 0, ("we ", "our ", "was us")),
    (_ON_BEHALF, "claimed on its behalf", 0, (" behalf of", " name of")),
    (_CALLED, "said what it was for", 0, (" called ", " described ", " termed ", " portrayed ")),
    (
        _BOASTED,
        "boasted of it",
        0,
        ("boast", "bragg", "celebrat", "admit", "glorif", "prais", "acknowledg", "accept"),
    ),
    (_NOTED, "noted as claimed", 0, ("claim",)),
    (
        _MOTIVE,
        "said why it did it",
        0,
        ("reveng", "retaliat", "repris", "retribut", "part of ", "spies", "spy", "inform"),
    ),
    (_ACCEPTED, "accepted it", 0, ("accept", "owned", "owns", "acknowledg", "claim", "its ", "martyrdom")),
    (_AVENGED, "said what it avenged", 0, ("aveng", "reveng", "retaliat", "repris")),
    (_RETURNED, "said it of its men", 0, ("its ", "their ", "caliphate", "fida")),
)
"""Patterns, their rules, the cue a sentence must have (0: none), and the words of which one must stand in it."""
