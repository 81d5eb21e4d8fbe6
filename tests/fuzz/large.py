"""Large season files of one shape each: a part of the format, repeated to a size."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.season.checks.limits import (
    MOST_CLAIMS,
    MOST_PRINTED,
    MOST_SOURCES,
    MOST_SUCCESSIONS,
    MOST_TABLES,
    MOST_TEAMS,
    MOST_TIE_ROUNDS,
    MOST_TOGETHER,
    MOST_ZONES,
)

_HEAD = 'format = 1\ncompetition = "C"\nseason = "1"\n'
_COMMENT = "# " + "x" * 77 + "\n"
_MATCH = '{ home = "A", away = "B", score = "1-0" }'
_MARKED = "e\N{COMBINING ACUTE ACCENT}"
_FEW = ", ".join([_MATCH] * 4)


def large(shape: str, size: int) -> str:
    """Return a season file of a shape with about so many bytes.

    Where there may be only so many of something, comments fill it up.
    """
    text = _HEAD + SHAPES[shape](size)
    return _COMMENT * ((size - len(text.encode())) // len(_COMMENT)) + text


def _league(name: str = "S", inside: str = "") -> str:
    return f'[[stages]]\nname = "{name}"\nkind = "league"\n{inside}'


def _knockout(inside: str) -> str:
    return f'[[stages]]\nname = "K"\nkind = "knockout"\n{inside}'


def _many(one: Callable[[int], str], size: int, most: int | None = None) -> str:
    """Repeat a part, each with its number, until there are so many bytes, or so many parts."""
    parts: list[str] = []
    left = size
    while left > 0 and len(parts) != most:
        parts.append(one(len(parts)))
        left -= len(parts[-1].encode())
    return "".join(parts)


def _listed(key: str, one: Callable[[int], str], size: int, most: int | None = None) -> str:
    return f"{key} = [\n{_many(one, size, most)}]\n"


def _matches(one: Callable[[int], str], size: int, most: int | None = None) -> str:
    return _league(inside=_listed("matches", one, size, most))


def _beside_matches(
    key: str, one: Callable[[int], str], size: int, before: str = "", most: int | None = None
) -> str:
    """Return a league of a hundred teams with a list of something else."""
    played = "".join(
        f'{{ home = "T{at}", away = "T{(at + by) % 100}", score = "{at % 4}-1" }},\n'
        for by in (1, 2, 3)
        for at in range(100)
    )
    return _league(inside=f"{before}matches = [\n{played}]\n{_listed(key, one, size, most)}")


def _chained(at: int) -> str:
    """Carry from the stage before, in chains as long as they may be."""
    carry = f'carry = {{ from = "S{at - 1}" }}\n' if at % 100 else ""
    return _league(f"S{at}", f"{carry}matches = [{_MATCH}]\n")


def _summed(at: int) -> str:
    """Only add up the stage before, in chains as long as they may be."""
    inside = f'carry = {{ from = "S{at - 1}" }}\n' if at % 100 else f"matches = [{_FEW}]\n"
    return _league(f"S{at}", inside)


def _near_misses(size: int) -> str:
    teams = _many(lambda at: f'[[teams]]\nname = "Athletic Club {at}"\n', size, MOST_TEAMS)
    match = '{{ home = "Athletik Club {0}", away = "Athletic Clubb {0}" }},\n'
    return teams + _matches(match.format, size - len(teams))


def _round(at: int) -> str:
    pairs = ((f"T{2 * one}", f"T{2 * one + 1}") for one in range(10))
    listed = ", ".join(
        f'{{ home = "{home}", away = "{away}", score = "{at % 4}-1" }}' for home, away in pairs
    )
    return f"[[stages.rounds]]\nmatches = [{listed}]\n"


def _group(at: int) -> str:
    """Return a group of some matches."""
    listed = f'{{ home = "A{at}", away = "B{at}", score = "1-0" }},' * 4
    return f'[[stages.groups]]\nname = "G{at}"\nmatches = [{listed}]\n'


def _group_of_its_own(at: int) -> str:
    """Return a group in which nobody plays who is in another."""
    match = f'{{ home = "A{at}", away = "B{at}", score = "{at % 5}-{at % 3}" }}'
    return f'[[stages.groups]]\nname = "G{at}"\nmatches = [{match}]\n'


def _groups_and_rankings(size: int) -> str:
    groups = _many(_group_of_its_own, size // 2, 100)
    return _league(inside=groups) + _many(
        lambda at: f'[[stages.across]]\nname = "R{at}"\nposition = {at % 2 + 1}\n',
        size // 2,
        MOST_TOGETHER // 100,
    )


def _groups_and_shared_rounds(size: int) -> str:
    """Return groups of which the teams play each other in rounds of the stage."""
    group = '[[stages.groups]]\nname = "G{0}"\nteams = ["A{0}", "B{0}"]\n'
    groups, count = _many(group.format, size // 2, 100), 100

    def one(at: int) -> str:
        home, away = f"A{at % count}", f"B{(at + 1) % count}"
        return f'[[stages.rounds]]\nmatches = [{{ home = "{home}", away = "{away}" }}]\n'

    return _league(inside=_many(one, size // 2, MOST_TOGETHER // 100)) + groups


def _zone(at: int) -> str:
    return f'{{ positions = [{at + 1}, {at + 1}], status = "qualified" }},\n'


def _zones_and_rows(size: int) -> str:
    zones = _many(_zone, size, MOST_ZONES)
    match = '{{ home = "A{0}", away = "B{0}", score = "1-0" }},\n'
    return _league(
        inside=f"zones = [\n{zones}]\nmatches = [\n{_many(match.format, size, MOST_TEAMS // 2)}]\n"
    )


def _level_teams(size: int) -> str:
    """Return a league in which everybody is level, ordered by the matches between them."""
    order = 'order = ["points", { rule = "head_to_head" }, "goal_difference"]\n'
    match = '{{ home = "A{0}", away = "B{0}", score = "1-1" }},\n'
    return _league(inside=f"{order}matches = [\n{_many(match.format, size, MOST_TEAMS // 2)}]\n")


def _opponents(size: int) -> str:
    order = 'order = ["points", "opponents_points"]\n'
    match = '{{ home = "T{0}", away = "T{1}", score = "1-1" }},\n'
    played = _many(lambda at: match.format(at % 100, (at + 1 + at // 100 % 99) % 100), size)
    return _league(inside=f"{order}matches = [\n{played}]\n")


def _many_teams(one: Callable[[int], str], size: int) -> str:
    return _many(one, size, MOST_TEAMS) + _league()


def _aliased(at: int) -> str:
    names = ", ".join(f'"Name {at} {number}"' for number in range(20))
    return f'[[teams]]\nname = "T{at}"\naliases = [{names}]\n'


def _entrants(size: int) -> str:
    entries = _many('{{ department = "D{0}", team = "T{0}" }},\n'.format, size, MOST_TEAMS)
    return f'[[stages]]\nname = "Q"\nkind = "qualifiers"\nentries = [\n{entries}]\n'


def _sides(size: int) -> str:
    """Return ties of the winners of other ties, each named."""

    def one(at: int) -> str:
        if not at:
            return '[[stages.rounds]]\nname = "R0"\nties = [{ name = "T0", teams = ["A", "B"] }]\n'
        tie = f'{{ name = "T{at}", winners_of = ["T{at - 1}"] }}'
        return f'[[stages.rounds]]\nname = "R{at}"\nties = [{tie}]\n'

    return _knockout(_many(one, size, MOST_TIE_ROUNDS))


def _replayed(at: int) -> str:
    match = f'{{ home = "A{at}", away = "B{at}", score = "1-1" }}'
    replays = ", ".join([match] * 5)
    return f'{{ teams = ["A{at}", "B{at}"], legs = [{match}], replays = [{replays}] }},\n'


def _from_two(size: int) -> str:
    """Return stages that all lead to the next."""
    one = '[[stages]]\nname = "S{0}"\nkind = "league"\n{1}matches = [{2}]\n'
    return _many(
        lambda at: one.format(at, f'from = ["S{at - 1}"]\n' if at else "", _MATCH),
        size,
        MOST_TABLES,
    )


def _to_one(at: int) -> str:
    zone = '[[stages.zones]]\npositions = [1, 1]\nstatus = "qualified"\nlabel = "next"\n'
    return _league(f"S{at}", f"matches = [{_FEW}]\n{zone}")


def _spellings(at: int) -> str:
    """Return a match of teams that are called like others, but for a letter."""
    return f'{{ home = "Atletico Nacional {at}", away = "Atlético Nacional {at}" }},\n'


def _awarded(at: int) -> str:
    awards = ", ".join(f'{{ score = "{one}-0", reason = "r" }}' for one in range(20))
    return f'{{ home = "A{at % 50}", away = "B{at % 50}", score = "1-1", awards = [{awards}] }},\n'


def _claim(at: int) -> str:
    scorers = ", ".join(f'{{ player = "P{at} {one}", goals = {one} }}' for one in range(200))
    return f"[[published]]\nmatches = {at}\ntop_scorers = [{scorers}]\n"


def _scored(at: int) -> str:
    team = f"A{at % 50}"
    goals = ", ".join(f'{{ player = "P{at} {one}", team = "{team}" }}' for one in range(9))
    return f'{{ home = "{team}", away = "B", score = "9-0", scorers = [{goals}] }},\n'


def _printed(at: int) -> str:
    rows = ", ".join(f'{{ team = "{team}", played = {at}, points = {at} }}' for team in "AB")
    return f"[[stages.published]]\ntable = [{rows}]\n"


SHAPES: dict[str, Callable[[int], str]] = {
    "one word": lambda size: f'summary = "{"x" * size}"\n{_league(inside=f"matches = [{_MATCH}]")}',
    "one word, nothing else": lambda size: f'summary = "{"x" * size}"\n',
    "one text": lambda size: f'summary = "{"word " * (size // 5)}"\n{_league()}',
    "one text, nothing else": lambda size: f'summary = "{"word " * (size // 5)}"\n',
    "signs with marks": lambda size: f'summary = "{_MARKED * (size // 3)}"\n',
    "comments": lambda size: _many("# a comment, {0}\n".format, size) + _league(),
    "blank lines": lambda size: "\n" * size + _league(),
    "lists in lists": lambda size: f"summary = {'[' * (size // 2)}{']' * (size // 2)}\n",
    "tables in tables": lambda size: f"[{'a.' * (size // 2)}a]\nb = 1\n",
    "mistakes": partial(_matches, '{{ home = "A{0}", away = 3, scor = "1-0" }},\n'.format),
    "unknown sources": partial(
        _matches, '{{ home = "A", away = "B", score = "1-0", source = "s{0}" }},\n'.format
    ),
    "unknown keys": partial(_many, "k{0} = 1\n".format),
    "sources": lambda size: (
        _many('[[sources]]\nid = "s{0}"\ntitle = "S"\n'.format, size, MOST_SOURCES) + _league()
    ),
    "claims": lambda size: (
        _many('[[published]]\nchampion = "A"\nmatches = {0}\n'.format, size, MOST_CLAIMS)
        + _league(inside=f"matches = [{_MATCH}]\n")
    ),
    "claims with scorers": lambda size: _many(_claim, size, MOST_CLAIMS) + _league(),
    "known": lambda size: (
        _many('[[known]]\ncode = "champion"\nvalues = ["V{0}"]\nnote = "n"\n'.format, size)
        + _league(inside=f"matches = [{_MATCH}]\n")
    ),
    "team changes": lambda size: (
        _many(
            '[[team_changes]]\nkind = "promoted"\ndivision = "D{0}"\nteams = ["T{0}"]\n'.format,
            size,
        )
        + _league()
    ),
    "teams": partial(_many_teams, '[[teams]]\nname = "Athletic Club {0}"\nshort = "A{0}"\n'.format),
    "teams with aliases": partial(_many_teams, _aliased),
    "teams with slips": _near_misses,
    "teams alike": partial(_matches, _spellings, most=MOST_TEAMS // 2),
    "qualifiers": _entrants,
    "stages": partial(
        _many, lambda at: _league(f"S{at}", f"matches = [{_FEW}]\n"), most=MOST_TABLES
    ),
    "stages that carry": partial(_many, _chained, most=MOST_TABLES),
    "stages that only add up": partial(_many, _summed, most=MOST_TABLES),
    "stages from others": _from_two,
    "stages with a zone": partial(_many, _to_one, most=MOST_TABLES),
    "rounds": lambda size: _league(inside=_many(_round, size)),
    "rounds of one match": lambda size: _league(
        inside=_many(lambda _: f"[[stages.rounds]]\nmatches = [{_MATCH}]\n", size)
    ),
    "rounds without matches": lambda size: _league(
        inside=_many('[[stages.rounds]]\nname = "R{0}"\n'.format, size)
    ),
    "matches of teams of their own": partial(
        _matches,
        '{{ home = "A{0}", away = "B{0}", score = "1-0" }},\n'.format,
        most=MOST_TEAMS // 2,
    ),
    "too many teams": partial(
        _matches, '{{ home = "A{0}", away = "B{0}", score = "1-0" }},\n'.format
    ),
    "too many claims": partial(_many, "[[published]]\nmatches = {0}\n".format),
    "too many stages": partial(_many, lambda at: _league(f"S{at}")),
    "matches of two teams": partial(_matches, lambda _: f"{_MATCH},\n"),
    "matches with awards": partial(_matches, _awarded),
    "matches with scorers": partial(_matches, _scored),
    "dates": partial(
        _matches,
        lambda at: (
            f'{{ home = "A", away = "B", score = "1-0",'
            f" date = {1000 + at // 300}-{at // 25 % 12 + 1:02}-{at % 25 + 1:02} }},\n"
        ),
    ),
    "play-offs": partial(
        _beside_matches,
        "play_offs",
        lambda at: f'{{ home = "T{at % 100}", away = "T{(at + 1) % 100}", score = "1-0" }},\n',
    ),
    "level teams": _level_teams,
    "opponents": _opponents,
    "groups": lambda size: _league(inside=_many(_group, size, MOST_TABLES - 1)),
    "groups of teams of their own": lambda size: _league(
        inside=_many(_group_of_its_own, size, MOST_TABLES - 1)
    ),
    "groups and tables across them": _groups_and_rankings,
    "groups that play each other": _groups_and_shared_rounds,
    "zones": partial(
        _beside_matches,
        "zones",
        _zone,
        most=MOST_ZONES,
    ),
    "zones and rows": _zones_and_rows,
    "adjustments": partial(
        _beside_matches,
        "adjustments",
        lambda at: f'{{ team = "T{at % 100}", points = -1, reason = "r{at}" }},\n',
    ),
    "rulings": partial(
        _beside_matches,
        "rulings",
        lambda at: f'{{ team = "T{at % 100}", ruling = "expunged", date = {1000 + at % 9000} }},\n',
    ),
    "orders by hand": partial(
        _beside_matches,
        "manual",
        lambda at: f'{{ teams = ["T{at % 100}", "T{(at + 1) % 100}"], reason = "lot" }},\n',
        before='order = ["points", "manual"]\n',
    ),
    "fair play": partial(
        _beside_matches,
        "fair_play",
        lambda at: f'{{ team = "T{at % 100}", points = -{at % 9} }},\n',
        before='order = ["points", "fair_play"]\n',
    ),
    "successions": partial(
        _beside_matches,
        "successions",
        lambda at: (
            f'{{ team = "T{(at + 1) % 100}", of = "T{at % 100}", date = {1000 + at % 9000} }},\n'
        ),
        most=MOST_SUCCESSIONS,
    ),
    "carried": partial(
        _beside_matches,
        "carried",
        lambda at: f'{{ team = "T{at}", points = {at % 9} }},\n',
        most=MOST_TEAMS,
    ),
    "published rows": lambda size: (
        _league()
        + "[stages.published]\n"
        + _listed(
            "table", '{{ team = "T{0}", played = 1, points = 3 }},\n'.format, size, MOST_TEAMS
        )
    ),
    "published tables": lambda size: (
        _league(inside=f"matches = [{_MATCH}]\n") + _many(_printed, size, MOST_PRINTED)
    ),
    "a wrong table of many matches": lambda size: (
        _matches(lambda _: f"{_MATCH},\n", size)
        + '[stages.published]\ntable = [{ team = "A", points = 5 }, { team = "B", points = 0 }]\n'
    ),
    "wrong tables of many matches": lambda size: (
        _matches(lambda _: f"{_MATCH},\n", size * 3 // 4) + _many(_printed, size // 4, MOST_PRINTED)
    ),
    "ties": lambda size: _knockout(
        '[[stages.rounds]]\nname = "R"\n'
        + _listed(
            "ties",
            '{{ teams = ["A{0}", "B{0}"], aggregate = "2-1" }},\n'.format,
            size,
            MOST_TEAMS // 2,
        )
    ),
    "ties with replays": lambda size: _knockout(
        f'[[stages.rounds]]\nname = "R"\n{_listed("ties", _replayed, size, MOST_TEAMS // 2)}'
    ),
    "rounds of ties": lambda size: _knockout(
        _many(
            '[[stages.rounds]]\nname = "R{0}"\nties = [{{ teams = ["A", "B"] }}]\n'.format,
            size,
            MOST_TIE_ROUNDS,
        )
    ),
    "too many rounds of ties": lambda size: _knockout(
        _many('[[stages.rounds]]\nname = "R{0}"\nties = [{{ teams = ["A", "B"] }}]\n'.format, size)
    ),
    "winners of winners": _sides,
}
"""Every shape by name: what makes the text of about so many bytes, but for the head of the file."""
