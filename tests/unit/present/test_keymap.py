"""Other keys: every action has a name, the table is changed as a whole, clashes are found."""

from __future__ import annotations

import pytest

from tui.present.cards.help import all_keys
from tui.present.words.command_entry import Command
from tui.present.words.keymap import ACTIONS, Clash, clashes, is_key, rekeyed
from tui.present.words.keys import COMMANDS


def find(commands: tuple[Command, ...], action: str, place: str = "season") -> Command:
    return next(one for one in commands if action in dict(one.actions) and place in one.places)


def test_every_action_has_one_name() -> None:
    actions = {action for command in COMMANDS for action, _ in command.actions}
    assert set(ACTIONS.values()) == actions
    assert len(set(ACTIONS.values())) == len(ACTIONS)


def test_the_keys_of_the_table_are_keys_and_do_not_clash() -> None:
    keys = {key for one in COMMANDS for _, keys in one.actions for key in keys.split()}
    assert [key for key in keys if not is_key(key) and key not in {"Ctrl+C", "Ctrl+Z"}] == []
    assert list(clashes(COMMANDS, {})) == []
    assert rekeyed(COMMANDS, {}) == COMMANDS


def test_a_chosen_key_takes_the_place_of_the_old_ones() -> None:
    found = find(rekeyed(COMMANDS, {"next_round": ("w", "Right")}), "step(1)")
    assert dict(found.actions) == {"step(-1)": "[ Left h", "step(1)": "w Right"}
    assert found.keys == "[ w"
    assert sorted(all_keys(found).split()) == ["Left", "Right", "[", "h", "w"]


def test_what_a_reader_is_told_of_is_what_is_bound() -> None:
    for name, action in ACTIONS.items():
        for found in rekeyed(COMMANDS, {name: ("F5", "F6")}):
            if action in dict(found.actions):
                bound = {key for _, keys in found.actions for key in keys.split()}
                assert {"F5", "F6"} <= set(all_keys(found).split()) & bound, name


def test_what_holds_anywhere_keeps_its_key() -> None:
    assert dict(find(rekeyed(COMMANDS, {"quit": ("Q",)}), "app.quit").actions) == {
        "app.quit": "Q Ctrl+C"
    }


@pytest.mark.parametrize(
    ("name", "key", "clash"),
    [
        ("next_round", "n", Clash("next_round", "n", "next_match")),
        ("play", "j", Clash("play", "j", "row_down")),
        ("all_its_seasons", "Enter", Clash("all_its_seasons", "Enter", "open")),
        ("next_round", "[", Clash("next_round", "[", "previous_round")),
    ],
)
def test_a_key_with_two_meanings_is_found(name: str, key: str, clash: Clash) -> None:
    assert list(clashes(COMMANDS, {name: (key,)})) == [clash]


def test_keys_can_be_exchanged() -> None:
    keymap = {"next_round": ("[",), "previous_round": ("]",)}
    assert list(clashes(COMMANDS, keymap)) == []


@pytest.mark.parametrize("key", ["", "ab", "Ctrl+C", "Ctrl+Z", "Alt+x", " ", "\x1b", "Ctrl+M"])
def test_what_is_no_key_is_refused(key: str) -> None:
    assert not is_key(key)
