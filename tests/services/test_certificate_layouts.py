from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.certificates.certificate_layout import Part, UnknownLayout
from app.domain.certificates.certificate_print import CertificateWish
from app.domain.certificates.layout_check import FieldOffTheSheet, LayoutCodeNotPossible
from app.domain.certificates.layout_moves import moved
from app.domain.errors import SeveralRefusals
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import issued


def _at(story: Story, part: Part, code: str = "a4") -> float:
    return next(field.left for field in story.office.certificate_layouts.layout(code).fields if field.part is part)


def _known(story: Story) -> list[tuple[str, bool, bool]]:
    return [(one.code, one.own, one.ships) for one in story.office.certificate_layouts.titles()]


def test_the_office_begins_with_the_layouts_that_ship(binh_phuoc: Story) -> None:
    assert _known(binh_phuoc) == [("a3", False, True), ("a4", False, True)]


def test_the_offices_own_layout_takes_the_place_of_the_shipped_one_until_given_back(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    shipped = layouts.layout("a4")
    layouts.keep("a4", moved(shipped, Part.SIGNER, -4.5, 0))
    assert _at(binh_phuoc, Part.SIGNER) == 144.5
    assert _known(binh_phuoc) == [("a3", False, True), ("a4", True, True)]
    layouts.give_back("a4")
    assert layouts.layout("a4") == shipped
    assert _known(binh_phuoc) == [("a3", False, True), ("a4", False, True)]


def test_a_layout_of_a_new_code_stands_beside_the_shipped_ones(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    layouts.keep("phoi-hop-phat", replace(layouts.layout("a4"), title="Phôi Hợp Phát"))
    assert _known(binh_phuoc)[-1] == ("phoi-hop-phat", True, False)
    layouts.give_back("phoi-hop-phat")
    with pytest.raises(UnknownLayout) as refused:
        layouts.layout("phoi-hop-phat")
    assert refused.value.known == ("a3", "a4")


def test_certificates_are_printed_by_the_offices_own_layout(binh_phuoc: Story, tmp_path: Path) -> None:
    issued(binh_phuoc, form="giay-khen")
    office = binh_phuoc.office
    office.certificates.print(CertificateWish(1), tmp_path / "goc.pdf")
    office.certificate_layouts.keep("a4", moved(office.certificate_layouts.layout("a4"), Part.DECISION, 3, 1.5))
    office.certificates.print(CertificateWish(1, reason="lệch phôi"), tmp_path / "rieng.pdf")
    before, after = (
        next(ink for ink in sheets((tmp_path / name).read_bytes())[0].inks if ink.text.startswith("Quyết định số"))
        for name in ("goc.pdf", "rieng.pdf")
    )
    assert (after.x - before.x, after.y - before.y) == pytest.approx((3, 1.5), abs=0.001)


def test_a_layout_survives_its_file(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    for code in ("a4", "a3"):
        layouts.load("rieng", layouts.text(code))
        assert layouts.layout("rieng") == layouts.layout(code)


def test_a_file_saved_by_windows_notepad_is_read(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    layouts.load("rieng", "\ufeff" + layouts.text("a4").replace("\n", "\r\n"))
    assert layouts.layout("rieng") == layouts.layout("a4")


def test_what_could_not_be_printed_is_not_kept(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    text = layouts.text("a4")
    with pytest.raises(FieldOffTheSheet):
        layouts.load("rieng", text.replace("rong = 241", "rong = 300", 1))
    with pytest.raises(SeveralRefusals):
        layouts.load("rieng", text.replace("chan-chu", "chan-chuu", 1))
    with pytest.raises(LayoutCodeNotPossible):
        layouts.load("mẫu riêng", text)
    assert len(_known(binh_phuoc)) == 2


def test_every_change_of_a_layout_is_in_the_journal(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    layouts.load("a4", layouts.text("a4"))
    layouts.give_back("a4")
    told = [entry.doing for entry in binh_phuoc.office.upkeep.journal(2)]
    assert told == ["trả mẫu trình bày giấy khen về bản gốc", "sửa mẫu trình bày giấy khen"]


def test_the_specimen_is_the_longest_name_a_decision_has(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    assert layouts.specimen(binh_phuoc.plan)[Part.NAME] == Part.NAME.label
    issued(binh_phuoc, form="giay-khen")
    words = layouts.specimen(binh_phuoc.plan)
    assert words[Part.NAME] == "Ông LÊ VĂN ÂN 0"
    (sheet,) = sheets(layouts.drawn(layouts.layout("a4"), words, on_blank=True))
    assert "LÊ VĂN ÂN 0" in sheet.words
    assert "GIẤY KHEN" not in sheet.words


def test_a_field_has_the_room_its_lines_take(binh_phuoc: Story) -> None:
    layouts = binh_phuoc.office.certificate_layouts
    (left, top), *_, (right, foot) = layouts.corners(layouts.layout("a4").fields[5])
    assert (left, right) == (28, 269)
    assert top < 109 < foot
