"""Shared names resolved by context or left with their candidates; abbreviations learned from the text."""

from __future__ import annotations

import pytest

from briefs.model import Mention, MentionKind
from briefs.taxonomy import Matcher, Taxonomy

AFGHAN = "Afghan Taliban"
TTP = "Tehreek-e-Taliban Pakistan"


@pytest.fixture(scope="module")
def matcher(taxonomy: Taxonomy) -> Matcher:
    return Matcher(taxonomy)


def of(matcher: Matcher, text: str, written: str) -> list[Mention]:
    return [mention for mention in matcher.mentions(text) if mention.text == written]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("Taliban fighters attacked a checkpost in Peshawar.", "Taliban", TTP),
        ("Taliban officials in Kabul spoke.", "Taliban", AFGHAN),
        ("The Taliban were asked to rein in the TTP.", "Taliban", AFGHAN),
        ("Hakimullah Mehsud led the Taliban.", "Taliban", TTP),
        ("The Pakistani Taliban spoke. Later the Taliban spoke again.", "Taliban", TTP),
        ("A blast shook Kandahar. Officials blamed the Taliban and Pakistan.", "Taliban", AFGHAN),
        ("A blast shook Kandahar and Bannu. Officials in Pakistan blamed the Taliban.", "Taliban", TTP),
        ("Officials of Pakistan blamed the Taliban.", "Taliban", TTP),
        ("A blast shook Bannu. Three died. Then the Taliban spoke.", "Taliban", TTP),
        (
            "Maulana Fazlur Rehman of the Jamiat Ulema-e-Islam spoke.",
            "Jamiat Ulema-e-Islam",
            "Jamiat Ulema-e-Islam (Fazl)",
        ),
        ("Samiul Haq led his Jamiat Ulema-e-Islam.", "Jamiat Ulema-e-Islam", "Jamiat Ulema-e-Islam (Sami)"),
        (
            "Supporters of Jamiat Ulema-e-Islam (JUI-F) met.",
            "Jamiat Ulema-e-Islam",
            "Jamiat Ulema-e-Islam (Fazl)",
        ),
        ("Jundallah, also known as PRMI, spoke.", "Jundallah", "Jundallah (Iran)"),
        ("A fire broke out in Hyderabad, Sindh.", "Hyderabad", "Hyderabad"),
        ("Police in Telangana said Hyderabad was calm.", "Hyderabad", "Hyderabad (India)"),
        ("Farmers of Punjab marched on Amritsar.", "Punjab", "Punjab (India)"),
        ("Men from Lahore and elsewhere in Punjab were on the bus.", "Punjab", "Punjab"),
        ("The army flew aid to Hyderabad. It is a Pakistani city.", "Hyderabad", "Hyderabad"),
        ("Shops in Srinagar, Kashmir, were shut.", "Kashmir", "Jammu and Kashmir"),
        ("Jundallah struck near Zahedan.", "Jundallah", "Jundallah (Iran)"),
        ("Jundallah struck in Karachi.", "Jundallah", "Jundallah (Pakistan)"),
    ],
)
def test_context_decides(matcher: Matcher, text: str, written: str, name: str) -> None:
    (mention,) = of(matcher, text, written)
    assert (mention.name, mention.candidates) == (name, ())


@pytest.mark.parametrize(
    ("text", "written", "name", "candidates"),
    [
        ("The Taliban spoke.", "Taliban", AFGHAN, (TTP,)),
        ("Punjab was quiet.", "Punjab", "Punjab", ("Punjab (India)",)),
        (
            "Wilayat Khorasan, as Islamic State calls it; Amaq spoke for ISKP.",
            "Islamic State",
            "Islamic State",
            ("Islamic State Khorasan Province", "Islamic State Pakistan Province"),
        ),
        (
            "IS-K and Daesh met; the Islamic State group spoke. Then Islamic State spoke.",
            "Islamic State",
            "Islamic State",
            ("Islamic State Khorasan Province", "Islamic State Pakistan Province"),
        ),
        ("The Afghan Taliban said that the Taliban would stay.", "Taliban", AFGHAN, (TTP,)),
        ("Hyderabad was quiet.", "Hyderabad", "Hyderabad", ("Hyderabad (India)",)),
        ("Pakistan and India spoke of Punjab.", "Punjab", "Punjab", ("Punjab (India)",)),
        (
            "The TTP met the Afghan Taliban. Later the Taliban spoke.",
            "Taliban",
            AFGHAN,
            (TTP,),
        ),
    ],
)
def test_what_context_leaves_open_keeps_its_candidates(
    matcher: Matcher, text: str, written: str, name: str, candidates: tuple[str, ...]
) -> None:
    (mention,) = of(matcher, text, written)
    assert (mention.name, mention.candidates) == (name, candidates)


def test_the_same_words_follow_what_was_decided_elsewhere(matcher: Matcher) -> None:
    text = "Taliban fighters fled towards Wana. The Taliban did not comment."
    assert [mention.name for mention in of(matcher, text, "Taliban")] == [TTP, TTP]


def test_a_province_and_its_city_of_one_name(matcher: Matcher) -> None:
    def kinds(text: str) -> list[MentionKind]:
        return [mention.kind for mention in matcher.mentions(text) if "Kandahar" in mention.text]

    assert kinds("Fighting in Kandahar province.") == [MentionKind.PROVINCE]
    assert kinds("Fighting in the province of Kandahar.") == [MentionKind.PROVINCE]
    assert kinds("Fighting in Kandahar.") == [MentionKind.PLACE]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("New Delhi has repeatedly denied it.", "India"),
        ("Kabul denies sheltering fighters.", "Afghanistan"),
        ("It is a charge that Islamabad rejects.", "Pakistan"),
        ("They blamed New Delhi for the attack.", "India"),
        ("Officials accused Kabul of sheltering them.", "Afghanistan"),
        ("The men were New Delhi-backed, he said.", "India"),
    ],
)
def test_a_capital_that_speaks_is_its_state_too(matcher: Matcher, text: str, state: str) -> None:
    place, actor = matcher.mentions(text)
    assert (place.start, place.end) == (actor.start, actor.end)
    assert (place.kind, actor.kind, actor.name) == (MentionKind.PLACE, MentionKind.ACTOR, state)


def test_a_capital_as_a_place_is_only_a_place(matcher: Matcher) -> None:
    text = "In Kabul denials were heard; a man from New Delhi said so; talks in Islamabad called off."
    assert {mention.kind for mention in matcher.mentions(text)} == {MentionKind.PLACE}


def test_an_abbreviation_defined_in_the_text(matcher: Matcher) -> None:
    text = "MB is unclear. The Majeed Brigade (MB) took part, and MB fighters died."
    assert [mention.name for mention in of(matcher, text, "MB")] == ["Majeed Brigade"] * 2
    text = "The Hafiz Gul Bahadur group, or HGBG, spoke. HGBG was blamed."
    assert [mention.name for mention in of(matcher, text, "HGBG")] == ["Hafiz Gul Bahadur group"] * 2


def test_a_definition_overrides_a_shared_abbreviation(matcher: Matcher) -> None:
    text = "Fighters of Tehreek-e-Jihad Pakistan (TJP) fled. TJP denied it."
    assert {(m.name, m.candidates) for m in of(matcher, text, "TJP")} == {("Tehreek-e-Jihad Pakistan", ())}
    text = "Leaders of Tehreek-e-Jafaria Pakistan (TJP) spoke. TJP denied it."
    assert {(m.name, m.candidates) for m in of(matcher, text, "TJP")} == {("Tehreek-e-Jafaria Pakistan", ())}


def test_an_abbreviation_defined_as_something_else_is_not_ours(matcher: Matcher) -> None:
    assert matcher.mentions("The Basic Land Act (BLA) passed. The BLA is a law.") == []


def test_an_unlisted_spelling_beside_its_abbreviation_is_ours(matcher: Matcher) -> None:
    mentions = matcher.mentions("The Balooch Liberation Army (BLA) spoke.")
    assert [(mention.name, mention.text) for mention in mentions] == [
        ("Balochistan Liberation Army", "Balooch Liberation Army"),
        ("Balochistan Liberation Army", "BLA"),
    ]
