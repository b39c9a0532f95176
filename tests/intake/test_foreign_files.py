"""Files that are no workbook are known by what is in them, and told to the clerk for what they are."""

from pathlib import Path

import pytest

from app.domain.errors import Refusal
from app.intake.foreign_file import (
    LARGEST_FILE,
    EmptyFile,
    FileTooLarge,
    ForeignFileInUse,
    ForeignFileMissing,
    ForeignFileUnreadable,
    Guise,
    NotAWorkbook,
    OldOrLockedWorkbook,
    OwnerFile,
    take_in,
)
from app.intake.package import DamagedWorkbook, MacroWorkbook
from app.intake.readers import read_articles
from app.wording import sentence
from tests.intake.workbooks import CONTENT_TYPES, pack, save_articles, sheet_of, zipped


@pytest.mark.parametrize(
    ("content", "guise"),
    [
        (b"%PDF-1.7 ...", Guise.PDF),
        (b"MZ\x90\0", Guise.PROGRAM),
        (b"\x89PNG\r\n", Guise.PICTURE),
        (b"Rar!\x1a", Guise.ARCHIVE),
        (b"\xef\xbb\xbf  <html><table>", Guise.WEB_PAGE),
        (b"<?xml version='1.0'?><Workbook/>", Guise.XML),
        ("\ufeffĐơn vị;Ngày nhận\n".encode(), Guise.PLAIN_TEXT),
        ("Đơn vị\tNgày nhận\n".encode("utf-16"), Guise.PLAIN_TEXT),
        (b"\x01\0\x02\0", Guise.UNKNOWN),
    ],
)
def test_a_file_renamed_xlsx_is_refused_for_what_it_is(tmp_path: Path, content: bytes, guise: Guise) -> None:
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook) as refused:
        take_in(path)
    assert refused.value.looks_like is guise
    assert guise.value in sentence(refused.value)


@pytest.mark.parametrize(
    ("part", "guise"),
    [
        ("word/document.xml", Guise.WORD),
        ("ppt/presentation.xml", Guise.SLIDES),
        ("content.xml", Guise.OPEN_DOCUMENT),
        ("xl/workbook.bin", Guise.BINARY_WORKBOOK),
        ("anh.jpg", Guise.ARCHIVE),
    ],
)
def test_an_archive_that_is_no_workbook_is_refused_for_what_it_is(tmp_path: Path, part: str, guise: Guise) -> None:
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(zipped({part: "x"}))
    with pytest.raises(NotAWorkbook) as refused:
        read_articles(path)
    assert refused.value.looks_like is guise


def test_an_old_xls_or_a_workbook_under_a_password_is_to_be_saved_anew(tmp_path: Path) -> None:
    path = tmp_path / "cu.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)
    with pytest.raises(OldOrLockedWorkbook) as refused:
        take_in(path)
    assert "lưu lại dạng .xlsx không mật khẩu" in sentence(refused.value)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rong.xlsx"
    path.touch()
    with pytest.raises(EmptyFile):
        take_in(path)


def test_a_file_over_twenty_megabytes_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "to.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(FileTooLarge) as refused:
        take_in(path)
    assert refused.value.most == 20


def test_the_owner_file_of_an_open_workbook_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "~$bai-viet.xlsx"
    path.write_bytes(b"\x05Admin")
    with pytest.raises(OwnerFile):
        take_in(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(ForeignFileMissing) as trouble:
        take_in(tmp_path / "khong-co.xlsx")
    assert "khong-co.xlsx" in sentence(trouble.value)


def test_a_file_another_program_holds_is_said_to_be_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_articles(tmp_path / "dang-mo.xlsx")

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as world:
        world.setattr(Path, "open", locked)
        with pytest.raises(ForeignFileInUse) as trouble:
            take_in(path)
    assert "đang mở ở Excel" in sentence(trouble.value)


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    with pytest.raises((ForeignFileUnreadable, ForeignFileInUse)):
        take_in(tmp_path)


@pytest.mark.parametrize("kept", [40, 400, -200, -1])
def test_a_workbook_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    path = save_articles(tmp_path / "dut.xlsx", rows=50)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(DamagedWorkbook):
        read_articles(path)


@pytest.mark.parametrize(
    "others",
    [
        {"xl/vbaProject.bin": b"\0"},
        {"[Content_Types].xml": CONTENT_TYPES.replace("sheet.main", "sheet.macroEnabled.main")},
    ],
)
def test_a_workbook_with_macros_is_refused_whatever_its_name(tmp_path: Path, others: dict[str, str | bytes]) -> None:
    with pytest.raises(MacroWorkbook):
        read_articles(pack(tmp_path / "macro.xlsx", sheet_of(""), others))


def test_every_refusal_of_a_file_has_its_sentence(tmp_path: Path) -> None:
    for content in (b"", b"%PDF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"):
        path = tmp_path / "thu.xlsx"
        path.write_bytes(content)
        with pytest.raises(Refusal) as refused:
            read_articles(path)
        assert sentence(refused.value).endswith(".")
