"""Patterns 26-28: where it happened, and what is only named."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("ISLAMABAD: A bomb killed two in Kohat on Friday.", ("Khyber Pakhtunkhwa",)),
        ("ISLAMABAD, Feb 7 (APP): A bomb killed two in Kohat.", ("Khyber Pakhtunkhwa",)),
        ("PESHAWAR, Pakistan (AP) — Gunmen killed two in Quetta.", ("Balochistan",)),
        ("Islamabad [Pakistan], February 7 : A bomb killed two in Kohat.", ("Khyber Pakhtunkhwa",)),
        ("Gunmen killed seven labourers from Punjab in Gwadar.", ("Balochistan",)),
        ("A bomb hit Quetta. The governor of Punjab condemned the attack.", ("Balochistan",)),
        ("A bomb went off in Chaman, on the border with Kandahar.", ("Balochistan",)),
        ("Two residents of Swat were shot dead in Karachi.", ("Sindh",)),
        ("A bus going from Quetta to Lahore was attacked near Barkhan.", ("Balochistan",)),
        ("A Karachi-based reporter was shot in Quetta.", ("Balochistan",)),
        ("Gunmen attacked a van on the Quetta-Karachi highway in Lasbela.", ("Balochistan",)),
        ("A bomb killed two in Quetta. The wounded were taken to a hospital in Karachi.", ("Balochistan",)),
        ("Violence has risen, particularly in Sindh. Gunmen killed two in Quetta.", ("Balochistan",)),
        ("A bomb killed two in Quetta. Last month, a bomb killed nine in Lahore.", ("Balochistan",)),
        ("An attempted attack on a post in Nushki was foiled.", ("Balochistan",)),
        ("A bomber struck at the railway station of Quetta.", ("Balochistan",)),
        ("A bomb hit the Madina mosque in Mastung.", ("Balochistan",)),
        ("A bomb hit Quetta, hospital officials in Karachi said.", ("Balochistan",)),
        ("A bomb hit Quetta. Protesters in Lahore condemned the attack.", ("Balochistan",)),
        ("Men burned schools in Chilas and the valleys of Darel and Tangir.", ("Gilgit-Baltistan",)),
        ("Attacks were reported in Hub, Turbat and Karachi.", ("Balochistan", "Sindh")),
    ],
)
def test_scenes(tag, text, scenes):
    assert tag(text).scenes == scenes


def test_mentions_are_kept(tag):
    facts = tag("Gunmen killed seven labourers from Punjab in Gwadar, Balochistan.")
    assert facts.mentioned_provinces == ("Punjab",)
    (place,) = facts.places
    assert (place.name, place.province, place.role) == ("Gwadar", "Balochistan", "event")


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("An army tank was blown up by a mine near the fuel tank.", ()),
        ("A mine wounded a soldier in Tank.", ("Khyber Pakhtunkhwa",)),
        ("The bus hub was bombed in March.", ()),
        ("Gunmen killed two in Hub on Sunday.", ("Balochistan",)),
        ("Hub saw two grenade attacks on Sunday.", ("Balochistan",)),
    ],
)
def test_names_that_are_words(tag, text, scenes):
    assert tag(text).scenes == scenes


@pytest.mark.parametrize(
    ("spelling", "province"),
    [
        ("Pashin", "Balochistan"),
        ("Qilla Saifullah", "Balochistan"),
        ("Musakhail", "Balochistan"),
        ("Gawadar", "Balochistan"),
        ("Parachanar", "Khyber Pakhtunkhwa"),
        ("KPK", "Khyber Pakhtunkhwa"),
        ("NWFP", "Khyber Pakhtunkhwa"),
        ("FATA", "Khyber Pakhtunkhwa"),
        ("Baluchistan", "Balochistan"),
    ],
)
def test_spellings(tag, spelling, province):
    assert tag(f"A bomb exploded in {spelling} on Friday, killing two people.").scenes == (province,)


@pytest.mark.parametrize(
    ("village", "province"),
    [
        ("Kot Kashmir", "Khyber Pakhtunkhwa"),
        ("Fort Salop", "Khyber Pakhtunkhwa"),
        ("Shalman tehsil", "Khyber Pakhtunkhwa"),
        ("Gharlamai", "Khyber Pakhtunkhwa"),
        ("Uch power plant", "Balochistan"),
        ("Dasht-e-Goran", "Balochistan"),
        ("Nikial", "Azad Jammu and Kashmir"),
        ("Jhatpat market, Karachi", "Sindh"),
        ("Muzaffarabad Colony, Landhi", "Sindh"),
        ("Boz Kandahari", "Kunduz"),
        ("Pul-e-Kandahari", "Logar"),
        ("Maruf district", "Kandahar"),
        ("Kabul Khel", "Khyber Pakhtunkhwa"),
        ("Qabul Khel in Lakki Marwat", "Khyber Pakhtunkhwa"),
        ("Qabul Khel in Isakhel", "Punjab"),
        ("Nesh district", "Kandahar"),
        ("Taftan County", "Sistan and Baluchestan"),
        ("Imam Sahib", "Kunduz"),
        ("Imam Sahib, Shopian", "Jammu and Kashmir"),
    ],
)
def test_villages_and_quarters(tag, village, province):
    assert tag(f"A mine killed two people near {village} on Friday.").scenes == (province,)


def test_a_name_that_is_a_persons_too_is_no_place_by_itself(tag):
    assert tag("Gunmen shot Maruf in front of Andar.").places == ()


def test_every_fact_tells_its_rule_and_its_sentence(tag):
    text = "Nobody was home. A bomb killed two in Quetta. The BLA claimed responsibility."
    facts = tag(text)
    assert text[facts.provinces[0].start : facts.provinces[0].end] == "A bomb killed two in Quetta."
    assert all(fact.rule for fact in (*facts.provinces, *facts.places, *facts.actors, *facts.tolls))
