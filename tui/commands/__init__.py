"""The commands, one function each: it takes the words after its name and returns an exit code.

They are imported when they are called, for a start should not wait for what it does not need.
"""

from collections.abc import Callable, Sequence
from importlib import import_module

COMMANDS = {
    "list": "tui.commands.library:list_seasons",
    "find": "tui.commands.library:find",
    "table": "tui.commands.table:print_tables",
    "check": "tui.commands.check:check",
    "schema": "tui.commands.schema:print_schema",
    "help": "tui.commands.help:print_help",
}
"""Every command by its name, and where it is."""

_DASHBOARD = "tui.commands.opening:open_dashboard"


def command(name: str | None) -> Callable[[Sequence[str]], int]:
    """Return the command of a name; without a name it is what opens the dashboard."""
    module, _, function = (COMMANDS[name] if name else _DASHBOARD).partition(":")
    found: Callable[[Sequence[str]], int] = getattr(import_module(module), function)
    return found
