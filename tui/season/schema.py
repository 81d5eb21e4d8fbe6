"""The JSON Schema of the season file, for editors that complete and check TOML."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tui.season.model import OrderRule, Season
from tui.season.model.base import Part
from tui.season.model.marks import Form
from tui.season.validation import schema

_FORMS: dict[Form, JsonSchemaValue] = {
    "score": {"type": "string", "pattern": "^[0-9]{1,3}-[0-9]{1,3}$", "examples": ["3-0"]},
    "date": {
        "type": ["string", "integer"],
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
        "minimum": 1000,
        "maximum": 9999,
        "description": 'a date without quotes: 1968-04-28; only its month: "1968-04", or its'
        " year: 1968",
    },
    "time": {
        "type": "string",
        "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$",
        "description": 'the time of day in quotes: "15:30", or as TOML has it: 15:30:00',
    },
    "number": {"type": "number"},
}
"""What an editor can check of values that have a form of their own."""


def json_schema() -> dict[str, Any]:
    """Return the schema of a season file, as JSON Schema draft 2020-12."""
    made = _ForEditors().generate(schema(Season))
    made["title"] = "Jornada season file"
    return {"$schema": _ForEditors.schema_dialect, **made}


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

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        """Describe a part by its docstring; it has no other keys than those of its fields."""
        described = super().dataclass_schema(schema)
        return described | {"additionalProperties": False}

    def function_plain_schema(self, schema: Any) -> JsonSchemaValue:
        """Describe a value that has a form of its own."""
        return dict(_FORMS[schema["metadata"]["form"]])

    def function_before_schema(self, schema: Any) -> JsonSchemaValue:
        """Judge what may be a table, a list of them or a bare text by what it is."""
        described = self.generate_inner(schema["schema"])
        alone = schema.get("metadata", {}).get("alone")
        return _either(self.generate_inner(alone), described) if alone else described

    def encode_default(self, dft: Any) -> Any:
        """Write a default as a file would."""
        return super().encode_default(_plain(dft))


def _plain(value: Any) -> Any:
    """Return a default as TOML has it; a part that says no more than its name is a bare text."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, OrderRule):
        return value.rule
    if isinstance(value, Part):
        return {name: _plain(getattr(value, name)) for name in type(value).fields}
    return value


def _either(*choices: JsonSchemaValue) -> JsonSchemaValue:
    """Judge a value that may be of several types by its type; only a table is a reference."""
    kinds = [str(choice.get("type", "object")) for choice in choices]
    cases = [({"type": kind}, choice) for kind, choice in zip(kinds, choices, strict=True)]
    return {"type": kinds, **_judged(cases)}


def _judged(cases: list[tuple[JsonSchemaValue, JsonSchemaValue]]) -> JsonSchemaValue:
    """Hold a value against the one alternative that it is meant to be.

    With `oneOf` an editor would mark all of the value as neither of the alternatives, and not the
    mistake. It takes completions from `anyOf`, in which the last accepts everything.
    """
    return {
        "anyOf": [*(then for _, then in cases), {}],
        "allOf": [{"if": condition, "then": then} for condition, then in cases],
    }
