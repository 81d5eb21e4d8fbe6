"""How long tables take: building and stepping small and large seasons, with pandas as yardstick.

`make bench` runs it. Every number is taken in this one run on this one machine: the ratios between
them are what counts.
"""

from __future__ import annotations

import importlib
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import tomli

from tui.audit.audit import audit
from tui.season.checks.judge import judge
from tui.season.checks.limits import check_limits
from tui.season.load import load, parse
from tui.season.model import LeagueStage
from tui.season.raw.roster import Roster
from tui.season.validation import validate
from tui.standings.progress import SeasonTables
from tui.standings.table import StageTables

_STEPS = 200


class Shape(NamedTuple):
    """A season to measure: a round robin of an even number of teams, so many rounds long."""

    teams: int
    rounds: int
    order: str = '["points", "goal_difference", "goals_for"]'

    @property
    def title(self) -> str:
        """The size in words."""
        head = ", head-to-head" if "head_to_head" in self.order else ""
        return f"{self.teams * self.rounds // 2:,} matches, {self.teams} teams{head}"


_SHAPES = (
    Shape(20, 38),
    Shape(20, 38, '["points", "head_to_head", "goal_difference"]'),
    Shape(20, 10_000),
    Shape(318, 634),
    Shape(318, 634, '["points", "head_to_head", "goal_difference"]'),
)


def season_text(shape: Shape) -> str:
    """Write a season of random results, the same on every machine."""
    chance = random.Random(1968)  # noqa: S311  results of nobody
    lines = ['format = 1\ncompetition = "Bench"\nseason = "1"', '[[stages]]\nname = "League"']
    lines.append(f'kind = "league"\norder = {shape.order}')
    for pairs in _rounds(shape):
        lines.append("[[stages.rounds]]\nmatches = [")
        lines += [
            f'  {{ home = "Team {home}", away = "Team {away}", '
            f'score = "{chance.choice("00112234")}-{chance.choice("0011123")}" }},'
            for home, away in pairs
        ]
        lines.append("]")
    return "\n".join(lines)


def cup_text(teams: int) -> str:
    """Write a knock-out of random results, the same on every machine; `teams` is a power of two."""
    chance = random.Random(1968)  # noqa: S311  results of nobody
    lines = ['format = 1\ncompetition = "Bench cup"\nseason = "1"']
    lines.append('[[stages]]\nname = "Cup"\nkind = "knockout"')
    left = [f"Team {number}" for number in range(teams)]
    while len(left) > 1:
        lines.append(f'[[stages.rounds]]\nname = "Round of {len(left)}"')
        pairs = list(zip(left[::2], left[1::2], strict=True))
        left = []
        for home, away in pairs:
            scored, conceded = chance.choice([(2, 1), (0, 3), (1, 0)])
            left.append(home if scored > conceded else away)
            lines.append(f'[[stages.rounds.ties]]\nteams = ["{home}", "{away}"]')
            score = f"{scored}-{conceded}"
            lines.append(f'legs = [{{ home = "{home}", away = "{away}", score = "{score}" }}]')
    return "\n".join(lines)


def _rounds(shape: Shape) -> Iterator[list[tuple[int, int]]]:
    """Pair the teams round by round: one stays, the others turn about it."""
    circle = list(range(1, shape.teams))
    for number in range(shape.rounds):
        ring = [0, *circle]
        pairs = list(zip(ring[: shape.teams // 2], reversed(ring), strict=False))
        yield pairs if number // (shape.teams - 1) % 2 else [(away, home) for home, away in pairs]
        circle = [circle[-1], *circle[:-1]]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the milliseconds of processor time that some work takes, and what it returns."""
    started = time.process_time()
    answer = work()
    return (time.process_time() - started) * 1000, answer


def measure(shape: Shape) -> dict[str, float]:
    """Measure one season: milliseconds for each kind of work."""
    text = season_text(shape)
    loading, loaded = timed(lambda: parse(text, "bench"))
    stage = loaded.season.stages[0]
    tables = StageTables(stage)
    building, _ = timed(lambda: tables.table(0, 1))
    # Steps to and fro over the whole season, none of them to a table that is still remembered.
    rounds = [1 + (one * (shape.rounds // 37 + 17)) % shape.rounds for one in range(_STEPS)]
    steps = sorted(timed(partial(tables.table, 0, at))[0] for at in rounds)
    found = {
        "load": loading,
        "build": building,
        "step": median(steps),
        "step p95": steps[int(len(steps) * 0.95)],
    }
    pandas = _pandas()
    if pandas is not None:
        frame = _frame(pandas, stage)
        last, middle = shape.rounds, shape.rounds // 2
        found["pandas step"] = median(timed(lambda: _grouped(frame, middle))[0] for _ in range(9))
        found["pandas final"] = median(timed(lambda: _grouped(frame, last))[0] for _ in range(9))
        _agree(_grouped(frame, last), tables)
    return found


def _pandas() -> Any | None:
    try:
        return importlib.import_module("pandas")
    except ImportError:
        return None


def _frame(pandas: Any, stage: LeagueStage) -> Any:
    """Lay out a row for each team of each match."""
    rows = [
        (number, team, scored, conceded)
        for number, one in enumerate(stage.rounds, start=1)
        for match in one.matches
        if match.score
        for team, scored, conceded in (
            (match.home, match.score.home, match.score.away),
            (match.away, match.score.away, match.score.home),
        )
    ]
    frame = pandas.DataFrame(rows, columns=["round", "team", "scored", "conceded"])
    frame["won"] = frame.scored > frame.conceded
    frame["drawn"] = frame.scored == frame.conceded
    frame["points"] = 3 * frame.won + frame.drawn
    return frame


def _grouped(frame: Any, as_of: int) -> Any:
    """Make the table of a round by grouping all that was played."""
    played = frame[frame["round"] <= as_of]
    table = played.groupby("team")[["won", "drawn", "scored", "conceded", "points"]].sum()
    table["difference"] = table.scored - table.conceded
    return table.sort_values(["points", "difference", "scored"], ascending=False)


def _agree(grouped: Any, tables: StageTables) -> None:
    """Make sure that both have worked out the same points before they are compared."""
    table = tables.table(0, sys.maxsize)
    assert table is not None
    assert {row.team: row.points for row in table.rows} == grouped.points.to_dict()


def measure_judging(text: str) -> float:
    """Return how long all walks through a parsed file take, as a part of its validation."""
    raw = tomli.loads(text)
    roster = Roster.of(raw)
    validate(raw, roster)  # pydantic builds its models when first asked
    walks = (lambda: Roster.of(raw), lambda: check_limits(raw, roster), lambda: judge(raw, roster))
    walking = sum(min(timed(work)[0] for _ in range(5)) for work in walks)
    validating = min(timed(lambda: validate(raw, roster))[0] for _ in range(5))
    return walking / validating


def measure_audit() -> str:
    """Measure the audit of the whole archive: loading its files, and what it finds in them."""
    files = sorted((Path(__file__).parents[2] / "seasons").glob("*.toml"))
    loading, loaded = timed(lambda: [load(file) for file in files])
    auditing, found = timed(lambda: [audit(SeasonTables(one.season)) for one in loaded])
    return (
        f"audit of the archive, {len(files)} seasons: {loading:.0f} loading,"
        f" {auditing:.0f} auditing,"
        f" {sum(map(len, found))} findings"
    )


def main() -> None:
    """Print one table of everything measured."""
    columns = ["load", "build", "step", "step p95", "pandas step", "pandas final"]
    print("milliseconds of processor time".ljust(44), *(column.rjust(12) for column in columns))
    for shape in _SHAPES:
        found = measure(shape)
        cells = [f"{found[name]:.2f}" if name in found else "–" for name in columns]
        print(shape.title.ljust(44), *(cell.rjust(12) for cell in cells))
    for shape in (_SHAPES[0], _SHAPES[2]):
        ratio = measure_judging(season_text(shape))
        print(f"judging a file of {shape.title}: {ratio:.2f} times its validation")
    print(measure_audit())
    large = _SHAPES[-2]
    tables = SeasonTables(parse(season_text(large), "bench").season)
    print(f"audit of {large.title}: {timed(lambda: audit(tables))[0]:.0f}")
    if _pandas() is None:
        print("pandas: skipped, it is not installed (pip install 'jornada[bench]')")


if __name__ == "__main__":
    main()
