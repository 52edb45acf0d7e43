"""Encodings, from certain to guessed, and what is no text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.errors import ReadingError
from briefs.reading.encoding import decode, line_ends

URDU = "بلوچستان کے ضلع مستونگ میں دھماکہ ہوا، پانچ افراد ہلاک ہو گئے۔"
ENGLISH = "“Five people were killed,” the minister’s office said – no group has claimed it…"

printable_text = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200)


@given(printable_text)
def test_utf8_round_trip(text):
    assert decode(text.encode()) == (text.removeprefix("\ufeff"), None)


assigned_text = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=200)


@given(assigned_text, st.sampled_from(["utf-16", "utf-8-sig", "utf-32"]))
def test_marked_round_trip(text, codec):
    assert decode(text.encode(codec)) == (text, None)


@given(st.text(st.characters(codec="ascii", exclude_categories=("Cc",)), min_size=4), st.sampled_from("lb"))
def test_utf16_without_mark(text, end):
    assert decode(f"{text} x".encode(f"utf-16-{end}e")) == (f"{text} x", None)


@given(
    st.lists(
        st.sampled_from(["police", "attack", "café", "naïve", "’s", "“no”", "– yes", "…", "Zürich", "£5"]),
        min_size=3,
    )
)
def test_windows_1252_round_trip(words):
    text = "The report says: " + " ".join(words)
    data = text.encode("cp1252")
    assert decode(data) == (text, None)


@given(st.text(st.sampled_from("ab \r\n"), max_size=40))
def test_line_ends_are_line_feeds(text):
    assert "\r" not in line_ends(text)
    assert line_ends(text).split("\n") == ("".join(text.splitlines(True)) + "|").replace(
        "\r\n", "\n"
    ).replace("\r", "\n")[:-1].split("\n")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (ENGLISH, "cp1252"),
        ("Le préfet a déclaré que l’école était fermée à Genève.", "cp1252"),
        ("Les autorités ont confirmé que l’école était fermée après l’attaque, précisé hier. " * 5, "cp1252"),
        (ENGLISH * 20, "cp1252"),
        ("plain\n" * 20_000 + ENGLISH, "cp1252"),
        (URDU, "utf-16-le"),
        (URDU, "utf-16-be"),
        ("a", "utf-8"),
        ("café", "cp1252"),
    ],
)
def test_certain_enough(text, codec):
    assert decode(text.encode(codec)) == (text, None)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("В провинции произошел взрыв, погибли пять человек, сообщила полиция города.", "cp1251"),
        ("В провинции произошел взрыв, погибли пять человек, сообщила полиция города.", "koi8_r"),
        ("وقع انفجار في مدينة كويتا وقتل خمسة اشخاص وقالت الشرطة ان التحقيق جار.", "cp1256"),
        ("省内发生爆炸，造成五人死亡，多人受伤，警方表示正在调查。", "gb18030"),
    ],
)
def test_a_confident_guess_is_right_and_told(text, codec):
    decoded, note = decode(text.encode(codec))
    assert decoded == text
    assert note is not None
    assert "guess" in note


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Saldırıda beş kişi öldü, şüpheliler kaçtı.", "cp1254"),
        ("Świadkowie mówili o wybuchu, zginęło pięć osób.", "cp1250"),
        ("The governor’s office said “no” – twice.", "mac_roman"),
    ],
)
def test_a_poor_guess_is_told(text, codec):
    decoded, note = decode(text.encode(codec))
    assert decoded == text or note is not None


def test_a_few_bad_bytes_in_utf8_are_replaced_and_told():
    decoded, note = decode(f"{URDU} \n".encode() + b"\xff" + URDU.encode())
    assert decoded == f"{URDU} \n�{URDU}"
    assert note is not None


def test_utf8_cut_off_inside_a_character():
    decoded, note = decode("the minister’s house, the minister’s".encode()[:-3])
    assert decoded.startswith("the minister’s house")
    assert note is not None


def test_declared_charset_decides_what_would_be_a_guess():
    text = "Władze: pięć osób zginęło."
    assert decode(text.encode("iso8859-2"), "ISO-8859-2") == (text, None)
    assert decode(ENGLISH.encode("cp1252"), "iso-8859-1") == (ENGLISH, None)


@pytest.mark.parametrize(
    "declared", ["no-such", "rot13", "utf-7", "idna", "base64", "", "\0", "unicode_escape"]
)
def test_useless_declarations(declared):
    assert decode(ENGLISH.encode("cp1252"), declared) == (ENGLISH, None)


def test_utf8_counts_more_than_a_declaration():
    assert decode(URDU.encode(), "iso-8859-1") == (URDU, None)


@pytest.mark.parametrize(
    "data",
    [
        random.Random(7).randbytes(4000),
        b"\0\1\2\3" * 50,
        b"%PDF-1.7 and so on",
        b"\x89PNG\r\n\x1a\n....",
        b"PK\x03\x04....",
        b"\x1f\x8b\x08....",
    ],
)
def test_binary_data(data):
    with pytest.raises(ReadingError):
        decode(data)


def test_a_stray_control_character_is_no_binary_data():
    text = "A long enough line of a report, with one zero \0 and one \x1b[31m escape in it, as mail has them."
    assert decode(text.encode()) == (text, None)


def test_an_error_far_down_is_found():
    data = b"plain ASCII\n" * 20_000 + "the minister’s".encode("cp1252")
    decoded, note = decode(data)
    assert decoded.endswith("the minister’s")
    assert note is None


def made_up_bytes(seed: int, size: int, junk: float = 1.0) -> bytes:
    """Bytes of which a share is random, the others capital letters; the same for the same seed."""
    rng = random.Random(seed)
    return bytes(rng.randrange(256) if rng.random() < junk else 65 + rng.randrange(26) for _ in range(size))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    "make",
    [
        lambda seed: made_up_bytes(seed, 400),
        lambda seed: b"\xff\xfe" + made_up_bytes(seed, 400),
        lambda seed: b"\xfe\xff" + made_up_bytes(seed, 400),
        lambda seed: made_up_bytes(seed, 4000, 0.3),
        lambda seed: bytes(byte | 0x80 for byte in made_up_bytes(seed, 400)),
        lambda seed: b"abc\0def\0" * (seed + 5),
        lambda seed: f"{ENGLISH} ".encode() * 1000 + made_up_bytes(seed, 100_000),
        lambda seed: f"{ENGLISH} ".encode() * 1000 + bytes(20_000 + seed),
    ],
)
def test_junk_under_a_texts_name_is_no_text(make, seed):
    with pytest.raises(ReadingError, match="binary data, not text"):
        decode(make(seed))


@pytest.mark.parametrize(
    "codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig", "cp1256", "cp1252"]
)
@pytest.mark.parametrize("times", [1, 2000])
def test_real_texts_are_none_of_it(codec, times):
    text = URDU if codec != "cp1252" else ENGLISH
    text = f"{text}\n" * times
    assert decode(text.replace("ے", "ی").encode(codec, "replace"))[0]
    assert decode(f"{ENGLISH}\n".encode(codec, "replace") * times)[0]
