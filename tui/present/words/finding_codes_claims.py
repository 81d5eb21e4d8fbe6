"""The codes of findings about claims of the whole season."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from tui.audit.finding import Severity
from tui.audit.statements.claims import (
    AverageDiffers,
    ClaimsDiffer,
    DepartmentsDiffer,
    MovedDiffer,
    OutcomeDiffers,
    RecordBeaten,
    RecordDiffers,
    RecordNotListed,
    ScorerBeyondTeam,
    ScorerDiffers,
    TeamsDiffer,
    TotalDiffers,
    UnknownScope,
)
from tui.audit.voice import RESULTS, Voice
from tui.present.words.finding_code import RSSSF, WIKIPEDIA, FindingCodeEntry
from tui.season.model.claims import FindingCode
from tui.season.model.values import Score

_CHECK_CLAIM = "Check the claim and the results against their sources, and correct the wrong one."
_ALWAYS = "always"
_RECORD: Mapping[Severity, str] = {
    "contradiction": "the results are complete, or a match goes beyond the record",
    "note": "results are missing",
}

CLAIM_CODES: Mapping[FindingCode, FindingCodeEntry] = MappingProxyType(
    {
        "claims-differ": FindingCodeEntry(
            compares="what two sources claim of the same part of the season",
            severities={
                "contradiction": "both cannot be right",
                "note": "one list of teams only contains more than the other",
            },
            examples=(
                ClaimsDiffer(
                    field="champion",
                    first=("Alfa",),
                    second=("Beta",),
                    first_source=WIKIPEDIA,
                    second_source=RSSSF,
                ),
            ),
            mend="If a source is misquoted, correct its table of claims.",
        ),
        "champion": FindingCodeEntry(
            compares="the claimed champion against the first of the last table or of the final",
            severities={"contradiction": _ALWAYS},
            examples=(
                OutcomeDiffers(
                    position=1,
                    team="Alfa",
                    stage="Final stage",
                    placed_by=RESULTS,
                    claimed="Beta",
                    source=WIKIPEDIA,
                ),
            ),
            mend="Correct the results or the claim. If the title was decided in another way, say so"
            " in `champions`.",
        ),
        "runner-up": FindingCodeEntry(
            compares="the claimed runner-up against the second of the last table or of the final",
            severities={"contradiction": _ALWAYS},
            examples=(
                OutcomeDiffers(
                    position=2,
                    team="Alfa",
                    stage="Cup",
                    placed_by=Voice("final"),
                    claimed="Beta",
                    source=WIKIPEDIA,
                ),
            ),
            mend=_CHECK_CLAIM,
        ),
        "matches-total": FindingCodeEntry(
            compares="the claimed matches against those listed in the scope or in its tables",
            severities={
                "contradiction": "all matches are listed, or more than claimed",
                "gap": "matches seem to be missing",
            },
            examples=(
                TotalDiffers(
                    counted="match",
                    number=14,
                    counted_by=RESULTS,
                    matches=14,
                    claimed=15,
                    source=WIKIPEDIA,
                ),
            ),
            mend="Add the missing matches, or give the claim the `scope` that it counts.",
        ),
        "goals-total": FindingCodeEntry(
            compares="the claimed goals against those of the results in the scope or of its tables",
            severities={
                "contradiction": "all goals are known, or more than claimed",
                "gap": "results seem to be missing",
            },
            examples=(
                TotalDiffers(
                    counted="goal",
                    number=34,
                    counted_by=RESULTS,
                    matches=15,
                    claimed=38,
                    source=WIKIPEDIA,
                ),
            ),
            mend="Check the scores against another source, or give the claim the `scope` that it"
            " counts.",
        ),
        "goals-average": FindingCodeEntry(
            compares="the claimed goals per match against the totals of source or results",
            severities={"contradiction": _ALWAYS},
            examples=(
                AverageDiffers(
                    average=Fraction(34, 15),
                    averaged_by=Voice("totals", WIKIPEDIA.names),
                    claimed=Fraction(5, 2),
                    source=WIKIPEDIA,
                ),
            ),
            mend=_CHECK_CLAIM,
        ),
        "departments": FindingCodeEntry(
            compares="the claimed departments against the list that the file begins with",
            severities={"contradiction": _ALWAYS},
            examples=(
                DepartmentsDiffer(
                    stage="Departmental stage", listed=23, claimed=24, source=WIKIPEDIA
                ),
            ),
            mend="Add the missing department. One without a team is an entry without `team`.",
        ),
        "teams-total": FindingCodeEntry(
            compares="the claimed teams against those that are known of the scope",
            severities={
                "contradiction": "all teams are known, or more than claimed",
                "gap": "teams seem to be missing",
            },
            examples=(TeamsDiffer(stages=("Final stage",), listed=6, claimed=7, source=WIKIPEDIA),),
            mend="Add the missing teams, or give the claim the `scope` that it counts.",
        ),
        "highest-score": FindingCodeEntry(
            compares="the claimed highest-scoring matches against the results",
            severities=_RECORD,
            examples=(
                RecordBeaten(
                    measure="goals",
                    home="Alfa",
                    away="Beta",
                    score=Score(5, 4),
                    size=9,
                    record=8,
                    claimed=Score(8, 0),
                    source=WIKIPEDIA,
                ),
                RecordDiffers(
                    home="Alfa",
                    away="Beta",
                    score=Score(4, 4),
                    claimed=Score(5, 4),
                    source=WIKIPEDIA,
                ),
            ),
            mend=_CHECK_CLAIM,
        ),
        "biggest-win": FindingCodeEntry(
            compares="the claimed biggest wins against the results",
            severities=_RECORD,
            examples=(
                RecordBeaten(
                    measure="margin",
                    home="Alfa",
                    away="Beta",
                    score=Score(7, 0),
                    size=7,
                    record=6,
                    claimed=Score(6, 0),
                    source=WIKIPEDIA,
                ),
                RecordNotListed(home="Alfa", away="Gama", claimed=Score(6, 0), source=WIKIPEDIA),
            ),
            mend=_CHECK_CLAIM,
        ),
        "top-scorer": FindingCodeEntry(
            compares="the goals of claimed top scorers against those in the matches",
            severities={"contradiction": _ALWAYS},
            examples=(
                ScorerDiffers(
                    player="Pérez", listed=3, claimed=4, source=WIKIPEDIA, is_claimed=True
                ),
                ScorerDiffers(
                    player="Quispe", listed=5, claimed=4, source=WIKIPEDIA, is_claimed=False
                ),
                ScorerBeyondTeam(
                    player="Pérez", claimed=4, team="Alfa", scored=3, source=WIKIPEDIA
                ),
            ),
            mend=_CHECK_CLAIM,
        ),
        "promoted": FindingCodeEntry(
            compares="the teams claimed as promoted against the places and ties that earn it",
            severities={
                "contradiction": "a team whose place earns it is not named",
                "note": "a named team has not earned it by its place",
            },
            examples=(
                MovedDiffer(status="promoted", teams=("Alfa",), is_named=False, source=WIKIPEDIA),
                MovedDiffer(status="promoted", teams=("Beta",), is_named=True, source=WIKIPEDIA),
            ),
            mend="Correct the claim, or the `zones` that say what a place earns.",
        ),
        "relegated": FindingCodeEntry(
            compares="the teams claimed as relegated against the places and ties that earn it",
            severities={
                "contradiction": "a team whose place earns it is not named",
                "note": "a named team has not earned it by its place",
            },
            examples=(
                MovedDiffer(
                    status="relegated", teams=("Alfa", "Beta"), is_named=False, source=WIKIPEDIA
                ),
            ),
            mend="Correct the claim, or the `zones` that say what a place earns.",
        ),
        "scope": FindingCodeEntry(
            compares="the scope of a claim against the names of the stages",
            severities={"note": "the scope names no stage, so figures are not compared"},
            examples=(UnknownScope(scope="Second round", source=WIKIPEDIA),),
            mend="Write the name of the stage as the file has it.",
        ),
    }
)
