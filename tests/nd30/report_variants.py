"""The periodic report: no unit and many, draft and issued."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import quarterly_report
from tests.documents.report_facts import quarterly_figures
from tests.nd30.decision_variants import ISSUED
from tests.nd30.findings import REPORT
from tests.nd30.variant import Variant


def reports() -> Iterator[Variant]:
    for units in (0, 1, 6, 40, 120):
        yield Variant(f"báo cáo, {units} đơn vị, dự thảo", quarterly_report.compose(quarterly_figures(units)), REPORT)
    issued = replace(quarterly_figures(), number=9, day=ISSUED)
    yield Variant("báo cáo đã ký", quarterly_report.compose(issued), REPORT)
