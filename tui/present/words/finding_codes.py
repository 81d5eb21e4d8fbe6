"""Every code of the audit with its words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tui.present.words.finding_code import FindingCodeEntry
from tui.present.words.finding_codes_claims import CLAIM_CODES
from tui.present.words.finding_codes_matches import MATCH_CODES
from tui.present.words.finding_codes_tables import TABLE_CODES
from tui.season.model.claims import FindingCode

FINDING_CODES: Mapping[FindingCode, FindingCodeEntry] = MappingProxyType(
    {**CLAIM_CODES, **TABLE_CODES, **MATCH_CODES}
)
"""One entry for each code; `docs/findings.md` is made of it."""
