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
_document, _article = TypeAdapter(LegalDocument), TypeAdapter(Provision)
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
            return _procedure.validate_python(_prepared(data))
        if isinstance(data, dict) and "articles" in data:
            return _provisions(_prepared(data))
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
    return _unicode(clean(value)) if isinstance(value, str) else value


def _unicode(text: str) -> str:
    """Return ``text``; raises ``ValueError`` where it holds half a surrogate pair, which YAML can spell."""
    text.encode()
    return text


def _provisions(data: dict[str, Any]) -> tuple[LegalDocument, tuple[Provision, ...]]:
    known = {f.name for f in fields(LegalDocument)}
    values: dict[str, Any] = {k: v for k, v in data.items() if k in known}
    for name in _CALENDAR & set(values):
        if not isinstance(values[name], date):
            raise NotStarterKnowledge(f"Trường “{name}” phải là ngày YYYY-MM-DD. (Must be a date.)")
    if not data.get("articles"):
        raise NotStarterKnowledge("Văn bản không có điều nào. (No article.)")
    document = _document.validate_python(values)
    return document, tuple(_retold(document.number, row) for row in data["articles"])


def _retold(number: str, row: dict[str, Any]) -> Provision:
    article = {"article": str(row["article"]), "title": row["title"], "text": row["text"]}
    return _article.validate_python({"document": number, "summary": True, **article})
