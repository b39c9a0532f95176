"""A person's ruling on an article, and what a correction makes of it.

A ruling is on the entry as it was read: its title, authors, words, dates, subject. It stands while those stay; once
one of them changes it lapses and the article waits for another, however clean the checklist, so that what somebody
ruled out never slips back into the contest.
"""

from dataclasses import replace

from app.domain.articles.article import AcceptedArticle, Article
from app.domain.articles.contest import ArticleDraft, Failing, eligibility_of


def reconsidered(known: Article, corrected: AcceptedArticle) -> AcceptedArticle:
    """Return the correction of a known article with the ruling that still stands, or waiting for another ruling."""
    if _waits_for_another(known, corrected.draft):
        failings = (*corrected.failings, Failing.CORRECTED_SINCE_RULED)
        return replace(corrected, failings=failings, eligibility=eligibility_of(failings))
    if known.ruling:
        return replace(corrected, eligibility=known.eligibility, ruling=known.ruling)
    return corrected


def _waits_for_another(known: Article, corrected: ArticleDraft) -> bool:
    lapses = bool(known.ruling) and _ruled_on(corrected) != _ruled_on(known.draft)
    return lapses or Failing.CORRECTED_SINCE_RULED in known.failings


def _ruled_on(draft: ArticleDraft) -> tuple[ArticleDraft, bool]:
    """Return what a ruling is on: all but marks, notes and links, and whether it is plain whom the article is about."""
    plain = bool(draft.subject and draft.subject_address) or bool(draft.exemplars)
    return replace(draft, score=None, note="", new_discovery=False, exemplars=()), plain
