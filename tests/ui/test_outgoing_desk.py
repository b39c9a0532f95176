"""The register of outgoing papers at the desk of decisions."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.outgoing.outgoing import OutgoingDraft, Sending, state_of
from app.domain.papers.document_kind import DocumentKind
from app.office import Office
from tests.ui.decisions_driver import OutgoingDriver
from ui.decisions.wording import series_words

PDF = b"%PDF-1.7 as printed"


@pytest.fixture
def kept(outgoing: OutgoingDriver, voted: Office) -> OutgoingDriver:
    """The register over one report, whose printed file is kept."""
    report = OutgoingDraft(DocumentKind.REPORT, "", date(2024, 12, 2), "kết quả quý IV năm 2024", 7)
    voted.outgoing.enter(report, PDF)
    outgoing.lists("07/BC-SXD")
    return outgoing


def test_a_paper_made_elsewhere_takes_the_next_number_and_keeps_its_file(
    kept: OutgoingDriver, voted: Office, tmp_path: Path
) -> None:
    (tmp_path / "bc.pdf").write_bytes(PDF)
    kept.enter(DocumentKind.REPORT, subject="kết quả năm 2024", paper=str(tmp_path / "bc.pdf"))
    assert kept.lists("08/BC-SXD", "07/BC-SXD")
    assert voted.archive.paper(2).content == PDF


def test_the_form_says_what_the_number_does_before_it_is_given(kept: OutgoingDriver) -> None:
    form = kept.begin(DocumentKind.REPORT)
    assert form.said.words.startswith("Dãy BC-SXD: số kế tiếp 08, chưa ghi số 01-06.")
    kept.fill(form.number, "7")
    assert form.said.words == "Số 07 đã cấp. Số kế tiếp là 08."
    kept.fill(form.number, "5")
    assert form.said.words.startswith("Số 05 còn bỏ trống")


def test_the_next_number_stands_under_the_list_and_the_numbers_left_out_behind_the_numbering(
    kept: OutgoingDriver,
) -> None:
    assert kept.half.list.counted == "1 văn bản đi. Số kế tiếp: 08/BC-SXD"
    kept.press("Cách đánh số…")
    assert kept.half.numbering.so_far == "Dãy BC-SXD: số kế tiếp 08, chưa ghi số 01-06."


def test_of_many_numbers_left_out_the_last_are_named_and_the_others_counted() -> None:
    assert series_words(state_of("BC-SXD", range(2, 20, 2))) == (
        "Dãy BC-SXD: số kế tiếp 19, chưa ghi số 07, 09, 11, 13, 15, 17 và 3 khoảng trước đó."
    )


def test_each_reason_stands_beside_its_field(kept: OutgoingDriver, tmp_path: Path) -> None:
    kept.enter(DocumentKind.OFFICIAL_LETTER, subject=" ", paper=str(tmp_path / "khong-co.pdf"))
    form = kept.half.entering
    assert form.file.complaint.startswith("Không đọc được tệp")
    kept.fill_path("")
    kept.submit()
    assert form.subject.complaint.startswith("Chưa có trích yếu của văn bản.")
    assert form.drafting.complaint.startswith("Ký hiệu công văn có tên viết tắt")


def test_what_was_archived_is_shown_byte_for_byte(outgoing: OutgoingDriver, voted: Office) -> None:
    outgoing.issue_decision(voted)
    assert outgoing.lists("15/QĐ-SXD")
    outgoing.open()
    outgoing.press("Xem, in bản lưu")
    assert outgoing.printed() == voted.archive.paper(1).content


def test_the_sending_of_a_paper_is_put_down_later(kept: OutgoingDriver, voted: Office) -> None:
    kept.open()
    kept.press("Ghi việc chuyển…")
    box = kept.half.pane.box
    for field, typed in zip(box.sending.all, ("12", "31/2/24", "Văn thư", ""), strict=True):
        kept.fill(field, typed)
    kept.submit()
    assert box.sending.handed_over.complaint.startswith("Không có ngày 31/2")
    kept.fill(box.sending.handed_over, "3/12/24")
    kept.submit()
    assert voted.outgoing.paper(1).sending == Sending(12, date(2024, 12, 3), "Văn thư")


def test_how_numbers_are_given_is_settled_only_before_the_first_of_a_year(kept: OutgoingDriver, voted: Office) -> None:
    kept.press("Cách đánh số…")
    kept.half.numbering.way.put(value=True)
    kept.fill(kept.half.numbering.year, "2024")
    kept.submit()
    assert kept.half.numbering.year.complaint.startswith("Năm 2024 trở đi đã có văn bản được cấp số")
    kept.fill(kept.half.numbering.year, "2025")
    kept.submit()
    assert voted.outgoing.state_of(DocumentKind.REPORT, "SXD", 2025).series == "…-SXD"


def test_the_list_is_narrowed_by_words_and_widened_again(kept: OutgoingDriver) -> None:
    kept.seek("quy iv")
    assert kept.references() == ["07/BC-SXD"]
    kept.seek("khong co")
    assert kept.references() == []
    kept.press("Bỏ mọi điều kiện lọc")
    assert kept.references() == ["07/BC-SXD"]


def test_the_register_of_the_year_is_printed(kept: OutgoingDriver) -> None:
    kept.press("In sổ")
    assert kept.printed().startswith(b"%PDF-")


def test_escape_leads_back_from_the_form_and_what_is_typed_stays(kept: OutgoingDriver) -> None:
    form = kept.begin(DocumentKind.REPORT)
    kept.fill(form.subject, "kết quả năm 2024")
    QTest.keyClick(form.subject.line, Qt.Key.Key_Escape)
    assert kept.half.list.table.isVisible()
    assert kept.screen.half_typed["outgoing"]["fields"]["subject"] == "kết quả năm 2024"
