"""Who won a season: the stage that makes a champion says so, and no other does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.library.describe import describe
from tui.library.entry import Entry

CASES = Path(__file__).parents[2] / "data" / "cases"
HEAD = 'format = 1\ncompetition = "Cup"\nseason = "1990"\n'
CHAMPION = 'zones = [{ positions = [1, 1], status = "champion" }]\n'


def league(name: str, *results: str, more: str = "") -> str:
    """Write a league stage; a result is `A 2-0 B`, or `A - B` for a match still to come."""
    matches = "".join(f"  {{ {_match(one)} }},\n" for one in results)
    return f'[[stages]]\nname = "{name}"\nkind = "league"\n{more}matches = [\n{matches}]\n'


def knockout(name: str, *rounds: tuple[str, list[str], str], more: str = "") -> str:
    """Write a knock-out stage of rounds: a name, results and further keys."""
    text = f'[[stages]]\nname = "{name}"\nkind = "knockout"\n{more}'
    for called, results, keys in rounds:
        ties = "".join(
            f'  {{ teams = ["{one.split()[0]}", "{one.split()[2]}"],'
            f" legs = [{{ {_match(one)} }}] }},\n"
            for one in results
        )
        text += f'[[stages.rounds]]\nname = "{called}"\n{keys}ties = [\n{ties}]\n'
    return text


def _match(words: str) -> str:
    home, score, away = words.split()
    told = "" if score == "-" else f', score = "{score}"'
    return f'home = "{home}", away = "{away}"{told}'


def entry(folder: Path, text: str) -> Entry:
    path = folder / "season.toml"
    path.write_text(HEAD + text)
    found = describe(str(path)).entry
    assert not found.error
    return found


@pytest.mark.parametrize(
    ("case", "champion", "runner_up"),
    [
        ("relegation-play-off-last", "Bayern", "Dortmund"),
        ("unfinished-cup", "", ""),
        ("unplayed-league", "", ""),
        ("half-played-last-round", "", ""),
        ("tie-on-zone-edge", "", ""),
        ("joint-champions", "Dumbarton and Rangers", ""),
        ("deductions-by-date", "SSC Napoli", "SS Lazio"),
        ("loser-plays-on", "Sydney FC", "Central Coast Mariners"),
    ],
)
def test_champions_of_real_seasons(case: str, champion: str, runner_up: str) -> None:
    found = describe(str(CASES / f"{case}.toml"))
    assert (found.entry.champion, found.entry.runner_up) == (champion, runner_up)
    champions = [one.team for one in found.teams if one.honour == "champion"]
    assert sorted(champions) == sorted(found.entry.champions)


TABLE = ("A 2-0 B", "B 1-0 C", "C 0-1 A")
PROMOTION = ("Semi-finals", ["B 1-0 D", "C 2-0 E"], "")


@pytest.mark.parametrize(
    "last",
    [
        knockout("Relegation play-off", ("Relegation play-off", ["C 0-1 X"], "")),
        knockout("Play-offs", PROMOTION, ("Final", ["B 0-1 C"], "")),
        knockout("Super cup", ("Super cup", ["A 0-1 Z"], "")),
        league("Relegation group", "B 0-1 C"),
        league("Relegation group", "C 0-1 X"),
    ],
    ids=["relegation", "promotion", "super cup", "lower half", "with others"],
)
@pytest.mark.parametrize("zones", ["", CHAMPION])
def test_what_is_played_beside_the_title_makes_no_champion(
    tmp_path: Path, last: str, zones: str
) -> None:
    found = entry(tmp_path, league("League", *TABLE, more=zones) + last)
    assert (found.champion, found.runner_up) == ("A", "B")


@pytest.mark.parametrize("name", ["Relegation play-off", "Play-offs"])
def test_beside_a_league_that_is_still_open_a_final_makes_none(tmp_path: Path, name: str) -> None:
    unfinished = league("League", "A 2-0 B", "B - C", "C 0-1 A")
    last = knockout(name, ("Semi-finals", ["B 0-1 X", "C 2-0 Y"], ""), ("Final", ["X 0-1 C"], ""))
    assert entry(tmp_path, unfinished + last).champion == ""


@pytest.mark.parametrize("winners", ["", 'winners = { status = "champion" }\n'])
def test_a_league_whose_best_play_for_the_title(tmp_path: Path, winners: str) -> None:
    stages = league("League", *TABLE) + knockout(
        "Finals", ("Semi-finals", ["A 1-0 C", "B 1-0 D"], ""), ("Final", ["A 0-1 B"], winners)
    )
    found = entry(tmp_path, stages)
    assert (found.champion, found.runner_up) == ("B", "A")
    found = entry(tmp_path, stages.replace(', score = "0-1" }] },\n]\n', " }] },\n]\n"))
    assert (found.champion, found.runner_up) == ("", "")


def test_a_match_for_the_third_place_at_the_end_decides_nothing_else(tmp_path: Path) -> None:
    cup = knockout(
        "Cup",
        ("Semi-finals", ["A 1-0 C", "B 1-0 D"], ""),
        ("Final", ["A 0-1 B"], ""),
        ("Third place", ["C 1-0 D"], "third_place = true\n"),
    )
    found = entry(tmp_path, cup)
    assert (found.champion, found.runner_up) == ("B", "A")


@pytest.mark.parametrize("name", ["Third round", "Fourth round", "Semi-final", "Round of 16"])
def test_a_cup_of_which_little_is_typed_has_no_champion(tmp_path: Path, name: str) -> None:
    assert entry(tmp_path, knockout("Cup", (name, ["A 2-1 B"], ""))).champion == ""
    before = ("Second round", ["A 1-0 C", "B 1-0 D"], "")
    assert entry(tmp_path, knockout("Cup", before, (name, ["A 2-1 B"], ""))).champion == ""


def test_a_season_of_two_champions(tmp_path: Path) -> None:
    halves = league("Apertura", *TABLE, more=CHAMPION) + league(
        "Clausura", "B 2-0 A", "B 1-0 C", "C 0-1 A", more=CHAMPION
    )
    found = entry(tmp_path, halves)
    assert (found.champions, found.champion, found.runner_up) == (("A", "B"), "A and B", "")
    untold = entry(tmp_path, halves.replace(CHAMPION, ""))
    assert untold.champion == ""  # neither half goes before the other
    winners = 'winners = { status = "champion" }\n'
    final = knockout(
        "Grand final", ("Grand final", ["A 1-0 B"], winners), more='from = "Clausura"\n'
    )
    assert entry(tmp_path, halves + final).champion == "A"


def test_champions_of_equal_halves_are_one(tmp_path: Path) -> None:
    halves = league("Apertura", *TABLE, more=CHAMPION) + league("Clausura", *TABLE, more=CHAMPION)
    assert entry(tmp_path, halves).champions == ("A",)


def test_a_title_that_was_taken_away_is_nobodys(tmp_path: Path) -> None:
    decided = '[champions]\nteams = []\ntaken_from = "A"\nreason = "bribery"\n'
    found = entry(tmp_path, decided + league("League", *TABLE, more=CHAMPION))
    assert (found.champion, found.runner_up, found.champions) == ("", "B", ())
    given = decided.replace("[]", '"B"')
    assert entry(tmp_path, given + league("League", *TABLE, more=CHAMPION)).champion == "B"


def test_a_shared_cup(tmp_path: Path) -> None:
    cup = knockout("Cup", ("Semi-finals", ["A 1-0 C", "B 1-0 D"], ""), ("Final", ["A 0-0 B"], ""))
    shared = cup.replace('teams = ["A", "B"]', 'teams = ["A", "B"], both = true')
    found = entry(tmp_path, shared)
    assert (found.champions, found.runner_up) == (("A", "B"), "")
    assert entry(tmp_path, cup).champion == ""


@pytest.mark.parametrize(
    ("keys", "champion"),
    [("", "A"), ("round = 7\n", ""), ('note = "of the end"\n', "A")],
)
def test_a_printed_table_of_the_end_tells_the_champion(
    tmp_path: Path, keys: str, champion: str
) -> None:
    printed = (
        "[[stages.published]]\n"
        + keys
        + 'table = [{ pos = 1, team = "A" }, { pos = 2, team = "B" }]\n'
    )
    found = entry(tmp_path, '[[stages]]\nname = "League"\nkind = "league"\n' + printed)
    assert found.champion == champion


def test_two_first_places_in_a_printed_table_are_no_champion(tmp_path: Path) -> None:
    printed = 'published = { table = [{ pos = 1, team = "A" }, { pos = 1, team = "B" }] }\n'
    found = entry(tmp_path, '[[stages]]\nname = "League"\nkind = "league"\n' + CHAMPION + printed)
    assert found.champion == ""


@pytest.mark.parametrize("winners", ["", 'winners = { status = "champion" }\n'])
def test_a_final_without_a_tie_has_no_champion(tmp_path: Path, winners: str) -> None:
    found = entry(tmp_path, knockout("Cup", ("Final", [], winners)))
    assert (found.champion, found.error) == ("", None)


SEMIS = ("Semi-finals", ["A 1-0 B", "C 1-0 D"], "")


@pytest.mark.parametrize(
    "rounds",
    [
        [("Final", ["A 1-2 C"], ""), ("Third place", ["B 1-2 D"], "")],
        [("Final", ["A 1-2 C"], ""), ("Tercer puesto", ["B 1-2 D"], "")],
        [("Bronze", ["B 1-2 D"], ""), ("Final", ["A 1-2 C"], "")],
        [("Finales", ["B 1-2 D", "A 1-2 C"], "")],
    ],
    ids=["last", "in Spanish", "before the final", "in one round"],
)
def test_who_has_lost_before_plays_for_no_title(
    tmp_path: Path, rounds: list[tuple[str, list[str], str]]
) -> None:
    found = entry(tmp_path, knockout("Cup", SEMIS, *rounds))
    assert (found.champion, found.runner_up) == ("C", "A")


def test_the_places_in_a_match_for_the_third_place(tmp_path: Path) -> None:
    cup = knockout("Cup", SEMIS, ("Final", ["A 1-2 C"], ""), ("Third place", ["B 1-2 D"], ""))
    path = tmp_path / "season.toml"
    path.write_text(HEAD + cup)
    places = {one.team: one.place.position for one in describe(str(path)).teams}
    assert places == {"C": 1, "A": 2, "D": 3, "B": 4}


@pytest.mark.parametrize("name", ["Abstiegsrunde", "Group of the others"])
def test_a_group_of_those_who_were_not_first_makes_no_champion(tmp_path: Path, name: str) -> None:
    groups = '[[stages]]\nname = "Groups"\nkind = "league"\n'
    for group, results in (("A", ("A 2-0 B", "A 2-0 C", "B 2-0 C")), ("B", ("D 1-0 E",))):
        of_group = league(group, *results).removeprefix("[[stages]]\n")
        groups += "[[stages.groups]]\n" + of_group.replace('kind = "league"\n', "")
    final = league("Final round", "A 0-1 D", "D 1-0 A")
    found = entry(tmp_path, groups + final + league(name, "C 2-0 E", "E 1-0 C"))
    assert (found.champion, found.runner_up) == ("D", "A")


def test_losers_of_the_semi_finals_in_another_cup(tmp_path: Path) -> None:
    cup = knockout("Fase final", SEMIS, ("Final", ["A 0-1 C"], ""))
    other = knockout("Torneio do interior", ("Final do interior", ["B 0-1 D"], ""))
    assert entry(tmp_path, cup + other).champion == "C"


def test_finalists_who_were_not_first_in_the_league_but_won_their_semi_finals(
    tmp_path: Path,
) -> None:
    stages = league("Regular", *TABLE, "A 1-0 D", "B 1-0 D", "C 1-0 D") + knockout(
        "Semifinales", ("Semifinales", ["A 0-1 D", "B 0-1 C"], "")
    )
    found = entry(tmp_path, stages + knockout("Gran final", ("Gran final", ["C 0-1 D"], "")))
    assert (found.champion, found.runner_up) == ("D", "C")


def test_a_table_that_only_adds_up_leaves_the_title_where_it_is(tmp_path: Path) -> None:
    sums = '[[stages]]\nname = "Tabla de descenso"\nkind = "league"\ncarry = { from = "League" }\n'
    assert entry(tmp_path, league("League", *TABLE) + sums).champion == "A"


def test_the_second_of_the_group_with_the_champion_is_second(tmp_path: Path) -> None:
    halves = (
        '[[stages]]\nname = "Split"\nkind = "league"\n'
        f'[[stages.groups]]\nname = "Top half"\n{CHAMPION}'
        'matches = [{ home = "A", away = "B", score = "1-0" }]\n'
        '[[stages.groups]]\nname = "Bottom half"\nfirst_position = 3\n'
        'matches = [{ home = "C", away = "D", score = "1-0" }]\n'
    )
    found = entry(tmp_path, halves)
    assert (found.champion, found.runner_up) == ("A", "B")


def test_a_super_cup_does_not_go_before_the_league(tmp_path: Path) -> None:
    winners = 'winners = { status = "champion" }\n'
    cup = knockout("Supercopa", ("Final", ["A 0-1 B"], winners), more='from = "League"\n')
    assert entry(tmp_path, league("League", *TABLE, more=CHAMPION) + cup).champion == "A"


@pytest.mark.parametrize(
    ("rounds", "called"),
    [
        ([("Final", ["A 1-0 B"], "")], "final"),
        ([("Third round", ["A 1-0 B"], "")], "knock-out"),
        ([("Octavos de final", ["A 1-0 B"], "")], "knock-out"),
        ([("Viertelfinale", ["A 1-0 B"], "")], "knock-out"),
        ([("Cuartos de final", ["A 1-0 B"], ""), SEMIS], "knock-out"),
        ([SEMIS, ("Final", ["A 1-0 C"], "")], "final four"),
        ([("Final", ["A 1-0 C"], ""), ("3rd", ["B 1-0 D"], "third_place = true\n")], "final"),
    ],
)
def test_what_a_cup_is_called(
    tmp_path: Path, rounds: list[tuple[str, list[str], str]], called: str
) -> None:
    assert entry(tmp_path, knockout("Cup", *rounds)).format == called


LEVEL = ("A 1-0 B", "B 1-0 A", "A 1-0 C", "C 0-1 A", "B 1-0 C", "C 0-1 B")


@pytest.mark.parametrize("name", ["Championship play-off", "Partido de desempate", "Spareggio"])
def test_two_that_were_level_play_for_the_title(tmp_path: Path, name: str) -> None:
    found = entry(tmp_path, league("League", *LEVEL) + knockout(name, (name, ["B 2-0 A"], "")))
    assert (found.champion, found.runner_up) == ("B", "A")


@pytest.mark.parametrize("name", ["Definición", "Supercopa", "Relegation play-off"])
def test_the_winners_of_two_halves_play_for_the_title(tmp_path: Path, name: str) -> None:
    halves = league("Apertura", *TABLE) + league("Clausura", "B 2-0 A", "B 1-0 C", "C 0-1 A")
    found = entry(tmp_path, halves + knockout(name, (name, ["A 2-0 B"], "")))
    assert found.champion == ("A" if name == "Definición" else "")


def test_a_table_of_teams_from_elsewhere_is_beside_by_its_name(tmp_path: Path) -> None:
    other = league("Ascenso", "X 1-0 Y", "Y 0-0 X")
    assert entry(tmp_path, league("League", *TABLE) + other).champion == "A"
