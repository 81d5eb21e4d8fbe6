"""The dashboard as tests drive it: opened without a terminal, read as text, waited for."""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual.strip import Strip
from textual.widget import Widget

from support import facts
from support.rest import RestingPilot
from tui.dashboard.app import JornadaApp
from tui.dashboard.screens.season import SeasonScreen
from tui.dashboard.widgets.pane import Pane
from tui.library.reach import Reach
from tui.library.read import Reader
from tui.present.page.pane_names import Name
from tui.present.view.opened import Opened
from tui.present.view.view import View
from tui.season.timeline import Moment

PATIENCE = 30.0
"""Seconds after which a test gives up waiting; a loaded machine may need many of them."""

FINAL = 2
REGIONAL = 1
DEPARTMENTAL = 0


@dataclass
class Board:
    """A running dashboard."""

    app: JornadaApp
    pilot: RestingPilot = field(init=False)

    def __post_init__(self) -> None:
        self.pilot = RestingPilot(self.app)

    @property
    def screen(self) -> SeasonScreen:
        """The season screen, also below a card."""
        found = self.app.screen_stack[0]
        assert isinstance(found, SeasonScreen)
        return found

    @property
    def view(self) -> View:
        return self.screen.shown

    @property
    def moment(self) -> Moment:
        return self.view.moment

    async def press(self, *keys: str) -> None:
        """Press keys and let the screen come to rest."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds; fail with the screen as it is when it never does."""
        give_up = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > give_up:
                pytest.fail("what was waited for never came:\n" + self.text)
            await self.pilot.pause(0.01)

    def pane(self, name: Name) -> Pane:
        return self.screen.pane(name)

    def lines(self, name: Name) -> list[str]:
        """Read a pane as it is painted, without the rule of its title and blanks at line ends."""
        first, *others = [strip.text.rstrip() for strip in painted(self.pane(name))] or [""]
        return [first.strip("─ "), *others]

    def row(self, name: Name, words: str) -> str:
        """Read the first line of a pane that has the words."""
        found = [line for line in self.lines(name) if words in line]
        assert found, f"no {words!r} in\n" + "\n".join(self.lines(name))
        return found[0]

    @property
    def text(self) -> str:
        """Read the screen that is in front."""
        wide, high = self.app.size
        rows = [Strip.blank(wide)] * high
        widgets = [one for one in self.app.screen.query("*") if one.display and one.region]
        for widget in sorted(widgets, key=lambda one: one.layer == "over"):
            area = widget.region
            for y, strip in enumerate(painted(widget)):
                if 0 <= area.y + y < high:
                    row = rows[area.y + y]
                    parts = [row.crop(0, area.x), strip, row.crop(area.x + strip.cell_length)]
                    rows[area.y + y] = Strip.join(parts).crop(0, wide)
        return "\n".join(row.text.rstrip() for row in rows)

    @property
    def footer(self) -> str:
        """The last line of the screen."""
        return self.text.splitlines()[-1]

    @property
    def reversed(self) -> list[str]:
        """What all panes show in reverse video, line by line: the rows that have the cursor."""
        panes = [pane for pane in self.screen.query(Pane) if pane.display]
        return [text for pane in panes for strip in painted(pane) if (text := reversed_text(strip))]


def reversed_text(strip: Strip) -> str:
    """Return what a line shows in reverse video."""
    found = (one.text for one in strip if one.style and one.style.reverse)
    return "".join(found).strip()


def painted(widget: Widget) -> list[Strip]:
    """Return the lines of a widget with their styles, borders included."""
    return widget.render_lines(widget.outer_size.region)


@asynccontextmanager
async def opened(
    path: str | os.PathLike[str] = facts.FILE,
    *,
    size: tuple[int, int] = (80, 24),
    at: Moment | None = None,
    reach: Reach | None = None,
    cycle: float | None = None,
    folders: Sequence[Path] = (),
    edits: bool = False,
) -> AsyncIterator[Board]:
    """Open the dashboard on a season file, audited, at its latest round or at a moment."""
    name = os.fspath(path)
    library = tuple(folders) if reach is None else (Path(),)
    reader = Reader(library, reach=reach or Reach())
    loaded = reader.reach.load(name)
    view = View.of(loaded.season)
    first = Opened(name, loaded, view.at(at) if at else view)
    app = JornadaApp(reader, first, cycle=cycle, edits=edits)
    del loaded, view, first  # only the dashboard holds the season
    async with app.run_test(size=size):
        board = Board(app)
        await board.until(lambda: board.view.audited)
        await board.pilot.pause()
        yield board


@asynccontextmanager
async def shelved(
    *folders: Path,
    size: tuple[int, int] = (80, 24),
    first: Sequence[Path] = (facts.FILE,),
    opened: Opened | None = None,
    wait: bool = True,
) -> AsyncIterator[Board]:
    """Open the library of some folders, with the cursor on the first of some seasons in it."""
    reader = Reader(folders or (facts.FILE.parent,), None)
    app = JornadaApp(reader, opened, [str(path) for path in first])
    async with app.run_test(size=size):
        board = Board(app)
        if wait and opened is None:
            await board.until(lambda: "reading" not in board.text.splitlines()[0])
        await board.pilot.pause()
        yield board


def opened_season(path: Path) -> Opened:
    """Load a season to begin with, at its latest round."""
    loaded = Reach().load(str(path))
    return Opened(str(path), loaded, View.of(loaded.season))
