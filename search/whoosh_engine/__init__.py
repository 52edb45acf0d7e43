"""Postings on Whoosh: the only room that imports it."""

from search.whoosh_engine.text import WhooshText

__all__ = ["WhooshText"]
