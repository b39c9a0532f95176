"""Why a unit or an author earns the plan's award or not, a sentence for each condition, said in one place."""

from collections.abc import Iterable

from app.documents.wording import Wording, wording
from app.domain.language.numbers import padded
from app.domain.plans.award_standard import AuthorStandard
from app.domain.plans.plan import Plan
from app.domain.reports.standing import ALWAYS, Condition, Reason, Standing
from app.domain.units.agency import Level

_PHRASES = {
    Condition.PRECONDITION: "precondition",
    Condition.QUOTA: "quota",
    Condition.EXEMPLARS: "exemplars",
    Condition.NEW_ENTRIES: "new_entries",
    Condition.COMMENDED_ENTRIES: "commended_entries",
}


def conclusion(standing: Standing) -> str:
    """Return the answer in three or four words: "Đủ tiêu chuẩn" or "Chưa đủ tiêu chuẩn"."""
    return wording("standing").say("qualifies" if standing.qualifies else "fails")


def reasons_in_words(standing: Standing, plan: Plan) -> tuple[str, ...]:
    """Return a sentence for each condition, met or not, naming authorities as the plan does."""
    words = wording("standing")
    return tuple(_sentence(reason, plan, words) for reason in standing.reasons)


def wanting_in_words(standing: Standing, plan: Plan) -> str:
    """Return in a line what keeps from the award, figures first; nothing where it is earned.

    Of the alternatives each is told by what it lacks, unless one is met and only conditions for all of them fail.
    """
    words = wording("standing")
    branches: dict[int, list[Reason]] = {}
    for reason in standing.reasons:
        branches.setdefault(reason.branch, []).append(reason)
    lacking = [_wanting(branches.pop(ALWAYS, []), plan, words)]
    alternatives = [_wanting(reasons, plan, words) for reasons in branches.values()]
    if all(alternatives):
        lacking.append(words.say("wanting_or").join(alternatives))
    return "" if standing.qualifies else "; ".join(filter(None, lacking))


def reading_in_words(standard: AuthorStandard, plan: Plan) -> str:
    """Return which of the two readings of the authors' standard was used."""
    return wording("standing").say(
        "both_reading" if standard.higher_needs_all_articles else "either_reading",
        authority=_authority(standard.higher_level, plan),
        needed=padded(standard.articles),
    )


def _wanting(reasons: Iterable[Reason], plan: Plan, words: Wording) -> str:
    """Return what is not met of conditions that must all be met, each once."""
    unmet = [reason for reason in reasons if not reason.met]
    return "; ".join(dict.fromkeys(_filled(_short_phrase(reason), reason, plan, words) for reason in unmet))


def _sentence(reason: Reason, plan: Plan, words: Wording) -> str:
    return _filled(_phrase(reason), reason, plan, words)


def _filled(phrase: str, reason: Reason, plan: Plan, words: Wording) -> str:
    return words.say(
        phrase,
        text=reason.text,
        got=padded(reason.got),
        needed=padded(reason.needed),
        missing=padded(max(0, reason.needed - reason.got)),
        authority=_authority(reason.level, plan),
    )


def _phrase(reason: Reason) -> str:
    if reason.condition is Condition.NO_STANDARD:
        return "no_standard"
    if reason.condition is Condition.QUOTA and not reason.needed:
        return "quota_unasked"
    return f"{_PHRASES[reason.condition]}_{'met' if reason.met else 'failed'}"


def _short_phrase(reason: Reason) -> str:
    return "no_standard" if reason.condition is Condition.NO_STANDARD else f"{_PHRASES[reason.condition]}_wanting"


def _authority(level: Level | None, plan: Plan) -> str:
    named = plan.award_level(level) if level else None
    return named.authority if named else ""
