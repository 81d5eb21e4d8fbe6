"""The config file, where there is one; else nothing is imported to read it."""

from __future__ import annotations

import os
from pathlib import Path

from tui.settings.configured import Configured


def read_if_there(file: Path | None) -> Configured:
    """Return what a config file says; nothing where there is none."""
    if file is None or not os.path.lexists(file):  # unlike `Path.exists` where one may not look
        return Configured()
    from tui.settings.read import read_settings

    return read_settings(file)
