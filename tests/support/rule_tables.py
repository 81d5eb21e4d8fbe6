"""The tables of rules in the format reference, as `make docs` writes them anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tui.present.words.rules import order_table, tie_rule_table

ROOT = Path(__file__).parents[2]
TABLES = (tuple(order_table()), tuple(tie_rule_table()))


def pages() -> list[Path]:
    """Return the pages of the format reference."""
    return sorted((ROOT / "docs" / "format").glob("*.md"))


def with_table(text: str, table: Iterable[str]) -> str:
    """Return a page with a new version of a table, which begins with the same row of titles."""
    titles, *rows = table
    before, found, after = text.partition(f"\n{titles}\n")
    if not found:
        return text
    lines = after.split("\n")
    end = next((at for at, line in enumerate(lines) if not line.startswith("|")), len(lines))
    return before + found + "\n".join([*rows, *lines[end:]])


def write_rule_tables() -> None:
    """Write the tables into the pages that have them."""
    for page in pages():
        text = new = page.read_text(encoding="utf-8")
        for table in TABLES:
            new = with_table(new, table)
        if new != text:
            page.write_text(new, encoding="utf-8")
