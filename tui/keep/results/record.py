"""Results that somebody types become changes of a season file: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tui.keep.changes import Change, Insert, find, put_all, result_of
from tui.keep.rebase import RESULT_KEYS
from tui.keep.results.adding import CannotAddError, has_league, place_for
from tui.keep.results.places import MatchInFile, matches_of, names_of_tie
from tui.keep.results.recorded import Recorded, Recording, Scope
from tui.keep.results.teams import Names, NoSuchTeamError
from tui.keep.results.troubles import RecordError, Trouble, TroubleError, of_name
from tui.keep.results.typed import Typed, mended, readings
from tui.season.model import QualifiersStage, Season
from tui.season.model.days import KnownDate
from tui.season.raw.places import Path
from tui.season.raw.problems import SeasonError
from tui.season.raw.roster import Raw
from tui.season.teams import teams_of_stage


def record(season: Season, raw: Raw, texts: Iterable[str], scope: Scope) -> Recording:
    """Return the changes by which a season has the results that somebody types.

    `raw` is what its file says. Raises `RecordError` with everything that cannot be recorded.
    """
    recorder = _Recorder(season, raw, scope)
    for text in texts:
        recorder.take(text)
    while recorder.troubles and recorder.take_again():
        pass  # a semi-final that was recorded may have told who plays the final, and so on
    if recorder.troubles:
        raise RecordError(recorder.troubles)
    return Recording(tuple(recorder.results.values()), tuple(recorder.changes))


class _Recorder:
    """Records one text after the other."""

    def __init__(self, season: Season, raw: Raw, scope: Scope) -> None:
        self.raw, self.scope = raw, scope
        self.results: dict[Path, Recorded] = {}
        self.changes: list[Change] = []
        self.troubles: list[Trouble] = []
        self.refused: list[str] = []
        self._know(season)

    def _know(self, season: Season) -> None:
        """Keep the matches that results may be of, and the names of their teams."""
        scope = self.scope
        self.season = season
        self.all = [match for match in matches_of(season) if scope.stage in (None, match.stage)]
        teams = [
            team
            for at, stage in enumerate(season.stages)
            if scope.stage in (None, at) and not isinstance(stage, QualifiersStage)
            for team in teams_of_stage(stage)
        ]
        # of a tie to come the file may name the teams nowhere else in the stage
        teams += [team for match in self.all for team in match.teams]
        self.names = Names(season, teams)

    def take(self, text: str) -> None:
        """Read a text and keep what it changes, or what is wrong with it."""
        try:
            typed, home, away = self._read(text)
            values = self._values(typed, home, away)
            self._keep(home, away, values)
        except TroubleError as trouble:
            self.troubles.append(Trouble(text, *trouble.told))
            self.refused.append(text)

    def take_again(self) -> bool:
        """Take what was refused in the season as it is with what was recorded.

        There may be ties whose teams were not known before. Return whether any of it is recorded;
        what is wrong with the others is told of the file as it is. Matches are only added to that.
        """
        made = None if self.scope.adds else _season_after(self.raw, self.changes)
        if made is None:
            return False
        texts, troubles = self.refused, self.troubles
        self.refused, self.troubles = [], []
        self._know(made)
        for text in texts:
            self.take(text)
        self.troubles = [trouble for trouble in troubles if trouble.text in self.refused]
        return len(self.refused) < len(texts)

    def _read(self, text: str) -> tuple[Typed, str, str]:
        """Return the reading of a text in which both names are teams."""
        unknown: list[list[NoSuchTeamError]] = []
        incomplete: Typed | None = None
        for typed in readings(text):
            found, errors = self._teams(typed)
            if errors:
                if [error.name for error in errors] == [typed.away]:
                    self._tell_of_slips(typed, found)
                unknown.append(errors)
                continue
            home, away = found
            if home == away:
                raise TroubleError("one_team", [home])
            if typed.is_whole:
                return typed, home, away
            incomplete = incomplete or typed
        if incomplete:
            raise TroubleError("no_result", [incomplete.home, incomplete.away])
        if not unknown:
            raise TroubleError("unreadable")
        fewest = min(unknown, key=len)
        *others, last = map(of_name, fewest)
        self.troubles += [Trouble(text, *each.told) for each in others]
        raise last

    def _tell_of_slips(self, typed: Typed, found: Sequence[str]) -> None:
        """Raise `TroubleError` where a team is followed by nearly a word of a result."""
        words = typed.away.split()
        for count in range(len(words) - 1, 0, -1):
            try:
                away = self.names.find(" ".join(words[:count]))
            except NoSuchTeamError:
                continue
            behind = " ".join(words[count:])
            meant = mended(behind, [*found, away])
            if meant:
                raise TroubleError("unknown_words", [behind, meant])
            return

    def _teams(self, typed: Typed) -> tuple[list[str], list[NoSuchTeamError]]:
        """Return the teams that the names mean, and what is wrong with those that mean none."""
        found: list[str] = []
        errors: list[NoSuchTeamError] = []
        for name in (typed.home, typed.away):
            try:
                found.append(self.names.find(name))
            except NoSuchTeamError as error:
                errors.append(error)
        return found, errors

    def _values(self, typed: Typed, home: str, away: str) -> dict[str, Any]:
        values = dict(typed.values)
        if typed.winner is not None:
            try:
                winner = self.names.find(typed.winner)
            except NoSuchTeamError:
                winner = ""
            if winner not in (home, away):
                raise TroubleError("winner_not_in_match", [typed.winner, home, away])
            values["winner"] = winner
        return values

    def _keep(self, home: str, away: str, values: Mapping[str, Any]) -> None:
        match = self._find(home, away, values)
        if match is None:
            self._add(home, away, values)
            return
        if match.path in self.results:
            raise TroubleError("told_twice", matches=[match])
        table = find(self.raw, match.path) or {}
        before = {key: table[key] for key in RESULT_KEYS if key in table}
        told = {key: value for key, value in before.items() if value != "played"}
        is_open = not told or told == {"status": "postponed"}
        is_known = bool(told) and told.items() >= values.items()
        agrees = told.items() <= values.items()
        if not (is_open or is_known or agrees or self.scope.replaces):
            raise TroubleError("other_result", matches=[match])
        if match.match is None:
            leg = {"home": home, "away": away, **values, **self._day(match)}
            self.changes += names_of_tie(self.raw, match)
            self.changes.append(Insert(match.path, leg))
            match = replace(match, home=home, away=away)  # either may play at home
        elif not is_known:
            wanted = {**dict.fromkeys(before), **values, **self._day(match)}
            self.changes += put_all(self.raw, match.path, wanted)
        else:
            self.changes += put_all(self.raw, match.path, self._day(match))
        self.results[match.path] = Recorded(match, values, before, is_known)

    def _day(self, match: MatchInFile) -> dict[str, Any]:
        """Return the date to be written, where it is not that of the match anyway."""
        day = self.scope.day
        return {} if day is None or day == match.day else {"date": written_day(day)}

    def _find(self, home: str, away: str, values: Mapping[str, Any]) -> MatchInFile | None:
        """Return the match that is meant; None where it is to be added."""
        both = [match for match in self.all if set(match.teams) == {home, away}]
        here = [
            match
            for match in both
            if (match.home == home or match.match is None)
            and self.scope.round in (None, match.round)
        ]
        if not here:
            if self.scope.adds:
                return None
            can_be_added = has_league(self.season, self.scope.stage, (home, away))
            raise TroubleError(
                "no_match", [home, away], both, None if can_be_added else "no_league"
            )
        left = [match for match in here if match.path not in self.results] or here
        for closer in (
            self._of_day,
            lambda match: match.is_open,
            lambda match: _has(match, values),
        ):
            fitting = [match for match in left if closer(match)]
            if fitting:
                left = fitting
            if len(left) == 1:
                return left[0]
        if all(match.match is None for match in left):
            return left[0]
        raise TroubleError("several_matches", [home, away], left)

    def _of_day(self, match: MatchInFile) -> bool:
        return self.scope.day is not None and match.day == self.scope.day

    def _add(self, home: str, away: str, values: Mapping[str, Any]) -> None:
        """Add a match to the round that is named, or to a list of matches without rounds."""
        try:
            place = place_for(self.season, self.scope.stage, self.scope.round, (home, away))
        except CannotAddError as error:
            raise TroubleError("cannot_add", [home, away], reason=error.kind) from error
        match = {"home": home, "away": away, **values}
        day = self.scope.day
        if day is not None and day != place.day:
            match["date"] = written_day(day)
        # those that were added before stand before it
        index = place.length + sum(
            result.is_added and path[:-1] == place.path for path, result in self.results.items()
        )
        path, stage = (*place.path, index), int(place.path[1])
        name = self.season.stages[stage].name
        new = MatchInFile(path, stage, name, place.number, place.name, home, away)
        if place.is_new_round:
            self._add_round(path, match, place.name)
        else:
            self.changes.append(Insert(path, match))
        self.results[path] = Recorded(new, values, is_added=True)

    def _add_round(self, path: Path, match: Mapping[str, Any], name: str | None) -> None:
        """Add a match to a round that is added with the first of its matches."""
        place = path[:-2]
        for at, change in enumerate(self.changes):
            if isinstance(change, Insert) and change.path == place:
                matches = [*change.value["matches"], match]
                self.changes[at] = Insert(place, {**change.value, "matches": matches})
                return
        named = {"name": name} if name else {}
        self.changes.append(Insert(place, {**named, "matches": [match]}))


class _NoLines:
    """Stands for the lines of a season that no file has yet."""

    def line(self, path: Path) -> int:  # noqa: ARG002  as of every part
        """Return the line of a part."""
        return 0

    def __contains__(self, path: Path) -> bool:
        """Return whether a file has a part."""
        return False


def _season_after(raw: Raw, changes: Sequence[Change]) -> Season | None:
    """Return the season after changes; None where there are none, or they do not make one."""
    from tui.season.making import validate_raw

    if not changes:
        return None
    try:
        return validate_raw(result_of(raw, changes), "", _NoLines)[0]
    except SeasonError:
        return None


def written_day(day: KnownDate) -> Any:
    """Return a date as a file has it: a date, a month as a text, a year as a number."""
    if isinstance(day, date):
        return day
    return day.year if day.month is None else str(day)


def _has(match: MatchInFile, values: Mapping[str, Any]) -> bool:
    """Return whether a match has just the result that is told."""
    score = values.get("score")
    return match.match is not None and score is not None and str(match.match.score) == score
