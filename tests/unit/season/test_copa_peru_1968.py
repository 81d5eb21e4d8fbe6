"""Every fact of the source is in the season file of 1968, and as the source has it."""

from __future__ import annotations

from support import facts
from tui.season.model import LeagueStage, QualifiersStage, Season


def test_season_and_its_neighbours(copa_1968: Season) -> None:
    assert (copa_1968.competition, copa_1968.season) == (facts.COMPETITION, facts.SEASON)
    assert copa_1968.title == "Copa Perú 1968"
    assert copa_1968.previous == f"{facts.PREVIOUS}-copa-peru"
    assert copa_1968.next == f"{facts.NEXT}-copa-peru"
    assert copa_1968.summary


def test_infobox(copa_1968: Season) -> None:
    (claims,) = copa_1968.published
    assert claims.source == "wikipedia"
    assert claims.champion == facts.WINNERS
    assert [(one.player, one.goals) for one in claims.top_scorers] == facts.TOP_SCORERS
    assert [(one.home, *one.score, one.away) for one in claims.highest_scoring] == (
        facts.HIGHEST_SCORING
    )
    assert claims.scope == "Final stage"  # "only National Stage taken into consideration"
    assert (claims.matches, claims.goals) == (facts.MATCHES, facts.TOTAL_GOALS)
    assert claims.departments == facts.DEPARTMENTS
    assert (claims.promoted, claims.promoted_to) == ((facts.WINNERS,), facts.PROMOTED_TO)


def test_team_changes(copa_1968: Season) -> None:
    changes = {one.kind: (one.division, list(one.teams)) for one in copa_1968.team_changes}
    assert changes == {"relegated": facts.RELEGATED_FROM, "promoted": facts.PROMOTED_TEAMS}


def test_qualifiers(copa_1968: Season) -> None:
    stage = copa_1968.stages[0]
    assert isinstance(stage, QualifiersStage)
    assert stage.name == "Departmental stage"
    assert len(stage.entries) == 23
    assert [(one.department, one.team, one.location) for one in stage.entries] == facts.QUALIFIERS


def test_regional_tables(copa_1968: Season) -> None:
    stage = copa_1968.stages[1]
    assert isinstance(stage, LeagueStage)
    assert stage.name == "Regional stage"
    regions = {
        group.name: [
            (row.pos, row.team, row.played, row.won, row.drawn, row.lost, row.points)
            for published in group.published
            for row in published.table
        ]
        for group in stage.groups
    }
    assert regions == facts.REGIONS
    rows = [row for group in stage.groups for one in group.published for row in one.table]
    assert {(row.goals_for, row.goals_against) for row in rows} == {(None, None)}
    assert all((row.note == "Final stage") == (row.pos == 1) for row in rows)


def test_final_stage(copa_1968: Season) -> None:
    stage = copa_1968.stages[2]
    assert isinstance(stage, LeagueStage)
    assert stage.name == "Final stage"
    rounds = [
        (one.date, [(match.home, *(match.score or ()), match.away) for match in one.matches])
        for one in stage.rounds
    ]
    assert rounds == facts.ROUNDS
    assert [one.name for one in stage.rounds] == [f"Round {number}" for number in range(1, 6)]
    (zone,) = stage.zones
    assert (zone.positions, zone.status, zone.label) == ((1, 1), "promoted", facts.PROMOTED_TO)


def test_contradictions_of_the_source_are_named(copa_1968: Season) -> None:
    """The 15 results add up to 34 goals where the infobox says 38; 23 departments, not 24."""
    goals = sum(home + away for _, day in facts.ROUNDS for _, home, away, _ in day)
    assert goals == 34
    note = copa_1968.published[0].note or ""
    assert all(number in note for number in ("34", "23", "24"))
