"""Clubs without a screen: their seasons, and their titles."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from tui.commands.folders import Library, NoLibraryError
from tui.commands.listing import tell_broken
from tui.commands.options import columns
from tui.commands.output import complain, print_json, print_lines
from tui.library.club_names import clubs_meant
from tui.library.clubs import Club
from tui.library.shelf import Shelf
from tui.library.wanted import Wanted, competitions
from tui.present.library.honours import honours_of
from tui.present.output.clubs import club_json, club_lines, honours_json, honours_lines
from tui.present.words.commands import no_match
from tui.present.words.honours import no_competition
from tui.present.words.view_options import several_clubs
from tui.season.folding import fold


def print_club(options: argparse.Namespace) -> int:
    """Print all seasons of a club; return 1 where no club has the name, 2 where several have."""
    shelf = shelf_of(options)
    if shelf is None:
        return 2
    club = club_of(options.name, shelf, options)
    if isinstance(club, int):
        return club
    if options.format == "json":
        print_json([club_json(club)], ascii_only=options.ascii)
    else:
        print_lines(club_lines(club, shelf, columns()), ascii_only=options.ascii)
    return 0


def print_roll_of_honour(options: argparse.Namespace) -> int:
    """Print what every club has won; return 1 where no season is meant."""
    shelf = shelf_of(options, options.folders)
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


def shelf_of(options: argparse.Namespace, folders: Sequence[str] = ()) -> Shelf | None:
    """Return the library, or that of some folders; None where somebody was told why not."""
    try:
        return Library(ascii_only=options.ascii).reader(folders).whole()
    except NoLibraryError:
        return None


def club_of(name: str, shelf: Shelf, options: argparse.Namespace) -> Club | int:
    """Return the club that a name means, or else the exit code."""
    found = clubs_meant(name, shelf.clubs)
    if len(found) == 1:
        return found[0]
    places = (f"{one.name} ({one.location})" if one.location else one.name for one in found)
    return tell_of_none_or_several(name, places, options)


def tell_of_none_or_several(name: str, found: Iterable[str], options: argparse.Namespace) -> int:
    """Say that a name means nobody, or several, and return the exit code."""
    names = list(found)
    told = several_clubs(name, names) if names else no_match(name)
    complain([told], ascii_only=options.ascii)
    return 2 if names else 1
