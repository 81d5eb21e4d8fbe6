"""Write docs/keys.md from the table of commands, as `make docs` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.present.cards.help import all_keys
from tui.present.words.command_entry import Command, Place
from tui.present.words.keys import commands

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "keys.md"
README = ROOT / "README.md"

HEADINGS: dict[tuple[Place, ...], str] = {
    ("season",): "A season",
    ("library", "club"): "The library, and the page of a club",
    ("card",): "A card: a team, a match, a tie or the help",
    ("prompt",): "While you type in the prompt",
}
"""The places of the table, those with the same commands together."""

IN_README: dict[str, Place] = {"keys": "season", "library keys": "library"}
"""The tables that the README repeats, each by the name of its comment."""


def key_table(rows: Iterable[Command]) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    yield "| keys | what they do |"
    yield "|---|---|"
    for command in rows:
        keys = " ".join(f"`{key}`" for key in all_keys(command).split())
        yield f"| {keys} | {command.help} |"


def page() -> str:
    """Return the whole page."""
    lines = [
        "# Keys",
        "",
        "<!-- Made by `make docs`: change tui/present/words/keys.py, not this page. -->",
        "",
        "The footer shows as many commands as there is room for, the help on `?` all of them. A",
        "click on a key in the footer does what the key does.",
    ]
    for places, heading in HEADINGS.items():
        lines += ["", f"## {heading}", "", *key_table(commands(places[0]))]
    return "\n".join(lines) + "\n"


def with_tables(readme: str) -> str:
    """Return the text of the README with its tables of keys made anew."""
    for name, place in IN_README.items():
        end = f"<!-- end of {name} -->"
        before, _, rest = readme.partition(f"<!-- {name}: ")
        old, _, after = rest.partition(end)
        title = old.partition("\n")[0]
        table = "\n".join(key_table(commands(place)))
        readme = f"{before}<!-- {name}: {title}\n{table}\n{end}{after}"
    return readme


def main() -> None:
    """Write the page and the tables."""
    PAGE.write_text(page())
    README.write_text(with_tables(README.read_text()))


if __name__ == "__main__":
    main()
