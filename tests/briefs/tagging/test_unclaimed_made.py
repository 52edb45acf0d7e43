"""Plain entries put together from their parts: nobody claimed it, a group that nobody knows did, or nothing is said."""

from __future__ import annotations

from itertools import cycle

import pytest

_LEADS = (
    "A bomb exploded near a market in Quetta, killing three people.",
    "Gunmen shot dead a tribal elder in Bajaur.",
    "On 4 May 2012, assailants opened fire on a police van in Karachi, killing two constables.",
    "An IED damaged a gas pipeline in Dera Bugti. There were no casualties.",
    "Unknown men abducted four workers in Zhob.",
)
_DEEDS = ("attack", "bombing", "killing", "shooting", "abduction", "explosion")
_KINDS = ("group", "militant group", "organization", "outfit", "armed group", "terrorist group")
_NAMES = (
    "Lions of Kirthar",
    "Mehran Freedom Fighters",
    "Lashkar-e-Zafar",
    "Sindhu Liberation Tigers",
    "Sons of Chiltan",
    "Katiba Omar",
    "Ansar al-Haqq",
)
_UNCLAIMED = (
    "No {kind} claimed responsibility for the {deed}.",
    "No {kind} has come forward.",
    "The {deed} has yet to be claimed.",
    "Claimed by: nobody.",
    "So far, no {kind} has said that it carried out the {deed}.",
    "No {kind}, including the BLA, claimed responsibility.",
    "No {kind} claimed responsibility; the TTP had claimed a similar {deed} in March.",
    "It is not known that any {kind} claimed the {deed}.",
    "Neither the BLA nor the BLF has claimed the {deed}.",
    "Nothing was heard from any {kind}.",
)
_CLAIMED = (
    "A previously unknown group calling itself {name} claimed responsibility for the {deed}.",
    "The {deed} was claimed by {name}.",
    "{name}, a little-known outfit, claimed that it had carried out the {deed}.",
    "A caller from {name} told a news agency that the group had carried out the {deed}.",
    "An anonymous caller told reporters that {name} was responsible for the {deed}.",
    "{name} said that its members had carried out the {deed} to avenge the killing of its leader.",
    "A letter left at the scene said that {name} had carried out the {deed}.",
    "A statement issued in the name of {name} claimed the {deed}.",
)
_NOTHING = (
    "The army said that two TTP commanders had been killed in another operation in Swat.",
    "The TTP had claimed an attack in the same district in April.",
    "The insurance company accepted responsibility for the damage.",
    "The provincial government took responsibility for the treatment of the wounded.",
    "The police claimed to have arrested two suspects.",
    "The BLA had threatened contractors in the area.",
    "Officials have not blamed any group.",
    "It is not known who carried out the {deed}.",
    "The minister vowed that the terrorists would be defeated.",
    "In 2010, the TTP had attacked the same office.",
)


def _entries(frames: tuple[str, ...]) -> list[str]:
    leads, deeds, kinds, names = cycle(_LEADS), cycle(_DEEDS), cycle(_KINDS), cycle(_NAMES)
    return [
        f"{next(leads)} {frame.format(kind=next(kinds), deed=next(deeds), name=next(names))}"
        for frame in frames
        for _ in range(7)
    ]


@pytest.mark.parametrize(
    ("frames", "attribution"), [(_UNCLAIMED, "unclaimed"), (_CLAIMED, "claimed"), (_NOTHING, "none")]
)
def test_entries(tag, frames, attribution):
    entries = _entries(frames)
    assert [text for text in entries if tag(text).attribution.value != attribution] == []
