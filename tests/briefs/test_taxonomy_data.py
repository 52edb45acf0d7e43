"""The data that ships: counts one can defend, no silent clashes, and every name of the seed briefs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

import briefs.taxonomy.loading as loading
from briefs import safe_yaml
from briefs.model import Mention, MentionKind
from briefs.taxonomy import Matcher, Taxonomy, clashes
from briefs.taxonomy.merge import merge
from briefs.taxonomy.schema import read_document
from briefs.text import word_keys

FILES = sorted((Path(loading.__file__).parent / "data").glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_our_files_are_right(file: Path) -> None:
    root = safe_yaml.parse(file.read_text(encoding="utf-8"), file.name)
    assert read_document(root).faults == []
    assert isinstance(root.value, dict)
    assert "sources" in root.value or file.name == "variants.yaml"


def test_our_files_fit_together() -> None:
    documents = [
        (file.name, read_document(safe_yaml.parse(file.read_text(encoding="utf-8"), file.name)))
        for file in FILES
    ]
    assert merge(documents).problems == ()
    said: dict[tuple[str, str], dict[str, object]] = {}
    for _, document in documents:
        for patch in document.patches:
            told = said.setdefault((patch.section, patch.name), {})
            fields = {key: value for key, value in patch.fields.items() if key != "add_aliases"}
            # a second file may add to an entry, and say where it lies, but not say anything otherwise
            assert {key: told[key] for key in told.keys() & fields.keys()} == {
                key: fields[key] for key in told.keys() & fields.keys()
            }, patch.name
            told |= fields


def test_no_name_spells_two_entries_unless_it_says_so(taxonomy: Taxonomy) -> None:
    assert clashes(taxonomy) == []


def test_shared_names_are_shared(taxonomy: Taxonomy) -> None:
    lonely = [
        (entry.name, alias.text)
        for entry in taxonomy.entries
        for alias in entry.aliases
        if alias.shared and len(taxonomy.lookup(tuple(word_keys(alias.text)))) < 2
    ]
    assert lonely == []


def test_districts_of_pakistan(taxonomy: Taxonomy) -> None:
    districts = Counter(
        entry.province
        for entry in taxonomy.places.values()
        if entry.country == "Pakistan"
        and entry.district is None
        and entry.kind in ("district", "city")
        and entry.name != "Karachi"
    )
    assert districts == {
        "Balochistan": 36,
        "Khyber Pakhtunkhwa": 36,
        "Punjab": 41,
        "Sindh": 30,
        "Islamabad Capital Territory": 1,
        "Azad Jammu and Kashmir": 10,
        "Gilgit-Baltistan": 14,
    }


def test_first_level_units(taxonomy: Taxonomy) -> None:
    units = Counter(entry.country for entry in taxonomy.provinces.values())
    assert units["Pakistan"] == 7
    assert units["Afghanistan"] == 34
    for name in (
        "Balochistan",
        "Khyber Pakhtunkhwa",
        "Punjab",
        "Sindh",
        "Islamabad Capital Territory",
        "Azad Jammu and Kashmir",
        "Gilgit-Baltistan",
    ):
        assert taxonomy.provinces[name].country == "Pakistan"


def test_every_afghan_province_has_a_place(taxonomy: Taxonomy) -> None:
    with_places = {entry.province for entry in taxonomy.places.values()}
    afghan = {name for name, entry in taxonomy.provinces.items() if entry.country == "Afghanistan"}
    assert afghan <= with_places


def test_depth(taxonomy: Taxonomy) -> None:
    assert len(taxonomy.places) > 1700
    assert len(taxonomy.actors) > 370
    assert sum(entry.kind == "militant" for entry in taxonomy.actors.values()) > 130


def test_research_institutes_are_never_militant(taxonomy: Taxonomy) -> None:
    for short in ("PIPS", "PICSS", "SATP", "ACLED"):
        entry = taxonomy.find("actor", short)
        assert entry is not None
        assert entry.kind == "research"


def test_generic_entries_are_generic(taxonomy: Taxonomy) -> None:
    for name in ("police", "army", "military", "security forces", "paramilitary forces", "government"):
        assert taxonomy.actors[name].generic
    assert not taxonomy.actors["Pakistan Army"].generic


# what the seed briefs name

ACTORS = {
    "Islamic State (core)": "Islamic State",
    "Afghan Taliban government": "Afghan Taliban",
    "Pakistan (state)": "Pakistan",
    "PIPS": "Pakistan Institute for Peace Studies",
    "Pakistan military": "Pakistan military",
    "police": "police",
    "security forces": "security forces",
    "paramilitary forces": "paramilitary forces",
    "caretaker government": "caretaker government",
    "Balochistan government": "Balochistan government",
    "India": "India",
    "Amnesty International": "Amnesty International",
    "ECP": "Election Commission of Pakistan",
    "JUI-F": "Jamiat Ulema-e-Islam (Fazl)",
    "BLA": "Balochistan Liberation Army",
    "TTP": "Tehreek-e-Taliban Pakistan",
    "ISPP": "Islamic State Pakistan Province",
    "ISKP": "Islamic State Khorasan Province",
}


def names_in(taxonomy: Taxonomy, mentions: list[Mention], text: str, surface: str) -> set[str | None]:
    """The names mentioned inside any occurrence of a surface; a place implies its province."""
    found: set[str | None] = set()
    start = text.find(surface)
    while start >= 0:
        end = start + len(surface)
        inside = [mention.name for mention in mentions if start <= mention.start and mention.end <= end]
        found |= {*inside, *map(taxonomy.province_of, inside)}
        start = text.find(surface, end)
    return found


def test_every_name_of_the_seeds_is_found(taxonomy: Taxonomy, seeds: Path) -> None:
    gold = yaml.safe_load((seeds / "gold.yaml").read_text(encoding="utf-8"))
    matcher = Matcher(taxonomy)
    missed = []
    checked = 0
    for file, labels in gold.items():
        text = (seeds / file).read_text(encoding="utf-8").replace("’", "'")
        mentions = matcher.mentions(text)
        for wanted in (*labels["provinces"], *labels["places"]):
            for surface in wanted["surfaces"]:
                if surface.replace("’", "'") not in text:
                    continue
                if "southwestern Pakistan" in surface:
                    continue  # a description, no name
                checked += 1
                if wanted["name"] not in names_in(taxonomy, mentions, text, surface.replace("’", "'")):
                    missed.append((file, wanted["name"], surface))
        for wanted in labels["actors"]:
            name = ACTORS.get(wanted["name"])
            if name:
                checked += 1
                surfaces = [surface.replace("’", "'") for surface in wanted["surfaces"]]
                if not any(name in names_in(taxonomy, mentions, text, surface) for surface in surfaces):
                    missed.append((file, wanted["name"], str(surfaces)))
    assert missed == []
    assert checked > 50


def test_nothing_in_the_seeds_is_left_open(taxonomy: Taxonomy, seeds: Path) -> None:
    matcher = Matcher(taxonomy)
    for file in sorted(seeds.glob("*.txt")):
        for mention in matcher.mentions(file.read_text(encoding="utf-8")):
            assert mention.candidates == (), mention


def test_kinds_of_mention(taxonomy: Taxonomy) -> None:
    mentions = Matcher(taxonomy).mentions("Police in Mastung, Balochistan, spoke.")
    assert [mention.kind for mention in mentions] == [
        MentionKind.ACTOR,
        MentionKind.PLACE,
        MentionKind.PROVINCE,
    ]


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Gunmen attacked a post in Qaysar on Monday.", "Faryab"),
        ("Gunmen attacked a post in Nad Ali on Monday.", "Helmand"),
        ("Gunmen attacked a post in Qarabagh, Kabul.", "Kabul"),
        ("Gunmen attacked a post in Qarabagh district of Ghazni.", "Ghazni"),
        ("Gunmen attacked a post in Khairkhana on Monday.", "Kabul"),
    ],
)
def test_districts_of_afghanistan(taxonomy: Taxonomy, text: str, province: str) -> None:
    found = {mention.name for mention in Matcher(taxonomy).mentions(text)}
    assert province in {taxonomy.places[name].province if name in taxonomy.places else name for name in found}


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("A bomb went off at Sur Dakai.", "Balochistan"),
        ("A bomb went off in Kumbail, Kech.", "Balochistan"),
        ("A bomb went off in Wara Mamund.", "Khyber Pakhtunkhwa"),
        ("A bomb went off at Kala Board.", "Sindh"),
        ("A bomb went off in Azizabad, a quarter of Karachi.", "Sindh"),
        ("A bomb went off in Azizabad near Shindand.", "Herat"),
        ("A bomb went off at Karachi Company in the capital.", "Islamabad Capital Territory"),
        ("A shell fell in Lanjot.", "Azad Jammu and Kashmir"),
        ("A fight began in Gadole.", "Jammu and Kashmir"),
        ("A fight began in Kandi near Kupwara.", "Jammu and Kashmir"),
        ("A bomb went off in Golshan near Saravan.", "Sistan and Baluchestan"),
        ("A bomb went off in Dara-e-Suf-e-Bala.", "Samangan"),
    ],
)
def test_places_that_reports_name_alone(taxonomy: Taxonomy, text: str, province: str) -> None:
    found = {taxonomy.province_of(mention.name) for mention in Matcher(taxonomy).mentions(text)}
    assert found - {None} == {province}


@pytest.mark.parametrize(
    "text",
    [
        "Talar, the goalkeeper, was bent over; the others ran off in jest.",
        "Officers of the Red Zone Films company met the envoy.",
        "Marwar is a region of Rajasthan.",
        "Ghazi and Togh were friends; so were Hamun and Golshan.",
        "The Garden quarter, the Shaban feast and a Satellite Town in Ohio.",
    ],
)
def test_words_that_are_places_only_beside_their_town(taxonomy: Taxonomy, text: str) -> None:
    places = [
        mention.name for mention in Matcher(taxonomy).mentions(text) if mention.kind is MentionKind.PLACE
    ]
    assert places == []


@pytest.mark.parametrize(
    "person",
    [
        "Ismaila Khan",
        "Hafiz Zargari",
        "Gahi Khan",
        "Natha Khan",
        "Shah Latif",
        "Hero Shah",
        "Pir Qayyum",
        "Muhammad Khwaja",
        "Yousaf Talab",
        "Kaka Sahib",
        "Wakil Amandi",
        "Nur Shaidu",
        "Tariq Gidar",
        "Karim Malgir",
        "Khawaja Imran",
        "Karim Dad Leghari",
        "Zandra Warana",
        "Helai Malikyar",
        "Meer Ali Khan",
        "Meer Ali Shah",
    ],
)
def test_persons_named_like_a_village_are_no_place(taxonomy: Taxonomy, person: str) -> None:
    mentions = Matcher(taxonomy).mentions(f"Gunmen shot dead {person} in Lahore.")
    assert {mention.name for mention in mentions if mention.kind is MentionKind.PLACE} == {"Lahore"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb went off in Zargiri, Hangu.", "Zargari"),
        ("A bomb went off in Shaidu near Nowshera.", "Shaidu"),
        ("A bomb went off in Gidder, Surab district.", "Gidar"),
        ("A bomb went off in Malgir, Helmand.", "Malgir"),
        ("A bomb went off in Meer Ali.", "Mir Ali"),
        ("A bomb went off in Khwaja Amran near Chaman.", "Khwaja Amran"),
    ],
)
def test_villages_named_like_a_person_count_beside_their_district(
    taxonomy: Taxonomy, text: str, place: str
) -> None:
    assert place in {mention.name for mention in Matcher(taxonomy).mentions(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Levies official Jalal Khan was killed in Bolan.",
        "The trader Daud Shah was killed in Bannu.",
        "Gunmen killed Sajid in Washuk.",
        "Gunmen killed Hashim in Bajaur.",
        "Gunmen killed Alam Sher in Kurram.",
        "Commander Sheikh Umari was killed in Bajaur.",
        "They fired at Himmat Khan in DI Khan.",
        "They fired at Maher Ali in Kech.",
        "Gunmen killed Mir Hassan in Nasirabad.",
        "Spin bowler Omar was hurt in Wana.",
        "A bomb went off at the Babri mosque in Mastung.",
        "Hafiz Zargari was killed in Hangu.",
    ],
)
def test_persons_of_a_district_are_no_village_of_it(taxonomy: Taxonomy, text: str) -> None:
    places = [
        mention.name for mention in Matcher(taxonomy).mentions(text) if mention.kind is MentionKind.PLACE
    ]
    assert len(places) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb went off in Jalal Khan, Bolan.", "Jalal Khan"),
        ("Bannu: a blast in the village of Dawood Shah killed two.", "Daud Shah (Bannu)"),
        ("Militants met in the Spin area of Wana.", "Spin (Wana)"),
        ("Police raided Sheikh Yousaf, Dera Ismail Khan.", "Sheikh Yousaf"),
    ],
)
def test_villages_that_the_text_says_are_places(taxonomy: Taxonomy, text: str, place: str) -> None:
    assert place in {mention.name for mention in Matcher(taxonomy).mentions(text)}


def test_a_bank_is_no_place(taxonomy: Taxonomy) -> None:
    (mention,) = Matcher(taxonomy).mentions("Clerks queued at the Kabul Bank.")
    assert mention.name == "Kabul Bank"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamic State affiliate in Afghanistan spoke.", "Islamic State Khorasan Province"),
        ("Islamic State's Khorasan affiliate spoke.", "Islamic State Khorasan Province"),
        ("BLA (Jeeyand) spoke.", "Balochistan Liberation Army-Jeeyand"),
        ("The Baloch Liberation Army (Azad) spoke.", "Balochistan Liberation Army-Azad"),
        ("A spokesman for the BLA, Azad Baloch, spoke.", "Balochistan Liberation Army"),
        ("The BLA, a separatist faction, spoke.", "Balochistan Liberation Army"),
        ("Leaflets of Maoists were found in Latehar.", "Communist Party of India (Maoist)"),
        ("Leaflets of Maoists were found in a village of Nepal.", "Communist Party of Nepal-Maoist"),
        ("The KCP spoke in Imphal.", "Kangleipak Communist Party"),
        ("The PLA spoke; its men had crossed into Manipur.", "People's Liberation Army of Manipur"),
        ("The PLA held a parade.", "People's Liberation Army"),
        ("A Lashkar module spoke in Srinagar.", "Lashkar-e-Taiba"),
        ("Jaish men spoke in Pulwama.", "Jaish-e-Mohammed"),
        ("Hizb men spoke in Shopian.", "Hizbul Mujahideen"),
        ("The MKO spoke.", "Mujahedin-e Khalq"),
        ("Haqiqi men spoke in Landhi.", "Mohajir Qaumi Movement"),
        ("NSCN (IM) spoke.", "National Socialist Council of Nagaland-Isak-Muivah"),
        ("The Tamil Tigers spoke.", "Liberation Tigers of Tamil Eelam"),
        ("Ansar al-Islam spoke to a blogger in Dhaka.", "Ansar al-Islam (Bangladesh)"),
        ("Ansar-ul-Islam spoke in Tirah.", "Ansar-ul-Islam"),
        ("The Al-Qassam Brigades spoke.", "Hamas"),
        ("Al-Qaida in the Arabian Peninsula spoke.", "al-Qaeda in the Arabian Peninsula"),
        ("Ansar al-Sharia spoke in Zinjibar.", "al-Qaeda in the Arabian Peninsula"),
        ("Ansar al-Sharia spoke in Karachi.", "Ansar-ul-Sharia Pakistan"),
        ("The ADF spoke near Beni.", "Allied Democratic Forces"),
        ("The RSF shelled Khartoum.", "Rapid Support Forces"),
        ("RSF asked for the release of a journalist.", "Reporters Without Borders"),
        ("The NPA burnt a bus in Masbate.", "New People's Army"),
        ("Spanish police spoke of ETA.", "Basque Fatherland and Freedom"),
        ("The Real IRA spoke.", "Real Irish Republican Army"),
        ("The IRA spoke in Belfast.", "Irish Republican Army"),
        ("The PMF spoke in Iraq.", "Popular Mobilisation Forces"),
        ("The M-19 spoke in Colombia.", "19th of April Movement"),
        ("AQI spoke in Mosul.", "al-Qaeda in Iraq"),
        ("The STC spoke in Aden.", "Southern Transitional Council"),
        ("The PWG, a Naxalite group, spoke.", "CPI (ML) People's War"),
        ("Black September, a Palestinian group, spoke.", "Black September"),
        ("Fano spoke in Amhara.", "Fano"),
    ],
)
def test_groups_of_other_regions(taxonomy: Taxonomy, text: str, name: str) -> None:
    assert name in {mention.name for mention in Matcher(taxonomy).mentions(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The ETA of the convoy was noon; three were KIA.",
        "A PDF of the MIT study and two AA batteries lay there.",
        "The NPA of the bank rose; the MCC toured, and MEND did too.",
        "Lashkar-e-Somebody spoke in Srinagar, and so did Jaish-ul-Nobody.",
        "An Islamic jihad was preached on 17 november.",
        "A bomb hit a vehicle of the PMU in Gwadar; the PMF was closed.",
        "Two were shot dead on the M-19 in Punjab.",
        "The AQI in Lahore reached 400.",
        "The RSO of the embassy and the AAH office in Kabul were told; the STC bought sugar.",
        "A clerk of the IRA and of the PWG, the ATTF and the UKLF were in Helmand.",
        "The ETA of the separatists' lawyer is noon; a Faith Movement met in Multan.",
        "In Black September, two were killed in Hub; a group claimed responsibility.",
        "Fano of the militia said it had killed two in Quetta.",
    ],
)
def test_abbreviations_that_are_mostly_something_else(taxonomy: Taxonomy, text: str) -> None:
    assert [m.name for m in Matcher(taxonomy).mentions(text) if m.kind is MentionKind.ACTOR] == []
