"""The audit held against real deductions: each left out, changed or made up, one at a time."""

from __future__ import annotations

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from truth_audit import audited, contradictions, last_stage, with_group
from truth_cases import Case, Truth
from tui.present.words.findings import describe_repair
from tui.present.words.problems import problem_lines
from tui.season.model import Adjustment, Season
from tui.season.model.numbers import Number
from tui.season.raw.problems import SeasonError

FILE = "deductions_england_seanelvidge.csv"
SEVERAL = "one of several decisions about a club"
KINDS = ("left out", "changed", "made up", SEVERAL)

Decisions = dict[tuple[str, str], list[int]]
"""The points that were taken from a club by each decision, by the year in which a season began."""


class Trial(NamedTuple):
    """A season with another deduction than its published table, and the repair that is right."""

    kind: str
    season: Season
    team: str
    right: str


def real_decisions(folder: Path) -> Decisions:
    """Return the decisions of a season by club; points that were given are below zero."""
    found: Decisions = defaultdict(list)
    with (folder / FILE).open(encoding="utf-8", newline="") as text:
        for line in csv.DictReader(text):
            found[line["Season"][:4], line["Team"]].append(int(line["Pts_deducted"]))
    return found


def trials(case: Case, decisions: Decisions, chance: random.Random) -> Iterator[Trial]:
    """Yield the seasons that differ from a clean one by one deduction."""
    season = audited(case)
    kept = [
        Adjustment(team=team, points=points)
        for team, total in case.adjustments
        for points in _parts(case, team, total, decisions)
    ]
    _, stage = last_stage(season)
    for at, one in enumerate(kept):
        others = [*kept[:at], *kept[at + 1 :]]
        more = " more" if any(each.team == one.team for each in others) else ""
        left_out = _had(one.points, _points(one.points, more))
        yield Trial(SEVERAL if more else "left out", _with(season, others), one.team, left_out)
        points = one.points
        while points in (one.points, 0) or (points < 0) != (one.points < 0):
            points = one.points + chance.randint(-6, 6)
        changed = one.but(points=points)
        number = f"{abs(one.points)} instead of {_points(points)}"
        fresh = [*kept[:at], changed, *kept[at + 1 :]]
        right = _had(one.points, number)
        yield Trial(SEVERAL if more else "changed", _with(season, fresh), one.team, right)
    clean = sorted(stage.members - {one.team for one in kept})
    made_up = Adjustment(team=chance.choice(clean), points=-chance.randint(1, 12))
    right = f"had not had {_points(made_up.points)} deducted"
    yield Trial("made up", _with(season, [*kept, made_up]), made_up.team, right)


def _parts(case: Case, team: str, total: int, decisions: Decisions) -> list[int]:
    """Part the points of a club by the decisions that took them, where these are known."""
    year = case.season.split()[1][:4]
    for (when, club), points in decisions.items():
        if when == year and club in team and sum(points) == -total:
            return [-one for one in points]
    return [total]


def _with(season: Season, adjustments: list[Adjustment]) -> Season:
    _, stage = last_stage(season)
    return with_group(season, 0, stage.but(adjustments=tuple(adjustments)))


def _had(points: Number, number: str) -> str:
    return f"had {number} {'deducted' if points < 0 else 'added'}"


def _points(points: Number, more: str = "") -> str:
    return f"{abs(int(points))}{more} point{'' if abs(int(points)) == 1 else 's'}"


def report_deductions(truth: Truth) -> bool:
    """Try all real deductions and print the figures; tell whether nine in ten are mended first.

    Of several decisions about one club a table tells only the sum: the right one has to be listed.
    """
    decisions = real_decisions(truth.folder)
    chance = random.Random(1919)  # noqa: S311  the same trials in every run
    made: Counter[str] = Counter()
    first: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    other: list[str] = []
    for case in truth.gold():
        try:
            tried = list(trials(case, decisions, chance)) if case.adjustments else []
        except SeasonError as error:
            print(f"  {case.name}: DOES NOT LOAD: {problem_lines(error)[0]}")
            continue
        for trial in tried:
            found = [one for one in contradictions(trial.season) if one.team == trial.team]
            texts = [describe_repair(repair) for one in found[:1] for repair in one.repairs]
            right = f"would agree if {trial.team} {trial.right}"
            made[trial.kind] += 1
            first[trial.kind] += texts[:1] == [right]
            listed[trial.kind] += right in texts
            if texts[:1] != [right] and trial.kind != SEVERAL:
                other.append(f"{case.name}: {right}; first: {texts[:1]}")
    print("deductions of published tables, one at a time")
    for kind in KINDS:
        print(
            f"  {kind}: {made[kind]}; the right repair is first for {first[kind]},"
            f" listed for {listed[kind]}"
        )
    for one in other:
        print(f"  NOT FIRST {one}")
    is_first = all(10 * first[kind] >= 9 * made[kind] > 0 for kind in KINDS if kind != SEVERAL)
    return is_first and listed == made
