"""What the ceremony of a decision needs on paper."""

from app.documents.forms.ceremony import compose_calling_list, compose_reading_script, compose_signature_list
from app.documents.paper import Paper
from app.domain.decisions.ceremony import check_pays
from app.domain.decisions.decision import DecisionFacts
from app.services.decisions import Decisions
from app.services.press import Press


class Ceremonies:
    """The papers a decision is announced and handed over by."""

    def __init__(self, decisions: Decisions, press: Press) -> None:
        self._decisions = decisions
        self._press = press

    def calling_list(self, decision: int) -> Paper:
        """Return whom the decision calls up, in order; raises what `Decisions.to_print` raises."""
        return self._press.compose(compose_calling_list, self._facts(decision))

    def reading_script(self, decision: int) -> Paper:
        """Return what is read out; raises what `Decisions.to_print` raises."""
        return self._press.compose(compose_reading_script, self._facts(decision))

    def signature_list(self, decision: int) -> Paper:
        """Return who signs for the bonus money; raises `DecisionWithoutMoney` too."""
        facts = self._facts(decision)
        check_pays(facts)
        return self._press.compose(compose_signature_list, facts)

    def _facts(self, decision: int) -> DecisionFacts:
        return self._decisions.to_print(decision).facts
