"""The screen of a view that fills it: chart, matrix, team, match and the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.dashboard.controls.beyond import Beyond
from tui.dashboard.controls.navigator import Navigator
from tui.dashboard.controls.way import Way
from tui.dashboard.keys import bindings
from tui.dashboard.messages import (
    CopyWanted,
    NeighbourWanted,
    RowOpened,
    ScreenLeft,
    SeasonReloadWanted,
    SeasonWanted,
    TeamWanted,
)
from tui.dashboard.screens.abreast import Abreast
from tui.dashboard.screens.base import DashboardScreen
from tui.library.meetings import Meeting
from tui.present.output.panes import sheet_lines
from tui.present.sheets.following import teams_shown
from tui.present.sheets.opening import sheet_of
from tui.present.sheets.registry import SHEETS, SheetEntry
from tui.present.sheets.sheet import Sheet, SheetName
from tui.present.sheets.turning import next_column, next_earlier, next_pick, turned
from tui.present.view.view import View
from tui.present.views.keys import team_of_row, team_row
from tui.present.views.seasons_of import InLibrary
from tui.present.words import messages
from tui.season.timeline import Moment
from tui.standings.views.sorting import Sort, next_sort


class SheetScreen(DashboardScreen):
    """Shows one view after the other, with others beside it where there is room."""

    PLACE = "sheet"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("sheet")]

    def __init__(self, view: View, sheet: Sheet, leave: Callable[[Moment], None]) -> None:
        """Show a view of a season; `leave` is told the moment that was shown last."""
        super().__init__()
        self._view = view
        self._leave = leave
        self._way = Way(sheet)
        self._beyond = Beyond(self)
        self._parts = Abreast(self.footer)
        self._grid = self._parts.grid
        self._navigator = Navigator(self)

    def compose(self) -> ComposeResult:
        """Yield the title, the view, what stands beside it, and the footer."""
        yield from self._parts.widgets()

    def on_mount(self) -> None:
        """Put everything in its place."""
        self._grid.begin(None)
        self.place()
        self.set_focus(self._grid)
        self._beyond.ask(self._view, self.sheet)

    def on_resize(self) -> None:
        """Put everything in its place anew."""
        self.place()

    # What is shown

    @property
    def shown(self) -> View:
        """The season at the moment that is shown."""
        return self._view

    @property
    def sheet(self) -> Sheet:
        """The view in front."""
        return self._way.sheet

    @property
    def _entry(self) -> SheetEntry:
        return SHEETS[self.sheet.name]

    def go(self, moment: Moment) -> None:
        """Show the season at another moment."""
        if moment != self._view.moment:
            self._view = self._view.at(moment)
            self.place()

    def renew(self, view: View) -> str:
        """Show the season as it is now; return why the screen is left, where it is.

        A view whose match, tie or team is gone is closed.
        """
        before = self._view
        self._view = view.at(before.moment_in(view))
        gone = self._way.follow(before, self._view)
        if gone is None:
            self.place()
            return ""
        told = messages.not_in_season(teams_shown(gone, before))
        self.say(told)
        self.action_back()
        return told

    def settle(self, home: InLibrary) -> None:
        """Show what the library adds, once it is known."""
        self._beyond.home = home
        self.place()
        self._beyond.ask(self._view, self.sheet)

    def meet(self, found: tuple[Meeting, ...]) -> None:
        """Show the meetings of two teams in other seasons, once they are known."""
        self._beyond.keep(found)
        self.place()
        self._beyond.ask(self._view, self.sheet)

    def place(self) -> None:
        """Draw everything in its place."""
        if not self.size.width or not self._grid.is_attached:
            return
        self.asker.place()
        if not self._parts.place(self._view, self.sheet, self.size, self._beyond):
            self.action_back()

    def _change(self, sheet: Sheet) -> None:
        """Show the view in front in another way."""
        if self._way.change(sheet):
            self.place()
            self._beyond.ask(self._view, self.sheet)

    def _open(self, sheet: Sheet) -> None:
        """Show another view; the one in front is what the way back leads to."""
        self._way.open(sheet, self._grid.cursor)
        self._grid.begin(None)
        self.place()
        self._beyond.ask(self._view, self.sheet)

    # What the user does

    def on_key(self, _: events.Key) -> None:
        """Restore the footer at any key."""
        if not self.asker.is_open:
            self.say("")

    def on_row_opened(self, message: RowOpened) -> None:
        """Open what a row shows."""
        sheet = sheet_of(self._view, message.key)
        if sheet is not None and sheet != self.sheet:
            self._open(sheet)
        elif path := self._beyond.season_of(message.key):
            self.post_message(SeasonWanted(path))
        else:
            self.say(messages.no_details())

    def follow(self, team: str) -> None:
        """Show the view of a team."""
        self._open(Sheet("team", team=team))

    # Each action of the table of commands

    def action_sheet(self, name: SheetName) -> None:
        """Open a view; the one in front takes its next form."""
        sheet = self.sheet
        if name == sheet.name:
            form = (sheet.form + 1) % self._entry.forms(self._view)
            self._change(replace(sheet, form=form))
        else:
            self._open(Sheet(name, team=self._team))

    @property
    def _team(self) -> str:
        """The team that the view is about, or that is under the cursor."""
        return team_of_row(self._grid.cursor) or self.sheet.team

    def action_turn(self, by: int) -> None:
        """Go to the next round, team, match or tie."""
        if self._entry.turns == "rounds":
            self._navigator.step(by)
        else:
            self._change(turned(self._view, self.sheet, self._entry.turns, by))

    def action_beside(self, by: int) -> None:
        """Go to the column beside, or to the next round."""
        if self._entry.along == "columns":
            self._change(next_column(self._view, self.sheet, by))
        elif self._entry.along == "back":
            self._change(next_earlier(self._view, self.sheet, by))
        elif not self._grid.move_beside(by):
            self._navigator.step(by)

    def action_row(self, by: int) -> None:
        """Move the cursor by rows, or pick the next team out."""
        if self._entry.picks:
            picked = next_pick(self._view, self.sheet, by)
            self._grid.cursor = team_row(picked.team)
            self._change(picked)
        else:
            self._grid.move(by)

    def action_rows(self, pages: int) -> None:
        """Move the cursor by pages."""
        self.action_row(pages * self._grid.page_rows())

    def action_sort(self) -> None:
        """Sort by the next column."""
        self._sort(next_sort(self.sheet.sort))

    def action_reverse(self) -> None:
        """Sort the other way round."""
        sort = self.sheet.sort
        self._sort(sort._replace(turned=not sort.turned))

    def _sort(self, sort: Sort) -> None:
        if self._entry.sorts:
            self._change(replace(self.sheet, sort=sort))
        else:
            self.say(messages.not_sorted())

    def action_open(self) -> None:
        """Open what is under the cursor."""
        self._grid.open()

    def action_stage(self, by: int) -> None:
        """Go to another stage."""
        self._navigator.stage(by)

    def action_season(self, by: int) -> None:
        """Go to another season, or in the view of a team to another team."""
        if self._entry.turns == "teams":
            self.action_turn(by)
        else:
            self.post_message(NeighbourWanted(by, self._view))

    def action_first(self) -> None:
        """Go to the first round of the stage."""
        self._navigator.end_of_stage(last=False)

    def action_last(self) -> None:
        """Go to the last round of the stage."""
        self._navigator.end_of_stage(last=True)

    def action_latest(self) -> None:
        """Go to the latest round with a result."""
        self._navigator.latest()

    def action_club(self) -> None:
        """Show all seasons of the team."""
        if self._team:
            self.post_message(TeamWanted(self._team))
        else:
            self.say(messages.no_team_here())

    def action_copy(self) -> None:
        """Copy the view as text."""
        lines = [*sheet_lines(self._view, self._grid.page), ""]
        self.post_message(CopyWanted(self.sheet.name, "\n".join(lines)))

    def action_back(self) -> None:
        """Go back to where the view was opened from."""
        if self._way.go_back():
            self._grid.begin(self._way.cursor)
            self.place()
        else:
            self._leave(self._view.moment)
            self.post_message(ScreenLeft(self))

    def action_reload(self) -> None:
        """Read the file again."""
        self.post_message(SeasonReloadWanted())

    def action_help(self) -> None:
        """Show all keys."""
        from tui.dashboard.screens.card import CardScreen
        from tui.present.cards.help import help_page

        page = partial(help_page, self.PLACE, self.sheet.name, ())
        self.app.push_screen(CardScreen(page))
