"""A taxonomy as it is kept in the cache: merged, with its index of spellings, in JSON.

Reading the YAML, laying it over each other and finding all spellings takes ten times as long as reading this. What is
kept counts only for the very files, and the very code, that it was made from; anything else, and anything damaged, is
left aside and made again from the files.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from briefs import safe_yaml
from briefs.errors import Problem, TaxonomyError
from briefs.files import write_atomically
from briefs.model import MentionKind
from briefs.taxonomy.entries import Entries
from briefs.taxonomy.model import Alias, Country, Entry
from briefs.taxonomy.taxonomy import Taxonomy

Loaded = tuple[Taxonomy, tuple[Problem, ...]]

_HERE = Path(__file__).parent
_CODE = ("text.py", "safe_yaml.py", "plain_yaml.py")
"""What else has a part in it, besides the modules of this package."""

_DEFAULTS = {
    kind: {item.name: item.default for item in fields(kind) if item.default is not MISSING}
    for kind in (Alias, Entry)
}


def our_files() -> list[Path]:
    """The files that ship with the package, in the order in which they are laid over each other."""
    return sorted((_HERE / "data").glob("*.yaml"))


def key_of(extra: Sequence[Path]) -> str:
    """Hex digits that change with the contents of our files and of the user's, in `extra`.

    Raises TaxonomyError where one of the user's cannot be read, and OSError.
    """
    modules = (*sorted(_HERE.glob("*.py")), *(_HERE.parent / name for name in _CODE))
    digest = hashlib.sha256(unicodedata.unidata_version.encode())
    contents = [(file.name, file.read_bytes()) for file in (*modules, *our_files())]
    contents += [(str(path), safe_yaml.read_text(path, TaxonomyError).encode()) for path in extra]
    for name, content in contents:
        for part in (name.encode("utf-8", "surrogateescape"), content):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()


def read_stored(file: Path, key: str) -> Loaded | None:
    """What `store` wrote for this key; None where there is nothing, or nothing whole."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head.decode() != f"{key} {hashlib.sha256(body).hexdigest()}":
            return None
        record = json.loads(body)
        records = list(record["entries"])
        entries = Entries(
            [(one["section"], one["name"]) for one in records], lambda number: _entry(records[number])
        )
        countries = {name: Country(name, tuple(words)) for name, words in record["countries"].items()}
        taxonomy = Taxonomy(entries, countries, record["variants"])
        taxonomy.prepare(record["index"], record["longest"], record["fingerprint"])
        return taxonomy, tuple(Problem(*problem) for problem in record["problems"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # the price of not believing it is only time
        return None


def _entry(given: Mapping[str, Any]) -> Entry:
    entry: Entry = _made(Entry, {**given, "section": MentionKind(given["section"])})
    return entry


def store(file: Path, key: str, loaded: Loaded) -> None:
    """Keep a taxonomy for the next start; where it cannot be written, that only costs time."""
    taxonomy, problems = loaded
    record = {
        "entries": [_told(entry) for entry in taxonomy.entries],
        "countries": {name: country.words for name, country in taxonomy.countries.items()},
        "variants": taxonomy.variants,
        "index": taxonomy.index,
        "longest": taxonomy.longest,
        "fingerprint": taxonomy.fingerprint,
        "problems": [(one.path, one.reason, one.skipped, one.line) for one in problems],
    }
    body = json.dumps(record, separators=(",", ":"))
    with suppress(OSError):
        write_atomically(file, f"{key} {hashlib.sha256(body.encode()).hexdigest()}\n{body}")


def _told(value: Alias | Entry) -> dict[str, Any]:
    """The fields that say something."""
    defaults = _DEFAULTS[type(value)]
    given = {item.name: getattr(value, item.name) for item in fields(value)}
    told = {
        name: content for name, content in given.items() if name not in defaults or content != defaults[name]
    }
    if isinstance(value, Entry):
        told["aliases"] = [_told(alias) for alias in value.aliases]
    return told


def _made(kind: Any, given: Mapping[str, Any]) -> Any:
    # lists are tuples, and those of an entry's aliases are aliases
    values = {name: tuple(content) if type(content) is list else content for name, content in given.items()}
    if "aliases" in values:
        values["aliases"] = tuple(_made(Alias, alias) for alias in values["aliases"])
    return kind(**values)
