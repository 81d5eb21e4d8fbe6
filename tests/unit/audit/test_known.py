"""Findings that the author of a file has looked into."""

from __future__ import annotations

import pytest

from support.findings import ROUND_ROBIN, claims, codes, findings, league, only, rounds
from tui.present.words.problems import problem_lines
from tui.season.load import parse
from tui.season.raw.problems import SeasonError

SEASON = claims("goals = 20") + league(rounds(ROUND_ROBIN))


def known(text: str) -> str:
    return f'[[known]]\n{text}\nnote = "The press counts the play-off."\n'


@pytest.mark.parametrize("where", ["", '\nwhere = "published by press › goals"'])
def test_a_finding_with_the_same_values_is_known(where: str) -> None:
    text = known(f'code = "goals-total"\nvalues = ["16", "20"]{where}')
    one = only(findings(text + SEASON))
    assert one.known is not None
    assert one.known.note == "The press counts the play-off."
    assert not one.open


@pytest.mark.parametrize(
    "other",
    [
        'code = "goals-total"\nvalues = ["16", "21"]',
        'code = "goals-total"',
        'code = "matches-total"\nvalues = ["16", "20"]',
        'code = "goals-total"\nvalues = ["16", "20"]\nwhere = "published by book › goals"',
    ],
)
def test_what_is_not_found_any_more_is_a_note(other: str) -> None:
    found, stale = findings(known(other) + SEASON)
    assert found.open
    assert (stale.code, stale.severity) == ("known-stale", "note")
    assert stale.path == ("known", 0)


@pytest.mark.parametrize(
    "places", [("", "published by press › goals"), ("published by press › goals", "")]
)
def test_a_note_of_the_place_goes_before_one_of_all_places(places: tuple[str, str]) -> None:
    text = "".join(
        known(
            'code = "goals-total"\nvalues = ["16", "20"]' + (f'\nwhere = "{one}"' if one else "")
        ).replace("The press", one or "Nobody")
        for one in places
    )
    one = only(findings(text + SEASON))
    assert one.known is not None
    assert one.known.note == "published by press › goals counts the play-off."


def test_the_same_note_twice_speaks_of_the_same_finding() -> None:
    text = known('code = "goals-total"\nvalues = ["16", "20"]')
    assert only(findings(text + text + SEASON)).known is not None


def test_a_known_finding_is_new_again_when_its_values_change() -> None:
    text = known('code = "goals-total"\nvalues = ["16", "20"]') + SEASON
    changed = text.replace('score = "1-0"', 'score = "2-0"')
    assert codes(findings(changed)) == ["goals-total 17 20", "known-stale no finding goals-total"]


def test_a_code_that_nothing_has_is_a_mistake() -> None:
    with pytest.raises(SeasonError) as caught:
        parse(
            'format = 1\ncompetition = "T"\nseason = "1"\n' + known('code = "goals"') + SEASON, "f"
        )
    (line,) = problem_lines(caught.value)
    assert '"goals" is not known here' in line
