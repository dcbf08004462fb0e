"""Writes the report as one page that needs nothing else: its style and pictures stand in it."""

from base64 import b64encode
from collections.abc import Callable

from jinja2 import Environment, PackageLoader

from bots.weekly_report.drawing import drawn
from bots.weekly_report.messages import MOTTO, NATION, RECEIVERS
from bots.weekly_report.paper import Cell, Chart, Paper, Part, Table, cell_text


def web_page(paper: Paper) -> bytes:
    """Return the ``.html`` file."""
    environment = Environment(
        loader=PackageLoader("bots.weekly_report", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"picture": _picture, "cell": cell_text}
    environment.tests |= {
        "a_table": _is(Table),
        "a_chart": _is(Chart),
        "a_figure": _is_figure,
    }
    page = environment.get_template("page.html.jinja")
    return page.render(paper=paper, nation=NATION, motto=MOTTO, receivers=RECEIVERS).encode()


def _picture(chart: Chart) -> str:
    """Return the chart as an address that holds the picture itself."""
    return f"data:image/svg+xml;base64,{b64encode(drawn(chart, 'svg')).decode()}"


def _is(kind: type) -> Callable[[Part], bool]:
    return lambda part: isinstance(part, kind)


def _is_figure(cell: Cell) -> bool:
    return not isinstance(cell, str)
