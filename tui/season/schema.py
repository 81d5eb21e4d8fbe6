"""The JSON Schema of the season file, for editors that complete and check TOML."""

from __future__ import annotations

from typing import Any

from tui.season.model import Season


def json_schema() -> dict[str, Any]:
    """Answer the schema of a season file, as JSON Schema draft 2020-12."""
    schema = Season.model_json_schema()
    schema["title"] = "Jornada season file"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
