"""Certificates measured on the finished page, in millimetres from its upper left corner."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest

from app.documents.certificates import draw_certificates
from app.documents.forms.certificate import compose
from app.domain.certificates.certificate import certificate_of
from app.domain.certificates.certificate_layout import (
    IN_PLACE,
    CertificateLayout,
    CertificateWords,
    Fitting,
    Part,
    Shift,
    Side,
    TextTooLongForField,
)
from app.domain.decisions.decision import AwardLine
from app.domain.plans.plan import Recipient
from app.intake.certificate_layouts import read_certificate_layout
from app.paths import resource
from tests.builders import a_decision, an_award
from tests.documents.reading import Ink, Sheet, sheets

SIGNED = date(2021, 4, 18)
A4, A3 = (read_certificate_layout(resource("certificates"), code) for code in ("a4", "a3"))
LONG_NAME = "Ông Nguyễn Phúc Hoàng Bảo Khánh Thiên Đức Trường An"
LONG_COLLECTIVE = (
    "Ban Chấp hành Hội Liên hiệp Phụ nữ và Chi hội Phụ nữ tổ dân phố số 12"
    " khu tập thể Nhà máy Dệt kim Đông Xuân, Ba Đình Hà Nội"
)
WITHIN = 0.2


def _words(line: AwardLine | None = None, number: int = 7) -> CertificateWords:
    return compose(certificate_of(a_decision(number=15, day=SIGNED).facts, line or an_award(), SIGNED, number))


def _page(
    words: CertificateWords, layout: CertificateLayout = A4, shift: Shift = IN_PLACE, *, on_blank: bool = False
) -> Sheet:
    (page,) = sheets(_drawn([words], layout, shift, on_blank=on_blank))
    return page


def _drawn(
    given: Iterable[CertificateWords],
    layout: CertificateLayout = A4,
    shift: Shift = IN_PLACE,
    *,
    on_blank: bool = False,
) -> bytes:
    file = BytesIO()
    draw_certificates(file, given, layout, shift, "Giấy khen", on_blank=on_blank)
    return file.getvalue()


def _inks(page: Sheet, text: str) -> list[Ink]:
    """The lines a text was broken into."""
    return [ink for ink in page.inks if ink.text.replace("\xa0", " ") in text]


@pytest.mark.parametrize("layout", [A4, A3])
@pytest.mark.parametrize("part", list(Part))
def test_every_part_stands_on_its_baseline_at_its_side(layout: CertificateLayout, part: Part) -> None:
    words = _words()
    field = next(field for field in layout.fields if field.part is part)
    (ink,) = [ink for ink in _page(words, layout).inks if ink.text.replace("\xa0", " ") == words[part]]
    left, middle = field.left, field.left + field.width / 2
    assert ink.y == pytest.approx(field.baseline, abs=WITHIN)
    assert (ink.x if field.side is Side.LEFT else ink.middle) == pytest.approx(
        left if field.side is Side.LEFT else middle, abs=WITHIN
    )


@pytest.mark.parametrize(("layout", "size"), [(A4, (297, 210)), (A3, (420, 297))])
def test_the_sheet_lies_on_its_side(layout: CertificateLayout, size: tuple[int, int]) -> None:
    page = _page(_words(), layout)
    assert (page.width, page.height) == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("layout", [A4, A3])
def test_the_form_stands_forty_to_sixty_points_high(layout: CertificateLayout) -> None:
    assert 40 <= _page(_words(), layout).find("GIẤY KHEN").size <= 60


def test_the_state_arms_have_room_between_motto_and_authority() -> None:
    page = _page(_words())
    motto, authority = page.find("Độc lập"), page.find("CHỦ TỊCH ỦY BAN")
    assert authority.y - motto.y >= 30


def test_the_motto_has_a_rule_as_long_as_its_words() -> None:
    page = _page(_words())
    motto = page.find("Độc lập")
    (rule,) = page.strokes
    assert (rule.x, rule.right) == pytest.approx((motto.x, motto.right), abs=WITHIN)
    assert 0 < rule.y - motto.y < 3


def test_the_pen_and_the_seal_have_their_room() -> None:
    page = _page(_words())
    assert page.find("Phạm Thị Diễm").y - _inks(page, "CHỦ TỊCH")[-1].y >= 35


def test_a_shift_moves_every_word_by_exactly_so_much() -> None:
    still, moved = _page(_words()), _page(_words(), shift=Shift(3.5, -2.1))
    assert [ink.text for ink in moved.inks] == [ink.text for ink in still.inks]
    assert [ink.x for ink in moved.inks] == pytest.approx([ink.x + 3.5 for ink in still.inks], abs=0.001)
    assert [ink.y for ink in moved.inks] == pytest.approx([ink.y - 2.1 for ink in still.inks], abs=0.001)
    assert moved.strokes[0].x - still.strokes[0].x == pytest.approx(3.5, abs=0.001)


def test_a_blank_gets_the_words_that_vary_at_the_same_places() -> None:
    whole, overlaid = _page(_words()), _page(_words(), on_blank=True)
    borne = {"GIẤY KHEN", "TẶNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH"}
    assert [ink for ink in whole.inks if ink in overlaid.inks] == list(overlaid.inks)
    assert borne.isdisjoint(ink.text for ink in overlaid.inks)
    assert overlaid.strokes == ()


def test_a_long_name_is_made_smaller_and_stays_on_one_line() -> None:
    page = _page(_words(an_award(LONG_NAME)))
    name = page.find("NGUYỄN PHÚC")
    assert len(name.text) >= 45
    assert 17 <= name.size < 26
    assert name.width <= 241


def test_a_name_no_longer_than_its_line_keeps_its_size() -> None:
    assert _page(_words()).find("VÂN ANH").size == 26


def test_a_collective_of_a_hundred_and_twenty_letters_takes_two_lines_about_its_place() -> None:
    assert len(LONG_COLLECTIVE) >= 120
    words = _words(an_award(LONG_COLLECTIVE, recipient=Recipient.COLLECTIVE))
    first, second = _inks(_page(words), words[Part.NAME])
    assert (first.y + second.y) / 2 == pytest.approx(109, abs=WITHIN)
    assert max(first.width, second.width) <= 241
    assert min(first.size, second.size) >= 17


def test_no_two_lines_of_the_fullest_page_touch() -> None:
    line = an_award(LONG_COLLECTIVE, recipient=Recipient.COLLECTIVE, post=LONG_COLLECTIVE)
    words = dict(_words(line)) | {Part.ACHIEVEMENT: f"{LONG_COLLECTIVE} {LONG_COLLECTIVE}"}
    centred = sorted((ink for ink in _page(words).inks if 120 < ink.middle < 170), key=lambda ink: ink.y)
    for above, below in pairwise(centred):
        assert below.y - above.y >= below.size * 0.8 * 25.4 / 72


def test_what_does_not_fit_at_the_floor_is_refused_by_its_place() -> None:
    with pytest.raises(TextTooLongForField) as refusal:
        _page(_words(an_award(" ".join([LONG_COLLECTIVE] * 2), recipient=Recipient.COLLECTIVE)))
    assert refusal.value.place == Part.NAME.label


def test_a_word_wider_than_its_field_is_refused_and_never_broken() -> None:
    with pytest.raises(TextTooLongForField):
        _page(_words(an_award("W" * 80)))


def test_an_achievement_takes_another_line_before_it_is_made_smaller() -> None:
    words = dict(_words()) | {Part.ACHIEVEMENT: LONG_COLLECTIVE}
    lines = _inks(_page(words), LONG_COLLECTIVE)
    assert len(lines) == 2
    assert {ink.size for ink in lines} == {16}


def test_a_field_that_wraps_first_shrinks_when_its_lines_are_full() -> None:
    fields = tuple(replace(field, lines=1) if field.fitting is Fitting.WRAPS else field for field in A4.fields)
    words = dict(_words()) | {Part.ACHIEVEMENT: LONG_COLLECTIVE}
    (line,) = _inks(_page(words, replace(A4, fields=fields)), LONG_COLLECTIVE)
    assert 12 <= line.size < 16


def test_a_deputy_signs_under_two_lines_of_capacity() -> None:
    words = dict(_words()) | {Part.CAPACITY: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"}
    page = _page(words)
    assert page.find("KT. CHỦ TỊCH").y == pytest.approx(165, abs=WITHIN)
    assert page.find("PHÓ CHỦ TỊCH").y > page.find("KT. CHỦ TỊCH").y


def test_a_recipient_without_a_post_leaves_its_place_empty() -> None:
    words = _words(an_award(post=""))
    assert len(_page(words).inks) == len(Part) - 1


def test_five_hundred_certificates_keep_the_order_they_were_given_in() -> None:
    given = (_words(an_award(f"Ông Lê Văn {number}"), number) for number in range(1, 501))
    pages = sheets(_drawn(given, on_blank=True))
    assert [page.find("LÊ VĂN").text.split()[-1] for page in pages] == [str(number) for number in range(1, 501)]


def test_certificates_are_taken_one_by_one() -> None:
    def given() -> Iterator[CertificateWords]:
        yield _words()
        yield dict(_words()) | {Part.NAME: "W" * 80}
        raise AssertionError("asked for more than was needed")

    with pytest.raises(TextTooLongForField):
        _drawn(given(), on_blank=True)


def test_the_same_certificates_are_the_same_bytes() -> None:
    once, again = (_drawn([_words()]) for _ in range(2))
    assert once == again
