"""Wordings of reports in which one place is the scene and the others are only named."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

WORDINGS = yaml.safe_load((Path(__file__).parent / "scene-wordings.yaml").read_text(encoding="utf-8"))
BALOCHISTAN = "Balochistan"
KP = "Khyber Pakhtunkhwa"
PUNJAB = "Punjab"
SINDH = "Sindh"
JK = "Jammu and Kashmir"


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording["text"][:40])
def test_only_the_scene_is_a_scene(tag, wording):
    assert set(tag(wording["text"]).scenes) == set(wording["scenes"])


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        # a text that names one province alone, and begins with an incident
        ("Two clans fell out over a well in Tirah. Four men died in the shooting that followed.", {KP}),
        (
            "Incident: ambush. District: Kupwara (J&K). A patrol came under fire. Two soldiers were killed.",
            {JK},
        ),
        (
            "A device bent some rail near Kotri. The SRA claimed the bombing. Nobody died.",
            {SINDH},
        ),
        ("The governor of Balkh was killed by a bomb in his office.", {"Balkh"}),
        ("A policeman died in a Quetta hospital on Friday, a day after the blast.", {BALOCHISTAN}),
        # but not of plans, homes and speeches
        (
            "Zabul's governor said ten clinics would be built in Shinkay. He praised the martyrs of the war.",
            set(),
        ),
        ("Three men from Swat were killed on Monday, their families said.", set()),
        ("A van from Karachi to Panjgur was hit by a bomb, killing two.", set()),
    ],
)
def test_the_only_province(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "QUETTA: They shot the clerk on his way to court. Six men then died at the hospital.",
            {BALOCHISTAN},
        ),
        ("KABUL (AFP) - Families came back to the gate by the airport, where a bomber killed 40.", {"Kabul"}),
        (
            "ZAHEDAN, Iran: Nine people were killed in two blasts at a parade, state media said on Friday.",
            {"Sistan and Baluchestan"},
        ),
        ("KABUL: The minister said on Friday that nine people had been killed in blasts at a parade.", set()),
        ("QUETTA: The toll of the Chaman market bombing rose to six, doctors said.", {BALOCHISTAN}),
    ],
)
def test_datelines(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


def test_heads_of_a_digest(tag):
    text = (
        "Morning brief\n\n"
        "KP – Bajaur: A bomb killed two constables on the Khar road.\n"
        "Balochistan – Kech: Gunmen torched two lorries.\n"
        "Punjab: No incidents.\n"
        "Sindh – calm.\n"
    )
    assert set(tag(text).scenes) == {KP, BALOCHISTAN}


def test_heads_in_capitals_within_a_line(tag):
    text = (
        "Bulletin. HANGU — a bomb hurt two. RAJANPUR — robbers kidnap a driver. SIBI — rocket hits the track."
    )
    assert set(tag(text).scenes) == {KP, PUNJAB, BALOCHISTAN}


def test_every_entry_of_a_chronology_has_its_scene(tag):
    text = (
        "June 3: Two policemen were killed in Quetta.\n\n"
        "June 5: Four soldiers died in a blast in Orakzai.\n\n"
        "June 6: Nothing else was reported.\n\n"
        "June 26: Gunmen shot dead a doctor in Nazimabad, Karachi.\n"
    )
    assert set(tag(text, "2013-06-30").scenes) == {BALOCHISTAN, KP, SINDH}


@pytest.mark.parametrize(
    "text",
    [
        "Fact check: a film shared as an attack on Gwadar port shows another fire; nobody was killed.",
        "The network today: this paper argues that the group, which killed 40 in Kunar, has grown weak.",
    ],
)
def test_texts_about_reports_have_no_scene(tag, text):
    assert tag(text).scenes == ()


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Twelve worshippers lost their lives in Kandahar's old mosque.", {"Kandahar"}),
        ("The army said the planner, who lives in Kandahar, sent the men who killed six in Hangu.", {KP}),
        ("A bomb hit a bus of the University of Sindh on Sariab Road, Quetta.", {BALOCHISTAN}),
        (
            "A bomb killed six in Hangu.\n\nHe died.\n\nIn Multan and Karachi, crowds took to the streets.",
            {KP},
        ),
        ("In Multan, a bomb killed two men who had protested.", {PUNJAB}),
    ],
)
def test_words_that_look_alike(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        # a dateline below a page's head, behind a bullet, behind a title that begins like one, and without a dash
        (
            "Men held in Khost\n\nPress office\n2010-08-12\nFor release\nDownload\n\n"
            "KABUL, Afghanistan (Aug. 28) - A patrol detained six men in Khost province on Friday.\n\nNobody fired.",
            {"Khost"},
        ),
        (
            "• MULTAN: Nine men taken off a bus and shot in Zhob were buried, families said.\n\nBLF did it.",
            {BALOCHISTAN},
        ),
        ("Tirah: two killed\n\nRAWALPINDI: Two men were killed in a raid in Tirah, the army said.", {KP}),
        (
            "HANGU, Khyber Pakhtunkhwa. Remote controlled bomb kills an elder in the city's main road; two hurt.",
            {KP},
        ),
        (
            "Rask & Chabahar (Iran), 4 Apr. 2024. Night raids on two posts. 16 guards killed.",
            {"Sistan and Baluchestan"},
        ),
        # what only looks like an exception
        ("Two men, including an Afghan at Hangu's mosque, Khyber Pakhtunkhwa, were shot dead.", {KP}),
        (
            "Aircraft hit a house in which fighters had taken shelter in Logar, east of Kabul, killing 11.",
            {"Logar"},
        ),
        ("Police recovered the bodies of two missing men from Malir in Karachi.", {SINDH}),
        ("Gunmen killed nine on a lorry with melons from Iran to Dalbandin in Balochistan.", {BALOCHISTAN}),
        ("A rally in the town of Sibi ended in carnage when a bomb tore through its head.", {BALOCHISTAN}),
        ("US drone strike kills 6, including local commander, in Kurram Agency.", {KP}),
        # and what is one
        ("Attacks rose across the country, including Quetta, in Balochistan.", set()),
        (
            "TURBAT: Gunmen shot six men who hail from Shujabad in Multan district, at Satellite Town.",
            {BALOCHISTAN},
        ),
        ("In response to Thursday's bombing at the shrine in Sehwan, the army killed 40 men.", set()),
    ],
)
def test_datelines_and_exceptions(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "A shell killed a boy in Balakot village of Nakyal sector in Azad Kashmir.",
            {"Azad Jammu and Kashmir"},
        ),
        ("Two Pakistani soldiers were killed by Indian shelling in Kashmir.", {"Azad Jammu and Kashmir"}),
        ("Two Indian soldiers were killed by a mine in Kashmir.", {JK}),
        ("A bomb killed two in Jhang. Another hit Gulberg.", {PUNJAB}),
        ("A bomb killed two in Hangu and one in Kohistan.", {KP}),
        # of a name with several places, the one without another scene in its province adds none
        ("A bomb killed two in Ghor and one in Kohistan.", {"Ghor"}),
    ],
)
def test_names_of_several_places(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Gunmen killed 12 men in Kohistan. It took place at Thanda Pani near Babusar Top.", {KP}),
        (
            "Group says it killed reporter near Karachi\n\nHe died as his car blew up in the city of Hub.",
            {BALOCHISTAN},
        ),
        ("A bomb killed two in Hangu. Another bomb went off near Quetta.", {KP, BALOCHISTAN}),
        (
            "The four who threw a grenade in Sialkot are of a band that fights Indian rule in Kashmir.",
            {PUNJAB},
        ),
        ("Attacks leave 30 dead, with most of the violence centred in Hangu and Quetta.", {KP, BALOCHISTAN}),
        (
            "A blast hit a coach on its way between the cities of Multan and Quetta, killing five.\n\n"
            "The injured were brought to Dera Murad Jamali for surgery.",
            {BALOCHISTAN},
        ),
        ("A bomb killed two in Hangu. Prayers for them are to be held in Gujranwala.", {KP}),
        ("Police recover 300 kg of RDX near Anantnag. It is the largest explosive haul in Kashmir.", {JK}),
        (
            "A patrol shot two men in search of a leader who controls fighters in Jowzjan, in Balkh.",
            {"Balkh"},
        ),
        (
            "Jets killed 40 in Kunar. The envoy of Pakistan to Kabul had been summoned over the raids.",
            {"Kunar"},
        ),
        (
            "Aid workers were shot\n\nNews\n\nFive aid workers were shot dead.\n\nThey worked in Badghis.",
            {"Badghis"},
        ),
        (
            "A soldier was killed today. A crash in Zabul's Shah Joy, in the south, killed six last week.",
            set(),
        ),
    ],
)
def test_ways_of_telling_where(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


def test_a_sentence_that_turns_to_another_incident_holds_for_the_next(tag):
    text = (
        "A bomb killed two in Kandahar.\n\nNobody claimed it.\n\nThe house was empty.\n\n"
        "Meanwhile, troops won back a district of the north.\n\n"
        "The governor of Badakhshan said fighters had attacked Warduj and that troops recaptured Warduj."
    )
    assert set(tag(text).scenes) == {"Kandahar", "Badakhshan"}


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "A bomb was found and defused close to Sattar Landhi in Bolan, Balochistan province.",
            {BALOCHISTAN},
        ),
        ("Three bombers struck a Shia mourning procession in Lahore, killing 38.", {PUNJAB}),
        (
            "Punjab's police said they had arrested 21 men. The arrests took place in Lahore and Multan.",
            {PUNJAB},
        ),
        (
            "A blast killed 80 in Kunduz. It hit the Sayed-Abad mosque, a councillor said of the blast.",
            {"Kunduz"},
        ),
        ("Farmer dead in Pakistan firing in Kashmir\n\nA man was killed in Kupwara on Monday.", {JK}),
        ("Ten men shot in Gwadar were buried in their native Naushahro Feroze in Sindh.", {BALOCHISTAN}),
        ("Pamphlet on Larkana blasts found\n\nIt claims Saturday's explosions near a Rangers post.", {SINDH}),
        (
            "Missiles killed 12 in Kunar. The army told newsmen in Islamabad that no round was fired.",
            {"Kunar"},
        ),
        (
            "Two men were shot dead in Islamabad, in a quarter near the twin city of Rawalpindi.",
            {"Islamabad Capital Territory"},
        ),
        (
            "KABUL – A blast killed 14 in a bakery on Friday.\n\nIt hit the bakery, in the city of Kunduz.",
            {"Kunduz"},
        ),
        (
            "Clash (one group v. another) at Sandana village, Tirah valley, Khyber Agency. Four men died.",
            {KP},
        ),
        ("QUETTA: Three bodies were recovered on Monday night from Turbat's Tajban area.", {BALOCHISTAN}),
        (
            "A drone killed five in Tirah. The group is blamed for a string of assaults on hotels in Kabul.",
            {KP},
        ),
        ("Police shot eight men of the TTP in Malir, Karachi, its chief in Tank among them.", {SINDH}),
        (
            "A strike killed ten in Khost on Tuesday.\n\n"
            "Monday's attack on the headquarters of the Constabulary in Peshawar killed three.",
            {"Khost"},
        ),
    ],
)
def test_more_ways_of_telling_where(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


def test_a_second_report_below_its_own_title(tag):
    text = (
        "A mine killed an official in Ghor on Saturday.\n\nHe died at once.\n\nHe was driving to his office.\n\n"
        "Clashes leave three policemen dead\n\n"
        "At least three policemen lost their lives in clashes in districts of Ghazni province, an official said."
    )
    assert set(tag(text).scenes) == {"Ghor", "Ghazni"}


def test_what_is_told_much_later_takes_no_scene_away(tag):
    text = (
        "A bomb killed two men near Barkhan.\n\nThey died at once.\n\nNobody claimed it.\n\nThe road is shut.\n\n"
        "In Multan, a bomb killed a guard."
    )
    assert set(tag(text).scenes) == {BALOCHISTAN, PUNJAB}


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "Killi Deba, Quetta (near the kiln), Balochistan, Pakistan: a grenade was thrown at a tea stall. Dead 2.",
            {BALOCHISTAN},
        ),
        (
            "Kunduz province, Aliabad district, 3 May, evening. Post overrun; six policemen killed.",
            {"Kunduz"},
        ),
        (
            "Victims: masons from Multan and Narowal. Place: Hoshab, Kech, Balochistan. Men shot them. Toll: 4 dead.",
            {BALOCHISTAN},
        ),
        (
            "Lakki Marwat, Shahbaz Khel post, KP, after midnight. Gunmen tried to break in; a constable killed.",
            {KP},
        ),
        # nothing happened at the place of a chain where another scene is told
        (
            "Speech of the year: Loralai, Balochistan. Gunmen killed a guard in Peshawar at the same hour.",
            {KP},
        ),
    ],
)
def test_a_chain_of_places_heads_the_report(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


def test_a_square_may_be_named_after_a_place(tag):
    assert set(tag("A car bomb went off at Kashmir Chowk in Parachinar, killing nine people.").scenes) == {KP}


def test_versus_and_circa_end_no_sentence(tag):
    text = "IED v. police van, c. 2 km from Bannu city, Khyber Pakhtunkhwa, 8 May 2014. Two policemen killed."
    facts = tag(text)
    assert set(facts.scenes) == {KP}
    assert facts.headline.killed == 2
