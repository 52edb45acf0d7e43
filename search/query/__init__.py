"""The query language: what the user typed and chose, as one immutable value."""

from search.query.model import DateFilter, Expansion, Filters, Note, Query, ValueFilter

__all__ = ["DateFilter", "Expansion", "Filters", "Note", "Query", "ValueFilter"]
