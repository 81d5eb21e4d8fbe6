"""The JSON Schema of the season file, for editors that complete and check TOML."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tui.season.model import Season


def json_schema() -> dict[str, Any]:
    """Return the schema of a season file, as JSON Schema draft 2020-12."""
    schema = Season.model_json_schema(schema_generator=_ForEditors)
    schema["title"] = "Jornada season file"
    return {"$schema": _ForEditors.schema_dialect, **schema}


class _ForEditors(GenerateJsonSchema):
    """Pydantic's schema, without what TOML cannot say, and with mistakes marked where they are."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out, which TOML does not have: what is not known is not written."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out a default that says nothing, and what says nothing in one."""
        described = super().default_schema(schema)
        default = described.get("default")
        if isinstance(default, dict):
            described["default"] = {
                key: value for key, value in default.items() if value not in (None, [])
            }
        if described.get("default") in (None, []):
            described.pop("default", None)
        return described

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  pydantic's signature
        """Leave titles out, which would only repeat the names of the fields."""
        return False

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Judge a stage by its kind."""
        key = str(schema["discriminator"])
        kinds = {
            str(kind): self.generate_inner(choice) for kind, choice in schema["choices"].items()
        }
        return {
            "type": "object",
            "properties": {key: {"enum": list(kinds)}},
            "required": [key],
            "additionalProperties": True,
            **_judged([({"properties": {key: {"const": kind}}}, kinds[kind]) for kind in kinds]),
        }

    def union_schema(self, schema: core_schema.UnionSchema) -> JsonSchemaValue:
        """Judge what may be a table, a list of them or a bare text by what it is."""
        choices = [self.generate_inner(choice) for choice in schema["choices"]]  # type: ignore[arg-type]
        kinds = [
            str(choice.get("type", "object")) for choice in choices
        ]  # only a table is a reference
        return {
            "type": kinds,
            **_judged(
                [({"type": kind}, choice) for kind, choice in zip(kinds, choices, strict=True)]
            ),
        }


def _judged(cases: list[tuple[JsonSchemaValue, JsonSchemaValue]]) -> JsonSchemaValue:
    """Hold a value against the one alternative that it is meant to be.

    With `oneOf` an editor would mark all of the value as neither of the alternatives, and not the
    mistake. It takes completions from `anyOf`, in which the last accepts everything.
    """
    return {
        "anyOf": [*(then for _, then in cases), {}],
        "allOf": [{"if": condition, "then": then} for condition, then in cases],
    }
