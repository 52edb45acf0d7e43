"""The parser of the query language: any text to a tree, with notes on what was not understood.

    query    := and ("OR" and)*             words bind tighter than OR
    and      := (["-" | "NOT"] item ["AND"])*
    item     := "(" query ")" | field ":" item | word | '"' words '"' ["~" slop] | '="' words '"'
    word     := letters, "*" any characters, "?" one character, "~" or "~1" one edit, "~2" two

Operators count only in capitals. Every text has a reading: brackets and quotation marks left open are closed at
the end, operators without operands are passed over, unknown fields are words. The machine keeps its own stack and
reads so many words and brackets (`search.query.state`) that no text takes long or makes a tree too deep to walk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from briefs.taxonomy import Taxonomy
from briefs.text import word_keys
from search.query import fields
from search.query.lexer import Kind, Piece, Token
from search.query.model import Expansion, Note
from search.query.names import completed, spelled, unwidened, widened
from search.query.shape import all_of, any_of
from search.query.state import MOST_NESTED, MOST_SLOP, MOST_WORDS, Group, State
from search.query.tree import Everything, Phrase, Prefix, Tree, Wildcard, Word
from search.query.words import stem

_OPERATOR_BEGUN = re.compile("O|A|AN|N|NO")
_MEANINGFUL = re.compile(r"[*?~]")
_LONE_OR = "OR needs something on both sides"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a query's text means.

    Attributes:
        tree: what a brief has to satisfy.
        notes: what was not understood, in the order of the text.
        expansions: the names that were widened to all their spellings.
        settled: a text that means without `prefix_last` what this text means with it.
        vain: there is a text, and nothing of it can be searched for; the tree is then everything.
    """

    tree: Tree
    notes: tuple[Note, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    settled: str = ""
    vain: bool = False


def parse(text: str, taxonomy: Taxonomy, *, prefix_last: bool = False) -> Parsed:
    """The meaning of a query's text; never raises, whatever the text.

    With `prefix_last` a word that the text ends in is taken as typed halfway; without it only inside a bracket or
    quotation mark that is still open. Excluded words never are.
    """
    return _Parser(text, taxonomy, prefix_last).parse()


def settled(text: str, taxonomy: Taxonomy) -> str:
    """A text that means what this text means while its last word is half-typed: `elec` becomes `elec*`."""
    return parse(text, taxonomy, prefix_last=True).settled


class _Parser(State):
    def parse(self) -> Parsed:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if self.words_left <= 0:
                self.note(token.start, len(self.text), f"only the first {MOST_WORDS:,} words are searched")
                break
            self.take(token)
        self.flush()
        self.dangling()
        self.settled += ")" * self.open
        if self.open and not self.prefix_last:
            start = self.stack[-1].start
            self.note(start, start + 1, "a bracket is still open")
        while len(self.stack) > 1:
            self.close()
        tree = self.finish(self.stack[0])
        vain = tree is None and bool(self.text.strip())
        if vain and not self.notes and not self.prefix_last:
            self.note(0, len(self.text), "no word to search for")
        notes = tuple(sorted(self.notes, key=lambda note: (note.start, note.end)))
        read = Everything() if tree is None else tree
        return Parsed(read, notes, tuple(self.expansions), self.settled, vain)

    def take(self, token: Token) -> None:
        match token.kind:
            case Kind.CHUNK | Kind.QUOTE:
                if token.kind is Kind.CHUNK and token.text == "or" and not self.half_typed(token.end):
                    self.note(token.start, token.end, "or is searched as a word; OR in capitals finds either")
                if self.scope is None or self.scope == fields.TITLE:
                    self.take_words(token)
                elif self.scope in fields.NAMES:
                    self.take_name(token, self.scope)
                else:
                    self.take_value(token, self.scope)
            case Kind.STRANGE_FIELD:
                self.note(token.start, token.end, fields.no_field(token.text))
                self.take(replace(token, kind=Kind.CHUNK))
            case Kind.NOT:
                self.flush()
                self.excluding = not self.excluding
            case Kind.FIELD:
                self.flush()
                if self.field:
                    self.dangling()
                self.field = token
            case Kind.AND:
                self.flush()
                self.dangling()
            case Kind.OR:
                self.flush()
                self.dangling()
                self.alternative(token)
            case Kind.OPEN:
                self.flush()
                self.nest(token)
            case Kind.CLOSE:
                self.flush()
                self.dangling()
                if self.open:
                    self.close()
                else:
                    self.note(token.start, token.end, "a bracket closes nothing")

    def alternative(self, token: Token) -> None:
        group = self.group
        if group.parts:
            group.alternatives.append(all_of(group.parts))
            group.parts = []
            group.pending_or = token.start
        else:
            self.note(token.start, token.end, _LONE_OR)

    def nest(self, token: Token) -> None:
        if len(self.stack) > MOST_NESTED:
            if not self.too_deep:
                self.note(token.start, token.end, f"brackets count only {MOST_NESTED} deep")
            self.too_deep += 1
            return
        self.stack.append(Group(token.start, self.scope, self.excluding, self.excluded))
        self.excluding = False
        self.field = None

    def close(self) -> None:
        if self.too_deep:
            self.too_deep -= 1
            return
        group = self.stack.pop()
        tree = self.finish(group)
        self.excluding = group.excluded
        self.add([] if tree is None else [tree])

    def finish(self, group: Group) -> Tree | None:
        """What a group asks for, or None when nothing in it asks for anything."""
        if group.pending_or is not None and not self.prefix_last:
            self.note(group.pending_or, group.pending_or + 2, _LONE_OR)
        branches = [*group.alternatives, all_of(group.parts)] if group.parts else group.alternatives
        return any_of(branches) if branches else None

    # words

    def take_words(self, token: Token) -> None:
        found = list(self.pieces(token))
        if not found:
            self.flush()
            self.dangling()
            self.close_quote(token)
        elif token.kind is Kind.QUOTE or token.literal or not all(piece.plain for piece in found):
            self.flush()
            self.add(self.phrase(token, found))
        elif self.excluding or self.field:
            self.flush()
            self.add(self.names([found]))
        else:
            self.group.run.append(found)

    def flush(self) -> None:
        """End a run of plain words."""
        if run := self.group.run:
            self.group.run = []
            for tree in self.names(run):
                self.add([tree])

    def names(self, run: Sequence[Sequence[Piece]]) -> list[Tree]:
        """A run of words, the longest names in it widened to all their spellings."""
        trees: list[Tree] = []
        first = 0
        while first < len(run):
            last, tree = self.longest_name(run, first)
            trees.append(tree or _leaf(run[first]))
            if last == len(run) and self.half_typed(run[-1][-1].end):
                trees[-1:] = self.half_typed_run(run[first:], tree)
            first = last
        return trees

    def longest_name(self, run: Sequence[Sequence[Piece]], first: int) -> tuple[int, Tree | None]:
        """The longest name that the run spells from here, and where the words after it begin."""
        for last in range(min(len(run), first + self.taxonomy.longest), first, -1):
            typed = self.text[run[first][0].start : run[last - 1][-1].end]
            literal = [piece for chunk in run[first:last] for piece in chunk]
            if tree := self.name(typed, literal, exact=False):
                return last, tree
        return first + 1, None

    def name(self, typed: str, literal: Sequence[Piece], exact: bool, slop: int = 0) -> Tree | None:
        """The name that the words spell, in all its spellings, or None."""
        if len(literal) > self.taxonomy.longest:
            return None
        entry = spelled(self.taxonomy, typed)
        if entry is None:
            end = literal[-1].end
            # a quote (exact) that ends with its last word is open
            if not self.half_typed(end, exact) and (reason := unwidened(self.taxonomy, typed)):
                self.note(literal[0].start, end, reason)
            return None
        keys = [piece.plain for piece in literal]
        name, expansion = widened(self.taxonomy, entry, typed, keys, literal[0].term.field, exact, slop)
        if len(name.alternatives) > 1:
            self.expansions[expansion] = None
        elif len(keys) == 1:
            return None  # a word with one spelling is no more than a word
        return name

    def half_typed_run(self, run: Sequence[Sequence[Piece]], name: Tree | None) -> list[Tree]:
        """The reading of a run whose last word may go on: what it says already, or what it may become."""
        start = run[0][0].start
        typed = self.text[start:]
        last = run[-1]
        texts = [f"{typed}*"]
        trees = [all_of([*self.names(run[:-1]), _leaf(_unfinished(last))])]
        if name is not None or (len(last) == 1 and stem(last[0].plain) != last[0].plain):
            texts.insert(0, typed)
            trees.insert(0, name or _leaf(last))
        if name is None and len(last) == 1 and (key := completed(self.taxonomy, last[0].plain)):
            whole = replace(last[0], plain=key, term=Word(key, field=last[0].term.field))
            if becoming := self.name(key, [whole], exact=False):
                texts.append(key)
                trees.append(becoming)
        self.settled = self.text[:start] + (f"({' OR '.join(texts)})" if len(texts) > 1 else texts[0])
        return [any_of(trees)]

    def phrase(self, token: Token, found: Sequence[Piece]) -> list[Tree]:
        """A quote, or a chunk in which something is literal, fuzzy or a wildcard."""
        slop = self.slop(token)
        plain = all(piece.plain for piece in found)
        name = None
        if token.kind is Kind.QUOTE and plain and not token.literal:
            name = self.name(token.text.strip(), found, exact=True, slop=slop)
        if found[-1].plain and self.half_typed(found[-1].end, not token.closed):
            going_on = _leaf(_unfinished(found), slop)
            self.settled = self.text[: token.start] + _settled(token, name is not None)
            return [going_on if name is None else any_of((name, going_on))]
        self.close_quote(token)
        return [name or _leaf(found, slop)]

    def slop(self, token: Token) -> int:
        if token.slop is None:
            return 0
        if not token.slop and not self.prefix_last:
            self.note(token.end - 1, token.end, '~ after a phrase needs a number: "killed police"~5')
        return min(int(token.slop[:6] or 0), MOST_SLOP)

    # values

    def take_value(self, token: Token, scope: str) -> None:
        """The value of a field whose values are no names."""
        self.words_left -= 1
        half = (
            scope in fields.BEGINNINGS
            and self.half_typed(token.offset + len(token.text), not token.closed)
            and not token.text.endswith("*")
        )
        if half:
            self.settled = f"{self.text}*"
        self.close_quote(token)
        self.read(fields.READERS[scope](token.text, half), token.start, token.end)

    def take_name(self, token: Token, scope: str) -> None:
        """The longest run of words that is a name in this field, or the one word that is none."""
        self.words_left -= 1
        if not word_keys(token.text):
            self.dangling()
            self.close_quote(token)
            return
        run = [token]
        if token.kind is Kind.CHUNK:
            rest = self.tokens[self.at : self.at + self.taxonomy.longest - 1]
            run += takewhile(lambda following: following.kind is Kind.CHUNK, rest)
        for count in range(len(run), 0, -1):
            last = run[count - 1]
            typed = token.text if count == 1 else self.text[token.offset : last.end]
            if reading := self.name_reading(scope, typed):
                self.close_quote(token)
            elif self.half_typed_name(last) and (reading := self.name_reading(scope, f"{typed}*")):
                quoted = count > 1 or token.kind is Kind.QUOTE
                self.settled = self.text[: token.start] + (f'"{typed}*"' if quoted else f"{typed}*")
            elif reading := fields.name_elsewhere(self.taxonomy, scope, typed):
                self.close_quote(token)
            if reading:
                self.at += count - 1
                self.read(reading, token.start, last.end)
                return
        self.close_quote(token)
        if _OPERATOR_BEGUN.fullmatch(token.text) and self.half_typed(token.end):
            self.add([])
            return
        self.suggestions_left -= 1
        suggest = self.suggestions_left >= 0
        self.read(fields.unknown_name(self.taxonomy, scope, token.text, suggest), token.start, token.end)

    def name_reading(self, scope: str, typed: str) -> fields.Reading | None:
        if "*" not in typed and "?" not in typed:
            return fields.exact_name(self.taxonomy, scope, typed)
        self.scans_left -= 1
        return fields.name_beginning(self.taxonomy, scope, typed) if self.scans_left >= 0 else None

    def half_typed_name(self, token: Token) -> bool:
        """Whether a name that ends here may go on: with another word, too, while the user types."""
        end = token.offset + len(token.text)
        if token.kind is Kind.CHUNK and self.prefix_last and not self.text[end:].strip():
            end = len(self.text)
        return self.half_typed(end, not token.closed)

    def read(self, reading: fields.Reading, start: int, end: int) -> None:
        if reading.note:
            self.note(start, end, reading.note)
        if reading.expansion:
            self.expansions[reading.expansion] = None
        self.add([] if reading.tree is None else [reading.tree])


def _leaf(found: Sequence[Piece], slop: int = 0) -> Tree:
    """What one chunk or quote asks for."""
    first = found[0].term
    if len(found) > 1:
        return Phrase(tuple(piece.term for piece in found), slop, first.field)
    if isinstance(first, Wildcard) and first.pattern == "*":
        return Everything()
    return first


def _unfinished(found: Sequence[Piece]) -> list[Piece]:
    """The same words, the last of which may go on."""
    last = found[-1]
    return [*found[:-1], replace(last, term=Prefix(last.plain, last.term.field))]


def _settled(token: Token, named: bool) -> str:
    """A chunk or quote that ends in a half-typed word, with the prefix written out."""
    if token.kind is Kind.CHUNK and not token.literal:
        return f"{token.text}*"
    # nothing literal ends in a prefix, so that a quote stands for it, in which * ? ~ would mean something
    inside = _MEANINGFUL.sub(" ", token.text) if token.literal else token.text
    return f'("{inside}" OR "{inside}*")' if named else f'"{inside}*"'
