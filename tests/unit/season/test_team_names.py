"""Names written in two ways are one team, and names that look alike are told."""

from __future__ import annotations

import pytest

from tui.present.words.problems import problem_lines, what
from tui.season.load import Loaded, parse
from tui.season.model import LeagueStage
from tui.season.raw.names import look, name_key
from tui.season.raw.problems import SeasonError

HEAD = 'format = 1\ncompetition = "C"\nseason = "1"\n'


def season(*pairs: tuple[str, str], teams: tuple[str, ...] = ()) -> Loaded:
    """Load a league of these pairs, the first match on line 8 where no teams are declared."""
    declared = "".join(f'[[teams]]\nname = "{name}"\n' for name in teams)
    matches = "".join(
        f'  {{ home = "{home}", away = "{away}", score = "1-0" }},\n' for home, away in pairs
    )
    stage = f'\n[[stages]]\nname = "L"\nkind = "league"\nmatches = [\n{matches}]\n'
    return parse(HEAD + declared + stage, "f.toml")


def teams_of(loaded: Loaded) -> set[str]:
    (stage,) = loaded.season.stages
    assert isinstance(stage, LeagueStage)
    return set(stage.members)


@pytest.mark.parametrize(
    ("written", "difference"),
    [
        ("Pe\u00f1arol fc", "case"),
        ("PE\u00d1AROL FC", "case"),
        ("Pe\u00f1arol FC ", "blanks"),
        ("Pe\u00f1arol  FC", "blanks"),
        ("Pe\u00f1arol\u00a0FC", "blanks"),
        ("Pen\u0303arol FC", "normal form"),
        ("pen\u0303arol  fc", "case"),
    ],
)
def test_one_team_written_in_two_ways_is_one_with_a_note(written: str, difference: str) -> None:
    name = "Pe\u00f1arol FC"
    loaded = season((name, "B"), ("B", name), ("D", written))
    assert teams_of(loaded) == {name, "B", "D"}
    (note,) = loaded.warnings
    assert note.line == 11
    assert note.severity == "warning"
    assert name in what(note)
    assert written in what(note)
    assert difference in what(note)


def test_the_name_in_teams_is_the_own_one() -> None:
    loaded = season(("spain", "A"), ("A", "spain"), teams=("Spain", "A"))
    assert teams_of(loaded) == {"Spain", "A"}
    assert [note.line for note in loaded.warnings] == [13]


def test_the_same_team_declared_twice_is_a_mistake() -> None:
    with pytest.raises(SeasonError) as caught:
        season(("Spain", "A"), teams=("Spain", "spain", "A"))
    assert "already the name of another team" in problem_lines(caught.value)[0]


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("\u0410lfa", "cyrillic capital letter a (U+0410)"),
        ("Alf\u0430", "cyrillic small letter a (U+0430)"),
        ("\u0391lfa", "greek capital letter alpha (U+0391)"),
        ("A1fa", "digit one (U+0031)"),
        ("AIfa", "latin capital letter i (U+0049)"),
    ],
)
def test_letters_that_look_alike_are_told_with_both_names(written: str, sign: str) -> None:
    loaded = season(("Alfa", "B"), (written, "B"))
    assert teams_of(loaded) == {"Alfa", "B", written}
    (note,) = loaded.warnings
    assert note.line == 10
    assert what(note) == f'"{written}" looks like "Alfa" but is another name: it has {sign}'


def test_other_names_are_left_alone() -> None:
    names = ["Iran", "Iraq", "Melgar", "Melgar II", "Cienciano", "\u0417\u0435\u043d\u0438\u0442"]
    loaded = season(*((name, "B") for name in names))
    assert loaded.warnings == ()
    assert teams_of(loaded) == {*names, "B"}


def test_what_two_ways_of_writing_share() -> None:
    assert name_key(" Stra\u00dfe  1 ") == name_key("STRASSE 1")
    assert look("\u041c\u0410\u041a") == look("MAK")
    assert look("Mel\u2010gar") == look("Mel-gar")
    assert look("A") != look("B")
