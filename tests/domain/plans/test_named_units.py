import pytest

from app.domain.calendar.period import Cadence
from app.domain.plans.named_units import NotNamedInPlans, check_named, may_be_meant, names_in, unanswered
from app.domain.plans.plan import Matter, QuotaRule
from app.domain.units.unit import Unit, UnitKind
from tests.builders import UNION, WARD, a_plan, a_unit
from tests.shipped import BA_DINH, shipped

LABOUR, WOMEN, YOUTH = "Liên đoàn lao động quận", "Hội LHPN quận", "Đoàn TNCS Hồ Chí Minh quận"


def an_organisation(name: str, *stands_for: str) -> Unit:
    return a_unit(name, UnitKind.MASS_ORGANISATION, stands_for=stands_for)


def test_the_three_unions_of_ba_dinh_are_called_by_name() -> None:
    assert names_in(shipped(BA_DINH)) == (LABOUR, WOMEN, YOUTH)


def test_a_name_two_rules_use_is_told_once() -> None:
    rule = QuotaRule(Matter.EXEMPLARS, Cadence.MONTH, 1, units=(UNION.name.upper(), WARD.name))
    assert names_in(a_plan(quotas=(*a_plan().quotas, rule))) == (UNION.name, WARD.name)


def test_nobody_is_missed_when_every_name_is_answered_to() -> None:
    organisations = [UNION, an_organisation(WOMEN), an_organisation("Quận đoàn", YOUTH)]
    assert unanswered(shipped(BA_DINH), organisations) == ()


def test_a_name_nobody_answers_to_is_told_with_whom_it_may_mean() -> None:
    women = an_organisation("Hội Liên hiệp Phụ nữ quận Ba Đình")
    found = {one.name: one.perhaps for one in unanswered(shipped(BA_DINH), [WARD, UNION, women])}
    assert found == {WOMEN: (women,), YOUTH: ()}


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("Liên đoàn Lao động quận Ba Đình", LABOUR),
        ("Lien doan lao dong quan", LABOUR),
        ("LĐLĐ quận Ba Đình", LABOUR),
        ("Hội Liên hiệp Phụ nữ quận", WOMEN),
        ("Hội Phụ nữ quận Ba Đình", WOMEN),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh quận Ba Đình", YOUTH),
        ("Đoàn TNCS HCM quận", YOUTH),
        ("Quận đoàn Ba Đình", YOUTH),
    ],
)
def test_the_usual_spellings_of_a_union_may_be_meant(unit: str, name: str) -> None:
    assert may_be_meant(an_organisation(unit), name)


@pytest.mark.parametrize("unit", ["Hội Nông dân quận", "Công đoàn quận", "Hội Phụ nữ phường", "Liên đoàn Lao động"])
def test_other_organisations_are_not_meant(unit: str) -> None:
    assert not any(may_be_meant(an_organisation(unit), name) for name in (LABOUR, WOMEN, YOUTH))


def test_a_unit_stands_for_no_name_that_no_plan_has() -> None:
    with pytest.raises(NotNamedInPlans) as refused:
        check_named([WOMEN, "Hội ND quận"], [shipped(BA_DINH)])
    assert (refused.value.name, refused.value.known) == ("Hội ND quận", (LABOUR, WOMEN, YOUTH))
