"""The codes of findings about matches and ties, and about the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from tui.audit.statements.file import KnownStale, NamesAlike, OneTeamTwice
from tui.audit.statements.matches import (
    AggregateDiffers,
    DateOutsideRound,
    Fate,
    LoserPlaysOn,
    NotQualified,
    PairingRepeated,
    PairingsMissing,
    ScorersDiffer,
    ScorersMissing,
    ScoresDiffer,
    WinnerDiffers,
)
from tui.present.words.finding_code import RSSSF, WIKIPEDIA, FindingCodeEntry
from tui.season.model.claims import FindingCode
from tui.season.model.values import Score

_ALWAYS = "always"

MATCH_CODES: Mapping[FindingCode, FindingCodeEntry] = MappingProxyType(
    {
        "pairing-missing": FindingCodeEntry(
            compares="the pairs that meet less often against the number of meetings of the others",
            severities={"gap": _ALWAYS},
            examples=(
                PairingsMissing(
                    pairs=(("Alfa", "Beta"), ("Gama", "Delta")), missing=2, listed=10, due=12
                ),
            ),
            mend="Add the matches. A match without a known result has no `score`.",
        ),
        "pairing-twice": FindingCodeEntry(
            compares="the pairs that meet more often against the number of meetings of the others",
            severities={"contradiction": _ALWAYS},
            examples=(PairingRepeated(pair=("Alfa", "Beta"), met=2, due=1),),
            mend="Correct the teams of one of the matches. An annulled match that was replayed has"
            ' `status = "annulled"`, a play-off belongs in `play_offs`.',
        ),
        "date-outside-round": FindingCodeEntry(
            compares="the day of a match against the first days of its round and of the next",
            severities={"note": _ALWAYS},
            examples=(
                DateOutsideRound(
                    home="Alfa",
                    away="Beta",
                    date=date(1968, 5, 1),
                    round="own",
                    began=date(1968, 5, 5),
                ),
                DateOutsideRound(
                    home="Alfa",
                    away="Beta",
                    date=date(1968, 5, 15),
                    round="later",
                    began=date(1968, 5, 12),
                ),
            ),
            mend="Correct the date. If the match was brought forward or postponed, acknowledge it.",
        ),
        "scorers-score": FindingCodeEntry(
            compares="the scorers of a match against its score",
            severities={
                "contradiction": "the scorers have more goals than the score",
                "gap": "scorers are missing",
            },
            examples=(
                ScorersDiffer(team="Alfa", listed=3, scored=2),
                ScorersDiffer(team=None, listed=4, scored=3),
                ScorersMissing(listed=2, scored=3),
            ),
            mend="Correct the scorers or the score. An own goal has `own = true`.",
        ),
        "score-differs": FindingCodeEntry(
            compares="the score of a match against those that other sources have in `also`",
            severities={"contradiction": _ALWAYS},
            examples=(
                ScoresDiffer(
                    home="Alfa",
                    away="Beta",
                    first=Score(3, 1),
                    second=Score(3, 0),
                    first_source=WIKIPEDIA,
                    second_source=RSSSF,
                ),
            ),
            mend="Decide which source to follow, and acknowledge that the other one differs.",
        ),
        "stage-unqualified": FindingCodeEntry(
            compares="the teams of a stage against those that qualified for it",
            severities={"contradiction": _ALWAYS},
            examples=(
                NotQualified(team="Alfa", stage="Final stage", fate=Fate(name="Group A", ended=3)),
                NotQualified(
                    team="Beta", stage="Final stage", fate=Fate(name="Semi-final", ended="lost")
                ),
            ),
            mend="Correct the results, or the `to` of the zones and ties that lead to the stage.",
        ),
        "tie-aggregate": FindingCodeEntry(
            compares="the printed aggregate of a tie against its legs",
            severities={"contradiction": _ALWAYS},
            examples=(
                AggregateDiffers(
                    teams=("Ex Alumnos Agustinos", "Deportivo Aviación"),
                    legs=(Score(2, 0), Score(3, 0)),
                    added=Score(5, 0),
                    printed=Score(2, 0),
                    source=WIKIPEDIA,
                ),
            ),
            mend="Correct the leg or the aggregate that was copied wrongly.",
        ),
        "tie-winner": FindingCodeEntry(
            compares="the named winner of a tie against the winner that its legs give",
            severities={"contradiction": _ALWAYS},
            examples=(
                WinnerDiffers(
                    teams=("Alfa", "Beta"), winner="Alfa", named="Beta", source=WIKIPEDIA
                ),
            ),
            mend="Correct the legs or the winner. If lots or a ruling decided, say so in"
            " `decided_by`.",
        ),
        "tie-entrant": FindingCodeEntry(
            compares="the teams of a tie against the winners of the ties before it",
            severities={
                "contradiction": "a loser plays on and a winner does not",
                "note": "all winners play on too: losers seem to have another chance",
            },
            examples=(
                LoserPlaysOn(
                    team="Beta",
                    winner="Alfa",
                    lost_in="Semi-final",
                    plays_in="Final",
                    has_second_chance=False,
                    explained_by="losers_of",
                ),
                LoserPlaysOn(
                    team="Beta",
                    winner="Alfa",
                    lost_in="Major semi-final",
                    plays_in="Preliminary final",
                    has_second_chance=True,
                    explained_by="losers_of",
                ),
            ),
            mend="Correct the teams, or add `losers_of` to the tie or `third_place` to its round.",
        ),
        "team-name": FindingCodeEntry(
            compares="a rare name against names that are nearly the same, and a team without a row"
            " against the rows that its matches would make right",
            severities={
                "contradiction": "a published table shows which name is right",
                "gap": "only the names are alike",
            },
            examples=(
                NamesAlike(
                    name="Brasil",
                    other="Brazil",
                    times=1,
                    other_times=3,
                    table=None,
                    lacks_row=WIKIPEDIA,
                ),
                OneTeamTwice(name="CBD", other="Brazil", matches=1, source=WIKIPEDIA),
            ),
            mend="Write one name everywhere, or the other one as an alias. If they are two clubs,"
            " acknowledge the finding.",
        ),
        "known-stale": FindingCodeEntry(
            compares="the known findings of the file against what the audit finds",
            severities={"note": _ALWAYS},
            examples=(KnownStale(code="goals-total", known_values=("34", "38")),),
            mend="Remove the entry, or correct its `values`.",
        ),
    }
)
