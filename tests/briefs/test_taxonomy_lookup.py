"""Asking the taxonomy: by name, by what a user typed, by the words of a query."""

from __future__ import annotations

import pytest

from briefs.taxonomy import Taxonomy
from briefs.text import word_keys


@pytest.mark.parametrize(
    ("section", "typed", "name"),
    [
        ("actor", "bla", "Balochistan Liberation Army"),
        ("actor", "BALUCH liberation army", "Balochistan Liberation Army"),
        ("actor", "ttp", "Tehreek-e-Taliban Pakistan"),
        ("actor", "pakistani taliban", "Tehreek-e-Taliban Pakistan"),
        ("actor", "Jamaat ul Ahrar", "Jamaat-ul-Ahrar"),
        ("actor", "jui-f", "Jamiat Ulema-e-Islam (Fazl)"),
        ("actor", "ssp", "Sipah-e-Sahaba Pakistan"),
        ("actor", "médecins sans frontieres", "Médecins Sans Frontières"),
        ("province", "kp", "Khyber Pakhtunkhwa"),
        ("province", "K-P", "Khyber Pakhtunkhwa"),
        ("province", "FATA", "Khyber Pakhtunkhwa"),
        ("province", "baluchistan", "Balochistan"),
        ("province", "Punjab", "Punjab"),
        ("province", "islamabad", "Islamabad Capital Territory"),
        ("place", "pashin", "Pishin"),
        ("place", "Qilla Saifullah", "Killa Saifullah"),
        ("place", "parachanar", "Parachinar"),
        ("place", "hyderabad", "Hyderabad"),
    ],
)
def test_what_a_user_means(taxonomy: Taxonomy, section: str, typed: str, name: str) -> None:
    entry = taxonomy.find(section, typed)
    assert entry is not None
    assert entry.name == name


def test_an_ambiguous_name_has_candidates(taxonomy: Taxonomy) -> None:
    assert taxonomy.find("actor", "Taliban") is None
    assert {entry.name for entry in taxonomy.candidates("actor", "taliban")} == {
        "Afghan Taliban",
        "Tehreek-e-Taliban Pakistan",
    }
    assert {entry.name for entry in taxonomy.candidates("province", "kashmir")} == {
        "Azad Jammu and Kashmir",
        "Jammu and Kashmir",
    }


def test_an_unknown_name_has_the_nearest(taxonomy: Taxonomy) -> None:
    assert taxonomy.find("province", "Balochstan") is None
    assert taxonomy.candidates("province", "Balochstan") == ()
    assert taxonomy.suggest("province", "Balochstan")[0] == "Balochistan"
    assert taxonomy.suggest("actor", "Majeed Brigad")[0] == "Majeed Brigade"
    assert taxonomy.suggest("place", "mastun")[0] == "Mastung"
    assert len(taxonomy.suggest("actor", "balochistan liberation", n=2)) == 2
    assert taxonomy.suggest("actor", "") == []
    assert taxonomy.suggest("actor", "qqqqqqqqqq") == []


def test_the_words_of_a_query_spell_entries(taxonomy: Taxonomy) -> None:
    def names(phrase: str) -> list[str]:
        return [entry.name for entry in taxonomy.lookup(tuple(word_keys(phrase)))]

    assert names("Baloch Liberation Army") == ["Balochistan Liberation Army"]
    assert names("Pakistan's Taliban") == ["Tehreek-e-Taliban Pakistan"]
    assert names("Jama'at-ul-Ahrar") == ["Jamaat-ul-Ahrar"]
    assert names("Kandahar") == ["Kandahar"]
    assert set(names("taliban")) == {"Afghan Taliban", "Tehreek-e-Taliban Pakistan"}
    assert set(names("Taleban")) == {"Afghan Taliban", "Tehreek-e-Taliban Pakistan"}
    assert names("Lashkar-i-Tayyeba") == ["Lashkar-e-Taiba"]
    assert names("Jundollah") == ["Jundallah (Iran)"]
    assert names("election office") == []
    assert names("") == []


def test_the_longest_spelling_bounds_a_query_s_search(taxonomy: Taxonomy) -> None:
    longest = max(
        len(word_keys(text))
        for entry in taxonomy.entries
        for alias in entry.aliases
        for text in taxonomy.texts(alias)
        if not text.startswith("@")
    )
    assert taxonomy.longest == longest


def test_spellings_have_variants_but_nothing_that_finds_other_things(taxonomy: Taxonomy) -> None:
    bla = taxonomy.spellings(taxonomy.actors["Balochistan Liberation Army"])
    assert bla[0] == "Balochistan Liberation Army"
    # what people read first is what a person wrote, not what a rule made
    assert bla.index("BLA") < bla.index("Baluchistan Liberation Army")
    assert bla[:3] == ("Balochistan Liberation Army", "BLA", "Baloch Liberation Army")
    assert "Baloch Libration Army" in bla
    assert {"Baluchistan Liberation Army", "Baloch Liberation Army", "BLA"} <= set(bla)
    assert "Taliban" not in taxonomy.spellings(taxonomy.actors["Tehreek-e-Taliban Pakistan"])
    islamic_state = taxonomy.spellings(taxonomy.actors["Islamic State"])
    assert "IS" not in islamic_state
    assert "ISIS" in islamic_state
    assert taxonomy.spellings(taxonomy.places["Mach"])[0] == "Mach"


def test_where_a_place_lies_and_what_an_actor_is_a_part_of(taxonomy: Taxonomy) -> None:
    assert taxonomy.province_of("Pasni") == "Balochistan"
    assert taxonomy.province_of("New Delhi") is None
    assert taxonomy.province_of("Atlantis") is None
    assert taxonomy.parents("Hizb-ul-Ahrar") == ("Jamaat-ul-Ahrar", "Tehreek-e-Taliban Pakistan")
    assert taxonomy.parents("Tehreek-e-Taliban Pakistan") == ()
    assert taxonomy.short("Tehreek-e-Taliban Pakistan") == "TTP"
    assert taxonomy.short("Afghan Taliban") == "Afghan Taliban"
    assert taxonomy.short("nobody") == "nobody"


def test_a_circle_of_parents_ends() -> None:
    from briefs.model import MentionKind
    from briefs.taxonomy import Alias, Entry

    one = Entry(MentionKind.ACTOR, "One", "other", "One", (Alias("One"),), parent="Two")
    two = Entry(MentionKind.ACTOR, "Two", "other", "Two", (Alias("Two"),), parent="One")
    assert Taxonomy([one, two]).parents("One") == ("Two", "One")
