"""PyYAML as `briefs.safe_yaml` uses it: loaders and dumpers that take nothing but plain YAML.

A module of its own because PyYAML takes longer to load than most questions to answer, and few of them need it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any

import yaml

from briefs.errors import ConfigError
from briefs.safe_yaml import MAX_DEPTH, Node


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


_REASONS = (
    ("]'", "a list that begins with [ is not closed with ], or a comma is missing in it"),
    ("}'", "what begins with { is not closed with }, or a comma is missing in it"),
    (
        "cannot start any token",
        "no value begins with a tab, @, ` or %: use blanks, or put the text in quotes",
    ),
    ("mapping values are not allowed", "a second colon: put a text with a colon in it in quotes"),
    ("expected ':'", "there is no colon after the name"),
    ("sequence entries are not allowed", "a list with dashes begins on a line of its own"),
    ("expected '-' indicator", "the lines of a list do not begin in the same column"),
    ("expected key", "the lines do not begin in the same column, or a colon is missing"),
    ("expected <block end>", "the lines do not begin in the same column, or a colon is missing"),
    ("expected <document start>", "the lines do not begin in the same column, or a colon is missing"),
    ("unexpected end of stream", "a quotation mark is not closed"),
    ("unexpected document", "a quotation mark is not closed"),
    ("alphabetic or numeric character", "put a text that begins with * or & in quotes"),
    ("aliases (*name)", "put a text that begins with * in quotes; aliases (*name) are not allowed"),
    ("tag handle", "put a text that begins with ! in quotes"),
    ("constructor for the tag", "put a text that begins with ! in quotes"),
    ("unknown escape character", "in double quotes a backslash stands for itself only when doubled"),
    ("control characters", "there is a control character in it"),
    ("special characters", "there is a control character in it"),
)
"""What to look for in a reason as parsers give it, and what people can make something of."""


_OURS = ("the key ", "merge keys ")
"""How reasons begin that are our own: they quote the file, in which anything may stand."""


def _plain(reason: str) -> str:
    if reason.startswith(_OURS):
        return reason
    return next((said for words, said in _REASONS if words in reason), reason)


@contextmanager
def _as_sentences(name: str, error: type[ConfigError]) -> Iterator[None]:
    """Turn whatever PyYAML raises into `error`, with the file, the line and the reason."""
    try:
        yield
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f", line {mark.line + 1}" if mark else ""
        raise error(f"{name}{where}: {_plain(problem.problem or 'not valid YAML')}") from None
    except yaml.YAMLError as problem:
        raise error(f"{name}: not valid YAML ({_plain(str(problem).splitlines()[0])})") from None
    except (ValueError, TypeError) as problem:
        raise error(f"{name}: not valid YAML ({problem})") from None
    except RecursionError:
        raise error(f"{name}: nested too deeply") from None


def value_of(text: str, name: str, error: type[ConfigError]) -> Any:
    """See `briefs.safe_yaml.loads`."""
    with _as_sentences(name, error):
        return yaml.load(text, Loader=_Loader)


def tree_of(text: str, name: str, error: type[ConfigError]) -> Node:
    """See `briefs.safe_yaml.parse`."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    with _as_sentences(name, error):
        return _tree(yaml.parse(text, Loader=loader), name, error)


def _tree(events: Iterator[yaml.Event], name: str, error: type[ConfigError]) -> Node:
    """Events to nodes, without recursion."""
    root: list[Node] = []
    stack: list[tuple[Node, list[Node]]] = []
    children = root
    documents = 0
    for event in events:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise error(f"{name}, line {line}: a second document begins")
        elif isinstance(event, yaml.AliasEvent):
            raise error(f"{name}, line {line}: {_plain('aliases (*name) are not allowed')}")
        elif isinstance(event, yaml.ScalarEvent):
            is_key = stack and isinstance(stack[-1][0].value, dict) and len(children) % 2 == 0
            if is_key and event.implicit[0] and event.value == "<<":
                # in quotes it is a key like any other
                raise error(f"{name}, line {line}: merge keys (<<) are not allowed")
            empty = event.implicit[0] and event.value in ("", "~", "null")
            children.append(Node(None if empty else event.value, line))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            if len(stack) >= MAX_DEPTH:
                raise error(f"{name}, line {line}: nested too deeply")
            node = Node([] if isinstance(event, yaml.SequenceStartEvent) else {}, line)
            stack.append((node, children))
            children = []
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            node, parents = stack.pop()
            if isinstance(node.value, list):
                node.value.extend(children)
            elif isinstance(node.value, dict):
                _fill(node.value, children, name, error)
            parents.append(node)
            children = parents
    return root[0] if root else Node(None, 1)


def _fill(target: dict[str, Node], children: list[Node], name: str, error: type[ConfigError]) -> None:
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key.value, str):
            raise error(f"{name}, line {key.line}: a key must be text")
        if key.value in target:
            raise error(f"{name}, line {key.line}: the key {key.value!r} stands twice")
        target[key.value] = value


class _Plain:
    """No aliases, which `loads` would refuse."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _Dumper(_Plain, yaml.SafeDumper):
    """PyYAML's safe dumper with texts of several lines as such."""


class _FastDumper(_Plain, yaml.CSafeDumper if yaml.__with_libyaml__ else yaml.SafeDumper):  # type: ignore[misc]
    """The same by libyaml: several times faster."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


for _dumper in (_Dumper, _FastDumper):
    _dumper.add_representer(str, _represent_text)


def text_of(value: Any) -> str:
    """See `briefs.safe_yaml.dumps`."""
    text = _dump(value, _FastDumper)
    # libyaml escapes what lies beyond the first 65,536 characters: nobody can read that
    return _dump(value, _Dumper) if "\\U" in text else text


def _dump(value: Any, dumper: type[yaml.SafeDumper]) -> str:
    return yaml.dump(
        value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )
