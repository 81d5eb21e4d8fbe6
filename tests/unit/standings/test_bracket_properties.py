"""What holds in every bracket, whatever the results and the rules."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.ties import bracket, played, result
from support.write import match, tie
from tui.standings.bracket import Bracket
from tui.standings.table import LAST

lighter = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
scores = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda one: f"{one[0]}-{one[1]}")
rules = st.lists(st.sampled_from(["points", "aggregate", "away_goals"]), unique=True).map(
    lambda drawn: " ".join([*drawn, "replay", "penalties"])
)


@st.composite
def matches(draw: st.DrawFn, first: str, second: str) -> tuple[list[str], list[str]]:
    """Draw the legs and the replays of a tie; only the last match goes to penalties."""
    legs, replays = draw(st.integers(1, 2)), draw(st.integers(0, 1))
    drawn = []
    for index in range(legs + replays):
        score = draw(scores)
        keys = draw(st.sampled_from(["", "neutral = true", 'awarded = "0-3"']))
        if index == legs + replays - 1 and score[0] == score[2] and draw(st.booleans()):
            keys = 'penalties = "4-3"'
        home, away = (second, first) if index == 1 else (first, second)
        drawn.append(match(f"{home} {score} {away}", keys))
    return drawn[:legs], drawn[legs:]


def written(first: str, second: str, drawn: tuple[list[str], list[str]], rest: str = "") -> str:
    legs, replays = drawn
    keys = [f"replays = [{', '.join(replays)}]"] if replays else []
    return tie(first, second, *legs, rest=", ".join([*keys, rest] if rest else keys))


@given(matches("A", "B"), rules)
@lighter
def test_which_team_is_named_first_changes_nothing(
    drawn: tuple[list[str], list[str]], order: str
) -> None:
    one = result(order, written("A", "B", drawn), keys=_read(order))
    other = result(order, written("B", "A", drawn), keys=_read(order))
    assert one.teams == other.teams[::-1]
    assert (one.winner, one.loser, one.decided_by, one.values) == (
        other.winner,
        other.loser,
        other.decided_by,
        other.values,
    )
    assert one.aggregate == (other.aggregate and other.aggregate[::-1])
    assert one.points == (other.points and other.points[::-1])


@given(matches("A", "B"), rules)
@lighter
def test_the_values_of_the_winner_come_first(
    drawn: tuple[list[str], list[str]], order: str
) -> None:
    found = result(order, written("A", "B", drawn), keys=_read(order))
    if found.winner and found.values:
        own, theirs = found.values
        assert own > theirs


@st.composite
def cups(draw: st.DrawFn) -> Bracket:
    """Draw a cup of four teams, in which some winners are told by a source."""
    order = draw(rules)
    first, second = draw(matches("A", "B")), draw(matches("C", "D"))
    told = draw(st.sampled_from(['name = "1"', 'name = "1", winner = "A"']))
    return bracket(
        order,
        played(1, written("A", "B", first, told), written("C", "D", second, 'name = "2"')),
        played(2, '{ winners_of = ["1", "2"] }'),
        played(3, '{ losers_of = ["1", "2"] }', rest="third_place = true"),
        keys=_read(order),
    )


@given(cups())
@lighter
def test_what_is_decided_stays_decided(cup: Bracket) -> None:
    """And what is known of the teams of a later round stays known."""
    for number in range(len(cup.stage.days)):
        for before, after in zip(cup.at(number), cup.at(number + 1), strict=True):
            for one, later in zip(before, after, strict=True):
                assert one.winner in (None, later.winner)
                assert len(one.legs) <= len(later.legs)
                for team, known in zip(one.teams, later.teams, strict=True):
                    assert team in (None, known)


@given(cups())
@lighter
def test_winners_and_losers_are_parted(cup: Bracket) -> None:
    first, final, third = cup.at(LAST)
    through = {team for team in final[0].teams if team}
    out = {team for team in third[0].teams if team}
    assert through == {one.winner for one in first if one.winner}
    assert out == {one.loser for one in first if one.loser}
    assert not through & out


def _read(order: str) -> str:
    """Write the points of a leg where they are read: elsewhere they would be a warning."""
    return "points = { win = 2 }" if "points" in order else ""
