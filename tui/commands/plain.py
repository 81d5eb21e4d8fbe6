"""`jornada` or `jornada SEASON` and no more, which is most starts: they wait for no parser."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from tui.commands.showing import show

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import NoReturn

    from tui.start.first import FirstScreen


def plain_options(words: Sequence[str]) -> argparse.Namespace:
    """Return what the parser of `tui.commands.opening` makes of a season alone, or of nothing."""
    options = SimpleNamespace(
        season=words[0] if words else None,
        round=None,
        date=None,
        stage=None,
        ascii=False,
        since=None,
        kiosk=False,
        cycle=None,
        no_mouse=False,
    )
    return cast("argparse.Namespace", options)  # whose values can be read in the same way


def open_plainly(words: Sequence[str], first: FirstScreen | None = None) -> int:
    """Open a season or the library; `first` is the first screen, where there is a terminal."""
    return show(_refuse, plain_options(words), first)


def _refuse(message: str) -> NoReturn:
    from tui.commands.opening import make_parser

    make_parser().error(message)
