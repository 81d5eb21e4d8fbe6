"""The labels and sentences of cards: of a team, of a match, of a tie."""

from __future__ import annotations

from tui.present.page.text import clean
from tui.present.words.numbers import format_number, format_signed, ordinal, place, plural
from tui.season.model import Entry, Goals, OtherScore
from tui.standings.table import Row

TIE_TITLE = "Tie"
NOT_KNOWN = "not known"
NOTES_AND_SIGNS = "Notes and signs"
NOT_DECIDED = "not decided yet"
TO_BE_PLAYED = "still to be played"
NEUTRAL = "neutral"
NEUTRAL_GROUND = "neutral ground"

DATE, ROUND, RESULT, SCORERS = "Date", "Round", "Result", "Scorers"
OTHER_SCORES, VENUE, NOTE, SOURCE = "Also", "Venue", "Note", "Source"
SERIES, AGGREGATE, WINNER = "Series", "Aggregate", "Winner"
WINNER_IS, LOSER_IS, BOTH_ARE = "Winner is", "Loser is", "Both are"


def goals_of(scorer: Goals) -> str:
    """Return who scored, how often, and whether for the other team."""
    times = f" {scorer.goals}" if scorer.goals > 1 else ""
    return f"{scorer.player}{times}{' (own goal)' if scorer.own else ''}"


def other_score(one: OtherScore, source: str) -> str:
    """Return what another source has for a score."""
    return f"{one.score} by {source}" if source else str(one.score)


def round_in_group(number: int, count: int) -> str:
    """Return which of the rounds of a group it is: `3 of 5`."""
    return f"{number} of {count}"


def matches_won(score: str) -> str:
    """Return the score of a series."""
    return f"{score} in matches"


def no_winner(meaning: str) -> str:
    """Return that a tie has no winner, and what that means for its teams."""
    return f"none: {meaning}"


def entered_for(entry: Entry) -> str:
    """Return the department for which a team entered, where it is from, and the note."""
    location = f", from {clean(entry.location)}" if entry.location else ""
    note = f". {clean(entry.note)}" if entry.note else ""
    return f"Entered for {clean(entry.department)}{location}{note}"


def position_in_group(row: Row | None) -> str:
    """Return the place of a team in a table, or that it is not known."""
    if row is None or row.position is None:
        return "place not known"
    return place(row.position, shared=row.shared)


def record_words(row: Row) -> str:
    """Return the position and the record of a team, as far as the table has them."""
    parts = [ordinal(row.position) if row.position else "place not known"]
    if None not in (row.won, row.drawn, row.lost):
        parts.append(f"{row.won} won, {row.drawn} drawn, {row.lost} lost")
    if row.goal_difference is not None:
        parts.append(
            f"goals {row.goals_for}:{row.goals_against} ({format_signed(row.goal_difference)})"
        )
    if row.points is not None:
        parts.append(plural(row.points, "point"))
    return " · ".join(parts)


def mini_table_row(row: Row) -> str:
    """Return a row of the table of the matches between teams that were level."""
    position = ordinal(row.position) if row.position else ""
    goals = f"{row.goals_for}:{row.goals_against}"
    points = format_number(row.points or 0)
    return f"{position:>4}  {clean(row.team)}  {goals}  {points} pts"


def ground(*, at_home: bool) -> str:
    """Return where a team played."""
    return "home" if at_home else "away"
