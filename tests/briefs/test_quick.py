"""A quick constructor makes what the class's own makes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from briefs.model import Facts, Mention, MentionKind, Outcome, Qualifier, Toll
from briefs.quick import quick

ARGUMENTS = (MentionKind.PLACE, "Quetta", "Quetta", 3, 9)


def test_it_makes_instances_of_the_class_itself() -> None:
    made = quick(Mention)(*ARGUMENTS)
    assert type(made) is Mention
    assert made == Mention(*ARGUMENTS)
    assert hash(made) == hash(Mention(*ARGUMENTS))
    assert repr(made) == repr(Mention(*ARGUMENTS))
    assert replace(made, start=0) == Mention(MentionKind.PLACE, "Quetta", "Quetta", 0, 9)


def test_what_it_makes_is_frozen_and_travels() -> None:
    made = quick(Mention)(*ARGUMENTS)
    with pytest.raises(FrozenInstanceError):
        made.start = 4  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made


def test_keywords_and_defaults_hold() -> None:
    wanted = Toll(2, Qualifier.EXACTLY, Outcome.KILLED, "men", False, "two men", 0, 7, rule="toll")
    made = quick(Toll)(
        count=2,
        qualifier=Qualifier.EXACTLY,
        outcome=Outcome.KILLED,
        who="men",
        past=False,
        text="two men",
        start=0,
        end=7,
        rule="toll",
    )
    assert made == wanted
    assert quick(Facts)() == Facts()
    with pytest.raises(TypeError):
        quick(Mention)(MentionKind.PLACE)  # type: ignore[call-arg]
