"""What a first screen depends on is part of the question: nothing else may decide what it shows."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from tui.start.asked import FAMILIES, NAMES

TUI = Path(__file__).parents[3] / "tui"

DRAWS = ("season", "standings", "audit", "present", "dashboard")
"""The rooms that make a first screen of a file."""

CLOCK = re.compile(r"\b(?:date|datetime)\.(?:today|now|utcnow)\b|\b(?:local|gm)time\b|\bstrftime\b")

NO_MATTER = {
    "COLUMNS": "the program takes it away before it asks for a size",
    "LINES": "the same",
    "ROWS": "only a browser sets it",
    "ESCDELAY": "how long to wait after Escape",
    "DATABRICKS_RUNTIME_VERSION": "only a notebook sets it",
    "JUPYTER_COLUMNS": "only a notebook sets it",
    "JUPYTER_LINES": "only a notebook sets it",
    "XDG_CACHE_HOME": "where pictures are, not what they show",
    "EDITOR": "what a file is edited with, not what it shows",
    "VISUAL": "the same",
    "XDG_STATE_HOME": "only the library begins where the last season was",
}
"""Variables that are read and do not change a first screen, and why."""

ENVIRON = re.compile(r"\b(?:environb?|getenvb?)\b")

READ = re.compile(
    r"""(?:environ(?:ment)?(?:\.get\(|\[)|getenv\(|get_environ\w*\()\s*["'](?P<name>[A-Z_]+)["']"""
)


def sources(package: str) -> list[Path]:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin
    return list(Path(spec.origin).parent.rglob("*.py"))


def test_a_screen_depends_on_the_day_in_one_place_alone() -> None:
    found = [
        f"{path.relative_to(TUI)}: {call[0]}"
        for room in DRAWS
        for path in (TUI / room).rglob("*.py")
        for call in CLOCK.finditer(path.read_text())
    ]
    assert found == ["present/view/view.py: datetime.now"]  # which matches are to be played


@pytest.mark.parametrize("package", ["tui", "textual", "rich"])
def test_every_variable_that_is_read_is_asked_for(package: str) -> None:
    read = {name["name"] for path in sources(package) for name in READ.finditer(path.read_text())}
    assert read
    known = NAMES | NO_MATTER.keys()
    assert {name for name in read - known if not name.startswith(FAMILIES)} == set()


def test_the_program_reads_the_environment_where_it_is_known_to() -> None:
    reading = {
        str(path.relative_to(TUI)) for path in sources("tui") if ENVIRON.search(path.read_text())
    }
    assert reading == ENVIRONMENT.keys()


ENVIRONMENT = {
    "commands/configuring.py": "what it shows of the settings",
    "commands/options.py": "how wide a help text is",
    "commands/output.py": "the signs of what is printed",
    "commands/revision.py": "what git is started with",
    "commands/showing.py": "TERM and the locale, which are asked for",
    "dashboard/keepers/elsewhere.py": "which editor the user has",
    "dashboard/terminal/abilities.py": "TERM_PROGRAM, which is asked for",
    "dashboard/terminal/driver.py": "TERM and the locale, where nobody has told the driver",
    "start/asked.py": "it asks",
    "start/xdg.py": "where the folders of the user are",
}
"""Files that read the environment, and what they want to know."""
