"""The register of outgoing papers from the command line, and reprints that are what was printed."""

from pathlib import Path

import pytest

from tests.commands.conftest import NeuGuong
from tests.commands.forger import forge
from tests.commands.spring import text_of

REPORT = ("outgoing", "add", "--kind", "Báo cáo", "--day", "5/4/2021", "--subject", "kết quả quý I năm 2021")


@pytest.fixture
def decided(voted: NeuGuong) -> NeuGuong:
    """The command on a register with a decision issued."""
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    return voted


def test_decisions_and_other_papers_are_listed_with_the_numbers_left_out(decided: NeuGuong) -> None:
    said = decided(*REPORT, "--number", 3).out
    assert said == "Đã ghi văn bản đi số 03/BC-UBND ngày 05/04/2021, dòng 2 trong sổ.\n"
    listed = decided("outgoing", "list", "--year", 2021).out
    assert "02 văn bản đi." in listed
    assert "Dãy số BC-UBND: số kế tiếp 04, chưa ghi 01-02." in listed
    told = decided("outgoing", "list", "--json").json
    assert [one["reference"] for one in told["papers"]] == ["03/BC-UBND", "120/QĐ-UBND"]
    assert told["series"][1] == {"series": "QĐ-UBND", "next_number": 121, "gaps": [[1, 119]]}


@pytest.mark.parametrize("kind", ["BC", "báo cáo", "bao cao", "report"])
def test_a_kind_is_typed_by_its_name_or_its_abbreviation(done: NeuGuong, kind: str) -> None:
    done("outgoing", "add", "--kind", kind, "--day", "5/4/2021", "--subject", "quý I")
    assert done("outgoing", "list", "--json").json["papers"][0]["reference"] == "01/BC-UBND"


def test_an_official_letter_bears_the_unit_that_drafted_it(done: NeuGuong, neu_guong: NeuGuong) -> None:
    letter = ("outgoing", "add", "--kind", "Công văn", "--day", "5/4/2021", "--subject", "về việc đôn đốc")
    assert "đơn vị soạn thảo" in neu_guong(*letter).err
    assert "01/UBND-NV" in done(*letter, "--drafting", "NV").out


def test_a_number_given_before_is_refused(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done(*REPORT, "--number", 3)
    refused = neu_guong(*REPORT, "--number", 3)
    assert refused.code == 2
    assert "Số 03/BC-UBND đã cấp trong năm 2021 cho văn bản khác: Báo cáo" in refused.err


def test_all_kinds_share_a_series_once_that_is_settled(decided: NeuGuong, neu_guong: NeuGuong) -> None:
    assert neu_guong("outgoing", "series", "chung").code == 2
    assert decided("outgoing", "series", "chung", "--year", 2022).out == (
        "Từ năm 2022, mọi loại văn bản chung một dãy số.\n"
    )


def test_what_is_known_after_sending_is_added_to_what_was_known(done: NeuGuong) -> None:
    done(*REPORT, "--copies", 5, "--note", "Gửi bản giấy")
    done("outgoing", "send", 1, "--sent", "6/4/2021", "--receipt", "Lê Thị Hoa")
    (line,) = done("outgoing", "list", "--json").json["papers"]
    assert (line["copies"], line["handed_over"], line["receipt"]) == (5, "2021-04-06", "Lê Thị Hoa")
    assert line["note"] == "Gửi bản giấy"


@pytest.mark.parametrize("suffix", ["pdf", "xlsx"])
def test_the_register_of_a_year_is_printed(decided: NeuGuong, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"so.{suffix}"
    said = decided("print", "outgoing", file, "--year", 2021).out
    assert said == f"Đã ghi Sổ đăng ký văn bản đi năm 2021 ra {file}.\n"
    assert file.stat().st_size > 1_000
    if suffix == "pdf":
        assert "120/QĐ-UBND" in text_of(file)


def test_a_reprint_is_the_same_file_and_so_is_the_archived_paper(decided: NeuGuong, tmp_path: Path) -> None:
    first, again, kept = (tmp_path / name for name in ("qd.pdf", "qd-2.pdf", "luu.pdf"))
    decided("print", "decision", 1, first)
    decided("print", "decision", 1, again)
    decided("outgoing", "paper", 1, kept)
    assert first.read_bytes() == again.read_bytes() == kept.read_bytes()


def test_a_paper_printed_elsewhere_is_kept_as_it_is(done: NeuGuong, neu_guong: NeuGuong, tmp_path: Path) -> None:
    scan, back = tmp_path / "bc.pdf", tmp_path / "ra.pdf"
    scan.write_bytes(b"%PDF-1.7 scanned")
    assert done(*REPORT, "--file", scan).out.endswith("Đã lưu bản in.\n")
    done("outgoing", "paper", 1, back)
    assert back.read_bytes() == scan.read_bytes()
    assert neu_guong("outgoing", "paper", 1, back).code == 2


def test_check_says_how_many_archived_papers_it_hashed(decided: NeuGuong) -> None:
    assert "Đã tính lại mã băm của 1 văn bản lưu." in decided("check").out
    assert decided("check", "--json").json["archive"] == {"checked": 1, "broken": []}


def test_an_archived_paper_changed_with_a_database_tool_is_found_and_not_printed(
    decided: NeuGuong, neu_guong: NeuGuong, fresh_register: Path, tmp_path: Path
) -> None:
    forge(fresh_register, "UPDATE paper_bytes SET content = x'255044462D'")
    found = neu_guong("check")
    assert found.code == 3
    assert "Văn bản lưu không còn như khi in, đối chiếu với bản đã ký: 120/QĐ-UBND." in found.err
    assert neu_guong("check", "--json").json["archive"] == {"checked": 1, "broken": ["120/QĐ-UBND"]}
    assert neu_guong("print", "decision", 1, tmp_path / "qd.pdf").code == 3
    assert not (tmp_path / "qd.pdf").exists()
