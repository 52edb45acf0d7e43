"""What is said of YAML that is wrong: in words of people, not of parsers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefs.errors import ConfigError
from briefs.safe_yaml import loads, parse

WRONG = {
    "a: [b": "closed with ]",
    "a: [b: c: d]": "",
    "a: {b": "closed with }",
    "\ta: b": "tab",
    "a: @b": "@",
    "a: b: c": "second colon",
    "a\nb: c": "colon",
    "a: - b": "line of its own",
    "a:\n  - b\n c: d": "same column",
    "a: b\n  c: d": "",
    'a: "b': "quotation mark is not closed",
    "a: *": "begins with \\*",
    "a: &x 1\nb: *x": "begins with \\*",
    "a: !x!y z": "begins with !",
    "a: !!python/object:os.system x": "",
    'a: "\\q"': "backslash",
    "a: \x01": "control character",
}
JARGON = (
    "mapping",
    "sequence",
    "token",
    "indicator",
    "scalar",
    "stream",
    "block",
    "node",
    "expected",
    "constructor",
)


@pytest.mark.parametrize("read", [loads, parse])
@pytest.mark.parametrize(("text", "said"), WRONG.items())
def test_a_mistake_is_told_in_plain_words(read, text, said) -> None:
    try:
        read(text, "file.yaml")
    except ConfigError as error:
        told = str(error)
    else:
        # the two parsers do not take the same liberties
        assert read is parse
        return
    assert told.startswith("file.yaml")
    assert not any(word in told for word in JARGON)
    assert said.replace("\\", "") in told


@pytest.mark.parametrize("read", [loads, parse])
@pytest.mark.parametrize("key", ["a]", "tag handle", "expected key"])
def test_a_key_that_stands_twice_is_quoted_whatever_it_says(
    read: Callable[[str, str], object], key: str
) -> None:
    with pytest.raises(ConfigError, match=r"^file\.yaml, line 2: the key .* stands twice$") as told:
        read(f"{key}: 1\n{key}: 2", "file.yaml")
    assert repr(key) in str(told.value)
