"""The fields of an official letter: read whole, or refused each beside its own field."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.papers.official_letter import LetterWish
from ui.kit.form_sheet import FormSheet
from ui.kit.letter_fields import LetterFields


@pytest.fixture
def sheet(qtbot: QtBot) -> FormSheet:
    sheet = FormSheet()
    qtbot.addWidget(sheet)
    return sheet


@pytest.fixture
def fields(sheet: FormSheet) -> LetterFields:
    letter = LetterFields(sheet)
    for field in (letter.number, letter.day, letter.drafter, letter.signer):
        field.setParent(sheet)
    return letter


def test_what_is_left_empty_is_the_offices_usual(fields: LetterFields) -> None:
    assert fields.wish() == LetterWish()
    assert not fields.begun


def test_number_day_and_drafter_are_read(fields: LetterFields) -> None:
    for field, typed in ((fields.number, "45"), (fields.day, "5/3/21"), (fields.drafter, "VP")):
        field.put(typed)
    assert fields.wish() == LetterWish(45, date(2021, 3, 5), None, "VP")
    assert fields.signed


def test_a_signer_is_read_with_his_capacity(fields: LetterFields) -> None:
    fields.signer.put("Nguyễn Văn A; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG")
    wish = fields.wish()
    assert wish is not None
    assert wish.signer is not None
    assert wish.signer.name == "Nguyễn Văn A"


def test_every_field_that_cannot_be_read_says_so_beside_itself(fields: LetterFields) -> None:
    for field, typed in ((fields.number, "bốn"), (fields.day, "31/2/21"), (fields.signer, "Nguyễn Văn A")):
        field.put(typed)
    assert fields.wish() is None
    assert all(field.complaint for field in (fields.number, fields.day, fields.signer))


def test_a_number_without_its_day_is_a_draft(fields: LetterFields) -> None:
    fields.number.put("45")
    assert not fields.signed
    assert fields.begun
