from datetime import date

from app.domain.calendar.period import Span
from app.store.database import Database
from tests.store.planned import planned

YEAR = Span(date(2021, 1, 1), date(2021, 12, 31))


def test_the_commended_lead_to_the_entries_about_them_so_that_not_all_of_a_plan_are_gone_through(
    whole: Database,
) -> None:
    for steps in (
        planned(whole, lambda work: work.entries.exemplars_by_unit(1, YEAR)),
        planned(whole, lambda work: work.entries.exemplars_by_article(1, YEAR)),
    ):
        assert [step for step in steps if "commendation USING INDEX ix_commendation_decided" in step]
        assert [step for step in steps if "subject USING INDEX ix_subject_exemplar_id" in step]
        assert [step for step in steps if step.startswith("SEARCH article")] == [
            "SEARCH article USING INTEGER PRIMARY KEY (rowid=?)"
        ]
