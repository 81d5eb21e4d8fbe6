"""Clubs and teams without a screen: their seasons, their matches, their titles, their meetings."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.any_season import load_any
from tui.commands.folders import Library, NoLibraryError
from tui.commands.listing import tell_broken
from tui.commands.moment import load_season
from tui.commands.options import columns
from tui.commands.output import complain, complain_about, print_json, print_lines
from tui.library.club_names import clubs_meant, teams_meant
from tui.library.clubs import Club
from tui.library.meetings import meetings
from tui.library.shelf import Shelf
from tui.library.wanted import Wanted, competitions
from tui.present.library.honours import honours_of
from tui.present.output.clubs import (
    club_json,
    club_lines,
    honours_json,
    honours_lines,
    meeting_json,
    meetings_lines,
    team_json,
    team_lines,
)
from tui.present.views.seasons_of import InLibrary
from tui.present.words.commands import no_match
from tui.present.words.honours import no_competition
from tui.present.words.view_options import several_clubs
from tui.season.folding import fold
from tui.season.guard import guarded
from tui.season.model import Season
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.present.view.opened import Opened


def print_club(options: argparse.Namespace) -> int:
    """Print all seasons of a club; return 1 where no club has the name, 2 where several have."""
    shelf = _shelf(options)
    if shelf is None:
        return 2
    club = _club(options.name, shelf, options)
    if isinstance(club, int):
        return club
    if options.format == "json":
        print_json([club_json(club)], ascii_only=options.ascii)
    else:
        print_lines(club_lines(club, shelf, columns()), ascii_only=options.ascii)
    return 0


def print_team_of(options: argparse.Namespace) -> int:
    """Print a team in a season as of a moment."""
    library = Library(ascii_only=options.ascii)
    opened = load_season(options.season, library, options)
    if opened is None:
        return 2
    complain_about(opened.path, opened.loaded.warnings, ascii_only=options.ascii)
    found = teams_meant(options.name, opened.view.season)
    if len(found) != 1:
        return _tell_of_none_or_several(options.name, found, options)
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
    shelf = _shelf(options)
    if shelf is None:
        return 2
    first = _club(options.name, shelf, options)
    second = _club(options.against, shelf, options)
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


def print_roll_of_honour(options: argparse.Namespace) -> int:
    """Print what every club has won; return 1 where no season is meant."""
    shelf = _shelf(options, options.folders)
    if shelf is None:
        return 2
    known = competitions(shelf.entries)
    wanted = Wanted(competition=options.competition or "")
    if options.competition and fold(options.competition) not in map(fold, known):
        complain([no_competition(options.competition, known)], ascii_only=options.ascii)
        return 1
    found = honours_of(shelf, options.sort, wanted)
    if options.format == "json":
        print_json(map(honours_json, found), ascii_only=options.ascii)
    else:
        lines = honours_lines(shelf, columns(), options.sort, wanted)
        print_lines(lines, ascii_only=options.ascii)
    return tell_broken(shelf, ascii_only=options.ascii) or int(not found)


def _shelf(options: argparse.Namespace, folders: Sequence[str] = ()) -> Shelf | None:
    try:
        return Library(ascii_only=options.ascii).reader(folders).whole()
    except NoLibraryError:
        return None


def _club(name: str, shelf: Shelf, options: argparse.Namespace) -> Club | int:
    """Return the club that a name means, or else the exit code."""
    found = clubs_meant(name, shelf.clubs)
    if len(found) == 1:
        return found[0]
    places = (f"{one.name} ({one.location})" if one.location else one.name for one in found)
    return _tell_of_none_or_several(name, places, options)


def _tell_of_none_or_several(name: str, found: Iterable[str], options: argparse.Namespace) -> int:
    names = list(found)
    told = several_clubs(name, names) if names else no_match(name)
    complain([told], ascii_only=options.ascii)
    return 2 if names else 1
