"""The project's own YAML format: procedures and summaries of provisions, written for the starter set."""

from dataclasses import fields
from datetime import date
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from knowledge.legal import LegalDocument, Provision
from knowledge.procedure import Procedure
from knowledge.vietnamese import clean

_procedure = TypeAdapter(Procedure)
_CALENDAR = {"in_force", "issued", "expires", "as_of"}


class NotStarterKnowledge(ValueError):
    """The file does not follow the schema; the message names the first field that is wrong."""


class _Plain(yaml.SafeLoader):
    """YAML without references, by which a few lines can stand for gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse a reference to what stands elsewhere."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("references (*) are not read")
        return super().compose_node(parent, index)


def parse_starter(text: str) -> Procedure | tuple[LegalDocument, tuple[Provision, ...]]:
    """Return the procedure, or the document with its summarised articles, that a YAML file states."""
    try:
        data = yaml.load(text, _Plain)
        if isinstance(data, dict) and "code" in data:
            return _procedure.validate_python({k: v for k, v in _prepared(data).items() if v is not None})
        if isinstance(data, dict) and "articles" in data:
            return _provisions(data)
    except NotStarterKnowledge:
        raise
    except (ValidationError, KeyError, TypeError) as problem:
        first = (
            problem.errors()[0] if isinstance(problem, ValidationError) else {"loc": (str(problem),), "msg": "missing"}
        )
        where = ".".join(map(str, first["loc"]))
        raise NotStarterKnowledge(f"Trường “{where}” sai: {first['msg']}. (Wrong field.)") from problem
    except (yaml.YAMLError, ValueError, RecursionError) as problem:  # ValueError: a day that no calendar has
        raise NotStarterKnowledge(f"YAML không đọc được: {problem}. (Unreadable YAML.)") from problem
    raise NotStarterKnowledge("Tệp YAML không có “code” hay “articles”. (Neither a procedure nor provisions.)")


def _prepared(value: Any) -> Any:
    """Clean every text and drop empty optional values, so that the types' own defaults stand."""
    if isinstance(value, dict):
        return {k: _prepared(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [_prepared(v) for v in value]
    return clean(value) if isinstance(value, str) else value


def _provisions(data: dict[str, Any]) -> tuple[LegalDocument, tuple[Provision, ...]]:
    known = {f.name for f in fields(LegalDocument)}
    values: dict[str, Any] = {k: v for k, v in data.items() if k in known and v is not None}
    for name in _CALENDAR & set(values):
        if not isinstance(values[name], date):
            raise NotStarterKnowledge(f"Trường “{name}” phải là ngày YYYY-MM-DD. (Must be a date.)")
    if not data["articles"]:
        raise NotStarterKnowledge("Văn bản không có điều nào. (No article.)")
    document = LegalDocument(**values)
    provisions = (
        Provision(
            document=document.number,
            article=str(row["article"]),
            title=clean(row["title"]),
            text=clean(row["text"]),
            summary=True,
        )
        for row in data["articles"]
    )
    return document, tuple(provisions)
