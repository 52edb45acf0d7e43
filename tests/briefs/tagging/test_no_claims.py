"""What groups say, and what is told of them, that makes nobody responsible."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The BLA said two of its men had come under fire near Hoshab.",
        "The Taliban said they had beaten back an assault on Achin and killed four rebels.",
        "The BLA announced a shutter-down strike after the bombing in Hub.",
        "The NRF said that the bombing in Kabul had shocked its leaders, who mourned the dead.",
        "The BLA said its people had nothing in common with the bombers of Hub.",
        "The Taliban released 12 soldiers whom they had captured in Badghis in May.",
        "The BLF claimed that its fighters controlled two districts.",
        "Jaish al-Adl claims to have put down its weapons.",
        "An American drone fired missiles at a farm near Mir Ali; six fighters of the TTP were killed.",
        "A suspected member of the BLA blew himself up when police raided his house in Multan.",
        "The BLA claimed control of two valleys in Kech.",
        "Jaish al-Adl announced the merger of two groups in a video.",
        "Reporters in Kabul had been threatened by the Haqqani network; ten people died in the blast.",
        "The man shot in Bannu was a cousin of a trader whose murder in 2011 police had blamed on the TTP.",
        "The editor had long accused the Frontier Corps of abductions. Unknown men shot him in Turbat.",
        "Fighters loyal to Hafiz Gul Bahadur blew up a school in Mir Ali.",
    ],
)
def test_nobody_is_responsible(tag, text):
    assert tag(text).attribution.value == "none"


@pytest.mark.parametrize(
    "text",
    [
        "The BLA said its men had opened fire on a post near Hoshab.",
        "The Taliban released a video in which they say that they killed the soldiers in Badghis.",
        "The BLA announced that the strike on the post in Hub was its work.",
        "The BLF claimed that its fighters had ambushed a convoy in Kech.",
        "No group but the BLA came forward to claim the blast in Hub.",
        "The Taliban released a statement claiming the attack in Badghis.",
    ],
)
def test_a_claim_beside_them(tag, text):
    assert tag(text).attribution.value == "claimed"
