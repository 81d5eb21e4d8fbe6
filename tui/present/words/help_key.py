"""The key of the help, which the command line names without a table of all keys."""

from __future__ import annotations

HELP_KEY = "?"
