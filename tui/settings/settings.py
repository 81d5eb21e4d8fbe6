"""What can be set, each with its type, its default and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tui.present.page.themes import ThemeName
from tui.season.named import NamedTuple

NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Settings(NamedTuple):
    """Every setting. What a user reads of it is the docstring of its field."""

    folders: tuple[str, ...] = ()
    """Folders of season files that are part of the library beside the seasons that come with the
    program. A relative path starts where the config file lies, and `~` is your home."""

    theme: ThemeName = "terminal"
    """What the screen looks like: `terminal` takes the sixteen colours of the terminal on its own
    background; `dark`, `light` and `high-contrast` bring their own, where the terminal has 256
    colours; `mono` does without colour."""

    ascii: bool = False
    """Whether the screen shows signs of ASCII alone. Without it the locale decides."""

    mouse: bool = True
    """Whether clicks and the wheel come to the program. Without it the terminal keeps them, to
    select text."""

    favourites: tuple[str, ...] = ()
    """Teams that are marked with ★ wherever they are named, in any case and without accents."""

    columns: tuple[str, ...] = ()
    """The columns of a table, in this order; the last ones leave first where there is little room.
    Position and team are always there. Without any, all columns are shown, in the usual order."""

    keymap: Mapping[str, tuple[str, ...]] = NO_KEYS
    """Other keys for what keys do: the name of the action, and one key or a list of keys. The keys
    that it had do nothing any more."""


DEFAULTS = Settings()
"""What holds where nothing is set."""
