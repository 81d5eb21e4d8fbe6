"""Which moment of which season is meant: the options that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tui.commands.output import complain, complain_about
from tui.library.names import NoSuchSeasonError
from tui.present.words.commands import OPTIONS, not_a_date, which_season
from tui.season.guard import guarded
from tui.season.model.days import last_day
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.commands.folders import Library
    from tui.present.view.opened import Opened
    from tui.season.load import Loaded


def add_moment(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which moment of the season is meant, and how it is written."""
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--round", type=int, metavar="N", help=OPTIONS["--round"])
    when.add_argument("--date", type=_date, metavar="D", help=OPTIONS["--date"])
    parser.add_argument(
        "--stage",
        metavar="S",
        help=OPTIONS["--stage"],
    )
    add_ascii(parser)


def add_ascii(parser: argparse.ArgumentParser) -> None:
    """Add the option that asks for what every terminal can show."""
    parser.add_argument("--ascii", action="store_true", help=OPTIONS["--ascii"])


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add the option that says how data are written; the first format holds without it."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=OPTIONS["--format"])


def names_moment(options: argparse.Namespace) -> bool:
    """Return whether a moment is named at all."""
    return (options.round, options.date, options.stage) != (None, None, None)


def _date(words: str) -> date:
    found = last_day(words)
    if found is None:
        raise argparse.ArgumentTypeError(not_a_date(words))
    return found


def load_season(
    season: str, library: Library, options: argparse.Namespace, others: Iterable[str] = ()
) -> Opened | None:
    """Load a season at the moment that is meant; what is wrong with either goes to stderr.

    `others` are words that may have been meant in the place of its name.
    """
    from tui.season.load import load

    try:
        path = library.path(season, others)
        with guarded(path):
            loaded = load(path)
    except NoSuchSeasonError as error:
        complain([which_season(error)], ascii_only=options.ascii)
        return None
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return None
    return at_moment(path, loaded, options)


def at_moment(path: str, loaded: Loaded, options: argparse.Namespace) -> Opened | None:
    """Open a season that was loaded at the moment that is meant, which it may not have."""
    from tui.present.view.moments import NoSuchMomentError, of_date, of_round, of_stage
    from tui.present.view.opened import Opened
    from tui.present.view.view import View

    try:
        with guarded(path, NoSuchMomentError):
            view = View.of(loaded.season)
            stage = None if options.stage is None else of_stage(view, options.stage)
            if stage is not None:
                view = view.at(view.timeline.of_stage(stage))
            if options.round is not None:
                view = view.at(of_round(view, options.round, view.moment.stage))
            if options.date is not None:
                view = view.on(options.date, of_date(view, options.date, stage))
            return Opened(path, loaded, view)
    except NoSuchMomentError as error:
        complain([f"{path}: {error}"], ascii_only=options.ascii)
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
    return None
