"""Put wrong values in every place of the schema, and other values of the right type in the archive.

Run as `python tests/fuzz/values.py`.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import tomli
import tomli_w

import fuzz_cases
from fuzz_shapes import places, specimen, wrong
from tui.season.model.knockout import TieRule
from tui.season.model.matches import MatchStatus
from tui.season.model.rules import OrderName
from tui.season.model.zones import ZoneStatus

WHAT = "values of any type in every place of the schema, and other values of the right type"
CASES = 50_000
_PLACES = places()
_ARCHIVE = Path(__file__).parents[2] / "seasons"
_LARGEST = 60_000
"""Bytes of the files that are changed: with larger ones fewer cases would be tried."""

_SCORE = re.compile(r"[0-9]+-[0-9]+")
_WORDS = (
    *(get_args(one) for one in (TieRule, MatchStatus, ZoneStatus)),
    tuple(word for one in get_args(OrderName) for word in (get_args(one) or (one,))),
)
"""Words that may stand in one place, each list for one kind of place."""

_TEAM_KEYS = ("home", "away", "team", "winner", "champion", "runner_up", "of")
_TEAM_LISTS = ("teams", "seeding", "promoted", "relegated", "taken_from")


def make(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Make a wrong season and a changed one by turns."""
    return (put_wrong if number % 2 else change_right)(number // 2, chance)


def put_wrong(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Make a season with a wrong value in one place, the places in turn."""
    place = _PLACES[number % len(_PLACES)]
    value = wrong(chance)
    return f"{place} = {value!r:.200}", tomli_w.dumps(specimen(chance, place, value)).encode()


def change_right(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Change a few values of a file of the archive to others of the same kind."""
    name, text = _files()[number % len(_files())]
    raw = tomli.loads(text)
    teams = sorted(_teams(raw))
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        leaves = list(_leaves(raw))
        node, key = chance.choice(leaves)
        _change(node, key, teams, chance)
    return f"{name}, right values", tomli_w.dumps(raw).encode()


@lru_cache(maxsize=1)
def _files() -> tuple[tuple[str, str], ...]:
    files = [path for path in sorted(_ARCHIVE.glob("*.toml")) if path.stat().st_size < _LARGEST]
    return tuple((path.name, path.read_text()) for path in files)


def _leaves(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every value that is no list and no table, as what holds it and where."""
    inside = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in inside:
        if isinstance(value, dict | list):
            yield from _leaves(value)
        else:
            yield node, key


def _teams(node: Any) -> Iterator[str]:
    """Yield the names of teams of a season as far as matches, ties and lists have them."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in _TEAM_KEYS and isinstance(value, str):
                yield value
            elif key in _TEAM_LISTS and isinstance(value, list):
                yield from (one for one in value if isinstance(one, str))
            else:
                yield from _teams(value)
    elif isinstance(node, list):
        for value in node:
            yield from _teams(value)


def _change(node: Any, key: Any, teams: list[str], chance: random.Random) -> None:
    """Change a value to another of its kind, or take away the key of one."""
    value = node[key]
    if isinstance(node, dict) and chance.random() < 0.2:
        del node[key]
    elif isinstance(value, bool):
        node[key] = not value
    elif isinstance(value, int | float):
        node[key] = chance.choice((0, 1, 2, value + 1, max(0, value - 1), 999, 999_999_999))
    elif isinstance(value, dt.date):
        node[key] = value + dt.timedelta(days=chance.choice((-400, -7, -1, 1, 7, 400)))
    elif value in teams:
        node[key] = chance.choice(teams)
    elif isinstance(value, str):
        node[key] = _other_text(value, chance)


def _other_text(value: str, chance: random.Random) -> str:
    if _SCORE.fullmatch(value):
        return f"{chance.choice((0, 1, 2, 9, 99, 999))}-{chance.choice((0, 1, 2, 9, 999))}"
    for words in _WORDS:
        if value in words:
            return str(chance.choice(words))
    return chance.choice(("x", value * 2, value[::-1], value.upper(), "\u0627\u0628", "x" * 400))


if __name__ == "__main__":
    raise SystemExit(fuzz_cases.main(WHAT, make, CASES))
