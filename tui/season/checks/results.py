"""Checks of one match: its score, its penalties, its winner and what was awarded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.season.checks.walk import Part
from tui.season.model.days import latest, parse_date
from tui.season.model.values import parse_score
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import Raw, Roster, tables

_ODD = frozenset(
    {"status", "awarded", "awards", "winner", "result", "stands", "penalties", "derived"}
)
"""Keys without which nothing in a match can contradict itself."""


def check_result(part: Part) -> Iterable[Mistake]:
    """Check that nothing in a match contradicts itself."""
    return check_match(part.path, part.node, part.file.roster)


def check_play_off(part: Part) -> Iterable[Mistake]:
    """Check the same of a play-off, which may be of two matches: the last need not be level."""
    return check_match(part.path, part.node, part.file.roster, must_be_level=False)


def check_match(
    path: Path, match: Raw, roster: Roster, *, must_be_level: bool = True
) -> Iterable[Mistake]:
    """Return what contradicts itself in a match.

    Args:
        path: the path of the match.
        match: the match in the file.
        roster: the names of teams.
        must_be_level: whether penalties can only follow a level score; not so in a second leg.
    """
    if match.keys().isdisjoint(_ODD):
        return ()
    mistakes = [
        *_awards(path, match),
        *_status(path, match),
        *_winner(path, _with_last_award(match), roster),
    ]
    score = parse_score(match.get("score"))
    if must_be_level and score and score.home != score.away and "penalties" in match:
        mistakes.append(mistake(path, "penalties_without_level_score", score=str(match["score"])))
    return mistakes


def _awards(path: Path, match: Raw) -> Iterator[Mistake]:
    """Check the awards of a match, which follow each other."""
    awards = list(tables(match.get("awards")))
    if awards and "awarded" in match:
        yield mistake(path, "award_and_awards")
    if any("round" in award and "date" in award for award in awards):
        yield mistake(path, "award_with_round_and_date")
    days = [latest(day) for award in awards if (day := parse_date(award.get("date")))]
    if days != sorted(days):
        yield mistake(path, "awards_not_by_date")


def _with_last_award(match: Raw) -> Raw:
    """Return a match with its last award as the one that counts."""
    awards = list(tables(match.get("awards")))
    if not awards or "awarded" in match or "score" not in awards[-1]:
        return match
    return {**match, "awarded": awards[-1]["score"]}


def _status(path: Path, played: Raw) -> Iterator[Mistake]:
    """Check that a match has what its status needs."""
    match = _with_last_award(played)
    status = match.get("status", "played")
    decided = {"awarded", "winner", "result"} | ({"score"} if status == "walkover" else set())
    if status in ("awarded", "walkover") and match.keys().isdisjoint(decided):
        yield mistake(path, "nobody_awarded", status=str(status), known=tuple(sorted(decided)))
    if status in ("annulled", "postponed") and "awarded" in match:
        yield mistake(path, "status_and_awarded", status=str(status))
    if "stands" in match and status != "abandoned":
        yield mistake(path, "only_abandoned_stands")
    if match.get("derived") is True and "score" not in match:
        yield mistake(path, "derived_without_score")
    if match.get("result") == "both_lose" and status == "played" and "awarded" not in match:
        yield mistake(path, "both_lose_without_ruling")
    results = {"score", "awarded", "winner", "result"}
    if match.get("stands") is True and match.keys().isdisjoint(results):
        yield mistake(path, "stands_without_result")


def _winner(path: Path, match: Raw, roster: Roster) -> Iterator[Mistake]:
    """Check that the winner, the result and the penalties of a match agree."""
    teams = {key: roster.resolve(str(match.get(key))) for key in ("home", "away", "winner")}
    winner = teams["winner"]
    if winner and winner not in (teams["home"], teams["away"]):
        yield mistake(path, "winner_did_not_play", winner=winner)
    if "winner" in match and "result" in match:
        yield mistake(path, "winner_and_result")
    penalties = parse_score(match.get("penalties"))
    if penalties and penalties.home == penalties.away:
        yield mistake(path, "penalties_level", penalties=str(match["penalties"]))
    else:
        yield from _contradiction(path, match, winner, teams["home"])


def _contradiction(
    path: Path, match: Raw, winner: str | None, home: str | None
) -> Iterator[Mistake]:
    """Check that a winner or a draw is what the score that counts says.

    A ruling may let the goals stand and give the points to another team: then `awarded` is the
    score.
    """
    is_awarded = "awarded" in match
    if is_awarded and match["awarded"] == match.get("score"):
        return
    if not is_awarded and match.get("status") in ("awarded", "annulled", "postponed"):
        return  # what was played does not count
    text = match.get("awarded") if is_awarded else match.get("penalties", match.get("score"))
    score = parse_score(text)
    if score is None or score.home == score.away:
        return
    if match.get("result") == "draw":
        yield mistake(path, "draw_with_other_score", score=str(text), is_awarded=is_awarded)
    if winner and (winner == home) != (score.home > score.away):
        yield mistake(
            path,
            "winner_with_other_score",
            winner=winner,
            score=str(text),
            is_awarded=is_awarded,
        )
