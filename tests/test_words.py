"""Every sentence that a user reads is made in `tui/present/words/`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TUI = Path(__file__).parents[1] / "tui"
WORDS = TUI / "present" / "words"

SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:]? +[A-Za-z(]{2,}")
"""Two words beside each other."""

NOT_READ = {
    "audit/statements/claims.py": "values of findings, which season files quote",
    "audit/statements/file.py": "values of findings, which season files quote",
    "audit/statements/matches.py": "values of findings, which season files quote",
    "audit/statements/tables.py": "values of findings, which season files quote",
    "dashboard/widgets/grid.py": "a style sheet",
    "dashboard/messages.py": "a fault of the program, for its developers",
    "formats/assembly/headings.py": "words of headings, to be recognised",
    "formats/assembly/known_rules.py": "titles of sources, and names to be recognised",
    "formats/assembly/stages.py": "names of stages, as data and in headings of sources",
    "formats/csv_table/columns.py": "heads of columns, to be recognised",
    "formats/csv_table/divisions.py": "names of divisions",
    "formats/csv_table/file_names.py": "names of countries, to be recognised",
    "formats/csv_table/read.py": "what a column says of away goals",
    "formats/months.py": "names of months, to be recognised",
    "formats/wikitext/blocks.py": "names of templates of Wikipedia",
    "formats/wikitext/boxes.py": "names of templates and arguments of Wikipedia",
    "formats/wikitext/brackets.py": "titles that a template of Wikipedia prints",
    "formats/countries.py": "names that templates of Wikipedia print",
    "formats/wikitext/dates.py": "names of templates of Wikipedia",
    "formats/wikitext/goals.py": "names of templates of Wikipedia",
    "formats/wikitext/heads.py": "heads of tables, to be recognised",
    "formats/wikitext/infobox.py": "names of arguments of Wikipedia, to be recognised",
    "formats/wikitext/legs.py": "names of templates of Wikipedia",
    "formats/wikitext/plain.py": "names of templates of Wikipedia",
    "formats/wikitext/sports_table.py": "names of modules and arguments of Wikipedia",
    "jobs/pool.py": "what another process begins with, in Python",
    "library/knockout_facts.py": "the name of a form of season, which the index keeps",
    "library/reach.py": "an error of the system",
    "library/store.py": "SQL",
    "present/output/catalogue.py": "the titles of the columns of a table",
    "planning/names.py": "names of stages and rounds, as data",
    "season/writing/keys.py": "lists of keys",
    "season/mistakes/keys.py": "what people call a key, to be recognised",
    "season/frozen.py": "a fault of the program, for its developers",
    "season/making.py": "a fault of the program, for its developers",
    "season/named.py": "a fault of the program, for its developers",
    "season/schema.py": "the JSON Schema, which editors show",
    "standings/criteria.py": "a fault of the program, for its developers",
    "standings/table.py": "a fault of the program, for its developers",
}
"""Files with texts of two words that are no sentences of the program, and what they are."""


def _sentences(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a file that have two words; no docstrings, no patterns."""
    tree = ast.parse(path.read_text())
    ignored: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            ignored.add(id(node.value))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            ignored.update(id(part) for part in ast.walk(node))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in ignored
            and SENTENCE.search(node.value)
        ):
            yield node.lineno, node.value


FILES = [path for path in TUI.rglob("*.py") if WORDS not in path.parents]


def test_no_sentence_is_written_elsewhere() -> None:
    found = [
        f"{path.relative_to(TUI)}:{line}: {text}"
        for path in FILES
        if str(path.relative_to(TUI)) not in NOT_READ
        for line, text in _sentences(path)
    ]
    assert found == []


@pytest.mark.parametrize("name", NOT_READ)
def test_every_exception_is_needed(name: str) -> None:
    assert list(_sentences(TUI / name))
