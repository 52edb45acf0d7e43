"""Jinja's sandbox, with bounds on what one expression can make, and with macros that are not escaped twice.

A module of its own because Jinja takes longer to load than most commands, and few of them need it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sized
from types import MappingProxyType
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefs.export.views import Markdown

LARGEST = 10_000_000
"""Characters of a text, or items of a list, that an expression may make: far more than a report has."""

_BITS = 100_000
"""Of a number: what has more takes seconds to be written out."""

_PADDING = frozenset({"center", "expandtabs", "ljust", "rjust", "zfill"})
"""Methods of a text that make it as long as they are told."""

_WIDTH = re.compile(r"\d{8,}")
"""In a format: a width or a precision that is no human's."""

_WIDTH_GIVEN = re.compile(r"%[^%a-zA-Z]*\*|:[^{}:]*\{")
"""In a format: a width or a precision that stands among the values."""


class Sandbox(ImmutableSandboxedEnvironment):
    """What templates run in.

    Args:
        markdown: whether templates make Markdown, so that what a macro, a block or `super()` makes is Markdown.
        options: as jinja2.Environment has them.
    """

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, *, markdown: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self._markdown = markdown
        self.filters["center"] = _bounded(self.filters["center"])
        self.filters["indent"] = _bounded(self.filters["indent"])
        self.filters["format"] = _bounded(self.filters["format"])

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """An operator's value. Raises SecurityError where it would be too large."""
        if operator == "*":
            for thing, times in ((left, right), (right, left)):
                if isinstance(times, int) and isinstance(thing, Sized):
                    _check(len(thing) * times <= LARGEST)
            if isinstance(left, int) and isinstance(right, int):
                _check(left.bit_length() + right.bit_length() <= _BITS)
        elif operator == "**" and isinstance(left, int) and isinstance(right, int):
            _check(left.bit_length() * right <= _BITS)
        elif operator == "+" and isinstance(left, Sized) and isinstance(right, Sized):
            _check(len(left) + len(right) <= LARGEST)
        elif operator == "%" and isinstance(left, str):
            _check_format(left, right if isinstance(right, tuple) else (right,))
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - as Jinja has it
        """A call's value. Raises SecurityError where it would be too large."""
        method = getattr(__obj, "__wrapped__", __obj)
        owner = getattr(method, "__self__", None)
        if isinstance(owner, str):
            name = getattr(method, "__name__", "")
            if name in _PADDING:
                _check_numbers(args, kwargs)
            elif name in ("format", "format_map"):
                _check_format(owner, args, kwargs)
        value = super().call(__context, __obj, *args, **kwargs)
        if __self._markdown and isinstance(__obj, Macro | BlockReference):
            # the parts of it were escaped as they were put into it
            return Markdown(value)
        return value


def _bounded(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that takes no large number."""

    def bounded(value: Any, *args: Any, **kwargs: Any) -> Any:
        _check_numbers(args, kwargs)
        if isinstance(value, str):
            _check(filter_.__name__ != "do_format" or not _WIDTH.search(value))
        return filter_(value, *args, **kwargs)

    return bounded


def _check_format(form: str, args: tuple[Any, ...], kwargs: Mapping[str, Any] = MappingProxyType({})) -> None:
    _check(not _WIDTH.search(form))
    if _WIDTH_GIVEN.search(form):
        _check_numbers(args, kwargs)
        values = (*args, *kwargs.values())
        _check(all(isinstance(one, int | float | str) and not _WIDTH.search(str(one)) for one in values))


def _check_numbers(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    _check(all(not isinstance(one, int) or one <= LARGEST for one in (*args, *kwargs.values())))


def _check(small: bool) -> None:
    if not small:
        raise SecurityError(f"makes too much: no value may have more than {LARGEST:,} characters or items")
