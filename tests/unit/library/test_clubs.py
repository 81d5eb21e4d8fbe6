"""Which teams of different seasons are one club."""

from __future__ import annotations

from tui.library.clubs import Club, clubs
from tui.library.entry import Appearance


def team(name: str, location: str = "", *aliases: str) -> Appearance:
    return Appearance(name, aliases, location)


def found(*seasons: list[Appearance]) -> dict[tuple[str, str], list[str]]:
    """The clubs by name and place, with the seasons of each."""
    by_path = {str(1967 + at): season for at, season in enumerate(seasons)}
    return {(one.name, one.location): [stay.path for stay in one.stays] for one in clubs(by_path)}


def test_one_name_is_one_club_whatever_its_accents() -> None:
    assert found([team("Sport Áncash")], [team("Sport Ancash")]) == {
        ("Sport Ancash", ""): ["1967", "1968"]
    }


def test_an_alias_joins_what_is_shown_by_other_names() -> None:
    assert found(
        [team("CNI", "Iquitos", "Colegio Nacional de Iquitos")],
        [team("Colegio Nacional de Iquitos", "Iquitos")],
        [team("CNI", "Iquitos")],
    ) == {("CNI", "Iquitos"): ["1967", "1968", "1969"]}


def test_a_name_in_two_places_is_two_clubs() -> None:
    assert found([team("Alfonso Ugarte", "Puno")], [team("Alfonso Ugarte", "Tacna")]) == {
        ("Alfonso Ugarte", "Puno"): ["1967"],
        ("Alfonso Ugarte", "Tacna"): ["1968"],
    }


def test_a_team_without_a_place_is_the_one_club_of_its_name() -> None:
    assert found([team("Melgar")], [team("Melgar", "Arequipa")]) == {
        ("Melgar", "Arequipa"): ["1967", "1968"]
    }


def test_a_team_without_a_place_stays_alone_where_it_could_be_two_clubs() -> None:
    assert found(
        [team("Alfonso Ugarte", "Puno")],
        [team("Alfonso Ugarte", "Tacna")],
        [team("Alfonso Ugarte")],
    ) == {
        ("Alfonso Ugarte", ""): ["1969"],
        ("Alfonso Ugarte", "Puno"): ["1967"],
        ("Alfonso Ugarte", "Tacna"): ["1968"],
    }


def test_two_teams_of_one_season_are_never_one_club() -> None:
    assert found(
        [team("Grau", "Piura"), team("Atlético Grau", "Piura")],
        [team("Atlético Grau", "Piura", "Grau")],
    ) == {("Atlético Grau", "Piura"): ["1967", "1968"], ("Grau", "Piura"): ["1967"]}


def test_a_club_is_called_as_in_most_of_its_seasons() -> None:
    by_path = {
        "1974": [team("Carlos Mannucci", "Trujillo", "Carlos A. Mannucci")],
        "1968": [team("Carlos A. Mannucci", "Trujillo")],
        "1969": [team("Carlos A. Mannucci", "Trujillo")],
    }
    (club,) = clubs(by_path)
    assert isinstance(club, Club)
    assert (club.name, club.names) == ("Carlos A. Mannucci", ("Carlos Mannucci",))
