"""Lists of units and articles with every column they have, and what every kind of list has in common."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.articles.contest import Author, EntryForm
from app.domain.council.council import Role
from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.names import Gender
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.domain.units.unit import UnitDraft, UnitKind
from app.intake.entries import ArticleEntry, ExemplarNamed
from app.intake.forms import Kind, form, labels, meaning
from app.intake.readers import read_articles, read_units
from app.intake.remarks import BlankCell
from tests.intake.workbooks import READERS, Content, save_one


def test_a_unit_with_every_column(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Tên đơn vị": "Phường Điện Biên",
        "Loại đơn vị": "Khối phường",
        "Tên viết tắt": "P. Điện Biên",
        "Tên nêu trong kế hoạch": "Phường ĐB; P. ĐB",
        "Địa chỉ": "Số 1 phố Hoàng Diệu",
        "Ngày thành lập": date(2005, 1, 1),
        "Ngày kết thúc": "30/06/2025",
    }
    assert read_units(save_one(tmp_path, cells)).rows[0].entry == UnitDraft(
        "Phường Điện Biên",
        UnitKind.WARD,
        "P. Điện Biên",
        "Số 1 phố Hoàng Diệu",
        date(2005, 1, 1),
        date(2025, 6, 30),
        ("Phường ĐB", "P. ĐB"),
    )


def test_an_article_with_every_column(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Đơn vị gửi": "Phường Điện Biên",
        "Ngày nhận": date(2021, 3, 5),
        "Tên bài viết": "Người giữ lửa tổ 5",
        "Tác giả": "Trần Thị An",
        "Điện thoại": "0912345678",
        "Năm sinh": 1975,
        "Địa chỉ": "Số 5 phố Đội Cấn",
        "Đơn vị công tác": "Trường THCS Ba Đình",
        "Thể loại": "Báo chí",
        "Số từ": 1450,
        "Nhân vật": "Nguyễn Thị Hiên",
        "Địa chỉ nhân vật": "Tổ 5",
        "Gương trong sổ": "Nguyễn Thị Hiên",
        "Nơi đăng": "Báo Hànộimới",
        "Đã duyệt": "Không",
        "Tính phát hiện mới": "x",
        "Bản photocopy": "Có",
        "Ghi chú": "gửi lần hai",
    }
    assert read_articles(save_one(tmp_path, cells)).rows[0].entry == ArticleEntry(
        "Phường Điện Biên",
        "Người giữ lửa tổ 5",
        (Author("Trần Thị An", "0912345678", "Số 5 phố Đội Cấn", "Trường THCS Ba Đình", 1975),),
        date(2021, 3, 5),
        EntryForm.PRESS,
        1450,
        "Nguyễn Thị Hiên",
        "Tổ 5",
        (ExemplarNamed("Nguyễn Thị Hiên"),),
        "Báo Hànộimới",
        approved=False,
        new_discovery=True,
        original=False,
        note="gửi lần hai",
    )


@pytest.mark.parametrize(
    "choices", [UnitKind, EntryForm, Recipient, Gender, Level, CommendationKind, RecipientClass, Role]
)
def test_every_choice_can_be_written_by_its_code_and_has_a_label(choices: type[UnitKind]) -> None:
    assert [meaning(choices, choice.value) for choice in choices] == list(choices)
    assert [meaning(choices, label) for label in labels(choices.__name__)] == list(choices)


@pytest.mark.parametrize("choices", [UnitKind, Recipient, CommendationKind, RecipientClass, Role])
def test_the_office_s_own_labels_are_understood(choices: type[UnitKind]) -> None:
    assert [meaning(choices, choice.label) for choice in choices] == list(choices)


@pytest.mark.parametrize("kind", Kind)
def test_the_examples_of_a_form_are_themselves_a_good_row(tmp_path: Path, kind: Kind) -> None:
    cells: dict[str, Content] = {column.heading: column.example or None for column in form(kind).columns}
    reading = READERS[kind](save_one(tmp_path, cells))
    assert (len(reading.rows), reading.refused) == (1, ())


@pytest.mark.parametrize(
    ("kind", "heading"), [(kind, column.heading) for kind in Kind for column in form(kind).required]
)
def test_a_required_cell_left_blank_is_refused(tmp_path: Path, kind: Kind, heading: str) -> None:
    cells: dict[str, Content] = {column.heading: column.example for column in form(kind).required}
    reading = READERS[kind](save_one(tmp_path, cells | {heading: None}))
    assert [(remark.column, type(remark.reason)) for remark in reading.refused] == [(heading, BlankCell)]
