from dataclasses import replace

from app.domain.council.caution import cautions
from app.domain.council.letter import Letter
from app.domain.council.meeting import Absence, Meeting
from app.domain.council.quorum import requirement_of
from tests.builders import NINETY_PERCENT, a_meeting

WARNING = "Ý kiến bằng văn bản không bí mật như phiếu kín: văn bản ghi rõ người có ý kiến."


def told(members: int, *absences: Absence, kept: tuple[Letter, ...] = ()) -> tuple[str, ...]:
    meeting = Meeting(1, a_meeting(absences=absences), members)
    return cautions(meeting, requirement_of(meeting, NINETY_PERCENT), kept)


def test_there_is_nothing_to_say_where_all_attend() -> None:
    assert told(9) == ()


def test_where_too_few_take_part_for_anybody_to_pass_it_is_said_before_the_vote() -> None:
    away = Absence("Ủy viên 9", "ốm")
    assert told(9, away) == ("Dù tất cả 08 người tham gia đều đồng ý cũng không ai đủ 09 phiếu.",)
    assert told(10, away) == ()


def test_a_written_opinion_is_no_secret_and_its_letter_is_asked_for_until_it_is_kept() -> None:
    wrote = Absence("Lê Thu Hòa", "ốm", wrote=True)
    assert told(9, wrote) == (WARNING, "Chưa lưu bản quét ý kiến bằng văn bản của Lê Thu Hòa.")
    assert told(9, wrote, kept=(Letter("Lê Thu Hoà", "a.pdf", b"%PDF-"),)) == (WARNING,)
    assert told(9, replace(wrote, wrote=False))[0].startswith("Dù tất cả 08 người")
