"""What must hold between the stages of a season: where teams come from and where they go.

Like `tui.season.checks.parts` this reads the raw TOML and passes over what has the wrong shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.season.checks.parts import Found, Raw, where
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem
from tui.season.raw.roster import Hints, tables, texts


def check_flow(raw: Raw) -> list[Found]:
    """Find every name of a stage that is none, or not one before or after, with its path."""
    return [(path, Problem(0, where(raw, path), what)) for path, what in _flow(raw)]


def _flow(raw: Raw) -> Iterator[tuple[Path, str]]:
    stages = list(tables(raw.get("stages")))
    if not raw.get("stages") and "summary" not in raw and not _misspelt(raw):
        yield ("stages",), '"stages" is missing, expected one, or a summary that says why not'
    hints = Hints()
    names = [stage.get("name") for stage in stages]
    with_tables = [one.get("name") if one.get("kind") == "league" else None for one in stages]
    for index, stage in enumerate(stages):
        place: Path = ("stages", index)
        came = stage.get("from")
        for name in texts([came] if isinstance(came, str) else came):
            yield from _known((*place, "from"), name, texts(names[:index]), "an earlier", hints)
        for name in texts([stage.get("position_in")]):
            tabled = texts(with_tables[:index])
            yield from _known((*place, "position_in"), name, tabled, "an earlier league", hints)
        for path, part in _earning(place, stage):
            for name in texts([part.get("to")]):
                yield from _known((*path, "to"), name, texts(names[index + 1 :]), "a later", hints)


def _misspelt(raw: Raw) -> bool:
    """Tell whether stages stand under a key that is nearly theirs, of which the models speak."""
    return any("stage" in key.casefold() for key in raw)


def _earning(path: Path, stage: Raw) -> Iterator[tuple[Path, Raw]]:
    """Walk the parts of a stage that say where teams go to."""
    yield path, stage
    parts = [
        ((*path, key, at), one)
        for key in ("groups", "across")
        for at, one in enumerate(tables(stage.get(key)))
    ]
    for place, unit in [(path, stage), *parts]:
        for at, zone in enumerate(tables(unit.get("zones"))):
            yield (*place, "zones", at), zone
    for at, one in enumerate(tables(stage.get("rounds"))):
        for key in ("winners", "losers"):
            outcome = one.get(key)
            if isinstance(outcome, dict):
                yield (*path, "rounds", at, key), outcome


def _known(
    path: Path, name: str, known: Sequence[str], which: str, hints: Hints
) -> Iterator[tuple[Path, str]]:
    if name not in known:
        near = hints.nearest(name, known)
        hint = f'did you mean "{near}"?' if near else "expected the name of one"
        yield path, f'"{name}" is not {which} stage, {hint}'
