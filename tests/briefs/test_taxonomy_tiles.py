"""The pictures of provinces and districts: whole, connected, and the right way round."""

from __future__ import annotations

import pytest

from briefs.errors import TaxonomyError
from briefs.taxonomy import load_taxonomy
from briefs.taxonomy.tiles import LONGEST_CODE, Grid, districts_of, load_grids, read_grids

GRIDS = load_grids()
TAXONOMY, _ = load_taxonomy()
PAKISTAN = sorted(name for name, entry in TAXONOMY.provinces.items() if entry.country == "Pakistan")
COUNTRIES = sorted({entry.country for entry in TAXONOMY.provinces.values() if entry.country})


def hangs_together(grid: Grid) -> bool:
    """Whether one can go from each tile to any other, from neighbour to neighbour."""
    places = {(tile.row, tile.column) for tile in grid.values()}
    ahead = [min(places)]
    seen = set(ahead)
    while ahead:
        row, column = ahead.pop()
        beside = {(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)} & places
        ahead += beside - seen
        seen |= beside
    return seen == places


def test_every_province_has_a_tile_and_every_tile_a_province() -> None:
    assert set(GRIDS.provinces) == set(TAXONOMY.provinces)


@pytest.mark.parametrize("province", PAKISTAN)
def test_every_district_has_a_tile_and_every_tile_a_district(province: str) -> None:
    assert set(GRIDS.districts[province]) == set(districts_of(TAXONOMY, province))


def test_the_places_of_a_district_are_its_own_and_no_other_ones() -> None:
    for province in TAXONOMY.provinces:
        districts = districts_of(TAXONOMY, province)
        for name, places in districts.items():
            assert name in places
            for place in places - {name}:
                entry = TAXONOMY.places[place]
                assert (entry.province, entry.district) == (province, name)
        listed = [place for places in districts.values() for place in places]
        assert len(listed) == len(set(listed))
    assert "Turbat" in districts_of(TAXONOMY, "Balochistan")["Kech"]
    assert "Karachi" not in districts_of(TAXONOMY, "Sindh")


@pytest.mark.parametrize("grid", [GRIDS.provinces, *GRIDS.districts.values()])
def test_no_two_tiles_share_a_place_or_a_code(grid: Grid) -> None:
    tiles = grid.values()
    assert len({(tile.row, tile.column) for tile in tiles}) == len(tiles)
    assert len({tile.code for tile in tiles}) == len(tiles)
    assert all(1 <= len(tile.code) <= LONGEST_CODE for tile in tiles)


@pytest.mark.parametrize("province", PAKISTAN)
def test_a_province_hangs_together(province: str) -> None:
    assert hangs_together(GRIDS.districts[province])


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_hangs_together(country: str) -> None:
    known = TAXONOMY.provinces
    assert hangs_together({n: tile for n, tile in GRIDS.provinces.items() if known[n].country == country})


def ascend(names: str, axis: str) -> bool:
    """Whether these districts of one province, or provinces, stand one behind the other."""
    listed = names.split(", ")
    grids = [*GRIDS.districts.values(), GRIDS.provinces]
    grid = next(grid for grid in grids if set(listed) <= set(grid))
    places = [getattr(grid[name], axis) for name in listed]
    return places == sorted(set(places))


@pytest.mark.parametrize(
    "southward",
    [
        "Zhob, Loralai, Kohlu, Sohbatpur",
        "Chaman, Quetta, Mastung, Kalat, Khuzdar, Lasbela, Hub",
        "Chagai, Washuk, Panjgur, Kech, Gwadar",
        "Upper Chitral, Lower Chitral, Upper Dir, Lower Dir, Malakand, Charsadda, Nowshera",
        "Bajaur, Mohmand, Khyber, Orakzai, Hangu, Bannu, Tank",
        "Kurram, North Waziristan, Upper South Waziristan, Lower South Waziristan",
        "Kohat, Karak, Lakki Marwat, Dera Ismail Khan",
        "Attock, Talagang, Khushab, Jhang, Toba Tek Singh, Khanewal, Vehari, Bahawalpur",
        "Mianwali, Bhakkar, Layyah, Kot Addu, Muzaffargarh, Multan, Lodhran",
        "Taunsa, Dera Ghazi Khan, Rajanpur, Rahim Yar Khan",
        "Gujrat, Wazirabad, Gujranwala, Lahore, Kasur",
        "Kashmore, Ghotki, Sukkur, Khairpur, Sanghar, Mirpur Khas, Tharparkar",
        "Jacobabad, Shikarpur, Larkana, Naushahro Feroze, Shaheed Benazirabad, Matiari, Sujawal",
        "Neelum, Muzaffarabad, Bagh, Poonch, Kotli, Bhimber",
        "Hunza, Nagar, Gilgit, Diamer",
        "Balkh, Samangan, Bamyan, Daykundi, Uruzgan, Kandahar",
        "Badakhshan, Nuristan, Kunar, Nangarhar, Khost, Paktika",
        "Herat, Farah, Nimruz",
        "Gilgit-Baltistan, Khyber Pakhtunkhwa, Punjab, Sindh",
    ],
)
def test_what_lies_south_stands_below(southward: str) -> None:
    assert ascend(southward, "row")


@pytest.mark.parametrize(
    "eastward",
    [
        "Chagai, Nushki, Mastung, Harnai, Kohlu, Dera Bugti",
        "Killa Abdullah, Pishin, Killa Saifullah, Musakhel",
        "Kech, Awaran, Khuzdar, Jhal Magsi, Usta Muhammad, Sohbatpur",
        "Kurram, Orakzai, Kohat, Nowshera, Haripur, Abbottabad",
        "Khyber, Peshawar, Charsadda, Mardan, Swabi, Mansehra",
        "Mianwali, Talagang, Chakwal, Jhelum, Gujrat, Sialkot",
        "Dera Ghazi Khan, Muzaffargarh, Khanewal, Sahiwal, Okara, Kasur",
        "Karachi West, Malir, Hyderabad, Tando Allahyar, Mirpur Khas, Umerkot",
        "Dadu, Naushahro Feroze, Khairpur",
        "Ghizer, Gilgit, Roundu, Skardu, Ghanche",
        "Faryab, Jowzjan, Balkh, Kunduz, Takhar, Badakhshan",
        "Nimruz, Helmand, Kandahar, Zabul, Paktika, Balochistan, Sindh, Rajasthan",
        "Herat, Daykundi, Wardak, Kabul, Nangarhar, Khyber Pakhtunkhwa",
        "Razavi Khorasan, Herat, Badghis",
        "Khyber Pakhtunkhwa, Islamabad Capital Territory, Azad Jammu and Kashmir, Jammu and Kashmir",
    ],
)
def test_what_lies_east_stands_to_the_right(eastward: str) -> None:
    assert ascend(eastward, "column")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("places: {}", "grid.yaml: unknown key 'places'"),
        ("[]", "grid.yaml: expected keys with values"),
        ("provinces: {names: {}}", "grid.yaml: provinces: there is no picture under `tiles:`"),
        ("provinces: {tiles: Ab . Ab}", "grid.yaml: provinces: 'Ab' has two tiles"),
        ("districts: {Sindh: {tiles: Larkana}}", "grid.yaml: Sindh: 'Larkana' is longer than 5 characters"),
        (
            "districts: {Sindh: {tiles: Dadu, names: {Thar: Tharparkar}}}",
            "grid.yaml: Sindh: 'Tharparkar' has a name but no tile",
        ),
    ],
)
def test_a_wrong_picture_is_told_in_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(TaxonomyError) as error:
        read_grids(text, "grid.yaml")
    assert str(error.value) == reason
