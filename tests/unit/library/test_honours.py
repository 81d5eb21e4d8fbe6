"""The roll of honour, the meetings of two clubs, and which seasons are listed."""

from __future__ import annotations

from functools import cache

import pytest

from support import apart, facts
from support.archive import FILES, FOLDER, SEASONS
from tui.library.club_names import clubs_meant, teams_meant
from tui.library.clubs import Club
from tui.library.entry import Counts, Entry
from tui.library.honours import honours, in_honour_order
from tui.library.meetings import balance, meetings
from tui.library.read import Reader
from tui.library.shelf import Shelf
from tui.library.wanted import EVERYTHING, SEASON_ORDERS, Wanted, chosen, competitions, listed
from tui.season.load import load
from tui.season.model import Season


@cache
def archive() -> Shelf:
    return Reader((FOLDER,)).whole()


@cache
def season(path: str) -> Season:
    return load(path).season


def club(name: str) -> Club:
    (found,) = clubs_meant(name, archive().clubs)
    return found


def test_titles_and_second_places_add_up_to_those_of_the_seasons() -> None:
    found = honours(archive().clubs, archive().entries)
    titles = [season for one in found for season in one.titles]
    seconds = [season for one in found for season in one.seconds]
    assert sorted(titles) == sorted(str(year) for year, one in SEASONS.items() if one.champion)
    assert sorted(seconds) == sorted(
        entry.season for entry in archive().entries if entry.runner_up and entry.champion
    )
    assert sum(one.seasons for one in found) == sum(len(one.stays) for one in archive().clubs)


def test_the_club_with_most_titles_comes_first() -> None:
    found = honours(archive().clubs, archive().entries)
    assert (found[0].club.name, found[0].titles) == (
        "Atlético Torino",
        ("1970", "1975", "1977", "1982", "1994"),
    )
    counts = [len(one.titles) for one in found]
    assert counts == sorted(counts, reverse=True)


def test_the_roll_is_sorted_by_finals_seasons_and_names() -> None:
    found = honours(archive().clubs, archive().entries)
    finals = [one.finals for one in in_honour_order(found, "finals")]
    assert finals == sorted(finals, reverse=True)
    seasons = [one.seasons for one in in_honour_order(found, "seasons")]
    assert seasons == sorted(seasons, reverse=True)
    assert set(in_honour_order(found, "name")) == set(found)


def test_meetings_of_two_clubs_are_all_that_the_files_tell() -> None:
    loaded = {str(path): season(str(path)) for path in FILES}
    for first, second in (("Melgar", "CNI"), ("Atlético Grau", "Sporting Pizarro")):
        one, other = club(first), club(second)
        found = list(meetings(one, other, archive().entries, season))
        names = {stay.path: stay.team.team for stay in one.stays}
        others = {stay.path: stay.team.team for stay in other.stays}
        letters = [
            match.letters[0 if match.home == names[path] else 1]
            for path in names.keys() & others.keys()
            for match in apart.told(loaded[path])
            if {match.home, match.away} == {names[path], others[path]}
        ]
        total = balance(found)
        assert total.played == len(letters) > 0
        assert (total.won, total.drawn, total.lost) == (
            letters.count("W"),
            letters.count("D"),
            letters.count("L"),
        )


def test_the_meetings_of_melgar_and_cni() -> None:
    found = list(meetings(club("Melgar"), club("CNI"), archive().entries, season))
    assert [(one.season, str(one.match.score), one.outcome) for one in found] == [
        ("Copa Perú 1968", "1-1", "draw"),
        ("Copa Perú 1967", "8-0", "win"),
    ]
    assert balance(found) == (2, 1, 1, 0, 9, 1)


@pytest.mark.parametrize(
    ("name", "clubs"),
    [
        ("cni", ["CNI"]),
        ("colegio nacional de iquitos", ["CNI"]),
        ("mannucci", ["Carlos A. Mannucci"]),
        ("universitario ayacucho", ["Universitario"]),
        ("no such club", []),
    ],
)
def test_a_club_is_found_by_any_of_its_names(name: str, clubs: list[str]) -> None:
    assert [one.name for one in clubs_meant(name, archive().clubs)] == clubs


def test_a_name_may_mean_several_clubs() -> None:
    assert len(clubs_meant("Universitario", archive().clubs)) > 1


def test_a_team_of_a_season_is_found_by_its_short_name() -> None:
    loaded = load(facts.FILE).season
    assert teams_meant("mannucci", loaded) == ["Carlos A. Mannucci"]
    assert teams_meant("Colegio Nacional de Iquitos", loaded) == ["CNI"]
    assert teams_meant("nor oriente", loaded) == ["Nor Oriente"]
    assert teams_meant("", loaded) == []


ENTRIES = (
    Entry("a", "Cup", "1999", champion="B", percent=100, findings=0, counts=Counts(stages=1)),
    Entry("b", "Cup", "2000", champion="A", percent=40, findings=3),
    Entry("c", "League", "1998", percent=None, findings=1),
)


def _paths(wanted: Wanted) -> str:
    return "".join(entry.path for entry in chosen(ENTRIES, wanted))


@pytest.mark.parametrize(
    ("wanted", "paths"),
    [
        (EVERYTHING, "abc"),
        (Wanted(turned=True), "cba"),
        (Wanted(competition="CUP"), "ab"),
        (Wanted(complete=True), "a"),
        (Wanted(complete=False), "bc"),
        (Wanted(findings=True), "bc"),
        (Wanted(findings=False), "a"),
        (Wanted(order="season"), "cab"),
        (Wanted(order="competition", turned=True), "cba"),
        (Wanted(order="champion"), "bac"),
        (Wanted(order="complete"), "cba"),
        (Wanted(order="findings"), "bca"),
        (Wanted(competition="cup", order="findings"), "ba"),
    ],
)
def test_seasons_are_chosen_and_sorted(wanted: Wanted, paths: str) -> None:
    assert _paths(wanted) == paths


def test_a_list_of_some_seasons_has_their_teams_alone() -> None:
    shelf = listed(archive(), Wanted(complete=True))
    assert {entry.percent for entry in shelf.entries} == {100}
    paths = {entry.path for entry in shelf.entries}
    assert {stay.path for one in shelf.clubs for stay in one.stays} == paths
    assert listed(archive(), EVERYTHING) is archive()
    assert competitions(ENTRIES) == ("Cup", "League")
    assert all(len(chosen(ENTRIES, Wanted(order=order))) == len(ENTRIES) for order in SEASON_ORDERS)
