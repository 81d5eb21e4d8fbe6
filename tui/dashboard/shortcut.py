"""The short way of a key: to the screen that has it in its table, and not by way of the widget.

Textual hands a key to the widget that has the keys, from there to the screen and back to the app,
which looks for what it is bound to: each of them in a turn of its own. A grid has no use for a key,
and most keys stand in the table of its screen.
"""

from __future__ import annotations

from textual import events
from textual.app import App

from tui.dashboard.screens.base import DashboardScreen
from tui.dashboard.widgets.grid import Grid


async def act_at_once(app: App[None], event: events.Event) -> bool:
    """Do what a key does on the screen in front; return False where Textual has to find that."""
    if not isinstance(event, events.Key) or event.is_forwarded or not app.app_focus:
        return False
    screen = app.screen
    if not (isinstance(screen, DashboardScreen) and isinstance(screen.focused, Grid)):
        return False
    action = screen.action_of(event.key)
    if not action:
        return False
    event.stop()  # it goes no further than the screen
    await screen.on_event(event)
    await app.run_action(action, screen)
    return True
