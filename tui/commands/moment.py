"""The season that is meant, loaded and opened at the moment that is meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.commands.any_season import load_any
from tui.commands.output import complain, complain_about
from tui.library.names import NoSuchSeasonError
from tui.present.words.commands import which_season
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    import argparse

    from tui.commands.folders import Library
    from tui.present.view.opened import Opened
    from tui.season.load import Loaded


def load_season(
    season: str, library: Library, options: argparse.Namespace, others: Iterable[str] = ()
) -> Opened | None:
    """Load a season at the moment that is meant; what is wrong with either goes to stderr.

    `others` are words that may have been meant in the place of its name.
    """
    try:
        path = library.path(season, others)
        with guarded(path):
            loaded = load_any(path)
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
