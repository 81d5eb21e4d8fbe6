"""What is said where there is no older version of a file."""

from __future__ import annotations

from typing import Literal, TypeAlias

RevisionTrouble: TypeAlias = Literal[
    "no_git", "no_repository", "no_revision", "no_file", "too_slow", "too_large"
]
"""Why there is no older version."""

_LONGEST = 60


def no_revision(path: str, revision: str, trouble: RevisionTrouble) -> str:
    """Say why git has no older version of a file."""
    called = revision if len(revision) <= _LONGEST else f"{revision[:_LONGEST]}…"
    match trouble:
        case "no_git":
            why = "git cannot be run, expected it to tell the older version"
        case "no_repository":
            why = "the file is in no git repository, expected one that has its older versions"
        case "no_revision":
            why = f'no revision "{called}", expected a commit, a branch or a tag'
        case "no_file":
            why = f'the file is not in the revision "{called}", expected one that has it'
        case "too_slow":
            why = "git does not answer"
        case "too_large":
            why = f'the file in the revision "{called}" is too large for a season'
    return f"{path}: {why}"
