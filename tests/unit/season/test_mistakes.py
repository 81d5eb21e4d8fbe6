"""Every mistake in a file is told in one line: where it is, what is wrong, what was expected."""

from __future__ import annotations

import pytest

from tui.present.words.problems import first_problem, problem_line, problem_lines
from tui.season.load import parse
from tui.season.raw.problems import SeasonError

FILE = """\
format = 1
competition = "Copa Perú"
season = "1968"
country = "Peru"

[[sources]]
id = "wikipedia"
title = "1968 Copa Perú"

[[teams]]
name = "Aurora Chancayllo"
aliases = ["Aurora"]
[[teams]]
name = "Cienciano"
[[teams]]
name = "CNI"
[[teams]]
name = "Melgar"

[[stages]]
name = "Final stage"
kind = "league"
points = { win = 2 }
order = ["points", "goal_difference", "goals_for"]
zones = [{ positions = [1, 1], status = "promoted" }]
source = "wikipedia"

[[stages.rounds]]
date = 1968-04-28
matches = [
  { home = "Melgar", away = "Cienciano", score = "3-0" },
  { home = "CNI", away = "Aurora" },
]

[[stages.rounds]]
date = 1968-05-01
matches = [{ home = "Cienciano", away = "CNI", score = "2-0" }]
# line 38
"""
FINAL = "Final stage"
FIRST = "Final stage › Round 1 › Melgar v Cienciano"


def mistakes(text: str) -> list[str]:
    with pytest.raises(SeasonError) as caught:
        parse(text, "f.toml")
    return problem_lines(caught.value)


def test_the_file_without_mistakes_loads() -> None:
    assert parse(FILE, "f.toml").warnings == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param(
            '"CNI", away',
            '"CNO", away',
            '32: Final stage › Round 1 › CNO v Aurora › home: unknown team "CNO", '
            'did you mean "CNI"?',
            id="unknown team",
        ),
        pytest.param(
            '"CNI", away',
            '"Coronel Bolognesi", away',
            "32: Final stage › Round 1 › Coronel Bolognesi v Aurora › home: "
            'unknown team "Coronel Bolognesi", expected one that the file declares',
            id="unknown team unlike any",
        ),
        pytest.param(
            '"CNI", away',
            '"Melgar", away',
            "32: Final stage › Round 1 › Melgar v Aurora: "
            "Melgar plays twice in this round, expected once",
            id="team twice in a round",
        ),
        pytest.param(
            '"CNI", away',
            '"Aurora Chancayllo", away',
            "32: Final stage › Round 1 › Aurora Chancayllo v Aurora: "
            "Aurora Chancayllo plays against itself, expected two teams",
            id="team against itself, by another of its names",
        ),
        pytest.param(
            '"3-0"',
            '"3-x"',
            f'31: {FIRST} › score: "3-x" is not a score, expected goals of the home team, '
            'a hyphen, goals of the away team: "3-0"',
            id="score",
        ),
        pytest.param(
            "score =",
            "scor =",
            f'31: {FIRST} › scor: unknown key "scor", did you mean "score"?',
            id="unknown key",
        ),
        pytest.param(
            "score =",
            "referee =",
            f'31: {FIRST} › referee: unknown key "referee", '
            "expected one of also, awarded, awards, away, date, derived, extra_time, fair_play, "
            "home, neutral, note, penalties, result, score, scorers, source, stands, status, time, "
            "venue, winner",
            id="unknown key unlike any",
        ),
        pytest.param(
            'competition = "Copa Perú"\n',
            "\n",
            '1: competition: "competition" is missing',
            id="missing key",
        ),
        pytest.param(
            'home = "CNI", ',
            "",
            '32: Final stage › Round 1 › matches 2 › home: "home" is missing',
            id="missing key in a list",
        ),
        pytest.param(
            "{ win = 2 }",
            "2",
            "23: Final stage › points = 2: expected a table: { win = 2 }",
            id="number for a table",
        ),
        pytest.param(
            '[{ home = "Cienciano", away = "CNI", score = "2-0" }]',
            '"Cienciano 2-0 CNI"',
            '37: Final stage › Round 2 › matches = "Cienciano 2-0 CNI": expected a list: [ … ]',
            id="text for a list",
        ),
        pytest.param(
            '"league"',
            '"cup"',
            '22: Final stage › kind: unknown kind "cup", '
            'expected "qualifiers", "league" or "knockout"',
            id="unknown kind",
        ),
        pytest.param(
            'kind = "league"\n',
            "\n",
            '20: Final stage: "kind" is missing, expected "qualifiers", "league" or "knockout"',
            id="missing kind",
        ),
        pytest.param(
            '"goals_for"]',
            '"goal_for"]',
            '24: Final stage › order 3: "goal_for" is not known here, expected "points", '
            '"points_per_game", "goal_difference", "goal_average", "goals_for", "goals_against", '
            '"wins", "fewest_losses", "away_goals", "away_wins", "unrounded_points", "fair_play", '
            '"opponents_points", "opponents_goal_difference", "opponents_goals_for", '
            '"head_to_head", "play_off", "earlier_stage", "seeding", "coefficient" or "manual"',
            id="unknown rule",
        ),
        pytest.param(
            '["points", "goal_difference", "goals_for"]',
            "[]",
            "24: Final stage › order: expected at least 1, found 0",
            id="no rule",
        ),
        pytest.param(
            "[1, 1]",
            "[2, 1]",
            "25: Final stage › zones 1 › positions: from 2 to 1, "
            "expected the first and the last position: [1, 2]",
            id="zone upside down",
        ),
        pytest.param(
            "[1, 1]",
            "[1]",
            "25: Final stage › zones 1 › positions: expected 2, found 1",
            id="zone of one number",
        ),
        pytest.param(
            'source = "wikipedia"',
            'source = "wikipeda"',
            '26: Final stage › source: unknown source "wikipeda", did you mean "wikipedia"?',
            id="unknown source",
        ),
        pytest.param(
            'source = "wikipedia"',
            'source = "rsssf"',
            '26: Final stage › source: unknown source "rsssf", expected an id from [[sources]]',
            id="unknown source unlike any",
        ),
        pytest.param(
            "# line 38",
            '[[sources]]\nid = "wikipedia"\ntitle = "1968 Copa Perú"',
            '39: wikipedia › id: "wikipedia" is already the id of another source, '
            "expected a different id",
            id="source twice",
        ),
        pytest.param(
            "# line 38",
            '[[stages]]\nname = "Final stage"\nkind = "league"',
            '39: Final stage › name: "Final stage" is already the name of another stage, '
            "expected a different name",
            id="stage twice",
        ),
        pytest.param(
            'name = "Melgar"',
            'name = "Melgar"\naliases = ["Aurora Chancayllo"]',
            '17: Melgar: "Aurora Chancayllo" is already the name of another team, '
            "expected a different name",
            id="alias of two teams",
        ),
        pytest.param(
            'kind = "league"',
            'kind = "league"\nteams = ["Melgar", "Cienciano", "CNI"]',
            "33: Final stage › Round 1 › CNI v Aurora: "
            "Aurora Chancayllo is not among the teams of this stage or group",
            id="team of another group",
        ),
        pytest.param(
            "# line 38",
            '[[stages]]\nname = "Regional stage"\nkind = "league"\nteams = ["Melgar"]\n'
            '[[stages.groups]]\nname = "Región Sur"',
            "41: Regional stage › teams: teams beside groups, expected inside the groups",
            id="teams beside groups",
        ),
        pytest.param(
            "# line 38",
            '[[stages]]\nname = "Regional stage"\nkind = "league"\n'
            '[[stages.groups]]\nteams = ["Melgar"]\n[[stages.groups]]\nteams = ["Melgar"]',
            "43: Regional stage › groups 2: Melgar is already in another group of this stage",
            id="team in two groups",
        ),
        pytest.param(
            "# line 38",
            '[[stages.adjustments]]\nteam = "CNI"\npoints = -2\nround = 1\ndate = 1968-05-02',
            "38: Final stage › CNI: a round and a date, expected one of them",
            id="adjustment from two moments",
        ),
        pytest.param(
            "# line 38",
            '[[stages]]\nname = "Play-off"\nkind = "league"\n'
            'teams = ["Melgar"]\nadjustments = [{ team = "CNI", points = -2 }]',
            "42: Play-off › CNI: CNI is not among the teams of this stage or group",
            id="adjustment of a stranger",
        ),
        pytest.param(
            "# line 38",
            '[[stages]]\nname = "Play-off"\nkind = "league"\n'
            'published.table = [\n  { team = "Aurora" },\n  { team = "Aurora Chancayllo" },\n]',
            "43: Play-off › published › Aurora Chancayllo: "
            "Aurora Chancayllo is twice in this table, expected once",
            id="team twice in a published table",
        ),
    ],
)
def test_mistake(old: str, new: str, line: str) -> None:
    assert old in FILE
    assert mistakes(FILE.replace(old, new, 1)) == [f"f.toml:{line}"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("goals = 4", "goals = true", "= true: expected a whole number"),
        ("goals = 4", "goals = 4.0", "= 4.0: expected a whole number"),
        ("goals = 4", 'goals = "4"', '= "4": expected a whole number'),
        ("goals = 4", "goals = -4", "= -4: expected 0 or more"),
        ("goals = 4", f"goals = {10**9}", f"= {10**9}: expected {10**9 - 1}"),
        ("goals = 4", f"goals = 0x{'f' * 5000}", "expected 999999999 or less, not a number this"),
        ("[1, 1]", f"[0x{'f' * 5000}, 1]", "expected 999999999 or less, not a number this long"),
        ("format = 1", "format = true", "= true: expected a whole number"),
        ("format = 1", "format = 1.0", "= 1.0: expected a whole number"),
        ("format = 1", "format = 2", "2 is not known here, expected 1"),
        ("date = 1968-05-01", 'date = "1968-05-01"', '= "1968-05-01": expected a date'),
        ("date = 1968-05-01", "date = 680501", "= 680501: expected a date"),
        (
            "date = 1968-05-01",
            "date = 1968-05-01T15:30:00",
            "15:30:00: expected a date without a time: 1968-05-01",
        ),
        (
            "date = 1968-05-01",
            "date = 1968-05-01T00:00:00Z",
            "00:00:00+00:00: expected a date without a time: 1968-05-01",
        ),
        ('season = "1968"', "season = 1968", "= 1968: expected text"),
        ('season = "1968"', 'season = ""', '= "": expected some text'),
        ('"3-0"', '"3-0", neutral = 1', "= 1: expected true or false: true"),
        ('"3-0"', '"3-0", neutral = 0.0', "= 0.0: expected true or false"),
        ('"3-0"', '"3-0", extra_time = "no"', '= "no": expected true or false: false'),
        ('"3-0"', '"3-0", derived = [true]', "expected true or false, not a list of 1"),
        ('"3-0"', "3", "3 is not a score"),
        ('"3-0"', '"3:0"', '"3:0" is not a score'),
        ('"3-0"', '"3-0 "', '"3-0 " is not a score'),
        ('"3-0"', '"٣-0"', '"٣-0" is not a score'),
        ('"3-0"', '"1000-0"', '"1000-0" is not a score'),
    ],
)
def test_nothing_is_taken_for_something_else(old: str, new: str, line: str) -> None:
    """No number is read out of a text, no date out of a time, and true is not 1, nor 1 true."""
    text = FILE.replace(
        "\n[[sources]]",
        'published.top_scorers = [{ player = "Nilo Castañeda", goals = 4 }]\n[[sources]]',
    )
    assert parse(text, "f.toml")
    assert old in text
    (found,) = mistakes(text.replace(old, new, 1))
    assert f" {line}" in found


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("country =", "country", "4:9"),
        ('"3-0" }', '"3-0"', "31:3"),
        ("1968-05-01", "1968-02-30", "36:8"),
        ('country = "Peru"', 'season = "1968"', "4:1"),
    ],
)
def test_toml_errors_carry_line_and_column(old: str, new: str, place: str) -> None:
    assert old in FILE
    (line,) = mistakes(FILE.replace(old, new, 1))
    assert line.startswith(f"f.toml:{place}: not TOML: ")


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines() -> None:
    """One of shape does not hide one of sense, not even in the same round or match."""
    text = FILE
    for old, new in [
        ('season = "1968"', "season = 1968"),
        ('source = "wikipedia"', 'source = "wikipeda"'),
        ('"3-0"', '"3-x"'),
        ('"CNI", away = "Aurora"', '"Melgar", away = "Aurra"'),
        ('away = "CNI", score', 'away = "Cienciano", scor'),
    ]:
        assert old in text
        text = text.replace(old, new, 1)
    assert mistakes(text) == [
        'f.toml:3: season = 1968: expected text in quotes, for example "1968"',
        'f.toml:26: Final stage › source: unknown source "wikipeda", did you mean "wikipedia"?',
        (
            f'f.toml:31: {FIRST} › score: "3-x" is not a score, expected goals of the home team, '
            'a hyphen, goals of the away team: "3-0"'
        ),
        (
            "f.toml:32: Final stage › Round 1 › Melgar v Aurra: "
            "Melgar plays twice in this round, expected once"
        ),
        (
            "f.toml:32: Final stage › Round 1 › Melgar v Aurra › away: "
            'unknown team "Aurra", did you mean "Aurora"?'
        ),
        (
            "f.toml:37: Final stage › Round 2 › Cienciano v Cienciano: "
            "Cienciano plays against itself, expected two teams"
        ),
        (
            "f.toml:37: Final stage › Round 2 › Cienciano v Cienciano › scor: "
            'unknown key "scor", did you mean "score"?'
        ),
    ]


@pytest.mark.parametrize("kind", ['kind = "cup"\n', ""])
def test_an_unknown_kind_hides_no_other_mistake_of_its_stage(kind: str) -> None:
    text = FILE.replace('kind = "league"\n', kind)
    for old, new in [
        ('"3-0"', '"3-x"'),
        ('away = "CNI", score', 'away = "Cienciano", scor'),
        ("date = 1968-05-01", "date = 1968-04-01"),
        ('source = "wikipedia"', 'source = "rsssf"'),
        ("[1, 1]", "[2, 1]"),
    ]:
        assert old in text
        text = text.replace(old, new, 1)
    wrong = [line.split(": ", 1)[1] for line in mistakes(text)]
    assert wrong[0].startswith(("Final stage › kind: unknown kind", 'Final stage: "kind" is miss'))
    assert [line.rpartition(" › ")[2].split(":")[0] for line in wrong[1:]] == [
        "positions",
        "source",
        "score",
        "date",
        "Cienciano v Cienciano",
        "scor",
    ]


def test_an_unknown_kind_is_judged_by_its_keys() -> None:
    """A knock-out stage has ties; its keys are not unknown, whatever its kind is called."""
    stage = """
[[stages]]
name = "Cup"
kind = "cup"
decided_by = ["penalties"]
rounds = [{ name = "Final", ties = [{ teams = ["CNI", "CNI"], legs = [{ scor = "1-0" }] }] }]
"""
    assert [line.rpartition(": ")[2] for line in mistakes(FILE + stage)] == [
        'unknown kind "cup", expected "qualifiers", "league" or "knockout"',
        "CNI plays against itself, expected two teams",
        '"away" is missing',
        '"home" is missing',
        'unknown key "scor", did you mean "score"?',
    ]


def test_a_date_out_of_order_is_a_warning_and_the_season_loads() -> None:
    loaded = parse(FILE.replace("1968-05-01", "1968-04-01"), "f.toml")
    assert len(loaded.season.stages) == 1
    assert [problem_line(problem, "f.toml") for problem in loaded.warnings] == [
        (
            "f.toml:36: warning: Final stage › Round 2 › date: "
            "1968-04-01 is before the date of an earlier round, 1968-04-28"
        )
    ]


@pytest.mark.parametrize(
    ("key", "rest", "called"),
    [
        ("adjustments", 'team = "CNI"\npoints = -2', "CNI"),
        ("rulings", 'team = "CNI"\nruling = "last"', "CNI"),
        ("manual", 'teams = ["CNI", "Melgar"]\nreason = "lots"', "manual 1"),
        ("fair_play", 'team = "CNI"\npoints = -2', "CNI"),
    ],
)
def test_a_round_after_the_last_is_a_warning(key: str, rest: str, called: str) -> None:
    order = '"goals_for", "manual", "fair_play"]'
    text = FILE.replace('"goals_for"]', order) + f"[[stages.{key}]]\n{rest}\nround = 3\n"
    assert [problem_line(problem, "f.toml") for problem in parse(text, "f.toml").warnings] == [
        (
            f"f.toml:42: warning: Final stage › {called} › round: "
            "3 is after the last round of this file, 2: no effect yet"
        )
    ]
    assert parse(text.replace("round = 3", "round = 2"), "f.toml").warnings == ()


def test_an_order_for_all_groups_is_seen_from_a_round_of_the_longest() -> None:
    text = (
        FILE[: FILE.index("zones")]
        + """\
manual = [{ teams = ["Melgar", "CNI"], reason = "lots", round = 3 }]
[[stages.groups]]
rounds = [{ matches = [{ home = "Melgar", away = "CNI" }] }, {}]
[[stages.groups]]
rounds = [{ matches = [{ home = "Aurora", away = "Cienciano" }] }]
"""
    )
    text = text.replace('"goals_for"]', '"manual"]').replace('source = "wikipedia"\n', "")
    (warning,) = parse(text, "f.toml").warnings
    assert problem_line(warning, "f.toml") == (
        "f.toml:25: warning: Final stage › manual 1 › round: "
        "3 is after the last round of this file, 2: no effect yet"
    )


def test_where_matches_have_no_rounds_their_dates_are_counted() -> None:
    text = (
        FILE[: FILE.index("[[stages.rounds]]")]
        + """\
matches = [
  { home = "Melgar", away = "CNI", score = "1-0", date = 1968-04-28 },
  { home = "Melgar", away = "Aurora", score = "1-0", date = 1968-04-28 },
  { home = "CNI", away = "Aurora", score = "1-0" },
]
adjustments = [
  { team = "CNI", points = -1, round = 2 },
  { team = "CNI", points = -1, round = 3 },
]
"""
    )
    (warning,) = parse(text, "f.toml").warnings
    assert problem_line(warning, "f.toml") == (
        "f.toml:35: warning: Final stage › CNI › round: "
        "3 is after the last round of this file, 2: no effect yet"
    )


def test_a_warning_stands_among_the_errors_and_is_never_the_first_of_them() -> None:
    text = FILE.replace("1968-05-01", "1968-04-01").replace('"2-0"', '"2-x"')
    with pytest.raises(SeasonError) as caught:
        parse(text, "f.toml")
    assert [problem.severity for problem in caught.value.problems] == ["warning", "error"]
    assert first_problem(caught.value).startswith("f.toml:37: ")


def test_a_message_is_one_line_that_a_terminal_can_show() -> None:
    """A file may hold control characters; what they would do to a terminal must not happen."""
    (line,) = mistakes(FILE.replace('"CNI", away', r'"C\u001b]52;c;\u0007N\nI\u202e", away'))
    assert line.isprintable()
    assert r'unknown team "C\x1b]52;c;\x07N\nI\u202e"' in line


def test_of_ten_thousand_mistakes_the_first_thousand_are_told() -> None:
    """And the nearest name, which takes long to find, for the first hundred."""
    match = '[[stages.rounds]]\nmatches = [{ home = "Melgr", away = "Ceniciano" }]\n'
    found = mistakes(FILE + match * 5_000)
    assert len(found) == 1_001
    assert sum("did you mean" in line for line in found) == 100
    assert found[-1] == "f.toml:1040: and 9000 more mistakes"
