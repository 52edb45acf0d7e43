"""Names of a package whose modules are loaded when somebody first asks for one of them.

A question to an index needs the words of the domain, and next to none of the work of reading and tagging: loading
that would be a third of the command's time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def late(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """A module's `__getattr__` (PEP 562) for a package; `modules` tells which of its modules has which name."""

    def load(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{modules[name]}"), name)

    return load
