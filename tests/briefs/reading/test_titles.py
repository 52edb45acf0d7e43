"""Derived titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.reading import derive_title

BODY = "A bomb went off in the bazaar of a small town near the border on Monday, hurting five, rescue workers said."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Islamabad [Pakistan], February 7 : The court freed six men.", "The court freed six men"),
        ("QUETTA (Reuters) - Two miners were shot dead.", "Two miners were shot dead"),
        ("KARACHI: Police found a cache of arms.", "Police found a cache of arms"),
        ("PESHAWAR, Jan. 30 — A wall fell on two guards.", "A wall fell on two guards"),
        (
            "ISLAMABAD, Pakistan (AP) — A mine hit a truck, officials said.",
            "A mine hit a truck, officials said",
        ),
        (
            "New Delhi [India], Sept 3 (ANI): The ministry rejected the charge.",
            "The ministry rejected the charge",
        ),
        ("(AFP) - A train was stopped by armed men.", "A train was stopped by armed men"),
        ("Feb 7 (Reuters) - A train was stopped by armed men.", "A train was stopped by armed men"),
        ("RAWALPINDI – Four soldiers were hurt in Zhob.", "Four soldiers were hurt in Zhob"),
        ("COMMENTS QUETTA: Six labourers were found dead.", "Six labourers were found dead"),
        ("By Jane Roe QUETTA (Reuters) - A bridge was blown up.", "A bridge was blown up"),
        ("BREAKING: QUETTA: A bridge was blown up.", "A bridge was blown up"),
        (" date 2024-02-07 A bridge was blown up.", "A bridge was blown up"),
        ("– A bridge was blown up. And more.", "A bridge was blown up"),
    ],
)
def test_datelines_and_labels(text, title):
    assert derive_title(text) == title


@pytest.mark.parametrize(
    "furniture",
    [
        "COMMENTS",
        "12 comments",
        "Share",
        "Facebook icon",
        "Email sharing button",
        "Read more: Two men freed in Hub",
        "ALSO READ | Two men freed in Hub",
        "We use cookies to make this page better.",
        "By Jane Roe",
        "By our correspondent",
        "Staff Report",
        "Jane Roe | The Paper | February 7, 2024",
        "Published February 7, 2024",
        "Updated: 7 Feb 2024 10:31",
        "February 7, 2024",
        "2 min read",
        "Guards stand before the court in the old town. — AFP/File",
        "(Photo by A. B./Getty Images)",
        "Photo: Jane Roe",
        "https://paper.example/1",
        "* * *",
        "Home > Pakistan > Balochistan",
        "Advertisement",
        "Pakistan",
        "From a colleague in the north, by telephone:",
        "\u200b\ufeff",
    ],
)
def test_furniture_is_passed_over(furniture):
    assert derive_title(f"{furniture}\n\n{BODY}").startswith("A bomb went off in the bazaar")
    assert derive_title(f"{furniture}\nFive hurt by bomb in bazaar\n{BODY}") == "Five hurt by bomb in bazaar"


@pytest.mark.parametrize(
    "sentence",
    [
        "Updated figures of the police show that ten people died in the attack",
        "By Friday the toll of the two attacks had risen to thirty",
        "Lt. Gen. A. Khan met Mr. Shah of the U.S. mission at 10 a.m. in Quetta",
        "Share prices fell after the attack on the stock exchange in the city",
    ],
)
def test_sentences_that_only_begin_like_furniture(sentence):
    assert derive_title(f"{sentence}. Another sentence follows it.") == sentence


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Five hurt by bomb in bazaar", "Five hurt by bomb in bazaar"),
        ("# Five hurt by *bomb* in bazaar", "Five hurt by bomb in bazaar"),
        ("Five hurt by bomb in bazaar | The Paper", "Five hurt by bomb in bazaar"),
        ("Five hurt by bomb in bazaar - February 7, 2024", "Five hurt by bomb in bazaar"),
        ("Who are the gunmen of the hills?", "Who are the gunmen of the hills?"),
    ],
)
def test_headlines(headline, title):
    assert derive_title(f"{headline}\n\n{BODY}") == title


def test_long_sentences_end_at_a_clause():
    text = (
        "Gunmen on motorcycles opened fire at a van of the levies near the town of Dalbandin in the far west, "
        "killing its driver and a guard, the district's commissioner said on Sunday."
    )
    title = derive_title(text)
    assert text.startswith(title.removesuffix("…"))
    assert title.endswith(("Dalbandin…", "west…"))


def test_a_cut_leaves_no_quotation_open():
    title = derive_title(
        'The movement said in a statement that it had never taken part in any "unlawful or violent and needless" act.'
    )
    assert title.count('"') % 2 == 0


def test_other_scripts():
    assert derive_title("بلوچستان میں دھماکہ ہوا۔ پانچ افراد ہلاک ہوئے۔") == "بلوچستان میں دھماکہ ہوا"


@pytest.mark.parametrize("text", ["x", "***", "QUETTA:", "COMMENTS", "a" * 5000, "\u200b", "?!", "😀", "\0"])
def test_scraps_still_have_a_title(text):
    assert 1 <= len(derive_title(text)) <= 100


def test_blank_text():
    assert derive_title(" \n") == "Untitled"


@given(st.text(max_size=400))
def test_one_line_never_empty_never_long(text):
    title = derive_title(text)
    assert 1 <= len(title) <= 100
    assert title == " ".join(title.split())
    assert title == derive_title(text)


@given(
    st.lists(
        st.sampled_from(
            ["QUETTA", "Aa", "Feb 7", "(AP)", "[x]", ":", "-", "—", ",", ".", "\n", "By", "icon", '"']
        )
    )
)
def test_any_furniture(parts):
    assert 1 <= len(derive_title(" ".join(parts))) <= 100


@pytest.mark.parametrize(
    "piece", ["A ", "(", "QUETTA, ", "Aa Bb, ", "\n", " ", "Comments Icon ", ". ", "[a", "a\n"]
)
def test_huge_lines(piece):
    assert 1 <= len(derive_title(piece * (5_000_000 // len(piece)) + "end")) <= 100
