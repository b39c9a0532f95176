"""A file on disk is the old whole one or the new whole one."""

import errno
import os
from pathlib import Path

import pytest

from app.domain.errors import Trouble
from app.files import (
    DiskFull,
    FileInUse,
    FileNotFound,
    FileNotWritten,
    FolderMissing,
    FolderReadOnly,
    make_folder,
    refuse_unwritable,
    size_of,
    write_whole,
    written_whole,
)


def test_a_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "báo cáo.pdf"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["báo cáo.pdf"]


def test_a_folder_that_will_take_a_file_is_found_out_beforehand_and_stays_as_it_was(tmp_path: Path) -> None:
    refuse_unwritable(tmp_path / "báo cáo.pdf")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FolderMissing):
        refuse_unwritable(tmp_path / "không có" / "báo cáo.pdf")


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, FileInUse),
        (errno.EPERM, FileInUse),
        (errno.EROFS, FolderReadOnly),
        (errno.EIO, FileNotWritten),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_file_whole_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, trouble: type[Trouble]
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(trouble):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing) as trouble:
        write_whole(tmp_path / "không có" / "a.pdf", b"x")
    assert trouble.value.path == tmp_path / "không có"


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(FileNotWritten):
        write_whole(tmp_path / "a.pdf", b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_written_bit_by_bit_takes_its_place_only_when_all_of_it_is_there(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with written_whole(target) as file:
        file.write(b"ne")
        file.write(b"w")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


def test_a_writer_that_fails_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), written_whole(target) as file:
        file.write(b"ne" * (1 // 0))
    assert target.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


def test_the_size_of_a_file_is_known_and_a_folder_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"four")
    assert (size_of(tmp_path / "a.pdf"), size_of(tmp_path)) == (4, None)
    with pytest.raises(FileNotFound):
        size_of(tmp_path / "không có.pdf")


def test_a_folder_is_made_with_those_above_it_and_once(tmp_path: Path) -> None:
    make_folder(tmp_path / "một" / "hai")
    make_folder(tmp_path / "một" / "hai")
    assert (tmp_path / "một" / "hai").is_dir()


def test_a_file_where_a_folder_is_to_be_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_bytes(b"old")
    with pytest.raises(FileNotWritten):
        make_folder(tmp_path / "tệp")
    assert (tmp_path / "tệp").read_bytes() == b"old"
