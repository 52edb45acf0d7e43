"""Who reacts, speaks or sits where; what a dateline or the head of an entry says about the scene."""

from __future__ import annotations

import pytest

KP = ("Khyber Pakhtunkhwa",)


@pytest.mark.parametrize(
    "reaction",
    [
        "The president's office in Islamabad condemned the blast and ordered an inquiry.",
        "The minister told the senate in Islamabad that the bomber had come on foot.",
        "The law minister, speaking in Karachi, called the blast a crime.",
        "Islamabad accused Kabul of sheltering the men who attacked the market.",
        "The ministry summoned the envoy in Kabul over the attack.",
        "The army closed the border crossing at Chaman after the attack.",
        "An elder blamed Afghan troops stationed in Paktia for the firing.",
        "The army said that the attackers strike from their sanctuaries in Paktia.",
        "The army said insurgents had been firing at its posts in Chaman.",
        "In Lahore, the police said the attackers of the market in Hangu had fled.",
    ],
)
def test_reactions_are_no_scenes(tag, reaction):
    assert tag(f"A bomb killed two in a market of Hangu on Friday. {reaction}").scenes == KP


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("In Kabul, police said a bomb had killed three men.", ("Kabul",)),
        ("A blast at the president's office in Kabul killed three guards.", ("Kabul",)),
        ("The body of a driver from Lahore was found from Hangu.", KP),
        ("Two soldiers lost their lives in the Hangu IED.", KP),
        ("Gunmen attacked a meeting of elders in Hangu, killing three.", KP),
    ],
)
def test_scenes_beside_such_words(tag, text, scenes):
    assert tag(text).scenes == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "QUETTA: A bomb wounded six in a market of the provincial capital. Gunmen killed two in Lahore.",
            ("Balochistan", "Punjab"),
        ),
        ("KHUZDAR: Guards on Monday repulsed an assault on a convoy, losing two men.", ("Balochistan",)),
        ("KHUZDAR: Three coaches of the Karachi-bound express were damaged by a blast.", ("Balochistan",)),
        ("Mansehra: robbers shoot a driver dead.", KP),
        ("* Kabul: on 3 March a mine went off under a van, wounding two.", ("Kabul",)),
        ("- In Zabul, a lorry of a charity was stopped and its driver led away.", ("Zabul",)),
        # datelines that say nothing about the scene
        ("KHUZDAR: A bomb killed two in Hangu.", KP),
        ("KHUZDAR: The bar association condemned the bombing on Monday.", ()),
        ("ISLAMABAD: Two soldiers were killed in a raid, the army said.", ()),
        ("In Zabul, the harvest was good.", ()),
    ],
)
def test_datelines_and_entries(tag, text, scenes):
    assert tag(text).scenes == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Three elders were abducted from the Bela area of Lasbela.", ("Balochistan",)),
        ("Gunmen in Hangu kidnapped three elders from Punjab.", KP),
        ("A bomb killed two between Khar and Nawagai.", KP),
        ("A bomb killed two in Taunsa, on the boundary of Punjab and Khyber Pakhtunkhwa.", ("Punjab",)),
        ("A truck bomb killed nine on Jalalabad Road, Kabul.", ("Kabul",)),
        ("A train bound for Peshawar was attacked in Sibi.", ("Balochistan",)),
        ("Rockets hit the base in Bagram, north of Kabul.", ("Parwan",)),
        ("Armed men blocked the highway in Hangu and killed two drivers.", KP),
        ("Protesters blocked the road in Quetta after a bomb killed two in Hangu.", KP),
        ("Police in Quetta arrested a man over the attack that killed two in Hangu.", KP),
        ("A grenade hit a jeep of the Punjab Regiment in Hangu.", KP),
        ("The wounded of the blast in Hangu were flown to the CMH in Lahore.", KP),
        ("A bomb killed nine on the border between Ghor and Daykundi.", ("Ghor", "Daykundi")),
        ("Gunmen shot four near the boundary of Kandahar and Uruzgan provinces.", ("Kandahar", "Uruzgan")),
        ("The road between Ghor and Daykundi is closed since a bomb killed two in Herat.", ("Herat",)),
        ("Kabul accused Pakistan of bombing homes in Khost.", ("Khost",)),
        ("An attack that Kabul blames on Islamabad killed three in Urgun.", ("Paktika",)),
        ("A man accused of a bombing in Kunduz was killed in Herat.", ("Herat",)),
        ("Pakistani jets struck a school in Khost. Nine pupils died.", ("Khost",)),
        ("A watchdog in Islamabad recorded 84 attacks across Balochistan.", ()),
    ],
)
def test_ways_borders_and_streets(tag, text, scenes):
    assert tag(text).scenes == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "A bomb killed three in Herat. A protest against the attack was held in Kabul on Sunday.",
            ("Herat",),
        ),
        ("Protesters gathered in Kabul after a bomb killed three worshippers in Herat.", ("Herat",)),
        ("A bomb killed three in Herat. In Kabul, a rally was held against the attack.", ("Herat",)),
        ("A bomb killed three in Herat. The group claimed it in a call to journalists in Kabul.", ("Herat",)),
        ("A bomb killed three in Herat. The group told the press club in Kabul that it did it.", ("Herat",)),
        ("A protest was held in Kabul when a bomb went off and killed nine.", ("Kabul",)),
        ("Gunmen killed 20 people at a vigil held in Kabul.", ("Kabul",)),
        ("A bomber struck a protest that was being held in Kabul and killed 80.", ("Kabul",)),
    ],
)
def test_gatherings_and_calls_elsewhere(tag, text, scenes):
    assert tag(text).scenes == scenes


def test_the_bombing_of_another_day_is_no_scene(tag):
    lead = "A bomb killed 72 in Sehwan on Thursday. "
    assert tag(lead + "The group had claimed Monday's bombing in Lahore.").scenes == ("Sindh",)
    assert set(tag(lead + "The group had claimed Thursday's bombing in Lahore.").scenes) == {
        "Sindh",
        "Punjab",
    }
