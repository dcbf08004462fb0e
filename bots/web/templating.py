"""Pages that are filled in by the server; whatever is put into one is escaped."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def _environment(package: str) -> Environment:
    return Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, values: Mapping[str, object], package: str = "bots.web") -> str:
    """Return a page of ``package``; a value that the template needs and does not get is an error."""
    return _environment(package).get_template(template).render(values)
