"""What is typed at a match: its result, and behind semicolons what else it has."""

from __future__ import annotations

import pathlib

import pytest

from support.sunday import SUNDAY
from tui.keep.changes import Change
from tui.keep.draft import Draft
from tui.keep.edit import apply, read_raw
from tui.keep.external import editor_words
from tui.keep.results.entry import EntryError, entry_changes, entry_of
from tui.keep.results.places import matches_of
from tui.present.words.editing import not_typed
from tui.season.load import parse
from tui.season.model import LeagueStage, Match
from tui.season.raw.places import Path
from tui.season.raw.roster import Raw

TEXT = (
    SUNDAY
    + """\
  { home = "Gamma", away = "Delta", score = "1-0", time = 15:30:00 },
]

[[stages.rounds]]
matches = [{ home = "Beta", away = "Gamma" }]
"""
)

FIRST: Path = ("stages", 0, "rounds", 0, "matches", 0)
SECOND: Path = (*FIRST[:-1], 1)
OTHER_ROUND: Path = ("stages", 0, "rounds", 1, "matches", 0)


def edited(text: str, path: Path = FIRST) -> str:
    """Return the line of a match after something was typed for it; a long one is broken."""
    match = next(m.match for m in matches_of(parse(TEXT, "x").season) if m.path == path)
    assert match is not None
    edit = apply(TEXT, entry_changes(read_raw(TEXT), path, match, text))
    after = next(m.match for m in matches_of(parse(edit.after, "x").season) if m.path == path)
    assert after is not None
    assert entry_changes(read_raw(edit.after), path, after, entry_of(after)) == ()
    (changed,) = edit.lines
    return "\n".join(changed.added).strip()


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("2-1", 'score = "2-1"'),
        ("2:1", 'score = "2-1"'),
        ("1-1 aet, 4-3 pens", 'score = "1-1", extra_time = true, penalties = "4-3"'),
        ("postponed", 'status = "postponed"'),
        ("1-0 abandoned, stands", 'score = "1-0", status = "abandoned", stands = true'),
        ("awarded 3-0", 'status = "awarded", awarded = "3-0"'),
        ("2-1; venue Lima; note rain", 'score = "2-1", venue = "Lima", note = "rain"'),
        ("; date 2027-02-07", "date = 2027-02-07"),
        ("; date 2027-02", 'date = "2027-02"'),
        ("; time 20:15", "time = 20:15:00"),
    ],
)
def test_what_is_typed_becomes_keys_of_the_match(typed: str, keys: str) -> None:
    assert edited(typed) == f'{{ home = "Alpha", away = "Beta", {keys} }},   # on Sunday'


def test_the_winner_of_a_walkover_is_a_team_or_a_side() -> None:
    assert 'winner = "Beta"' in edited("walkover Beta")
    assert 'winner = "Beta"' in edited("walkover to bet")
    assert 'winner = "Alpha"' in edited("walkover home")


def test_scorers_of_the_away_team_stand_behind_a_stroke() -> None:
    assert edited("2-1; scorers Smith 2 / Jones og").endswith(
        'scorers = [\n      { player = "Smith", goals = 2, team = "Alpha" },'
        ' { player = "Jones", team = "Beta", own = true } ] },   # on Sunday'
    )


def test_a_word_alone_takes_away_and_what_is_not_named_stays() -> None:
    assert edited("1-0; time", SECOND) == '{ home = "Gamma", away = "Delta", score = "1-0" },'
    assert "time = 15:30:00" in edited("2-0", SECOND)


def test_without_a_result_there_is_none() -> None:
    assert edited("; time 15:30", SECOND) == (
        '{ home = "Gamma", away = "Delta", time = 15:30:00 },'
    )


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("two one", "result", "two one"),
        ("2-1 and more", "result", "2-1 and more"),
        ("walkover Gamma", "winner", "Gamma"),
        ("2-1; date tomorrow", "date", "tomorrow"),
        ("2-1; time 25:00", "time", "25:00"),
        ("2-1; scorers 3", "scorers", "3"),
        ("2-1; weather rain", "word", "weather"),
    ],
)
def test_what_is_not_understood_is_told(typed: str, kind: str, text: str) -> None:
    with pytest.raises(EntryError) as error:
        edited(typed)
    assert (error.value.kind, error.value.text) == (kind, text)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("posponed", '"posponed" is no result, did you mean "postponed"?'),
        (
            "1-1 aet, 4-3 penz",
            '"1-1 aet, 4-3 penz" is no result, did you mean "1-1 aet, 4-3 pens"?',
        ),
        (
            "2-1; vanue Lima",
            '"vanue" is no date, time, venue, scorers or note, did you mean "venue"?',
        ),
        ("two one", '"two one" is no result, expected for example 2-1 or postponed'),
    ],
)
def test_what_is_nearly_understood_is_told_with_what_was_meant(typed: str, told: str) -> None:
    with pytest.raises(EntryError) as error:
        edited(typed)
    assert not_typed(error.value.kind, error.value.text, error.value.meant).endswith(told)


def test_a_draft_goes_from_match_to_match_of_a_round_and_saves_them_together() -> None:
    draft = Draft.of_text(TEXT, "x")
    assert (draft.following(FIRST), draft.following(SECOND)) == (SECOND, None)
    assert draft.entry(SECOND) == "1-0; time 15:30"
    typed = draft.entered(FIRST, "2-1").entered(SECOND, "1-1; time 15:30")
    assert typed.entry(FIRST) == "2-1"
    edit = typed.edit()
    assert edit is not None
    assert len([line for lines in edit.lines for line in lines.added]) == 2
    assert edit.undone().after == TEXT
    assert draft.entered(SECOND, "1-0; time 15:30").edit() is None


def test_what_was_typed_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables are shown anew at each letter, with what was typed for other matches too."""
    read: list[str] = []

    def read_entry(raw: Raw, path: Path, match: Match, text: str) -> tuple[Change, ...]:
        read.append(text)
        return entry_changes(raw, path, match, text)

    monkeypatch.setattr("tui.keep.draft.entry_changes", read_entry)
    draft = Draft.of_text(TEXT, "x").entered(FIRST, "2-1")
    for typed in ("1-1", "1-2"):
        draft = draft.entered(SECOND, typed)
        draft.preview()
    assert read == ["2-1", "1-1", "1-2"]
    stage = draft.preview().season.stages[0]
    assert isinstance(stage, LeagueStage)
    assert [str(match.score) for match in stage.rounds[0].matches] == ["2-1", "1-2"]


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"VISUAL": "sh -x", "EDITOR": "cat"}, ["sh", "-x", "+7", "a.toml"]),
        ({"EDITOR": "cat"}, ["cat", "+7", "a.toml"]),
        ({"EDITOR": "no-such-editor"}, []),
        ({"EDITOR": "'unclosed"}, []),
    ],
)
def test_the_editor_is_that_of_the_user(environment: dict[str, str], words: list[str]) -> None:
    assert editor_words(environment, "a.toml", 7) == words


def test_a_leg_that_a_tie_lacks_is_added_also_where_somebody_else_wrote_it_meanwhile(
    tmp_path: pathlib.Path,
) -> None:
    file = tmp_path / "cup.toml"
    text = """format = 1
competition = "Copa"
season = "2027"

[[stages]]
name = "Knock-out"
kind = "knockout"

[[stages.rounds]]
name = "Final"
ties = [
  { teams = ["Alpha", "Beta"] },
]
"""
    leg: Path = ("stages", 0, "rounds", 0, "ties", 0, "legs", 0)
    added = text.replace('"Beta"] }', '"Beta"], legs = [{ home = "Alpha", away = "Beta", {} }] }')
    file.write_text(text)
    draft = Draft.of(str(file)).entered(leg, "1-0")
    edit = draft.edit()
    assert edit
    assert edit.after == added.replace("{} }]", 'score = "1-0" }]')
    file.write_text(added.replace("{} }]", 'score = "9-9" }]'))
    now = draft.onto_file()
    assert now.entry(leg) == "1-0"
    there = now.match_at(leg)
    assert there
    assert entry_of(there) == "9-9"
