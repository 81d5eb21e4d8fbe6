"""Everything that decides about one group, read once: results, bookings, rulings, play-offs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache, partial

from tui.season.memo import detach
from tui.season.model import LeagueStage
from tui.season.model.matches import Match
from tui.season.model.rules import Compared, OrderRule
from tui.season.named import NamedTuple
from tui.standings.awards import results
from tui.standings.carry import carry_over, printed, unprinted_cells
from tui.standings.clock import START, Clock, DayClock, RoundClock
from tui.standings.coverage import Calendar, Coverage
from tui.standings.criteria import CRITERIA, Value
from tui.standings.deciders import manual, play_off, put_last
from tui.standings.decisions import By, Decisions
from tui.standings.head_to_head import head_to_head
from tui.standings.ledger import Ledger, Meetings
from tui.standings.order import Settle, Step, lacking_cells, rank
from tui.standings.outside import coefficient, earlier_stage, opponents, seeding
from tui.standings.results import Result
from tui.standings.standing import Standing
from tui.standings.succession import Heirs, heir_of, pass_on
from tui.standings.tally import NOTHING, Tally


class Around(NamedTuple):
    """What a group reads of its season: the groups of its stage, and earlier tables."""

    books: Callable[[], Sequence[Book]]
    earlier: Callable[[int, str, str, Compared], Value | None]


class Book:
    """One group of a stage with all that it carries over from earlier stages."""

    def __init__(
        self, stage: LeagueStage, index: int, by: By, earlier: Sequence[Book], around: Around
    ) -> None:
        """Prepare a group, with the books of the groups from which it may carry over."""
        self.stage, self.by, self._around = stage, by, around
        self.index, self.group = index, stage.all_groups[index]
        rounds = stage.steps.rounds or stage.schedule[index]
        self.clock: Clock = RoundClock(rounds) if by == "rounds" else DayClock(rounds)
        self.decisions = Decisions(stage, index, by, self.clock)
        own = self.group.members
        self._earlier = [book for book in earlier if not own or own.intersection(book.teams)]
        self.results = lru_cache(maxsize=8)(detach(self._score))
        self.unknown = lru_cache(maxsize=8)(detach(self._find_unknown))
        self._ledger = lru_cache(maxsize=8)(detach(self._add_up))
        self._meetings = lru_cache(maxsize=8)(detach(self._collect))
        self._opening = lru_cache(maxsize=8)(detach(self._bring))
        self._calendar = lru_cache(maxsize=8)(detach(self._count))
        self.standing = lru_cache(maxsize=8)(detach(self._rank))

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """The teams in the order of the alphabet: that of teams which nothing separates."""
        own = self.group.team_names or [team for book in self._earlier for team in book.teams]
        return tuple(sorted(set(own), key=lambda team: (team.casefold(), team)))

    @cached_property
    def members(self) -> frozenset[str]:
        """The teams, to ask whether one is among them."""
        return frozenset(self.teams)

    def carried_results(self, expunged: frozenset[str]) -> list[Result]:
        """Return the results of earlier stages that count between teams of this group too."""
        if not self.stage.carry or self.stage.carry.what == "points":
            return []
        own = set(self.teams)
        return [
            result._replace(when=self._time_of(book, result))
            for book in self._earlier
            for result in (*book.carried_results(expunged), *book.results(expunged))
            if result.home in own and result.away in own
            # A match between two groups is in the books of both: that of the home team counts.
            if result.home in book.members
        ]

    def _time_of(self, book: Book, result: Result) -> int:
        """Return when a result of an earlier group is seen here: by rounds from the start."""
        if self.by == "days":
            return result.when
        return (
            self.stage.steps.number_of(book.stage.name, result.when) if self.stage.steps else START
        )

    def tallies(self, when: int, expunged: frozenset[str] = frozenset()) -> dict[str, Tally]:
        """Return what every team has at a time; without any results, what a source prints.

        `expunged` are teams whose matches a later stage counts for nobody.
        """
        if self._printed is not None:
            return self._printed
        expunged |= self.decisions.expunged(when)
        tallies = self._ledger(expunged).as_of(when)
        for team, tally in self._opening(self._time_of_opening(when), expunged).items():
            tallies[team] = tally.plus(tallies[team])
        self.decisions.move(tallies, when)
        return tallies

    def _find_unknown(self, when: int) -> dict[str, frozenset[str]]:
        """Return the cells of the table that are not known of a team, by what it brings along."""
        found = {one.team: one.unknown for since, one in self.decisions.carried if since <= when}
        if self._printed is not None:
            rows = {row.team: row for row in self.group.published[0].table}
            found = {team: unprinted_cells(rows.get(team)) for team in self.teams}
        carry = self.stage.carry
        for book in self._earlier if carry and carry.against == "all" else ():
            for team, cells in book.unknown(when if self.by == "days" else book.clock.end).items():
                brought = cells & {"points"} if carry and carry.what == "points" else cells
                found[team] = found.get(team, frozenset()) | brought
        return {team: cells for team, cells in found.items() if cells}

    def coverage(self, when: int) -> Coverage:
        """Return how much of what the group itself plays is known by a time."""
        return self._calendar(self.decisions.out(when)).coverage(when)

    def _count(self, out: frozenset[str]) -> Calendar:
        """Count the matches of the group, of which some teams play no more."""
        rounds = () if self.stage.dated else self.stage.schedule[self.index]
        empty = [self.clock.of_round(at + 1) for at, one in enumerate(rounds) if not one.matches]
        return Calendar(
            self._matches, self.decisions.listed_play_offs, out, empty, len(self.teams) // 2
        )

    def has_begun(self, when: int) -> bool:
        """Return whether any team has played by a time, or brings anything along from earlier."""
        opening = self._opening(self._time_of_opening(when), self.decisions.expunged(when))
        brings = bool(self.unknown(when)) or any(tally != NOTHING for tally in opening.values())
        return brings or any(tally.played for tally in self.standing(when).tallies.values())

    def against(
        self, team: str, others: Iterable[str], when: int, expunged: frozenset[str] = frozenset()
    ) -> Tally:
        """Return what a team's account has from its matches against some others.

        Of points that were halved no part belongs to any match: then only this stage's count.
        """
        is_halved = self.stage.carry is not None and self.stage.carry.share != "whole"
        meetings, total = self._met(when, expunged, here=is_halved), NOTHING
        for other in others:
            total = total.plus(meetings.against(team, other, when))
        return total

    def _rank(self, when: int) -> Standing:
        """Return who stands where at a time."""
        tallies = self.tallies(when)
        without = {
            one.team: one.reason
            for since, one in self.decisions.rulings
            if since <= when and one.ruling in ("struck_out", "expunged") and one.team in tallies
        }
        unknown = self.unknown(when)
        lacking = lacking_cells(self.stage.order, unknown) & tallies.keys() - without.keys()
        without |= dict.fromkeys(sorted(lacking))
        teams = [team for team in self.teams if team in tallies and team not in without]
        return Standing(rank(teams, self._rules(when), tallies, unknown), tallies, without, lacking)

    def _rules(self, when: int) -> list[Step]:
        rules: list[Step] = []
        last = put_last(self.decisions.rulings, when)
        if last is not None:
            rules.append(("ruling", last))
        for one in self.stage.order:
            rules += self.outside(one, when) or [(one.rule, self._settle(one, when))]
        return rules

    def outside(self, rule: OrderRule, when: int) -> list[Step]:
        """Return a rule that reads what is outside all groups; nothing for any other."""
        match rule.rule:
            case "earlier_stage":
                return earlier_stage(rule, partial(self._around.earlier, when))
            case "seeding":
                return [("seeding", seeding(self.stage.seeding))]
            case "coefficient":
                points = {one.team: one.points for one in self.stage.coefficients}
                return [("coefficient", coefficient(points))]
            case _:
                return []

    def _settle(self, rule: OrderRule, when: int) -> Settle | None:
        added_up = CRITERIA[rule.rule].of_opponents
        if added_up:
            tallies = partial(self._tallies_of_all, when)
            return opponents(rule.rule, added_up, self._met(when), tallies, when)
        match rule.rule:
            case "head_to_head":
                return head_to_head(rule, self._met(when), when)
            case "play_off":
                return play_off(self.decisions.play_offs, when)
            case "manual":
                return manual(self.decisions.orders, when)
            case _:
                return None

    def _tallies_of_all(self, when: int) -> dict[str, Tally]:
        """Return what every team of the stage has: opponents may be of another group."""
        return {
            team: tally
            for book in self._around.books()
            for team, tally in book.tallies(when).items()
        }

    @cached_property
    def _printed(self) -> dict[str, Tally] | None:
        is_more_known = self.stage.carry or self.stage.has_own_matches
        return None if is_more_known else printed(self.group)

    @cached_property
    def _matches(self) -> list[tuple[int, Match]]:
        return [] if self.stage.steps else list(self.clock.matches())

    def _standing_matches(self, expunged: frozenset[str]) -> list[tuple[int, Match]]:
        """Return the matches that no expunged team had a part in."""
        if not expunged:
            return self._matches
        return [each for each in self._matches if expunged.isdisjoint((each[1].home, each[1].away))]

    def _score(self, expunged: frozenset[str]) -> list[Result]:
        """Return what the group's own matches count for, in the order of play."""
        heirs = {one.of: one.team for one in self.group.successions}
        return results(self.stage.points, self._standing_matches(expunged), self.clock, heirs)

    def _add_up(self, expunged: frozenset[str]) -> Ledger:
        return Ledger(self.teams, self.results(expunged), self.decisions.bookings())

    def _met(
        self, when: int, expunged: frozenset[str] = frozenset(), *, here: bool = False
    ) -> Meetings:
        """Return the results between each two teams, as those of the clubs that have them now."""
        out = expunged | self.decisions.expunged(when)
        return self._meetings(out, self.decisions.heirs(when), here)

    def _collect(self, expunged: frozenset[str], heirs: Heirs, here: bool) -> Meetings:  # noqa: FBT001  a key of the cache
        if here:
            return Meetings(pass_on(self.results(expunged), heirs))
        fixtures = [
            (heir_of(match.home, heirs), heir_of(match.away, heirs))
            for _, match in self._standing_matches(expunged)
            if match.counts or match.status in ("played", "postponed")
        ]
        carried = self.carried_results(expunged)
        fixtures += [(one.home, one.away) for one in carried]
        return Meetings(pass_on([*carried, *self.results(expunged)], heirs), fixtures)

    def _time_of_opening(self, when: int) -> int:
        """Return the time as of which a group has what it brings along.

        By rounds it has all of it from the start, unless the stage only adds up others.
        """
        return when if self.by == "days" or self.stage.steps else START

    def _shared_with(self, book: Book, when: int, expunged: frozenset[str]) -> dict[str, Tally]:
        """Return what counts here of an earlier group: all, or only matches among some teams."""
        until = self._until(book, when, expunged)
        if until is None:
            return {}
        against = self.stage.carry.against if self.stage.carry else "all"
        if against == "all":
            return book.tallies(until, expunged)
        here = [self] if against == "group" else self._around.books()
        others = {team for one in here for team in one.teams}
        return {
            team: book.against(team, others - {team}, until, expunged)
            for team in book.teams
            if team in others
        }

    def _until(self, book: Book, when: int, expunged: frozenset[str]) -> int | None:
        """Return the time of an earlier group that is reached; None before a step of it."""
        steps = self.stage.steps
        if self.by == "days":
            first = next(iter(book.results(expunged)), None) if steps else None
            return None if first and first.when > when else when
        if not steps:
            return book.clock.end
        reached = steps.reached(book.stage.name, when)
        if not reached and book.stage.moment_count:
            return None
        return book.stage.reached(book.index, reached)

    def _bring(self, when: int, expunged: frozenset[str]) -> dict[str, Tally]:
        """Return what the teams bring along; in days, what they have of it by then."""
        carried = {one.team: one for since, one in self.decisions.carried if since == START}
        earlier = [self._shared_with(book, when, expunged) for book in self._earlier]
        if not carried and not earlier:
            return {}
        return {
            team: carry_over(
                [tallies[team] for tallies in earlier if team in tallies],
                carried.get(team),
                self.stage.carry,
            )
            for team in self.teams
        }
