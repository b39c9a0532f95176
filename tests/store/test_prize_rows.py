"""What the database itself refuses of prizes, whichever tool asks."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.articles.prize import PrizeDraft
from app.domain.units.agency import Level
from app.office import open_office
from tests.builders import an_article
from tests.store.stranger import Row, Stranger


@pytest.fixture
def stranger(fresh_register: Path) -> Stranger:
    """A stranger at a register with one prize."""
    office = open_office(fresh_register, lambda: date(2021, 5, 20))
    article = office.articles.log(office.plans.titles()[0].code, an_article())
    office.prizes.record(PrizeDraft(article.id, Level.PROVINCE, "Giải Nhì", "Cuộc thi viết"))
    office.close()
    return Stranger(fresh_register)


def another(stranger: Stranger, **changes: object) -> Row:
    return {**stranger.row("prize", 1), "id": None, **changes}


def test_a_prize_is_never_deleted(stranger: Stranger) -> None:
    stranger.is_refused("prize is never deleted", "DELETE FROM prize WHERE id = 1")


def test_one_contest_gives_an_article_no_second_prize_while_the_first_stands(stranger: Stranger) -> None:
    stranger.is_not_let_enter("UNIQUE constraint failed", "prize", another(stranger, name="Giải Ba"))
    stranger.enters("prize", another(stranger, struck_on="2021-05-20", struck_reason="ghi nhầm"))


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("has_a_name", {"name": " "}),
        ("has_a_contest", {"contest": ""}),
        ("amount_not_negative", {"amount": -1}),
        ("level_is_known", {"level": "hoc-vien"}),
        ("decided_is_a_day", {"decided": "2021-02-30"}),
    ],
)
def test_a_prize_that_says_nothing_or_nonsense_is_not_entered(
    stranger: Stranger, rule: str, changes: dict[str, object]
) -> None:
    stranger.is_not_let_enter(rule, "prize", another(stranger, same_contest="khác", **changes))
