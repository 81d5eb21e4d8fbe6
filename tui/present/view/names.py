"""The names of the teams of the stage that is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.present.view.view import View
from tui.present.words.team_codes import team_codes
from tui.present.words.team_names import Names
from tui.season.model import KnockoutStage, LeagueStage, QualifiersStage
from tui.standings.table import LAST


def names_of(view: View) -> Names:
    """Return the names of all teams of the stage, which are the same in every round."""
    key = (names_of, view.moment.stage, view.wishes)
    return view.memo.once(key, lambda: names_among(view, tuple(dict.fromkeys(_teams(view)))))


def teams_of(view: View) -> frozenset[str]:
    """Return the teams of the stage, whatever the round."""
    return view.memo.once((teams_of, view.moment.stage), lambda: frozenset(_teams(view)))


def names_among(view: View, teams: Sequence[str]) -> Names:
    """Return the names of teams that stand together."""
    short = view.season.short_names
    favourites = frozenset(team for team in teams if view.wishes.likes(team, short.get(team)))
    return Names(teams, short, favourites)


def codes_among(view: View, teams: Sequence[str]) -> Mapping[str, str]:
    """Return the codes of teams that stand together, the same in whatever order they stand."""
    return view.memo.once((codes_among, frozenset(teams)), lambda: team_codes(sorted(teams)))


def _teams(view: View) -> Iterator[str]:
    stage, tables = view.stage, view.tables.stage(view.moment.stage)
    if stage is None:
        return
    if isinstance(stage, QualifiersStage):
        yield from (entry.team for entry in stage.entries if entry.team)
    for index, group in enumerate(tables.stage.all_groups if tables else ()):
        yield from group.team_names
        table = tables.table(index, LAST) if tables else None
        yield from (row.team for row in table.rows) if table else ()
    if isinstance(stage, KnockoutStage) and view.bracket:
        for results in view.bracket.at(LAST):
            yield from (team for one in results for team in one.teams if team)
    if isinstance(stage, LeagueStage):
        yield from stage.team_names  # those of its matches too, however many there are
        return
    for number in range(1, stage.moment_count + 1):
        for _, matchday in stage.matchdays(number):
            for match in matchday.matches:
                yield from (match.home, match.away)
