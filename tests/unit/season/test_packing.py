"""A season that was packed and unpacked is the same one."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from pydantic_core import ValidationError

from fuzz_shapes import specimen
from support import facts
from tui.season.load import load, parse
from tui.season.model import LeagueStage, Match, Part, Season
from tui.season.model.base import PartType
from tui.season.model.days import PartialDate
from tui.season.model.fields import fields_of, parts_in
from tui.season.packing import UnpackError, pack, unpack
from tui.season.raw.roster import Roster
from tui.season.validation import validate

ARCHIVE = sorted(facts.FILE.parent.glob("*.toml"))


def random_seasons(share: float, count: int) -> list[Season]:
    """Seasons with anything in a share of all fields; they need not make sense."""
    made = []
    for seed in range(count):
        with (
            patch("fuzz_shapes._share", lambda _, chance: share * chance.random() * 2),
            patch.dict("fuzz_shapes._BY_KIND", {int: (1, 2, 3), PartialDate: ("1968-01", 1968)}),
        ):
            chance = random.Random(seed)  # noqa: S311  results of nobody
            raw = specimen(chance, (), None)
        raw["sources"][0] |= dict.fromkeys(("name", "url", "note"), "s")
        raw["teams"][0] |= {"aliases": ["Aa"], **dict.fromkeys(("short", "location", "note"), "a")}
        try:
            made.append(validate(raw, Roster.of(raw)))
        except ValidationError:
            continue
    return made


@cache
def seasons() -> list[Season]:
    """Return seasons of random content; only the process that runs these tests makes them."""
    return [*random_seasons(0.1, 150), *random_seasons(0.6, 25)]


def inside(part: Part) -> list[Part]:
    """A part and all parts in it."""
    found = [part]
    waiting: list[Any] = [part.get(name) for name in type(part).fields]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Part):
            found += inside(value)
        elif isinstance(value, tuple):
            waiting += value
    return found


@pytest.mark.parametrize("file", ARCHIVE, ids=lambda file: file.stem)
def test_a_season_of_the_archive_comes_back_whole(file: Path) -> None:
    loaded = load(file)
    season, warnings = unpack(pack(loaded.season, loaded.warnings))
    assert season == loaded.season
    assert repr(season) == repr(loaded.season)
    assert warnings == loaded.warnings
    for stage, same in zip(season.stages, loaded.season.stages, strict=True):
        assert [stage.matchdays(at) for at in range(stage.moment_count + 2)] == [
            same.matchdays(at) for at in range(same.moment_count + 2)
        ]


def test_any_season_comes_back_whole() -> None:
    for season in seasons():
        same, _ = unpack(pack(season, ()))
        assert same == season
        assert repr(same) == repr(season)  # also tells 1 from True


def test_every_field_of_every_part_has_been_packed() -> None:
    """Else the test before proves nothing of it."""
    seen = {
        (type(part), name)
        for season in seasons()
        for part in inside(season)
        for name in type(part).fields
        if part.get(name) != type(part).defaults.get(name, ...)
    }
    waiting: list[PartType] = [Season]
    fields: set[tuple[PartType, str]] = set()
    while waiting:
        part = waiting.pop()
        fields |= {(part, field.name) for field in fields_of(part)}
        inner = {one for field in fields_of(part) for one in parts_in(field.type)}
        waiting += inner - {kind for kind, _ in fields}
    assert fields - seen == set()


RULES = """\
format = 1
competition = "C"
season = "1"
[[stages]]
name = "First"
kind = "league"
%s
[[stages]]
name = "Second"
kind = "league"
order = ["points", { rule = "earlier_stage", stage = "First"%s }]
matches = [{ home = "A", away = "B", score = "1-0" }]
"""


@pytest.mark.parametrize("order", ["", 'order = ["points", "goal_difference", "goals_for"]'])
@pytest.mark.parametrize("by", ["", ', by = ["points", "goal_difference", "goals_for"]'])
def test_what_a_file_leaves_out_stays_left_out(order: str, by: str) -> None:
    """What it says counts as said, also where it says what would hold without it."""
    season, _ = unpack(pack(parse(RULES % (order, by), "f.toml").season, ()))
    first, second = season.stages
    assert isinstance(first, LeagueStage)
    assert isinstance(second, LeagueStage)
    assert first.says_order == bool(order)
    assert second.order[1].compared == (
        ("points", "goal_difference", "goals_for") if by else ("position",)
    )


def test_equal_values_are_shared() -> None:
    season, _ = unpack(pack(load(facts.FILE).season, ()))
    matches = [part for part in inside(season) if isinstance(part, Match)]
    names = [match.home for match in matches] + [match.away for match in matches]
    scores = [match.score for match in matches]
    for values in (names, scores):
        assert len({id(value) for value in values}) == len(set(values)) < len(values)


def test_what_is_odd_is_no_season() -> None:
    """Whatever is changed in what was packed, it is unpacked or refused, never anything else."""
    chance = random.Random(1968)  # noqa: S311  results of nobody
    packed = json.loads(pack(load(facts.FILE).season, load(facts.FILE).warnings))
    refused = 0
    for _ in range(200):
        odd = json.loads(json.dumps(packed))
        change(odd, chance)
        try:
            unpack(json.dumps(odd).encode())
        except UnpackError:
            refused += 1
    assert refused > 50


def change(value: Any, chance: random.Random) -> None:
    """Change one thing somewhere in a value of JSON."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = chance.choice(keys)
    inner = value[key]
    if isinstance(inner, dict | list) and inner and chance.random() < 0.9:
        change(inner, chance)
    elif chance.random() < 0.2:
        del value[key]
    else:
        value[key] = chance.choice([None, -1, 10**13, "", "p", [], {}, [["="]], 0.5, True])


@pytest.mark.parametrize(
    "packed", [b"", b"\xff", b"{}", b"[1,2]", b"[[],[],[]]", b"[" * 100_000, b'[[1],["=",0],[]]']
)
def test_what_was_never_a_season_is_refused(packed: bytes) -> None:
    with pytest.raises(UnpackError):
        unpack(packed)
