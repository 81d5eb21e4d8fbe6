"""Every place is put in words by one function, whether the file has loaded or not."""

from __future__ import annotations

import pytest
import tomli

from tui.season.load import parse
from tui.season.raw.places import Path, Place

TEXT = """\
format = 1
competition = "Cup"
season = "1"
published = { source = "book", goals = 3 }
sources = [{ id = "book", title = "The Book" }, { id = "site", title = "A", name = "Site" }]

[[stages]]
name = "League"
kind = "league"
rounds = [{ name = "Opening", matches = [{ home = "A", away = "B" }] }]
published = [{ source = "site", table = [{ team = "A" }] }]

[[stages]]
name = "Cup"
kind = "knockout"
rounds = [{ name = "Final", ties = [{ teams = ["A", "B"], name = "F" }, { name = "G" }, {}] }]
"""


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("published", 0, "goals"), "published by The Book › goals"),
        (("stages", 0, "rounds", 0, "matches", 0, "home"), "League › Round 1 › A v B › home"),
        (("stages", 0, "published", 0, "table", 0), "League › published by Site › A"),
        (("stages", 1, "rounds", 0, "ties", 0), "Cup › Final › A v B"),
        (("stages", 1, "rounds", 0, "ties", 1), "Cup › Final › G"),
        (("stages", 1, "rounds", 0, "ties", 2), "Cup › Final › tie 3"),
    ],
)
def test_place_in_words(path: Path, words: str) -> None:
    raw = tomli.loads(TEXT)
    assert Place.of(raw, path).text() == words
    text = TEXT.replace(', { name = "G" }, {}', ', { name = "G", teams = ["C", "D"] }')
    if path[-2:] not in (("ties", 1), ("ties", 2)):
        assert Place.of(parse(text, "f.toml").season, path).text() == words


def test_sources_by_id() -> None:
    raw = tomli.loads(TEXT)
    path = ("published", "goals")
    assert Place.of(raw, path).text(with_ids=True) == "published by book › goals"
