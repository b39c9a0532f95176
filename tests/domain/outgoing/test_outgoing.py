from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.decision import SignedInTheFuture
from app.domain.drawable import CharacterNotDrawn
from app.domain.errors import SeveralRefusals
from app.domain.outgoing.outgoing import (
    CopiesNotPositive,
    HandedOverBeforeItsDay,
    HandedOverInTheFuture,
    LetterWithoutDraftingUnit,
    OutgoingDraft,
    OutgoingWithoutSubject,
    Sending,
    SeriesState,
    accept_outgoing,
    accept_sending,
    gaps_in_words,
    series_of,
    state_of,
)
from app.domain.papers.document_kind import DocumentKind

TODAY, DAY = date(2024, 12, 31), date(2024, 12, 5)
REPORT = OutgoingDraft(DocumentKind.REPORT, "SXD", DAY, "kết quả quý IV năm 2024", 7)


def test_each_kind_of_paper_has_a_series_of_its_own() -> None:
    kinds = (DocumentKind.DECISION, DocumentKind.REPORT, DocumentKind.OFFICIAL_LETTER)
    assert [series_of(kind, "SXD", shared=False) for kind in kinds] == ["QĐ-SXD", "BC-SXD", "SXD-…"]


def test_all_kinds_share_a_series_where_the_agency_has_it_so_except_those_of_its_council() -> None:
    kinds = (DocumentKind.DECISION, DocumentKind.OFFICIAL_LETTER)
    assert {series_of(kind, "SXD", shared=True) for kind in kinds} == {"…-SXD"}
    assert series_of(DocumentKind.MINUTES, "HĐTĐKT", shared=True) == "…-HĐTĐKT"


def test_the_next_number_follows_the_highest_and_the_numbers_left_out_are_named() -> None:
    state = state_of("QĐ-SXD", (9, 1, 2, 4))
    assert state == SeriesState("QĐ-SXD", 10, ((3, 3), (5, 8)))
    assert gaps_in_words(state.gaps) == "03, 05-08"


def test_a_series_without_a_gap_names_none() -> None:
    assert state_of("QĐ-SXD", (1, 2, 3)) == SeriesState("QĐ-SXD", 4, ())


def test_words_are_cleaned_on_entry() -> None:
    accepted = accept_outgoing(replace(REPORT, subject="  kết  quả ", signer="Võ Tất Dũng\u200b"), TODAY)
    assert (accepted.subject, accepted.signer) == ("kết quả", "Võ Tất Dũng")


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (replace(REPORT, subject=" "), OutgoingWithoutSubject),
        (replace(REPORT, day=date(2025, 1, 1)), SignedInTheFuture),
        (replace(REPORT, subject="漢"), CharacterNotDrawn),
        (replace(REPORT, kind=DocumentKind.OFFICIAL_LETTER), LetterWithoutDraftingUnit),
        (replace(REPORT, sending=Sending(copies=0)), CopiesNotPositive),
    ],
)
def test_what_the_register_cannot_hold_is_refused(draft: OutgoingDraft, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        accept_outgoing(draft, TODAY)


def test_every_reason_is_told_at_once() -> None:
    with pytest.raises(SeveralRefusals) as refused:
        accept_outgoing(replace(REPORT, subject="", sending=Sending(copies=-1)), TODAY)
    assert [type(one) for one in refused.value.reasons] == [OutgoingWithoutSubject, CopiesNotPositive]


@pytest.mark.parametrize(
    ("handed_over", "refusal"),
    [(date(2024, 12, 4), HandedOverBeforeItsDay), (date(2025, 1, 1), HandedOverInTheFuture)],
)
def test_a_paper_leaves_between_its_day_and_today(handed_over: date, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        accept_sending(Sending(handed_over=handed_over), DAY, TODAY)


@pytest.mark.parametrize("handed_over", [DAY, TODAY])
def test_a_paper_may_leave_on_its_day_or_today(handed_over: date) -> None:
    assert accept_sending(Sending(handed_over=handed_over), DAY, TODAY).handed_over == handed_over
