"""Which points and which order a competition is known to have had in a season."""

from __future__ import annotations

import pytest

from tui.formats.assembly.assemble import Wishes
from tui.formats.assembly.known_rules import known_order, known_points
from tui.formats.importing import import_source
from tui.formats.source import Source
from tui.present.words.formats import remark_sentence


@pytest.mark.parametrize(
    ("names", "season", "win"),
    [
        (("First Division", "England"), "1980-81", 2),
        (("First Division", "England"), "1981-82", 3),
        (("Bundesliga", "Germany"), "1994-95", 2),
        (("World Cup",), "1990", 2),
        (("Süper Lig", "Turkey"), "1987-88", 3),
        (("A PFG", "Bulgaria"), "1993-94", 3),
        (("Premiership", "Northern Ireland"), "1985-86", 2),
        (("Premier Division", "Ireland"), "1993-94", 3),
        (("Veikkausliiga", "Finland"), "1990", 2),
        (("Liga MX", "Mexico"), "1994-95", 2),
    ],
)
def test_a_win_was_worth(names: tuple[str, ...], season: str, win: int) -> None:
    known = known_points(names, season)
    assert known is not None
    assert known.win == win


@pytest.mark.parametrize(
    ("names", "season", "second"),
    [
        (("Russia Premier League",), "2019-20", "head_to_head"),
        (("Süper Lig", "Turkey"), "2010-11", "head_to_head"),
        (("UEFA Europa League",), "2015-16", "head_to_head"),
        (("UEFA Europa League",), "2024-25", "goal_difference"),
        (("FIFA Club World Cup",), "2025", "head_to_head"),
        (("Premier League", "England"), "2011-12", "goal_difference"),
        (("First Division", "England"), "1997-98", "goals_for"),
        (("First Division", "England"), "1970-71", "goal_average"),
    ],
)
def test_level_teams_were_put_in_order_by(names: tuple[str, ...], season: str, second: str) -> None:
    known = known_order(names, season)
    assert known is not None
    assert known.order[1] == second


@pytest.mark.parametrize(
    ("names", "season", "kind"),
    [
        (("Serie A", "Italy"), "2005-06", "order_known"),
        (("First Division", "England"), "1975-76", "order_known"),
        (("Ekstraklasa", "Poland"), "2010-11", "order_named"),
        (("Liga", "Utopia"), "2010-11", "order_assumed"),
    ],
)
def test_a_file_says_whether_its_order_was_looked_up(
    names: tuple[str, str], season: str, kind: str
) -> None:
    text = "Date,Home,Away,Score\n2010-08-15,Alfa,Beta,1-0\n"
    wishes = Wishes(competition=names[0], country=names[1], season=season)
    (made,) = import_source(Source("page.csv", text), wishes).seasons
    (remark,) = (each for each in made.assembled.remarks if each.kind.startswith("order"))
    assert remark.kind == kind
    assert ("was not looked up" in remark_sentence(remark)) == (kind == "order_named")


@pytest.mark.parametrize(
    ("file", "competition", "country"),
    [
        ("1992-93_eng.1.csv", "Premier League", "England"),
        ("eng.2.csv", "First Division", "England"),
        ("1992-93/de.1.csv", "Bundesliga", "Germany"),
        ("england-1992.csv", None, "England"),
        ("results.csv", None, None),
    ],
)
def test_the_name_of_a_file_tells_its_division(
    file: str, competition: str | None, country: str | None
) -> None:
    text = "Round,Date,Team 1,FT,Team 2\n1,Sat Aug 15 1992,Alfa,2-4,Beta\n"
    (made,) = import_source(Source(file, text), Wishes()).seasons
    season = made.loaded.season
    assert season.country == country
    assert (season.competition == competition) == (competition is not None)


def test_a_level_in_a_column_is_the_division_of_the_country_of_the_file() -> None:
    text = (
        "Date,Season,home,visitor,FT,division\n1950-08-19,1950,Alfa,1-0,Beta,1\n"
        "1950-08-19,1950,Gama,1-0,Delta,2\n"
    )
    made = import_source(Source("england.csv", text), Wishes()).seasons
    assert [each.loaded.season.competition for each in made] == [
        "First Division",
        "Second Division",
    ]
