"""Who signs over certain days, at the directory."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.ui.drivers import press, rows_of, type_text
from ui.desk import Desk
from ui.directory.screen import DirectoryScreen
from ui.directory.signer_terms import SignerTerms
from ui.kit.list_export import list_in_sight


@pytest.fixture
def directory(desk: Desk, qtbot: QtBot) -> DirectoryScreen:
    """The section of signers, in sight."""
    screen = DirectoryScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.tabs.turn_to(screen.signers)
    return screen


@pytest.fixture
def terms(directory: DirectoryScreen) -> SignerTerms:
    return directory.signers.terms


def enter(terms: SignerTerms, signer: str, begins: str, ends: str = "") -> None:
    """Enter a term."""
    press(terms, "Thêm…")
    for field, typed in ((terms.box.signer, signer), (terms.box.begins, begins), (terms.box.ends, ends)):
        field.put(typed)
    press(terms, "Ghi người ký")
    QApplication.processEvents()


def test_a_term_is_entered_and_says_who_signs_on_its_days(terms: SignerTerms, office: Office) -> None:
    enter(terms, "Nguyễn Văn A; Q. CHỦ TỊCH", "1/3/21", "30/4/21")
    assert rows_of(terms.table) == [("Nguyễn Văn A", "Q. CHỦ TỊCH", "01/03/2021", "30/04/2021")]
    assert office.agency().signer.name == "Nguyễn Văn A"
    assert office.plans.agency(date(2021, 5, 1)).signer.name != "Nguyễn Văn A"
    assert terms.box.isHidden()


def test_what_is_refused_is_said_beside_its_field(terms: SignerTerms, office: Office) -> None:
    enter(terms, "Nguyễn Văn A", "31/2/21")
    assert terms.box.begins.complaint.startswith("Không có ngày 31/2")
    assert terms.box.signer.complaint
    enter(terms, "Nguyễn Văn A; Q. CHỦ TỊCH", "")
    assert terms.box.begins.complaint.startswith("Chưa ghi ngày.")
    assert office.signers.terms() == ()


def test_the_terms_are_the_list_taken_away_unless_the_clerk_stands_at_the_powers(
    directory: DirectoryScreen, terms: SignerTerms
) -> None:
    enter(terms, "Nguyễn Văn A; Q. CHỦ TỊCH", "1/3/21", "30/4/21")
    directory.tabs.bar.setFocus()
    assert list_in_sight(directory) is terms.table
    for at_the_powers in (directory.signers.rules.box, directory.signers.rules.day.line, directory.signers.rules.table):
        at_the_powers.setFocus()
        assert list_in_sight(directory) is directory.signers.rules.table


def test_a_term_is_put_down_anew_and_struck_out(terms: SignerTerms, office: Office) -> None:
    enter(terms, "Nguyễn Văn A; Q. CHỦ TỊCH", "1/3/21")
    press(terms, "Sửa…")
    assert (terms.box.signer.text, terms.box.begins.text) == ("Nguyễn Văn A; Q. CHỦ TỊCH", "01/03/2021")
    terms.box.ends.put("30/4/21")
    press(terms, "Ghi người ký")
    assert office.signers.terms()[0].draft.ends == date(2021, 4, 30)
    press(terms, "Gạch bỏ…")
    press(terms, "Gạch bỏ Nguyễn Văn A")
    assert terms.reason.complaints
    terms.reason.restore({"reason": "ghi nhầm"})
    press(terms, "Gạch bỏ Nguyễn Văn A")
    assert office.signers.terms() == ()
    assert not terms.table.isVisible()


def test_a_term_half_typed_is_there_again(directory: DirectoryScreen, terms: SignerTerms) -> None:
    assert directory.half_typed == {}
    press(terms, "Thêm…")
    type_text(terms.box.signer.line, "Nguyễn Văn A")
    kept = directory.half_typed
    press(terms, "Thôi")
    assert directory.half_typed == {}
    directory.take_up(kept)
    assert (terms.box.isVisible(), terms.box.signer.text) == (True, "Nguyễn Văn A")
    assert directory.half_typed == kept
