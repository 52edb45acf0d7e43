"""Bytes to text: which encoding, and whether that is certain.

The order of evidence: byte-order marks, the zero bytes of UTF-16, strict UTF-8, what the file declares of itself, and
only then a guess: Windows-1252, unless the bytes make no sense in it and charset-normalizer is sure of another.
The same bytes always give the same answer.
"""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass
from typing import BinaryIO

from briefs.errors import ReadingError

_BLOCK = 1 << 16

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"{\\rtf", "a rich text document"),
)
"""First bytes of files that are often misnamed, and what they are. The marks of images and archives that are also
readable text (BZh, GIF89a) are long or odd enough not to open a report."""

_BINARY = "binary data, not text"
_REPLACED = "some bytes are not {name} and were replaced by �"


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec of Python's, to be used with errors="replace", and what the reader of the text should know of it."""

    codec: str
    note: str | None = None


def detect(stream: BinaryIO, declared: str | None = None) -> Encoding:
    """The encoding of a seekable stream, which is read in blocks and left at its start.

    `declared` is what the file says of itself (a page's charset); it counts only when the bytes agree.
    Raises ReadingError for what is no text at all.
    """
    head = stream.read(_BLOCK)
    for mark, kind in _SIGNATURES:
        if head.startswith(mark):
            stream.seek(0)
            raise ReadingError(f"looks like {kind}, not like text")
    encoding = _detect(stream, head, declared)
    stream.seek(0)
    _refuse_binary(head.decode(encoding.codec, "replace"), encoding)
    return encoding


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """Bytes as text with `\\n` line ends, without byte-order mark, and a note where that is uncertain.

    Raises ReadingError for what is no text at all.
    """
    encoding = detect(io.BytesIO(data), declared)
    text = data.decode(encoding.codec, "replace")
    if len(data) > _BLOCK:
        # what begins as text may go on as something else
        _refuse_binary(text, encoding)
    return line_ends(text), encoding.note


def line_ends(text: str) -> str:
    """The text with CRLF and lone CR made `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _detect(stream: BinaryIO, head: bytes, declared: str | None) -> Encoding:
    for mark, codec, name in _BOMS:
        if head.startswith(mark):
            whole = _first_error(stream, codec) is None
            return Encoding(codec, None if whole else _REPLACED.format(name=name))
    if utf16 := _utf16_without_mark(head):
        if _first_error(stream, utf16) is None:
            return Encoding(utf16)
        return Encoding(
            utf16, "taken for UTF-16 without a byte-order mark; some characters were replaced by �"
        )
    error_at = _first_error(stream, "utf-8")
    if error_at is None:
        return Encoding("utf-8")
    stream.seek(max(error_at - _BLOCK // 2, 0))
    sample = stream.read(_BLOCK)
    # a few bad bytes in the midst of much good UTF-8: a file cut off, or pasted together
    if _utf8_prevails(sample):
        return Encoding("utf-8", _REPLACED.format(name="UTF-8"))
    own = _python_codec(declared) if declared else None
    if own and _first_error(stream, own) is None:
        return Encoding(own)
    guess = _guess(sample)
    if _first_error(stream, guess.codec) is None:
        return guess
    return Encoding(guess.codec, f"not UTF-8; read as {_name(guess.codec)}, with some bytes replaced by �")


def _first_error(stream: BinaryIO, codec: str) -> int | None:
    """About where the stream stops being in that encoding (within a block), or None."""
    decoder = codecs.getincrementaldecoder(codec)("strict")
    stream.seek(0)
    position = 0
    while True:
        block = stream.read(_BLOCK)
        try:
            decoder.decode(block, final=not block)
        except UnicodeError as error:
            return position + (error.start if isinstance(error, UnicodeDecodeError) else 0)
        if not block:
            return None
        position += len(block)


def _utf16_without_mark(head: bytes) -> str | None:
    """Latin text has a zero in every second byte; other scripts still have spaces and line ends with one."""
    pairs = len(head) // 2
    if pairs == 0 or b"\0" not in head or len(head.translate(None, _NO_SIGNS)) > _MOST_SIGNS * len(head):
        # "abc", zero, "def", zero: words of one byte a letter in a table of something
        return None
    high, low = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    for codec, zeros, others in (("utf-16-le", low, high), ("utf-16-be", high, low)):
        # a few characters happen to look like any script
        enough = pairs >= _SOME_PAIRS or zeros * 2 > pairs
        if enough and zeros * 20 >= pairs and zeros > others * 20:
            text = head[: pairs * 2].decode(codec, "replace")
            if _control_share(text, replaced=True) < 0.02:
                return codec
    return None


_NO_SIGNS = bytes(byte for byte in range(256) if not 0x20 <= byte < 0x7F)
_MOST_SIGNS = 0.65
"""How much of UTF-16 may look like ASCII; of Latin text it is half."""
_SOME_PAIRS = 20
"""Characters that are no Latin text at least, to be taken for UTF-16 without a mark."""

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CUT = re.compile(rb"\A[\x80-\xbf]{1,3}|[\xc2-\xf4][\x80-\xbf]{0,2}\Z")
_ASCII = bytes(range(0x80))
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def _utf8_prevails(sample: bytes) -> bool:
    sample = _CUT.sub(b"", sample)
    good = _MULTIBYTE.findall(sample)
    bad = len(sample.translate(None, _ASCII)) - sum(map(len, good))
    return len(good) > bad


def _python_codec(name: str) -> str | None:
    """Python's codec for a declared charset. Pages that say ISO-8859-1 or ASCII mean Windows-1252 (WHATWG)."""
    try:
        codec = codecs.lookup(name.strip()).name
        "".encode(codec)  # refuses codecs that are not of text
    except (LookupError, UnicodeError, ValueError):
        return None
    # "unicode_escape" and the like are codecs of text too, but nobody writes reports in them
    if codec.startswith(
        ("unicode", "raw-unicode", "raw_unicode", "idna", "punycode", "utf-7", "mbcs", "oem")
    ):
        return None
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


_CANDIDATES = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "koi8_r", "gb18030", "big5", "cp932", "euc_jp", "cp949", "euc_kr",
]  # fmt: skip
_ODD = re.compile(
    r"(?<=[^\W\d_])[¡-©«¬®-¶¸¹»-¿×÷ˆ˜†‡‰ƒ](?=[^\W\d_])"  # a symbol inside a word
    r"|(?<!\w)[¦¨¬¯±²³´¶¸¹¼½¾×÷ˆ˜‰](?=[^\W\d_])"  # or before one
    r"|(?<=[a-zß-ÿ])[À-ÖØ-Þ](?=[a-zß-ÿ])"  # a capital inside a word in small letters
    r"|[ÐÞðþ]"  # Icelandic, or much more often Turkish, or a Macintosh's dash
)
"""Signs that a text is not in Windows-1252, although it can be decoded so."""
_ENOUGH = 20
"""Bytes above ASCII needed before charset-normalizer is asked: on less its answers are a matter of luck."""


def _guess(sample: bytes) -> Encoding:
    high = len(sample.translate(None, _ASCII))
    western = sample.decode("cp1252", "replace")
    letters = [char for char in western if char.isalpha()]
    accented = sum(char > "\x7f" for char in letters)
    odd = len(_ODD.findall(western)) + western.count("�")
    plausible = accented * 3 <= len(letters) and high <= len(letters) and odd * 20 <= high
    other, coherence = _confident(sample) if high >= _ENOUGH else (None, 0.0)
    if plausible and not (other and coherence >= 0.5 and accented >= _ENOUGH):
        return Encoding("cp1252")
    if plausible or other is None:
        if not plausible and (len(sample) - len(sample.translate(None, b" \t\r\n"))) * _WORD < len(sample):
            raise ReadingError(_BINARY)
        return Encoding("cp1252", "not UTF-8; read as Windows-1252, which is a guess")
    return Encoding(other, f"not UTF-8; read as {_name(other)}, which is a guess")


def _confident(sample: bytes) -> tuple[str | None, float]:
    """The encoding that charset-normalizer prefers to Windows-1252, and how much the text is like a language in it."""
    from charset_normalizer import from_bytes  # late: most libraries never need it

    first = _BEYOND_ASCII.search(sample)
    start = max(first.start() - 500, 0) if first else 0
    matches = from_bytes(sample[start : start + 8192], cp_isolation=_CANDIDATES, preemptive_behaviour=False)
    best = matches.best()
    if best is None or best.encoding == "cp1252":
        return None, 0.0
    western = max((match.coherence for match in matches if match.encoding == "cp1252"), default=0.0)
    sure = best.coherence >= max(western + 0.03, 0.3) or best.multi_byte_usage > 0.3
    return (best.encoding if sure else None), best.coherence


def _name(codec: str) -> str:
    return f"Windows-{codec[2:]}" if codec.startswith("cp125") else codec.replace("_", "-").upper()


_WORD = 25
"""Characters in which a text of any language written with spaces has one."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOBODYS = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
"""Code points that stand for no character, or for one of somebody's own."""

_FEW = 8
"""So many control characters may be strays."""


def _refuse_binary(text: str, encoding: Encoding) -> None:
    """Raise ReadingError for what is no text.

    Terminal escapes and a stray zero byte occur in texts; a page full of control characters does not.
    """
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    junk = _control_share(text, replaced=encoding.note is not None)
    if encoding.codec.startswith("utf-16") and text:
        # nearly all bytes make some character of UTF-16
        junk += sum(1 for _ in _NOBODYS.finditer(text)) / len(text)
    if junk > 0.05 or (controls > _FEW and controls > 0.02 * len(text)):
        raise ReadingError(_BINARY)


def _control_share(text: str, *, replaced: bool) -> float:
    """How much of a text is control characters, and, with `replaced`, characters that could not be decoded."""
    junk = sum(1 for _ in _CONTROLS.finditer(text)) + (text.count("�") if replaced else 0)
    return junk / len(text) if text else 0.0
