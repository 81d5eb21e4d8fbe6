"""The installed program on every kind of terminal: the same screen, in what each of them can do."""

from __future__ import annotations

import base64
import itertools
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from support import facts
from support.terminal import JORNADA, Terminal
from tui.present.page.signs import Signs, spelled

FINAL = "Standings after round 5"
KINDS: list[tuple[str, str, str, Signs]] = [
    ("xterm-256color", "truecolor", "es_PE.UTF-8", "all"),
    ("xterm-256color", "", "C", "ascii"),
    ("xterm", "", "es_PE.UTF-8", "all"),
    ("xterm", "truecolor", "POSIX", "ascii"),
    ("screen", "", "C.UTF-8", "all"),
    ("screen-256color", "", "es_PE.UTF-8", "all"),
    ("tmux-256color", "truecolor", "C.UTF-8", "all"),
    ("tmux-256color", "", "C", "ascii"),
    ("linux", "", "C.UTF-8", "console"),
    ("linux", "", "POSIX", "ascii"),
    ("vt100", "", "C", "ascii"),
    ("vt100", "truecolor", "es_PE.UTF-8", "ascii"),
]
"""The kind, the colours, the locale, and the signs that there are then."""

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:[349][0-8]|10[0-7])(?:;\d+)*m")
PAGE = (Path(__file__).parents[2] / "docs" / "terminals.md").read_text()


WALK = (
    ("", [FINAL, "q quit"]),
    ("[", ["Standings after round 4", "‹4›", "8 May"]),
    ("3jj", ["2nd: below Sport Chorrillos by points"]),
    ("{", ["› Regional stage", "Región Norte A"]),
    ("?", ["KEYS", "Esc close"]),
)
"""The keys of a walk, and what is to be seen after each."""


def seen(screen: list[str], signs: Signs) -> list[str]:
    """Return what a terminal with these signs is to show."""
    return [spelled(line, signs) for line in screen]


def shows(terminal: Terminal, screen: list[str]) -> None:
    """Wait for exactly this screen."""
    terminal.until(holds=lambda: terminal.lines == screen)


def walk(terminal: Terminal, signs: Signs, screens: list[list[str]]) -> None:
    """Walk about, and hold every screen to those of the reference."""
    for (keys, _), screen in zip(WALK, screens, strict=True):
        terminal.press(keys)
        shows(terminal, seen(screen, signs))


@pytest.fixture(scope="module")
def reference() -> list[list[str]]:
    """What a terminal that can do everything shows."""
    screens: list[list[str]] = []
    with Terminal(facts.FILE) as terminal:
        for keys, words in WALK:
            terminal.press(keys)
            terminal.until(*words)
            terminal.rest()
            screens.append(terminal.lines)
    return screens


@pytest.mark.parametrize(("kind", "colours", "locale", "signs"), KINDS)
def test_every_terminal_shows_the_same_in_its_own_signs(
    kind: str, colours: str, locale: str, signs: Signs, reference: list[list[str]]
) -> None:
    env = {"TERM": kind, "COLORTERM": colours, "LC_ALL": "", "LANG": locale}
    with Terminal(facts.FILE, env=env) as terminal:
        walk(terminal, signs, reference)
        terminal.press("q\x03")
        assert terminal.left() == 0
    assert b"Traceback" not in terminal.received
    assert bool(COLOUR.search(terminal.received)) == (kind != "vt100")
    if signs == "ascii":
        assert terminal.received.isascii()
    if kind in {"linux", "vt100"}:
        assert not re.search(rb"\x1b\[\?\d+\$p|\x1b\[[<>]", terminal.received)


def test_without_colour_weight_says_the_same(reference: list[list[str]]) -> None:
    with Terminal(facts.FILE, env={"NO_COLOR": "1"}) as terminal:
        walk(terminal, "all", reference)
        assert not COLOUR.search(terminal.received)
        assert b"\x1b[;1;7m" in terminal.received


def test_ascii_may_be_asked_for(reference: list[list[str]]) -> None:
    with Terminal(facts.FILE, "--ascii") as terminal:
        shows(terminal, seen(reference[0], "ascii"))
        assert terminal.received.isascii()


@pytest.mark.parametrize(
    ("kind", "locale", "signs"),
    [("xterm-256color", "C.UTF-8", "all"), ("screen", "C", "ascii"), ("vt100", "C", "ascii")],
)
def test_any_size_at_any_time_leaves_the_right_screen(
    kind: str, locale: str, signs: Signs, reference: list[list[str]]
) -> None:
    dice = random.Random(kind)  # noqa: S311  sizes are no secret
    sizes = [(20, 5), (300, 100)]
    sizes += [(dice.randint(20, 300), dice.randint(5, 100)) for _ in range(8)]
    with Terminal(facts.FILE, env={"TERM": kind, "LC_ALL": locale}) as terminal:
        terminal.until(FINAL, "q quit")
        for size, keys in zip(sizes, itertools.cycle(["[", "[[", "]", "2[", "}1"]), strict=False):
            terminal.press(keys)
            terminal.resize(*size)
            terminal.press("[")
        terminal.resize(80, 24)
        terminal.press("t")
        terminal.until(FINAL, spelled("‹5›", signs))
        terminal.rest()  # what a key said is there until the next one
        terminal.press("1g")
        shows(terminal, seen(reference[0], signs))


@pytest.mark.parametrize("kind", ["dumb", "", "unknown"])
def test_a_terminal_that_can_do_nothing_gets_one_sentence_and_the_table(kind: str) -> None:
    with Terminal(facts.FILE, size=(100, 24), env={"TERM": kind}) as terminal:
        assert terminal.left() == 0
        assert terminal.lines[0] == (
            f'jornada: no dashboard on a terminal of the kind "{kind}": printing the table instead'
        )
        assert terminal.lines[1].startswith("Copa Perú 1968 › Final stage · Round 5 of 5")
        assert sum(team in terminal.text for _, team, *_ in facts.TABLES[4]) == 6
        assert b"\x1b" not in terminal.received


def test_the_mouse_works_unless_it_is_left_to_the_terminal() -> None:
    with Terminal(facts.FILE) as terminal, Terminal(facts.FILE, "--no-mouse") as without:
        terminal.until(FINAL, "q quit")
        row = next(y for y, line in enumerate(terminal.lines) if "Rounds" in line)
        column = terminal.lines[row].index(" 2 ") + 1
        terminal.press(f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m")
        terminal.until("Standings after round 2", "‹2›")
        row = next(y for y, line in enumerate(terminal.lines) if "Amazonas" in line)
        terminal.press(f"\x1b[<65;10;{row + 1}M" * 4)
        terminal.until("6–13 of 23", "Lambayeque")
        assert b"\x1b[?1000h" in terminal.received
        without.until(FINAL, "q quit")
        without.press("q")
        assert without.left() == 0
        assert not re.search(rb"\x1b\[\?(?:100[0236]|101[56])h", without.received)


def test_a_burst_of_keys_ends_on_the_right_round_in_a_handful_of_frames(tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    match = '{{ home = "A", away = "B", score = "{}-0" }}'
    rounds = "".join(
        f"[[stages.rounds]]\nmatches = [{match.format(number % 7)}]\n" for number in range(260)
    )
    path.write_text(
        'format = 1\ncompetition = "Long"\nseason = "1"\n'
        f'[[stages]]\nname = "League"\nkind = "league"\n{rounds}'
    )
    with Terminal(path, "--round", "1") as terminal:
        terminal.until("‹  1›", "q quit")
        costs: list[int] = []
        for presses, words in ((1, "Round 2 of 260"), (200, "Round 202 of 260")):
            terminal.rest()
            before = len(terminal.received)
            terminal.press("]" * presses)
            terminal.until(words)
            terminal.rest()
            costs.append(len(terminal.received) - before)
        assert "‹202›" in terminal.text
        assert costs[1] <= 10 * costs[0]


@pytest.mark.skipif(not shutil.which("tmux"), reason="there is no tmux")
def test_y_copies_through_tmux_as_the_readme_sets_it_up(tmp_path: Path) -> None:
    found = re.search(r"```tmux\n(.*?)```", PAGE, re.DOTALL)
    assert found
    settings = tmp_path / "tmux.conf"
    settings.write_text(found[1])
    socket = ["-S", str(tmp_path / "socket"), "-f", str(settings)]
    tmux = shutil.which("tmux") or ""
    try:
        with Terminal(*socket, "new-session", f"{JORNADA} {facts.FILE}", program=tmux) as terminal:
            terminal.until(FINAL, "q quit")
            terminal.press("y")
            terminal.until(
                "Sent to the terminal's clipboard: standings",
                holds=lambda: re.search(rb"\x1b\]52;[^;]*;[\w+/=]+", terminal.received),
            )
            sent = re.search(rb"\x1b\]52;[^;]*;([\w+/=]+)", terminal.received)
            assert sent
            assert "Carlos A. Mannucci" in base64.b64decode(sent[1]).decode()
            terminal.press("q")
            assert terminal.left() == 0
    finally:
        subprocess.run([tmux, *socket, "kill-server"], check=False, capture_output=True)
