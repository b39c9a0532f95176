from datetime import date
from fractions import Fraction

from app.domain.articles.article import AuthorIsOfficial, ReceivedAfterTheContest
from app.domain.council.ballot_count import LineDoesNotClose, NegativeFigure, NotReturnedWithoutNote, PapersDoNotClose
from app.domain.council.quorum import QuorumNotReached
from app.domain.decisions.granting import FormBeyondAuthority
from app.domain.exemplars.exemplar import DeedAlreadyCommended
from app.domain.nominations.proposal import NotYetRecognised
from app.domain.papers.numbering import NumberAgainstItsDay
from app.wording import sentence
from tests.builders import a_line


def test_a_line_that_does_not_close_is_said_with_its_nominee_and_its_equation() -> None:
    assert sentence(LineDoesNotClose(a_line(6, 2), valid=9)) == (
        "Trần Thị Vân Anh: đồng ý 6 + không đồng ý 2 + không hợp lệ 0 = 8, khác số phiếu hợp lệ 9."
        " Hãy kiểm tra lại dòng này."
    )


def test_papers_that_do_not_close_are_said_with_their_equation() -> None:
    said = sentence(PapersDoNotClose(valid=7, invalid=2, returned=8))
    assert said.startswith("Hợp lệ 7 + không hợp lệ 2 = 9, khác số phiếu thu về 8. ")


def test_papers_kept_back_are_said_as_the_note_would_say_them() -> None:
    assert "“01 phiếu không thu về”" in sentence(NotReturnedWithoutNote(1))


def test_a_figure_below_nothing_is_said_with_its_name() -> None:
    said = sentence(NegativeFigure("Số phiếu phát ra", -1))
    assert said == "Số phiếu phát ra không thể là -1. Hãy nhập số từ 0 trở lên."


def test_a_missing_quorum_is_said_as_a_share_and_in_people() -> None:
    said = sentence(QuorumNotReached(5, 6, 9, Fraction(2, 3)))
    assert said.startswith("Chưa đủ 2/3 thành viên dự họp: có mặt 5 trên tổng số 9 người, cần ít nhất 6. ")


def test_a_form_beyond_its_issuer_is_said_with_what_he_may_grant() -> None:
    said = sentence(FormBeyondAuthority("Bằng khen", "Giám đốc Sở Xây dựng"))
    assert said.startswith("Giám đốc Sở Xây dựng không có thẩm quyền tặng Bằng khen. ")
    assert "Giấy khen" in said


def test_who_is_not_recognised_cannot_go_higher_in_the_plans_own_words() -> None:
    words = "Chỉ lựa chọn từ các điển hình tiên tiến cấp Sở đã được công nhận"
    assert words in sentence(NotYetRecognised("Lê Văn Ân", "cấp Sở"))


def test_a_deed_commended_before_is_said_with_its_decision() -> None:
    said = sentence(DeedAlreadyCommended("Lê Văn Ân", "Cứu người đuối nước", "15/QĐ-UBND"))
    assert "không khen thưởng nhiều lần cho một thành tích" in said
    assert "15/QĐ-UBND" in said


def test_a_number_out_of_order_is_said_with_its_neighbours_and_their_days() -> None:
    neighbours = ("07/QĐ-SXD ngày 05/12/2024", "12/QĐ-SXD ngày 10/12/2024")
    said = sentence(NumberAgainstItsDay("08/QĐ-SXD", date(2024, 12, 4), neighbours))
    assert said.startswith(
        "Số 08/QĐ-SXD ngày 04/12/2024 không theo thứ tự thời gian với số đã cấp:"
        " 07/QĐ-SXD ngày 05/12/2024, 12/QĐ-SXD ngày 10/12/2024. "
    )


def test_a_judge_who_enters_is_told_the_rule() -> None:
    assert sentence(AuthorIsOfficial("Lê Thu Hòa")).startswith("Lê Thu Hòa thuộc Ban Tổ chức hoặc Ban Giám khảo ")


def test_days_are_said_the_way_papers_write_them() -> None:
    said = sentence(ReceivedAfterTheContest(date(2021, 5, 26), date(2021, 5, 25)))
    assert said.startswith("Ngày nhận 26/05/2021 muộn hơn ngày cuối của cuộc thi (25/05/2021). ")
