"""What a source singles out: the matches with most goals, the biggest wins, the top scorers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from tui.audit.finding import Finding, Path, Repair, Said, agree, counted
from tui.season.model import Claims, Result
from tui.season.model.claims import FindingCode
from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.standings.results import counted_score


def audit_records(
    path: Path,
    claims: Claims,
    source: str,
    matches: Sequence[tuple[Path, Match]],
    *,
    complete: bool,
) -> Iterator[Finding]:
    """Hold the records that a source claims against the matches of its scope."""
    played = [one for one in matches if one[1].score is not None]
    counting = [one for one in played if one[1].counts and one[1].status != "walkover"]
    meetings: dict[frozenset[str], list[tuple[Path, Match]]] = {}
    for one in played:
        meetings.setdefault(frozenset((one[1].home, one[1].away)), []).append(one)
    for code, field, size in _RECORDS:
        results = getattr(claims, field)
        if results and played:
            place = (*path, field)
            yield from _named(code, place, results, meetings, source, complete=complete)
            yield from _greater(code, results, counting, size, source)
    if claims.top_scorers and played:
        yield from _scorers((*path, "top_scorers"), claims, played, source, complete=complete)


def _goals(score: Score) -> int:
    return score.home + score.away


def _margin(score: Score) -> int:
    return abs(score.home - score.away)


_RECORDS: tuple[tuple[FindingCode, str, Callable[[Score], int]], ...] = (
    ("highest-score", "highest_scoring", _goals),
    ("biggest-win", "biggest_wins", _margin),
)

_Played = Sequence[tuple[Path, Match]]
_Player = tuple[str, str | None]
"""A player by his name and team, where the file names that."""


def _named(
    code: FindingCode,
    path: Path,
    results: Sequence[Result],
    met: Mapping[frozenset[str], _Played],
    source: str,
    *,
    complete: bool,
) -> Iterator[Finding]:
    """Find the claimed results that are not among the results, or are there as others."""
    for at, one in enumerate(results):
        meetings = [
            (place, match, _seen(match.score, match, one.home))
            for place, match in met.get(frozenset((one.home, one.away)), ())
        ]
        if any(
            one.score in (score, _seen(counted_score(match), match, one.home))
            for _, match, score in meetings
        ):
            continue
        claimed = f"{one.home} {one.score} {one.away}"
        if not meetings:
            if complete:
                yield Finding(
                    code,
                    "contradiction",
                    (*path, at),
                    "",
                    f"{source} names {claimed}, but the two do not meet in the results.",
                    (Said("no match", "the results"), Said(str(one.score), source)),
                )
            continue
        score = meetings[0][-1]
        repairs = tuple(
            Repair(
                "result",
                agree(
                    f"{other.home}–{other.away} were {_seen_as(one, other)} instead of"
                    f" {other.score}"
                ),
                there,
            )
            for there, other, _ in meetings
        )
        yield Finding(
            code,
            "contradiction" if complete else "note",
            (*path, at),
            "",
            f"{source} names {claimed}, the results have {one.home} {score} {one.away}.",
            (Said(str(score), "the results"), Said(str(one.score), source)),
            repairs,
        )


def _seen(score: Score | None, match: Match, home: str) -> Score | None:
    """Answer a score of a match as seen from a team."""
    if score is None or match.home == home:
        return score
    return Score(score.away, score.home)


def _seen_as(result: Result, match: Match) -> Score:
    """Answer a claimed score in the order in which a match names the teams."""
    if match.home == result.home:
        return result.score
    return Score(result.score.away, result.score.home)


def _greater(
    code: FindingCode,
    results: Sequence[Result],
    played: _Played,
    size: Callable[[Score], int],
    source: str,
) -> Iterator[Finding]:
    """Find a match that goes beyond the record."""
    claimed = max(size(one.score) for one in results)
    place, match = max(
        played, key=lambda one: size(one[1].score or Score(0, 0)), default=((), None)
    )
    if match is None or match.score is None or size(match.score) <= claimed:
        return
    what = "goals" if code == "highest-score" else "goals between the teams"
    yield Finding(
        code,
        "contradiction",
        place,
        "",
        f"{match.home} {match.score} {match.away} has {size(match.score)} {what}, the record by"
        f" {source} has {claimed}.",
        (Said(str(match.score), "the results"), Said(str(results[0].score), source)),
    )


def _scorers(
    path: Path, claims: Claims, played: _Played, source: str, *, complete: bool
) -> Iterator[Finding]:
    """Hold the goals of the top scorers against the scorers of the matches, and their teams'.

    Two teams may have players of one name, and goals of a match that a ruling took away may count
    or not: a player has at least the goals of one team that count, and at most all of the name.
    """
    least, most, scored = Counter[_Player](), Counter[str](), Counter[str]()
    told = 0
    for _, match in played:
        scored.update(dict(zip((match.home, match.away), match.score or (), strict=False)))
        stands = match.counts and match.awarded is None
        told += sum(one.goals for one in match.scorers)
        for scorer in match.scorers:
            goals = 0 if scorer.own else scorer.goals
            most[scorer.player] += goals
            least[scorer.player, scorer.team] += goals if stands else 0
    is_whole = complete and told == sum(sum(match.score or ()) for _, match in played)
    for at, one in enumerate(claims.top_scorers):
        teams = [one.team] if one.team else [team for name, team in least if name == one.player]
        own = max((least[one.player, team] for team in teams if team), default=0)
        sure = own + least[one.player, None]
        here = sure if sure > one.goals else most[one.player]
        if sure > one.goals or (is_whole and here < one.goals):
            yield _of_scorer((*path, at), one.player, here, one.goals, source)
        if one.team and complete and scored[one.team] < one.goals:
            yield Finding(
                "top-scorer",
                "contradiction",
                (*path, at),
                "",
                f"{source} counts {counted(one.goals, 'goal')} of {one.player}, {one.team} scored"
                f" {scored[one.team]} in all.",
                (Said(str(scored[one.team]), "the results"), Said(str(one.goals), source)),
            )
    (player, _), number = max(least.items(), key=lambda one: one[1], default=(("", None), 0))
    named = {one.player for one in claims.top_scorers}
    top = max(one.goals for one in claims.top_scorers)
    if player not in named and number > top:
        yield _of_scorer(path, player, number, top, source)


def _of_scorer(path: Path, player: str, here: int, there: int, source: str) -> Finding:
    return Finding(
        "top-scorer",
        "contradiction",
        path,
        "",
        f"{player} has {counted(here, 'goal')} in the matches, the top scorer by {source} {there}.",
        (Said(str(here), "the scorers of the matches"), Said(str(there), source)),
    )
