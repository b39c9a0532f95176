"""Charts: the same drawing on paper and on screen, readable without colour."""

import xml.etree.ElementTree as ET
from fractions import Fraction
from itertools import pairwise

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from app.documents.chart import BarChart, Series, Target
from app.documents.ink.pdf import drawn
from app.documents.ink.plot import plotted
from app.documents.ink.shapes import Plot
from app.documents.ink.svg import svg
from tests.documents.papers import paper
from tests.documents.reading import sheets

CHART = BarChart(
    "Biểu đồ 1. Bài viết <nhận được>",
    ("Tháng 1", "Tháng 2", "Tháng 3"),
    (Series("Bài viết", (120, 98, 0)), Series("Gương", (60, 31, 70))),
    Target("Chỉ tiêu", (110, 110, 110)),
)
SVG = "{http://www.w3.org/2000/svg}"


def test_every_bar_bears_its_figure() -> None:
    plot = plotted(CHART, 400, 200, 10)
    assert {"120", "98", "0", "60", "31", "70"} <= {label.text for label in plot.labels}


def test_bars_rise_in_proportion_from_one_floor() -> None:
    first, second, *_ = plotted(CHART, 400, 200, 10).bars
    assert first.y == second.y
    assert first.height / second.height == pytest.approx(2)


def test_series_differ_without_colour() -> None:
    three = BarChart("", ("A",), tuple(Series(name, (9,)) for name in "xyz"))
    looks = {(bar.fill, bar.striped) for bar in plotted(three, 400, 200, 10).bars}
    assert len(looks) == 3


def test_no_figure_is_crossed_by_the_targets_line() -> None:
    plot = plotted(CHART, 400, 200, 10)
    line = next(stroke for stroke in plot.strokes if stroke.dashed).y
    assert all(not label.y - 1 < line < label.y + 7 for label in plot.labels)


def stepped(*targets: int | Fraction) -> Plot:
    """A bar of 60 for each target, at the width of a report's page."""
    months = tuple(f"{place}/2021" for place in range(1, len(targets) + 1))
    return plotted(
        BarChart("", months, (Series("Gương", (60,) * len(targets)),), Target("Chỉ tiêu", targets)), 450, 210, 10
    )


def test_the_targets_line_runs_on_over_months_of_one_value() -> None:
    first, second = (stroke for stroke in stepped(58, 58, 58, 73, 73).strokes if stroke.dashed and stroke.length > 20)
    assert (first.x, first.length, second.x, second.length) == (0, 270, 270, 180)


def test_the_targets_figure_stands_under_every_month_after_a_dash_as_in_the_key() -> None:
    plot = stepped(58, 58, 58, 73, 73)
    names = {label.text: label for label in plot.labels if label.text.endswith("/2021")}
    figures = [label for label in plot.labels if label.text in {"58", "73"}]
    assert [label.text for label in figures] == ["58", "58", "58", "73", "73"]
    assert all(label.y < names["1/2021"].y for label in figures)
    dashes = [stroke for stroke in plot.strokes if stroke.dashed and figures[0].y < stroke.y < figures[0].y + 10]
    for dash, figure, name in zip(dashes, figures, names.values(), strict=True):
        assert dash.x + dash.length < figure.x - 5
        assert dash.x < name.x < figure.x


def test_months_too_narrow_for_their_targets_figure_have_it_once_under_those_of_one_value() -> None:
    plot = stepped(*(Fraction(205, 3),) * 18, *(Fraction(220, 3),) * 6)
    figures = [label for label in plot.labels if label.text in {"68,3", "73,3"}]
    assert [label.text for label in figures] == ["68,3", "73,3"]
    assert figures[0].x == pytest.approx(450 * 9 / 24)
    left, right, *_ = (stroke for stroke in plot.strokes if figures[0].y < stroke.y < figures[0].y + 10)
    assert left.x < 10
    assert left.x + left.length < figures[0].x < right.x
    assert 450 * 18 / 24 - 10 < right.x + right.length < 450 * 18 / 24


def test_charts_of_the_same_months_stand_month_under_month_whatever_their_figures() -> None:
    few, many = stepped(3, 3, 0), stepped(Fraction(3703, 3), 1400, 1400)
    assert [(bar.x, bar.width) for bar in few.bars] == [(bar.x, bar.width) for bar in many.bars]


def test_a_target_that_is_no_whole_number_stands_at_its_height_and_is_written_to_a_tenth() -> None:
    plot = stepped(Fraction(205, 3), Fraction(205, 3))
    assert "68,3" in {label.text for label in plot.labels}
    line = next(stroke for stroke in plot.strokes if stroke.dashed and stroke.length > 20)
    floor, bar = next(stroke.y for stroke in plot.strokes if not stroke.dashed), plot.bars[0]
    assert (line.y - floor) / bar.height == pytest.approx(205 / 180)


def test_where_nothing_is_to_be_reached_there_is_no_line() -> None:
    plot = stepped(0, 70, 0)
    (line,) = (stroke for stroke in plot.strokes if stroke.dashed and stroke.length > 20)
    assert (line.x, line.length) == (150, 150)
    assert "0" not in {label.text for label in plot.labels}


@pytest.mark.parametrize("months", [3, 12, 24])
def test_the_targets_figure_stands_clear_of_every_bar(months: int) -> None:
    plot = stepped(*(Fraction(200 + place, 3) for place in range(months)))
    owed = {label.text: label for label in plot.labels}
    bars = [bar for bar in plot.bars if bar.y > 20]
    assert all(bar.width > 0 and bar.x >= 0 for bar in bars)
    assert owed["66,7"].y + 10 < min(bar.y for bar in bars)
    assert all(label.x > 0 and label.x < 450 for label in plot.labels)


def test_nothing_of_a_chart_leaves_its_frame_or_overlaps_its_neighbours() -> None:
    wards = ("Phúc Xá", "Trúc Bạch", "Vĩnh Phúc", "Cống Vị", "Liễu Giai", "Nguyễn Trung Trực", "Quán Thánh")
    plot = plotted(BarChart("Các phường", wards * 2, (Series("Bài", tuple(range(14))),)), 450, 210, 10)
    assert all(bar.x >= 0 and bar.x + bar.width <= 450 and bar.y + bar.height <= 190 for bar in plot.bars)
    bars = [bar for bar in plot.bars if bar.y > 20]
    assert all(left.x + left.width < right.x for left, right in pairwise(bars))
    assert all(0 < label.y < 210 for label in plot.labels)


@pytest.mark.parametrize("owed", [0, 1234])
def test_a_year_of_months_in_little_room_keeps_each_name_under_its_bar_and_clear_of_the_next(owed: int) -> None:
    names = tuple(f"{month}/2024" for month in range(1, 13))
    target = Target("Chỉ tiêu", (owed,) * 12)
    plot = plotted(BarChart("Bài", names, (Series("Bài", (5,) * 12),), target), 380, 180, 11)
    bars = [bar for bar in plot.bars if bar.y > 20]
    months = [label for label in plot.labels if label.text.endswith("/")]
    assert [label.text for label in months] == [f"{month}/" for month in range(1, 13)]
    assert [label.x for label in months[1:]] == pytest.approx([bar.x + bar.width / 2 for bar in bars[1:]])
    years = [label for label in plot.labels if label.text == "2024"]
    assert all(left.x + 22 < right.x for left, right in pairwise(years))


def test_a_chart_of_nothing_can_be_drawn() -> None:
    assert "<svg" in svg(BarChart("Chưa có số liệu", (), ()), "Tinos", 300, 150)


def test_values_that_do_not_match_the_categories_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="Series"):
        BarChart("", ("A", "B"), (Series("x", (1,)),))


def test_paper_and_screen_show_the_same_words() -> None:
    (page,) = sheets(drawn(paper(CHART)))
    on_screen = {text.text for text in ET.fromstring(svg(CHART, "Tinos", 400, 200)).iter(f"{SVG}text")}  # noqa: S314
    assert {ink.text for ink in page.inks} == on_screen


def test_words_on_screen_are_text_in_the_asked_family_and_colour() -> None:
    root = ET.fromstring(svg(CHART, "Be Vietnam Pro", 400, 200, ink="#EEEEEE"))  # noqa: S314
    texts = list(root.iter(f"{SVG}text"))
    assert {text.get("font-family") for text in texts} == {"Be Vietnam Pro"}
    assert {text.get("fill") for text in texts} == {"#EEEEEE"}
    assert not list(root.iter(f"{SVG}clipPath"))


def test_qt_paints_the_bars_and_leaves_the_ground_white(qtbot: QtBot) -> None:
    renderer = QSvgRenderer(QByteArray(svg(CHART, "Tinos", 400, 200).encode()))
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    bar = plotted(CHART, 400, 200, 10).bars[0]
    inside = image.pixelColor(int(bar.x + bar.width / 2), int(200 - bar.y - bar.height / 2))
    assert renderer.isValid()
    assert inside == QColor("#A61B1B")
    assert image.pixelColor(2, 2) == QColor("white")
