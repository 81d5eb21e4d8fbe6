"""The audit held against the truth: clean tables give no finding, every changed cell gives one."""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from truth_cases import Case, Line, Truth
from truth_seasons import season_text
from tui.audit.audit import audit
from tui.audit.cells import CELL_FIELDS, read_cell
from tui.audit.finding import Finding
from tui.present.words.findings import describe, describe_repair
from tui.present.words.findings_tables import write_cell
from tui.present.words.problems import problem_lines
from tui.season.load import parse
from tui.season.model import Group, LeagueStage, PublishedRow, Season
from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.season.raw.problems import SeasonError
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST

CELLS = {
    "played": "P",
    "won": "W",
    "drawn": "D",
    "lost": "L",
    "goals_for": "GF",
    "goals_against": "GA",
    "points": "Pts",
}


def audited(case: Case) -> Season:
    """Return the season of a case with the published tables in it."""
    text = season_text(case)
    if case.groups.keys() == {""}:
        text += "[stages.published]\n" + _table(case.printed[""])
        return parse(text, case.name).season
    parts = text.split("[[stages.groups]]\n")
    for at, name in enumerate(case.groups, start=1):
        parts[at] += "[stages.groups.published]\n" + _table(case.printed[name])
    return parse("[[stages.groups]]\n".join(parts), case.name).season


def _table(printed: Sequence[Line]) -> str:
    rows = []
    for line in printed:
        cells = [f"team = {json.dumps(line['team'], ensure_ascii=False)}"]
        cells += [f"{key} = {int(line[code])}" for key, code in CELLS.items() if line.get(code)]
        if line.get("pos"):
            cells.append(f"pos = {int(line['pos'])}")
        rows.append(f"  {{ {', '.join(cells)} }},\n")
    return f"table = [\n{''.join(rows)}]\n"


def contradictions(season: Season) -> list[Finding]:
    """Return what the audit calls contradictions."""
    return [one for one in audit(SeasonTables(season)) if one.severity == "contradiction"]


class Change(NamedTuple):
    """One change of a clean season: where, and by which words a repair would undo it.

    `alters` tells whether a cell that is compared is another by it.
    """

    season: Season
    path: tuple[str | int, ...]
    undone: str
    alters: bool


class Report(NamedTuple):
    """How many changes were made, found, and undone by the repairs, by kind; and those missed."""

    changes: Counter[str]
    missed: list[str]

    def lines(self) -> Iterator[str]:
        """Yield the figures in words."""
        for kind in ("score", "cell"):
            made, altered, found, first, listed = (
                self.changes[f"{kind} {what}"]
                for what in ("made", "altered", "found", "first", "listed")
            )
            yield (
                f"  {kind}s changed: {made}; {altered} alter a compared cell, {found} are found;"
                f" undone by the first repair {first}, by one that is listed {listed}"
            )


def mutate(cases: Iterable[Case], times: int, seed: int) -> Report:
    """Change one score or one cell at a time, so many times over all cases, and audit each."""
    chance = random.Random(seed)  # noqa: S311  the same changes in every run
    seasons = [audited(case) for case in cases]
    changes: Counter[str] = Counter()
    missed: list[str] = []
    for number in range(times):
        season = seasons[number % len(seasons)]
        kind = chance.choice(("score", "cell"))
        change = (_score if kind == "score" else _cell)(season, chance)
        changes[f"{kind} made"] += 1
        if not change.alters:
            continue
        changes[f"{kind} altered"] += 1
        found = contradictions(change.season)
        if not found:
            missed.append(f"{season.competition}: {change.path} {change.undone}")
        changes[f"{kind} found"] += bool(found)
        repairs = next((one.repairs for one in found if one.repairs), ())
        undo = [
            at
            for at, one in enumerate(repairs)
            if one.path == change.path and change.undone in describe_repair(one)
        ]
        changes[f"{kind} first"] += undo[:1] == [0]
        changes[f"{kind} listed"] += bool(undo)
    return Report(changes, missed)


def last_stage(season: Season) -> tuple[int, LeagueStage]:
    """Return the last stage and its place: the one whose tables are published."""
    stage = season.stages[-1]
    assert isinstance(stage, LeagueStage)
    return len(season.stages) - 1, stage


def with_group(season: Season, at: int, group: Group) -> Season:
    """Return a season in which a group is another."""
    place, stage = last_stage(season)
    if stage.groups:
        groups = (*stage.groups[:at], group, *stage.groups[at + 1 :])
        stage = stage.but(groups=groups)
    else:
        assert isinstance(group, LeagueStage)
        stage = group
    return season.but(stages=(*season.stages[:place], stage))


def _path(season: Season, at: int) -> tuple[str | int, ...]:
    place, stage = last_stage(season)
    return ("stages", place, "groups", at) if stage.groups else ("stages", place)


def _score(season: Season, chance: random.Random) -> Change:
    """Change the score of a match."""
    _, stage = last_stage(season)
    at = chance.randrange(len(stage.all_groups))
    group = stage.all_groups[at]
    number = chance.choice([at for at, one in enumerate(group.rounds) if one.matches] or [0])
    matches = group.rounds[number].matches if group.rounds else group.matches
    index = chance.randrange(len(matches))
    match = matches[index]
    assert match.score is not None
    goals = range(7)
    score = chance.choice(
        [Score(home, away) for home in goals for away in goals if (home, away) != match.score]
    )
    changed: Match = match.but(score=score)
    fresh = (*matches[:index], changed, *matches[index + 1 :])
    path: tuple[str | int, ...] = (*_path(season, at), "matches", index)
    if group.rounds:
        one = group.rounds[number].but(matches=fresh)
        rounds = (*group.rounds[:number], one, *group.rounds[number + 1 :])
        group = group.but(rounds=rounds)
        path = (*_path(season, at), "rounds", number, "matches", index)
    else:
        group = group.but(matches=fresh)
    other = with_group(season, at, group)
    return Change(other, path, f" were {match.score} instead of {score}", _differs(other, at))


def _cell(season: Season, chance: random.Random) -> Change:
    """Change a cell of a published row."""
    _, stage = last_stage(season)
    at = chance.randrange(len(stage.all_groups))
    group = stage.all_groups[at]
    (published,) = group.published
    index = chance.randrange(len(published.table))
    row = published.table[index]
    field = chance.choice([key for key in CELL_FIELDS if read_cell(row, key) is not None])
    was = int(read_cell(row, field) or 0)
    now = chance.choice([one for one in range(was - 3, was + 4) if one >= 0 and one != was])
    changed: PublishedRow = row.but(**{field: now})
    table = (*published.table[:index], changed, *published.table[index + 1 :])
    printed = (published.but(table=table),)
    other = with_group(season, at, group.but(published=printed))
    path = (*_path(season, at), "published", 0, "table", index, field)
    text = f" {write_cell(field, f'{was} instead of {now}')}"
    return Change(other, path, text, _differs(other, at))


def _differs(season: Season, at: int) -> bool:
    """Return whether a published cell is not the computed one: worked out without the audit."""
    place, stage = last_stage(season)
    tables = SeasonTables(season).stage(place)
    assert tables is not None
    computed = tables.table(at, LAST)
    assert computed is not None
    rows = {row.team: row for row in computed.rows}
    (published,) = stage.all_groups[at].published
    return any(
        getattr(row, key) not in (None, getattr(rows[row.team], key))
        for row in published.table
        for key in CELLS
    )


MISPRINTED = {
    "de.2 2001-02 (rsssf)": "numbers the team in row 16 as 18",
    "eng.2 1999-00 (rsssf)": "numbers rows 6 to 8 as 7, 8 and 6",
}
"""Clean tables whose numbers are not those of their rows, with what is wrong in each."""


def report_audit(truth: Truth, times: int = 1000, every: int = 12) -> bool:
    """Audit all clean tables, then changed ones; tell whether all was found and nothing else."""
    clean: list[Case] = []
    told: dict[str, list[str]] = {}
    unread: list[str] = []
    started = time.process_time()
    for case in truth.gold():
        try:
            found = contradictions(audited(case))
        except SeasonError as error:
            unread.append(case.name)
            print(f"  {case.name}: DOES NOT LOAD")
            for line in problem_lines(error)[:3]:
                print(f"    {line}")
            continue
        if found:
            told[case.name] = [describe(one.statement) for one in found]
        else:
            clean.append(case)
    spent = time.process_time() - started
    print(f"audit: {len(clean)} of {len(clean) + len(told)} clean tables without a contradiction")
    if unread:
        print(f"  not audited, as they do not load: {len(unread)}")
    print(f"  processor time: {spent:.1f} s with writing and loading the seasons")
    for name, sentences in told.items():
        print(f"  {name}: {MISPRINTED.get(name, 'UNEXPECTED')}")
        for one in sentences:
            print(f"    {one}")
    report = mutate(clean[::every], times, seed=1968)
    print(f"changes of {len(clean[::every])} clean tables, one at a time")
    for line in report.lines():
        print(line)
    for one in report.missed:
        print(f"  MISSED {one}")
    return told.keys() == MISPRINTED.keys() and not report.missed and not unread
