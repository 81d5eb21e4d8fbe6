"""Every command is whole: where it is, how it is used, and its page."""

from __future__ import annotations

import pytest

from support.run_cli import run
from tui.commands import COMMANDS, DASHBOARD, Command
from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import COMMANDS as WORDS


def test_every_command_has_words_and_no_words_lack_a_command() -> None:
    assert list(COMMANDS) == list(WORDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_runs_and_tells_its_options(name: str) -> None:
    assert callable(COMMANDS[name].load())
    done = run(name, "--help")
    assert done.code == 0
    assert WORDS[name].description in " ".join(done.out.split())
    assert WORDS[name].usage.startswith(f"jornada {name}")
    assert WORDS[name].summary


@pytest.mark.parametrize("command", [DASHBOARD, *COMMANDS.values()], ids=["", *COMMANDS])
def test_every_option_says_what_it_is_for(command: Command) -> None:
    options = [
        action
        for action in command.make_parser()._actions  # noqa: SLF001  no public list of them
        if action.dest not in {"help", "version"}
    ]
    assert [action for action in options if action.help not in OPTIONS.values()] == []


def test_the_help_lists_every_command() -> None:
    listed = run("help").out
    assert [name for name in COMMANDS if f"  jornada {name}" not in listed] == []
