"""Scanned letters of written opinions: kept beside a meeting, struck out where kept by mistake."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.letter import LetterKept, MemberDidNotWrite
from tests.services.conftest import Story

HELD = date(2024, 12, 3)
PDF = b"%PDF-1.7"


def test_the_scanned_letter_of_an_absent_member_is_kept_once(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee(), absent=2, wrote=1)
    councils = binh_phuoc.office.councils
    for typed in ("Ủy viên 2", "ủy viên  2"):
        councils.keep_letter(meeting, typed, "y-kien.pdf", PDF)
    (letter,) = councils.letters(meeting)
    assert (letter.member, letter.name, letter.content) == ("Ủy viên 2", "y-kien.pdf", PDF)
    with pytest.raises(MemberDidNotWrite):
        councils.keep_letter(meeting, "Ủy viên 3", "y-kien.pdf", PDF)


def test_a_letter_struck_out_no_longer_binds_the_list_of_those_away(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee(), absent=2, wrote=1)
    councils = binh_phuoc.office.councils
    councils.keep_letter(meeting, "Ủy viên 2", "y-kien.pdf", PDF)
    draft = councils.meeting(meeting).draft
    nobody_wrote = replace(draft, absences=tuple(replace(one, wrote=False) for one in draft.absences))
    with pytest.raises(LetterKept):
        councils.amend(meeting, nobody_wrote)
    councils.strike_letter(meeting, councils.letters(meeting)[0], "lưu nhầm")
    assert councils.letters(meeting) == ()
    councils.amend(meeting, nobody_wrote)


def test_a_letter_struck_out_after_the_seal_changes_no_number_of_the_minutes(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee(), absent=2, wrote=1)
    councils, papers = binh_phuoc.office.councils, binh_phuoc.office.papers
    councils.keep_letter(meeting, "Ủy viên 2", "y-kien.pdf", PDF)
    binh_phuoc.vote(meeting, 7, written=1)
    before = papers.meeting_minutes(meeting), papers.tally_minutes(meeting)
    councils.strike_letter(meeting, councils.letters(meeting)[0], "lưu nhầm")
    assert councils.letters(meeting) == ()
    assert (papers.meeting_minutes(meeting), papers.tally_minutes(meeting)) == before
