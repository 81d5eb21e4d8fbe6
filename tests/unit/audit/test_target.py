"""Where a reader sees what a finding is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from support.findings import HEAD, SOURCES, TABLE, game, league, printed, rounds
from tui.audit.audit import audit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.statements.file import KnownStale
from tui.audit.target import Target, find_target
from tui.season.load import load, parse
from tui.season.model import Season
from tui.season.timeline import Moment, Timeline
from tui.standings.progress import SeasonTables

FILES = sorted(facts.FILE.parent.glob("*.toml"))


def season(text: str) -> Season:
    return parse(HEAD + SOURCES + text, "test.toml").season


def only(one: Season) -> Target:
    (found,) = audit(SeasonTables(one))
    return find_target(one, found)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_finding_of_the_archive_leads_somewhere(file: Path) -> None:
    one = load(file).season
    moments = Timeline(one).moments
    for found in audit(SeasonTables(one)):
        place = find_target(one, found)
        assert (place.moment is None) == (found.path[0] == "published")
        assert place.moment is None or place.moment in moments


def test_a_claim_belongs_to_no_stage() -> None:
    one = season("[published]\ngoals = 2\n" + league(rounds(("A 1-0 B",))))
    assert only(one) == Target("claim")


def test_a_match_of_a_round() -> None:
    scorers = 'scorers = [{ player = "X", goals = 3 }]'
    one = season(league(rounds(("A 1-0 B", f"B 1-0 A {scorers}"), size=1)))
    place = only(one)
    assert (place.kind, place.moment) == ("match", Moment(0, 2))
    assert place.match is not None
    assert (place.match.home, place.match.away) == ("B", "A")


def test_a_match_of_a_date() -> None:
    scorers = 'date = 1968-05-02, scorers = [{ player = "X", goals = 3 }]'
    matches = [game("A 1-0 B date = 1968-05-01"), game(f"B 1-0 A {scorers}")]
    place = only(season(league(f"matches = [{', '.join(matches)}]\n")))
    assert (place.kind, place.moment) == ("match", Moment(0, 2))


def test_a_row_of_a_group_after_a_round() -> None:
    group = '[[stages.groups]]\nname = "One"\n[[stages.groups]]\nname = "Two"\n'
    table = printed(["1 A 3 1 0 0 - - 2", "2 B 1 0 0 1 - - 0"], 'source = "press"\nround = 1')
    played = rounds(("A 1-0 B", "B 1-0 A"), size=1)
    parts = [part.replace("stages.", "stages.groups.") for part in (played, table)]
    one = season(league(group, *parts))
    found = [each for each in audit(SeasonTables(one)) if each.code == "table-played"]
    assert find_target(one, found[0]) == Target("row", Moment(0, 1), 1, "A")


def test_a_tie_and_a_leg() -> None:
    leg = game('A 1-0 B scorers = [{ player = "X", goals = 3 }]')
    text = (
        '[[stages]]\nname = "Cup"\nkind = "knockout"\n[[stages.rounds]]\nname = "Final"\n'
        f'ties = [{{ teams = ["A", "B"], legs = [{game("B 0-0 A")}, {leg}], winner = "B" }}]\n'
    )
    one = season(text)
    tie, second = (find_target(one, each) for each in audit(SeasonTables(one)))
    assert (tie.kind, tie.moment, tie.tie) == ("tie", Moment(0, 2), (0, 0))
    assert (second.kind, second.moment, second.tie) == ("match", Moment(0, 2), (0, 0))
    assert second.match is not None
    assert second.match.scorers


def test_a_table_and_a_list() -> None:
    rows = [*TABLE[:3], "4 C 3 0 1 2 4 8 1"]
    one = season(league(printed(rows)))
    assert only(one) == Target("group", Moment(0, 0))
    entries = '[[stages]]\nname = "Entries"\nkind = "qualifiers"\nentries = []\n'
    listed = Finding(
        code="departments",
        severity="note",
        locator=Locator(stage=0, field="entries"),
        statement=KnownStale(code="departments", known_values=()),
    )
    assert find_target(season(entries), listed) == Target("entry", Moment(0))
