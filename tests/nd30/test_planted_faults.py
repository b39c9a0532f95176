"""The checker catches what it is for: each rule of it finds the fault planted for it."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.documents.forms import decision
from app.documents.ink.pdf import drawn
from app.documents.layout import ND30
from app.documents.paper import DRAFT, MOTTO, NATIONAL_TITLE, Paper
from tests.documents.facts import decision_facts
from tests.documents.reading import sheets
from tests.nd30.checker import findings, found
from tests.nd30.decision_variants import ISSUED, recipients
from tests.nd30.findings import DECISION
from tests.nd30.sheet_rules import fonts
from tests.nd30.tampering import (
    Tampering,
    begun,
    moved,
    reset,
    reworded,
    ruled,
    rules_broken,
    shortened,
    without,
)

_FAULT_FINDERS = {"Finding", "within", "equal", "near", "share"}
_NUMBER = "Số: 07/QĐ-SXD"
_DAY = "Bình Phước, ngày 05 tháng 02 năm 2024"

_WRONG_MEASURES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("page size", {"page_mm": (216, 279)}),
    ("left margin", {"left_mm": 25}),
    ("left margin", {"left_mm": 40, "right_mm": 15}),
    ("right margin", {"right_mm": 10}),
    ("right margin", {"right_mm": 25}),
    ("top margin", {"top_mm": 15}),
    ("top margin", {"top_mm": 30}),
    ("bottom margin", {"bottom_mm": 10}),
    ("text size", {"body": 12}),
    ("text size", {"body": 15}),
    ("indent", {"first_indent_mm": 15}),
    ("paragraph spacing", {"between_paragraphs": 3}),
    ("line spacing", {"line_spacing": 1.6}),
    ("agency size", {"agency": 11}),
    ("national title size", {"national_title": 11}),
    ("motto size", {"motto": 12}),
    ("national title place", {"letterhead_left_share": 0.2}),
    ("number size", {"number": 12}),
    ("place and day size", {"place": 12}),
    ("title size", {"title": 15}),
    ("appendix reference size", {"appendix_reference": 12}),
    ("page number size", {"page_number": 11}),
    ("page number", {"page_number_from_top_mm": 25}),
    ("signature size", {"capacity": 12}),
    ("seal room", {"signing_room_mm": 18}),
    ("recipients title size", {"recipients_title": 13}),
    ("recipients size", {"recipients": 12}),
    ("issuer rule", {"rule_share": 0.2}),
    ("title rule", {"rule_share": 0.7}),
    ("table size", {"table_sizes": ((99, 10),)}),
)


_SPOILT_DECISIONS: tuple[tuple[str, Tampering], ...] = (
    ("page number", without("2", page=3)),
    ("page number", reworded("2", "3", page=3)),
    ("page number", moved("DANH SÁCH", down=-8)),
    ("page number face", reset("2", "Bold", page=3)),
    ("page number place", moved("2", across=60, page=3)),
    ("overlap", moved("Kinh phí", down=-3)),
    ("overlap", moved(MOTTO, down=3)),
    ("cut", moved("STT", across=3)),
    ("national title", without(NATIONAL_TITLE)),
    ("national title face", reset(NATIONAL_TITLE, "Regular")),
    ("motto place", moved(MOTTO, across=2)),
    ("motto rule", ruled(1, lambda _: None)),
    ("motto rule", ruled(1, lambda stroke: replace(stroke, right=stroke.right - 2))),
    ("motto rule place", ruled(1, lambda stroke: replace(stroke, x=stroke.x + 1, right=stroke.right + 1))),
    ("agency", lambda file: without("UBND TỈNH")(without("SỞ XÂY DỰNG")(file))),
    ("agency place", moved("UBND TỈNH", across=3)),
    ("issuer face", reset("SỞ XÂY DỰNG", "Regular")),
    ("issuer rule", ruled(0, lambda _: None)),
    ("number", without(_NUMBER)),
    ("number", reworded(_NUMBER, "Số: 07/QĐ - SXD")),
    ("number", reworded(_NUMBER, "Số: 07 / QĐ-SXD")),
    ("number", reworded(_NUMBER, "Số 07/QĐ-SXD")),
    ("number padding", reworded(_NUMBER, "Số: 7/QĐ-SXD")),
    ("number face", reset(_NUMBER, "Bold")),
    ("number place", moved(_NUMBER, across=45)),
    ("place and day", without(_DAY)),
    ("place and day", reworded(_DAY, "Bình Phước, ngày 05/02/2024")),
    ("place and day face", reset(_DAY, "Regular")),
    ("place and day place", moved(_DAY, across=-4)),
    ("place and day level", moved(_DAY, down=2)),
    ("day padding", reworded("ngày 05 tháng 02 năm", "ngày 5 tháng 02 năm", page=1)),
    ("month padding", reworded("ngày 05 tháng 02 năm", "ngày 05 tháng 2 năm", page=1)),
    ("month padding", reworded("ngày 05 tháng 02 năm", "ngày 05 tháng 03 năm", page=1)),
    ("title capitals", reworded("QUYẾT ĐỊNH", "Quyết định")),
    ("title rule", ruled(2, lambda _: None)),
    ("title rule place", ruled(2, lambda stroke: replace(stroke, x=stroke.x + 2, right=stroke.right + 2))),
    ("appendix capitals", reworded("DANH SÁCH", "Danh sách")),
    ("appendix reference face", reset("(Kèm theo", "Regular")),
    ("draft", reworded(_NUMBER, DRAFT)),
    ("justified", shortened("Căn cứ Nghị định", 3)),
    ("line spacing", moved("dựng về nhân rộng", down=4)),
    ("grounds", lambda file: reworded("Căn cứ", "Xét")(reworded("Theo đề nghị", "Theo ý")(file))),
    ("ground mark", reworded("năm 2022;", "năm 2022,")),
    ("ground mark", reworded("năm 2024.", "năm 2024;")),
    ("ground face", reset("Căn cứ Luật", "Regular")),
    ("article number", reworded("Điều 2. ", "Điều 4. ")),
    ("article number", reworded("Điều ", "Mục ")),
    ("article face", reset("Điều 2. ", "Regular")),
    ("closing mark", reworded("./.", ".", page=1)),
    ("closing mark", reworded("ngày ký.", "ngày ký./.")),
    ("recipients", without("Nơi nhận:")),
    ("recipients", without("- ", page=1)),
    ("recipients title face", reset("Nơi nhận:", "Bold")),
    ("recipients place", moved("Nơi nhận:", across=4)),
    ("recipients level", moved("Nơi nhận:", down=-3)),
    ("recipients face", reset("- Sở Nội vụ;", "Italic")),
    ("recipients dash", reworded("- Như Điều", "+ Như Điều")),
    ("recipients mark", reworded("- Sở Nội vụ;", "- Sở Nội vụ,")),
    ("recipients last", reworded("- Lưu: VT, TĐKT.", "- Lưu: VT, TĐKT;")),
    ("recipients last", without("- Lưu")),
    ("recipients first", reworded("- Như Điều 4;", "- Như Điều 3;")),
    ("signature", without("Võ Tất Dũng")),
    ("signature face", reset("Võ Tất Dũng", "Regular")),
    ("signer's name", reworded("Võ Tất Dũng", "TS. Võ Tất Dũng")),
    ("signing power", reworded("GIÁM ĐỐC", "KT. GIÁM ĐỐC")),
    ("signature alone", begun("Nơi nhận:", page=1)),
    ("table heading", without("STT", page=3)),
)


@cache
def _issued() -> bytes:
    return drawn(_decision())


def _decision() -> Paper:
    return decision.compose(decision_facts(*recipients(36), number=7, day=ISSUED))


def test_a_decision_without_fault_is_found_without_fault() -> None:
    assert findings(_issued(), DECISION) == ()


@pytest.mark.parametrize(("rule", "measures"), _WRONG_MEASURES)
def test_a_wrong_measure_is_found(rule: str, measures: dict[str, Any]) -> None:
    file = sheets(drawn(_decision(), replace(ND30, **measures)))
    assert rule in rules_broken(file, DECISION)


@pytest.mark.parametrize(("rule", "tamper"), _SPOILT_DECISIONS)
def test_a_spoilt_decision_is_found(rule: str, tamper: Tampering) -> None:
    assert rule in rules_broken(tamper(sheets(_issued())), DECISION)


def test_a_row_parted_between_pages_is_found() -> None:
    file = sheets(_issued())
    third = file[2]
    numbers = [ink for ink in third.inks if ink.x < 40 and ink.text.isdecimal() and ink.y > 20]
    kept = tuple(ink for ink in third.inks if ink not in numbers[:1])
    file[2] = replace(third, inks=kept)
    assert "row parted" in rules_broken(file, DECISION)


def test_a_draft_without_the_word_for_it_is_found() -> None:
    file = sheets(drawn(decision.compose(decision_facts())))
    assert rules_broken(file, DECISION) == set()
    assert "draft" in rules_broken(without(DRAFT)(file), DECISION)


def test_signatures_where_none_may_stand_are_found() -> None:
    assert "signature" in rules_broken(sheets(_issued()), replace(DECISION, signatures=0))


def test_a_font_that_is_not_in_the_file_is_found() -> None:
    file = BytesIO()
    canvas = Canvas(file)
    canvas.drawString(100, 700, "Helvetica")
    canvas.save()
    (found_fault,) = fonts(file.getvalue())
    assert (found_fault.rule, found_fault.page, found_fault.measured) == ("font", 1, "/Helvetica")


def test_a_finding_tells_the_page_and_what_was_measured_and_what_is_required() -> None:
    file = reworded(_NUMBER, "Số: 7/QĐ-SXD")(sheets(_issued()))
    (finding,) = found(file, DECISION)
    assert (finding.page, finding.measured, finding.required) == (1, "7", "07")


def test_every_rule_of_the_checker_has_caught_a_planted_fault() -> None:
    here = Path(__file__).parent
    rules = {rule for path in here.glob("*_rules.py") for rule in _rules_named(path)}
    tests = [node for path in here.glob("test_*.py") for node in ast.walk(_read(path))]
    planted = {node.value for node in tests if isinstance(node, ast.Constant)}
    assert len(rules) > 50
    assert rules - planted == set()


def _rules_named(path: Path) -> Iterator[object]:
    """The first argument of every call that finds fault."""
    for node in ast.walk(_read(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FAULT_FINDERS:
            rule = node.args[0]
            assert isinstance(rule, ast.Constant)
            yield rule.value


def _read(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))
