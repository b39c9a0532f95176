"""The facts a decision of cancellation begins with, from the decision it takes back."""

from app.documents.forms.award_list import those
from app.domain.decisions.decision import Cancelled, DecisionFacts, DecisionKind
from app.domain.decisions.submission import NONE_CITED
from app.domain.units.agency import Agency
from app.services import drafting


def cancelling(issued: DecisionFacts, reason: str, agency: Agency) -> DecisionFacts:
    """Return the facts of the decision by which the agency cancels an issued one; its law is that of its own day."""
    taken_back = Cancelled(drafting.cited(issued), issued.subject, those(issued), issued.form, issued.total, reason)
    return DecisionFacts(
        agency=agency,
        signer=agency.signer,
        kind=DecisionKind.CANCELLATION,
        subject=drafting.cancelling(issued),
        purpose="",
        list_title="",
        form="",
        grounds=(drafting.proposal(agency, None, NONE_CITED),),
        lines=(),
        implementers=issued.implementers,
        recipients=(*agency.copies_to, f"Lưu: {agency.archive}"),
        fund="",
        cancels=taken_back,
    )
