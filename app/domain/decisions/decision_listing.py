"""The list of decisions and drafts: what it is narrowed to, what a line of it says, and whom a draft may name."""

from dataclasses import dataclass
from datetime import date

from app.domain.decisions.decision import DecisionKind, DecisionState
from app.domain.language.text import finds
from app.domain.plans.plan import Recipient


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision as lists show it; `names` are its recipients as printed, in list order, and `total` is in đồng."""

    id: int
    state: DecisionState
    kind: DecisionKind
    reference: str
    day: date | None
    subject: str
    form: str
    names: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Words of the number, the subject, the form or a name, as typed without tone marks; one state; one kind."""

    words: str = ""
    state: DecisionState | None = None
    kind: DecisionKind | None = None

    def takes(self, line: DecisionLine) -> bool:
        """Whether the line belongs on the list."""
        if self.state not in {None, line.state} or self.kind not in {None, line.kind}:
            return False
        told = (line.reference, line.subject, line.form, *line.names)
        return not self.words.strip() or finds(self.words, " ".join(told))


@dataclass(frozen=True, slots=True)
class SealedMeeting:
    """A meeting whose tally is sealed: its code, and how many it passed whom no standing decision or draft names."""

    meeting: int
    held: date
    purpose: str
    code: str
    waiting: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whom a draft may name, as its list would print them."""

    nomination: int
    recipient: Recipient
    name: str
    post: str
    achievement: str


def about(subject: str) -> str:
    """Return a subject line without the words every one begins with: "Tặng Giấy khen cho …"."""
    told = subject.removeprefix("Về việc ")
    return f"{told[:1].upper()}{told[1:]}"
