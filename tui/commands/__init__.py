"""The commands: a table with one entry for each.

They are imported when they are called, for a start should not wait for what it does not need; for
the same reason this file does without `typing` and `importlib`, which take as long as all else
that `jornada help` imports. To add one, write its module, its entry here, and its words in
`tui.present.words.commands`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from typing import Any, Final


class Command:
    """Where a command is: its module, and the names of two functions in it.

    `run` takes the words after the name of the command and returns an exit code; `parser` makes
    what reads those words.
    """

    __slots__ = ("module", "parser", "run")

    def __init__(self, module: str, run: str, parser: str = "make_parser") -> None:
        """Name what is imported once the command is called."""
        self.module: Final = module
        self.run: Final = run
        self.parser: Final = parser

    def load(self) -> Callable[[Sequence[str]], int]:
        """Return what runs the command."""
        function: Callable[[Sequence[str]], int] = self._imported(self.run)
        return function

    def make_parser(self) -> argparse.ArgumentParser:
        """Return the parser of its options."""
        parser: argparse.ArgumentParser = self._imported(self.parser)()
        return parser

    def _imported(self, name: str) -> Any:
        """Return what has a name in the module."""
        return getattr(__import__(self.module, fromlist=(name,)), name)


COMMANDS: dict[str, Command] = {
    "list": Command("tui.commands.library", "list_seasons", "make_list_parser"),
    "find": Command("tui.commands.library", "find", "make_find_parser"),
    "table": Command("tui.commands.table", "print_tables"),
    "team": Command("tui.commands.team", "print_team", "make_team_parser"),
    "honours": Command("tui.commands.team", "print_honours", "make_honours_parser"),
    "check": Command("tui.commands.check", "check"),
    "diff": Command("tui.commands.diff", "print_differences"),
    "new": Command("tui.commands.new", "make_season"),
    "fmt": Command("tui.commands.fmt", "format_files"),
    "import": Command("tui.commands.importing", "import_files"),
    "record": Command("tui.commands.record", "record_results"),
    "config": Command("tui.commands.config", "print_config"),
    "schema": Command("tui.commands.schema", "print_schema"),
    "help": Command("tui.commands.help", "print_help"),
}
"""Every command by its name."""

DASHBOARD = Command("tui.commands.opening", "open_dashboard")
"""What runs where no command is named."""
