"""Which of the figures of a text is its headline: the news, not the background, and each incident once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Iran - Two guards killed in Saravan\n\nTEHRAN - Two members of a patrol were killed on Friday night.",
            (2, None),
        ),
        ("Quetta: blast injures two\n\nMASTUNG: Two Levies men were hurt by a bomb on Monday.", (None, 2)),
        (
            "Kalat raid kills a commander\n\nQUETTA: The man behind the bombing was shot dead on Friday.",
            (1, None),
        ),
        (
            "Cars\n\nTirah valley: six rebels killed\n\npraise\n\nRAWALPINDI: Six rebels were killed in Khyber.",
            (6, None),
        ),
        # a list is no title
        ("Tuesday's incidents\n\nKalat: two guards killed.\n\nHub: a driver was killed.", (3, None)),
    ],
)
def test_a_title_and_the_lead_behind_the_dateline_are_of_one_incident(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "A boy was killed in Bannu on Sunday. On Aug 2, two policemen were killed in Daraban.",
        "LAKKI, Sept 20: A boy was killed in Bannu on Sunday. On Aug 2, two policemen were killed in Daraban.",
        "Gunmen shot dead a clerk on Tuesday, the third such killing in Quetta.\n\nOn September 3 at least 14 "
        "farmers were killed in Kalat, and five days afterwards two in Mach.",
        "A guard died in Sibi on Friday.\n\nA train was seized on March 11. The army killed 33 rebels then.",
        "A guard died in Sibi on Friday.\n\nAnother bomb in Sibi killed three men on July 28.",
    ],
)
def test_a_report_that_says_the_weekday_dates_what_is_past(quoted, text):
    assert quoted(text)[0] == 1


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("TANK, Aug 2: A boy was killed on Sunday. In another attack on Aug 2 a guard died.", 2),
        ("A boy was killed in Tank on Sunday. Three others died on Monday, August 3, in Bannu.", 4),
        ("Aug 2: A boy was killed in Tank.\n\nAug 19: Three men were killed in Bannu.", 4),
    ],
)
def test_a_day_of_the_news_is_not_past(quoted, text, killed):
    assert quoted(text)[0] == killed


def test_people_with_a_noun_of_their_own_are_no_part_of_the_attackers(quoted):
    assert quoted("Two terrorists were killed near Rask, a third was held. One Basiji was martyred.")[0] == 1


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two guards were killed in Hangu. A first bomb went off at the gate; nobody was hurt.", (2, None)),
        ("Five rebels were killed by a drone in Kunar. No civilians were hurt, the police said.", (5, None)),
        ("A policeman was wounded in Tank. In Bannu a grenade hit a house. No one was harmed.", (None, 1)),
        ("A policeman was wounded in Tank. There was no loss of life.", (0, 1)),
        ("A policeman was killed in Tank. No one else was hurt.", (1, 0)),
        ("A policeman was killed in Tank. Nobody was injured.", (1, 0)),
        ("A grenade was thrown at a school in Tank. Nobody was hurt.", (0, 0)),
    ],
)
def test_nobody_was_hurt_where_others_were(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Some 30 people are killed and 80 injured at a shrine in Khash.\n\nAt least 36 people were killed "
            "and 140 injured when bombers attacked a shrine in Khash, officials said.",
            (36, 140),
        ),
        (
            "A bombing in Paktia claims the lives of nine civilians.\n\nIt claimed the lives of nine civilians, three "
            "soldiers and two policemen, officials said.",
            (14, None),
        ),
        # people of another kind are no newer count of the same
        (
            "A bomb killed six policemen in Kulgam.\n\nNine Taliban were held. Eight passers-by were killed.",
            (14, None),
        ),
    ],
)
def test_a_report_below_its_summary_has_the_newer_figure(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "A bomb killed six guards in Bajaur. The TTP said that it was behind the attack. His statement put the "
            "dead at nine.",
            6,
        ),
        ("Sixteen guards were killed in Rask. Jaish al-Adl claimed the raid and gives the toll as 160.", 16),
        (
            "A bomb killed six guards in Bajaur. The TTP claimed responsibility. The death toll later rose to nine.",
            9,
        ),
        ("The TTP claimed responsibility for a raid in Bajaur and put the number of the dead at nine.", 9),
    ],
)
def test_a_total_of_those_who_claim_is_their_own(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "In response to last night's bombing of a bazaar in Dadu that killed 30 people, the corps claims to have "
            "killed more than 40 terrorists.",
            (40, None),
        ),
        ("The army killed nine rebels in response to a raid in Kech that left two soldiers dead.", (9, None)),
        # "meanwhile" goes over to no other incident where somebody only speaks
        (
            "MOHMAND: A senator and two guards were killed by a bomb on Monday. Meanwhile, the Islamic State "
            "claimed the "
            "attack. The body of the senator was laid to rest.",
            (3, None),
        ),
        (
            "A tribal elder and both his sons were killed. Two guards who were escorting them were also killed.",
            (5, None),
        ),
        ("Ten guards are now known to have died of the raid. Another guard died of his wounds.", (10, None)),
        # attackers who were hurt are not the wounded, where others died
        ("Two policemen were killed in Tank. One attacker was wounded and arrested.", (2, None)),
        ("One kidnapper was injured in a raid in Kurram, and the others escaped.", (None, 1)),
    ],
)
def test_others_than_those_of_the_news_are_left_out(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Elders Found Dead\n\nThe bodies of two elders whom riders had taken from home two days earlier in "
            "Kunar have been found, officials said.",
            (2, None),
        ),
        (
            "A bomb hit a bus in Tank.\n\nA constable wounded in last week's raid on a post died on Sunday.",
            (1, None),
        ),
        (
            "Gunmen hurt two soldiers in Poonch, said officials, who believe that they are those who ambushed "
            "troops on December 9 last year, when three soldiers died.",
            (None, 2),
        ),
        (
            "Gunmen abducted ten men in Zabul.\n\nSeven Hazaras had been murdered early this month.",
            (None, None),
        ),
        (
            "Gunmen took ten men away in Zabul, ten days after a protest that was sparked by the killing of seven "
            "others.",
            (None, None),
        ),
    ],
)
def test_a_clause_may_be_of_the_past(quoted, text, figures):
    assert quoted(text) == figures


def test_a_day_named_at_the_head_of_a_sentence_is_another_unless_the_lead_names_one(tag):
    later = "On Feb. 3, more than 30 guards died when fighters attacked in Helmand."
    assert (
        tag(f"KABUL, Feb 13 - Gunmen killed two men on Monday.\n\n{later}", "2006-02-13").headline.killed == 2
    )
    assert tag(f"On Feb 11, gunmen killed two men in Kabul.\n\n{later}", "2006-02-13").headline.killed == 32


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # the lead tells of both, and the second is told again
        (
            "A gas pipeline was blown up in Sui on Friday, while another blast hurt two men of the forces.\n\n"
            "Elsewhere in Dera Bugti, a mine went off and two personnel were injured.",
            (None, 2),
        ),
        (
            "Seven killed in Balochistan\n\nQUETTA: Five labourers were shot dead in Kech on Monday.\n\nIn another "
            "incident, two policemen were killed in Mach.",
            (7, None),
        ),
        (
            "Five killed in Kech\n\nQUETTA: Five labourers were shot dead in Kech on Monday.\n\nIn another "
            "incident, two "
            "policemen were killed in Mach.",
            (7, None),
        ),
        (
            "Three brothers were killed by a bomb in Kabul.\n\nRockets fell on the city that same day, killing ten "
            "people.\n\nOn the road to Herat, meanwhile, a mine killed three travellers.",
            (16, None),
        ),
        (
            "Shelling killed a girl in Paktia on Saturday. Two soldiers were hurt the same night in Kurram when their "
            "post was shot at.",
            (1, 2),
        ),
        # the claim is of the same attack
        (
            "A bomb killed two guards in Kandahar. Responsibility for the bomb, meanwhile, was claimed by the "
            "Taliban. By the blast, the group said, 20 soldiers had been killed.",
            (2, None),
        ),
        (
            "Eleven people are hurt by a bomb in Tank, the same place where some 50 were killed in a bombing on "
            "Monday.",
            (None, 11),
        ),
    ],
)
def test_what_is_told_of_two_incidents(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "At least 11 soldiers were killed and dozens hurt near Turbat. Later 48 wounded were counted.",
            (11, 48),
        ),
        (
            "Ten people died in Thursday's raid. A guard had been reported dead and four injured at first. The escort "
            "killed six of the attackers and injured ten others.",
            (10, 4),
        ),
        ("The bomber was killed and ten others were injured. Two guards died.", (2, 10)),
        (
            "Seven people were killed in blasts in two districts. In Hub, one died and four were hurt.",
            (7, None),
        ),
        (
            "MUZAFFARABAD - Shells killed three persons in Azad Kashmir on Monday. In the Leepa sector a man, a nurse "
            "and a policeman died.",
            (3, None),
        ),
        (
            "Two policemen were shot dead in Bannu. In Bajaur, where a bomb claimed about five lives on Monday, "
            "most of "
            "the children were covered.",
            (2, None),
        ),
        ("Six or more people died in Mohmand. Six people died, a doctor said.", (6, None)),
        (
            "Lorries stayed off the highway on Friday, a day after militants attacked a bus in Chilas and killed nine "
            "people.",
            (9, None),
        ),
        ("A blast killed seven people and hurt at least another ten. Ten people were also hurt.", (7, 10)),
    ],
)
def test_figures_of_one_text_beside_each_other(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Fighting has killed 4,000 people since 2022, a report said. It counted 685 dead in 2024. In its latest "
            "incident a bomb killed two policemen in Bannu on Sunday.",
            (2, None),
        ),
        ("Since 1 January, nine guards were killed. Two guards died in Mastung on Tuesday.", (2, None)),
        (
            "Two hundred insurgents have been killed since January, the minister said, as a bomb in Hub left "
            "four dead.",
            (4, None),
        ),
        ("At least 43 troops have been killed since Friday in Kunduz.", (43, None)),
        (
            "A year after the raid on a school in Tank that claimed 140 lives, gunmen killed two teachers in Bannu.",
            (2, None),
        ),
        (
            "Two miners were abducted in Duki. More than 30 miners had been killed within two months.",
            (None, None),
        ),
    ],
)
def test_a_count_of_months_is_no_headline(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least 20 people were killed in Kunduz. A doctor said he had counted 33 bodies.", 33),
        ("At least 12 people were killed in Kabul. Two soldiers were buried.", 12),
        (
            "Two boys were killed in Bannu. It was the third attack in a week. Ten people died in Tank on Tuesday.",
            2,
        ),
        (
            "Two boys were killed in Bannu on Friday. It was the third attack in a week: eight people died in Tank on "
            "Tuesday.",
            2,
        ),
        (
            "The bodies of two men were found in Kech. In all, 44 bodies have been found there in two years.",
            2,
        ),
    ],
)
def test_newer_counts_and_attacks_before(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # behind lines of the page, too
        (
            "Share\n\nBomb kills three guards in Kalat\n\nKALAT: Thirteen people, three of them guards, lost "
            "their lives "
            "in two incidents on Saturday.",
            (13, None),
        ),
        ("Ten people were killed in Tank. Four died at once. Another man died in hospital.", (10, None)),
        ("Eight people were killed in Bajaur. The elders and six other men died on the spot.", (8, None)),
        ("Ten people have now died of Thursday's raid. A second guard died of his wounds.", (10, None)),
        (
            "The first bomb killed four guards in Kandahar. Some 30 minutes afterwards, another bomb went off. "
            "Three were "
            "killed.",
            (7, None),
        ),
        # what a group says that it did is the news, and what it says of the dead is its own
        (
            "Tehran will hunt down a band that said it was responsible for three bombings in which 28 people died.",
            (28, None),
        ),
        (
            "The Taliban denied that they were involved in a blast which killed 15 people. In the same 24 hours 60 "
            "people were killed elsewhere.",
            (15, None),
        ),
        (
            "At least five officers were killed near Naushki. The BLA, which claimed the raid, put the toll far "
            "higher: 90 soldiers killed.",
            (5, None),
        ),
        ("The front claimed a rocket attack in Kabul but gave no casualty figures.", (None, None)),
        (
            "Six people were hurt by a grenade in Lyari. Its leader and two accomplices were killed some days back.",
            (None, 6),
        ),
    ],
)
def test_titles_totals_and_claims(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A caption of the scene of a blast.\n\nQUETTA: A bomb was defused in Dasht on Thursday.\n\nIn April three "
            "bombers blew themselves up in Quetta, killing seven and wounding 15.",
            (None, None),
        ),
        (
            "The first bomb killed four guards in Kandahar. Some 30 minutes later, with police at the gate, "
            "another bomb went off. Three were killed.",
            (7, None),
        ),
        (
            "Gunmen kill two policemen\n\nTwo constables died on Saturday in Lyari, and later that night one more "
            "policeman was shot dead.",
            (3, None),
        ),
    ],
)
def test_what_is_told_below_a_caption_or_a_title(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Zabol: truck bomb kills 4\n\nIn Sistan 4 persons died when a truck bomb exploded.", (4, None)),
        (
            "Three civilians hurt in Srinagar grenade attack\n\n• Jan 25 2022\n\nIn a grenade attack on Tuesday three "
            "civilians were injured.",
            (None, 3),
        ),
        ("Two hurt in Kech\n\nIn another attack two guards were hurt in Mach.", (None, 4)),
        (
            "A bomb hurt two men in Bajaur. The previous Monday, an elder had been killed by a bomb in the same place.",
            (None, 2),
        ),
    ],
)
def test_a_title_told_again_in_other_words(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "The minister alleged on Saturday that RAW was involved in the attacks in Balochistan.\n\nHis "
            "remarks came one "
            "day after a bomber struck in Mastung, leaving 53 people dead.",
            53,
        ),
        (
            "Gunmen abducted ten men in Zabul.\n\nIt came a year after a bombing in the province in which 30 died.",
            None,
        ),
        ("Two men were hurt in Kech.\n\nThe attack came one day after a bomb there killed nine.", None),
    ],
)
def test_the_sequel_of_an_attack_of_these_days(quoted, text, killed):
    assert quoted(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Lawyers had gathered around the body of their murdered president. At least 70 people were killed.",
            70,
        ),
        (
            "Six men were killed by a bomb in Bajaur.\n\nThe night before, unidentified men attacked a house in "
            "Safi. A "
            "son of the owner was shot dead.",
            6,
        ),
        (
            "Four people died on Friday in several acts of violence in Quetta. In another targeted killing, a trader "
            "was shot dead.",
            4,
        ),
    ],
)
def test_known_victims_nights_before_and_acts_of_violence(quoted, text, killed):
    assert quoted(text)[0] == killed
