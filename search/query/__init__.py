"""The query language: what the user typed and chose, as one immutable value, and what it means, as a tree."""

from search.query.dates import parse_period
from search.query.filters import DateFilter, Filters, ValueFilter
from search.query.model import Expansion, Note, Query
from search.query.parse import Parsed, parse, settled

__all__ = [
    "DateFilter",
    "Expansion",
    "Filters",
    "Note",
    "Parsed",
    "Query",
    "ValueFilter",
    "parse",
    "parse_period",
    "settled",
]
