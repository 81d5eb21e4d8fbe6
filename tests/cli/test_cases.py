"""Seasons of real competitions that an earlier program got wrong, held against what is right.

`tests/data/cases/expected.json` has an entry for each file beside it. Its keys say what must hold:

- `error`: exit code 2, and a line of the file with words that its message has
- `told`: an error or a finding with that line and those words
- `tables`: rows, order and positions as `jornada table` prints them, by its arguments
- `winners`: teams that go on; `champion`, `runner_up`: what `jornada list` says
- `texts`, `screens`: patterns that a printed table or the dashboard must have, or not
- `check`: the exit code of `jornada check` and patterns; `silent`: it finds no contradiction
- `said`: words that loading, a table or the audit tells
- `either`: the right values, or exit code 2 with a short message
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from support.board import opened
from support.run_cli import Ran, run

FOLDER = Path(__file__).parents[1] / "data" / "cases"
CASES: list[dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def having(key: str) -> list[Any]:
    """Return the cases that say something about one thing, each under the name of its file."""
    return [pytest.param(case, id=case["file"]) for case in CASES if key in case]


def run_table(case: dict[str, Any], arguments: list[str], *, as_json: bool = False) -> Ran:
    """Run `jornada table` on the file of a case."""
    return run(
        "table", FOLDER / case["file"], *arguments, *(["--format", "json"] if as_json else [])
    )


def assert_patterns(wanted: dict[str, Any], text: str) -> None:
    """Assert that a text has some patterns and lacks others."""
    for pattern in wanted.get("has", ()):
        assert re.search(pattern, text), f"{pattern!r} is missing in\n{text}"
    for pattern in wanted.get("not", ()):
        assert not re.search(pattern, text), f"{pattern!r} is in\n{text}"


def test_every_case_has_its_right_values() -> None:
    files = {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.toml")}
    assert files == {case["file"] for case in CASES}


@pytest.mark.parametrize("case", having("error"))
def test_the_mistake_is_told_with_its_line(case: dict[str, Any]) -> None:
    path = FOLDER / case["file"]
    for command in ("table", "check"):
        done = run(command, path)
        assert done.code == 2
        here = f"{path}:{case['error']['line']}:"
        lines = [line for line in done.told.splitlines() if line.startswith(here)]
        assert lines, done.told
        assert_patterns(case["error"], "\n".join(lines))


@pytest.mark.parametrize("case", having("told"))
def test_the_oddity_is_told_with_its_line(case: dict[str, Any]) -> None:
    path = FOLDER / case["file"]
    done = run("check", path)
    here = f"{path}:{case['told']['line']}:"
    lines = [line for line in (done.out + done.told).splitlines() if line.startswith(here)]
    assert lines, done.out + done.told
    assert_patterns(case["told"], "\n".join(lines))


@pytest.mark.parametrize("case", having("tables"))
def test_the_table_is_right(case: dict[str, Any]) -> None:
    for wanted in case["tables"]:
        done = run_table(case, wanted.get("args", []), as_json=True)
        if case.get("either") and done.code == 2:
            assert len(done.told.splitlines()) == 1
            continue
        assert done.code == 0, done.told
        tables = [json.loads(line) for line in done.out.splitlines()]
        rows = [
            row
            for table in tables
            if wanted.get("group") in (None, table.get("group"))
            for row in table.get("rows", ())
        ]
        by_team = {row["team"]: row for row in rows}
        for team, cells in wanted.get("rows", {}).items():
            assert {key: by_team[team][key] for key in cells} == cells, team
        for team in wanted.get("without", ()):
            assert team not in by_team
        order = [row["team"] for row in rows]
        if "order" in wanted:
            assert order == wanted["order"]
        if "positions" in wanted:
            assert [row["position"] for row in rows] == wanted["positions"]
        assert wanted.get("first", order[0]) == order[0]
        assert wanted.get("last", order[-1]) == order[-1]


@pytest.mark.parametrize("case", having("winners"))
def test_the_right_teams_go_on(case: dict[str, Any]) -> None:
    done = run_table(case, [], as_json=True)
    assert done.code == 0, done.told
    ties = [json.loads(line) for line in done.out.splitlines()]
    winners = {tie["winner"] for line in ties for tie in line.get("ties", ())}
    assert set(case["winners"]) <= winners


@pytest.mark.parametrize("case", [*having("champion"), *having("runner_up")])
def test_the_library_lists_the_right_champion(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "season.toml").write_bytes((FOLDER / case["file"]).read_bytes())
    done = run("list", tmp_path, "--format", "json")
    assert done.code == 0, done.told
    entry = json.loads(done.out)
    if "champion" in case:
        champions = case["champion"]
        expected = champions if len(champions) > 1 else champions[0] if champions else None
        assert entry["champion"] == expected
    if "runner_up" in case:
        assert entry["runner_up"] == case["runner_up"]


@pytest.mark.parametrize("case", having("texts"))
def test_the_printed_table_says_what_is_right(case: dict[str, Any]) -> None:
    for wanted in case["texts"]:
        done = run_table(case, wanted.get("args", []))
        assert done.code == 0, done.told
        assert_patterns(wanted, done.out)


@pytest.mark.parametrize("case", having("screens"))
async def test_the_screen_says_what_is_right(case: dict[str, Any]) -> None:
    for wanted in case["screens"]:
        async with opened(FOLDER / case["file"]) as board:
            await board.press(
                *({"]": "right_square_bracket"}.get(key, key) for key in wanted["keys"])
            )
            assert_patterns(wanted, board.text)


@pytest.mark.parametrize("case", having("check"))
def test_the_audit_finds_it(case: dict[str, Any]) -> None:
    done = run("check", FOLDER / case["file"])
    assert done.code == case["check"]["rc"], done
    assert_patterns(case["check"], done.out + done.told)


@pytest.mark.parametrize("case", having("silent"))
def test_the_audit_contradicts_nothing(case: dict[str, Any]) -> None:
    done = run("check", FOLDER / case["file"])
    assert done.code == 0, done
    assert ": contradiction:" not in done.out


@pytest.mark.parametrize("case", having("said"))
def test_the_program_says_what_is_meant(case: dict[str, Any]) -> None:
    path = FOLDER / case["file"]
    told = "".join(done.out + done.told for done in (run("table", path), run("check", path)))
    for words in case["said"]:
        assert words in told
