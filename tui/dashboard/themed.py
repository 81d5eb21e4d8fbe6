"""An app that wears one of the themes, and can change into another at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from textual.app import App
from textual.dom import DOMNode
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.look import LOOKS, Look, look_of
from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.driver import FrugalDriver
from tui.present.page.themes import THEMES, ThemeName
from tui.start.leaving import Leaver

if TYPE_CHECKING:
    from tui.start.first import Taken


class ThemedApp(App[None], inherit_bindings=False):
    """Knows what the roles of the pages look like, and on which ground the terminal is painted."""

    # Textual's own theme leaves every colour to the terminal. It is there from the start: changing
    # it would style everything twice.
    theme = Reactive("ansi-dark")

    def __init__(
        self, terminal: Abilities, leaver: Leaver, theme: ThemeName, taken: Taken | None = None
    ) -> None:
        """Begin with a theme, as far as the terminal can show it."""
        self.theme_name, self.look = theme, look_of(theme, terminal)
        able = terminal._replace(ground=self.look.ground)
        super().__init__(driver_class=_driver_for(able, leaver, taken))
        # Both are widgets of every screen, and this program tells everything in its footer.
        self._disable_tooltips = self._disable_notifications = True
        self._terminal = terminal
        self._styled: WeakSet[DOMNode] = WeakSet()

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:  # noqa: FBT001, FBT002  as in Textual
        """Style a part anew, but no screen that first comes to the front: it has just been."""
        if isinstance(node, Screen) and node not in self._styled:
            self._styled.add(node)
        else:
            super().update_styles(node, animate=animate)

    def set_theme(self, theme: ThemeName) -> None:
        """Change into another theme at once, and until the program ends."""
        self.theme_name, self.look = theme, look_of(theme, self._terminal)
        if isinstance(self._driver, FrugalDriver):
            self._driver.stand_on(self.look.ground)
        for screen in self.screen_stack:
            for widget in screen.query("*"):
                widget.refresh()
            screen.refresh()

    def next_theme(self) -> ThemeName:
        """Change into the theme after the present one, and return it."""
        after = THEMES[(THEMES.index(self.theme_name) + 1) % len(THEMES)]
        self.set_theme(after)
        return after


def look_on(widget: Widget) -> Look:
    """Return what the roles look like in the app that a widget belongs to."""
    app: object = widget.app
    return app.look if isinstance(app, ThemedApp) else LOOKS["terminal"]


def _driver_for(known: Abilities, ends_by: Leaver, was_taken: Taken | None) -> type[FrugalDriver]:
    """Return the driver of a terminal, in the form that Textual takes."""

    class KnownDriver(FrugalDriver):
        abilities = known
        leaver = ends_by
        taken = was_taken

    return KnownDriver
