"""The folders of the user, by the XDG rules, found without pathlib."""

from __future__ import annotations

import os

_NAME = "jornada"


def own_folder(variable: str, otherwise: str) -> str:
    """Return the program's folder of a kind; an empty text where the user has no home.

    `otherwise` is where it lies in the home of a user who does not set the variable.
    """
    named = os.environ.get(variable, "")
    if not named.startswith(os.sep):  # the rules want anything else to be ignored
        home = os.path.expanduser("~")
        if home == "~":
            return ""
        named = os.path.join(home, otherwise)
    return os.path.join(named, _NAME)
