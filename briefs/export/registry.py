"""The forms of a report by name: formats that a module writes, and templates.

To add a format, write a module with a function `write`, and add a line here; a template is a file in `templates/`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from briefs.errors import ExportError
from briefs.export.report import Form, Format
from briefs.export.templating import BUILT_IN, SUFFIX, Template, stays_in

_FORMATS: tuple[Form, ...] = (
    Format("markdown", ".md", "markdown"),
    Format("csv", ".csv", "csv"),
    Format("jsonl", ".jsonl", "jsonl"),
    Format("bibtex", ".bib", "bibtex"),
    Format("csl-json", ".json", "csl"),
)

_TEMPLATES: tuple[Form, ...] = (
    *(Template(BUILT_IN / f"{name}.md{SUFFIX}") for name in ("brief", "digest", "sitrep", "chronology")),
    Format("acled-csv", ".csv", "acled"),
    Format("tolls", ".md", "tolls"),
)

FORMATS: Mapping[str, Form] = MappingProxyType({form.name: form for form in _FORMATS})
"""The first is the one to use unless another is asked for."""

TEMPLATES: Mapping[str, Form] = MappingProxyType({form.name: form for form in _TEMPLATES})
"""The templates that briefs brings; the user's own stand beside them (`templates_in`)."""


def format_for(path: Path) -> Form | None:
    """The format whose suffix a file has, or None."""
    return next((item for item in FORMATS.values() if item.suffix == path.suffix.lower()), None)


def templates_in(folders: Sequence[Path]) -> Mapping[str, Form]:
    """All templates by name: ours, and those in these folders, of which a later one wins.

    A folder that does not exist, or cannot be read, has none.
    """
    found: dict[str, Form] = dict(TEMPLATES)
    for folder in folders:
        own = (Template(path, (*reversed(folders), BUILT_IN)) for path in _files(folder))
        found |= {template.name: template for template in own}
    return found


def find_template(name: str, folders: Sequence[Path] = ()) -> Form:
    """A template by its name, or by the path of its file. Raises ExportError with the names that there are."""
    known = templates_in(folders)
    if name in known:
        return known[name]
    path = Path(name)
    # Path.is_file raises for a name that is too long
    if os.path.isfile(path):  # noqa: PTH113
        return Template(path, (*reversed(folders), BUILT_IN))
    raise ExportError(
        f"there is no template {name!r}; there are {', '.join(known)}, or give the path of a file"
    )


def _files(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.name.endswith(SUFFIX) and path.is_file()]
        return sorted(path for path in files if stays_in(path, folder))
    except OSError:
        return []
