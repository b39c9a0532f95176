import pytest

from app.domain.council.letter import (
    Letter,
    LetterKept,
    LetterNotAScan,
    LetterTooLarge,
    accept_letter,
    check_letters,
    letters_of,
)
from app.domain.council.meeting import Absence, MeetingDraft
from tests.builders import a_meeting

PDF, JPEG, PNG = b"%PDF-1.7 ...", b"\xff\xd8\xff\xe0...", b"\x89PNG\r\n\x1a\n..."
MEGABYTE = 1024**2


@pytest.mark.parametrize(("content", "ending"), [(PDF, ".pdf"), (JPEG, ".jpg"), (PNG, ".png")])
def test_a_scan_is_known_by_what_it_holds_and_named_so(content: bytes, ending: str) -> None:
    assert accept_letter(" Lê Thu  Hòa", "y-kien.doc", content) == Letter("Lê Thu Hòa", f"y-kien{ending}", content)


@pytest.mark.parametrize("content", [b"", b"MZ\x90", b"PK\x03\x04", b" %PDF-"])
def test_anything_else_is_refused_whatever_it_is_called(content: bytes) -> None:
    with pytest.raises(LetterNotAScan) as refused:
        accept_letter("Lê Thu Hòa", "y-kien.pdf", content)
    assert refused.value.name == "y-kien.pdf"


def test_a_letter_of_ten_megabytes_is_kept_and_one_byte_more_is_not() -> None:
    assert accept_letter("Lê Thu Hòa", "a.pdf", PDF.ljust(10 * MEGABYTE)).name == "a.pdf"
    with pytest.raises(LetterTooLarge) as refused:
        accept_letter("Lê Thu Hòa", "a.pdf", PDF.ljust(10 * MEGABYTE + 1))
    assert (refused.value.size, refused.value.most) == (11, 10)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/y-kien.pdf", "y-kien.pdf"),
        ("C:\\Scan\\y-kien.pdf", "y-kien.pdf"),
        ("y-kien\u202efdp.pdf", "y-kienfdp.pdf"),
        ("y-kien", "y-kien.pdf"),
        ("", "van-ban.pdf"),
        ("..", "van-ban.pdf"),
        (f"{'a' * 300}.pdf", f"{'a' * 100}.pdf"),
    ],
)
def test_a_name_leads_out_of_no_folder(typed: str, kept: str) -> None:
    assert accept_letter("Lê Thu Hòa", typed, PDF).name == kept


def wrote(name: str, *, wrote: bool = True) -> MeetingDraft:
    return a_meeting(absences=(Absence(name, "ốm", wrote),))


def test_a_letter_is_kept_only_while_the_meeting_says_its_writer_wrote() -> None:
    kept = (Letter("Lê Thu Hòa", "a.pdf", PDF),)
    check_letters(wrote("Lê Thu Hoà"), kept)
    for changed in (wrote("Lê Thu Hòa", wrote=False), wrote("Ủy viên 9"), a_meeting()):
        with pytest.raises(LetterKept) as refused:
            check_letters(changed, kept)
        assert refused.value.name == "Lê Thu Hòa"


def test_a_letter_under_a_name_since_corrected_is_shown_once() -> None:
    old, new = Letter("Lê Thu Hoa", "a.pdf", PDF), Letter("Lê Thu Hòa", "a.pdf", PDF)
    assert letters_of(wrote("Lê Thu Hòa"), (old, new)) == (new,)
