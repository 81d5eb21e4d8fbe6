"""The kinds of what can be wrong with a config file."""

from __future__ import annotations

from typing import Literal

OfConfig = Literal[
    "column_expected",
    "columns_expected",
    "config_unreadable",
    "folder_cannot_be_shown",
    "folder_expected",
    "folders_expected",
    "keymap_expected",
    "keys_clash",
    "keys_expected",
    "no_such_key",
    "team_expected",
    "teams_expected",
    "true_or_false_expected",
    "unknown_action",
    "unknown_column",
    "unknown_config_key",
    "unknown_theme",
]
"""What is wrong with a config file."""
