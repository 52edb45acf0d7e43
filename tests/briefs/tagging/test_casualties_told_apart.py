"""The dead and wounded who are told of a second time, in other words, or one after the other."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A mine killed two clerks and wounded nine others, one of whom later died.", (3, 8)),
        ("A mine killed two clerks and wounded nine. One of the wounded later succumbed.", (3, 8)),
        ("A guard was injured in an attack in Hub and later succumbed to his wounds.", (1, None)),
        ("A guard, who was injured in an attack in Hub, died of his wounds.", (1, None)),
        ("Two guards injured in an attack in Hub died in hospital.", (2, None)),
        ("Four guards were killed in Hub. A fifth died of his wounds in Karachi.", (5, None)),
        ("Seventeen guards were killed in Hub. An eighteenth guard died of burns.", (18, None)),
        ("A guard was killed in Hub and another died on the way to hospital.", (2, None)),
        ("Ten men were killed, and three others died in hospital, taking the toll to 13.", (13, None)),
        ("Doctors said 44 bodies had been brought in; police put the dead at 40.", (44, None)),
        ("Two clerks were killed and nine injured. Later the number of the injured rose to 12.", (2, 12)),
    ],
)
def test_who_died_later_and_who_is_one_more(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen took nine passengers off a bus near Hub and killed them.", 9),
        ("Gunmen took nine passengers off a bus near Hub. Their bodies were found at dawn.", 9),
        ("Rebels kidnapped six men, two soldiers among them. The soldiers were found shot dead.", 2),
        ("Armed men shot a lawyer in Hub. He died at the scene.", 1),
        ("Police stopped two gunmen in Hub. They fired at the officers and were killed.", 2),
        ("A body with its hands tied was found in Hub.", 1),
        ("A guard was abducted in Hub. Two days later his body, full of bullets, turned up in Bela.", 1),
        ("Three clerks were abducted in Hub. Their bodies, hands tied, turned up later.", 3),
        ("Three clerks were abducted in Hub. Two of them were freed; the third was found dead.", 1),
        ("The bodies of seven miners who had been abducted were found in Hub.", 7),
        ("Two miners who had been seized three weeks earlier were found dead in Hub.", 2),
        ("Nine men were offloaded from buses and shot dead in Hub.", 9),
        ("Gunmen took nine passengers off a bus near Hub. The driver fled.", None),
    ],
)
def test_words_that_point_back(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Six rebels were killed. They were involved in raids and in the killing of 12 men.", 6),
        ("The man was wanted for the killing of 22 people.", None),
        ("Forces killed a rebel who masterminded a blast that killed 22 people.", 1),
        ("The rebels threatened to kill five hostages.", None),
        ("The bomb could have killed hundreds; police feared that 20 people may have been killed.", None),
        ("On May 1 troops killed five rebels.", 5),
        ("The group said its fighters had killed 40 troops, but the ministry said 23 soldiers died.", 23),
        ("The party's founder, who was 92, died after a long illness in Hub.", None),
    ],
)
def test_deeds_threats_and_rival_figures_are_not_quoted(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A bomber killed himself and nine elders in Wana and wounded 20.", (9, 20)),
        ("A bomber died when his vest went off too early, killing himself in Wana.", (1, None)),
        ("Apart from the three attackers, four guards died in Wana.", (4, None)),
        ("Eight rebels were killed in Tank and five in Lakki Marwat.", (13, None)),
        ("Seventeen soldiers were killed: 12 in Boya and five in Shawa.", (17, None)),
        ("Of the ten people on board, seven died.", (7, None)),
        ("A blast left a soldier and a fruit vendor dead.", (2, None)),
        ("Two soldiers, Naik Imran and Sepoy Waqar, were martyred in Zhob.", (2, None)),
        ("Gunmen shot dead traders Ramesh Lal and Kishan Chand in Hub.", (2, None)),
        ("The victim, a trader, died on the spot.", (1, None)),
        ("A balladeer and two boys were hurt in Hub.", (None, 3)),
        ("Sixteen people were killed, six of them foreigners, and 37 were injured.", (16, 37)),
        ("2 ANP KIA, 3 ANP WIA, 1 civ injured.", (2, 4)),
        ("Casualties (killed/injured): 3/5", (3, 5)),
        ("Attack on a convoy: 3 killed/5 injured.", (3, 5)),
        ("Eight men were taken to hospital with burns.", (None, 8)),
        ("Killed: 3. Wounded: none.", (3, 0)),
        ("Nobody was killed or hurt in the raid.", (0, 0)),
        ("A mine killed a herder; no other casualties were reported.", (1, 0)),
        ("Militants slit the throats of five men in Swat.", (5, None)),
    ],
)
def test_lists_and_forms(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Gunmen killed 12 people in a clinic in Kabul.\n\nHours later, a bomber struck a funeral in Khost, "
            "killing 24 mourners.",
            (36, None),
        ),
        (
            "SWAT - Two crackers went off.\n\nMACH - A guard was killed.\n\nATTOCK - Three men were shot dead.",
            (4, None),
        ),
        (
            "1) Kalat, bazaar: a clash. 4 men killed, 11 injured.\n2) Mach: same clash. One guard killed.",
            (5, 11),
        ),
        ("A bomb killed two in Hub.\n- Mach: a bomb went off.\n- Kalat: gunmen killed three men.", (5, None)),
        ("One blast killed a trader; another killed two guards and injured four.", (3, 4)),
        ("A bomb killed 32 people in Kabul. Hours later, the group said two of its men died.", (32, None)),
    ],
)
def test_more_ways_to_tell_several_incidents(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten clerks were wounded in Hub and one later died in hospital.", (1, 9)),
        ("Five clerks were wounded in Hub. Two later died in hospital.", (2, 3)),
        ("Five clerks were wounded in Hub, of whom two died later.", (2, 3)),
        ("Two clerks were killed and five wounded in Hub, of whom one later died.", (3, 4)),
        ("Two clerks were killed and five wounded in Hub; one later died in hospital.", (3, 4)),
        ("Fifteen clerks were injured in Hub. One of the injured, Karim Bux, later died.", (1, 14)),
        # of the wounded nobody gave the number
        ("A mine killed two clerks in Hub. One of the injured died later.", (3, None)),
        ("Two clerks died on the spot in Hub and one of the wounded died later.", (3, None)),
        # counted already in the figure that is told again
        ("Two bombs killed 39 people in Hub. Four of the wounded died, so the toll is 39 now.", (39, None)),
        # who is named beside the number is not who died later
        ("Two guards, including a sergeant, were killed in Hub and one later died in a hospital.", (3, None)),
        ("Two guards, including a sergeant, were killed in Hub.", (2, None)),
        ("Five clerks were wounded in Hub and one died at the scene.", (1, 5)),
        ("Five clerks were wounded in Hub. Six later died in hospital.", (6, 5)),
    ],
)
def test_those_who_died_later(quoted, text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text", ["The toll is 39 now.", "So the toll is 39 already, he said.", "The toll stands at 39 now."]
)
def test_a_toll_with_an_adverb_behind_it(quoted, text):
    assert quoted(f"A bomb went off in Hub. {text}") == (39, None)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("21 killed including one clerk and 4 attackers; 20 injured.", (21, 20)),
        ("Blast in Hub: 149 martyred incl. candidate Karim Bux, 186 injured.", (149, 186)),
        ("Gunmen shot a clerk and two guards in Hub; all three survived.", (None, 3)),
        ("Gunmen shot a clerk in Hub. He survived.", (None, 1)),
        ("Gunmen shot three clerks in Hub. They were taken to Karachi and are out of danger.", (None, 3)),
        ("Gunmen shot a clerk in Hub. His son survived.", (1, None)),
        ("Twelve clerks, incl. 3 from Hub, killed as a coach hits a mine.", (12, None)),
        ("Eleven clerks, five of them women, were killed in Hub and as many injured.", (11, 11)),
        ("Eleven clerks, including five women, were killed in Hub and as many injured.", (11, 11)),
        ("Three guards were on Sunday killed in Hub.", (3, None)),
        ("A guard was on Monday night injured in Hub.", (None, 1)),
        # one who is named, and all the others
        ("A senator was wounded when a bomber struck in Hub; 28 were killed and 40 injured.", (28, 40)),
        (
            "A senator was wounded when a bomber struck in Hub; 28 were killed and 40 others injured.",
            (28, 41),
        ),
    ],
)
def test_figures_of_notes(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # those who died of their wounds are some of those counted
        (
            "A bomb killed ten people in Hub, including two of the injured who succumbed in hospital.",
            (10, None),
        ),
        ("Twelve people died in the blast in Hub as two of the injured succumbed.", (12, None)),
        ("The blast killed 12 people in Hub, he said, after two of the wounded died overnight.", (12, None)),
        ("A bomb in Hub killed three, one of the wounded having died in hospital.", (3, None)),
        # somebody else survived
        ("A gunman shot two policemen in Hub. A third officer was wounded and is out of danger.", (2, 1)),
        ("Gunmen shot three guards in Hub. A cook who survived said the men came on foot.", (3, None)),
        ("Gunmen shot three guards in Hub. Police said the driver was out of danger.", (3, None)),
        ("Gunmen shot three guards in Hub. He survived.", (3, None)),
        ("Gunmen shot a clerk in Hub, but he survived.", (None, 1)),
    ],
)
def test_who_is_counted_already_and_who_else_survived(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A mine killed three soldiers in Hub; two died at the scene and another in hospital.", 3),
        ("A mine killed three soldiers in Hub: two died at once and a third in hospital.", 3),
        ("Three men were killed in Hub. One died at once, another on the way and a third in hospital.", 3),
        ("Gunmen killed three brothers in Hub. The eldest died at once, the two others died in hospital.", 3),
        ("Three soldiers were killed in Hub. The two others were hit by a shell and died.", 3),
        ("Two guards were shot dead in Hub, one at the gate and another inside.", 2),
        # others
        ("Three soldiers were killed in Hub and two policemen and a boy died in Kech.", 6),
        ("Three soldiers died in Hub, two in Kech and one in Tank.", 6),
        ("Seven men were killed on the Afghan side and two on the Pakistani side.", 9),
        ("Two died at once in Hub. The two others died in hospital.", 4),
        ("Gunmen killed six people in Hub. Two others died when the house fell in.", 8),
        ("Three guards were shot dead in Hub, one in Kech and another in Tank.", 5),
    ],
)
def test_a_figure_broken_down(quoted, text, killed):
    assert quoted(text) == (killed, None)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In Lakki 4, in Tank 5 and in Hub 2 were killed.", (11, None)),
        ("In Lakki four people, in Tank five and in Hub two were killed.", (11, None)),
        ("In Lakki, four were killed, in Tank five, and in Hub two.", (11, None)),
        ("Four deaths were reported from Lakki, five from Tank and two from Hub.", (11, None)),
        ("There were four killed in Lakki, five killed in Tank and two killed in Hub.", (11, None)),
        ("Casualties: Lakki 4 killed, Tank 5 killed and 3 injured, Hub 2 killed.", (11, 3)),
        ("Three were killed and five injured in Kabul; in Herat two died and six were injured.", (5, 11)),
        ("Two clans fought in Galkayo. One side lost three men and the other six.", (9, None)),
        ("Fighting left dead on both sides: the Misseriya lost five and the Dinka two.", (7, None)),
        ("In fighting near Abyei one side lost five and the other lost two.", (7, None)),
        # nobody else
        ("In Lakki four were killed, in Tank 5 shops were burned.", (4, None)),
        ("In Lakki four were killed and in Tank a shop was hit by 5 bullets.", (4, None)),
        ("The party lost five and the other two. A guard was killed in Hub.", (1, None)),
    ],
)
def test_places_and_sides_in_turn(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The second in command of the militia was killed in Hub.", (1, None)),
        ("An army commander and his second in command were killed in Hub.", (2, None)),
        ("The chief of staff and two bodyguards were killed in Hub.", (3, None)),
        ("The officer in charge of the post was killed and his deputy injured in Hub.", (1, 1)),
        # all of whom it is told that they were wounded died
        ("Five guards were wounded in Hub, all of whom died.", (5, None)),
        ("Five guards were wounded in Hub; they all died in hospital.", (5, None)),
        ("Five guards were wounded in Hub. All five died later.", (5, None)),
        ("Two men were wounded in Hub, and both later died.", (2, None)),
        ("Five guards were wounded in Hub. Five clerks died.", (5, 5)),
        ("Ten were wounded in Hub, not counting two attackers, who died.", (2, 10)),
        ("Four men were wounded in Hub. They later died, as did two guards.", (6, None)),
    ],
)
def test_deputies_and_wounded_who_died(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The ombudsman and his wife were killed in Hub.", (2, None)),
        ("An ombudsman and a choreographer were wounded in Hub.", (None, 2)),
        ("The attack killed an ombudsman, a choreographer and two guards in Hub.", (4, None)),
        ("Gunmen killed an ombudsman and his stepbrother in Hub.", (2, None)),
        ("A blast killed a guard and wounded an ombudsman and a choreographer in Hub.", (1, 2)),
        # no persons
        ("The convoy and its driver were killed in Hub.", (1, None)),
        ("A family and their two guards were killed in Hub.", (2, None)),
        ("A guard was hurt in Hub and a cow and a goat were killed.", (None, 1)),
    ],
)
def test_unknown_nouns_in_lists(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two tourists were stabbed in Hub.", (None, 2)),
        ("A man stabbed two tourists in Hub; both survived.", (None, 2)),
        ("A man stabbed a policeman in Hub. The officer died.", (1, None)),
        ("Three women were stabbed to death in Hub.", (3, None)),
        ("A man stabbed his wife to death in Hub.", (1, None)),
        ("A man stabbed his wife in Hub, killing her.", (1, None)),
        ("A man stabbed two women in Hub, killing them on the spot.", (2, None)),
        ("Three women were stabbed in Hub, one fatally.", (1, 2)),
        ("Gunmen fired on a van in Hub, fatally wounding a guard.", (1, None)),
        ("In Swat four clerks were killed and in Dir 50 were evacuated.", (4, None)),
        ("In Hub 20 were arrested and in Zhob two were killed.", (2, None)),
        ("In Hub 20, mostly students, were arrested, and in Zhob two were shot dead.", (2, None)),
        ("Three clerks were killed in Hub and one more was left critically injured.", (3, 1)),
        ("A mayor was shot dead and the chairman of the district council wounded in Hub.", (1, 1)),
        ("A mayor was killed and a member of the council wounded four in Hub.", (1, 4)),
        # how many of them died is not told
        ("Twelve people were killed or wounded in Hub.", (None, None)),
        ("Twelve people were killed and injured in the blast in Hub.", (None, None)),
        ("A blast killed and injured twelve people in Hub.", (None, None)),
        ("The attack killed or injured 12 people in Hub.", (None, None)),
        ("Forty people were killed or wounded in Hub, including six dead.", (6, None)),
        ("Two were killed and injured clerks were taken away in Hub.", (2, None)),
        # one of several
        ("One of two assailants was killed in Hub and the other injured.", (1, 1)),
        ("One of nine people wounded in Hub died.", (1, 8)),
        ("A police officer and his driver were wounded in Hub. The officer died later.", (1, 1)),
        # captives
        (
            "Gunmen killed a guard and kidnapped two engineers in Hub. The engineers were found dead.",
            (3, None),
        ),
        ("Gunmen killed a guard and kidnapped an engineer in Hub. The engineer's body was found.", (2, None)),
        ("Gunmen killed a pastor and kidnapped his daughter in Hub. The daughter was found dead.", (2, None)),
        ("Gunmen killed a guard and kidnapped an engineer in Hub. The engineer was released.", (1, None)),
        ("Eight men died in Hub and the wounded were put at 31.", (8, 31)),
        ("A sergeant and a private died in Hub; a private bus burned.", (2, None)),
        ("A bomb killed a dog and two men in Hub.", (2, None)),
        ("Gunmen abducted a judge and shot his driver dead in Hub. The judge's body was found.", (2, None)),
        # who is told of once, or by another
        ("A grenade killed the owner, a trader, and injured his wife in Hub.", (1, 1)),
        ("A grenade killed the owner, a trader, and a clerk in Hub.", (3, None)),
        (
            "The bodies of a clerk and his son, who had been missing since 3 May, were found in Hub.",
            (2, None),
        ),
        ("A spokesman for the force said that 25 guards had been killed and two clerks died.", (27, None)),
        (
            "The army said eight men died in Hub. The rebels denied losses and said that they had killed 14 soldiers.",
            (8, None),
        ),
        ("Half of the 20 people on the bus were killed.", (None, None)),
        ("Two bombs killed 26 and injured twice that number in Hub.", (26, 52)),
        ("No one died but five sustained injuries in Hub.", (0, 5)),
    ],
)
def test_what_became_of_whom(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Gunmen killed the village head and two farmers in Hub.", (3, None)),
        ("Gunmen killed the village head, four guards, and two farmers in Hub.", (7, None)),
        ("Gunmen killed the ombudsman in Hub.", (1, None)),
        ("The strike killed the peace process. A guard was wounded in Hub.", (None, 1)),
        # some of those who were shot or stabbed
        ("Gunmen shot ten people, five of whom died in Hub.", (5, 5)),
        ("Gunmen shot ten people in Hub. Five of them died.", (5, 5)),
        ("A man stabbed ten people with a knife in Hub, five of whom died.", (5, 5)),
        ("Ten people were stabbed in Hub; five of them died.", (5, 5)),
        ("A man stabbed ten people in Hub; five of them died and two were wounded.", (5, 2)),
        ("A man stabbed ten people, three fatally, in Hub.", (3, 7)),
        ("A teller died in Hub, and the bouncer was in critical condition.", (1, 1)),
        ("A guard was wounded in Hub; a third was reported missing and later found dead.", (1, 1)),
    ],
)
def test_some_of_those_shot_and_unknown_men(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The attack killed the ceasefire. Four guards were wounded in Hub.", (None, 4)),
        ("Villagers killed the leopard in Hub.", (None, None)),
        ("Villagers killed the tiger in Hub.", (None, None)),
        ("Villagers killed the blackbuck in Hub.", (None, None)),
        ("Gunmen killed the bouncer and wounded two guards in Hub.", (1, 2)),
        ("A campaign died in Hub.", (None, None)),
        ("An eagle died in Hub.", (None, None)),
        ("A teller died in Hub. Two guards were wounded.", (1, 2)),
        # they do not hide others who are known to be dead
        ("Gunmen killed the internet connection in Hub and shot two guards dead.", (2, None)),
        ("Gunmen killed the router in Hub and shot two guards dead.", (2, None)),
        ("Gunmen killed the electricity in Hub, then shot dead two guards.", (2, None)),
        ("A blaze died down after rockets killed two guards in Hub.", (2, None)),
        ("A generator died after rockets killed two guards in Hub.", (2, None)),
        ("A row died away. Gunmen killed three men in Hub.", (3, None)),
        ("A mixer died down in Hub.", (None, None)),
    ],
)
def test_what_was_killed_or_died_and_is_no_person(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police killed a suspect after an attack in Hub in which 13 people died and 41 were hurt.",
            (13, 41),
        ),
        ("Twelve guards were killed in Hub and several dozen were wounded.", (12, None)),
        ("Twelve guards were killed in Hub and two dozen were wounded.", (12, 24)),
        ("A policeman was shot in the chest in Hub and is battling for life.", (None, 1)),
        ("A policeman was shot in Hub but survived.", (None, 1)),
        ("Both the imam and his deputy were killed in Hub.", (2, None)),
        ("Both his sons were killed in Hub.", (2, None)),
        ("Neither the imam nor his deputy was hurt, but a worshipper was killed in Hub.", (1, None)),
        ("A couple and their children, the youngest of whom died, were in the car in Hub.", (None, None)),
        ("Five guards, all of whom died, were in the car in Hub.", (5, None)),
        ("A blast killed four clerks, two of them women, and their driver in Hub.", (5, None)),
        ("Eight people died, four in each attack, in Hub.", (8, None)),
        ("The first explosion killed five people and the second eight in Hub.", (13, None)),
        ("A bomber killed himself and injured seven in Hub.", (1, 7)),
        ("A soldier killed himself and wounded two guards in Hub.", (None, 2)),
        ("A soldier killed himself and wounded two rebels in Hub.", (None, 2)),
    ],
)
def test_suspects_dozens_and_both(quoted, text, figures):
    assert quoted(text) == figures
