"""Casualties in the words that reporters and coders use besides "killed" and "wounded"."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Forty guests lay dead in the hall and 90 were wounded.", 40, 90),
        ("The number of those who died in the Quetta blast has gone up to 31.", 31, None),
        ("A bomb killed nearly 50 mourners in Herat. The ministry revised the figure down to 41.", 41, None),
        ("An earlier report said nine men were killed in Khost. The correct number is six.", 6, None),
        ("Rebels stabbed a tailor to death in Turbat.", 1, None),
        ("A court in Multan sentenced five men to death on Monday.", None, None),
        ("Militants executed by firing squad seven captive soldiers.", 7, None),
        ("Two clerks were seized at dusk and found shot dead the next morning near Mach.", 2, None),
        ("A mine hit a lorry in Dera Bugti. One porter lost both legs and his helper lost an eye.", None, 2),
        ("A rocket hit an office in Swabi; a typist was cut by flying glass.", None, 1),
        ("A bomb killed a soldier in Tank; a patient was hit in the leg.", 1, 1),
    ],
)
def test_words_for_what_happened(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # whose state is told are wounded, where nothing else says who was
        ("Two guards were shot dead in Hub, a third critical.", 2, 1),
        ("Two guards succumbed in Hub; the third is recovering.", 2, 1),
        ("Four voters died and six others were moved to the hospital in critical condition.", 4, 6),
        ("Ten voters were wounded in Sibi. Four died and three are in critical condition.", 4, 10),
        # who was shot is dead, where nothing else says so
        ("Gunmen stopped a coach near Barkhan and shot five of the passengers.", 5, None),
        ("Six labourers were shot in their sleep in Gwadar.", 6, None),
        ("Gunmen shot three labourers in Gwadar. One died in hospital.", 1, None),
        ("Gunmen shot at three labourers in Gwadar.", None, None),
        ("A labourer was shot in the arm in Gwadar.", None, 1),
    ],
)
def test_what_is_told_for_want_of_more(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Three of the stevedores were killed in Gwadar.", 3, None),
        ("Two bomb disposal technicians died and a school van driver was hurt.", 2, 1),
        ("Gunmen killed a magistrate's escort of three in Hassanabdal.", 3, None),
        ("A family of six was killed by a shell in Lashkar Gah.", 6, None),
        ("A nazim and both his sons lost their lives in Swat.", 3, None),
        ("A nazim was killed. Two guards were also killed, as were three clerks.", 6, None),
        ("A tailor was shot dead and the boy with her wounded in Kohat.", 1, 1),
        ("The mine killed one soldier. The bodies of the other four were found at noon.", 1, None),
        ("A blast killed scores of mourners and at least 13 U.S. troops.", 13, None),
        ("The bomb killed 12 mourners and five guards, 17 in all, and injured 42.", 17, 42),
        ("Fifteen men who had gone to meet pilgrims were shot dead in Daykundi.", 15, None),
        ("Eight men, of whom three were assailants, were killed in Farah.", 8, None),
        ("Four rebels, among them a man wanted for the murder of two judges, were killed in Bannu.", 4, None),
        ("In total 70 men were killed including the bombers and 120 were wounded.", 70, 120),
    ],
)
def test_people_who_are_hard_to_count(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The death toll from the bombing climbed from four to six on Tuesday.", 6),
        ("The death toll rose from 14 on Monday to 19 on Tuesday.", 19),
        ("The toll of villagers killed had risen to 72, an official said.", 72),
        ("Nine pilgrims are now believed to have died in the blast of Friday in Hub, up from seven.", 9),
        # tolls that are not those of the news
        ("A bomb in Peshawar killed six people, raising the month's toll to forty.", 6),
        ("A bomb in Peshawar killed six people, taking the number of deaths this year to 60.", 6),
        ("A bomb in Kabul killed five people; envoys fear that the real number of dead is above 20.", 5),
    ],
)
def test_tolls_that_rise(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An explosion outside a post in Gurdaspur caused neither deaths nor injuries.", (0, 0)),
        ("Swat: bomb near a school in Matta defused, none hurt.", (0, 0)),
    ],
)
def test_nobody_was_hurt(quoted, text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Two guards, incl. a cook, dead in a drive-by near Khash.", 2, None),
        ("Police: at least 3 dead, 20+ injured in Hayatabad.", 3, 20),
        ("Gunmen in Tank: 4 soldiers + 2 porters killed.", 6, None),
        ("One kidnapper (suspected) injured in Kurram.", None, 1),
        ("Including the bomber, 30 were killed and 12 others wounded in Mohmand.", 30, 12),
        ("A guard, who was injured by militants at a post, succumbed in Srinagar.", 1, None),
        ("A bomb kills a village notable and two guards in Khuzdar.", 3, None),
        ("The bodies of a collector of Ziarat, Gul Khan, and his son were found in Harnai.", 2, None),
        (
            "A miller was hanged from a bridge in Farah. The rebels deny that they have killed a miller.",
            1,
            None,
        ),
        ("The watchman got bruises when a school was blown up in Shewa.", None, 1),
        ("The siege of the fort cost the lives of four sepoys and nine villagers.", 13, None),
    ],
)
def test_notes_and_asides(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        # pronouns
        ("Gunmen opened fire on two constables in Tank, injuring them.", None, 2),
        ("A constable was injured in Tank. He later succumbed to his wounds.", 1, None),
        ("Two clerks were slain in Hub, and a tailor was shot within the hour. He died too.", 3, None),
        ("A clerk was slain in Hub. He died on the spot.", 1, None),
        ("His house was hit; he himself was injured.", None, 1),
        # people beside others
        ("A rebel leader was killed with three accomplices in Khost.", 4, None),
        ("A high-value target was eliminated along with two of his aides.", 3, None),
        ("A guard was shot dead by a sniper and another died when a mine went off.", 2, None),
        ("The blast killed Malik Noor, his two sons and a nephew, and injured three passers-by.", 4, 3),
        ("Three guards, including an officer, and two passers-by were killed in Kohat.", 5, None),
        ("Five people, including a guard, a cook, and two passers-by, were killed in Kohat.", 5, None),
        ("The attack killed three — a nun, a pupil and a guard — and injured two more.", 3, 2),
        (
            "The bomb killed ten porters, four members of the Border Works Relief Force and two cooks.",
            16,
            None,
        ),
        ("Rebels kill a Border Works Force (BWF) driver and five cooks in Farah.", 6, None),
        ("The first bomb killed 18 people, the second 12.", 30, None),
        # attackers
        ("Three bombers blew themselves up and the fourth was shot dead.", 4, None),
        ("Two guards died and three were hurt. Troops killed six rebels and injured ten.", 2, 3),
        # other verbs
        ("The army lost a captain and two drivers in the exchange of fire.", 3, None),
        ("The club lost 12 seats when a bomb killed two voters.", 2, None),
        ("Seven voters died and 15 are receiving treatment in Quetta.", 7, 15),
        ("A dozen others were rushed to hospital with wounds.", None, 12),
        ("Ten porters were executed; one survived with bullet wounds.", 10, 1),
        ("The driver and the fireman escaped with minor bruises.", None, 2),
        ("The number of deaths has risen to 20 and that of the injured to 45.", 20, 45),
        ("Of the 17 people wounded, two died on the way.", 2, 15),
        ("Ten people were injured following an explosion in Peshawar.", None, 10),
        ("A child who was passing by received shrapnel wounds in Hub.", None, 1),
        ("Six people were burnt alive in a bus near Hub.", 6, None),
    ],
)
def test_further_wordings(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("The number of the dead was given as 19 and that of the injured, a nurse included, as 44.", 19, 44),
        ("The dead numbered 14 and the injured at least 58.", 14, 58),
        ("Among the 65 injured several are children.", None, 65),
        ("Of the 40 injured, five are in intensive care.", None, 40),
        ("Nine sepoys were slain in Zabul, and three guards in Herat.", 12, None),
        ("Nine sepoys were slain in Zabul, and three guards in Herat fled.", 9, None),
        ("The raid left six sepoys or more hurt.", None, 6),
        (
            "A clerk of mature years who had come to vote was slain in Khost.",
            1,
            None,
        ),
        ("The mine killed three of the militia, they say.", 3, None),
        ("On Nov. 8, about 30 guests died in a bombing of a hall.", 30, None),
        ("The mayor of Farah died in his car with three other men.", 4, None),
        ("Nine or more villagers have been killed in Orakzai.", 9, None),
        ("Two more of those hurt by the mine have died.", 2, None),
    ],
)
def test_figures_far_from_their_words(quoted, text, killed, wounded):
    assert quoted(text) == (killed, wounded)
