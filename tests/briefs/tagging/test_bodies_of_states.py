"""Whose ministry or court is meant: that of the state that is said, else of the one where it happened."""

from __future__ import annotations

import pytest

PAKISTAN = "Ministry of Interior (Pakistan)"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A blast in Kabul killed three, the interior ministry said.", "Afghan government"),
        ("A blast in Quetta killed three, the interior ministry said.", PAKISTAN),
        ("Gunmen killed four guards in Saravan. The Ministry of Interior sent a deputy.", "Iran"),
        (
            "ISLAMABAD (Agency) - A bomber killed nine in Kabul, the Interior Ministry said.",
            "Afghan government",
        ),
        ("KABUL: A bomber killed nine on Tuesday, the interior ministry said.", "Afghan government"),
        (
            "QUETTA, Pakistan (Agency) - A bomb killed nine, the interior ministry said. Many had fled Kandahar.",
            PAKISTAN,
        ),
        ("A blast in Kabul killed three. The interior ministry in Islamabad condemned it.", PAKISTAN),
        ("A blast in Kunduz killed three. Pakistan's interior ministry condemned it.", PAKISTAN),
        (
            "A blast in Peshawar killed three. The Interior Ministry said the man had come from Nangarhar.",
            PAKISTAN,
        ),
        (
            "A blast in Jalalabad killed three. The Interior Ministry blamed men from Peshawar.",
            "Afghan government",
        ),
        (
            "Rockets hit Spin Boldak. The Ministry of Defence said Pakistani forces fired first.",
            "Afghan government",
        ),
        (
            "Rockets hit Chaman. The Ministry of Defence said Pakistani troops fired back.",
            "Ministry of Defence (Pakistan)",
        ),
        ("A blast in Kabul killed two. The Ministry of Interior (Pakistan) condemned it.", PAKISTAN),
        ("A blast in Kabul killed two. Rehman Malik of the interior ministry of Pakistan spoke.", PAKISTAN),
        ("A blast in Kabul killed two. The Pakistani interior ministry condemned it.", PAKISTAN),
        ("A blast in Kabul killed two. Pakistan’s federal interior ministry condemned it.", PAKISTAN),
        ("A blast in Kabul killed two. The Pakistani Supreme Court spoke.", "Supreme Court of Pakistan"),
        ("A blast in Kabul killed two. In Islamabad, the Ministry of Interior condemned it.", PAKISTAN),
        ("A blast in Kabul killed two, the Ministry of Interior, Islamabad, said.", PAKISTAN),
        ("A blast in Quetta killed two. The Ministry of Interior (Afghanistan) spoke.", "Afghan government"),
        ("A blast in Quetta killed two. The interior ministry of Afghanistan spoke.", "Afghan government"),
        ("A blast in Quetta killed two. The Afghan interior ministry condemned it.", "Afghan government"),
        ("A blast in Quetta killed two. In Kabul, the Ministry of Interior spoke.", "Afghan government"),
        ("A blast in Quetta killed two. The Ministry of Interior, Kabul, said so.", "Afghan government"),
        ("A blast in Quetta killed two. The Iranian Supreme Court condemned it.", "Iran"),
        ("A blast in Quetta killed two. The Indian Supreme Court spoke.", "Supreme Court of India"),
        ("A blast in Kabul killed two. In Pakistan's view the interior ministry lied.", "Afghan government"),
        ("A blast in Kabul killed two. The interior ministry, Pakistan said, lied.", "Afghan government"),
        ("The interior ministry banned two groups on Friday.", PAKISTAN),
        (
            "The Supreme Court heard the families from Shopian, where three were shot.",
            "Supreme Court of India",
        ),
        ("Two judges of the Supreme Court were shot dead in Kabul.", "Supreme Court of Afghanistan"),
        ("The Supreme Court heard the case of the men missing from Khuzdar.", "Supreme Court of Pakistan"),
    ],
)
def test_bodies_are_of_the_state_where_it_happened(tag, text, name):
    bodies = {"Afghan government", "Iran", PAKISTAN, "Ministry of Defence (Pakistan)"}
    found = {fact.name for fact in tag(text).actors}
    assert {each for each in found if each in bodies or each.startswith("Supreme Court")} == {name}


def test_a_body_of_a_state_that_has_none_here_is_nobodys(tag):
    facts = tag("A blast in Quetta killed two. The Turkish Supreme Court condemned it.")
    assert not [fact.name for fact in facts.actors if fact.name.startswith("Supreme Court")]
