"""What the database itself refuses of attached files, whichever tool asks; and the folder their bytes lie in."""

import errno
import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.articles.attachment import FileKind, Fingerprint
from app.files import DiskFull, FileInUse, FileNotWritten
from app.office import open_office
from app.store.kept_files import KeptFiles, bring, files_named_in
from app.wording import sentence
from tests.builders import an_article
from tests.sent_files import a_pdf, sent
from tests.shipped import BA_DINH
from tests.store.stranger import Row, Stranger


@pytest.fixture
def register(fresh_register: Path, tmp_path: Path) -> Path:
    """A register with one file attached to its one article."""
    office = open_office(fresh_register, lambda: date(2021, 5, 20))
    article = office.articles.log(BA_DINH, an_article())
    office.attachments.attach(article.id, [sent(tmp_path / "gửi", "a.pdf", a_pdf())])
    office.close(backing_up=False)
    return fresh_register


@pytest.fixture
def stranger(register: Path) -> Stranger:
    return Stranger(register)


def another(stranger: Stranger, **changes: object) -> Row:
    return {**stranger.row("attachment", 1), "id": None, "sha256": "0" * 64, **changes}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_file_the_disk_refuses_is_named_as_the_clerk_knows_it_and_no_other_place_is_advised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    folder = KeptFiles(tmp_path)

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises((DiskFull, FileInUse, FileNotWritten)) as refused:
        folder.keep(fingerprint(a_pdf()), a_pdf(), Path("bài dự thi.pdf"))
    said = sentence(refused.value)
    assert f"ghi được tệp bài dự thi.pdf vào thư mục giữ tệp đính kèm {tmp_path}" in said
    assert "chọn" not in said
    assert list(tmp_path.iterdir()) == []


def test_an_attached_file_is_never_deleted(stranger: Stranger) -> None:
    stranger.is_refused("is never deleted", "DELETE FROM attachment WHERE id = 1")


def test_the_same_file_stands_on_an_article_once(stranger: Stranger) -> None:
    stranger.is_not_let_enter("UNIQUE", "attachment", another(stranger, sha256=stranger.row("attachment", 1)["sha256"]))
    stranger.enters("attachment", another(stranger))


def test_once_taken_off_a_file_may_be_attached_again(stranger: Stranger) -> None:
    again = another(stranger, sha256=stranger.row("attachment", 1)["sha256"])
    stranger.does("UPDATE attachment SET struck_on = '2021-05-20', struck_reason = 'gửi nhầm' WHERE id = 1")
    stranger.enters("attachment", again)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sha256": "0" * 63},
        {"sha256": "G" * 64},
        {"sha256": "../" + "0" * 61},
        {"name": " "},
        {"size": 0},
        {"kind": "exe"},
        {"struck_on": "2021-05-20"},
    ],
)
def test_what_is_no_attached_file_is_not_let_in(stranger: Stranger, wrong: Row) -> None:
    stranger.is_not_let_enter("CHECK", "attachment", another(stranger, **wrong))


def fingerprint(content: bytes) -> Fingerprint:
    return Fingerprint(sha256(content).hexdigest(), len(content), FileKind.PDF)


def test_the_rows_name_the_files(register: Path) -> None:
    assert files_named_in(register) == (fingerprint(a_pdf()),)


def test_a_kept_file_is_known_whole_changed_or_gone(tmp_path: Path) -> None:
    folder, one = KeptFiles(tmp_path / "tệp"), fingerprint(a_pdf())
    assert (folder.is_there(one), folder.is_whole(one), folder.content(one)) == (False, False, None)
    folder.keep(one, a_pdf())
    assert (folder.is_there(one), folder.is_whole(one), folder.content(one)) == (True, True, a_pdf())
    (folder.folder / one.kept_as).write_bytes(a_pdf()[:-1] + b"?")
    assert (folder.is_there(one), folder.is_whole(one), folder.content(one)) == (True, False, None)


def test_files_are_brought_where_they_do_not_stand_and_those_nobody_has_are_named(tmp_path: Path) -> None:
    here, there = KeptFiles(tmp_path / "đây"), KeptFiles(tmp_path / "kia")
    kept, stands, nowhere = (fingerprint(a_pdf(words)) for words in ("một", "hai", "ba"))
    here.keep(kept, a_pdf("một"))
    there.keep(stands, a_pdf("hai"))
    assert bring((kept, stands, nowhere), here, there, there.is_whole) == (nowhere,)
    assert there.content(kept) == a_pdf("một")


def test_a_file_other_than_its_name_says_is_brought_nowhere(tmp_path: Path) -> None:
    here, there = KeptFiles(tmp_path / "đây"), KeptFiles(tmp_path / "kia")
    one = fingerprint(a_pdf())
    here.keep(one, a_pdf()[:-1] + b"?")
    assert bring((one,), here, there, there.has) == (one,)
    assert not there.is_there(one)
