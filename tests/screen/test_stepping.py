"""One key steps a round or a stage, and every pane moves with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from support.board import DEPARTMENTAL, FINAL, REGIONAL, Board, opened
from support.league_file import league_file
from support.write import match
from tui.dashboard.controls import player
from tui.season.timeline import Moment


def shows_round(board: Board, number: int) -> None:
    """Hold every pane of the final stage against the facts of a round."""
    day, matches = facts.ROUNDS[number - 1]
    date = f"{day.day} {day:%B} {day.year}"
    assert board.moment == Moment(FINAL, number)
    assert f"Round {number} of 5 · {date}" in board.text.splitlines()[0]

    standings = board.lines("standings")
    assert standings[0] == f"Standings after round {number}"
    for line, row in zip(standings[2:8], facts.TABLES[number - 1], strict=True):
        position, team, played, won, drawn, lost, scored, conceded, points = row
        assert f" {team} " in line
        numbers = line.partition(team)[2].split()
        assert line.split(team)[0].split()[-1 if number == 1 else -2] == str(position)
        assert numbers[:6] == [str(one) for one in (played, won, drawn, lost, scored, conceded)]
        assert numbers[7] == str(points)

    rounds = board.lines("rounds")
    assert f"‹{number}›" in rounds[0]
    assert rounds[0].count("‹") == 1
    assert rounds[1].strip() == date
    for line, (home, scored, conceded, away) in zip(rounds[2:5], matches, strict=True):
        assert f" {scored}-{conceded} " in line
        left, right = line.split(f" {scored}-{conceded} ")
        assert left.strip(" ›") in home
        assert right.strip() in away

    place = {row[1]: row[0] for row in facts.TABLES[number - 1]}
    endings = {1: "st", 2: "nd", 3: "rd"}
    for team in ("Melgar", "Cienciano"):
        ordinal = f"{place[team]}{endings.get(place[team], 'th')}"
        assert f"final · {ordinal}" in board.row("qualifiers", team)


async def test_brackets_step_through_the_rounds_and_all_panes_follow() -> None:
    async with opened() as board:
        shows_round(board, 5)
        for number in (4, 3, 2, 1):
            await board.press("[")
            shows_round(board, number)
        for number in (2, 3, 4, 5):
            await board.press("]")
            shows_round(board, number)


@pytest.mark.parametrize(("back", "on"), [("left", "right"), ("h", "l")])
async def test_arrows_and_letters_step_as_well(back: str, on: str) -> None:
    async with opened() as board:
        await board.press(back, back)
        shows_round(board, 3)
        await board.press(on)
        shows_round(board, 4)


async def test_teams_that_moved_are_marked() -> None:
    async with opened(at=Moment(FINAL, 3)) as board:
        assert "2  · Carlos A. Mannucci" in board.row("standings", "Mannucci")
        await board.press("]")
        assert "4 ▲1 Cienciano" in board.row("standings", "Cienciano")
        assert "6 ▼2 Aurora" in board.row("standings", "Aurora")
        await board.press("home")
        assert "▲" not in "\n".join(board.lines("standings"))


async def test_stepping_past_the_end_of_a_stage_goes_to_the_next() -> None:
    async with opened(at=Moment(DEPARTMENTAL)) as board:
        await board.press("[")
        assert board.moment == Moment(DEPARTMENTAL)
        assert "The season starts here" in board.footer
        moments = []
        for _ in range(7):
            await board.press("]")
            moments.append(board.moment)
        assert moments == [
            Moment(REGIONAL),
            *(Moment(FINAL, one) for one in range(1, 6)),
            Moment(2, 5),
        ]
        assert "The season ends here" in board.footer
        await board.press("[")
        assert "The season" not in board.footer


async def test_braces_go_through_the_stages() -> None:
    async with opened() as board:
        await board.press("{")
        assert "› Regional stage" in board.text.splitlines()[0]
        assert board.lines("standings")[0].startswith("Standings as published")
        assert not board.pane("rounds").display
        await board.press("{")
        assert "› Departmental stage" in board.text.splitlines()[0]
        assert not board.pane("standings").display
        assert board.row("qualifiers", "Amazonas").split()[-1] == "qualified"
        await board.press("{")
        assert "This is the first stage" in board.footer
        await board.press("}", "}")
        shows_round(board, 5)
        await board.press("}")
        assert "This is the last stage" in board.footer


async def test_the_regional_stage_shows_its_published_tables() -> None:
    async with opened(size=(80, 50), at=Moment(REGIONAL)) as board:
        lines = [" ".join(line.split()) for line in board.lines("standings")]
        for name, rows in facts.REGIONS.items():
            at = lines.index(name)
            for line, row in zip(lines[at + 1 :], rows, strict=False):
                mark = "▌Q " if row[0] == 1 else ""
                assert line == mark + " ".join(str(one) for one in row)
        assert "regional · 2nd" in board.row("qualifiers", "Nor Oriente")
        assert "no later record" in board.row("qualifiers", "Miguel Grau")
        foot = " ".join(board.lines("standings")[at:])
        assert "As published; no results are listed." in foot


async def test_the_departmental_stage_lists_every_department() -> None:
    async with opened(size=(80, 30), at=Moment(DEPARTMENTAL)) as board:
        lines = board.lines("qualifiers")
        assert lines[0].startswith("Qualifiers 23 departments")
        for line, entry in zip(lines[2:], facts.QUALIFIERS, strict=False):
            assert line.split() == " ".join([*entry, "qualified"]).split()


async def test_home_end_and_t() -> None:
    async with opened(at=Moment(FINAL, 3)) as board:
        await board.press("home")
        shows_round(board, 1)
        await board.press("end")
        shows_round(board, 5)
        await board.press("{", "{", "t")
        shows_round(board, 5)


async def test_a_second_t_goes_to_the_next_round_to_be_played(tmp_path: Path) -> None:
    season = tmp_path / "league.toml"
    undated = "[[stages.rounds]]\nmatches = []\n[[stages.rounds]]\nmatches = [{}]\n"
    season.write_text(league_file(4) + "\n" + undated.format(match("Team 0 - Team 1")))
    async with opened(season) as board:
        assert board.moment == Moment(0, 4)
        await board.press("t")
        assert board.moment == Moment(0, 6)
        assert "Team 0  v  Team 1" in board.text
        await board.press("t")
        assert board.moment == Moment(0, 4)


@pytest.mark.parametrize(("words", "number"), [("3", 3), ("1968-05-05", 3), ("1968-04-30", 1)])
async def test_colon_goes_to_a_round_or_a_date(words: str, number: int) -> None:
    async with opened() as board:
        await board.press("colon", *words, "enter")
        shows_round(board, number)


async def test_colon_tells_what_there_is_and_stays() -> None:
    async with opened() as board:
        await board.press("colon", *"zzqq", "enter")
        assert board.footer == ' Nothing is called "zzqq"'
        await board.press("colon", *"9", "enter")
        assert "Final stage has no round 9, expected 1 to 5" in board.footer
        shows_round(board, 5)
        await board.press("colon", *"3", "escape")
        shows_round(board, 5)
        assert "[ ] round" in board.footer


async def test_space_plays_the_season_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player, "_PLAY_SECONDS", 0.01)
    async with opened() as board:
        met: list[Moment] = []
        board.screen.watch(board.screen, "view", lambda view: met.append(view.moment), init=False)
        await board.pilot.press("space")  # at the end it begins anew
        await board.until(lambda: met and met[-1] == Moment(FINAL, 5))
        assert met == list(board.view.timeline.moments)
        await board.until(lambda: "Playing" not in board.footer)
        shows_round(board, 5)


@pytest.mark.parametrize("key", ["space", "[", "j"])
async def test_space_or_any_other_key_stops_playing(key: str) -> None:
    async with opened(at=Moment(FINAL, 2)) as board:
        await board.press("space")
        assert "Playing: space stops" in board.footer
        await board.press(key)
        assert "Playing" not in board.footer
        assert board.moment == Moment(FINAL, 1 if key == "[" else 2)


async def test_a_play_off_is_a_step_behind_the_last_round() -> None:
    async with opened(facts.FILE.parent / "1985-copa-peru.toml") as board:
        after = board.lines("standings")
        assert after[0] == "Standings after the play-off"
        assert "‹+›" in board.lines("rounds")[0]
        assert "Play-off" in board.lines("rounds")[1]
        await board.press("[")
        before = board.lines("standings")
        assert before[0].startswith("Standings after round ")
        assert "by goal difference" in " ".join(before)
        assert "by the play-off" in " ".join(after)
        await board.press("]")
        assert board.lines("standings") == after
