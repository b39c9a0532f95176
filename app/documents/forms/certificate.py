"""The certificate: what stands in each of its fields.

Nghị định 50/2006/NĐ-CP, Điều 28, gives the elements of the State's certificates, which those of a unit's head follow.
"""

from collections.abc import Mapping

from app.documents.forms.parts import capital, signatory
from app.documents.paper import MOTTO, NATIONAL_TITLE
from app.documents.wording import wording
from app.domain.calendar.dates import document_date
from app.domain.certificates.certificate import Certificate
from app.domain.certificates.certificate_layout import Part
from app.domain.language.numbers import padded


def compose(certificate: Certificate) -> Mapping[Part, str]:
    """Return the words of every part; lines of the capacity are parted by line ends."""
    words = wording("certificate")
    day = document_date(certificate.decided)
    signer = signatory(certificate.signer)
    return {
        Part.NATIONAL_TITLE: NATIONAL_TITLE,
        Part.MOTTO: MOTTO,
        Part.AUTHORITY: certificate.authority,
        Part.GRANTS: words.say("grants"),
        Part.FORM: certificate.form,
        Part.NAME: certificate.name,
        Part.POST: certificate.post,
        Part.ACHIEVEMENT: certificate.achievement,
        Part.DECISION: words.say("decision", number=certificate.reference),
        Part.DECIDED: capital(words.say("decided", day=day)),
        Part.AWARD_NUMBER: words.say("award_number", award=padded(certificate.award_number)),
        Part.PLACE_AND_DAY: words.say("place_and_day", place=certificate.place, day=day),
        Part.CAPACITY: "\n".join(signer.capacity),
        Part.SIGNER: signer.names[0],
    }
