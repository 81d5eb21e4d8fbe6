"""The screen of a season, as far as its controls know it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from textual.message import Message
from textual.timer import Timer

from tui.dashboard.widgets.pane import Pane
from tui.present.page.pane_names import Name
from tui.present.view.view import View
from tui.season.timeline import Moment


@runtime_checkable
class Stepped(Protocol):
    """Shows a season at a moment."""

    @property
    def shown(self) -> View:
        """The view on the screen."""

    def go(self, moment: Moment) -> None:
        """Show the season at another moment."""

    def follow(self, team: str) -> None:
        """Show a team."""

    def post_message(self, message: Message) -> bool:
        """Tell the app of something."""

    def say(self, text: str) -> None:
        """Show a message in place of the footer."""


class Board(Stepped, Protocol):
    """Shows a view in panes."""

    @property
    def is_mounted(self) -> bool:
        """Whether it is on the screen."""

    @property
    def front(self) -> Name:
        """The pane that has the keys."""

    def show(self, view: View) -> None:
        """Show another view."""

    def bring(self, name: Name) -> bool:
        """Give the keys to a pane; return whether the stage has it."""

    def pane(self, name: Name) -> Pane:
        """Return a pane, drawn as of now."""

    def set_interval(self, interval: float, callback: Callable[[], None]) -> Timer:
        """Call back again and again."""
