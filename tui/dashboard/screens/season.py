"""The season screen: every command, on the frame that shows a season at a moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.timer import Timer

from tui.dashboard.drawing import draw_card, draw_pane
from tui.dashboard.keys import bindings
from tui.dashboard.messages import (
    CopyWanted,
    NeighbourWanted,
    PromptAnswered,
    Purpose,
    RowOpened,
    ScreenLeft,
    SeasonReloadWanted,
)
from tui.dashboard.screens.audit import AuditFrame
from tui.dashboard.screens.frame import prompt_area, put
from tui.present.page.page import Page
from tui.present.page.pane_names import NAMES
from tui.present.page.text import clean
from tui.present.screen.search import following, hits
from tui.present.view.moments import NoSuchMomentError, go_to
from tui.present.view.view import View
from tui.present.words import messages

if TYPE_CHECKING:
    from tui.dashboard.screens.card import CardScreen

_PLAY_SECONDS = 1.0

_ASKING = ("find", "go_to")
"""What asks for a line. It happens before the next key is given to anybody, or over a slow line,
where keys come in bunches, those that follow would be taken for commands."""

_UNCUT = 10_000
"""A width at which nothing is cut: what is on no page for want of room is found all the same."""


class SeasonScreen(AuditFrame):
    """A season on screen, and what the keys do to it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("season")]

    def __init__(self, view: View, *, cycle: float | None = None) -> None:
        """Take the view to begin with, and the seconds after which to step on without a key."""
        super().__init__(view)
        self._cycle = cycle
        self._playing: Timer | None = None
        self._wanted = ""
        self._card: CardScreen | None = None

    def on_mount(self) -> None:
        """Walk through the rounds, where a screen on the wall does so."""
        if self._cycle:
            self.set_interval(self._cycle, self._walk_on)

    def _walk_on(self) -> None:
        timeline = self.shown.timeline
        over = self.shown.moment == timeline.moments[-1]
        self.go(timeline.moments[0] if over else timeline.step(self.shown.moment, 1))

    def on_key(self, event: events.Key) -> None:
        """Bring the footer back, and stop playing, whatever the key."""
        if self._playing and event.key != "space":
            self._stop_playing()
        self.say("")

    # Time

    def action_step(self, by: int) -> None:
        """Step a round, or on into the next stage."""
        moment = self.shown.timeline.step(self.shown.moment, by)
        if moment == self.shown.moment:
            self.say(messages.season_starts() if by < 0 else messages.season_ends())
        self.go(moment)

    def action_stage(self, by: int) -> None:
        """Go to another stage."""
        stage = self.shown.moment.stage + by
        if 0 <= stage < len(self.shown.season.stages):
            self.go(self.shown.timeline.of_stage(stage))
        else:
            self.say(messages.no_stage(by))

    def action_season(self, by: int) -> None:
        """Go to another season."""
        self.post_message(NeighbourWanted(by, self.shown))

    def action_first(self) -> None:
        """Go to the first round of the stage."""
        self.go(self.shown.timeline.of_stage(self.shown.moment.stage, last=False))

    def action_last(self) -> None:
        """Go to the last round of the stage."""
        self.go(self.shown.timeline.of_stage(self.shown.moment.stage))

    def action_latest(self) -> None:
        """Go to the latest round with a result."""
        self.go(self.shown.timeline.latest_played)

    def action_play(self) -> None:
        """Play the season from here, or from its beginning when it is over."""
        if self._playing:
            self._stop_playing()
            return
        timeline = self.shown.timeline
        if self.shown.moment == timeline.moments[-1]:
            self.go(timeline.moments[0])
        self._playing = self.set_interval(_PLAY_SECONDS, self._play_on)
        self.say(messages.playing())

    def _play_on(self) -> None:
        timeline = self.shown.timeline
        self.go(timeline.step(self.shown.moment, 1))
        if self.shown.moment == timeline.moments[-1]:
            self._stop_playing()

    def _stop_playing(self) -> None:
        if self._playing:
            self._playing.stop()
            self._playing = None
            self.say("")

    # Panes and rows

    def action_pane(self, number: int) -> None:
        """Give the keys to a pane."""
        name = NAMES[number - 1]
        if not self.bring(name):
            stage = self.shown.stage
            self.say(messages.no_pane(clean(stage.name) if stage else None, name))

    def action_next_pane(self, by: int) -> None:
        """Give the keys to the next pane that the stage has."""
        at = NAMES.index(self.front)
        for step in range(1, len(NAMES)):
            if self.bring(NAMES[(at + by * step) % len(NAMES)]):
                return

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

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the card of a row, drawn anew as the file changes, or go to what a finding says."""
        pane, key = self.name_of(message.grid), message.key
        if key not in self.pane(pane).page.rows:
            return  # the file was saved in between, and the row is gone
        if pane == "audit":
            self.go_to_finding(key)
            return
        from tui.present.cards.card import team_of  # noqa: PLC0415  not before it is asked for

        if draw_card(pane, self.shown, key, _UNCUT) is None:
            self.say(messages.no_details())
        else:
            team = team_of(self.shown, pane, key)
            self._open(lambda width: draw_card(pane, self.shown, key, width), team)

    def action_help(self) -> None:
        """Show all keys, those of this pane first."""
        from tui.present.cards.help import help_page  # noqa: PLC0415
        from tui.present.screen.frame import LEGEND  # noqa: PLC0415  not before it is asked for

        self._open(partial(help_page, "season", self.front, LEGEND))

    def _open(self, draw: Callable[[int], Page | None], team: str = "") -> None:
        from tui.dashboard.screens.card import CardScreen  # noqa: PLC0415  not before it is asked for

        self._stop_playing()
        self._card = CardScreen(draw, team)
        self.app.push_screen(self._card)

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Show the new view in the card too, where one is open."""
        super().watch_view(before, view)
        if self._card and self._card.is_current:
            self._card.redraw()

    def action_copy(self) -> None:
        """Copy the pane as text."""
        page = self.pane(self.front).page
        rows = (*page.head, *page.body)
        text = "\n".join(row.text.rstrip() for row in rows) + "\n"
        self.post_message(CopyWanted(self.front, text))

    def action_reload(self) -> None:
        """Read the file again."""
        self.post_message(SeasonReloadWanted())

    def action_back(self) -> None:
        """Go back to the finding that one came from, or to the library."""
        if not self.back_to_finding():
            self.post_message(ScreenLeft(self))

    # Find and go to

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys that ask for a line be letters while one is typed."""
        if action in _ASKING and self.query("#prompt"):
            return False
        return super().check_action(action, parameters)

    async def action_find(self) -> None:
        """Ask what to find."""
        await self._ask("find", messages.SEARCH_SEASON)

    async def action_go_to(self) -> None:
        """Ask where to go."""
        await self._ask("go_to", messages.GO_TO)

    async def _ask(self, purpose: Purpose, asks: str) -> None:
        from tui.dashboard.widgets.prompt import Prompt  # noqa: PLC0415  not before it is asked for

        self._stop_playing()
        prompt = Prompt(purpose, asks)
        put(prompt, prompt_area(*self.size))
        self.say("/" if purpose == "find" else ":")
        await self.mount(prompt)
        self.set_focus(prompt)

    async def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Find or go to what was typed."""
        # The keys go back first, or Textual gives them to a pane that nobody has chosen.
        self.set_focus(self.pane(self.front))
        await message.prompt.remove()
        self.say("")
        if message.text is None:
            return
        if message.purpose == "find":
            self._wanted = message.text
            self.action_hit(1)
            return
        try:
            self.go(go_to(self.shown, message.text))
        except NoSuchMomentError as error:
            self.say(str(error))

    def action_hit(self, by: int) -> None:
        """Go to the next row that holds the words."""
        pages = {name: draw_pane(name, self.shown, _UNCUT) for name in NAMES}
        found = hits(self._wanted, pages)
        if not found:
            wanted = self._wanted
            self.say(messages.no_match(wanted) if wanted else messages.nothing_searched())
            return
        here = self.pane(self.front).cursor
        name, key = following(found, (self.front, here) if here else None, by)
        if self.bring(name):
            self.pane(name).move_to(key)
        number = found.index((name, key)) + 1
        self.say(messages.match_number(self._wanted, number, len(found)))
