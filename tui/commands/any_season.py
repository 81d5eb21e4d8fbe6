"""Loading the file that somebody names: a season file, or one of another format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library.paths import PIPED, SUFFIX

if TYPE_CHECKING:
    from tui.season.load import Loaded
    from tui.season.stamp import Opener


def load_any(path: str, *, keeps: bool = True) -> Loaded:
    """Load a file as a season; raises `SeasonError`.

    Who loads thousands of files `keeps` none of the seasons: what is made of them is kept instead.
    """
    if path == PIPED:
        return load_piped()
    if not path.lower().endswith(SUFFIX):
        return load_foreign(path)
    from tui.season.load import kept_seasons, load

    return load(path, kept=kept_seasons() if keeps else None)


def load_piped() -> Loaded:
    """Load what is piped in, of whatever format; raises `SeasonError`."""
    from tui.commands.piped import read_piped
    from tui.formats.load import season_of

    return season_of(read_piped(), PIPED)


def load_foreign(path: str, opener: Opener | None = None) -> Loaded:
    """Load a file of another format as a season; raises `SeasonError`."""
    from tui.formats.load import load_foreign as load

    return load(path, opener)
