"""The record of a brief: whatever was read and tagged comes back as it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs import record
from briefs.model import (
    ActorFact,
    AsRead,
    Attribution,
    Brief,
    DateBasis,
    Facts,
    Headline,
    Mention,
    MentionKind,
    Outcome,
    PlaceFact,
    ProvinceFact,
    Qualifier,
    Role,
    Stance,
    Toll,
)

TEXT = st.text(st.characters(codec=None), max_size=12)
"""Any characters: control characters, lone surrogates, and pairs of them."""

WORDS = st.text(max_size=12)
PLACE = st.integers(0, 1 << 40)
COUNT = st.none() | st.integers(0, 10**30)


def several(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=3).map(tuple)


def facts(text: st.SearchStrategy[str]) -> st.SearchStrategy[Facts]:
    span = {"start": PLACE, "end": PLACE}
    role, qualifier = st.sampled_from(Role), st.sampled_from(Qualifier)
    province = st.builds(ProvinceFact, name=text, role=role, rule=text, **span)
    place = st.builds(PlaceFact, name=text, province=st.none() | text, role=role, rule=text, **span)
    actor = st.builds(
        ActorFact,
        name=text,
        short=text,
        kind=text,
        stance=st.sampled_from(Stance),
        rule=text,
        generic=st.booleans(),
        **span,
    )
    toll = st.builds(
        Toll,
        count=st.integers(0, 10**30),
        qualifier=qualifier,
        outcome=st.sampled_from(Outcome),
        who=text,
        past=st.booleans(),
        text=text,
        low=COUNT,
        high=COUNT,
        rule=text,
        perpetrators=st.booleans(),
        by_attackers=st.booleans(),
        **span,
    )
    headline = st.builds(
        Headline,
        killed=COUNT,
        killed_qualifier=st.none() | qualifier,
        wounded=COUNT,
        wounded_qualifier=st.none() | qualifier,
        perpetrators_included=st.integers(0, 99),
        perpetrators_excluded=st.integers(0, 99),
    )
    mention = st.builds(
        Mention, kind=st.sampled_from(MentionKind), name=text, text=text, candidates=several(text), **span
    )
    return st.builds(
        Facts,
        provinces=several(province),
        places=several(place),
        actors=several(actor),
        tolls=several(toll),
        headline=headline,
        mentions=several(mention),
        unclaimed=st.booleans(),
        attribution=st.sampled_from(Attribution),
        event_date=st.none() | st.dates(),
        dateline_date=st.none() | st.dates(),
        source=st.none() | text,
    )


def briefs(text: st.SearchStrategy[str]) -> st.SearchStrategy[Brief]:
    date = {"date": st.none() | st.dates(), "date_basis": st.none() | st.sampled_from(DateBasis)}
    return st.builds(
        Brief,
        id=text,
        path=text,
        title=text,
        text=text,
        text_hash=text,
        facts=facts(text),
        source=st.none() | text,
        url=st.none() | text,
        tags=several(text),
        duplicate_of=st.none() | text,
        corrected=several(text),
        as_read=st.none() | st.builds(AsRead, title=text, facts=facts(text), **date),
        **date,
    )


@given(briefs(TEXT) | briefs(WORDS))
def test_a_brief_comes_back_as_it_was(brief: Brief) -> None:
    assert record.load(record.dump(brief)) == brief


@given(briefs(WORDS))
def test_a_record_is_json_that_anybody_reads(brief: Brief) -> None:
    known = json.loads(record.dump(brief))
    assert (known["text"], known["facts"]["unclaimed"]) == (brief.text, brief.facts.unclaimed)
    spans = [(each["start"], each["end"]) for each in known["facts"]["mentions"]]
    assert spans == [(each.start, each.end) for each in brief.facts.mentions]


@given(data=st.binary(max_size=40))
def test_other_bytes_are_no_record(data: bytes) -> None:
    with pytest.raises(ValueError):
        record.load(data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"text":"Some text"', b'"text":7'),
        (b'"text":"Some text"', b'"other":"Some text"'),
        (b'"date":"2024-02-07"', b'"date":"7 February"'),
        (b'"date_basis":"header"', b'"date_basis":"hearsay"'),
        (b'"text":"Some text"', b'"text":"Some \xff text"'),
        (b'"facts":{', b'"facts":[],"others":{'),
    ],
)
def test_another_record_is_none(old: bytes, new: bytes) -> None:
    known = b'"id":"a","path":"a","title":"A title","text":"Some text","text_hash":"0","facts":{}'
    data = b"{" + known + b',"date":"2024-02-07","date_basis":"header"}'
    assert old in data
    assert record.load(data).text == "Some text"
    with pytest.raises(ValueError):
        record.load(data.replace(old, new))
