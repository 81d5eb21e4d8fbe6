"""Which season of the library a name means."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tui.library.entry import Entry
from tui.library.names import NoSuchSeasonError, meant, path_of
from tui.present.words.commands import which_season
from tui.season.raw.problems import Problem

LIBRARY = [
    Entry("/a/1967-copa-peru.toml", "Copa Perú", "1967"),
    Entry("/a/1968-copa-peru.toml", "Copa Perú", "1968"),
    Entry("/a/1968-69-serie-a.toml", "Serie A", "1968-69"),
    Entry("/a/1969-copa-peru.toml", "Copa Perú", "1969"),
    Entry("/b/league.toml", "Torneo Descentralizado", "1969"),
    Entry("/b/Ñandú.TOML", "Amistoso", "São Paulo 1994/95"),
    Entry("/b/odd/wrong.toml", error=Problem("empty_file")),
    Entry("/b/world-cup-1970.toml", "Copa del Mundo", "1970"),
    Entry("/b/world-cup-1970-final.toml", "Copa del Mundo", "1970 Final"),
]
PATHS = [entry.path for entry in LIBRARY]


def path(name: str, library: Sequence[Entry] = LIBRARY) -> str:
    return path_of(name, [entry.path for entry in library], lambda: library, ["table"])


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("1968-copa-peru", "/a/1968-copa-peru.toml"),
        ("1968-copa", "/a/1968-copa-peru.toml"),
        ("copa-peru-1968", "/a/1968-copa-peru.toml"),
        ("Copa Perú 1968", "/a/1968-copa-peru.toml"),
        ("Copa Peru\N{COMBINING ACUTE ACCENT} 1968", "/a/1968-copa-peru.toml"),
        ("  COPA   peru,1968 ", "/a/1968-copa-peru.toml"),
        ("1968_copa_peru", "/a/1968-copa-peru.toml"),
        ("1968", "/a/1968-copa-peru.toml"),  # and not 1968-69
        ("1968-69", "/a/1968-69-serie-a.toml"),
        ("1968 69", "/a/1968-69-serie-a.toml"),
        ("serie a 1968", "/a/1968-69-serie-a.toml"),
        ("serie", "/a/1968-69-serie-a.toml"),
        ("1967", "/a/1967-copa-peru.toml"),
        ("league", "/b/league.toml"),
        ("descentralizado", "/b/league.toml"),
        ("league 1969", "/b/league.toml"),  # a word of the file and one of its title
        ("nandu", "/b/Ñandú.TOML"),
        ("Ñandú", "/b/Ñandú.TOML"),
        ("sao-paulo 1994-95", "/b/Ñandú.TOML"),
        ("wrong", "/b/odd/wrong.toml"),  # one that does not load is told when it is opened
        ("WRONG", "/b/odd/wrong.toml"),
        ("1970", "/b/world-cup-1970.toml"),
        ("world cup 1970", "/b/world-cup-1970.toml"),  # a whole name hides a part of another
        ("copa del mundo 1970 final", "/b/world-cup-1970-final.toml"),
    ],
)
def test_a_name_that_means_one_season(name: str, found: str) -> None:
    assert path(name) == found


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("1969", '"1969" could be 1969-copa-peru or league'),
        ("mundo", '"mundo" could be world-cup-1970 or world-cup-1970-final'),
        ("peru", '"peru" could be 1967-copa-peru, 1968-copa-peru or 1969-copa-peru'),
    ],
)
def test_a_name_that_means_several_lists_them(name: str, told: str) -> None:
    with pytest.raises(NoSuchSeasonError) as caught:
        path(name)
    assert which_season(caught.value) == f"jornada: {told}"


def test_no_more_than_five_seasons_are_listed() -> None:
    library = [Entry(f"/a/{year}-cup.toml", "Cup", str(year)) for year in range(1900, 1959)]
    with pytest.raises(NoSuchSeasonError) as caught:
        path("cup", library)
    assert which_season(caught.value) == (
        'jornada: "cup" could be any of 59 seasons: 1900-cup, 1901-cup, 1902-cup, 1903-cup,'
        " 1904-cup and others"
    )


def test_two_files_of_one_name_are_told_apart_by_their_paths() -> None:
    library = [Entry("/a/cup.toml", "Cup", "1"), Entry("/b/cup.toml", "Cup", "2")]
    for name in ("cup", "CUP"):
        with pytest.raises(NoSuchSeasonError) as caught:
            path(name, library)
        assert (
            which_season(caught.value) == f'jornada: "{name}" could be /a/cup.toml or /b/cup.toml'
        )
    assert path("2", library) == "/b/cup.toml"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("1968-copa-per", 'did you mean "1968-copa-peru"?'),  # a part of a word is no word
        ("Copa Perv 1968", 'did you mean "Copa Perú 1968"?'),
        ("tabel", 'did you mean "table"?'),
        ("zzzz", "expected a file or a season that jornada list prints"),
        ("", "expected a file or a season that jornada list prints"),
        ("-/-", "expected a file or a season that jornada list prints"),
        ("\udcff", "expected a file or a season that jornada list prints"),
    ],
)
def test_a_name_that_means_none_gets_a_hint(name: str, hint: str) -> None:
    with pytest.raises(NoSuchSeasonError) as caught:
        path(name)
    assert which_season(caught.value).startswith(f'jornada: no file and no season "{name}", {hint}')


def test_a_name_without_end_is_cut_short() -> None:
    with pytest.raises(NoSuchSeasonError) as caught:
        path("x" * 100_000)
    assert len(which_season(caught.value)) < 200


def test_the_name_of_a_file_needs_no_reading() -> None:
    def read() -> Sequence[Entry]:
        pytest.fail("read the library")

    assert path_of("league", PATHS, read) == "/b/league.toml"


def test_nothing_is_meant_by_nothing() -> None:
    assert meant("", LIBRARY) == meant("---", LIBRARY) == []
