"""Finding seasons, clubs and places as one types."""

from __future__ import annotations

import pytest

from support import facts
from tui.library.read import Reader
from tui.library.search import Found, Searcher, ranked, text_of
from tui.season.folding import fold, in_turn


@pytest.fixture(scope="module")
def archive() -> Searcher:
    return Searcher(Reader((facts.FILE.parent,)).whole())


@pytest.mark.parametrize(
    ("words", "club", "place"),
    [
        ("huanuco", "León de Huánuco", "Huánuco"),
        ("LEON", "León de Huánuco", "Huánuco"),
        ("cni", "CNI", "Iquitos"),
        ("colegio iquitos", "CNI", "Iquitos"),
        ("mannuci", "Carlos A. Mannucci", "Trujillo"),
        ("la libertad trujillo", "Carlos A. Mannucci", "Trujillo"),
    ],
)
def test_a_club_is_found_by_its_names_and_places(
    archive: Searcher, words: str, club: str, place: str
) -> None:
    first = archive.search(words).clubs[0]
    assert (first.name, first.location) == (club, place)


def test_a_season_is_found_by_its_year_and_by_its_champion(archive: Searcher) -> None:
    found = archive.search("1968")
    assert ([one.season for one in found.entries], found.first) == (["1968"], True)
    assert {one.season for one in archive.search("mannucci").entries} >= {"1968", "1969"}
    assert archive.search("copa peru 1972").entries[0].champion == "Atlético Grau"


@pytest.mark.parametrize("words", ["", "  ", "...", "zzzz"])
def test_nothing_is_found_for_nothing(archive: Searcher, words: str) -> None:
    assert archive.search(words)[:2] == Found()[:2]


def test_the_better_match_comes_first() -> None:
    texts = [
        text_of(["Union Minas"]),  # within a word
        text_of(["Nacional"], ["Ion"]),  # a place
        text_of(["Deportivo Ionas"]),  # the beginning of a word
        text_of(["Ion"]),  # a whole word
        text_of(["Independiente Olimpia Nueva"]),  # initials
        text_of(["Ica Norte"]),  # nothing
    ]
    assert [at for _, at in ranked("ion", texts)] == [3, 1, 2, 4, 0]


def test_letters_in_their_order_do_where_nothing_else_is_found() -> None:
    texts = [text_of(["Carlos A. Mannucci"]), text_of(["Melgar"])]
    assert [at for _, at in ranked("mncci", texts)] == [0]
    assert ranked("mn", [text_of(["Melgar Nacional"]), text_of(["Mannucci"])]) == [(-6, 0)]


def test_folding() -> None:
    assert fold("Ñandú GÜEMES Straße") == "nandu guemes strasse"


def test_numbers_in_texts_are_put_in_order_as_numbers() -> None:
    texts = ["1968-69", "Cup 10", "1968", "Cup 009", "cup 9", "Cup ٠٣", "Cup 0"]
    ordered = ["1968", "1968-69", "Cup 0", "Cup ٠٣", "Cup 009", "cup 9", "Cup 10"]
    assert sorted(texts, key=in_turn) == ordered


def test_a_number_may_have_any_length() -> None:
    texts = ["9" * 5000, "1" + "0" * 5000, "8" * 5000]
    assert sorted(texts, key=in_turn) == [texts[2], texts[0], texts[1]]
