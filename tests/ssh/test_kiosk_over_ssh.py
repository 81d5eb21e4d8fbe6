"""The kiosk behind a real OpenSSH server, configured by the very lines of docs/kiosk.md."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from support import facts
from support.ssh_server import Server, serving
from support.terminal import Terminal

FINAL = "Standings after round 5"
TABLE = "Copa Perú 1968 › Final stage · Round 5 of 5 · 11 May 1968\n"
MELGAR = '{ home = "Melgar", away = "Cienciano", score = "3-0" }'
VISITORS = 20


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def settled(terminal: Terminal) -> None:
    """Wait for the season that was saved last."""
    terminal.until(FINAL, "10  7  +3", holds=lambda: "Showing" not in terminal.text)


def entered(terminal: Terminal) -> Terminal:
    """Wait for the library, and open the season that it begins on."""
    terminal.until("3 seasons", "Carlos A. Mannucci", "q quit")
    terminal.press("\r")
    terminal.until(FINAL, "q quit")
    return terminal


def test_a_visitor_logs_in_steps_rounds_resizes_and_logs_out(server: Server) -> None:
    with server.visit() as terminal:
        entered(terminal)
        assert terminal.lines[0].endswith("Round 5 of 5 · 11 May 1968")
        terminal.press("[[")
        terminal.until("Standings after round 3", "‹3›")
        terminal.press("<")
        terminal.until("Copa Perú 1967 › ")
        terminal.press(">")
        terminal.until(FINAL)
        terminal.resize(120, 36)
        terminal.until("Facts of the season", "d compare")
        terminal.resize(40, 12)
        terminal.until("Standings", holds=lambda: "Rounds" not in terminal.text)
        terminal.press("\x1a\x1c")  # Ctrl+Z and Ctrl+\, which stop other programs
        terminal.press("{")
        terminal.until("Regional stage")
        terminal.press("q")
        assert terminal.left() == 0
    server.until_left()


@pytest.mark.parametrize("cut", [signal.SIGKILL, signal.SIGHUP])
def test_a_cut_connection_leaves_no_process(server: Server, cut: signal.Signals) -> None:
    with server.visit() as terminal:
        entered(terminal)
        assert len(server.visitors) == 1
        terminal.send(cut)
        server.until_left()


@pytest.mark.parametrize(
    "command", ["cat /etc/passwd; exit 3", "sh -i", "jornada table /etc/passwd"]
)
def test_whatever_is_asked_for_the_kiosk_runs(server: Server, command: str) -> None:
    ran = server.run("ssh", server.address, command, input="id\nexit\n")
    assert ran.returncode == 0
    assert ran.stdout.startswith(TABLE)
    assert ran.stderr == "jornada: not a terminal: printing the table instead\n"
    table, notes = ran.stdout.split("\n\n")
    assert len(table.splitlines()) == 2 + len(facts.TABLES[4])
    assert notes.startswith("P = promoted")


def test_a_command_with_a_terminal_gets_the_kiosk_too(server: Server) -> None:
    with server.visit("-t", "sh") as terminal:
        entered(terminal).press("q")
        assert terminal.left() == 0


def test_no_variable_of_the_visitor_changes_the_program(server: Server) -> None:
    sets = "-oSetEnv=PYTHONINSPECT=1 TEXTUAL_SCREENSHOT=1 PYTHONPATH=/tmp"
    with server.visit("-tt", sets) as terminal:
        entered(terminal).press("q")
        assert terminal.left() == 0
        assert ">>>" not in terminal.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-W", "{address}:{port}"], "forwarding failed"),
        (["-N", "-oExitOnForwardFailure=yes", "-R0:{address}:{port}"], "forwarding failed"),
        (["-N", "-oExitOnForwardFailure=yes", "-R{home}/socket:{address}:1"], "forwarding failed"),
    ],
    ids=["to the server's side", "from the server's side", "from a socket there"],
)
def test_ports_are_not_forwarded(server: Server, words: list[str], told: str) -> None:
    filled = [
        word.format(address=server.address, port=server.port, home=server.home) for word in words
    ]
    ran = server.run("ssh", *filled, server.address)
    assert ran.returncode == 255
    assert told in ran.stderr


def test_no_file_is_sent_or_fetched(server: Server, tmp_path: Path) -> None:
    fetched = tmp_path / "fetched"
    batch = f"get {server.seasons}/1968-copa-peru.toml {fetched}\n"
    assert server.run("sftp", "-b", "-", server.address, input=batch).returncode != 0
    for way in ("-s", "-O"):
        source = f"{server.address}:{server.seasons}/1968-copa-peru.toml"
        assert server.run("scp", way, source, str(fetched)).returncode != 0
    assert not fetched.exists()


def test_the_server_forbids_the_rest(server: Server) -> None:
    settings = server.settings
    for name in (
        *("allowtcpforwarding", "allowstreamlocalforwarding", "allowagentforwarding"),
        *("x11forwarding", "permittunnel", "gatewayports", "permituserrc"),
        "permituserenvironment",
    ):
        assert settings[name] == "no", name
    assert settings["permitopen"] == settings["permitlisten"] == "none"


def test_twenty_visitors_watch_the_season_being_saved(server: Server) -> None:
    path = server.seasons / facts.FILE.name
    text = path.read_text()
    saving = threading.Event()

    def save() -> None:
        while not saving.wait(0.3):
            for goals in (4, 6):
                path.write_text(text.replace(MELGAR, MELGAR.replace("3-0", f"{goals}-0")))

    saver = threading.Thread(target=save)
    with ExitStack() as windows:
        saver.start()
        try:
            terminals = [windows.enter_context(server.visit()) for _ in range(VISITORS)]
            for terminal in terminals:
                entered(terminal)
            assert len(server.visitors) == VISITORS
        finally:
            saving.set()
            saver.join()
        path.write_text(text.replace(MELGAR, MELGAR.replace("3-0", "8-0")))
        for terminal in terminals:
            settled(terminal)
            terminal.press("q")
        assert [terminal.left() for terminal in terminals] == [0] * VISITORS
        assert not any(re.search(rb"Traceback", terminal.received) for terminal in terminals)
    path.write_text(text)
    server.until_left()
    assert sorted(os.listdir(server.seasons)) == sorted(  # noqa: PTH208  names are enough
        one.name for one in facts.FILE.parent.glob("196[789]-*.toml")
    )
