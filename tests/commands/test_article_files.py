from contextlib import closing
from pathlib import Path

import pytest

from app.office import open_office
from app.paths import attached
from tests.commands.conftest import NeuGuong
from tests.commands.test_articles_and_search import AUTHOR, SUBJECT, WARD
from tests.sent_files import a_docx, a_pdf, sent


@pytest.fixture
def logged(done: NeuGuong) -> None:
    """Two articles in the register."""
    for title in ("Người giữ lửa", "Cô giáo vùng cao"):
        done("article", "log", title, *WARD, *AUTHOR, *SUBJECT)


def test_files_are_attached_listed_and_written_out(
    done: NeuGuong, logged: None, fresh_register: Path, tmp_path: Path
) -> None:
    bai, anh = sent(tmp_path / "gửi", "bài.docx", a_docx()), sent(tmp_path / "gửi", "ảnh.pdf")
    assert done("article", "attach", 1, bai, anh).out == "Đã đính kèm 2 tệp: bài.docx; ảnh.pdf.\n"
    told = done("article", "files", 1, "--json").json
    assert told["folder"] == str(attached(fresh_register))
    first = told["files"][0]
    assert (first["id"], first["name"], first["kind"], first["attached_on"]) == (1, "bài.docx", "word", "2021-05-20")
    assert first["size"] == bai.stat().st_size
    listed = done("article", "files", 1).out
    assert "bài.docx" in listed
    assert "20/05/2021" in listed
    done("article", "export-file", 1, tmp_path / "ra.docx")
    assert (tmp_path / "ra.docx").read_bytes() == bai.read_bytes()
    done("article", "export-file", 2, tmp_path)
    assert (tmp_path / "ảnh.pdf").read_bytes() == anh.read_bytes()


def test_an_article_without_files_says_so(done: NeuGuong, logged: None) -> None:
    assert done("article", "files", 1).out == "Bài viết chưa có tệp đính kèm.\n"


def test_nothing_of_the_clerks_is_written_over_unasked(
    done: NeuGuong, neu_guong: NeuGuong, logged: None, tmp_path: Path
) -> None:
    file = sent(tmp_path, "a.pdf")
    done("article", "attach", 1, file)
    there = sent(tmp_path, "b.pdf")
    refused = neu_guong("article", "export-file", 1, there)
    assert (refused.code, "Đã có tệp" in refused.err) == (2, True)
    done("article", "export-file", 1, there, "--overwrite")
    assert there.read_bytes() == file.read_bytes()


def test_a_refused_file_is_told_with_its_reason_and_the_others_are_attached(
    done: NeuGuong, neu_guong: NeuGuong, logged: None, tmp_path: Path
) -> None:
    answered = neu_guong("article", "attach", 1, sent(tmp_path, "a.exe", b"MZ"), sent(tmp_path, "a.pdf"))
    assert answered.code == 2
    assert answered.out == "Đã đính kèm tệp “a.pdf”.\n"
    assert answered.err.startswith("Không đính kèm được “a.exe”: chỉ nhận tệp .pdf, .docx, .xlsx, .jpg, .png.")


def test_a_file_that_is_not_there_is_a_trouble(neu_guong: NeuGuong, logged: None, tmp_path: Path) -> None:
    answered = neu_guong("article", "attach", 1, tmp_path / "không có.pdf")
    assert (answered.code, "Không tìm thấy tệp" in answered.err) == (3, True)


def test_the_same_file_on_another_article_is_told_of_both(done: NeuGuong, logged: None, tmp_path: Path) -> None:
    file = sent(tmp_path, "a.pdf", a_pdf())
    done("article", "attach", 1, file)
    assert "không ghi lần nữa" in done("article", "attach", 1, file).out
    assert "cũng đính kèm ở bài số 1 “Người giữ lửa”" in done("article", "attach", 2, file).out
    assert [one["article"] for one in done("article", "files", 1, "--json").json["files"][0]["twins"]] == [2]
    assert "cũng đính kèm ở bài số 2 “Cô giáo vùng cao”" in done("article", "files", 1).out


def test_a_file_is_taken_off_with_a_reason(done: NeuGuong, neu_guong: NeuGuong, logged: None, tmp_path: Path) -> None:
    done("article", "attach", 1, sent(tmp_path, "a.pdf"))
    assert neu_guong("article", "detach", 1, "--reason", " ").code == 2
    assert done("article", "detach", 1, "--reason", "gửi nhầm").out == "Đã bỏ tệp “a.pdf” khỏi bài viết số 1.\n"
    assert neu_guong("article", "detach", 1, "--reason", "gửi nhầm").code == 2
    assert done("article", "files", 1, "--json").json["files"] == []


def test_a_file_gone_from_its_folder_is_named_by_the_check_and_counted_by_the_backup(
    done: NeuGuong, neu_guong: NeuGuong, logged: None, fresh_register: Path, tmp_path: Path
) -> None:
    done("article", "attach", 1, sent(tmp_path, "a.pdf"))
    assert done("check", "--json").json["files"] == {"checked": 1, "missing": [], "changed": []}
    assert "Đã tính lại mã băm của 1 tệp đính kèm." in done("check").out
    assert "Kèm 1 tệp đính kèm của các bài viết." in done("backup").out
    for folder in (attached(fresh_register), Path(done("backup", "--json").json["folder"]) / "tep-dinh-kem"):
        for kept in folder.iterdir():
            kept.unlink()
    answered = neu_guong("check")
    assert answered.code == 3
    assert "Tệp đính kèm không còn trong thư mục: a.pdf (bài viết số 1)." in answered.err
    answered = neu_guong("backup")
    assert (answered.code, "1 tệp đính kèm không còn nguyên vẹn ở đâu" in answered.err) == (0, True)
    assert "1 tệp đính kèm không còn" in neu_guong("restore").out
    answered = neu_guong("article", "export-file", 1, tmp_path / "ra.pdf")
    assert answered.code == 3
    assert str(attached(fresh_register)) in answered.err


def test_files_are_listed_and_written_out_while_somebody_has_the_register(
    done: NeuGuong, neu_guong: NeuGuong, logged: None, fresh_register: Path, tmp_path: Path
) -> None:
    file = sent(tmp_path, "a.pdf")
    done("article", "attach", 1, file)
    with closing(open_office(fresh_register)):
        assert "a.pdf" in neu_guong("article", "files", 1).out
        assert neu_guong("article", "export-file", 1, tmp_path / "ra.pdf").code == 0
        assert neu_guong("article", "attach", 1, file).code == 3
    assert (tmp_path / "ra.pdf").read_bytes() == file.read_bytes()


def test_an_article_is_logged_with_its_files_in_one_deed(done: NeuGuong, tmp_path: Path) -> None:
    bai, anh = sent(tmp_path / "gửi", "bài.docx", a_docx()), sent(tmp_path / "gửi", "ảnh.pdf")
    said = done("article", "log", "Người giữ lửa", *WARD, *AUTHOR, *SUBJECT, "--file", bai, "--file", anh).out
    assert said.startswith("Đã ghi bài viết số 1: Người giữ lửa")
    assert said.endswith("Đã đính kèm 2 tệp: bài.docx; ảnh.pdf.\n")
    assert [one["name"] for one in done("article", "files", 1, "--json").json["files"]] == ["bài.docx", "ảnh.pdf"]
    entry = done("journal", "--json").json["entries"][0]
    assert entry["doing"] == "ghi bài viết"


@pytest.mark.parametrize(("refused", "code"), [("a.exe", 2), ("khong-co.pdf", 3)])
def test_an_article_with_a_file_that_is_not_taken_is_not_logged(
    done: NeuGuong, neu_guong: NeuGuong, fresh_register: Path, tmp_path: Path, refused: str, code: int
) -> None:
    good = sent(tmp_path, "a.pdf")
    sent(tmp_path, "a.exe", b"MZ")
    log = ("article", "log", "Người giữ lửa", *WARD, *AUTHOR, *SUBJECT, "--file", good)
    answered = neu_guong(*log, "--file", tmp_path / refused)
    assert (answered.code, answered.out) == (code, "")
    assert refused in answered.err
    assert done("article", "list", "--json").json["articles"] == []
    assert not attached(fresh_register).exists()
    assert done(*log).out.endswith("Đã đính kèm tệp “a.pdf”.\n")
