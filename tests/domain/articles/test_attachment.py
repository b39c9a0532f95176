import unicodedata
from datetime import date

import pytest

from app.domain.articles.attachment import (
    LARGEST,
    Attaching,
    Attachment,
    AttachmentEmpty,
    AttachmentNotAllowed,
    AttachmentTooLarge,
    FileKind,
    Fingerprint,
    Twin,
    check_name,
    check_size,
    incoming,
    safe_name,
    several_in_words,
    size_in_words,
)
from app.domain.articles.attachment_words import attached_words, twins_words

PDF = b"%PDF-1.4"
DAY = date(2021, 3, 5)


def shown(name: str, kind: FileKind = FileKind.PDF) -> str:
    return safe_name(name, kind)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.pdf", "/etc/passwd.pdf", r"..\..\Windows\passwd.pdf", r"C:\Temp\passwd.pdf"]
)
def test_a_path_in_a_name_leads_nowhere(name: str) -> None:
    assert shown(name) == "passwd.pdf"


@pytest.mark.parametrize("name", ["", "..", "///", " . ", "\u202e"])
def test_a_name_with_nothing_in_it_is_given_one(name: str) -> None:
    assert shown(name) == "tep.pdf"


@pytest.mark.parametrize(
    ("name", "kind", "safe"),
    [
        ("CON.pdf", FileKind.PDF, "_CON.pdf"),
        ("nul.txt.pdf", FileKind.PDF, "_nul.txt.pdf"),
        ("COM1.pdf", FileKind.PDF, "_COM1.pdf"),
        ("LPT¹.docx", FileKind.WORD, "_LPT¹.docx"),
        ("aux.", FileKind.JPEG, "_aux.jpg"),
        ("Prn .png", FileKind.PNG, "_Prn.png"),
        ("CONG VAN.pdf", FileKind.PDF, "CONG VAN.pdf"),
    ],
)
def test_a_name_windows_keeps_for_a_device_is_marked(name: str, kind: FileKind, safe: str) -> None:
    assert shown(name, kind) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.pdf...", "a.pdf"),
        ("a. .pdf", "a.pdf"),
        ("  bài   viết .pdf", "bài viết.pdf"),
        ("quyetdinh\u202efdp.pdf", "quyetdinhfdp.pdf"),
        ("bài\x00 số\n1.pdf", "bài số 1.pdf"),
        ('bài "hay": 1/2?.pdf', "2_.pdf"),
        ('bài "hay" <1>|?*.pdf', "bài _hay_ _1____.pdf"),
        ("%TEMP%.pdf", "%TEMP%.pdf"),
        ("$(calc).pdf", "$(calc).pdf"),
        ("-rf.pdf", "-rf.pdf"),
    ],
)
def test_a_name_is_made_fit_for_every_file_system(name: str, safe: str) -> None:
    assert shown(name) == safe


def test_a_name_is_kept_composed() -> None:
    assert shown(unicodedata.normalize("NFD", "Gương sáng Nguyễn Văn Hoà.pdf")) == "Gương sáng Nguyễn Văn Hoà.pdf"


@pytest.mark.parametrize("name", ["ế" * 120, "a" * 300, "漢" * 100, "a" * 114 + " . x" * 20])
def test_a_long_name_is_cut_at_120_bytes_between_two_characters(name: str) -> None:
    safe = shown(f"{name}.docx", FileKind.WORD)
    assert len(safe.encode()) <= 120
    assert name.startswith(safe.removesuffix(".docx"))


def test_the_ending_is_that_of_what_the_file_holds() -> None:
    assert shown("ảnh.png", FileKind.JPEG) == "ảnh.jpg"
    assert shown("ảnh.JPEG", FileKind.JPEG) == "ảnh.jpg"
    assert shown("bài v1.2.DOCX", FileKind.WORD) == "bài v1.2.docx"


def test_a_safe_name_is_safe_already() -> None:
    for name in ("_CON.pdf", "bài _hay_.pdf", "a" * 116 + ".pdf", "tep.pdf"):
        assert shown(name) == name


@pytest.mark.parametrize("name", ["a.xlsx.exe", "a.lnk", "a.js", "a.bat", "a.hta", "a.doc", "a.docm", "a", ".pdf", ""])
def test_only_names_on_the_list_are_let_in(name: str) -> None:
    with pytest.raises(AttachmentNotAllowed):
        check_name(name)


@pytest.mark.parametrize("name", ["a.PDF", "a.docx", "a.xlsx", "a.jpg", "a.jpeg", "a.png", "a.pdf. "])
def test_names_on_the_list_are_let_in_however_they_are_written(name: str) -> None:
    check_name(name)


def test_a_file_of_the_largest_size_is_let_in_and_one_byte_more_is_not() -> None:
    check_size("a.pdf", LARGEST)
    with pytest.raises(AttachmentTooLarge) as refused:
        check_size("a.pdf", LARGEST + 1)
    assert (refused.value.size, refused.value.most) == (21, 20)
    with pytest.raises(AttachmentEmpty):
        check_size("a.pdf", 0)


def test_what_a_file_is_kept_as_has_nothing_of_its_name() -> None:
    one, other = (incoming(name, FileKind.PDF, PDF) for name in ("../a.pdf", "b.pdf"))
    assert one.fingerprint == other.fingerprint
    assert one.fingerprint.kept_as == f"{one.fingerprint.sha256}.pdf"
    assert one.fingerprint != incoming("a.pdf", FileKind.PDF, PDF + b"x").fingerprint


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (850, "850 byte"),
        (1024, "1 KB"),
        (1025, "2 KB"),
        (1024**2, "1 MB"),
        (2_200_000, "2,1 MB"),
        (20 * 1024**2, "20 MB"),
    ],
)
def test_sizes_are_said_as_a_clerk_reads_them(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_several_files_are_counted_and_the_first_is_named() -> None:
    assert several_in_words(["bai.docx", "anh.jpg"]) == "2 tệp, trước hết là “bai.docx”"
    assert several_in_words(["bai.docx"]) == "tệp “bai.docx”"


def a_file(number: int, name: str, *twins: Twin) -> Attachment:
    return Attachment(number, 12, name, Fingerprint("0" * 64, 1, FileKind.PDF), DAY, twins=twins)


def test_what_was_attached_what_was_known_and_where_else_it_is_are_said() -> None:
    used = a_file(2, "cũ.pdf", Twin(5, "Cô giáo vùng cao", DAY))
    done = Attaching((a_file(1, "mới.pdf"),), (used,), ())
    assert [*attached_words(done), *twins_words(done.standing)] == [
        "Đã đính kèm tệp “mới.pdf”.",
        "Bài này đã có tệp “cũ.pdf” từ trước, không ghi lần nữa.",
        (
            "Chính tệp “cũ.pdf” cũng đính kèm ở bài số 5 “Cô giáo vùng cao” (nhận 05/03/2021)."
            " Hãy xem có phải bài đã dùng rồi không."
        ),
    ]


def test_many_files_and_many_articles_are_counted_behind_the_first_three() -> None:
    files = tuple(a_file(number, f"{number}.pdf") for number in range(1, 6))
    assert next(attached_words(Attaching(files, (), ()))) == "Đã đính kèm 5 tệp: 1.pdf; 2.pdf; 3.pdf và 2 tệp nữa."
    twins = tuple(Twin(number, "Bài", DAY) for number in range(1, 6))
    assert " và 2 bài nữa. " in next(twins_words((a_file(9, "a.pdf", *twins),)))
