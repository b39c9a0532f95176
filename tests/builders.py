"""Small facts for tests to begin from: each gives something valid, and a test names only what it is about.

The plan is a small one after 190/KH-UBND of quận Ba Đình, contest of 2021, with the vote of plan 883/KH-SXD.
"""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from app.domain.articles.contest import ArticleDraft, Author
from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Cadence, Span
from app.domain.council.ballot import Verdict
from app.domain.council.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.council.council import Council, CouncilDraft, Member, Role
from app.domain.council.meeting import Absence, MeetingDraft, Teller
from app.domain.council.minutes import SealedTally, TallyFacts, TallyLine
from app.domain.council.seal import Seal
from app.domain.decisions.decision import AwardLine, Decision, DecisionFacts, DecisionKind, DecisionState
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, ExemplarDraft, RecipientClass
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Nomination, NominationDraft
from app.domain.plans.plan import (
    AwardLevel,
    ContestRules,
    Criterion,
    CriterionGroup,
    DossierItem,
    Matter,
    Plan,
    QuotaRule,
    Recipient,
    VoteRule,
)
from app.domain.units.agency import Agency, Level, Signer, SigningPower
from app.domain.units.unit import Unit, UnitKind

TODAY = date(2021, 3, 31)
NINETY_PERCENT = VoteRule(Fraction(9, 10))

SIGNER = Signer("Phạm Thị Diễm", SigningPower.HEAD, ("CHỦ TỊCH",))
AGENCY = Agency(
    name="Ủy ban nhân dân quận Ba Đình",
    parent="",
    heading=("ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"),
    place="Ba Đình",
    symbol="UBND",
    level=Level.DISTRICT,
    authority="Chủ tịch Ủy ban nhân dân quận Ba Đình",
    council="Hội đồng Thi đua - Khen thưởng quận",
    council_symbol="HĐTĐKT",
    office="Phòng Nội vụ",
    archive="VT, NV",
    signer=SIGNER,
)

WARD = Unit(1, "Phường Điện Biên", UnitKind.WARD, "", "", None, None)
SCHOOL = Unit(2, "Trường THCS Giảng Võ", UnitKind.SCHOOL, "THCS Giảng Võ", "", None, None)
DEPARTMENT = Unit(3, "Phòng Tư pháp", UnitKind.DEPARTMENT, "", "", None, None)
UNION = Unit(4, "Liên đoàn Lao động quận", UnitKind.MASS_ORGANISATION, "LĐLĐ quận", "", None, None)

_PLAN = Plan(
    code="thi-viet-2021",
    title="Tổ chức Cuộc thi viết về gương điển hình tiên tiến năm 2021",
    subject="Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt",
    number="190/KH-UBND",
    issued_on=date(2020, 10, 19),
    signed_by="Phạm Thị Diễm",
    year=2021,
    agency=AGENCY,
    contest=Span(date(2020, 10, 13), date(2021, 5, 25)),
    commendations=Span(date(2020, 10, 13), date(2021, 9, 30)),
    quota_months=None,
    quotas=(
        QuotaRule(Matter.ARTICLES, Cadence.MONTH, 2, (UnitKind.WARD,)),
        QuotaRule(Matter.ARTICLES, Cadence.QUARTER, 1, (UnitKind.DEPARTMENT, UnitKind.MASS_ORGANISATION)),
        QuotaRule(Matter.ARTICLES, Cadence.MONTH, 1, units=(UNION.name,)),
        QuotaRule(Matter.EXEMPLARS, Cadence.MONTH, 2, (UnitKind.WARD,)),
        QuotaRule(Matter.EXEMPLARS, Cadence.QUARTER, 1, (UnitKind.DEPARTMENT, UnitKind.MASS_ORGANISATION)),
    ),
    monthly_limits=((Matter.EXEMPLARS, MonthlyLimit(10)),),
    contest_rules=ContestRules(words_at_most=2000, officials=("Lê Thu Hòa",)),
    criteria=(
        CriterionGroup("Chung", (), (Criterion("guong-mau", "Gương mẫu chấp hành pháp luật"),)),
        CriterionGroup(
            "Tập thể",
            (Recipient.COLLECTIVE,),
            (Criterion("xuat-sac", "Có từ 50% hoàn thành xuất sắc nhiệm vụ", Fraction(1, 2)),),
        ),
    ),
    dossier=(
        DossierItem("to-trinh", "Tờ trình"),
        DossierItem("bao-cao", "Báo cáo thành tích"),
        DossierItem("xep-loai", "Danh sách đánh giá, xếp loại", (Recipient.COLLECTIVE,)),
        DossierItem("anh", "Ảnh", required=False),
    ),
    standards=None,
    vote=NINETY_PERCENT,
    shortlist=None,
    deadlines=(),
    grounds=("Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003",),
    recipients=("Như Điều 3",),
    rating_year=2021,
    levels=(AwardLevel(Level.DISTRICT, "cấp quận", "Chủ tịch UBND quận"),),
)


def a_plan(**changes: Any) -> Plan:
    """The plan of the contest of 2021, so changed."""
    return replace(_PLAN, **changes)


def a_unit(name: str, kind: UnitKind = UnitKind.WARD, **changes: Any) -> Unit:
    """A unit that has always been and has no end."""
    return replace(Unit(9, name, kind, "", "", None, None), **changes)


def an_author(name: str = "Nguyễn Thị Hoa", **changes: Any) -> Author:
    """An author of whom everything the contest asks is known."""
    return replace(Author(name, "0912345678", "12 Quán Thánh"), **changes)


def an_article(title: str = "Gương sáng tổ 5", *authors: Author, **changes: Any) -> ArticleDraft:
    """An article of the ward's that fails no point of the contest's checklist."""
    draft = ArticleDraft(
        title,
        authors or (an_author(),),
        WARD.id,
        date(2021, 3, 5),
        words=1200,
        subject="Ông Lý A",
        subject_address="Tổ 5, phường Điện Biên",
    )
    return replace(draft, **changes)


def an_exemplar(name: str = "Trần Thị Vân Anh", **changes: Any) -> ExemplarDraft:
    """A person of the ward."""
    return replace(ExemplarDraft(name, Recipient.STAFF, WARD.id, Gender.FEMALE, 1980), **changes)


def a_commendation(deed: str = "Cứu người đuối nước", **changes: Any) -> CommendationDraft:
    """A commendation of exemplar 1 at district level, decided in March."""
    draft = CommendationDraft(
        exemplar=1,
        level=Level.DISTRICT,
        form="Giấy khen",
        kind=CommendationKind.UNSCHEDULED,
        recipient_class=RecipientClass.WORKER,
        decision="15/QĐ-UBND",
        decided=date(2021, 3, 10),
        issuer="Chủ tịch UBND quận Ba Đình",
        deed=deed,
    )
    return replace(draft, **changes)


def a_nomination_draft(**changes: Any) -> NominationDraft:
    """A nomination of exemplar 1 by the ward, complete for a person."""
    draft = NominationDraft(
        exemplar=1,
        unit=WARD.id,
        received=date(2021, 3, 5),
        deed="Cứu người đuối nước",
        achievements="Đã cứu hai cháu nhỏ.",
        criteria=frozenset({"guong-mau"}),
        dossier=frozenset({"to-trinh", "bao-cao"}),
    )
    return replace(draft, **changes)


def a_nomination(recipient: Recipient = Recipient.STAFF, **changes: Any) -> Nomination:
    """A nomination in the register, of an exemplar new to it; the changes are the draft's."""
    draft = a_nomination_draft(**changes)
    return Nomination(1, _PLAN.code, recipient, "Trần Thị Vân Anh", draft, is_new=True)


def a_council(size: int = 9, **changes: Any) -> Council:
    """A council of "Ủy viên 1", "Ủy viên 2" and so on, of whom the first is its chair."""
    roles = (Role.CHAIR, *(Role.MEMBER for _ in range(size - 1)))
    members = tuple(Member(f"Ủy viên {at}", Gender.UNKNOWN, "", role) for at, role in enumerate(roles, 1))
    draft = CouncilDraft(AGENCY.council, "01/QĐ-UBND", date(2021, 1, 4), members)
    return Council(1, replace(draft, **changes))


def absent(council: Council, how_many: int) -> tuple[Absence, ...]:
    """The last so many members of the council, each away on business."""
    members = council.draft.members[council.size - how_many :]
    return tuple(Absence(member.name, "đi công tác") for member in members)


def a_meeting(**changes: Any) -> MeetingDraft:
    """A meeting of the whole council on one nomination."""
    draft = MeetingDraft(
        council=1,
        plan=_PLAN.code,
        held=date(2021, 3, 15),
        place="Phòng họp số 1",
        purpose="Xét công nhận điển hình tiên tiến năm 2021",
        chair="Ủy viên 1",
        secretary="Ủy viên 2",
        absences=(),
        tellers=(Teller("Ủy viên 3"), Teller("Ủy viên 4")),
        agenda=(1,),
    )
    return replace(draft, **changes)


def a_line(agree: int, disagree: int = 0, blank: int = 0, **changes: Any) -> LineCount:
    """The votes on nomination 1."""
    return replace(LineCount(1, "Trần Thị Vân Anh", agree, disagree, blank), **changes)


def a_count(
    *lines: LineCount, members: int = 9, present: int | None = None, invalid: int = 0, **changes: Any
) -> BallotCount:
    """A count for which every member present, all unless said, handed in a valid paper; invalid ones are unreadable."""
    came = members if present is None else present
    figures: dict[str, Any] = dict.fromkeys(("present", "issued", "returned", "valid"), came)
    figures |= {"members": members, "absent": members - came, "wrote": 0, "lines": lines}
    figures["spoilt"] = SpoiltPapers(unreadable=invalid)
    return BallotCount(**(figures | changes))


SEAL = Seal("9XPX-W0GA-QRSN-HT4B", "9f86d081" * 8)


def a_tally(*verdicts: Verdict, **changes: Any) -> SealedTally:
    """The sealed tally of meeting 1 with these verdicts on nominations 1, 2 and so on; the changes are the tally's."""
    lines = tuple(replace(a_line(9), nomination=number) for number in range(1, len(verdicts) + 1))
    rows = tuple(
        TallyLine(line.nomination, line.nominee, "", Recipient.STAFF, 9, 0, 0, 0, 0, 9, 9, verdict)
        for line, verdict in zip(lines, verdicts, strict=True)
    )
    held = a_meeting()
    facts = TallyFacts(
        meeting=1,
        round=1,
        agency=AGENCY,
        council=AGENCY.council,
        established_by="01/QĐ-UBND",
        established_on=date(2021, 1, 4),
        held=held.held,
        place=held.place,
        purpose=held.purpose,
        tellers=held.tellers,
        absences=(),
        count=a_count(*lines),
        rule=NINETY_PERCENT,
        needed=9,
        rows=rows,
    )
    return replace(SealedTally(facts, SEAL), **changes)


def an_award(name: str = "Bà Trần Thị Vân Anh", **changes: Any) -> AwardLine:
    """A person's line on a decision's list, without money."""
    line = AwardLine(Recipient.STAFF, name, "Giáo viên", "Cứu người đuối nước", 0, exemplar=1, nomination=1)
    return replace(line, **changes)


def a_decision(state: DecisionState = DecisionState.DRAFT, **changes: Any) -> Decision:
    """A decision on one person; the changes are its facts'. Without a number unless they give one."""
    facts = DecisionFacts(
        agency=AGENCY,
        signer=SIGNER,
        kind=DecisionKind.COMMENDATION,
        subject="Về việc khen thưởng gương người tốt, việc tốt",
        purpose="đã có thành tích xuất sắc",
        list_title="DANH SÁCH KHEN THƯỞNG",
        form="Giấy khen",
        grounds=_PLAN.grounds,
        lines=(an_award(),),
        implementers="Chánh Văn phòng",
        recipients=_PLAN.recipients,
        fund="Quỹ thi đua, khen thưởng năm 2021",
    )
    return Decision(1, _PLAN.code, 1, state, replace(facts, **changes))
