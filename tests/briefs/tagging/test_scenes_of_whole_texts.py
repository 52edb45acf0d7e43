"""What a whole text decides: background far behind the lead, entries of lists, texts without a named scene."""

from __future__ import annotations

import pytest

LEAD = "Gunmen killed a guard in Bajaur on Monday, police said.\n\nHe was alone.\n\nNobody claimed it.\n\n"
KP = ("Khyber Pakhtunkhwa",)


@pytest.mark.parametrize(
    "background",
    [
        "The campaign was stopped after a worker was shot dead in Jamshoro, officials recalled.",
        "A teacher was killed in Pishin when the schools opened again.",
        "The same men, police believe, killed a doctor near Multan.",
    ],
)
def test_a_place_far_behind_the_lead_is_background(tag, background):
    assert tag(LEAD + background).scenes == KP


@pytest.mark.parametrize(
    "beside",
    [
        "In Jamshoro, two workers were killed when a bomb went off.",
        "Separately, a bomb killed a worker in Jamshoro.",
        "A bomb killed a worker in Jamshoro the same night.",
    ],
)
def test_another_incident_that_is_set_beside_it_has_its_scene(tag, beside):
    assert set(tag(LEAD + beside).scenes) == {*KP, "Sindh"}


def test_background_near_the_lead_counts_and_one_of_the_same_province_does(tag):
    near = LEAD.replace("He was alone.", "A bomb killed a worker in Jamshoro.")
    assert set(tag(near).scenes) == {*KP, "Sindh"}
    facts = tag(LEAD + "A teacher was shot dead in Swat when the schools opened.")
    assert [place.name for place in facts.places if place.role == "event"] == ["Bajaur", "Swat"]


@pytest.mark.parametrize(
    "heading",
    [
        "What happened",
        "# What happened",
        "## What took place:",
        "What is known so far",
        "What we know so far",
    ],
)
def test_the_heading_of_a_note_is_no_title_of_an_analysis(tag, heading):
    facts = tag(f"{heading}\n\nA bomb went off in Lakki Marwat on Tuesday.")
    assert facts.scenes == ("Khyber Pakhtunkhwa",)


@pytest.mark.parametrize("title", ["Obituary: ", "Review. ", "Editorial\n\n", "Why the gas towns burn\n\n"])
def test_texts_that_report_nothing_have_no_scene(tag, title):
    assert tag(f"{title}The chief died in a cave in Kohlu, and his men were killed beside him.").scenes == ()


def test_a_list_of_numbered_entries(tag):
    text = (
        "Incidents of the night\n"
        "1. Taloqan (Takhar) – a bomb hit a vehicle; one killed.\n"
        "2) Chaman, Balochistan: the same, one soldier killed.\n"
        "• Karachi: nothing is known yet.\n"
    )
    assert set(tag(text).scenes) == {"Takhar", "Balochistan", "Sindh"}


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "KABUL - Gunmen killed 32 people on Friday in the first attack on the capital in a year.",
            ("Kabul",),
        ),
        ("RAWALPINDI: Gunmen shot their way up to the gates of the headquarters, killing six.", ("Punjab",)),
        ("A bomb on a van travelling from Uthal to Hub killed a boy.", ("Balochistan",)),
        ("A bomb was found under the Sibi-Harnai line and blown up.", ("Balochistan",)),
        ("More will go to Bannu, and families of policemen who are killed get twice as much.", ()),
    ],
)
def test_texts_that_name_no_scene_in_so_many_words(tag, text, scenes):
    assert tag(text).scenes == scenes


@pytest.mark.parametrize(
    "text",
    [
        "The cabinet in Peshawar approved a plan to fight militancy in Bannu and Tank.",
        "Schools in Quetta stay shut, the government said, citing threats of suicide attacks.",
        "Iran will wall off its border in Sistan and Baluchestan after repeated attacks.",
        "Rescue workers in Mardan held a drill for an attack on a school.",
        "Ten years after the massacre in Peshawar, parents of the dead ask for an inquiry.",
    ],
)
def test_talk_of_violence_is_no_incident(tag, text):
    assert tag(text).scenes == ()


@pytest.mark.parametrize(
    "text",
    [
        "A school in Tank was set on fire.",
        "Two grenade attacks were reported from Tank.",
        "Militants trying to enter Tank were surrounded and wiped out.",
        "Police defused a bomb in Tank; a threat of more attacks remains.",
    ],
)
def test_incidents_without_a_toll(tag, text):
    assert tag(text).scenes == KP
