"""Only what changed is painted again, and what a save changed is marked for a moment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual._compositor import Compositor, LayoutUpdate, ReflowResult
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from support import facts
from support.archive import FOLDER
from support.board import Board, opened, painted
from support.league_file import league_file
from tui.dashboard.background.follower import Follower
from tui.dashboard.screens.sized import Sized
from tui.dashboard.widgets import marked as marked_for
from tui.dashboard.widgets import shown
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.grid import Grid
from tui.dashboard.widgets.pane import Pane
from tui.present.page.columns import Column, cells
from tui.present.page.lines import Span
from tui.present.standings import units
from tui.present.standings.columns import Entry
from tui.season.timeline import Moment

Painted = dict[str, set[int]]


@pytest.fixture
def refreshed(monkeypatch: pytest.MonkeyPatch) -> Painted:
    """Collect the lines that each widget has painted again."""
    found: Painted = {}

    def spy(widget: Widget, *regions: Region, **options: bool) -> Widget:
        lines = found.setdefault(str(widget.id), set())
        for region in regions or [widget.size.region]:
            lines.update(range(region.y, region.bottom))
        return Widget.refresh(widget, *regions, **options)

    monkeypatch.setattr(Grid, "refresh", spy)
    monkeypatch.setattr(Bar, "refresh", spy)
    return found


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect how often all of the screen is painted again."""
    found: list[str] = []
    paint = Compositor.render_full_update

    def spy(compositor: Compositor, *, simplify: bool = False) -> LayoutUpdate:
        found.append("all")
        return paint(compositor, simplify=simplify)

    monkeypatch.setattr(Compositor, "render_full_update", spy)
    return found


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a season file that is only read again at the press of a key."""
    monkeypatch.setattr(Follower, "start", lambda _: None)
    path = tmp_path / "season.toml"
    path.write_text(facts.FILE.read_text())
    return path


@pytest.mark.parametrize("there", [0, 1])
async def test_another_stage_takes_one_layout_and_one_frame_with_all_that_was_uncovered(
    monkeypatch: pytest.MonkeyPatch, there: int
) -> None:
    frames: list[str] = []
    dirty: set[Region] = set()
    reflow, refresh = Compositor.reflow, Sized._compositor_refresh  # noqa: SLF001  what is counted

    def lay_out(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        frames.append("layout")
        return reflow(compositor, parent, size)

    def paint(screen: Sized) -> None:
        frames.append("frame")
        dirty.update(screen._compositor._dirty_regions)  # noqa: SLF001  what is about to be painted
        refresh(screen)

    async with opened(size=(200, 60), at=Moment(2, 4)) as board:
        before = {pane.region for pane in board.screen.query(Pane) if pane.display}
        monkeypatch.setattr(Compositor, "reflow", lay_out)
        monkeypatch.setattr(Sized, "_compositor_refresh", paint)
        board.screen.go(Moment(there, 1))
        await board.until(lambda: frames)
        await board.pilot.pause()
        after = {pane.region for pane in board.screen.query(Pane) if pane.display}
    assert frames == ["layout", "frame"]
    assert before != after
    assert before ^ after <= dirty


@pytest.mark.parametrize("high", [30, 13])
async def test_a_screen_of_another_height_is_as_one_that_began_so(high: int) -> None:
    async with opened(size=(80, 16), at=Moment(2, 4)) as board:
        await board.pilot.resize_terminal(80, high)
        await board.until(lambda: board.app.size.height == high)
        await board.pilot.pause()
        resized = board.text
    async with opened(size=(80, high), at=Moment(2, 4)) as board:
        assert board.text == resized


async def test_a_step_paints_the_rows_that_changed(refreshed: Painted) -> None:
    async with opened(size=(120, 36), at=Moment(2, 4)) as board:
        before = {row[1]: row[0] for row in facts.TABLES[3]}
        after = {row[1]: row[0] for row in facts.TABLES[4]}
        moved = {
            at + 2
            for at, (_, team, _) in enumerate(facts.QUALIFIERS)
            if before.get(team) != after.get(team)
        }
        refreshed.clear()
        await board.press("]")
        assert {name: lines for name, lines in refreshed.items() if lines} == {
            "title": {0},
            "standings": {0, 2, 3, 4, 5, 6, 7, 8, 10},  # the heading, six teams, why, a sign
            "rounds": {0, 1, 2, 3, 4, 6, 7, 8, 9},  # this round, and another below it
            "qualifiers": {line for line in moved if line < board.pane("qualifiers").size.height},
            "chart": {1, 2, 3},  # the rounds, and the course of the team under the cursor
        }


async def test_a_row_down_paints_two_rows_and_the_reason(refreshed: Painted) -> None:
    async with opened() as board:
        refreshed.clear()
        await board.press("j")
        assert refreshed == {"standings": {2, 3, 8, 9}}


async def test_the_chart_picks_out_the_team_under_the_cursor(refreshed: Painted) -> None:
    async with opened(size=(120, 36), at=Moment(2, 5)) as board:
        assert "●" in board.row("chart", "Carlos A. Mannucci")
        refreshed.clear()
        await board.press("j")
        assert board.row("chart", "●").endswith("● Sport Chorrillos")
        assert refreshed["chart"] <= {2, 3, 4}  # the courses of both
        assert set(refreshed) == {"standings", "chart"}
        await board.press("[")
        assert board.row("chart", "●").startswith(" Carlos A. Mannucci")  # where Chorrillos was


async def test_another_pane_in_its_own_place_paints_the_headings_and_the_cursors(
    refreshed: Painted, whole: list[str]
) -> None:
    async with opened(size=(200, 60)) as board:
        whole.clear()
        refreshed.clear()
        await board.press("2")
        await board.press("1")
        assert refreshed == {"standings": {0, 2}, "rounds": {0, 2}}
        assert whole == []


async def test_another_pane_in_the_place_of_one_paints_that_place(whole: list[str]) -> None:
    async with opened() as board:
        whole.clear()
        await board.press("5")
        assert board.pane("audit").display
        assert whole == []


async def drawn_by(keys: str, teams: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> float:
    """Return how many rows of the table each line of the pane costs, with so many teams."""
    path = folder / f"{teams}.toml"
    path.write_text(league_file(teams))
    drawn: list[object] = []

    def spy(columns: Sequence[Column[Entry]], entry: Entry) -> tuple[Span, ...]:
        drawn.append(entry)
        return cells(columns, entry)

    monkeypatch.setattr(units, "cells", spy)
    async with opened(path) as board:
        drawn.clear()
        await board.press(*keys)
        return len(drawn) / board.pane("standings").size.height


@pytest.mark.parametrize("teams", [40, 1000])
async def test_a_step_draws_the_rows_in_sight_and_a_row_down_none(
    teams: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 1 < await drawn_by("[[jj]", teams, tmp_path, monkeypatch) < 3  # three steps


async def test_a_key_that_changes_nothing_paints_nothing(refreshed: Painted) -> None:
    async with opened() as board:
        await board.press("g")
        refreshed.clear()
        await board.press("k", "end", "t")
        assert refreshed == {}


def marked(board: Board) -> list[str]:
    """Return the marked texts of the standings."""
    return [
        segment.text.strip()
        for strip in painted(board.pane("standings"))
        for segment in strip
        if segment.style and segment.style.underline
    ]


def save(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


MELGAR = '{ home = "Melgar", away = "Cienciano", score = "3-0" }'


async def test_a_save_marks_the_cells_that_it_changed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marked_for, "_MARKED_SECONDS", 1000.0)
    async with opened(file) as board:
        assert marked(board) == []
        save(file, MELGAR, MELGAR.replace("3-0", "4-0"))
        await board.press("R")
        assert " ".join(marked(board)).split() == ["9", "−3", "6", "−1"]


async def test_the_marks_go_away(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_for, "_MARKED_SECONDS", 0.01)
    async with opened(file) as board:
        save(file, MELGAR, MELGAR.replace("3-0", "4-0"))
        await board.press("R")
        await board.until(lambda: "6  7  −1" in board.row("standings", "Melgar"))
        await board.until(lambda: not marked(board))


async def test_a_save_that_changes_nothing_marks_and_paints_nothing(
    file: Path, refreshed: Painted
) -> None:
    async with opened(file) as board:
        refreshed.clear()
        save(file, "# The 1968 Copa Perú", "# The Copa Perú of 1968")
        await board.press("R")
        assert marked(board) == []
        refreshed.pop("footer")  # it says that the file was read again
        assert not any(refreshed.values())


async def test_another_moment_marks_nothing(file: Path) -> None:
    async with opened(file) as board:
        save(file, 'season = "1968"', 'season = "1999"')
        await board.press("R")
        assert board.text.startswith(" Copa Perú 1999")
        assert marked(board) == []


async def test_a_pane_that_moves_shows_nothing_of_before(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[Grid, Strip]] = []
    render_lines = Grid.render_lines

    def spy(pane: Grid, crop: Region) -> list[Strip]:
        strips = render_lines(pane, crop)
        drawn.extend((pane, strip) for strip in strips)
        return strips

    monkeypatch.setattr(Grid, "render_lines", spy)
    async with opened(FOLDER / "1986-copa-peru.toml") as board:
        before = board.lines("rounds")[1]
        await board.press(*">" * 6)
        drawn.clear()
        await board.press(">")
        assert board.lines("rounds")[1] != before
        rounds = {strip.text.rstrip() for pane, strip in drawn if pane.id == "rounds"}
        assert board.lines("rounds")[1] in rounds
        assert before not in rounds
        assert [strip.text for _, strip in drawn if cell_len(strip.text) != strip.cell_length] == []


async def test_a_step_draws_only_the_rows_that_changed(
    refreshed: Painted, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Strip] = []

    def counted(segments: Sequence[Segment], cells: int) -> Strip:
        drawn.append(Strip(segments, cells))
        return drawn[-1]

    monkeypatch.setattr(shown, "Strip", counted)
    async with opened(size=(200, 60)) as board:
        await board.press("[", "[")
        drawn.clear()
        refreshed.clear()
        await board.press("]")
        assert 0 < len(drawn) <= sum(map(len, refreshed.values()))
