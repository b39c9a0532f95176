"""Whether a commendation told of from elsewhere can have been given: the form, the level and the issuer together."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.errors import Refusal
from app.domain.exemplars.exemplar import CommendationDraft
from app.domain.law.law import LawTables


@dataclass(eq=False)
class CommendationBeyondAuthority(Refusal):
    """The head of this level may not grant this form (Luật Thi đua, khen thưởng 2022, Điều 80)."""

    form: str
    issuer: str
    day: date
    field: ClassVar[str] = "form"


@dataclass(eq=False)
class IssuerOfAnotherLevel(Refusal):
    """Whoever is said to have decided stands at another level than the one given."""

    issuer: str
    level: str
    given: str
    field: ClassVar[str] = "issuer"


@dataclass(eq=False)
class LevelNotOfThatDay(Refusal):
    """On the day of the decision the level did not exist (districts ended on 30/6/2025)."""

    level: str
    day: date
    field: ClassVar[str] = "level"


def check_authority(draft: CommendationDraft, law: LawTables) -> None:
    """Raise why nobody of this level can have given this commendation on its day, if the law's tables say so.

    The form may be told in a longer text, "Bằng khen của Chủ tịch UBND Thành phố". What the tables do not speak of, a
    form they do not have or a time for which they give it to nobody, is taken as told.
    """
    label = law.level_label(draft.level, draft.decided)
    if label is None:
        raise LevelNotOfThatDay(law.level_name(draft.level), draft.decided)
    issuing = law.level_of(draft.issuer, draft.decided)
    if issuing is not None and issuing.level is not draft.level:
        raise IssuerOfAnotherLevel(draft.issuer, issuing.name, label.name)
    for form in law.forms_in(draft.form):
        if law.leaves_out(form.code, draft.level, draft.decided):
            raise CommendationBeyondAuthority(form.name, draft.issuer or label.authority, draft.decided)
