"""Seasons of the shape of the models, with a wrong value in any place that the models have."""

from __future__ import annotations

import datetime as dt
import random
import types
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from tui.season.model import Season
from tui.season.model.base import PartType
from tui.season.model.fields import fields_of
from tui.season.model.values import Score

Place: TypeAlias = tuple[str | int, ...]
"""Keys that lead to a value; a number is the choice among the kinds of value that may stand there.

A list is one step without a key: its elements share their places.
"""

_NAMES = ("A", "B", "C", "D")
_PAIRS = (("A", "C"), ("B", "D"))
_STAGES = ("S0", "S1", "S2")
_TIES = ("T1", "T2", "T3")
_BY_KEY: dict[str, tuple[Any, ...]] = {
    "source": ("s",),
    "id": ("s",),
    "positions": (1,),
    **dict.fromkeys(("from", "to", "position_in"), _STAGES),
    **dict.fromkeys(("name", "winners_of", "losers_of"), _TIES),
}
_BY_KIND: dict[Any, tuple[Any, ...]] = {
    bool: (True, False),
    int: (0, 1, 1, 2, 3),
    Fraction: (-1.5, 0.5, 2.0),
    Score: ("0-0", "1-0", "2-2", "0-3"),
    dt.time: ("15:30", dt.time(20, 45)),
    dt.date: tuple(dt.date(1968, 1, day) for day in range(1, 20)),
}
_DEPTH = 9
"""Keys of the longest place; the models have no cycles, so this only guards against new ones."""


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """Return every place of the schema, the containers too."""
    return tuple(dict.fromkeys(_places(Season, ())))


def _places(annotation: Any, place: Place) -> Iterator[Place]:
    if len(place) > 3 * _DEPTH:
        raise AssertionError(f"endless: {place}")
    kind = _bare(annotation)
    if _is_model(kind):
        for field in fields_of(kind):
            here = (*place, field.key)
            yield here
            yield from _places(field.type, here)
    elif get_origin(kind) is tuple:
        for at, inner in enumerate(_inner(kind)):
            yield (*place, at)
            yield from _places(inner, (*place, at))
    elif _is_union(kind):
        for at, inner in enumerate(_choices(kind)):
            yield from _places(inner, (*place, at) if len(_choices(kind)) > 1 else place)


def specimen(chance: random.Random, place: Place, value: Any) -> dict[str, Any]:
    """Make a season of the right shape, but for the value in one place."""
    made: dict[str, Any] = _specimen(Season, chance, place, value, "")
    frame = {
        "sources": [{"id": "s", "title": "S"}],
        "teams": [{"name": name} for name in _NAMES],
        "stages": _specimen(_stages(), chance, (), None, "stages"),
    }
    return made | {key: one for key, one in frame.items() if key not in place[:1]}


def _specimen(annotation: Any, chance: random.Random, place: Place, value: Any, key: str) -> Any:
    """Make what an annotation asks for; `place` leads on to where the value goes."""
    kind = _bare(annotation)
    if _is_model(kind):
        return _table(kind, chance, place, value)
    if get_origin(kind) is tuple:
        return _list(kind, chance, place, value, key)
    if _is_union(kind):
        choices = _choices(kind)
        at = chance.randrange(len(choices))
        if place and len(choices) > 1:
            at, place = int(place[0]), place[1:]
        return _specimen(choices[at], chance, place, value, key)
    return _scalar(kind, chance, key)


def _stages() -> Any:
    """Return the type of the list of stages."""
    return next(field.type for field in fields_of(Season) if field.key == "stages")


def _table(kind: PartType, chance: random.Random, place: Place, value: Any) -> Any:
    made: dict[str, Any] = {}
    for field in fields_of(kind):
        key = field.key
        if place and place[0] == key:
            inner = place[1:]
            made[key] = value
            if inner:
                made[key] = _specimen(field.type, chance, inner, value, key)
        elif field.required or chance.random() < _share(key, chance):
            made[key] = _specimen(field.type, chance, (), None, key)
    if "rounds" in made and place[:1] != ("matches",):
        made.pop("matches", None)
    return made


def _share(key: str, chance: random.Random) -> float:
    """Return how often an optional key is there: mostly seldom, so that many seasons load."""
    if key in ("teams", "from", "to"):
        return 0.02
    return 0.5 if key in ("matches", "rounds", "ties") else chance.choice((0, 0, 0.02, 0.2))


def _list(kind: Any, chance: random.Random, place: Place, value: Any, key: str) -> list[Any]:
    inner = _inner(kind)
    is_endless = get_args(kind)[-1] is Ellipsis
    count = chance.choice((1, 2, 2, 3)) if is_endless else len(inner)
    made = [_specimen(inner[0 if is_endless else at], chance, (), None, key) for at in range(count)]
    if key == "teams":
        made = list(_NAMES[::2])
    if key == "matches":  # nobody plays twice in a round
        made = [
            {**one, "home": home, "away": away}
            for one, (home, away) in zip(made, _PAIRS, strict=False)
        ]
    if key == "ties":
        made = [{**one, "teams": list(pair)} for one, pair in zip(made, _PAIRS, strict=False)]
    if key == "stages":
        made = [_specimen(inner[0], chance, (at,), None, key) for at in range(3)]
        for at, one in enumerate(made):
            one["name"] = _STAGES[at]
    if place:
        at = int(place[0])
        where = chance.randrange(len(made)) if is_endless else at
        rest = place[1:]
        if key == "stages" and rest:
            where = int(rest[0])
        made[where] = (
            value
            if not rest
            else _specimen(inner[0 if is_endless else at], chance, rest, value, key)
        )
        if key == "stages" and isinstance(made[where], dict) and rest[1:] != ("name",):
            made[where]["name"] = _STAGES[where]
    return made


def _scalar(kind: Any, chance: random.Random, key: str) -> Any:
    if get_origin(kind) is Literal:
        return chance.choice(get_args(kind))
    return chance.choice(_BY_KEY.get(key) or _BY_KIND.get(kind) or _NAMES)


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, PartType)


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def _choices(kind: Any) -> tuple[Any, ...]:
    """Return what a union may be; TOML has no null."""
    return tuple(one for one in get_args(kind) if one is not type(None))


def _inner(kind: Any) -> tuple[Any, ...]:
    """Return what the elements of a list are: one for all, or one for each."""
    return tuple(one for one in get_args(kind) if one is not Ellipsis)


@lru_cache(maxsize=1)
def keys() -> tuple[str, ...]:
    """Return every key of the format."""
    return tuple(sorted({step for place in places() for step in place if isinstance(step, str)}))


def wrong(chance: random.Random, depth: int = 3) -> Any:
    """Return any value that TOML can have."""
    made = chance.randrange(17 if depth else 12)
    scalars: tuple[Any, ...] = (
        chance.random() < 0.5,
        chance.choice((-1, 0, 1, 2, 3, 10, 999_999_999, 10**9, 2**63, -(2**70), 10**4000)),
        chance.choice((0.5, 1.0, -0.0, 1e308, float("inf"), float("-inf"), float("nan"))),
        chance.choice(("", " ", "A", "B", "S0", "S1", "s", "T1", "x", "A ", "\u202e", "\0")),
        chance.choice(("3-0", "0-0", "1968-01-02", "1968-01", "head_to_head", "points", "league")),
        chance.choice(_NAMES),
        chance.choice(("A" * 3000, "\N{CYRILLIC CAPITAL LETTER A}", "e\u0301", "\u0627", "1")),
        dt.date(chance.choice((1, 1968, 9999)), 1, 1),
        dt.datetime(1968, 1, 1),  # noqa: DTZ001  a time without a zone is TOML too
        dt.datetime(1968, 1, 1, tzinfo=dt.UTC),
        dt.time(12, 30),
        chance.choice(keys()),
    )
    if made < len(scalars):
        return scalars[made]
    if made < 14:
        return [wrong(chance, depth - 1) for _ in range(chance.randrange(4))]
    return {chance.choice(keys()): wrong(chance, depth - 1) for _ in range(chance.randrange(4))}
