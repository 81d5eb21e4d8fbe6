"""The views of a season, printed: what was asked for, drawn as text or written as JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.commands.options import columns
from tui.commands.output import complain, complain_about, print_json, print_lines
from tui.commands.revision import NoRevisionError, load_revision
from tui.present.output.views import Asked, view_json, view_text
from tui.present.view.moments import NoSuchMomentError, of_round
from tui.present.view.view import View
from tui.present.words.revisions import no_revision
from tui.present.words.views import no_such_view
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError
from tui.standings.views.sorting import Sort

if TYPE_CHECKING:
    from tui.present.view.opened import Opened
    from tui.season.load import Loaded


def print_view(opened: Opened, options: argparse.Namespace) -> int:
    """Print the view that is asked for; return 1 where the stage has none, 2 for bad input."""
    try:
        with guarded(opened.path, NoSuchMomentError):
            asked = _asked(opened, options)
            if options.since is not None:
                old = older_version(opened, options)
                if old is None:
                    return 2
                asked = asked._replace(revision=options.since, old=View.of(old.season))
            if options.format == "json":
                lines = list(view_json(opened.view, options.view, asked, opened.path))
                print_json(lines, ascii_only=options.ascii)
            else:
                lines = list(view_text(opened.view, options.view, asked, columns()))
                print_lines(lines, ascii_only=options.ascii)
    except NoSuchMomentError as error:
        complain([f"{opened.path}: {error}"], ascii_only=options.ascii)
        return 2
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return 2
    if not lines:
        told = no_such_view(opened.view.title, options.view)
        complain([f"{opened.path}: {told}"], ascii_only=options.ascii)
    return 0 if lines else 1


def older_version(opened: Opened, options: argparse.Namespace) -> Loaded | None:
    """Return the season as git has it at a revision; None where it has none, which is told."""
    try:
        with guarded(opened.path, NoRevisionError):
            return load_revision(opened.path, options.since)
    except NoRevisionError as error:
        told = no_revision(opened.path, options.since, error.trouble)
        complain([told], ascii_only=options.ascii)
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
    return None


def _asked(opened: Opened, options: argparse.Namespace) -> Asked:
    view = opened.view
    asked = Asked(sort=Sort(options.sort, options.reverse), era=options.rules)
    if options.since_round is not None:
        earlier = of_round(view, options.since_round, view.moment.stage)
        asked = asked._replace(earlier=earlier)
    return asked
