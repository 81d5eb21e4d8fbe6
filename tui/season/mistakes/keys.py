"""The keys that the models know at a place of the file, and what else people call them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from tui.season.model import LeagueStage, Season
from tui.season.model.base import PartType
from tui.season.model.fields import fields_of, parts_in
from tui.season.named import NamedTuple
from tui.season.raw.kinds import stage_kind
from tui.season.raw.places import Path
from tui.season.raw.roster import Hints, Raw

_OTHER_WORDS = {
    "table": "rows row standings",
    "matches": "results match games fixtures fixture",
    "stages": "phases phase",
    "groups": "pools pool",
    "home": "home_team team1 team_1 host",
    "away": "away_team team2 team_2 visitor guest",
    "score": "result ft full_time goals",
    "date": "day when on",
    "time": "kickoff kick_off ko hour at start",
    "season": "year",
    "pos": "position place rank",
    "played": "p pl mp gp games matches",
    "won": "w wins win",
    "drawn": "d draws draw ties tied",
    "lost": "l losses loss defeats",
    "goals_for": "gf f scored for",
    "goals_against": "ga a conceded against",
    "goal_difference": "gd diff difference",
    "points": "pts pt",
    "venue": "stadium ground place",
    "penalties": "pens pen shootout shoot_out",
    "extra_time": "aet et",
    "scorers": "goals goalscorers",
    "reason": "why",
    "note": "notes comment remark",
    "order": "tiebreakers tie_breakers sort rules",
    "player": "name scorer",
    "department": "region province",
    "location": "town city place",
    "adjustments": "deductions deduction",
    "ties": "pairings",
    "ruling": "kind",
    "title": "name",
    "name": "title",
}
"""What people write for the keys of this format."""


def models_at(path: Path, raw: Raw) -> list[PartType]:
    """Return the models that may stand at a path of the file."""
    models: list[PartType] = [Season]
    node: Any = raw
    for depth, step in enumerate(path, start=1):
        node = node[step]
        if isinstance(step, str):
            models = [
                inner
                for model in models
                for field in fields_of(model)
                if step == field.key
                for inner in parts_in(field.type)
            ]
        if isinstance(node, dict):
            is_stage = depth == 2 and path[0] == "stages"
            models = _of_kind(models, stage_kind(node) if is_stage else node.get("kind"))
    return models


def _of_kind(models: list[PartType], kind: object) -> list[PartType]:
    """Return the models of a kind, or all where none is of it."""
    of_kind = [
        model
        for model in models
        if any(field.key == "kind" and kind in get_args(field.type) for field in fields_of(model))
    ]
    return of_kind or models


def known_keys(path: Path, raw: Raw) -> list[str]:
    """Return the keys that the models know at a path of the file."""
    return sorted({key for model in models_at(path, raw) for key in _keys(model)})


class MeantKey(NamedTuple):
    """The key that is meant by an unknown one; without any, the known ones of the place.

    `of_stage`: the key belongs to a stage and stands outside of all.
    """

    key: str | None
    known: tuple[str, ...] = ()
    of_stage: bool = False


def meant_key(key: str, path: Path, raw: Raw, hints: Hints) -> MeantKey:
    """Return which key is meant by one that nobody knows at a path, or which ones there are."""
    known = known_keys(path, raw)
    meant = _meant(key, known) or hints.nearest(key, known)
    if meant:
        return MeantKey(meant)
    return MeantKey(None, tuple(known), of_stage=not path and key in _keys(LeagueStage))


def only_key(path: Path, raw: Raw) -> str | None:
    """Return the key that a table at a path must have, where it is a single one."""
    for model in models_at(path, raw):
        required = [field.key for field in fields_of(model) if field.required]
        if len(required) == 1:
            return required[0]
    return None


def is_called(key: str, name: str) -> bool:
    """Return whether people call a key so: in the singular, or by another word."""
    return _meant(name, [key]) == key


def _meant(key: str, known: Iterable[str]) -> str | None:
    """Return the known key that people call so; one that is only longer by an s goes before."""
    folded = key.casefold().replace("-", "_")
    plural = [name for name in known if name in (folded, f"{folded}s", f"{folded}es")]
    named = [name for name in known if folded in _OTHER_WORDS.get(name, "").split()]
    return next(iter([*plural, *named]), None)


def _keys(model: PartType) -> set[str]:
    return {field.key for field in fields_of(model)}
