"""The rows of docs/costs.md: what `make bench` writes, and what a test looks for there."""

from __future__ import annotations

HELLO = "Textual hello"

SCREENS = (
    HELLO,
    "Jornada, 1968",
    "Jornada, 100,000 matches",
    "Jornada, 318 teams",
    "Jornada, 1,000 teams",
    "Jornada, bracket of 128",
)
"""Programs that can always be measured; others only where they can be had."""

IN_TMUX = "Jornada in tmux, 1968"

FIRST_SCREENS = (
    "`python -c pass`, until it has ended",
    "Textual hello",
    "Jornada, 1968, seen before",
)

READY = (
    "Textual hello, painted",
    "Jornada, 1968, seen before, a key typed at once",
    "Jornada, 1968, never seen, a key typed at once",
)
"""Starts: what the others are compared with, and two of ours."""

OPENED = ("100,000 matches, never seen", "100,000 matches, again")

COMMANDS = {
    "`python -c pass`": (),
    "`jornada --version`": ("--version",),
    "`jornada --help`": ("--help",),
    "`jornada list`": ("list",),
    "`jornada find huanuco`": ("find", "huanuco"),
    "`jornada table`, seen before": ("table", "seasons/1968-copa-peru.toml"),
    "`jornada check`, seen before": ("check", "seasons/1968-copa-peru.toml"),
}
"""Commands by their titles; the first one is what the others are compared with."""

CHECK_COLD = "`jornada check`, nothing kept"
CHECK_WARM = "`jornada check`, again"
LIST_COLD = "`jornada list`, nothing kept"
LIST_WARM = "`jornada list`, again"
LIBRARY = (CHECK_COLD, CHECK_WARM, LIST_COLD, LIST_WARM)

KEYS = "a key while the library is read for the first time"
