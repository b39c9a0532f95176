"""The facts of a council's papers: a small vote of Sở Xây dựng Bình Phước, and large ones of any size."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.domain.council.ballot import Verdict
from app.domain.council.ballot_count import BallotCount, LineCount, SpoiltPapers
from app.domain.council.conflict import Conflict, Stake
from app.domain.council.council import Member, Role
from app.domain.council.meeting import Absence, Teller
from app.domain.council.minutes import (
    BallotPaperFacts,
    BallotPaperLine,
    MeetingFacts,
    SealedTally,
    TallyFacts,
    TallyLine,
)
from app.domain.council.seal import Seal, Voiding
from app.domain.language.names import Gender
from app.domain.plans.plan import Recipient, VoteRule
from tests.documents.facts import SO_XAY_DUNG
from tests.documents.papers import LONG_NAME

COUNCIL = "Hội đồng Thi đua - Khen thưởng Sở Xây dựng"
PURPOSE = "công nhận điển hình tiên tiến Sở Xây dựng năm 2024"
HELD = date(2024, 12, 3)
RULE = VoteRule(share=Fraction(9, 10))
SEAL = Seal("9XPX-W0GA-QRSN-HT4B", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
PREVIOUS = "7KQ2-M4RV-0ZTB-C8HD"
VOIDING = Voiding("Đếm sót một phiếu ở đáy hòm.", ("Lê Văn Ân", "Phạm Thị Ẩn"), date(2024, 12, 4))
CONFLICT = Conflict("Nguyễn Văn Ánh", Stake.NOMINATED, 2, "Ông Nguyễn Văn Ánh")
LONG_POST = (
    "Phó Trưởng phòng Quản lý chất lượng công trình xây dựng và Hạ tầng kỹ thuật đô thị, kiêm Chủ tịch Công đoàn "
    "cơ sở của Sở"
)


def tally_line(
    nomination: int, name: str, recipient: Recipient, *, agree: int, written: int, verdict: Verdict = Verdict.PASSED
) -> TallyLine:
    """A nominee's result among nine members with eight valid papers."""
    total = agree + written
    return TallyLine(nomination, name, "", recipient, agree, 8 - agree, 0, written, 1 - written, total, 9, verdict)


def tally_facts() -> TallyFacts:
    """Nine members, eight present, one written opinion: one collective and its head pass, one person does not."""
    lines = (
        LineCount(1, "Phòng Quản lý đô thị", 8, 0, 0, 1),
        LineCount(2, "Ông Nguyễn Văn Ánh", 8, 0, 0, 1),
        LineCount(3, "Bà Trần Thị An", 8, 0, 0, 0, 1),
    )
    return TallyFacts(
        meeting=1,
        round=1,
        agency=SO_XAY_DUNG,
        council=COUNCIL,
        established_by="12/QĐ-SXD",
        established_on=date(2024, 1, 15),
        held=HELD,
        place="Phòng họp Sở Xây dựng",
        purpose=PURPOSE,
        tellers=(
            Teller("Lê Văn Ân", Gender.MALE),
            Teller("Phạm Thị Ẩn", Gender.FEMALE),
            Teller("Bùi Thị Dung", Gender.FEMALE),
        ),
        absences=(Absence("Hoàng Văn Đức", "đi công tác", wrote=True, gender=Gender.MALE),),
        count=BallotCount(9, 8, 1, 1, 8, 8, 8, SpoiltPapers(), lines),
        rule=RULE,
        needed=9,
        rows=(
            tally_line(1, "Phòng Quản lý đô thị", Recipient.COLLECTIVE, agree=8, written=1),
            tally_line(2, "Ông Nguyễn Văn Ánh", Recipient.LEADER, agree=8, written=1),
            tally_line(3, "Bà Trần Thị An", Recipient.STAFF, agree=8, written=0, verdict=Verdict.FAILED),
        ),
        counted_by=("Lê Văn Ân", "Phạm Thị Ẩn"),
        previous=PREVIOUS,
    )


def sealed(facts: TallyFacts | None = None, voided: Voiding | None = None) -> SealedTally:
    """A tally with its seal."""
    return SealedTally(facts or tally_facts(), SEAL, voided)


MEMBERS = (
    Member("Bùi Thị Dung", Gender.FEMALE, "Chuyên viên Văn phòng Sở", Role.SECRETARY),
    Member("Trần Văn Hoàng", Gender.MALE, "Trưởng phòng Quản lý nhà", Role.MEMBER),
    Member("Võ Tất Dũng", Gender.MALE, "Giám đốc Sở", Role.CHAIR),
    Member("Hoàng Văn Đức", Gender.MALE, "Chánh Thanh tra Sở", Role.MEMBER),
    Member("Ngô Thị Hoa", Gender.FEMALE, "Phó Giám đốc Sở", Role.VICE_CHAIR),
    Member("Lê Văn Ân", Gender.MALE, "Chánh Văn phòng Sở", Role.STANDING),
    Member("Phạm Thị Ẩn", Gender.FEMALE, "Trưởng phòng Kế hoạch - Tài chính", Role.MEMBER),
    Member("Đỗ Văn Đạt", Gender.MALE, "Trưởng phòng Quy hoạch", Role.MEMBER),
    Member("Nguyễn Văn Ánh", Gender.MALE, "Trưởng phòng Quản lý đô thị", Role.MEMBER),
)


def meeting_facts(tally: TallyFacts | None = None, number: int | None = None) -> MeetingFacts:
    """The meeting of that tally, chaired by the director."""
    return MeetingFacts(
        tally=sealed(tally),
        members=MEMBERS,
        chair="Võ Tất Dũng",
        secretary="Bùi Thị Dung",
        guests=("Nguyễn Bá Nguyễn, Phó Trưởng ban Thi đua - Khen thưởng tỉnh",),
        proposes=SO_XAY_DUNG.authority,
        symbol=SO_XAY_DUNG.council_symbol,
        number=number,
    )


def nominees(count: int) -> tuple[BallotPaperLine, ...]:
    """So many nominees with names and posts as long as they come: a fifth collectives, the rest people."""
    collectives = count // 5
    return tuple(
        BallotPaperLine(f"Phòng số {place}", "Sở Xây dựng", Recipient.COLLECTIVE)
        if place <= collectives
        else BallotPaperLine(f"Bà {LONG_NAME}", LONG_POST, Recipient.STAFF)
        for place in range(1, count + 1)
    )


def ballot_paper_facts(*lines: BallotPaperLine, printed: int = 3) -> BallotPaperFacts:
    """A ballot of one collective and one person unless given, printed for all but one paper's voters."""
    named = lines or (
        BallotPaperLine("Phòng Quản lý đô thị", "Sở Xây dựng", Recipient.COLLECTIVE),
        BallotPaperLine("Ông Nguyễn Văn Ánh", "Trưởng phòng Quản lý đô thị, Sở Xây dựng", Recipient.LEADER),
    )
    return BallotPaperFacts(SO_XAY_DUNG, COUNCIL, HELD, PURPOSE, named, printed - 1, printed)


def large_tally(count: int, members: int = 11) -> TallyFacts:
    """A vote of the whole council on so many nominees, of whom every third is one vote short."""
    rows = tuple(
        TallyLine(place, line.name, line.post, line.recipient, *_votes(place, members), members, _verdict(place))
        for place, line in enumerate(nominees(count), start=1)
    )
    lines = tuple(LineCount(row.nomination, row.name, row.agree, row.disagree) for row in rows)
    counted = BallotCount(members, members, 0, 0, members, members, members, SpoiltPapers(), lines)
    return replace(tally_facts(), absences=(), count=counted, rows=rows, needed=members * 9 // 10 + 1)


def _votes(place: int, members: int) -> tuple[int, int, int, int, int, int]:
    agree = members - 2 * (place % 3 == 0)
    return agree, members - agree, 0, 0, 0, agree


def _verdict(place: int) -> Verdict:
    return Verdict.PASSED if place % 3 else Verdict.FAILED
