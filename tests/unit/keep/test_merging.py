"""Two people change one file: both changes are in it afterwards, or the conflict is told."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tui.keep import edit as editing
from tui.keep.changes import Change, Drop, Insert, Put, path_after, put_all
from tui.keep.edit import Edit, NotEditableError, apply, read_raw
from tui.keep.rebase import carry_over
from tui.keep.splices import spliced

ROUNDS, TEAMS = 4, ("Alba", "Brisa", "Cima", "Duna", "Eco", "Fino")


def season(style: str, dice: random.Random) -> str:
    """Return a league with rounds in a style: with names, without, or a header for each match."""
    lines = ['format = 1\ncompetition = "Liga"\nseason = "2027"\n[[stages]]\nname = "League"']
    for number in range(ROUNDS):
        order = dice.sample(TEAMS, len(TEAMS))
        pairs = list(zip(order[::2], order[1::2], strict=True))
        lines.append("\n[[stages.rounds]]")
        if style == "named":
            lines.append(f'name = "Round {number + 1}"')
        if style == "headers":
            lines += [
                f'[[stages.rounds.matches]]\nhome = "{home}"\naway = "{away}"'
                for home, away in pairs
            ]
        else:
            rows = "".join(f'  {{ home = "{one}", away = "{two}" }},\n' for one, two in pairs)
            lines.append(f"matches = [\n{rows}]")
    return "\n".join([*lines, ""])


def some_edit(text: str, who: str, dice: random.Random) -> Edit:
    """Return scores of some matches, and sometimes a new round or match of somebody's own."""
    rounds = ("stages", 0, "rounds")
    scores = {
        (*rounds, dice.randrange(ROUNDS), "matches", dice.randrange(3)): f"{dice.randrange(2)}-0"
        for _ in range(dice.randint(1, 4))
    }
    changes: list[Change] = [Put((*path, "score"), score) for path, score in scores.items()]
    if dice.random() < 0.5:
        match = {"home": f"{who} 1", "away": f"{who} 2"}
        changes.append(Insert((*rounds, dice.randrange(ROUNDS + 1)), {"matches": [match]}))
    if dice.random() < 0.5:
        place = (*rounds, dice.randrange(ROUNDS), "matches", dice.randrange(4))
        changes.append(Insert(place, {"home": f"{who} 3", "away": f"{who} 4"}))
    return apply(text, changes)


def scores_of(edit: Edit) -> dict[Any, str]:
    return {change.path: change.value for change in edit.changes if isinstance(change, Put)}


def played(raw: dict[str, Any]) -> list[tuple[str, str, str]]:
    return sorted(
        (match["home"], match["away"], match.get("score", ""))
        for one_round in raw["stages"][0]["rounds"]
        for match in one_round["matches"]
    )


@pytest.mark.parametrize("style", ["named", "plain", "headers"])
def test_both_changes_are_in_the_file_or_the_conflict_is_told(style: str) -> None:
    dice = random.Random(style)  # noqa: S311  no secret
    merged = 0
    for _ in range(25):
        text = season(style, dice)
        first, second = some_edit(text, "Ana", dice), some_edit(text, "Luz", dice)
        ours, theirs = scores_of(second), scores_of(first)
        changes, conflicts = carry_over(read_raw(text), read_raw(first.after), second.changes)
        # the same place, in different ways
        differing = {path[:-1] for path in ours if theirs.get(path, ours[path]) != ours[path]}
        assert {conflict.path for conflict in conflicts} == differing
        if conflicts:
            continue
        merged += 1
        after = apply(first.after, changes)
        new = [
            match
            for edit in (first, second)
            for change in edit.changes
            if isinstance(change, Insert)
            for match in change.value.get("matches", [change.value])
        ]
        puts = [Put(path, score) for path, score in {**theirs, **ours}.items()]
        wanted = played(read_raw(apply(text, puts).after))
        wanted += [(match["home"], match["away"], "") for match in new]
        assert played(read_raw(after.after)) == sorted(wanted)
        assert read_raw(apply(after.after, after.inverse).after) == read_raw(first.after)
    assert merged


def test_paths_follow_what_comes_and_goes_before_them() -> None:
    raw = {"list": [{"of": [1, 2, 3]}, {"of": [4]}]}
    changes: list[Change] = [Insert(("list", 0), {}), Drop(("list", 0, "of", 1)), Drop(("list", 1))]
    assert path_after(("list", 0, "of", 2), raw, changes) == ("list", 1, "of", 1)


def test_values_that_are_there_are_no_change() -> None:
    raw = {"match": {"score": "1-0", "note": "rain"}}
    wanted = {"score": "1-0", "note": None, "venue": None, "date": 2027}
    changes = put_all(raw, ("match",), wanted)
    assert changes == (Drop(("match", "note")), Put(("match", "date"), 2027))


def test_an_edit_that_would_change_more_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    text = season("plain", random.Random(0))  # noqa: S311  no secret
    monkeypatch.setattr(
        editing, "spliced", lambda *what: (spliced(*what) or "").replace("Liga", "Lega")
    )
    with pytest.raises(NotEditableError) as raised:
        apply(text, [Put(("stages", 0, "rounds", 0, "matches", 0, "score"), "1-0")])
    assert raised.value.kind == "would_change_more"


@pytest.mark.parametrize(
    ("text", "change", "kind"),
    [
        ("a = ", Put(("b",), 1), "not_toml"),
        ("a = 1", Put(("b", "c"), 1), "no_such_part"),
        ("a = 1", Drop(("b",)), "no_such_part"),
        ("a = [1]", Drop(("a", 1)), "no_such_part"),
        ("[a]\nb = 1", Put(("a",), 1), "no_place"),
        ("[a.b]\nc = 1", Put(("a", "d"), 1), "no_place"),
        ("[[a]]\nb = 1", Put(("a",), []), "no_place"),
    ],
)
def test_what_does_not_fit_is_told_apart(text: str, change: Change, kind: str) -> None:
    with pytest.raises(NotEditableError) as raised:
        apply(text, [change])
    assert raised.value.kind == kind
