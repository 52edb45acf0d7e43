"""Two invented briefs whose facts are corrected in tests."""

from __future__ import annotations

BLAST = (
    "date 2024-02-07 QUETTA: A bomb went off in Mastung on Wednesday, killing at least 12 people and injuring 30 "
    "others, police said. The Balochistan Liberation Army (BLA) claimed responsibility for the blast. "
    "No fewer than 99 people were killed in a novel that was found there."
)
RALLY = "date 2024-02-05 LAHORE: A rally in Lahore ended without violence on Monday, its organisers said."
