from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot_count import (
    AttendanceDoesNotClose,
    BallotCount,
    LineCount,
    LineDoesNotClose,
    MoreIssuedThanPresent,
    MoreReturnedThanIssued,
    MoreWroteThanAbsent,
    NegativeFigure,
    NotReturnedWithoutNote,
    PapersDoNotClose,
    WrittenOpinionsDoNotClose,
)
from app.domain.errors import Refusal
from tests.builders import a_count, a_line

BROKEN: list[tuple[dict[str, Any], type[Refusal]]] = [
    ({"issued": -1}, NegativeFigure),
    ({"absent": 1}, AttendanceDoesNotClose),
    ({"wrote": 1}, MoreWroteThanAbsent),
    ({"issued": 10, "returned": 10, "valid": 10}, MoreIssuedThanPresent),
    ({"issued": 8}, MoreReturnedThanIssued),
    ({"returned": 8, "valid": 8}, NotReturnedWithoutNote),
    ({"invalid": 1}, PapersDoNotClose),
    ({"lines": (a_line(8),)}, LineDoesNotClose),
    ({"lines": (a_line(9, written_agree=1),)}, WrittenOpinionsDoNotClose),
]


@pytest.mark.parametrize(("changes", "reason"), BROKEN)
def test_a_count_that_does_not_close_cannot_be(changes: dict[str, Any], reason: type[Refusal]) -> None:
    with pytest.raises(reason):
        a_count(**({"lines": (a_line(9),)} | changes))


def test_of_several_broken_equations_the_first_is_named() -> None:
    count: dict[str, Any] = {
        "members": 9,
        "present": -1,
        "absent": 0,
        "wrote": 1,
        "issued": 10,
        "returned": 11,
        "valid": 7,
        "invalid": 2,
        "lines": (a_line(6, 2, written_agree=2),),
    }
    mended: list[tuple[type[Refusal], dict[str, Any]]] = [
        (NegativeFigure, {"present": 10}),
        (AttendanceDoesNotClose, {"present": 9}),
        (MoreWroteThanAbsent, {"present": 8, "absent": 1}),
        (MoreIssuedThanPresent, {"present": 9, "absent": 1, "members": 10, "issued": 9}),
        (MoreReturnedThanIssued, {"returned": 8}),
        (NotReturnedWithoutNote, {"note": "01 phiếu không thu về"}),
        (PapersDoNotClose, {"valid": 7, "invalid": 1}),
        (LineDoesNotClose, {"lines": (a_line(6, 1, written_agree=2),)}),
        (WrittenOpinionsDoNotClose, {"lines": (a_line(6, 1, written_agree=1),)}),
    ]
    for reason, mending in mended:
        with pytest.raises(reason):
            BallotCount(**count)
        count |= mending
    assert BallotCount(**count).lines[0].agreeing == 7


def test_a_paper_neither_valid_nor_invalid_is_named_by_its_equation() -> None:
    with pytest.raises(PapersDoNotClose) as refused:
        a_count(present=8, valid=7, invalid=2)
    broken = refused.value
    assert (broken.valid, broken.invalid, broken.total, broken.returned) == (7, 2, 9, 8)


def test_a_line_that_misses_a_paper_is_named_with_its_nominee() -> None:
    with pytest.raises(LineDoesNotClose) as refused:
        a_count(a_line(9, nomination=2, nominee="Lý A"), a_line(6, 2))
    assert (refused.value.line, refused.value.line.total, refused.value.valid) == (a_line(6, 2), 8, 9)


def test_the_paper_with_both_boxes_marked_closes_the_line() -> None:
    assert a_count(a_line(6, 2, blank=1)).lines[0].blank == 1


def test_papers_kept_back_are_let_through_with_a_note() -> None:
    kept_back = {"returned": 8, "valid": 8}
    with pytest.raises(NotReturnedWithoutNote) as refused:
        a_count(a_line(8), **kept_back)
    assert refused.value.missing == 1
    assert a_count(a_line(8), **kept_back, note="01 phiếu không thu về").returned == 8


def test_a_note_of_blanks_is_no_note() -> None:
    with pytest.raises(NotReturnedWithoutNote):
        a_count(a_line(8), returned=8, valid=8, note=" \n ")


def test_fewer_papers_may_be_issued_than_members_are_present() -> None:
    assert a_count(a_line(8), issued=8, returned=8, valid=8).present == 9


def test_nobody_agrees_and_disagrees_in_one_opinion() -> None:
    with pytest.raises(WrittenOpinionsDoNotClose) as refused:
        a_count(a_line(8, written_agree=1, written_disagree=1), present=8, wrote=1)
    broken = refused.value
    assert (broken.nominee, broken.opinions, broken.wrote) == ("Trần Thị Vân Anh", 2, 1)


def test_more_may_write_than_give_an_opinion_on_every_nominee() -> None:
    assert a_count(a_line(7, written_agree=1), present=7, wrote=2).lines[0].agreeing == 8


@pytest.mark.parametrize("figure", ["members", "present", "absent", "wrote", "issued", "returned", "valid", "invalid"])
def test_no_figure_is_less_than_nothing(figure: str) -> None:
    with pytest.raises(NegativeFigure) as refused:
        a_count(a_line(9), **{figure: -1})
    assert refused.value.figure == -1


@pytest.mark.parametrize("line", [a_line(-1), a_line(9, -1), a_line(9, 0, -1)])
def test_no_figure_of_a_line_is_less_than_nothing(line: LineCount) -> None:
    with pytest.raises(NegativeFigure) as refused:
        a_count(line)
    assert refused.value.what.startswith("Trần Thị Vân Anh: ")


@pytest.mark.parametrize("opinion", ["written_agree", "written_disagree"])
def test_no_fewer_than_nobody_writes(opinion: str) -> None:
    with pytest.raises(NegativeFigure):
        a_count(a_line(9, **{opinion: -1}))


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_a_line_closes_exactly_when_its_votes_are_the_valid_papers(
    agree: int, disagree: int, blank: int, valid: int
) -> None:
    line = LineCount(1, "Lý A", agree, disagree, blank)
    if agree + disagree + blank == valid:
        assert a_count(line, members=valid).lines == (line,)
    else:
        with pytest.raises(LineDoesNotClose):
            a_count(line, members=valid)
