"""How reporters, officials and coders tell a toll: sentences and short texts with the figures they give."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
WORDINGS = [
    wording
    for name in ("casualty-wordings.yaml", "casualty-texts.yaml")
    for wording in yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording["text"][:60])
def test_a_toll_is_quoted(quoted, wording):
    assert list(quoted(wording["text"])) == wording["figures"]
