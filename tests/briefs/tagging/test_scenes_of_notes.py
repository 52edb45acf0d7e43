"""Scenes of notes and of entries within a line, and places that reports name in passing: ways, homes, other attacks."""

from __future__ import annotations

import pytest

BALOCHISTAN = "Balochistan"
KP = "Khyber Pakhtunkhwa"
SINDH = "Sindh"


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "Two attacks on Sunday: (a) Zhob, rocket on a post, nobody hurt; (b) Thatta, shop bombed, one dead.",
            {BALOCHISTAN, SINDH},
        ),
        ("1) A bus was shot at in Hangu, one dead; 2) Panjgur: a mine killed a goatherd.", {KP, BALOCHISTAN}),
        (
            "A clerk was shot in Hangu. Same night, Barkhan, Balochistan: rocket wounds two.",
            {KP, BALOCHISTAN},
        ),
        (
            "Bus shot up at a bend, Barkhan (Balochistan), 4 May 2011: two dead. Revenge for raids on Hangu.",
            {BALOCHISTAN},
        ),
        ("2011-07-02. Farah, Bala Buluk. Police post overrun at night, five dead.", {"Farah"}),
        (
            "A clerk was shot in Hangu. Same morning, Gulzari, Ghazni: convoy ambushed, two dead.",
            {KP, "Ghazni"},
        ),
        ("A bus was hit: (a) Hangu, mine, one dead; (b) Karachi's Landhi, blast, two dead.", {KP, SINDH}),
        ("Six hurt, one badly. Grenade, Lyari (Karachi), late on 25 March 2017.", {SINDH}),
        ("Six hurt on Sunday in Hangu. In Lyari (Karachi), ten were hurt on 25 March 2017.", {KP}),
        # a date behind a place that nothing is told of
        (
            "A bomb killed two in Hangu. The group met in the Karachi hall, 4 May 2011, and was told off.",
            {KP},
        ),
    ],
)
def test_places_of_notes(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Four people died in Hangu; Panjgur saw three grenade attacks the same night.", {KP, BALOCHISTAN}),
        ("A bomb killed two in Hangu. Sindh saw a rise in attacks.", {KP}),
        ("A bomb killed two in Hangu. Sindh suffered 48 attacks.", {KP}),
        ("A surgeon who used to work in Multan was targeted by gunmen in Hangu.", {KP}),
        ("Those who died in Multan were hit by a second bomb.", {"Punjab"}),
    ],
)
def test_places_that_saw_an_attack(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    "aside",
    [
        "The officer died of his wounds in Lahore on Friday.",
        "Traders rallied against the murder of two men in Sukkur.",
        "The dead were handed over to their families in Sukkur.",
        "Two guards on their way back from leave in Sukkur were among the dead.",
        "The militants are of a band who have taken refuge in Kunar.",
        "The bomber was wanted by India for the attack on Uri.",
        "One of the dead is wanted in Srinagar over an abduction.",
        "The army told a briefing in Rawalpindi that the bomber came on foot.",
        "The bombers, who were killed, called it revenge for raids on Kunduz.",
        "The group, which bombed the mosque, opposes foreign mines in Sindh.",
        "The bomber had left for the jihad in Kashmir, his brother said after the attack.",
        "The police had warned that the group was planning attacks on churches and parks in Multan.",
        "Two of the men who attacked were trained at Asadabad.",
        "A cleric, who led prayers at Multan, was among the dead.",
        "The bomber had lived in Kandahar for years.",
        "One of the killers was sought for the attack on a shrine in Sehwan.",
        "The attackers fled across the border into Kunar.",
        "The policemen were heading for leave in Punjab when the bomb killed them.",
        "Kabul said that nobody had crossed the border to kill anyone.",
        "Six boys from Multan were killed.",
        "The mayor of the town was hurt, and so was Sukkur's mayor, a guest, when the bomb went off.",
    ],
)
def test_places_named_in_passing(tag, aside):
    assert set(tag(f"A bomb killed two in a market of Hangu. {aside}").scenes) == {KP}


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "The minister deplored the Sibi bombing, in which 40 died last week. A mine killed two in Hangu on Friday.",
            {KP},
        ),
        (
            "The army deplored the attack in Sibi that killed 40 last week. A mine killed two in Hangu on Friday.",
            {KP},
        ),
        ("A man hurt in last week's bombing in Sibi was shot dead on Friday in Hangu.", {KP}),
        # where it is the news, it is a scene
        ("The BLA claimed the Sibi bombing, in which 40 died last week.", {BALOCHISTAN}),
        ("The toll of last week's bombing in Sibi rose to 40.", {BALOCHISTAN}),
        (
            "Gunmen fired at a shrine in Sibi, in which 40 died last week. A mine killed two in Hangu.",
            {KP, BALOCHISTAN},
        ),
    ],
)
def test_attacks_of_another_time(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("A post at Shah Mardan came under fire in Kalat; a soldier died.", {BALOCHISTAN}),
        ("A grenade killed two in Karachi's Quetta Town.", {SINDH}),
        ("A grenade killed two in Balochistan's Quetta.", {BALOCHISTAN}),
    ],
)
def test_names_within_names(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    "deed",
    [
        "A device went off",
        "A gas main was ruptured",
        "A pylon was toppled",
        "A school was razed",
        "A cracker was thrown",
    ],
)
def test_deeds_that_hurt_nobody_have_a_scene(tag, deed):
    assert tag(f"{deed} near Hangu. Trains from Multan and Karachi ran late.").scenes == (KP,)


@pytest.mark.parametrize(
    "deed",
    [
        "Men snatched arms from a lorry in Hangu.",
        "Aircraft struck camps in Hangu.",
        "Gunmen stopped a bus at Hangu and took away ten.",
    ],
)
def test_deeds_have_a_scene(tag, deed):
    assert tag(deed).scenes == (KP,)


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("BESHAM: A bomb on the Karakoram Highway hit a coach, killing six.", (KP,)),
        ("Srinagar: Six men who had come over the Line of Control were shot in Uri.", ("Jammu and Kashmir",)),
        ("Lorries burnt on the Kandahar-Herat highway, near Bakwa (Farah).", ("Farah",)),
        ("Lorries burnt on the Kandahar-Herat highway, drivers shot.", ()),
        (
            "CHARSADDA: School opens again. Twenty, most of them pupils, were shot dead there on Friday.",
            (KP,),
        ),
        # a city elsewhere in the world is where it was
        ("KARACHI: A bomb killed six in Mumbai.", ()),
    ],
)
def test_roads_and_borders_settle_no_province(tag, text, scenes):
    assert tag(text).scenes == scenes


def test_an_attack_that_was_beaten_off_has_a_scene(tag):
    assert tag("The strike on Bagram was beaten off by the guards.").scenes == ("Parwan",)


def test_the_town_where_the_army_speaks_is_no_scene(tag):
    assert tag("A villager was killed by shells, the army said in Rawalpindi.").scenes == ()
