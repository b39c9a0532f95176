from datetime import date

import pytest

from app.domain.decisions.ceremony import DecisionWithoutMoney
from app.domain.decisions.decision import UnknownDecision
from tests.services.conftest import Story
from tests.services.decided import issued


def test_a_decision_without_money_has_nothing_to_sign_for(binh_phuoc: Story) -> None:
    known = issued(binh_phuoc)
    assert known.facts.day == date(2024, 12, 5)
    assert "LỜI CÔNG BỐ" in str(binh_phuoc.office.ceremonies.reading_script(known.id))
    with pytest.raises(DecisionWithoutMoney):
        binh_phuoc.office.ceremonies.signature_list(known.id)


def test_only_a_decision_of_the_register_is_announced(binh_phuoc: Story) -> None:
    with pytest.raises(UnknownDecision):
        binh_phuoc.office.ceremonies.calling_list(9)
