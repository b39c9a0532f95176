import pytest

from app.domain.exemplars.doubles import DeedDoubt, deed_doubts, deed_pair, deeds_alike, may_be, named_alike
from app.domain.exemplars.exemplar import Exemplar
from app.domain.plans.plan import Recipient
from tests.builders import SCHOOL, an_exemplar

RESCUE = "Cứu người đuối nước tại hồ Tây"


@pytest.mark.parametrize("written", ["Lí Thị Hòa", "Ly thi hoa", "LÝ THỊ HOÀ"])
def test_names_that_differ_in_marks_alone_are_doubted(written: str) -> None:
    assert named_alike(written) == named_alike("Lý Thị Hoà")


def test_another_given_name_is_no_doubt() -> None:
    assert named_alike("Lý Thị Hoa") != named_alike("Lý Thị Hoan")


@pytest.mark.parametrize(
    "worded", ["Dũng cảm cứu người bị đuối nước tại hồ Tây", "cuu nguoi duoi nuoc", RESCUE.upper()]
)
def test_a_deed_told_in_other_words_is_doubted(worded: str) -> None:
    assert deeds_alike(RESCUE, worded)


@pytest.mark.parametrize("worded", ["Hiến máu nhân đạo", "Cứu trợ đồng bào", "Nước", ""])
def test_another_deed_is_not_doubted(worded: str) -> None:
    assert not deeds_alike(RESCUE, worded)


def test_deeds_of_two_years_are_two_deeds() -> None:
    assert not deeds_alike("Chiến sĩ thi đua năm 2020", "Chiến sĩ thi đua năm 2021")


def test_people_of_two_units_may_be_one_until_their_years_of_birth_differ() -> None:
    known = Exemplar(1, an_exemplar(birth_year=1980))
    assert may_be(an_exemplar(unit=SCHOOL.id, birth_year=None), known)
    assert may_be(an_exemplar(unit=SCHOOL.id, birth_year=1980), known)
    assert not may_be(an_exemplar(unit=SCHOOL.id, birth_year=1981), known)


def test_collectives_of_one_name_are_many_and_only_one_in_a_unit() -> None:
    known = Exemplar(1, an_exemplar("Tổ Công đoàn số 1", recipient=Recipient.COLLECTIVE, birth_year=None))
    assert may_be(known.draft, known)
    assert not may_be(an_exemplar("Tổ Công đoàn số 1", recipient=Recipient.COLLECTIVE, unit=SCHOOL.id), known)
    assert not may_be(an_exemplar("Tổ Công đoàn số 1"), known)


def test_a_deed_ruled_to_be_another_is_not_doubted_again_however_it_is_spelt() -> None:
    known = DeedDoubt(1, "Lê Văn Ân", "Hiến máu nhân đạo 20 lần")
    ruled = frozenset({deed_pair("hiến máu  nhân đạo", "Hiến máu nhân đạo 20 lần")})
    assert deed_doubts("Hiến máu nhân đạo", [known], frozenset()) == (known,)
    assert deed_doubts("Hiến máu nhân đạo", [known], ruled) == ()
