"""The words of the desk: where a nomination stands, what it lacks, which way it went, what somebody may be."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain.calendar.dates import short_date
from app.domain.council.ballot import Verdict
from app.domain.decisions.decision import DecisionState
from app.domain.exemplars.doubles import DeedDoubt, NameDoubt
from app.domain.language.names import Gender
from app.domain.language.numbers import grouped, percent
from app.domain.law.law import LawTables
from app.domain.nominations.nomination import Completeness, Heads
from app.domain.plans.plan import Recipient
from app.domain.stories.exemplar_story import Hearing, NamedIn
from app.domain.stories.nomination_line import NominationLine
from app.domain.stories.stage import Stage
from app.domain.units.agency import Level
from ui.kit.signs import Sign
from ui.wording import COUNTED_TO

GENDERS: Final = ((Gender.UNKNOWN, "Chưa rõ"), (Gender.MALE, "Nam"), (Gender.FEMALE, "Nữ"))
HEADS: Final = ((Heads.NONE, "Không"), (Heads.HEAD, "Người đứng đầu"), (Heads.DEPUTY, "Cấp phó"))
RECIPIENTS: Final = tuple(
    (one, one.label) for one in (Recipient.STAFF, Recipient.LEADER, Recipient.COLLECTIVE, Recipient.HOUSEHOLD)
)
NEEDS_COMPLETING: Final = "Cần bổ sung"
_STAGES: Mapping[Stage, tuple[Sign, str]] = {
    Stage.WAITING: (Sign.WAITING, "Đủ hồ sơ, chờ xét"),
    Stage.SUSPENDED: (Sign.SHORT, "Tạm dừng"),
    Stage.WITHDRAWN: (Sign.NONE, "Đã rút"),
    Stage.NOT_PASSED: (Sign.LATE, "Không thông qua"),
    Stage.PROPOSED: (Sign.WAITING, "Chờ quyết định"),
    Stage.DECIDED: (Sign.MET, "Đã có quyết định"),
}
_DECISIONS: Mapping[DecisionState, Sign] = {
    DecisionState.DRAFT: Sign.WAITING,
    DecisionState.ISSUED: Sign.MET,
    DecisionState.REPLACED: Sign.NONE,
    DecisionState.CANCELLED: Sign.NONE,
    DecisionState.GIVEN_UP: Sign.NONE,
}

Said = tuple[Sign, str]
"""A state and the sentence that goes with its shape."""


def level_names(law: LawTables) -> Mapping[Level, str]:
    """Return what each level is or was called."""
    return {level: law.level_name(level) for level in Level}


def stage_said(stage: Stage) -> Said:
    """Return the shape and the few words of a stage."""
    return _STAGES[stage]


def state_said(line: NominationLine) -> Said:
    """Return where a nomination stands, or that it waits for its unit to complete it."""
    return (Sign.SHORT, NEEDS_COMPLETING) if line.needs_completing else _STAGES[line.stage]


def state_in_list(line: NominationLine) -> str:
    """Say where a nomination stands in a line of a list, with how much it lacks."""
    return f"{NEEDS_COMPLETING}: {lacking_in_short(line)}" if line.needs_completing else state_said(line)[1]


def lacking_in_short(line: NominationLine) -> str:
    """Count what a nomination lacks: "2 tiêu chí, 1 giấy tờ"; empty once the council has it before it or it is over."""
    if line.stage not in {Stage.WAITING, Stage.SUSPENDED}:
        return ""
    lacking = line.lacking
    deed = ["thành tích"] if lacking.deed_missing else []
    counts = ((len(lacking.criteria), "tiêu chí"), (len(lacking.dossier), "giấy tờ"))
    return ", ".join([*deed, *(f"{count} {what}" for count, what in counts if count)])


def review_said(line: NominationLine) -> str:
    """Name the month whose review takes it up, and that it missed the one before where it did."""
    if line.review is None:
        return ""
    return f"{line.review.name} (quá hạn {line.review.previous().name})" if line.review_moved else line.review.name


def review_in_list(line: NominationLine) -> str:
    """Name that month in a line of a list: "6/2021", and "muộn" where it missed the one before."""
    if line.review is None:
        return ""
    month = line.review.name.removeprefix("tháng ")
    return f"{month}, muộn" if line.review_moved else month


def lacking_said(lacking: Completeness) -> Iterator[Said]:
    """Say what a nomination lacks and what else should be looked at, a sentence each."""
    if lacking.is_complete:
        yield Sign.MET, "Đủ tiêu chí và hồ sơ."
    for criterion in lacking.criteria:
        yield Sign.SHORT, f"Tiêu chí chưa đạt: {criterion.text}"
    for item in lacking.dossier:
        yield Sign.SHORT, f"Hồ sơ còn thiếu: {item.text}"
    yield from noticed(lacking)


def noticed(lacking: Completeness) -> Iterator[Said]:
    """Say what should be looked at beside the checklists."""
    if lacking.deed_missing:
        yield Sign.SHORT, "Chưa ghi thành tích đề nghị khen thưởng."
    if lacking.rating_year_differs:
        yield Sign.SHORT, "Năm đánh giá, xếp loại khác năm của kế hoạch; hãy kiểm tra lại."
    if lacking.late_for:
        yield Sign.LATE, f"Hồ sơ nhận quá hạn: kế hoạch yêu cầu gửi {lacking.late_for.worded}."


def share_said(line: NominationLine) -> str:
    """Say how many of a collective's staff were rated excellent, empty where nobody was counted."""
    draft = line.known.draft
    if not draft.staff:
        return ""
    return f"{draft.excellent or 0}/{draft.staff} người = {percent(draft.excellent or 0, draft.staff)}"


def hearing_said(hearing: Hearing) -> Said:
    """Say of a meeting that heard a nomination when it was held and what came of it."""
    held = f"Phiên họp {short_date(hearing.held)}: {hearing.purpose}"
    if hearing.called_off:
        return Sign.NONE, f"{held} (đã bỏ: {hearing.called_off})"
    if hearing.verdict is None:
        return Sign.WAITING, f"{held} (chưa có kết quả kiểm phiếu)"
    return Sign.MET if hearing.verdict is Verdict.PASSED else Sign.LATE, f"{held}. {hearing.verdict.label}."


def named_in_said(named: NamedIn) -> Said:
    """Say of a decision that names a nomination its number, its day and whether it stands."""
    dated = f"Quyết định {named.reference} ngày {short_date(named.day)}" if named.day else "Dự thảo quyết định"
    return _DECISIONS[named.state], f"{dated}: {named.subject} ({named.state.label.lower()})."


def name_doubt_said(doubt: NameDoubt) -> str:
    """Say whom somebody may be: name, year of birth, post and unit."""
    draft = doubt.exemplar.draft
    born = f"sinh năm {draft.birth_year}" if draft.birth_year else "chưa rõ năm sinh"
    known = " · ".join(filter(None, (doubt.exemplar.name, born, draft.post, doubt.unit)))
    return f"Nghi trùng với gương số {doubt.exemplar.id}: {known}."


def deed_doubt_said(doubt: DeedDoubt, exemplar: int) -> str:
    """Say which deed of the register the one typed may be, and whose where it is another's."""
    whose = "" if doubt.exemplar == exemplar else f" của gương số {doubt.exemplar} ({doubt.name})"
    if doubt.decision:
        return f"Có thể đã được khen theo quyết định {doubt.decision}: “{doubt.deed}”{whose}."
    return f"Có thể đang được đề nghị rồi: “{doubt.deed}”{whose}."


def exemplars_counted(count: int) -> str:
    """Say how many exemplars a list holds, counted no further than `COUNTED_TO`."""
    return f"hơn {grouped(COUNTED_TO)} gương" if count > COUNTED_TO else f"{grouped(count)} gương"


def nominations_counted(shown: int, incomplete: int) -> str:
    """Say how many nominations a list holds, and how many of them need completing."""
    return f"{grouped(shown)} đề nghị, {grouped(incomplete)} cần bổ sung"
