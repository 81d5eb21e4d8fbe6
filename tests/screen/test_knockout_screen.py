"""Knock-out stages on screen, and a season that was not played."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import cup
from support.board import opened
from tui.season.load import parse
from tui.season.model import Season
from tui.season.timeline import Moment

SIZES = [(40, 12), (80, 24), (160, 50)]


@pytest.fixture
def season(tmp_path: Path) -> Path:
    path = tmp_path / "cup.toml"
    path.write_text(cup.SEASON)
    return path


@pytest.fixture
def unplayed(tmp_path: Path) -> Path:
    path = tmp_path / "2020-cup.toml"
    path.write_text(
        'format = 1\ncompetition = "Cup"\nseason = "2020"\nsummary = "A plague kept all at home."\n'
    )
    return path


async def test_stepping_through_the_legs(season: Path) -> None:
    async with opened(season, size=(120, 36)) as board:
        assert board.moment == Moment(3, 2)
        assert "Cup 2001 › Final" in board.text
        assert board.row("standings", "✓ A").split() == ["✓", "C", "2", "✓", "A", "1"]
        assert board.row("standings", "D").split() == ["D", "0", "───", "C", "0"]
        await board.press("[")
        assert board.moment == Moment(3, 1)
        assert "✓ C" in board.row("standings", "✓ C")
        assert "✓ A" not in "\n".join(board.lines("standings"))
        await board.press("[")
        assert board.moment == Moment(2, 1)
        assert "Repechage" in board.row("rounds", "Repechage")


@pytest.mark.parametrize("size", SIZES)
async def test_every_moment_has_a_screen(season: Path, size: tuple[int, int]) -> None:
    async with opened(season, size=size, at=Moment(0)) as board:
        titles = []
        for _ in board.view.timeline.moments:
            titles.append(board.text.splitlines()[0])
            await board.press("1", "2", "3", "4", "]")
        assert len(titles) == 5
        assert board.app.return_code is None


async def test_a_tie_and_its_match_open(season: Path) -> None:
    async with opened(season, size=(120, 36), at=Moment(3, 1)) as board:
        await board.press("2", "enter")
        assert "C 2-0 D" in board.text
        assert "One sent off." in board.text
        assert "Lima" in board.text
        await board.press("escape", "1", "enter")
        assert "Semi-final, Final" in board.text
        assert board.text.splitlines()[1].startswith("─ Tie C 2-0 D ")  # that of no team


def without_groups() -> Season:
    """Return the season as it is after its second stage was taken out of the file."""
    stages = cup.SEASON.split("[[stages]]\n")
    assert 'name = "Groups"' in stages.pop(2)
    without = "[[stages]]\n".join(stages).replace('to = "Groups"', "")
    without = without.replace('from = ["Groups"]', "")
    after = parse(without, "after.toml").season
    assert [stage.name for stage in after.stages] == ["Qualifying", "Repechage", "Final"]
    return after


async def test_the_view_of_a_team_stays_where_a_bracket_takes_the_place_of_its_table(
    season: Path,
) -> None:
    after = without_groups()
    async with opened(season, size=(120, 36), at=Moment(1, 1)) as board:
        await board.press("1", "enter")
        assert board.text.splitlines()[1].startswith("─ Team A ")
        assert "Groups" in "\n".join(board.text.splitlines()[2:])
        board.screen.view = board.view.renewed(after)
        await board.until(lambda: "Groups" not in board.text)
        assert board.text.splitlines()[1].startswith("─ Team A ")
        assert "Entered for Lima" in board.text
        assert "Standings" not in board.text
        await board.press("escape")
        assert board.app.screen is board.screen
        assert board.view.stage is after.stages[1]


async def test_the_view_of_a_tie_follows_it_to_where_its_stage_is_now(season: Path) -> None:
    after = without_groups()
    async with opened(season, size=(120, 36), at=Moment(3, 1)) as board:
        await board.press("1", "enter")
        before = board.text.splitlines()[1:10]
        assert before[0].startswith("─ Tie C 2-0 D ")
        board.screen.view = board.view.renewed(after)
        await board.pilot.pause()
        assert board.text.splitlines()[1:10] == before
        await board.press("escape")
        assert board.view.stage is after.stages[2]


@pytest.mark.parametrize("further", [(), ("g", "j", "enter")], ids=["in front", "behind"])
async def test_the_view_of_a_tie_closes_where_its_stage_is_gone(
    season: Path, further: tuple[str, ...]
) -> None:
    shifted = without_groups()
    after = shifted.but(stages=shifted.stages[:-1])
    async with opened(season, size=(120, 36), at=Moment(3, 1)) as board:
        await board.press("1", "enter")
        assert board.text.splitlines()[1].startswith("─ Tie C 2-0 D ")
        await board.press(*further)
        board.screen.view = board.view.renewed(after)
        if further:
            await board.pilot.pause()
            assert board.text.splitlines()[1].startswith("─ Team C ")
            await board.press("escape")
        await board.until(lambda: board.app.screen is board.screen)
        assert "cannot be processed" not in board.text
        assert further or board.footer.strip() == "C v D: not in the season shown now"
        assert board.view.stage is after.stages[1]


@pytest.mark.parametrize("size", SIZES)
async def test_a_season_that_was_not_played(unplayed: Path, size: tuple[int, int]) -> None:
    async with opened(unplayed, size=size) as board:
        assert board.text.startswith(" Cup 2020")
        assert "A plague kept all at home." in board.text
        await board.press("[", "]", "{", "}", "1", "2", "3", "4", "home", "end", "t", "enter")
        await board.press("space")
        assert "A plague kept all at home." in board.text
        assert board.app.return_code is None
