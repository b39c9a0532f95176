import unicodedata
from datetime import date

import pytest

from app.domain.errors import SeveralRefusals
from app.domain.exemplars.exemplar import (
    Commendation,
    CommendationInTheFuture,
    CommendationWithoutDecision,
    DeedAlreadyCommended,
    Exemplar,
    ExemplarWithoutName,
    GrantedFormMissing,
    RecipientClass,
    accept_commendation,
    accept_exemplar,
    same_deed,
    usual_class,
)
from app.domain.language.names import Gender
from app.domain.language.text import comparable
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from tests.builders import TODAY, a_commendation, an_exemplar

NAME = "Trần Thị Vân Anh"
SAVED_A_CHILD = "Cứu người đuối nước"
GAVE_LAND = "Hiến đất mở đường"


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def had(deed: str = SAVED_A_CHILD, *, level: Level = Level.DISTRICT, cancelled: str = "") -> Commendation:
    """A commendation the exemplar had in March."""
    return Commendation(1, a_commendation(deed, level=level), cancelled)


def test_an_exemplar_is_entered_cleaned() -> None:
    typed = an_exemplar(
        " Trần  Thị Vân Anh\u200b", post="Giáo viên\n", address=" Tổ 5 ", field_of_work="Y tế\u00a0công cộng"
    )
    kept = accept_exemplar(typed)
    assert kept == an_exemplar(NAME, post="Giáo viên", address="Tổ 5", field_of_work="Y tế công cộng")
    assert (kept.gender, kept.birth_year, kept.recipient) == (Gender.FEMALE, 1980, Recipient.STAFF)


@pytest.mark.parametrize("name", ["", " \n", "\ufeff"])
def test_an_exemplar_has_a_name(name: str) -> None:
    with pytest.raises(ExemplarWithoutName):
        accept_exemplar(an_exemplar(name))


def test_one_name_in_two_unicode_forms_is_one_name() -> None:
    assert decomposed(NAME) != NAME
    assert accept_exemplar(an_exemplar(decomposed(NAME))) == accept_exemplar(an_exemplar(NAME))


@pytest.mark.parametrize("spelling", ["nguyễn thị hoà", "Nguyễn  Thị Hòa", decomposed("Nguyễn Thị Hòa")])
def test_two_spellings_of_a_name_are_suspected_to_be_one_person(spelling: str) -> None:
    assert comparable(accept_exemplar(an_exemplar(spelling)).name) == comparable("Nguyễn Thị Hòa")


def test_old_files_icelandic_letter_becomes_the_vietnamese_one() -> None:
    assert accept_exemplar(an_exemplar("\u00d0ỗ Văn \u00d0ạt")).name == "Đỗ Văn Đạt"


def test_an_exemplar_is_called_by_the_name_in_the_draft() -> None:
    assert Exemplar(1, an_exemplar()).name == NAME


@pytest.mark.parametrize(
    ("recipient", "usual"),
    [
        (Recipient.COLLECTIVE, RecipientClass.COLLECTIVE),
        (Recipient.HOUSEHOLD, RecipientClass.HOUSEHOLD),
        (Recipient.LEADER, RecipientClass.OTHER_LEADER),
        (Recipient.STAFF, RecipientClass.WORKER),
    ],
)
def test_the_statistics_class_follows_the_recipient_until_more_is_known(
    recipient: Recipient, usual: RecipientClass
) -> None:
    assert usual_class(recipient) is usual
    assert usual.is_leader == (recipient is Recipient.LEADER)


def test_the_statistics_tell_four_classes_of_leaders() -> None:
    assert [one.label for one in RecipientClass if one.is_leader] == [
        "Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên",
        "Lãnh đạo cấp vụ, sở, ngành và tương đương",
        "Doanh nhân",
        "Các cấp lãnh đạo khác từ phó phòng trở lên",
    ]


def test_a_commendation_is_entered_cleaned() -> None:
    typed = a_commendation(
        " Cứu người\u200b đuối nước \n", decision=" 15/QĐ-UBND ", form="Giấy  khen", issuer="Chủ tịch "
    )
    assert accept_commendation(typed, NAME, (), TODAY) == a_commendation(issuer="Chủ tịch")


def test_a_commendation_exists_by_its_decision() -> None:
    with pytest.raises(CommendationWithoutDecision) as refused:
        accept_commendation(a_commendation(decision=" "), NAME, (), TODAY)
    assert refused.value.name == NAME


def test_a_commendation_says_what_was_granted() -> None:
    with pytest.raises(GrantedFormMissing):
        accept_commendation(a_commendation(form=" "), NAME, (), TODAY)


def test_a_commendation_may_be_decided_today_and_not_tomorrow() -> None:
    assert accept_commendation(a_commendation(decided=TODAY), NAME, (), TODAY).decided == TODAY
    with pytest.raises(CommendationInTheFuture) as refused:
        accept_commendation(a_commendation(decided=date(2021, 4, 1)), NAME, (), TODAY)
    assert (refused.value.decided, refused.value.today) == (date(2021, 4, 1), TODAY)


def test_everything_wrong_with_a_commendation_is_said_at_once() -> None:
    wrong = a_commendation(decision="", decided=date(2022, 1, 1))
    with pytest.raises(SeveralRefusals) as refused:
        accept_commendation(wrong, NAME, (had(),), TODAY)
    assert [type(reason) for reason in refused.value.reasons] == [
        *(CommendationWithoutDecision, CommendationInTheFuture, DeedAlreadyCommended)
    ]


@pytest.mark.parametrize("deed", [SAVED_A_CHILD, "cứu người  đuối nước.", decomposed(SAVED_A_CHILD)])
def test_one_deed_is_not_commended_twice_however_it_is_worded_out(deed: str) -> None:
    with pytest.raises(DeedAlreadyCommended) as refused:
        accept_commendation(a_commendation(deed), NAME, (had(),), TODAY)
    assert (refused.value.name, refused.value.decision) == (NAME, "15/QĐ-UBND")


def test_another_deed_of_the_same_person_may_be_commended() -> None:
    assert accept_commendation(a_commendation(GAVE_LAND), NAME, (had(),), TODAY).deed == GAVE_LAND


def test_a_higher_level_may_commend_what_a_lower_one_did() -> None:
    higher = a_commendation(level=Level.PROVINCE)
    assert accept_commendation(higher, NAME, (had(),), TODAY) == higher


def test_a_deed_whose_commendation_was_cancelled_may_be_commended_again() -> None:
    assert accept_commendation(a_commendation(), NAME, (had(cancelled="sai tên"),), TODAY) == a_commendation()


def test_a_cancelled_commendation_stands_no_more() -> None:
    assert had().stands
    assert not had(cancelled="sai tên").stands


def test_the_earlier_commendation_of_a_deed_is_found_among_others() -> None:
    others = (had(GAVE_LAND), had(level=Level.PROVINCE), had(cancelled="sai tên"))
    sought = had()
    assert same_deed(SAVED_A_CHILD, Level.DISTRICT, (*others, sought)) is sought
    assert same_deed(SAVED_A_CHILD, Level.DISTRICT, others) is None


def test_two_commendations_whose_deeds_nobody_wrote_down_are_not_taken_for_one() -> None:
    assert same_deed("", Level.DISTRICT, (had(""),)) is None
