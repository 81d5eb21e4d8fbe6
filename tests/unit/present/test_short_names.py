"""Names in the room that there is: each form is the best that fits, and no two teams share one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.present.page.text import ELLIPSIS, width
from tui.present.words.team_names import Names

ENGLAND = (
    "Arsenal FC",
    "AFC Bournemouth",
    "Brighton & Hove Albion FC",
    "Manchester City FC",
    "Manchester United FC",
    "Wolverhampton Wanderers FC",
)


def test_a_name_is_in_full_then_without_what_clubs_call_themselves_then_begun() -> None:
    names = Names(ENGLAND, {})
    written = [names.within("Brighton & Hove Albion FC", cells) for cells in (25, 22, 15, 8, 5)]
    assert written == [
        "Brighton & Hove Albion FC",
        "Brighton & Hove Albion",
        "Brighton & Hove",
        "Brighton",
        "B. &…",
    ]
    assert names.within("AFC Bournemouth", 11) == "Bournemouth"


def test_names_that_begin_alike_stay_apart() -> None:
    names = Names(ENGLAND, {})
    assert names.within("Manchester City FC", 15) == "Manchester City"
    assert names.within("Manchester City FC", 13) == "Manchester C."
    assert names.within("Manchester United FC", 13) == "Manchester U."
    assert names.within("Manchester United FC", 9) == "M. United"


def test_a_short_name_of_the_file_goes_before_all_others() -> None:
    names = Names(("Carlos A. Mannucci", "Club Juan Aurich"), {"Carlos A. Mannucci": "Mannucci"})
    assert names.within("Carlos A. Mannucci", 17) == "Mannucci"
    assert names.within("Carlos A. Mannucci", 7) == "Mannuc…"
    assert names.within("Club Juan Aurich", 15) == "Juan Aurich"


words = st.lists(
    st.sampled_from(["Sport", "FC", "Club", "Unión", "Boys", "Real", "de", "Lima", "A.", "世界"]),
    min_size=1,
    max_size=4,
).map(" ".join)


@settings(max_examples=60)
@given(st.lists(words, min_size=1, max_size=8, unique=True), st.integers(1, 30))
def test_no_two_teams_are_called_the_same_and_none_is_too_wide(
    teams: list[str], cells: int
) -> None:
    names = Names(teams, {})
    written = {team: names.within(team, cells) for team in teams}
    assert all(width(one) <= cells for one in written.values())
    uncut = [one for one in written.values() if ELLIPSIS not in one]
    assert len(set(uncut)) == len(uncut)
    if cells >= names.longest:
        assert written == {team: team for team in teams}
    if cells >= names.shortest:
        assert len(uncut) == len(teams)
