"""Places the taxonomy does not know, names it knows elsewhere, places near the scene, courts, entries and datelines."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("Gunmen attacked a post in Shor Dara, Qaisar district, Faryab province, Afghanistan.", {"Faryab"}),
        ("A bomb hit a bazaar in Garmser, southern Helmand.", {"Helmand"}),
        ("Gunmen shot dead a man in Bagh, Khyber district.", {"Khyber Pakhtunkhwa"}),
        ("Gunmen shot dead a man in Bagh in Azad Kashmir.", {"Azad Jammu and Kashmir"}),
        ("A bomb hit a bus at Bahram Chah in Balochistan.", {"Balochistan"}),
        ("Gunmen killed two in Qarah Bagh, Kabul.", {"Kabul"}),
        ("Gunmen fired at a car in Gulshan-e-Buner, Landhi, Karachi.", {"Sindh"}),
        (
            "Bombs went off in Quetta, Khyber Pakhtunkhwa and Sindh.",
            {"Balochistan", "Khyber Pakhtunkhwa", "Sindh"},
        ),
        ("Gunmen killed a man in Hub, near Karachi.", {"Balochistan"}),
        ("Gunmen killed a man in Hub, 30 km north of Karachi.", {"Balochistan"}),
        ("Seven men were killed in Gwadar; they belonged to Khanewal in Punjab.", {"Balochistan"}),
        ("Police in Karachi said a man wanted for attacks in Swat had been killed in Manghopir.", {"Sindh"}),
        ("Shelling from across the border in Bajaur killed two in Kunar.", {"Kunar"}),
        (
            "The foreign office said in Islamabad that a bomb had killed two in Mir Ali.",
            {"Khyber Pakhtunkhwa"},
        ),
        ("- Kandahar, 11 Feb: RCIED against a police vehicle.", {"Kandahar"}),
        ("In Jacobabad, a polio worker was raped.", {"Sindh"}),
        ("Mach - blast on rail track, 8 passengers hurt.", {"Balochistan"}),
        ("The TTP took credit for the Mohmand IED.", {"Khyber Pakhtunkhwa"}),
        (
            "RAWALPINDI: A bomber blew himself up on the Mall Road on Monday, killing eight people.",
            {"Punjab"},
        ),
        ("RAWALPINDI: Eight soldiers were killed in two operations on Monday.", set()),
        (
            "Blast in Mazar\n\nMAZAR-I-SHARIF (Agency) — A bomb killed the governor of Balkh in his office.",
            {"Balkh"},
        ),
        ("A court in Lahore sentenced two men to death for the bombing of a shrine in Sehwan.", set()),
        ("The agency filed a charge sheet against six men for the killing of a teacher in Kulgam.", set()),
        ("Gunmen killed a judge who had sentenced two men to death in Lahore.", {"Punjab"}),
    ],
)
def test_scenes(tag, text, scenes):
    assert set(tag(text).scenes) == scenes


def test_a_verdict_reports_no_toll(quoted):
    assert quoted(
        "A court in Karachi convicted a man of killing four policemen. He had shot them in 2015."
    ) == (None, None)


@pytest.mark.parametrize(
    "background",
    [
        "In Islamabad, the foreign office condemned the attack.",
        "In Islamabad, the interior minister said the attack was the work of enemies.",
        "The BLA has also attacked the stock exchange in Karachi.",
        "Traders in Peshawar observed a strike.",
        "On Saturday a soldier had been killed in Lakki Marwat.",
        "The Pakistan Institute for Peace Studies in Islamabad said attacks had risen.",
        "Readers will recall that a similar bomb had killed ten in Sehwan.",
        "Militants stepped up attacks in Kunar.",
    ],
)
def test_only_the_reported_incident_has_a_scene(tag, background):
    assert tag(f"A bomb killed five people in Mastung on Monday.\n\n{background}").scenes == ("Balochistan",)
