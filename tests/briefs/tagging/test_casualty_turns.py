"""Turns of phrase in which a toll is told: in reports, logs and coders' notes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

WORDINGS = yaml.safe_load((Path(__file__).parent / "casualty-wordings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording["text"][:50])
def test_a_toll_is_quoted(quoted, wording):
    assert list(quoted(wording["text"])) == wording["figures"]
