"""The words of segments as columns mapped into memory, which Whoosh can read too: see `codec`."""

from search.columnar.store import ColumnarText

__all__ = ["ColumnarText"]
