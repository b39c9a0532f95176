from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app.domain.articles.contest import ArticleDraft, Author
from app.domain.council.ballot import Outcome
from app.domain.council.council import CouncilDraft, Member, Role
from app.domain.council.meeting import Absence, MeetingDraft, Teller
from app.domain.council.tally_sheet import Account, Votes
from app.domain.council.teller_count import Progress
from app.domain.exemplars.exemplar import Exemplar, ExemplarDraft
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads, Nomination, NominationDraft
from app.domain.plans.plan import Recipient
from app.domain.units.unit import Unit, UnitDraft, UnitKind
from app.office import Office, create_office, open_office

BA_DINH = "ba-dinh-2021"
BINH_PHUOC = "so-xay-dung-binh-phuoc-2024"
HEAD_TELLER, TELLER = "Nguyễn Văn Kiểm", "Trần Thị Đếm"


@dataclass
class Story:
    """An office and its clerk: what happens is told in the clerk's verbs."""

    office: Office
    plan: str
    calendar: list[date]

    def on(self, day: date) -> None:
        self.calendar[0] = day

    def choose(self, written: str, instead: str) -> None:
        """Load the plan again with a line of its file written otherwise, as the clerk edits it."""
        text = self.office.plans.text(self.plan)
        assert written in text
        self.office.plans.load(text.replace(written, instead, 1))

    def unit(self, name: str, kind: UnitKind) -> Unit:
        return self.office.units.add(UnitDraft(name, kind))

    def article(self, unit: Unit, received: date, title: str, **more: object) -> int:
        author = Author("Trần Thị Hạnh", "0912345678", "12 Đội Cấn", unit.name)
        known: dict[str, object] = {"subject": "Nguyễn Văn Hòa", "subject_address": "3 Kim Mã"}
        draft = ArticleDraft(title, (author,), unit.id, received, **(known | more))  # type: ignore[arg-type]
        return self.office.articles.log(self.plan, draft).id

    def exemplar(self, name: str, unit: Unit, recipient: Recipient = Recipient.STAFF, post: str = "") -> Exemplar:
        return self.office.exemplars.add(ExemplarDraft(name, recipient, unit.id, Gender.MALE, None, post))

    def nominate(self, exemplar: Exemplar, unit: Unit, received: date, **more: object) -> Nomination:
        plan = self.office.plans.plan(self.plan)
        recipient = exemplar.draft.recipient
        ticks = frozenset(one.code for one in plan.criteria_for(recipient) if one.share_at_least is None)
        papers = frozenset(one.code for one in plan.dossier_for(recipient))
        deed = f"Thành tích của {exemplar.name}"
        known: dict[str, object] = {"criteria": ticks, "dossier": papers, "deed": deed, "achievements": deed}
        if recipient is Recipient.COLLECTIVE:
            known |= {"staff": 14, "excellent": 7}
        draft = NominationDraft(exemplar.id, unit.id, received, **(known | more))  # type: ignore[arg-type]
        return self.office.exemplars.nominate(self.plan, draft)

    def council(self, size: int, decided: date = date(2024, 1, 10)) -> None:
        roles = [Role.CHAIR, *[Role.MEMBER] * (size - 1)]
        members = tuple(
            Member(f"Ủy viên {number}", Gender.MALE, "Trưởng phòng", role) for number, role in enumerate(roles, 1)
        )
        self.office.councils.establish(CouncilDraft("Hội đồng Sở", "05/QĐ-SXD", decided, members))

    def meet(self, held: date, *agenda: Nomination, **more: int | str) -> int:
        """Convene a meeting; `more` is what `prepared` takes."""
        return self.office.councils.convene(self.prepared(held, *agenda, **more)).id  # type: ignore[arg-type]

    def prepared(
        self, held: date, *agenda: Nomination, absent: int = 0, wrote: int = 0, override: str = "", spares: int = 0
    ) -> MeetingDraft:
        """A meeting at which members 2 and on are absent, the first of them with written opinions; two tellers."""
        absences = tuple(
            Absence(f"Ủy viên {number}", "đi công tác", number - 2 < wrote) for number in range(2, 2 + absent)
        )
        return MeetingDraft(
            0,
            self.plan,
            held,
            "Phòng họp Sở",
            "Bỏ phiếu kín công nhận điển hình tiên tiến",
            "Ủy viên 1",
            "Nguyễn Thị Thư",
            absences,
            (Teller(HEAD_TELLER), Teller(TELLER)),
            tuple(one.id for one in agenda),
            override,
            spares=spares,
        )

    def nominee(self, name: str = "Lê Văn Ân", received: date = date(2024, 11, 20)) -> Nomination:
        """A person nominated by a department of their own."""
        unit = self.unit(f"Phòng {name}", UnitKind.DEPARTMENT)
        return self.nominate(self.exemplar(name, unit), unit, received)

    def close(self, meeting: int, teller: str, account: Account, *votes: Votes) -> Progress:
        """Have a teller count from the first paper to the last."""
        self.office.ballots.begin(meeting, teller)
        return self.office.ballots.close(meeting, teller, account, votes)

    def vote(self, meeting: int, *agreeing: int, written: int = 0) -> tuple[Outcome, ...]:
        """Record a ballot at which so many agreed to each nominee in turn; the rest of those present did not."""
        present = self.office.councils.meeting(meeting).present
        agenda = self.office.councils.agenda(meeting)
        votes = tuple(
            Votes(one.id, agree, present - agree, 0, written) for one, agree in zip(agenda, agreeing, strict=True)
        )
        return self.count_alike(meeting, Account(present, present, present), votes)

    def count_alike(self, meeting: int, account: Account, votes: tuple[Votes, ...]) -> tuple[Outcome, ...]:
        """Have both tellers find the same, and the head of them seal it."""
        for teller in (HEAD_TELLER, TELLER):
            self.close(meeting, teller, account, *votes)
        self.office.ballots.seal(meeting, HEAD_TELLER)
        return self.office.ballots.outcomes(meeting)

    def leader_of(self, collective: Exemplar, name: str, unit: Unit, received: date, heads: Heads) -> Nomination:
        leader = self.exemplar(name, unit, Recipient.LEADER, "Trưởng phòng")
        return self.nominate(leader, unit, received, heads=heads, collective=collective.id)


def _story(folder: Path, plan: str, today: date) -> Iterator[Story]:
    calendar = [today]
    office = create_office(folder / f"{plan}.neu-guong", plan, lambda: calendar[0])
    yield Story(office, plan, calendar)
    office.close()


@pytest.fixture
def ba_dinh(tmp_path: Path) -> Iterator[Story]:
    yield from _story(tmp_path, BA_DINH, date(2021, 4, 30))


@pytest.fixture
def binh_phuoc(tmp_path: Path) -> Iterator[Story]:
    yield from _story(tmp_path, BINH_PHUOC, date(2024, 12, 31))


@pytest.fixture
def office(fresh_register: Path) -> Iterator[Office]:
    """The office of quận Ba Đình with its five units, on 20 May 2021."""
    office = open_office(fresh_register, lambda: date(2021, 5, 20))
    yield office
    office.close()
