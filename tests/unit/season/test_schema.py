"""The JSON Schema accepts the season files, and marks the mistakes an editor can know of."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator, FormatChecker

from support import cup, facts
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.season.schema import json_schema

CASES = Path(__file__).parents[2] / "data" / "cases"


@cache
def validator() -> Draft202012Validator:
    """Return what judges by the schema, as an editor does."""
    return Draft202012Validator(json_schema(), format_checker=FormatChecker(["date"]))


def as_editors_see(value: Any) -> Any:
    """TOML has dates and JSON has none: editors hold them against a text in the form of a date."""
    if isinstance(value, dict):
        return {key: as_editors_see(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_editors_see(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def marks(text: str) -> set[str]:
    """Where the schema finds fault with a file."""
    errors = validator().iter_errors(as_editors_see(tomli.loads(text)))
    return {"/".join(map(str, error.absolute_path)) for error in errors}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_a_season_with_a_stage_of_every_kind_is_accepted() -> None:
    assert marks(cup.SEASON) == set()
    assert marks(cup.SEASON.replace('name = "semi"', 'nam = "semi"')) == {
        "stages/3/rounds/0/ties/0"
    }


@pytest.mark.parametrize("file", list(facts.FILE.parent.glob("*.toml")), ids=lambda file: file.name)
def test_season_files_are_accepted(file: Any) -> None:
    assert marks(file.read_text()) == set()


@pytest.mark.parametrize(
    "name", ["month-only", "counts-for-opponents", "record-taken-over", "mistakes/right"]
)
def test_dates_of_months_and_decisions_by_date_are_accepted(name: str) -> None:
    assert marks((CASES / f"{name}.toml").read_text()) == set()


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('competition = "Copa Perú"', 'compettion = "Copa Perú"', ""),
        ("format = 1", "format = 2", "format"),
        ("goals = 38", "goals = -1", "published/goals"),
        ("goals = 38", 'goals = "38"', "published/goals"),
        ('kind = "qualifiers"', 'kind = "qualifier"', "stages/0/kind"),
        ('department = "Amazonas"', 'departmnt = "Amazonas"', "stages/0/entries/0"),
        ("win = 2, draw = 1, loss = 0 }\norder", "wins = 2 }\norder", "stages/2/points"),
        ('"goals_for"]', '"goal_for"]', "stages/2/order/2"),
        ("positions = [1, 1]", "positions = [1]", "stages/1/zones/0/positions"),
        ("date = 1968-05-01", 'date = "1 May"', "stages/2/rounds/1/date"),
        ("date = 1968-05-01", 'date = "1968-13"', "stages/2/rounds/1/date"),
        ("date = 1968-05-01", "date = 680501", "stages/2/rounds/1/date"),
        ('"3-0"', '"3-x"', "stages/2/rounds/0/matches/0/score"),
        ('home = "Melgar"', 'hme = "Melgar"', "stages/2/rounds/0/matches/0"),
    ],
)
def test_a_mistake_is_marked_where_it_is(old: str, new: str, place: str) -> None:
    """And nowhere else: not at the whole stage, because it is neither of the two kinds."""
    text = facts.FILE.read_text()
    assert old in text
    broken = text.replace(old, new, 1)
    found = marks(broken)
    assert place in found
    assert all(one.startswith(place) for one in found)
    with pytest.raises(SeasonError):
        parse(broken, "1968.toml")


def test_nothing_may_be_null() -> None:
    """TOML has no null, and an editor must not offer it."""
    assert "'null'" not in str(json_schema())
    assert "None" not in str(json_schema())
