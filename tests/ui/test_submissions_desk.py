"""Submissions drawn and issued at the desk of decisions."""

from app.domain.papers.document_kind import DocumentKind
from app.domain.units.agency import Level
from app.office import Office
from tests.ui.decisions_driver import DecisionsDriver
from ui.decisions.submission_form import SubmissionForm


def begun(decisions: DecisionsDriver) -> SubmissionForm:
    decisions.press("Tờ trình…")
    return decisions.screen.decisions.forms.submissions.form


def test_the_councils_submission_is_seen_as_a_draft_that_enters_nothing(
    decisions: DecisionsDriver, voted: Office
) -> None:
    begun(decisions)
    decisions.submit()
    assert decisions.printed().startswith(b"%PDF-")
    assert voted.outgoing.of_year(2024) == ()


def test_one_that_is_issued_enters_the_register_and_is_shown_as_it_was_kept(
    decisions: DecisionsDriver, voted: Office
) -> None:
    form = begun(decisions)
    decisions.fill(form.number, "2")
    decisions.fill(form.day, "4/12/24")
    decisions.press("Phát hành")
    shown = decisions.printed()
    (line,) = voted.outgoing.of_year(2024)
    assert (line.kind, line.number) == (DocumentKind.SUBMISSION, 2)
    assert shown == voted.archive.paper(line.id).content
    assert decisions.screen.half_typed == {}


def test_to_issue_without_a_number_or_a_day_is_refused_beside_both(decisions: DecisionsDriver) -> None:
    form = begun(decisions)
    decisions.press("Phát hành")
    assert form.number.complaint == "Chưa có số tờ trình. Hãy nhập số do văn thư cấp."
    assert form.day.complaint


def test_a_day_before_the_meeting_is_refused_beside_the_day(decisions: DecisionsDriver) -> None:
    form = begun(decisions)
    decisions.fill(form.number, "2")
    decisions.fill(form.day, "1/12/24")
    decisions.press("Phát hành")
    decisions.qtbot.waitUntil(lambda: form.day.complaint.startswith("Ngày ký tờ trình"), timeout=10_000)


def test_a_level_above_is_asked_for_exemplars_in_place_of_a_meeting(decisions: DecisionsDriver) -> None:
    form = begun(decisions)
    assert (form.meeting.isVisible(), form.exemplars.isVisible()) == (True, False)
    form.to.put(Level.PROVINCE)
    form.to.edited.emit()
    assert (form.meeting.isVisible(), form.exemplars.isVisible()) == (False, True)
    decisions.submit()
    decisions.qtbot.waitUntil(lambda: any("Chưa có gương nào để đề nghị" in one for one in form.fields.complaints))


def test_the_number_is_weighed_in_the_series_of_whoever_submits(decisions: DecisionsDriver) -> None:
    form = begun(decisions)
    assert form.said.words.startswith("Dãy TTr-HĐTĐKT: số kế tiếp 01")
    form.to.put(Level.PROVINCE)
    form.to.edited.emit()
    assert form.said.words.startswith("Dãy TTr-SXD: số kế tiếp 01")
