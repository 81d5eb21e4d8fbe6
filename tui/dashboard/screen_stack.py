"""Going from screen to screen, and telling the app from other threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import App
from textual.message import Message
from textual.screen import Screen

from tui.dashboard.screens.base import DashboardScreen


class ScreenStack:
    """The screens of the app, the one in front last."""

    def __init__(self, app: App[None]) -> None:
        """Move through the screens of an app."""
        self._app = app

    @property
    def screens(self) -> Sequence[Screen[object]]:
        """All of them, cards too."""
        return self._app.screen_stack

    @property
    def front(self) -> DashboardScreen | None:
        """The season, library or club in front, perhaps below a card."""
        screens = (
            screen for screen in reversed(self.screens) if isinstance(screen, DashboardScreen)
        )
        return next(screens, None)

    def bring(self, screen: Screen[None]) -> None:
        """Show a screen: what lies over it goes, or else it is put in front.

        The page of a club stays below a season: whoever opened that from it goes back to it.
        """
        places = [one.PLACE for one in (self.front, screen) if isinstance(one, DashboardScreen)]
        if places == ["club", "season"] and screen in self.screens:
            self._app._screen_stack.remove(screen)  # noqa: SLF001  Textual moves no screen
        if screen not in self.screens:
            self._app.push_screen(screen)
        while self._app.screen is not screen:
            self._app.pop_screen()

    def push(self, screen: Screen[None], then: Callable[[], None]) -> None:
        """Put a screen in front, and do something once it has been left."""
        self._app.push_screen(screen, lambda _: then())

    def keep(self, screen: Screen[None], name: str) -> None:
        """Keep a screen alive while it is not on the stack."""
        self._app.install_screen(screen, name)

    def go_back(self) -> bool:
        """Show what the screen in front was opened from; return whether there is something."""
        if len(self.screens) > 1:
            self._app.pop_screen()
            return True
        return False

    def say(self, text: str) -> None:
        """Show a message in place of the footer of the screen in front."""
        if self.front:
            self.front.say(text)

    def post(self, message: Message) -> None:
        """Hand a message to the app, from whatever thread, as long as it runs."""
        if self._app.is_running:
            self._app.post_message(message)
