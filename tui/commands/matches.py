"""Matches of teams without a screen: those in a season, and those of two clubs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.any_season import load_any
from tui.commands.clubs import club_of, shelf_of, tell_of_none_or_several
from tui.commands.folders import Library, NoLibraryError
from tui.commands.moment import load_season
from tui.commands.options import columns
from tui.commands.output import complain_about, print_json, print_lines
from tui.library.club_names import teams_meant
from tui.library.meetings import meetings
from tui.present.output.teams import meeting_json, meetings_lines, team_json, team_lines
from tui.present.views.seasons_of import InLibrary
from tui.season.guard import guarded
from tui.season.model import Season
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.present.view.opened import Opened


def print_team_of(options: argparse.Namespace) -> int:
    """Print a team in a season as of a moment."""
    library = Library(ascii_only=options.ascii)
    opened = load_season(options.season, library, options)
    if opened is None:
        return 2
    complain_about(opened.path, opened.loaded.warnings, ascii_only=options.ascii)
    found = teams_meant(options.name, opened.view.season)
    if len(found) != 1:
        return tell_of_none_or_several(options.name, found, options)
    try:
        with guarded(opened.path):
            if options.format == "json":
                print_json([team_json(opened, found[0])], ascii_only=options.ascii)
                return 0
            lines = list(team_lines(opened, found[0], columns(), _home(library, opened)))
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return 2
    print_lines(lines, ascii_only=options.ascii)
    return 0


def _home(library: Library, opened: Opened) -> InLibrary | None:
    """Return where the other seasons of a team are found; None for a file outside the library."""
    try:
        shelf = library.reader(anyway=True).whole()
    except NoLibraryError:
        return None
    here = Path(opened.path).resolve()
    path = next((one.path for one in shelf.entries if Path(one.path).resolve() == here), None)
    return InLibrary(shelf, path) if path else None


def print_meetings(options: argparse.Namespace) -> int:
    """Print the matches of two clubs against each other; return 1 where there is none."""
    shelf = shelf_of(options)
    if shelf is None:
        return 2
    first = club_of(options.name, shelf, options)
    second = club_of(options.against, shelf, options)
    if isinstance(first, int) or isinstance(second, int):
        return max(one for one in (first, second) if isinstance(one, int))
    found = list(meetings(first, second, shelf.entries, _load))
    if options.format == "json":
        print_json(map(meeting_json, found), ascii_only=options.ascii)
    else:
        lines = meetings_lines(first, second, found, columns())
        print_lines(lines, ascii_only=options.ascii)
    return 0 if found else 1


def _load(path: str) -> Season:
    with guarded(path):
        return load_any(path).season
