"""The seal on a page: a symbol any telephone reads, beside its code in type, never apart from what it seals."""

from dataclasses import replace

import pytest

from app.documents.forms import decision, meeting_minutes, tally_minutes
from app.documents.ink.pdf import drawn
from app.documents.paper import Paper, Paragraph, Recipients, SealMark, Section, Signatory, TwoSignatures
from tests.documents.council_facts import PREVIOUS, SEAL, VOIDING, large_tally, meeting_facts, sealed, tally_facts
from tests.documents.facts import decision_facts
from tests.documents.papers import paper
from tests.documents.qr_reading import read_symbol, symbol_frame
from tests.documents.reading import Box, Sheet, sheets

MARK = SealMark("Mã niêm phong:", SEAL.code, f"NEU GUONG {SEAL.code}")
BOTH = TwoSignatures(Signatory(("THƯ KÝ",), ("Lê A",)), Signatory(("CHỦ TỌA",), ("Võ C",)))
DIGEST = SEAL.digest.upper()
DECIDED = replace(decision_facts(), seal=SEAL)


def sealed_page(drawn_on: Paper) -> Sheet:
    """The one page of a paper that carries a seal."""
    (page,) = (page for page in sheets(drawn(drawn_on)) if page.patches)
    return page


def read_on(drawn_on: Paper) -> list[str]:
    """What the symbols of a paper say, page by page."""
    pdf = drawn(drawn_on)
    pages = sheets(pdf)
    return [read_symbol(pdf, pages, place) for place, page in enumerate(pages) if page.patches]


def test_the_symbol_on_the_tally_minutes_tells_the_code_the_day_the_account_and_the_whole_digest() -> None:
    assert read_on(tally_minutes.compose(sealed())) == [
        f"NEU GUONG {SEAL.code} 2024-12-03 N:9 P:8 PHAT:8 THU:8 HOPLE:8 {DIGEST}"
    ]


def test_the_minutes_of_the_meeting_carry_the_same_symbol_as_the_tally_minutes() -> None:
    assert read_on(meeting_minutes.compose(meeting_facts())) == read_on(tally_minutes.compose(sealed()))


def test_a_council_of_hundreds_still_fits_its_symbol() -> None:
    (said,) = read_on(tally_minutes.compose(sealed(large_tally(1, members=400))))
    assert "N:400 P:400 PHAT:400 THU:400 HOPLE:400" in said


def test_a_decision_and_its_list_point_to_the_seal_and_say_nothing_of_the_count() -> None:
    assert read_on(decision.compose(DECIDED)) == [f"NEU GUONG {SEAL.code} {DIGEST}"] * 2


def test_a_decision_that_rests_on_no_vote_carries_no_seal() -> None:
    pages = sheets(drawn(decision.compose(decision_facts())))
    assert all(page.patches == () and "niêm phong" not in page.words for page in pages)


@pytest.mark.parametrize("minutes", [tally_minutes.compose(sealed()), meeting_minutes.compose(meeting_facts())])
def test_on_minutes_the_symbol_is_a_square_of_twenty_one_millimetres(minutes: Paper) -> None:
    frame = symbol_frame(sealed_page(minutes))
    assert (frame.width, frame.height) == pytest.approx((21, 21), abs=0.01)


def test_on_a_decision_the_symbol_is_a_square_of_fifteen_millimetres_under_those_who_receive_it() -> None:
    body, listed = sheets(drawn(decision.compose(DECIDED)))
    for page in (body, listed):
        assert symbol_frame(page).width == pytest.approx(15, abs=0.01)
    frame, last = symbol_frame(body), body.find("- Lưu: VT, TĐKT.")
    assert frame.x == pytest.approx(30, abs=0.01)
    assert frame.y > last.y
    assert symbol_frame(listed).y > listed.find("Danh sách gồm").y


def test_a_seal_moves_nothing_else_on_a_decision() -> None:
    with_seal, without = sheets(drawn(decision.compose(DECIDED))), sheets(drawn(decision.compose(decision_facts())))
    for marked, bare in zip(with_seal, without, strict=True):
        said = {(ink.text, round(ink.x, 3), round(ink.y, 3)) for ink in marked.inks}
        assert {(ink.text, round(ink.x, 3), round(ink.y, 3)) for ink in bare.inks} <= said


def test_the_code_stands_beside_the_symbol_in_type_and_bold() -> None:
    page = sealed_page(tally_minutes.compose(sealed()))
    frame, code = symbol_frame(page), page.find(SEAL.code)
    assert code.font == "Tinos-Bold"
    assert code.x > frame.x + frame.width
    assert frame.y < page.find("Mã niêm phong kết quả kiểm phiếu:").y < code.y < frame.y + frame.height


def test_the_code_is_never_broken_beside_the_recipients() -> None:
    pages = (sealed_page(meeting_minutes.compose(meeting_facts())), *sheets(drawn(decision.compose(DECIDED))))
    assert all(page.find(SEAL.code).right <= 190 for page in pages)


def test_the_seal_before_is_named_under_the_code_and_the_first_of_a_register_has_none() -> None:
    assert f"Mã niêm phong liền trước: {PREVIOUS}" in sealed_page(tally_minutes.compose(sealed())).words
    first = sealed(replace(tally_facts(), previous=""))
    assert "liền trước" not in sealed_page(tally_minutes.compose(first)).words


def test_the_seal_of_a_voided_tally_says_so() -> None:
    page = sealed_page(tally_minutes.compose(sealed(voided=VOIDING)))
    assert "Mã niêm phong kết quả kiểm phiếu (ĐÃ HỦY):" in page.words


def test_four_modules_are_left_white_around_the_symbol() -> None:
    for page in (sealed_page(meeting_minutes.compose(meeting_facts())), *sheets(drawn(decision.compose(DECIDED)))):
        frame = symbol_frame(page)
        quiet = 4 * min(patch.height for patch in page.patches)
        near = Box(frame.x - quiet, frame.y - quiet, frame.width + 2 * quiet, frame.height + 2 * quiet)
        assert not [ink for ink in page.inks if _touches(near, ink.x, ink.right, ink.y)]


def _touches(box: Box, left: float, right: float, line: float) -> bool:
    return left < box.x + box.width and right > box.x and box.y < line < box.y + box.height


@pytest.mark.parametrize("lines", range(12, 34))
def test_a_seal_never_leaves_the_signatures(lines: int) -> None:
    text = tuple(Paragraph(f"Dòng {place}.") for place in range(lines))
    for page in sheets(drawn(paper(*text, BOTH, MARK))):
        assert ("Võ C" in page.text) == (SEAL.code in page.text) == bool(page.patches)


@pytest.mark.parametrize("lines", range(12, 34))
def test_recipients_with_their_seal_never_leave_the_signatures(lines: int) -> None:
    text = tuple(Paragraph(f"Dòng {place}.") for place in range(lines))
    for page in sheets(drawn(paper(*text, BOTH, Recipients(("Lưu: VT",), MARK)))):
        assert ("Võ C" in page.text) == ("Nơi nhận:" in page.text) == bool(page.patches)


@pytest.mark.parametrize("lines", range(24, 38))
def test_a_seal_at_the_end_of_a_list_never_stands_alone(lines: int) -> None:
    text = tuple(Paragraph(f"Dòng {place}.") for place in range(lines))
    last = sheets(drawn(Paper("", (Section((*text, MARK)),))))[-1]
    assert "Dòng" in last.text
    assert last.patches
