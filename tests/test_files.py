"""A file on disk is the old whole one or the new whole one."""

import errno
import os
from pathlib import Path

import pytest

from app.domain.errors import Trouble
from app.files import DiskFull, FileInUse, FileNotWritten, FolderMissing, FolderReadOnly, write_whole, written_whole


def test_a_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "báo cáo.pdf"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["báo cáo.pdf"]


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
