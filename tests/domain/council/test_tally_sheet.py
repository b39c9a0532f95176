"""The note on the papers stands in the minutes beside the totals, so it names nobody."""

import pytest

from app.domain.council.council import Council, Member, Role
from app.domain.council.tally_sheet import NoteNamesMember, check_note
from app.domain.language.names import Gender
from tests.builders import a_council

NAMES = ("Phạm Thị Diễm", "Lê Thu Hòa", "Đỗ Văn Phiếu (Phòng Y tế)")


def a_council_of_three() -> Council:
    return a_council(members=tuple(Member(name, Gender.UNKNOWN, "", Role.MEMBER) for name in NAMES))


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Lê Thu Hòa không nộp lại phiếu", "Lê Thu Hòa"),
        ("01 phiếu của lê thu hoà", "Lê Thu Hòa"),
        ("le thu hoa khong tra phieu", "Lê Thu Hòa"),
        ("Bà Hòa giữ lại phiếu", "Lê Thu Hòa"),
        ("đ/c Thu Hòa ra ngoài", "Lê Thu Hòa"),
        ("đồng chí Diễm về sớm", "Phạm Thị Diễm"),
        ("Đỗ Văn Phiếu làm rách phiếu", "Đỗ Văn Phiếu (Phòng Y tế)"),
        ("ông Phiếu làm rách phiếu", "Đỗ Văn Phiếu (Phòng Y tế)"),
    ],
)
def test_a_note_that_names_a_member_is_refused(note: str, name: str) -> None:
    with pytest.raises(NoteNamesMember) as refused:
        check_note(note, a_council_of_three())
    assert refused.value.name == name


@pytest.mark.parametrize(
    "note", ["", "01 phiếu không thu về", "một thành viên giữ lại phiếu", "phiếu ghi tại phòng họp hòa giải", "bà con"]
)
def test_a_note_that_names_nobody_stands(note: str) -> None:
    check_note(note, a_council_of_three())
