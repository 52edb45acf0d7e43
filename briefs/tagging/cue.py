"""What a sentence may speak about, as bits: `sentence.cues & cue.CLAIM`.

A module holds them and not a class, whose attributes Python 3.11 looks up anew each time they are asked for.
"""

TOLL = 1
EVENT = 2
PAST = 4
DATE = 8
CLAIM = 16
SAY = 32
DENY = 64
BLAME = 128
SUSPECT = 256
NOBODY = 512
UPDATE = 1024
"""A figure may be a total, or newer than another."""
GENERAL = 2048
"""A place may only be an example: "particularly in"."""
SPEAKER = 4096
"""Officials, protesters or doctors may be named by their place."""
BACKING = 8192
"""Somebody may be said to support or shelter a group."""
DEED = 16384
"""Somebody may say that he did it."""
REVENGE = 32768
"""Somebody may say why he did it."""
WITHDRAW = 1 << 33
"""A claim may be taken back."""
COUNTED = 1 << 16
"""People may be counted: a toll, but for the word in the names of "liberation" armies and fronts."""
NEGATED = 1 << 17
"""Something may be said not to be so."""
HABIT = 1 << 18
"""What is told may be told of other attacks as well: "has claimed many such attacks"."""
ACCUSE = 1 << 19
"""Somebody may be blamed in so many words."""
SERVE = 1 << 20
"""Attackers may be said to serve somebody, or to belong to a group."""
OWN = 1 << 21
"""Somebody may claim or own what was done."""
ADMIT = 1 << 22
"""Somebody may admit to have had a part in it."""
SHOWED = 1 << 24
"""A group may have put out a claim, or the name or picture of its man."""
PLOT = 1 << 25
"""Somebody may be said to have planned or done it."""
DID = 1 << 23
"""Somebody may have done something of the kind that groups own to."""
RESULT = 1 << 27
"""Something may have come of it for those attacked, or for the attackers."""
SEVERAL = 1 << 28
"""Attacks may be spoken of, more than one."""
ANOTHER = 1 << 29
"""Another attack may be told of."""
DISOWN = 1 << 30
"""Something may be denied in so many words."""
GUILT = 1 << 26
"""Somebody may be wanted for another deed, or tell of his own."""

COURT = 1 << 34
"""A court may be told of."""
HINT = 1 << 35
"""Somebody may say whose deed it was in words that no rule of stances knows, or show or send them."""
SILENT = 1 << 37
"""Nobody may have owned to it, in words without "no"."""
UNOWNED = 1 << 39
"""Beside "no", a word with which it may be said that nobody has spoken of it."""
STRANGER = 1 << 36
"""A group may be named that the taxonomy does not know."""
DESCRIBED = 1 << 38
"""A group may be said to be one that nobody knows."""
ACCIDENT = 1 << 32
"""What happened may be an accident, or an act of nature."""
ABOUT_IT = 1 << 31
"""A group named before may be blamed or suspected as "it"."""

STANCE = CLAIM | SAY | DENY | BLAME | SUSPECT
PART = STANCE | HINT
