"""The installed program in a real terminal: what it shows, sends, and leaves behind."""

from __future__ import annotations

import os
import re
import signal
import statistics
from pathlib import Path

import pytest

from support import facts
from support.terminal import Terminal
from support.twenty import league_of_twenty

FINAL = "Standings after round 5"
TEXT = facts.FILE.read_text()
MELGAR = '{ home = "Melgar", away = "Cienciano", score = "3-0" }'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a season file to save."""
    path = tmp_path / "season.toml"
    path.write_text(TEXT)
    return path


def opened(terminal: Terminal) -> Terminal:
    """Wait for the first screen."""
    terminal.until(FINAL, "q quit")
    return terminal


def gone_back(terminal: Terminal, words: str = "Esc close") -> None:
    """Press Escape, and type no more before it has arrived: it would be taken for Alt."""
    terminal.press("\x1b")
    terminal.until(holds=lambda: words not in terminal.text)


def left_in_order(terminal: Terminal) -> None:
    """Hold that the program ended well, restored the terminal and left nothing behind."""
    assert terminal.left() == 0, terminal.text
    assert not terminal.survivors
    for mode in ("1049", "25", "1000", "1006", "2004"):
        assert f"\x1b[?{mode}".encode() in terminal.received
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.received


def test_the_first_screen_shows_the_final_table() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        lines = terminal.lines
        assert lines[0].startswith(" Copa Perú 1968 › Final stage ")
        assert lines[0].endswith("Round 5 of 5 · 11 May 1968")
        for line, row in zip(lines[4:10], facts.TABLES[4], strict=True):
            position, team, played, won, drawn, lost, scored, conceded, points = row
            numbers = [played, won, drawn, lost, scored, conceded]
            before, _, after = line[:49].partition(team)
            assert str(position) in before.split()
            assert after.split()[:6] == [str(one) for one in numbers]
            assert after.split()[7] == str(points)
        assert "Rounds  1  2  3  4 ‹5›" in lines[2]
        assert "Qualifiers 23 departments" in terminal.text
        assert lines[23].startswith(" [ ] round  { } stage")
        terminal.press("q")
        left_in_order(terminal)


def test_without_a_season_the_library_opens_and_remembers_where_one_was(tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    with Terminal(folder=tmp_path, env=env) as terminal:
        terminal.until(" Library", " seasons", "1968-copa-peru.toml · 15 of 15 matches")
        terminal.rest()
        assert terminal.rest(1.5) == b""
        terminal.press("\r")
        terminal.until("Copa Perú 1968 › Final stage", "q quit")
        for year in (1969, 1970):
            terminal.press(">")
            terminal.until(f"Copa Perú {year} › Final stage")
        terminal.press("\x7f")
        terminal.until(" Library", "1970-copa-peru.toml · ")
        terminal.press("/huanuco\r")  # all at once, as over a slow line
        terminal.until(" León de Huánuco · Huánuco", "Regional stage, Región Norte B")
        terminal.press("q")
        left_in_order(terminal)
    with Terminal(folder=tmp_path, env=env) as terminal:
        terminal.until(" Library", "1970-copa-peru.toml · ")
        terminal.press("q")
        left_in_order(terminal)


def test_a_name_that_is_no_text_is_shown_all_the_same(tmp_path: Path) -> None:
    for name, text in ((b"\xff\xe9.toml", "format ="), (b"\xfe.toml", facts.FILE.read_text())):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(text)
    with Terminal(tmp_path) as terminal:
        terminal.until("2 seasons", "Carlos A. Mannucci", "not TOML")
        terminal.press("j\r")
        terminal.until(holds=lambda: r"\udcff" in terminal.lines[-1])
        terminal.press("k\r")
        terminal.until("Copa Perú 1968 › Final stage")
        terminal.press("q")
        left_in_order(terminal)


def test_leaving_while_the_library_is_read_is_as_clean(tmp_path: Path) -> None:
    text = facts.FILE.read_text()
    for year in range(1000, 1600):
        (tmp_path / f"{year}.toml").write_text(text.replace('"1968"', f'"{year}"'))
    with Terminal(tmp_path, env={"XDG_CACHE_HOME": str(tmp_path / "cache")}) as terminal:
        terminal.until("reading")
        terminal.press("q")
        left_in_order(terminal)


def test_keys_step_rounds_and_stages_and_open_cards() -> None:
    with Terminal(facts.FILE, "--round", "3") as terminal:
        terminal.until("Standings after round 3", "‹3›")
        for keys, words in (
            ("[", ["Standings after round 2", "Round 2 of 5 · 1 May 1968", "‹2›", "final · 3rd"]),
            ("\x1b[C", ["Standings after round 3", "Round 3 of 5 · 5 May 1968", "‹3›"]),
            ("{", ["› Regional stage", "Región Norte A", "regional · 2nd"]),
            ("{", ["› Departmental stage", "Madre de Dios"]),
            ("t", [FINAL]),
            (":2\r", ["Standings after round 2"]),  # all at once, as over a slow line
            ("/huanuco\r", ["León de Huánuco", '"huanuco": 1 of 1']),
            ("?", ["KEYS", "In this pane (qualifiers)", "Esc close"]),
        ):
            terminal.press(keys)
            terminal.until(*words)
        gone_back(terminal)
        terminal.press("1\r")
        terminal.until("Entered for Piura, from Talara", "Esc back")
        gone_back(terminal, "Entered for")
        terminal.until("Standings after round 2")
        terminal.press("q")
        left_in_order(terminal)


def test_a_date_or_a_stage_may_be_named_to_begin_with() -> None:
    with (
        Terminal(facts.FILE, "--date", "1968-05-06") as dated,
        Terminal(facts.FILE, "--stage", "regional") as staged,
    ):
        dated.until("Standings on 6 May 1968", "‹3›")
        staged.until("› Regional stage", "Standings as published")


@pytest.mark.parametrize(
    ("leave", "before"),
    [
        *(("q", ""), ("q", "\r"), ("\x03", "\r"), ("\x03", "?")),
        *((signal.SIGTERM, ""), (signal.SIGHUP, "\r"), (signal.SIGHUP, "?")),
    ],
    ids=[
        *("q", "q in a view", "Ctrl+C in a view", "Ctrl+C on a card"),
        *("SIGTERM", "SIGHUP in a view", "SIGHUP on a card"),
    ],
)
def test_leaving_restores_the_terminal(leave: str | signal.Signals, before: str) -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        if before:
            terminal.press(before)
            terminal.until("Esc close" if before == "?" else "Entered for La Libertad")
        if isinstance(leave, signal.Signals):
            terminal.send(leave)
        else:
            terminal.press(leave)
        left_in_order(terminal)


@pytest.mark.parametrize("below", [False, True], ids=["told by SIGHUP", "not told"])
def test_a_lost_connection_leaves_no_process(below: bool) -> None:  # noqa: FBT001  a parameter
    with Terminal(facts.FILE, below=below) as terminal:
        opened(terminal)
        terminal.hang_up()
        terminal.left()
        assert not terminal.survivors


def test_leaving_at_once_is_as_clean() -> None:
    with Terminal(facts.FILE) as terminal:
        terminal.press("q")
        left_in_order(terminal)


def test_a_save_is_followed_and_a_broken_one_leaves_the_last_good_season(file: Path) -> None:
    with Terminal("season.toml", folder=file.parent) as terminal:
        opened(terminal)
        file.write_text(TEXT.replace(MELGAR, MELGAR.replace("3-0", "8-0")))
        terminal.until("10  7  +3")
        file.write_text(TEXT.replace(MELGAR, MELGAR.replace("3-0", "3-x")))
        line = 1 + TEXT[: TEXT.index(MELGAR)].count("\n")
        terminal.until(
            "Showing the last good version.", f"season.toml:{line}: Final stage › Round 1"
        )
        assert "10  7  +3" in terminal.text
        file.write_text(TEXT)
        terminal.until("5  7  −2", holds=lambda: "Showing" not in terminal.text)
        terminal.press("q")
        left_in_order(terminal)


def test_the_screen_follows_the_size_of_the_terminal() -> None:
    with Terminal(facts.FILE) as terminal:
        opened(terminal)
        terminal.resize(120, 36)
        terminal.until("Facts of the season", "d compare")
        terminal.resize(40, 12)
        terminal.until("Standings", holds=lambda: "Rounds" not in terminal.text)
        terminal.press("2")
        terminal.until("Rounds", holds=lambda: "Standings" not in terminal.text)
        terminal.resize(20, 5)
        terminal.until("Jornada needs 30×8", holds=lambda: "Rounds" not in terminal.text)
        terminal.resize(80, 24)
        terminal.until(FINAL, "Qualifiers", "q quit")
        terminal.press("q")
        left_in_order(terminal)


def test_after_many_keys_the_screen_is_the_one_that_is_drawn_anew() -> None:
    with Terminal(facts.FILE, size=(120, 36)) as terminal:
        opened(terminal)
        for key in ("[", "[", "j", "2", "j", "\t", "1", "{", "}", "T", "/", "m", "\r", "\x1b", "]"):
            terminal.press(key)
            terminal.rest(0.05)
        terminal.rest()
        shown = terminal.cells
        terminal.resize(40, 12)
        terminal.rest()
        terminal.resize(120, 36)
        terminal.rest()
        assert len(shown) > 1000
        assert terminal.cells == shown


def test_fewer_colours_show_the_same() -> None:
    with (
        Terminal(facts.FILE) as many,
        Terminal(facts.FILE, env={"TERM": "xterm", "COLORTERM": ""}) as few,
        Terminal(facts.FILE, env={"NO_COLOR": "1"}) as none,
    ):
        for terminal in (many, few, none):
            opened(terminal).press("[")
            terminal.until("Standings after round 4", "‹4›", "final · 3rd", "Audit")
        assert many.text == few.text == none.text


def test_only_the_terminal_s_own_colours_are_used() -> None:
    with Terminal(facts.FILE, size=(120, 36)) as terminal:
        for key, words in (("\r", "Entered for"), ("?", "Esc close")):
            opened(terminal).press(key)
            terminal.until(words)
            gone_back(terminal, words)
        terminal.press(":")
        terminal.until("a command, a team, a round")
        assert not re.findall(rb"\x1b\[(?:[\d;]*;)?[34]8;[25]", terminal.received)


def test_the_first_screen_and_a_step_cost_few_bytes_and_idling_none() -> None:
    costs: list[int] = []
    with Terminal(facts.FILE) as terminal:
        opened(terminal).until("Audit 2 contradictions")
        terminal.rest()
        assert len(terminal.received) <= 12 * 1024
        for number in (4, 3, 2, 1, 2, 3, 4, 5):
            before = len(terminal.received)
            day = facts.ROUNDS[number - 1][0]
            terminal.press("[" if len(costs) < 4 else "]")
            terminal.until(
                f"Standings after round {number}",
                f"‹{number}›",
                f"Round {number} of 5 · {day.day} {day:%B} 1968",
            )
            costs.append(len(terminal.received) - before)
        terminal.rest()
        assert statistics.median(costs) <= 600, costs
        assert terminal.rest(1.5) == b""


@pytest.mark.parametrize("size", [(120, 36), (200, 60)])
def test_the_first_screen_of_a_league_of_twenty_costs_few_bytes_on_any_screen(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "league.toml"
    path.write_text(league_of_twenty())
    with Terminal(path, size=size) as terminal:
        terminal.until("Standings after round 31", "q quit", "Audit no findings")
        terminal.rest()
        assert len(terminal.received) <= 12 * 1024


def test_a_hostile_file_cannot_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.toml"
    poison = r"\u001b]52;c;aGFja2Vk\u0007\u001b[2J\u009b2J[@click=app.quit]"
    path.write_text(TEXT.replace('"Melgar"', f'"{poison}Melgar"').replace("Copa Perú", poison))
    with Terminal(path, size=(160, 40)) as terminal:
        terminal.until(FINAL, "[@click=app.quit]")
        terminal.press("3jjj\r")
        terminal.until("Entered for", "[@click=app.quit]")
        gone_back(terminal, "Entered for")
        assert b"\x1b]52" not in terminal.received
        assert b"\xc2\x9b" not in terminal.received
        assert terminal.received.count(b"\x1b[2J") <= 1
        terminal.press("q")
        left_in_order(terminal)


def test_a_size_that_the_environment_claims_is_not_believed() -> None:
    with Terminal(facts.FILE, env={"COLUMNS": "60", "LINES": "20"}) as terminal:
        opened(terminal)
        assert terminal.lines[-1].endswith("q quit")
        terminal.resize(120, 36)
        terminal.until("Facts of the season", "d compare")
