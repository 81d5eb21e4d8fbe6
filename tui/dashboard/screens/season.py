"""The season screen: a season at a moment, in panes, and what the keys do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive

from tui.dashboard.controls.finder import Finder
from tui.dashboard.controls.findings import FindingsNavigator
from tui.dashboard.controls.navigator import Navigator, PaneNavigator
from tui.dashboard.controls.player import Player
from tui.dashboard.controls.pointer import Pointer
from tui.dashboard.drawing import copied_pane, room_for
from tui.dashboard.keys import bindings
from tui.dashboard.messages import (
    CopyWanted,
    HeadClicked,
    NeighbourWanted,
    PromptAnswered,
    RowOpened,
    ScreenLeft,
    SeasonReloadWanted,
)
from tui.dashboard.screens.arrangement import Arrangement, uncover
from tui.dashboard.screens.base import DashboardScreen
from tui.dashboard.screens.sheets import Sheets
from tui.dashboard.widgets.pane import Pane
from tui.present.page.pane_names import NAMES, Name
from tui.present.screen.trail import Trail
from tui.present.view.view import View
from tui.present.words import messages
from tui.present.words.keys import key as key_of
from tui.season.timeline import Moment

if TYPE_CHECKING:
    from tui.present.sheets.sheet import SheetName


class SeasonScreen(DashboardScreen):
    """A season on screen. A new view goes down to every pane."""

    PLACE = "season"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("season")]

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    trouble: reactive[str] = reactive("", layout=False, repaint=False)

    def __init__(self, view: View, *, cycle: float | None = None) -> None:
        """Begin with a view; `cycle` is the seconds after which to step on without a key."""
        super().__init__(over_footer=f"pane({NAMES.index('audit') + 1})")
        self.set_reactive(SeasonScreen.view, view)
        self._cycle = cycle
        self._chosen: Name = NAMES[0]
        trail = Trail()
        self._parts = Arrangement(self.footer, trail, view)
        self._player = Player(self)
        self._navigator = Navigator(self)
        self._pane_navigator = PaneNavigator(self, trail)
        self._finder = Finder(self)
        self._findings = FindingsNavigator(self)
        self._sheets = Sheets(self)

    def compose(self) -> ComposeResult:
        """Yield the title, the panes, the footer, and the banner that lies over them."""
        yield self._parts.title
        yield from self._parts.panes.values()
        yield self._parts.reason
        yield self.footer
        yield self._parts.banner

    def on_mount(self) -> None:
        """Put everything in its place; on a screen on the wall, begin to step."""
        self._place()
        if self._cycle:
            self._player.repeat(self._cycle)

    def on_resize(self) -> None:
        """Put everything in its place anew, if it is not there: Textual tells a size repeatedly."""
        if not self._parts.fills(self.size):
            self._place()

    # What is shown

    @property
    def shown(self) -> View:
        """The view on the screen."""
        assert self.view is not None  # noqa: S101  the screen begins with one
        return self.view

    def show(self, view: View) -> None:
        """Show another view."""
        self.view = view

    def go(self, moment: Moment) -> None:
        """Show the season at another moment."""
        if (moment, None) != (self.shown.moment, self.shown.day):
            self.view = self.shown.at(moment)

    @property
    def front(self) -> Name:
        """The pane that has the keys: the one that was chosen, where the stage has it."""
        need = room_for(self.shown)
        return next(name for name in (self._chosen, *NAMES) if need.has(name))

    def bring(self, name: Name) -> bool:
        """Give the keys to a pane, in front of others; return whether the stage has it."""
        if not room_for(self.shown).has(name):
            return False
        self._chosen = name
        self._place()
        self.pane(name).turn_to_club()
        return True

    def follow(self, team: str) -> None:
        """Put the cursor on a team, at the last stage that has it where this one does not."""
        self._pane_navigator.follow(team)

    def pane(self, name: Name) -> Pane:
        """Return a pane, drawn as of now even where it is not in sight yet."""
        pane = self._parts.panes[name]
        pane.draw()
        return pane

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Show the title of a new view; another stage or season may need another layout."""
        if view is not None and self.is_mounted:
            is_moved = before is None or not self._parts.suits(view, self.size, self.front)
            if is_moved:
                self._place()
            else:
                self._parts.draw_around(view, before, self.size)
            self._parts.show_view(view)
            if is_moved:
                self.pane(self.front).turn_to_club()
        self._sheets.renew()

    def watch_trouble(self) -> None:
        """Show the banner or take it away."""
        if self.is_mounted:
            self._place()

    def _place(self) -> None:
        """Put every part in its place, and give the keys to the pane in front."""
        if not self.size.width:
            return
        front = self.front
        changed = self._parts.place(self.shown, self.size, front, self.trouble)
        self.asker.place()
        if not self.asker.is_open:
            self.set_focus(self._parts.panes[front])
        self._parts.draw_title(self.shown, self.size)
        self._parts.draw_footer(self.shown, self.size)
        if changed:
            uncover(self, changed)

    # What the user does

    def on_key(self, event: events.Key) -> None:
        """Restore the footer at any key, and stop playing."""
        if self.action_of(event.key) != "play":
            self._player.stop()
        self.say("")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which pane was chosen."""
        pane = event.widget
        if isinstance(pane, Pane) and pane is self.focused and pane.pane_name != self.front:
            self._chosen = pane.pane_name
            self._place()

    def on_head_clicked(self, message: HeadClicked) -> None:
        """Go to what was clicked, or sort by it."""
        Pointer(self).click(message)

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the view of a row, or go to what a finding says."""
        name = next(name for name in NAMES if name == message.grid)
        if message.key not in self.pane(name).page:
            return  # the file was saved in between, and the row is gone
        if name == "audit":
            self._findings.go_to(message.key)
            return
        self._player.stop()
        self._sheets.open_row(self.app, name, message.key)

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Find what was typed."""
        await self.asker.close(message.prompt, self.pane(self.front))
        self.say("")
        if message.text is not None and message.purpose == "find":
            self._finder.find(message.text)

    def action_step(self, by: int) -> None:
        """Step a round, or on into the next stage."""
        self._navigator.step(by)

    def action_stage(self, by: int) -> None:
        """Go to another stage."""
        self._navigator.stage(by)

    def action_season(self, by: int) -> None:
        """Go to another season."""
        self.post_message(NeighbourWanted(by, self.shown))

    def action_first(self) -> None:
        """Go to the first round of the stage."""
        self._navigator.end_of_stage(last=False)

    def action_last(self) -> None:
        """Go to the last round of the stage."""
        self._navigator.end_of_stage(last=True)

    def action_latest(self) -> None:
        """Go to the latest round with a result, or on to the next one to be played."""
        self._navigator.latest()

    def action_play(self) -> None:
        """Play the season, or stop."""
        self._player.toggle()

    def action_pane(self, number: int) -> None:
        """Give the keys to a pane."""
        self._pane_navigator.pane(number)

    def action_next_pane(self, by: int) -> None:
        """Give the keys to the next pane."""
        self._pane_navigator.next_pane(by)

    def action_row(self, by: int) -> None:
        """Move the cursor by rows."""
        self.pane(self.front).move(by)

    def action_rows(self, pages: int) -> None:
        """Move the cursor by pages."""
        pane = self.pane(self.front)
        pane.move(pages * pane.page_rows())

    def action_beside(self, by: int) -> None:
        """Move the cursor to what stands beside."""
        if not self.pane(self.front).move_beside(by):
            self.say(messages.nothing_beside(by))

    def action_open(self) -> None:
        """Open what is under the cursor."""
        self.pane(self.front).open()

    def action_sheet(self, name: SheetName) -> None:
        """Open a view that fills the screen."""
        self._player.stop()
        self._sheets.open(self.app, name)

    def action_lay_over(self) -> None:
        """Lay a published table over the computed one."""
        self._findings.lay_over()

    def action_copy(self) -> None:
        """Copy the pane as text."""
        self.post_message(CopyWanted(self.front, copied_pane(self.shown, self.front)))

    async def action_find(self) -> None:
        """Ask what to find."""
        self._player.stop()
        self.say(key_of("find"))
        await self.asker.ask("find", messages.SEARCH_SEASON)

    def action_hit(self, by: int) -> None:
        """Go to the next row that holds what was searched for."""
        self._finder.go_on(by)

    def action_back(self) -> None:
        """End a search; or go back to the finding that was opened, or to the screen before."""
        if not self._finder.end() and not self._findings.go_back():
            self.post_message(ScreenLeft(self))

    def action_reload(self) -> None:
        """Read the file again."""
        self.post_message(SeasonReloadWanted())

    def action_help(self) -> None:
        """Show all keys, those of this pane first."""
        self._player.stop()
        self._sheets.open_help(self.app)
