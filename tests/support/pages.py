"""The pages in docs that are made from the program, as `make docs` writes them.

Each is checked by `tests/docs/test_pages.py`: one that is out of date fails.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from support.config_page import config_page
from support.findings_page import findings_page
from support.keys_page import keys_page
from support.rule_tables import write_rule_tables
from tui.commands import COMMANDS, DASHBOARD
from tui.present.words.commands import COMMANDS as WORDS
from tui.present.words.commands import DASHBOARD_DESCRIPTION

DOCS = Path(__file__).parents[2] / "docs"


def cli_page() -> str:
    """Return the page of the command line: every command with its arguments and exit codes."""
    lines = [
        "# The command line",
        "",
        "Made by `make docs` from the parsers of the commands.",
        "",
        "Data go to stdout, words to stderr. Exit codes: 0 fine, 1 findings or nothing found,",
        "2 bad input or usage. Where one of several files is bad the others are read all the same.",
        "",
        "SEASON is the path of a file, or a name that means one file of the library:",
        '`1968-copa-peru`, `1968`, `copa-peru-1968` and `"Copa Perú 1968"` all open the same. Of a',
        "name that could mean several at most five are listed. In a folder every visible file",
        "called `*.toml`, in any case, is a season, and nothing else.",
        "",
        "## jornada",
        "",
        f"{DASHBOARD_DESCRIPTION} Without a terminal it prints the table or the list instead.",
        "",
        *_arguments(DASHBOARD.make_parser()),
    ]
    for name, command in COMMANDS.items():
        words = WORDS[name]
        lines += ["", f"## jornada {name}", "", words.description, "", f"    {words.usage}", ""]
        lines += _arguments(command.make_parser())
        lines += ["", words.epilog] if words.epilog else []
    return "\n".join(lines).replace("\n\n\n", "\n\n").rstrip() + "\n"


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield a table of what a parser takes; nothing where it takes no more than --help."""
    rows = [
        f"| {_shown(action)} | {action.help or ''} |"
        for action in parser._actions  # noqa: SLF001  argparse has no public list of them
        if action.dest != "help"
    ]
    if rows:
        yield from ("| argument | what it is for |", "|---|---|", *rows)


def _shown(action: argparse.Action) -> str:
    """Return an argument as it is typed."""
    value = "|".join(map(str, action.choices)) if action.choices else (action.metavar or "")
    if not action.option_strings:
        return f"`{value or action.dest.upper()}`".replace("|", "\\|")
    return f"`{' '.join([action.option_strings[-1], *([str(value)] if value else [])])}`".replace(
        "|", "\\|"
    )


PAGES: dict[Path, Callable[[], str]] = {
    DOCS / "cli.md": cli_page,
    DOCS / "config.md": config_page,
    DOCS / "keys.md": keys_page,
    DOCS / "findings.md": findings_page,
}
"""Every page that is made, with what makes it."""


if __name__ == "__main__":
    for path, make in PAGES.items():
        path.write_text(make())
    write_rule_tables()
