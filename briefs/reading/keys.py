"""Ids inside a file of many briefs."""

from __future__ import annotations

import hashlib

from briefs.text import one_line, text_hash

_LONGEST = 200


class Keys:
    """Gives each brief of a file its id, `path#key`, and recognises what stands there twice.

    The key is the brief's own (guid, id or url), else 12 hex digits of its text's hash; never its place in the file,
    so that a row put in above changes no id. Only hashes are kept: 16 bytes and some overhead for each brief.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._contents: dict[int, int] = {}

    def id(self, key: str | None, text: str, *rest: object) -> str | None:
        """The id of a brief with that text and whatever else tells it apart; None where it was there already."""
        plain = (_printable_key(key) if key else "") or text_hash(text)[:12]
        content = _hash(repr((text, rest)))
        for candidate in (plain, f"{plain}~{content[:12]}"):
            known = self._contents.get(name := int(_hash(candidate), 16))
            if known is None:
                self._contents[name] = int(content, 16)
                return f"{self._path}#{candidate}"
            if known == int(content, 16):
                return None
        return None


def _printable_key(key: str) -> str:
    """The key on one line without anything that drives a terminal; one that had to be changed ends in its hash."""
    plain = one_line(key.strip(), _LONGEST)
    return plain if plain == key.strip() else f"{plain.removesuffix('…')}~{_hash(key)[:12]}"


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
