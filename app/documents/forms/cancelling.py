"""What a decision of cancellation orders: the earlier decision is undone, the award and its money are given back."""

from app.documents.forms.parts import small
from app.documents.wording import Wording
from app.domain.decisions.decision import Cancelled
from app.domain.language.numbers import EmptyTens, amount_in_words, grouped


def taken_back(cancelled: Cancelled, words: Wording) -> str:
    """Return the provision that undoes the earlier decision and says why."""
    reason = cancelled.reason.rstrip(".")
    return words.say("cancel", cancelled=cancelled.cited, subject=small(cancelled.subject), reason=reason)


def given_back(cancelled: Cancelled, words: Wording, empty_tens: EmptyTens) -> str:
    """Return the provision on the award and its money; empty where the earlier decision gave neither.

    Both are given back (Luật Thi đua, khen thưởng 2022, Điều 93).
    """
    if not cancelled.form:
        return ""
    if not cancelled.total:
        return words.say("give_back", form=cancelled.form, those=cancelled.named)
    amount, in_words = grouped(cancelled.total), amount_in_words(cancelled.total, empty_tens)
    return words.say(
        "give_back_with_money",
        form=cancelled.form,
        those=cancelled.named,
        amount=amount,
        amount_in_words=in_words,
    )
