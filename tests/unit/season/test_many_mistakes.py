"""A file may have a million mistakes: the first thousand are told, and all are counted."""

from __future__ import annotations

import pytest
import tomli

from tui.season import making
from tui.season.load import parse
from tui.season.mistakes import explain
from tui.season.mistakes.errors import Errors, errors_in
from tui.season.model import Season
from tui.season.raw.problems import MOST_TOLD, Problem, SeasonError
from tui.season.raw.roster import Roster

HEAD = 'format = 1\ncompetition = "C"\nseason = "1"\n'
STAGE = '[[stages]]\nname = "S"\nkind = "league"\nteams = ["A", "B"]\n'
KEYS = "".join(f"k{number} = 1\n" for number in range(5_000))


def problems_in(text: str) -> tuple[Problem, ...]:
    with pytest.raises(SeasonError) as caught:
        parse(HEAD + text, "season.toml")
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        (f'{KEYS}summary = "s"\n', "unknown_key", 5_000),
        (f'[[stages]]\nname = "S"\nkind = "league"\n{KEYS}', "unknown_key", 5_000),
        (f'[[stages]]\nname = "S"\n{KEYS}', "unknown_key", 5_000),
        (
            f'[[stages]]\nname = "S"\nkind = "league"\n[[stages.matches]]\n{KEYS}',
            "unknown_key",
            5_000,
        ),
        (
            f"summary = 's'\n[[teams]]\nname = 'A'\naliases = [{'1,' * 4_000}]\n",
            "expected_text",
            4_000,
        ),
        (
            '[[stages]]\nname = "S"\nkind = "league"\n'
            + '[[stages.rounds]]\nmatches = [{ home = "A" }, { home = "B" }]\n' * 1_500,
            "key_missing",
            3_000,
        ),
        (
            "".join(f'[[stages]]\nname = "{n}"\nmatches = [{"{}," * 300}]\n' for n in range(3)),
            "key_missing",
            2 * 3 * 300,
        ),
    ],
)
def test_a_thousand_are_told_and_the_others_counted(text: str, kind: str, count: int) -> None:
    problems = problems_in(text)
    (more,) = (problem for problem in problems if problem.kind == "more_mistakes")
    told = [problem for problem in problems if problem is not more]
    others = [problem for problem in told if problem.kind != kind]  # the kind that a stage lacks
    assert len(told) == MOST_TOLD
    assert len(told) + more.fields["number"] == count + len(others)


def test_a_thousand_are_kept_of_each_list_and_table() -> None:
    empty = '[[stages]]\nname = "S"\nkind = "league"\nmatches = [' + "{}," * 5_000 + "]\n"
    raw = tomli.loads(f"{HEAD}{KEYS}{empty}")
    told, more = errors_in(Season, raw, Roster.of(raw))
    assert 2 * MOST_TOLD < len(told) <= 2 * MOST_TOLD + 2
    assert len(told) + more == 5_000 + 2 * 5_000


def test_a_known_key_among_thousands_is_not_left_out() -> None:
    problems = problems_in(f"{KEYS}champions = 3\n")
    assert "expected_table" in {problem.kind for problem in problems}


def test_of_what_does_not_fit_together_a_thousand_are_told_too() -> None:
    match = '{ home = "A", away = "A", source = "s" },\n'
    problems = problems_in(
        f'[[stages]]\nname = "S"\nkind = "league"\nmatches = [\n{match * 700}]\n'
    )
    told = [problem.kind for problem in problems]
    assert told.count("against_itself") + told.count("unknown_source") == MOST_TOLD
    (more,) = (problem for problem in problems if problem.kind == "more_mistakes")
    assert more.fields["number"] == 2 * 700 - MOST_TOLD


def test_a_file_is_not_refused_without_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explain, "errors_in", lambda *_: Errors([], 0))
    with pytest.raises(RuntimeError, match="nothing found wrong"):
        making.make_season(f"{HEAD}summry = 's'\n{STAGE}", "season.toml")
