import pytest

from app.domain.council.ballot_count import LineCount
from app.domain.council.exposure import Exposing, Exposure, exposures
from tests.builders import a_count, a_line

NAME = "Trần Thị Vân Anh"


def exposing(*lines: LineCount, **figures: object) -> set[Exposing]:
    """How the totals of a council of nine give a choice away, unless `figures` say it is another."""
    return {one.exposing for one in exposures(a_count(*lines, **figures))}  # type: ignore[arg-type]


def test_a_vote_on_which_members_part_gives_nobody_away() -> None:
    assert exposures(a_count(a_line(7, 2))) == ()


def test_when_everybody_agrees_everybody_is_known_to_have_agreed() -> None:
    assert exposures(a_count(a_line(9))) == (Exposure(Exposing.ALL_AGREED, NAME),)


@pytest.mark.parametrize("line", [a_line(0, 9), a_line(0, 5, 4), a_line(0, 0, 9)])
def test_when_nobody_agrees_everybody_is_known_not_to_have_agreed(line: LineCount) -> None:
    assert exposing(line) == {Exposing.ALL_REFUSED}


@pytest.mark.parametrize("line", [a_line(8, 1), a_line(8, 0, 1), a_line(1, 8), a_line(1, 0, 8)])
def test_the_one_whose_paper_is_apart_knows_all_the_others(line: LineCount) -> None:
    assert exposing(line) == {Exposing.ONE_APART}


@pytest.mark.parametrize(("valid", "few"), [(1, True), (2, True), (3, True), (4, False)])
def test_up_to_three_papers_are_too_few_to_hide_among(valid: int, few: bool) -> None:
    line = a_line(valid // 2, valid - valid // 2)
    assert (Exposing.FEW_VOTERS in exposing(line, members=valid)) is few


def test_in_a_council_of_three_each_way_the_vote_can_go_is_warned_of() -> None:
    for agree in range(4):
        assert exposing(a_line(agree, 3 - agree), members=3) >= {Exposing.FEW_VOTERS}
        assert len(exposing(a_line(agree, 3 - agree), members=3)) == 2


@pytest.mark.parametrize(("agree", "disagree"), [(2, 0), (0, 2), (0, 0)])
def test_written_opinions_all_alike_tell_what_each_absent_member_chose(agree: int, disagree: int) -> None:
    line = a_line(5, 2, written_agree=agree, written_disagree=disagree)
    assert exposing(line, present=7, wrote=2) == {Exposing.WRITTEN_SHOW}


def test_written_opinions_that_part_tell_nothing() -> None:
    assert exposing(a_line(5, 2, written_agree=1, written_disagree=1), present=7, wrote=2) == set()


def test_a_box_without_a_valid_paper_gives_nobody_away() -> None:
    assert exposing(a_line(0), valid=0, invalid=9) == set()


def test_the_whole_ballot_is_warned_of_first_and_then_each_line() -> None:
    count = a_count(a_line(3), a_line(0, 3, nomination=2, nominee="Lý A"), members=3)
    assert [(one.nominee, one.exposing) for one in exposures(count)] == [
        ("", Exposing.FEW_VOTERS),
        (NAME, Exposing.ALL_AGREED),
        ("Lý A", Exposing.ALL_REFUSED),
    ]


def test_a_count_over_other_papers_kept_beside_the_sealed_one_gives_the_paper_between_them_away() -> None:
    sealed, otherwise = a_count(a_line(6, 3)), a_count(a_line(6, 2), valid=8, invalid=1)
    assert exposures(sealed, [sealed]) == ()
    assert exposures(sealed, [sealed, otherwise]) == (Exposure(Exposing.OTHER_PAPERS),)


def test_a_member_who_leaves_the_own_line_unmarked_hands_in_a_paper_that_is_known() -> None:
    (found,) = exposures(a_count(a_line(6, 2, 1)), left_blank=[NAME])
    assert found == Exposure(Exposing.OWN_LINE, NAME)
    assert found.sentence == (
        f"{NAME}: thành viên được đề nghị để trống dòng của mình nên người kiểm nhận ra được lá phiếu đó."
    )


def test_a_warning_is_a_sentence() -> None:
    whole, line = Exposure(Exposing.FEW_VOTERS), Exposure(Exposing.ALL_AGREED, NAME)
    assert whole.sentence.startswith("Chỉ có từ ba lá phiếu trở xuống: ")
    assert line.sentence == f"{NAME}: mọi lá phiếu đều đồng ý nên ai cũng biết từng người đã chọn gì."
