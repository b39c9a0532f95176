"""The yearly statistics as they are printed."""

import pytest

from app.documents.forms import statistics
from app.documents.ink.pdf import drawn
from tests.documents.reading import sheets
from tests.nd30.statistics_variants import FORMS, MOVEMENTS, awards_of


def test_the_movements_stand_on_one_page_with_their_signatures() -> None:
    assert len(tuple(sheets(drawn(statistics.compose_movements(MOVEMENTS))))) == 1


@pytest.mark.parametrize("forms", [1, 2, 3])
def test_the_commendations_in_as_many_forms_as_stand_upright_stand_on_one_page(forms: int) -> None:
    assert len(tuple(sheets(drawn(statistics.compose_awards(awards_of(FORMS[:forms])))))) == 1
