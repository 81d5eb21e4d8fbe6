"""Which moment of which season is meant: the options that several commands share."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from tui.commands.output import complain
from tui.library.find import is_name, names, resolve
from tui.library.reach import Reach

if TYPE_CHECKING:
    from tui.present.opened import Opened
    from tui.season.load import Loaded


def add_moment(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which moment of the season is meant, and how it is written."""
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--round", type=int, metavar="N", help="as of round N of the stage")
    when.add_argument("--date", type=_date, metavar="D", help="as of a date: 1968-05-05")
    parser.add_argument(
        "--stage",
        metavar="S",
        help="the stage, by name or number; else the latest with results",
    )
    add_ascii(parser)


def add_ascii(parser: argparse.ArgumentParser) -> None:
    """Add the option that asks for what every terminal can show."""
    parser.add_argument("--ascii", action="store_true", help="show signs of ASCII alone")


def names_moment(options: argparse.Namespace) -> bool:
    """Tell whether a moment is named at all."""
    return (options.round, options.date, options.stage) != (None, None, None)


def _date(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f'"{words}" is not a date, expected for example 1968-05-05'
        ) from None


def load_season(season: str, options: argparse.Namespace) -> Opened | None:
    """Load a season at the moment that is meant; what is wrong with either goes to stderr."""
    from tui.commands.library import NoLibraryError, own_folders  # noqa: PLC0415
    from tui.season.problems import SeasonError  # noqa: PLC0415

    try:
        path = resolve(season, own_folders())
        if is_name(path):
            complain([no_season(season)], ascii_only=options.ascii)
            return None
        loaded = Reach().load(path)
    except NoLibraryError as error:
        complain(str(error).splitlines(), ascii_only=options.ascii)
        return None
    except SeasonError as error:
        complain(error.lines, ascii_only=options.ascii)
        return None
    return at_moment(path, loaded, options)


def at_moment(path: str, loaded: Loaded, options: argparse.Namespace) -> Opened | None:
    """Open a season that was loaded at the moment that is meant, which it may not have."""
    from tui.present.moments import NoSuchMomentError, of_date, of_round, of_stage  # noqa: PLC0415
    from tui.present.opened import Opened  # noqa: PLC0415
    from tui.present.view import View  # noqa: PLC0415

    view = View.of(loaded.season)
    try:
        stage = None if options.stage is None else of_stage(view, options.stage)
        if stage is not None:
            view = view.at(view.timeline.of_stage(stage))
        if options.round is not None:
            view = view.at(of_round(view, options.round, view.moment.stage))
        if options.date is not None:
            view = view.on(options.date, of_date(view, options.date, stage))
    except NoSuchMomentError as error:
        complain([f"{path}: {error}"], ascii_only=options.ascii)
        return None
    return Opened(path, loaded, view)


def no_season(season: str) -> str:
    """Say that there is no season of a name, and what somebody may have meant by it."""
    from tui.commands.library import own_folders  # noqa: PLC0415
    from tui.season.roster import nearest  # noqa: PLC0415

    known = names(own_folders())
    near = nearest(season, [*known, "table", "check", "schema", "list", "find"])
    hint = f'did you mean "{near}"?' if near else f"expected a file or one of {', '.join(known)}"
    return f'jornada: no file and no season "{season}", {hint}'
