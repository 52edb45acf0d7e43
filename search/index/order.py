"""The order of dates over several segments: newest first, undated last, ties by id.

Each segment keeps its own order. Put together, days alone are compared, which is quick; briefs of one day that stand in
several segments are then still to be sorted by id, and that is done only where somebody looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from search.index.container import Array
from search.index.postings import Ints


def put_together(orders: Sequence[Array], days: Sequence[Array], bases: Sequence[int]) -> Ints:
    """All documents by day; those of one day segment by segment, and in the order of each.

    Args:
        orders: of each segment, its documents newest first.
        days: the day of each of these, in the same order.
        bases: the number of its first document among all.
    """
    documents = [np.zeros(0, np.int64)]
    documents += [order.astype(np.int64) + base for order, base in zip(orders, bases, strict=True)]
    keys = [np.zeros(0, np.int64), *(-each.astype(np.int64) for each in days)]
    # runs that are sorted already: the stable sort finds them, and merges
    return np.concatenate(documents)[np.argsort(np.concatenate(keys), kind="stable")]


def settle(
    documents: Ints,
    firsts: Ints,
    owners: Ints,
    id_of: Callable[[int], str],
    check: Callable[[], None] = lambda: None,
) -> Ints:
    """The same documents, ties sorted by id.

    Args:
        documents: in an order that leaves only ties between segments open.
        firsts: where each run of ties begins.
        owners: the segment of each document.
        id_of: the id of a document.
        check: called now and then; what it raises ends the work.
    """
    if not len(documents):
        return documents
    mixed = np.minimum.reduceat(owners, firsts) != np.maximum.reduceat(owners, firsts)
    if not mixed.any():
        return documents
    documents = documents.copy()
    ends = np.append(firsts[1:], len(documents))
    for first, end in zip(firsts[mixed].tolist(), ends[mixed].tolist(), strict=True):
        check()
        documents[first:end] = sorted(documents[first:end].tolist(), key=id_of)
    return documents


def run_firsts(*keys: Array) -> Ints:
    """Where runs of documents with the same keys begin."""
    new = np.zeros(len(keys[0]), np.bool_)
    new[:1] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new)
