"""The JSON Schema of the season file, for editors that complete and check TOML."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tui.season.model import Season


def json_schema() -> dict[str, Any]:
    """Answer the schema of a season file, as JSON Schema draft 2020-12."""
    schema = Season.model_json_schema(schema_generator=_ForEditors)
    schema["title"] = "Jornada season file"
    return {"$schema": _ForEditors.schema_dialect, **schema}


class _ForEditors(GenerateJsonSchema):
    """Pydantic's schema, without what TOML cannot say and with mistakes told where they are."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out, which TOML does not have: what is not known is not written."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out a default that says nothing."""
        described = super().default_schema(schema)
        if described.get("default") in (None, []):
            described.pop("default", None)
        return described

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  pydantic's signature
        """Leave titles out, which would only repeat the names of the fields."""
        return False

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Judge a stage by its kind, so that an editor marks the mistake and not the whole stage.

        Of the alternatives in `anyOf` the last accepts everything: editors take their completions
        from the others.
        """
        kinds = {str(tag): self.generate_inner(one) for tag, one in schema["choices"].items()}
        key = str(schema["discriminator"])
        return {
            "type": "object",
            "properties": {key: {"enum": list(kinds)}},
            "required": [key],
            "additionalProperties": True,
            "anyOf": [*kinds.values(), {}],
            "allOf": [
                {"if": {"properties": {key: {"const": kind}}}, "then": one}
                for kind, one in kinds.items()
            ],
        }
