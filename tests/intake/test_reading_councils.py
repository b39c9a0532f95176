"""The list of a council's members, and the council it makes."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.council.council import CouncilDraft, Member, Role, accept_council
from app.domain.language.names import Gender
from app.intake.councils import CouncilDecisionMissing, SeveralCouncils, council_of
from app.intake.readers import read_council
from tests.intake.workbooks import Content, save_rows

_COUNCIL_HEADINGS = ["Họ và tên", "Ông/Bà", "Chức vụ", "Chức danh trong Hội đồng", "Số quyết định", "Ngày quyết định"]
_CHAIR: list[Content] = ["Phạm Thị Diễm", "Bà", "Chủ tịch UBND", "Chủ tịch", "215/QĐ-UBND", date(2021, 1, 20)]
_SECRETARY: list[Content] = ["Võ Tất Dũng", "Ông", "Trưởng phòng Nội vụ", "Ủy viên thư ký", None, None]


def _council(folder: Path, *rows: list[Content]) -> CouncilDraft:
    reading = read_council(save_rows(folder / "hd.xlsx", [_COUNCIL_HEADINGS, *rows]))
    assert reading.refused == ()
    return council_of(row.entry for row in reading.rows)


def test_a_council_is_made_of_its_members_and_the_decision_in_one_row(tmp_path: Path) -> None:
    council = _council(tmp_path, _CHAIR, _SECRETARY)
    assert accept_council(council) == CouncilDraft(
        "",
        "215/QĐ-UBND",
        date(2021, 1, 20),
        (
            Member("Phạm Thị Diễm", Gender.FEMALE, "Chủ tịch UBND", Role.CHAIR),
            Member("Võ Tất Dũng", Gender.MALE, "Trưởng phòng Nội vụ", Role.SECRETARY),
        ),
    )


def test_a_council_without_its_decision_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CouncilDecisionMissing):
        _council(tmp_path, _SECRETARY)


@pytest.mark.parametrize("other", [["300/QĐ-UBND", date(2021, 1, 20)], ["215/QĐ-UBND", date(2022, 1, 20)]])
def test_two_councils_in_one_list_are_refused(tmp_path: Path, other: list[Content]) -> None:
    with pytest.raises(SeveralCouncils):
        _council(tmp_path, _CHAIR, [*_SECRETARY[:4], *other])
