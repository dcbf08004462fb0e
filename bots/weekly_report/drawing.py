"""Draws a chart as a picture (PNG for Word, SVG for a page): the one place that knows matplotlib."""

from io import BytesIO
from textwrap import fill
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bots.weekly_report.figures import number
from bots.weekly_report.paper import Chart

_COLOURS = ("#1f4e79", "#b7c9dd")  # told apart in grey print too
_WIDTH, _HEIGHT, _ROW = 6.3, 2.0, 0.3  # inches: the text width of A4, a standing chart, a lying bar
_LABEL = 34  # letters of a label on one line


def drawn(chart: Chart, picture: Literal["png", "svg"]) -> bytes:
    """Return the chart as a picture; its title stands in the text and is not drawn."""
    height = max(1.4, 0.6 + _ROW * len(chart.labels)) if chart.lying else _HEIGHT
    figure = Figure(figsize=(_WIDTH, height), layout="constrained")
    axes = figure.add_subplot()
    _bars(axes, chart)
    axes.spines[["top", "right"]].set_visible(False)
    if len(chart.series) > 1:
        axes.legend(frameon=False, fontsize=9)
    file = BytesIO()
    figure.savefig(file, format=picture, dpi=200, metadata={"Date": None} if picture == "svg" else None)
    return file.getvalue()


def _bars(axes: Axes, chart: Chart) -> None:
    """Draw the series beside each other, each bar with its figure."""
    thick = 0.8 / len(chart.series)
    for nth, (name, values) in enumerate(chart.series):
        at = [place + (nth - (len(chart.series) - 1) / 2) * thick for place in range(len(values))]
        draw = axes.barh if chart.lying else axes.bar
        bars = draw(at, values, thick * 0.92, label=name, color=_COLOURS[nth % len(_COLOURS)])
        axes.bar_label(bars, [number(value) for value in values], padding=2, fontsize=8)
    places, labels = range(len(chart.labels)), [fill(label, _LABEL) for label in chart.labels]
    if chart.lying:
        axes.set_yticks(places, labels, fontsize=9)
        axes.invert_yaxis()
        axes.xaxis.set_visible(False)
        axes.spines["bottom"].set_visible(False)
    else:
        axes.set_xticks(places, labels, fontsize=9)
        axes.yaxis.set_visible(False)
        axes.spines["left"].set_visible(False)
