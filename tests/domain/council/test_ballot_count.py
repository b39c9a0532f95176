from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.council.ballot_count import (
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
    SpoiltPapers,
    WrittenOpinionsDoNotClose,
)
from app.domain.errors import Refusal
from tests.builders import a_count, a_line

BROKEN: list[tuple[dict[str, Any], type[Refusal], dict[str, object]]] = [
    ({"absent": 1}, AttendanceDoesNotClose, {"members": 9, "present": 9, "absent": 1, "total": 10}),
    ({"wrote": 1}, MoreWroteThanAbsent, {"wrote": 1, "absent": 0}),
    ({"issued": 10, "returned": 10, "valid": 10}, MoreIssuedThanPresent, {"issued": 10, "present": 9}),
    ({"present": 8, "absent": 1, "issued": 9}, MoreIssuedThanPresent, {"issued": 9, "present": 8}),
    ({"issued": 8}, MoreReturnedThanIssued, {"returned": 9, "issued": 8}),
    ({"returned": 8, "valid": 8}, NotReturnedWithoutNote, {"missing": 1}),
    ({"invalid": 1}, PapersDoNotClose, {"valid": 9, "invalid": 1, "total": 10, "returned": 9}),
    ({"valid": 8}, PapersDoNotClose, {"valid": 8, "invalid": 0, "total": 8, "returned": 9}),
    ({"lines": (a_line(8),)}, LineDoesNotClose, {"line": a_line(8), "valid": 9}),
    (
        {"lines": (a_line(9, written_agree=1),)},
        WrittenOpinionsDoNotClose,
        {"nominee": "Trần Thị Vân Anh", "opinions": 1, "wrote": 0},
    ),
    (
        {"present": 7, "wrote": 1, "lines": (a_line(7, written_agree=1, written_disagree=1),)},
        WrittenOpinionsDoNotClose,
        {"opinions": 2, "wrote": 1},
    ),
]


@pytest.mark.parametrize(("changes", "reason", "numbers"), BROKEN)
def test_an_equation_broken_alone_is_named_with_its_numbers(
    changes: dict[str, Any], reason: type[Refusal], numbers: dict[str, object]
) -> None:
    with pytest.raises(reason) as refused:
        a_count(**({"lines": (a_line(9),)} | changes))
    assert {name: getattr(refused.value, name) for name in numbers} == numbers


def test_of_several_broken_equations_the_first_is_named() -> None:
    figures: dict[str, Any] = {
        "members": 9,
        "present": -1,
        "absent": 0,
        "wrote": 1,
        "issued": 10,
        "returned": 11,
        "valid": 7,
        "spoilt": SpoiltPapers(marked=2),
        "lines": (a_line(6, 2, written_agree=2),),
    }
    mended: list[tuple[type[Refusal], dict[str, Any]]] = [
        (NegativeFigure, {"present": 10}),
        (AttendanceDoesNotClose, {"present": 9}),
        (MoreWroteThanAbsent, {"present": 8, "absent": 1}),
        (MoreIssuedThanPresent, {"present": 9, "absent": 1, "members": 10, "issued": 9}),
        (MoreReturnedThanIssued, {"returned": 8}),
        (NotReturnedWithoutNote, {"note": "01 phiếu không thu về"}),
        (PapersDoNotClose, {"spoilt": SpoiltPapers(marked=1)}),
        (LineDoesNotClose, {"lines": (a_line(6, 1, written_agree=2),)}),
        (WrittenOpinionsDoNotClose, {"lines": (a_line(6, 1, written_agree=1),)}),
    ]
    for reason, mending in mended:
        with pytest.raises(reason):
            BallotCount(**figures)
        figures |= mending
    assert BallotCount(**figures).lines[0].agreeing == 7


def test_a_paper_neither_valid_nor_invalid_is_named_by_its_equation() -> None:
    with pytest.raises(PapersDoNotClose) as refused:
        a_count(present=8, valid=7, invalid=2)
    broken = refused.value
    assert (broken.valid, broken.invalid, broken.total, broken.returned) == (7, 2, 9, 8)


def test_a_paper_is_invalid_for_one_reason_and_each_reason_is_kept_apart() -> None:
    count = a_count(a_line(5), members=9, valid=5, spoilt=SpoiltPapers(1, 1, 1, 1))
    assert count.invalid == 4
    assert [(why.label, papers) for why, papers in count.spoilt.by_reason()] == [
        ("không do Tổ kiểm phiếu phát ra", 1),
        ("ghi thêm tên ngoài danh sách", 1),
        ("ký tên hoặc có dấu hiệu nhận biết", 1),
        ("rách, nhòe không đọc được", 1),
    ]


@pytest.mark.parametrize("reason", ["foreign", "added", "marked", "unreadable"])
def test_a_reason_cannot_make_up_for_another(reason: str) -> None:
    with pytest.raises(NegativeFigure) as refused:
        a_count(a_line(9), spoilt=replace(SpoiltPapers(1, 1, 1, 1), **{reason: -3}))
    assert refused.value.what.startswith("Số phiếu không hợp lệ do ")


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


few = st.integers(0, 4)
any_line = st.builds(LineCount, st.just(1), st.just("Lý A"), few, few, few, few, few)
any_figures = st.fixed_dictionaries(
    {
        "members": st.integers(0, 8),
        "present": st.integers(-1, 8),
        "absent": few,
        "wrote": few,
        "issued": st.integers(0, 8),
        "returned": st.integers(0, 8),
        "valid": st.integers(0, 8),
        "spoilt": st.builds(SpoiltPapers, few, few, few, few),
        "lines": st.lists(any_line, max_size=3).map(tuple),
        "note": st.sampled_from(("", " ", "không thu về")),
    }
)


@st.composite
def figures_that_close(draw: st.DrawFn) -> dict[str, Any]:
    """Figures made from the members down, each a part of the one before."""
    absent, papers = draw(few), draw(st.lists(few, min_size=5, max_size=5))
    valid, *spoilt = papers
    returned = sum(papers)
    issued = returned + draw(few)
    present, wrote = issued + draw(few), draw(st.integers(0, absent))
    line = st.tuples(st.integers(0, valid), st.integers(0, valid), st.integers(0, wrote), st.integers(0, wrote))
    return {
        "members": present + absent,
        "present": present,
        "absent": absent,
        "wrote": wrote,
        "issued": issued,
        "returned": returned,
        "valid": valid,
        "spoilt": SpoiltPapers(*spoilt),
        "lines": tuple(_closing(valid, wrote, *parts) for parts in draw(st.lists(line, max_size=3))),
        "note": "không thu về",
    }


def _closing(valid: int, wrote: int, *parts: int) -> LineCount:
    agree, cut, written, written_cut = parts
    disagree = min(cut, valid - agree)
    return LineCount(1, "Lý A", agree, disagree, valid - agree - disagree, written, min(written_cut, wrote - written))


def closes(figures: dict[str, Any]) -> bool:
    """Whether every equation holds, written out one by one."""
    given, spoilt = SimpleNamespace(**figures), figures["spoilt"]
    return (
        given.present >= 0
        and given.members - given.present == given.absent
        and 0 <= given.wrote <= given.absent
        and given.issued <= given.present
        and given.issued - given.returned >= 0
        and (given.issued == given.returned or given.note.strip() != "")
        and given.returned - given.valid == spoilt.foreign + spoilt.added + spoilt.marked + spoilt.unreadable
        and all(given.valid - line.blank == line.agree + line.disagree for line in given.lines)
        and all(given.wrote - line.written_agree >= line.written_disagree for line in given.lines)
    )


@given(st.one_of(any_figures, figures_that_close()))
def test_a_count_exists_exactly_when_every_equation_closes(figures: dict[str, Any]) -> None:
    if closes(figures):
        assert BallotCount(**figures).invalid == figures["returned"] - figures["valid"]
    else:
        with pytest.raises(Refusal):
            BallotCount(**figures)


@given(figures_that_close(), st.sampled_from(("members", "present", "absent", "valid", "returned")), st.booleans())
def test_a_count_that_closes_closes_no_more_when_one_figure_moves(
    figures: dict[str, Any], moved: str, up: bool
) -> None:
    BallotCount(**figures)
    with pytest.raises(Refusal):
        BallotCount(**(figures | {moved: figures[moved] + (1 if up else -1)}))
