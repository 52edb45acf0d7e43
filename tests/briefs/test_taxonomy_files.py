"""Taxonomy files: what is refused and why, and how the user's files lie over ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefs.model import MentionKind
from briefs.taxonomy import Matcher, check_file, load_taxonomy, schema


def write(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("actors:\n  Some Group:\n    kindd: militant\n", 3, "did you mean 'kind'?"),
        ("actors:\n  Some Group:\n    kind: miltant\n", 3, "did you mean 'militant'?"),
        ("actors:\n  Some Group: {kind: militant, generic: perhaps}\n", 2, "generic: expected true or false"),
        ("actors:\n  Some Group:\n    aliases: one, two\n", 3, "expected a list"),
        ("actors:\n  Some Group:\n    aliases:\n      - {case: true}\n", 4, "an alias needs its text"),
        ("actors:\n  Some Group:\n    short: [a]\n", 3, "short: expected a text"),
        ("actors:\n  Some Group: yes\n", 2, "expected keys and values"),
        ("actors: 7\n", 1, "expected names"),
        ("actors:\n  '---':\n    kind: other\n", 3, "a name needs letters"),
        ("country:\n  Utopia:\n", 2, "did you mean 'countries'?"),
        ("variants:\n  - [alone]\n", 2, "two spellings or more"),
        (
            "countries:\n  Utopia:\n    provinces:\n      North:\n        cities: [A]\n",
            5,
            "unknown key 'cities'",
        ),
        (
            "countries:\n  U:\n    provinces:\n      N:\n        places: [A]\n      S:\n        places: [A]\n",
            7,
            "A: stands on line 5 already",
        ),
        ("actors:\n  A: {kind: other}\n  A: {kind: other}\n", 3, "stands twice"),
        ("a: &x [1]\nb: *x\n", 2, "aliases (*name) are not allowed"),
        ("actors:\n  A: [1, 2}\n", 2, "is not closed with ]"),
        ("actors:\n  " + "[" * 100_000, 2, "nested too deeply"),
        ("actors: {}\n--- \nactors: {}\n", 2, "a second document begins"),
        ("actors:\n  <<: {A: 1}\n", 2, "merge keys"),
        ("- a\n- b\n", 1, "the file: expected keys and values"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = write(tmp_path, text)
    problems = check_file(path)
    assert problems[0].line == line
    assert said in problems[0].reason
    assert problems[0].path == str(path)
    assert "\n" not in str(problems[0])


def test_all_mistakes_of_a_file_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  A: {kind: nonsense}\n  B: {knd: other}\n  C: {kind: other, word: 3}\n")
    assert [problem.line for problem in check_file(path)] == [2, 3, 4]


def test_mistakes_are_told_in_the_order_of_lines(tmp_path: Path) -> None:
    unread = write(tmp_path, "actors:\n  A: {knd: other}\nplaces:\n  - x\n  - [y]\nprovince: {}\n", "z.yaml")
    assert [(problem.line, problem.reason.partition(";")[0]) for problem in check_file(unread)] == [
        (2, "A: unknown key 'knd'"),
        (5, "places: expected a text"),
        (6, "the file: unknown key 'province'"),
    ]
    loose = "actors:\n  Hamas: {kind: other, short: TTP}\n  B: {parent: Nobody}\n  Nothing: {remove: true}\n"
    other = write(tmp_path, "actors:\n  C: {parent: Nobody}\n  Nowhere: {remove: true}\n", "a.yaml")
    _, problems = load_taxonomy([write(tmp_path, loose, "b.yaml"), unread, other])
    assert [(Path(problem.path).name, problem.line) for problem in problems] == [
        ("b.yaml", 2),
        ("b.yaml", 3),
        ("b.yaml", 4),
        ("z.yaml", 2),
        ("a.yaml", 2),
        ("a.yaml", 3),
    ]


def test_what_refers_to_nothing_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  A: {kind: other, parent: Nobody}\nplaces:\n  B: {province: Nowhere}\n")
    assert [problem.reason for problem in check_file(path)] == [
        "A: its parent 'Nobody' is not in the taxonomy",
        "B: its province 'Nowhere' is not in the taxonomy",
    ]


def test_a_name_that_clashes_with_ours_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  Better Lives Association: {short: BLA, kind: ngo}\n")
    (problem,) = check_file(path)
    assert problem.line == 2
    assert "Balochistan Liberation Army" in problem.reason
    assert not problem.skipped


def test_a_right_file_has_no_problems(tmp_path: Path) -> None:
    path = write(
        tmp_path, "actors:\n  Night Watch: {short: NWX, kind: militant, aliases: [Watch of the Night]}\n"
    )
    assert check_file(path) == ()


def test_a_broken_file_is_refused_and_the_others_count(tmp_path: Path) -> None:
    broken = write(tmp_path, "actors:\n  A: {kind: other, wrod: true}\n  B: {knd: other}\n", "a.yaml")
    missing = tmp_path / "missing.yaml"
    binary = tmp_path / "b.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    right = write(tmp_path, "actors:\n  Night Watch: {kind: militant}\n", "c.yaml")
    taxonomy, problems = load_taxonomy([broken, missing, binary, right])
    assert "Night Watch" in taxonomy.actors
    assert "A" not in taxonomy.actors
    assert [Path(problem.path).name for problem in problems] == ["a.yaml", "missing.yaml", "b.yaml"]
    assert "(and 1 more)" in problems[0].reason
    assert "Balochistan" in taxonomy.provinces


def test_given_keys_replace_and_others_stay(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  Majeed Brigade: {short: MJB}\n")
    taxonomy, problems = load_taxonomy([path])
    entry = taxonomy.actors["Majeed Brigade"]
    assert problems == ()
    assert entry.short == "MJB"
    assert entry.parent == "Balochistan Liberation Army"
    assert taxonomy.find("actor", "Majid Brigade") is entry


def test_aliases_can_be_added_or_replaced(tmp_path: Path) -> None:
    added = write(tmp_path, "actors:\n  Majeed Brigade: {add_aliases: [Brigade of Majeed]}\n", "add.yaml")
    again = write(tmp_path, "actors:\n  Majeed Brigade: {add_aliases: [Majeed Unit]}\n", "again.yaml")
    taxonomy, _ = load_taxonomy([added, again])
    for typed in ("Brigade of Majeed", "Majeed Unit", "Majid Brigade"):
        assert taxonomy.find("actor", typed) is taxonomy.actors["Majeed Brigade"]
    replaced = write(tmp_path, "actors:\n  Majeed Brigade: {aliases: [Brigade of Majeed]}\n", "replace.yaml")
    taxonomy, _ = load_taxonomy([replaced])
    assert taxonomy.find("actor", "Brigade of Majeed")
    assert taxonomy.find("actor", "Majid Brigade") is None


def test_an_entry_can_be_taken_out(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  Hamas: {remove: true}\n  Nobody: {remove: true}\n")
    taxonomy, problems = load_taxonomy([path])
    assert "Hamas" not in taxonomy.actors
    assert [(problem.line, problem.reason) for problem in problems] == [
        (3, "Nobody: there is no such actor to remove")
    ]


def test_a_country_and_a_place_of_ones_own(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
countries:
  Freedonia:
    words: [Freedonian]
    provinces:
      Upper Freedonia:
        districts:
          Marxville: {places: {Duck Soup: {word: true}, Harpo: [Harpotown]}}
places:
  Zhob Bypass: {province: Balochistan, district: Zhob}
""",
    )
    taxonomy, problems = load_taxonomy([path])
    assert problems == ()
    assert "Upper Freedonia" in taxonomy.provinces
    place = taxonomy.places["Harpo"]
    assert (place.district, place.province, place.country) == ("Marxville", "Upper Freedonia", "Freedonia")
    assert taxonomy.places["Zhob Bypass"].country == "Pakistan"
    (mention,) = Matcher(taxonomy).mentions("Shots fell near Harpotown.")
    assert (mention.kind, mention.name) == (MentionKind.PLACE, "Harpo")


def test_the_fingerprint_follows_what_counts(tmp_path: Path) -> None:
    plain, _ = load_taxonomy()
    again, _ = load_taxonomy([])
    other, _ = load_taxonomy([write(tmp_path, "actors:\n  Night Watch: {kind: militant}\n")])
    assert plain.fingerprint == again.fingerprint != other.fingerprint
    assert len(plain.fingerprint) == 16


def test_words_that_yaml_would_read_otherwise_stay_text(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  NO: {kind: other, aliases: [1122 group, on, 2018-01-01]}\n")
    taxonomy, problems = load_taxonomy([path])
    assert problems == ()
    assert [alias.text for alias in taxonomy.actors["NO"].aliases] == ["NO", "1122 group", "on", "2018-01-01"]


def test_what_belonged_to_an_entry_taken_out_stays(tmp_path: Path) -> None:
    path = write(tmp_path, "actors:\n  Balochistan Liberation Army: {remove: true}\n")
    taxonomy, problems = load_taxonomy([path])
    assert problems == ()
    assert taxonomy.actors["Majeed Brigade"].parent is None


def test_the_example_of_the_manual_is_right(tmp_path: Path) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "taxonomy.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", manual, flags=re.DOTALL)
    assert len(examples) == 2
    for number, example in enumerate(examples):
        assert check_file(write(tmp_path, example, f"{number}.yaml")) == ()


def test_the_manual_names_every_key() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "taxonomy.md").read_text(encoding="utf-8")
    assert [key for key in schema.KEYS if f"`{key}`" not in manual] == []
    assert [kind for kind in schema.ACTOR_KINDS if kind not in manual] == []
