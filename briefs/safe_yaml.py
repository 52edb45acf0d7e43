"""YAML from users and from strangers, read without surprises.

Aliases are refused (a few lines of them can unfold into gigabytes), duplicate keys are refused (one of the two would
be lost), and every error is a `ConfigError` with the file, the line and a reason.
"""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from briefs.errors import ConfigError, os_reason

MAX_BYTES = 8_000_000
"""More than any hand-written file; a larger one is a mistake or an attack."""


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader without aliases, without duplicate keys, and with dates left as text."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.events.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.constructor.ConstructorError(
                None, None, "aliases (*name) are not allowed", event.start_mark
            )
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            if key_node.tag == "tag:yaml.org,2002:merge":
                raise yaml.constructor.ConstructorError(
                    None, None, "merge keys (<<) are not allowed", key_node.start_mark
                )
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, Hashable) or key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


# a date stays the text that was written: `2024-02` and `2024-02-07` must not become different types
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def loads(text: str, name: str, error: type[ConfigError] = ConfigError) -> Any:
    """The value of a YAML text; `name` is what the error sentence calls it.

    Raises `error` for anything that is not plain YAML, or is nested too deeply.
    """
    if len(text) > MAX_BYTES:
        raise error(f"{name}: too large for a YAML file ({len(text):,} characters)")
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f", line {mark.line + 1}" if mark else ""
        raise error(f"{name}{where}: {problem.problem or 'not valid YAML'}") from None
    except yaml.YAMLError as problem:
        raise error(f"{name}: not valid YAML ({str(problem).splitlines()[0]})") from None
    except (ValueError, TypeError) as problem:
        raise error(f"{name}: not valid YAML ({problem})") from None
    except RecursionError:
        raise error(f"{name}: nested too deeply") from None


def load(path: Path, error: type[ConfigError] = ConfigError) -> Any:
    """The value of a YAML file. Raises `error` when it cannot be read or is not plain YAML."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise error(f"{path}: too large for a YAML file ({path.stat().st_size:,} bytes)")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise error(f"{path}: {os_reason(problem, path)}") from None
    except UnicodeDecodeError:
        raise error(f"{path}: not UTF-8 text") from None
    return loads(text, str(path), error)


def dumps(value: Any) -> str:
    """YAML as a person would write it: block style, keys in the order given, text unescaped."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False)
