"""What is wrong with a season file, as values: their sentences are made in `present/words`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, get_args

from tui.season.named import NamedTuple
from tui.season.raw.config_kinds import OfConfig
from tui.season.raw.places import Path, Place, Step

Severity = Literal["error", "warning"]

Unreadable = Literal[
    "cannot_be_read",
    "empty_file",
    "named_pipe",
    "nested_too_deeply",
    "no_results",
    "no_season_files",
    "not_a_file_name",
    "not_text",
    "not_utf8",
    "number_too_long",
    "reader_ended",
    "several_seasons",
    "too_large",
    "unexpected_error",
    "unknown_format",
]
"""What keeps a whole file from being read: there is no line to name."""

NotToml = Literal[
    "apostrophe_ends_text",
    "array_not_opened",
    "backslash_alone",
    "bracket_not_closed",
    "bracket_not_opened",
    "colon_for_equals",
    "comma_in_number",
    "comma_missing",
    "comma_too_many",
    "control_character",
    "double_equals",
    "equals_missing",
    "header_not_opened",
    "invisible_sign",
    "key_repeated",
    "list_begins_with_table",
    "list_header_expected",
    "list_not_opened",
    "misplaced",
    "name_missing_in_header",
    "no_value",
    "not_a_comment",
    "not_a_header",
    "not_a_key",
    "not_a_toml_value",
    "not_a_list_before",
    "other_header_expected",
    "parser_refuses",
    "quote_ends_text",
    "quote_missing",
    "something_after_value",
    "table_not_opened",
    "table_repeated",
    "text_ends_early",
    "text_not_closed",
    "text_of_several_lines",
]
"""What keeps a text from being TOML."""

OfShape = Literal[
    "expected_champions",
    "expected_date",
    "expected_fewer_items",
    "expected_items",
    "expected_list",
    "expected_maximum",
    "expected_minimum",
    "expected_more_items",
    "expected_one_team",
    "expected_some_text",
    "expected_table",
    "expected_text",
    "expected_time",
    "expected_true_or_false",
    "expected_whole_number",
    "invalid_value",
    "key_missing",
    "key_of_a_stage",
    "kind_missing",
    "more_mistakes",
    "not_a_number",
    "not_a_score",
    "unknown_key",
    "unknown_kind",
    "unknown_team",
    "unknown_value",
]
"""What the models do not accept."""

OfSense = Literal[
    "adjusts_nothing",
    "against_itself",
    "already_in_another_group",
    "award_and_awards",
    "award_with_round_and_date",
    "awards_not_by_date",
    "beside_groups",
    "bonus_without_condition",
    "both_lose_without_ruling",
    "both_without_teams",
    "builds_on_too_many",
    "decided_without_winner",
    "derived_without_score",
    "draw_with_other_score",
    "fed_twice",
    "group_plays_others",
    "id_taken",
    "key_of_other_rules",
    "listed_twice",
    "matches_beside_rounds",
    "matches_without_teams",
    "name_taken",
    "no_matches_to_carry",
    "no_stages",
    "nobody_awarded",
    "not_a_member",
    "not_a_team_of_the_tie",
    "not_an_earlier_league",
    "not_an_earlier_stage",
    "not_an_earlier_stage_with_matches",
    "not_an_earlier_tie",
    "not_a_later_stage",
    "not_in_any_group",
    "only_abandoned_stands",
    "penalties_level",
    "penalties_without_level_score",
    "plays_twice",
    "position_in_head_to_head",
    "position_without_stage",
    "replay_without_legs",
    "round_and_date",
    "rounds_and_matches",
    "rule_without_values",
    "stage_missing_in_rule",
    "stands_without_result",
    "status_and_awarded",
    "tie_of_nobody",
    "tie_of_others",
    "too_many_legs",
    "too_many_ties",
    "twice_in_table",
    "unknown_source",
    "winner_and_both",
    "winner_and_result",
    "winner_did_not_play",
    "winner_with_other_score",
    "zone_reversed",
]
"""What does not fit together."""

TooMuch = Literal[
    "too_many_claims",
    "too_many_published",
    "too_many_rounds",
    "too_many_rows",
    "too_many_sources",
    "too_many_successions",
    "too_many_tables",
    "too_many_teams",
    "too_many_together",
    "too_many_zones",
]
"""More than a season can have."""

Odd = Literal[
    "after_last_round",
    "before_earlier_round",
    "last_of_unequal_groups",
    "looks_like_another_name",
    "other_spelling",
    "without_effect",
    "without_effect_in_tie",
]
"""What is odd and may be meant: a warning."""

ProblemKind = Unreadable | NotToml | OfShape | OfSense | TooMuch | Odd | OfConfig

_WARNINGS = frozenset({*get_args(Odd), "folder_cannot_be_shown"})
_NOT_TOML = frozenset(get_args(NotToml))

Value: TypeAlias = str | int | tuple[str, ...] | list[str] | None
"""A field of a problem; a list is what JSON makes of a tuple."""


class Shown(NamedTuple):
    """A value as the file writes it, for a message: a scalar by its text, a list by its length."""

    type: Literal["scalar", "table", "list", "long_number"]
    text: str = ""
    length: int = 0


MOST_TOLD = 1000
"""Errors of a kind of check that are told one by one: a file may have a million of them."""


class Mistake(NamedTuple):
    """What a check has found, at a path of the file."""

    path: Path
    kind: ProblemKind
    fields: Mapping[str, Value | Shown]

    @property
    def is_warning(self) -> bool:
        """Whether the file loads all the same."""
        return self.kind in _WARNINGS


def mistake(path: Path, kind: ProblemKind, /, **fields: Value | Shown) -> Mistake:
    """Return a mistake with the fields that its sentence names."""
    return Mistake(path, kind, fields)


_NO_FIELDS: Mapping[str, Any] = MappingProxyType({})


class Problem(NamedTuple):
    """One thing that is wrong in a file: of which kind, where, and the values that tell more."""

    kind: ProblemKind
    fields: Mapping[str, Any] = _NO_FIELDS
    place: Place = Place()
    path: Path = ()
    line: int = 0
    column: int | None = None

    @property
    def severity(self) -> Severity:
        """Whether the file loads all the same."""
        return "warning" if self.kind in _WARNINGS else "error"

    @property
    def is_syntax(self) -> bool:
        """Whether it keeps the text from being TOML."""
        return self.kind in _NOT_TOML

    def packed(self) -> list[Any]:
        """Return the problem as JSON can hold it."""
        steps = [
            [step.key, step.number, step.name, step.source, step.label] for step in self.place.steps
        ]
        return [self.kind, dict(self.fields), steps, list(self.path), self.line, self.column]

    @classmethod
    def unpacked(cls, packed: list[Any]) -> Problem:
        """Return the problem that was packed so."""
        kind, fields, steps, path, line, column = packed
        fields = {
            key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()
        }
        place = Place(tuple(Step(*step) for step in steps))
        return cls(kind, fields, place, tuple(path), line, column)

    @property
    def order(self) -> tuple[object, ...]:
        """What problems are sorted by: the line, and on one line the outer part first."""
        steps = tuple(
            (1, step, 0) if isinstance(step, str) else (0, "", step) for step in self.path
        )
        return self.line, self.column or 0, steps, self.kind


class SeasonError(Exception):
    """A season that cannot be loaded; it knows every reason."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        """Keep the file as the user named it, and its problems, errors and warnings alike."""
        self.file = file
        self.problems = tuple(sorted(problems, key=lambda problem: problem.order))
        super().__init__(file, *{problem.kind: None for problem in self.problems})

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems without the warnings."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


class UnreadableError(SeasonError):
    """A file that is not there, is not text, or cannot be read: there is no line to name."""

    def __init__(self, file: str, kind: Unreadable, **fields: Value) -> None:
        """Keep the file as the user named it and what stands in the way."""
        super().__init__(file, (Problem(kind, fields),))
