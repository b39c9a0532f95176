"""Files attached to articles: kept beside the register by their hash, listed, written out, taken off, never lost."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.articles.article import NoSuchArticle
from app.domain.articles.attachment import (
    AttachedFileChanged,
    AttachedFileMissing,
    AttachingToStruckArticle,
    Attachment,
    AttachmentIsAFolder,
    AttachmentNotAllowed,
    AttachmentStruckOut,
    AttachmentTooLarge,
    FileKind,
    NoSuchAttachment,
    Twin,
)
from app.domain.nominations.nomination import ReasonMissing
from app.domain.units.unit import UnitKind
from app.files import FileNotFound
from app.paths import attached
from tests.sent_files import JPEG, MEGABYTE, a_docx, a_pdf, sent
from tests.services.conftest import Story

DAY = date(2021, 3, 5)
LAMP, TEACHER = "Người giữ lửa phố nhỏ", "Cô giáo vùng cao"


@pytest.fixture
def article(ba_dinh: Story) -> int:
    return ba_dinh.article(ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD), DAY, LAMP)


@pytest.fixture
def other(ba_dinh: Story) -> int:
    return ba_dinh.article(ba_dinh.unit("Phường Điện Biên", UnitKind.WARD), date(2021, 3, 9), TEACHER)


def attach(story: Story, article: int, *files: Path) -> tuple[Attachment, ...]:
    done = story.office.attachments.attach(article, files)
    assert done.refused == ()
    return done.attached


def kept(story: Story) -> list[Path]:
    folder = attached(story.office.path)
    return sorted(folder.iterdir()) if folder.exists() else []


def test_files_are_listed_as_they_came_and_written_out_to_the_byte(
    ba_dinh: Story, article: int, tmp_path: Path
) -> None:
    files = (sent(tmp_path / "gửi", "bài.docx", a_docx()), sent(tmp_path / "gửi", "ảnh.jpeg", JPEG))
    ba_dinh.on(date(2021, 4, 2))
    attach(ba_dinh, article, *files)
    known = ba_dinh.office.attachments.of_article(article)
    assert [(one.name, one.fingerprint.kind, one.attached_on) for one in known] == [
        ("bài.docx", FileKind.WORD, date(2021, 4, 2)),
        ("ảnh.jpg", FileKind.JPEG, date(2021, 4, 2)),
    ]
    for one, file in zip(known, files, strict=True):
        ba_dinh.office.attachments.write_out(one.id, tmp_path / "ra")
        assert (tmp_path / "ra").read_bytes() == file.read_bytes()


def test_what_is_kept_outlives_the_file_it_was_copied_from(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    file = sent(tmp_path, "bài.pdf")
    (one,) = attach(ba_dinh, article, file)
    content = file.read_bytes()
    file.unlink()
    ba_dinh.office.attachments.write_out(one.id, tmp_path / "ra.pdf")
    assert (tmp_path / "ra.pdf").read_bytes() == content


def test_the_name_a_file_is_kept_under_is_its_hash(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    (one,) = attach(ba_dinh, article, sent(tmp_path, "CON.pdf"))
    assert one.name == "_CON.pdf"
    assert [path.name for path in kept(ba_dinh)] == [f"{one.fingerprint.sha256}.pdf"]


def test_several_files_are_one_entry_of_the_journal(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    before = ba_dinh.office.upkeep.head().seq
    attach(ba_dinh, article, sent(tmp_path, "a.pdf"), sent(tmp_path, "b.pdf"))
    (entry,) = ba_dinh.office.upkeep.journal(1)
    assert (entry.seq, entry.doing, [one.rows for one in entry.touched]) == (before + 1, "đính kèm tệp", [2])


def test_the_same_file_is_attached_to_an_article_once(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    (first,) = attach(ba_dinh, article, sent(tmp_path, "a.pdf", a_pdf()))
    again = ba_dinh.office.attachments.attach(article, [sent(tmp_path, "tên khác.pdf", a_pdf())])
    assert (again.attached, again.known) == ((), (first,))
    twice = ba_dinh.office.attachments.attach(article, [sent(tmp_path, name, b"%PDF-2") for name in ("b.pdf", "c.pdf")])
    assert [one.name for one in twice.attached] == ["b.pdf"]


def test_the_same_file_on_two_articles_is_kept_once_and_said_of_both(
    ba_dinh: Story, article: int, other: int, tmp_path: Path
) -> None:
    attach(ba_dinh, article, sent(tmp_path, "a.pdf", a_pdf()))
    (second,) = attach(ba_dinh, other, sent(tmp_path, "b.pdf", a_pdf()))
    assert second.twins == (Twin(article, LAMP, DAY),)
    (first,) = ba_dinh.office.attachments.of_article(article)
    assert first.twins == (Twin(other, TEACHER, date(2021, 3, 9)),)
    assert len(kept(ba_dinh)) == 1


def test_a_struck_article_and_a_file_taken_off_are_nobodys_twins(
    ba_dinh: Story, article: int, other: int, tmp_path: Path
) -> None:
    (first,) = attach(ba_dinh, article, sent(tmp_path, "a.pdf", a_pdf("a")), sent(tmp_path, "b.pdf", a_pdf("b")))[:1]
    attach(ba_dinh, other, sent(tmp_path, "a.pdf", a_pdf("a")), sent(tmp_path, "b.pdf", a_pdf("b")))
    ba_dinh.office.attachments.detach(first.id, "gửi nhầm")
    assert [bool(one.twins) for one in ba_dinh.office.attachments.of_article(other)] == [False, True]
    ba_dinh.office.articles.strike(article, "gửi nhầm")
    assert [bool(one.twins) for one in ba_dinh.office.attachments.of_article(other)] == [False, False]


def test_a_refused_file_leaves_the_others_attached_and_says_why(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    good, gone = sent(tmp_path, "bài.pdf"), tmp_path / "không có.pdf"
    (tmp_path / "thư mục.pdf").mkdir()
    large = sent(tmp_path, "nặng.pdf", b"%PDF-" + bytes(20 * MEGABYTE))
    files = [sent(tmp_path, "a.xlsx.exe", b"MZ"), tmp_path / "thư mục.pdf", good, gone, large]
    done = ba_dinh.office.attachments.attach(article, files)
    assert [one.name for one in done.attached] == ["bài.pdf"]
    whys = [AttachmentNotAllowed, AttachmentIsAFolder, FileNotFound, AttachmentTooLarge]
    assert [type(one.why) for one in done.refused] == whys
    assert len(kept(ba_dinh)) == 1


def test_nothing_is_entered_where_every_file_is_refused(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    before = ba_dinh.office.upkeep.head()
    ba_dinh.office.attachments.attach(article, [sent(tmp_path, "a.exe", b"MZ")])
    assert ba_dinh.office.upkeep.head() == before


def test_how_far_it_is_is_told_after_every_file(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    files = [sent(tmp_path, name) for name in ("a.pdf", "b.exe", "c.pdf")]
    ba_dinh.office.attachments.attach(article, files, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_called_off_between_two_files_nothing_is_attached(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ba_dinh.office.attachments.attach(article, [sent(tmp_path, "a.pdf"), sent(tmp_path, "b.pdf")], stop)
    assert ba_dinh.office.attachments.of_article(article) == ()
    assert ba_dinh.office.upkeep.examine().whole


def test_an_article_struck_out_or_unknown_takes_no_file(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    ba_dinh.office.articles.strike(article, "gửi nhầm")
    with pytest.raises(AttachingToStruckArticle):
        ba_dinh.office.attachments.attach(article, [sent(tmp_path, "a.pdf")])
    with pytest.raises(NoSuchArticle):
        ba_dinh.office.attachments.attach(99, [sent(tmp_path, "a.pdf")])
    assert kept(ba_dinh) == []


def test_a_file_taken_off_is_listed_no_more_and_still_kept(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    (one,) = attach(ba_dinh, article, sent(tmp_path, "a.pdf"))
    with pytest.raises(ReasonMissing):
        ba_dinh.office.attachments.detach(one.id, " ")
    ba_dinh.office.attachments.detach(one.id, "gửi nhầm")
    assert ba_dinh.office.attachments.of_article(article) == ()
    assert ba_dinh.office.attachments.attachment(one.id).struck == "gửi nhầm"
    assert len(kept(ba_dinh)) == 1
    with pytest.raises(AttachmentStruckOut):
        ba_dinh.office.attachments.detach(one.id, "lần nữa")


def test_a_file_taken_off_by_mistake_is_attached_anew_or_undone(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    (one,) = attach(ba_dinh, article, sent(tmp_path, "a.pdf"))
    ba_dinh.office.attachments.detach(one.id, "gửi nhầm")
    last = ba_dinh.office.upkeep.undoable()
    assert last is not None
    ba_dinh.office.upkeep.undo(last.seq)
    assert ba_dinh.office.attachments.of_article(article) == (one,)
    ba_dinh.office.attachments.detach(one.id, "gửi nhầm")
    (anew,) = attach(ba_dinh, article, sent(tmp_path, "a.pdf"))
    assert anew.id != one.id


def test_a_number_nobody_has_is_refused(ba_dinh: Story) -> None:
    with pytest.raises(NoSuchAttachment):
        ba_dinh.office.attachments.detach(7, "gửi nhầm")


def test_a_file_gone_or_changed_is_not_written_out(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    (one,) = attach(ba_dinh, article, sent(tmp_path, "a.pdf"))
    (place,) = kept(ba_dinh)
    place.write_bytes(place.read_bytes()[:-1] + b"?")
    with pytest.raises(AttachedFileChanged):
        ba_dinh.office.attachments.write_out(one.id, tmp_path / "ra.pdf")
    place.unlink()
    with pytest.raises(AttachedFileMissing) as gone:
        ba_dinh.office.attachments.write_out(one.id, tmp_path / "ra.pdf")
    assert gone.value.folder == str(attached(ba_dinh.office.path))
    assert not (tmp_path / "ra.pdf").exists()


def test_attaching_a_file_again_mends_what_was_kept_of_it(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    file = sent(tmp_path, "a.pdf")
    (one,) = attach(ba_dinh, article, file)
    kept(ba_dinh)[0].write_bytes(b"?")
    assert ba_dinh.office.attachments.attach(article, [file]).known == (one,)
    ba_dinh.office.attachments.write_out(one.id, tmp_path / "ra.pdf")
    assert (tmp_path / "ra.pdf").read_bytes() == file.read_bytes()


def test_an_examination_hashes_every_file_once_and_names_what_is_wrong(
    ba_dinh: Story, article: int, other: int, tmp_path: Path
) -> None:
    files = attach(ba_dinh, article, *(sent(tmp_path, f"{name}.pdf") for name in "abc"))
    attach(ba_dinh, other, sent(tmp_path, "a.pdf"))
    ba_dinh.office.attachments.detach(files[2].id, "gửi nhầm")
    found = ba_dinh.office.upkeep.examine()
    assert (found.whole, found.files.checked) == (True, 3)
    folder = attached(ba_dinh.office.path)
    (folder / files[0].fingerprint.kept_as).unlink()
    (folder / files[2].fingerprint.kept_as).write_bytes(b"?")
    found = ba_dinh.office.upkeep.examine()
    assert not found.whole
    assert found.files.missing == (f"a.pdf (bài viết số {article})",)
    assert found.files.changed == (f"c.pdf (bài viết số {article})",)


def test_an_examination_says_how_far_it_is_in_files_too(ba_dinh: Story, article: int, tmp_path: Path) -> None:
    attach(ba_dinh, article, sent(tmp_path, "a.pdf"), sent(tmp_path, "b.pdf"))
    told: list[tuple[int, int]] = []
    ba_dinh.office.upkeep.examine(lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(1, told[-1][1] + 1))
