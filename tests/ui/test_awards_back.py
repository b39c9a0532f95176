"""What higher levels awarded, recorded back at the desk of decisions."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.units.agency import Level
from app.office import Office
from tests.ui.decisions_driver import DecisionsDriver
from tests.ui.drivers import type_text
from ui.decisions.award_back import AwardBack


def name(decisions: DecisionsDriver, exemplar: str) -> AwardBack:
    """Name whom the decision of a higher level awards, by keyboard."""
    awards = decisions.screen.decisions.awards
    type_text(awards.whom.exemplar.line, exemplar)
    QTest.keyClick(awards.whom.exemplar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return awards


def test_one_decision_is_recorded_for_the_next_it_names_without_typing_it_again(
    decisions: DecisionsDriver, voted: Office
) -> None:
    decisions.press("Cấp trên khen…")
    awards = name(decisions, "Nguyễn Văn An")
    form = awards.form
    form.level.put(Level.PROVINCE)
    for field, typed in ((form.form, "Bằng khen"), (form.decision, "900/QĐ-UBND"), (form.decided, "4/12/24")):
        decisions.fill(field, typed)
    form.deed.put("Mười năm gắn bó với nghề")
    decisions.submit()
    said = awards.whom.said.words
    assert said == "Đã ghi Bằng khen theo quyết định 900/QĐ-UBND cho Nguyễn Văn An."
    name(decisions, "Trần Văn An")
    assert (form.form.text, form.decision.text, form.decided.text) == ("Bằng khen", "900/QĐ-UBND", "04/12/2024")
    form.deed.put("Sáng kiến tiết kiệm điện")
    decisions.submit()
    (given,) = voted.exemplars.commendations(2)
    assert (given.draft.level, given.draft.decision, given.draft.decided) == (
        Level.PROVINCE,
        "900/QĐ-UBND",
        date(2024, 12, 4),
    )


def test_a_name_the_register_does_not_know_is_refused_beside_its_field(decisions: DecisionsDriver) -> None:
    decisions.press("Cấp trên khen…")
    awards = name(decisions, "Người chưa có trong sổ")
    assert awards.whom.exemplar.complaint.startswith("Không có gương")
    assert decisions.screen.half_typed == {}


def test_an_award_half_recorded_is_kept_for_next_time(decisions: DecisionsDriver) -> None:
    decisions.press("Cấp trên khen…")
    awards = name(decisions, "Nguyễn Văn An")
    decisions.fill(awards.form.decision, "900/QĐ-UBND")
    kept = decisions.screen.half_typed
    awards.form.forget()
    decisions.screen.take_up(kept)
    assert awards.form.decision.text == "900/QĐ-UBND"


def test_whom_a_decision_awards_is_asked_for_where_no_name_is_typed(decisions: DecisionsDriver) -> None:
    decisions.press("Cấp trên khen…")
    awards = name(decisions, "")
    assert awards.whom.exemplar.complaint.startswith("Chưa chọn gương.")
    assert awards.whom.exemplar.line.hasFocus()
    name(decisions, "Không Ai Cả")
    assert "“Không Ai Cả”" in awards.whom.exemplar.complaint
