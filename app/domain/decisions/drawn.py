"""A decision and the sealed tally it was drawn from: they say the same, or the decision goes no further."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.council.ballot import Verdict
from app.domain.council.minutes import SealedTally
from app.domain.decisions.decision import Decision, DecisionState
from app.domain.errors import Refusal


@dataclass(eq=False)
class DecisionLeftItsTally(Refusal):
    """The tally the decision was drawn from was voided, is another one now, or did not pass everyone it names.

    `code` is the seal the decision carries, empty where it carries none.
    """

    subject: str
    meeting: int
    code: str

    @property
    def carried(self) -> str:
        """The seal the decision carries, in words where it carries none."""
        return self.code or "không có"


def is_borne_out(decision: Decision, tallies: Iterable[SealedTally]) -> bool:
    """Whether one of a meeting's tallies carries the decision's seal and passed everyone the decision names.

    For a draft and for a decision in force it must be the standing tally. A decision that no longer stands is history,
    and so may its tally be: both are kept, and print as they were.
    """
    lives = decision.state in {DecisionState.DRAFT, DecisionState.ISSUED}
    named = {line.nomination for line in decision.facts.lines}
    return any(
        tally.seal == decision.facts.seal and named <= _passed(tally) and not (lives and tally.voided)
        for tally in tallies
    )


def _passed(tally: SealedTally) -> frozenset[int | None]:
    return frozenset(row.nomination for row in tally.facts.rows if row.verdict is Verdict.PASSED)
