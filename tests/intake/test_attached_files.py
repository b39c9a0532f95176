import pytest

from app.domain.articles.attachment import (
    AttachmentCutShort,
    AttachmentLocked,
    AttachmentNotWhatItSays,
    AttachmentWithMacros,
    FileKind,
)
from app.domain.errors import Refusal
from app.intake.attached_files import kind_of
from tests.sent_files import JPEG, OLE, PNG, a_docx, a_pdf, an_xlsx, with_part


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_pdf(), FileKind.PDF),
        (a_docx(), FileKind.WORD),
        (an_xlsx(), FileKind.EXCEL),
        (JPEG, FileKind.JPEG),
        (PNG, FileKind.PNG),
    ],
)
def test_a_file_is_known_by_what_it_holds(content: bytes, kind: FileKind) -> None:
    assert kind_of("a.pdf", content) is kind


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"MZ" + bytes(200), AttachmentNotWhatItSays),
        (b"<html>", AttachmentNotWhatItSays),
        ("chữ thường".encode(), AttachmentNotWhatItSays),
        (OLE, AttachmentLocked),
        (a_docx()[:-200], AttachmentCutShort),
        (b"PK\x03\x04", AttachmentCutShort),
        (with_part(a_docx(), "word/vbaProject.bin"), AttachmentWithMacros),
    ],
)
def test_what_is_none_of_the_kinds_is_refused_by_its_own_sentence(content: bytes, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        kind_of("a.docx", content)


def test_an_archive_that_is_no_document_is_refused() -> None:
    archive = with_part(b"", "bai.txt")
    with pytest.raises(AttachmentNotWhatItSays):
        kind_of("a.docx", archive)
