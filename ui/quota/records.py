"""From an item behind a cell to the record it is, and the desk where that is kept."""

from app.domain.articles.article import ArticleLine
from app.domain.plans.plan import Matter
from ui.desk import Desk
from ui.place import Place


def record_behind(desk: Desk, matter: Matter, number: int) -> tuple[Place, object]:
    """Return the desk and the article, or the exemplar of the introduction, that an item of a matter is."""
    office = desk.office
    if matter is Matter.EXEMPLARS:
        introduced = office.exemplars.nomination(number)
        return Place.EXEMPLARS, office.exemplars.exemplar(introduced.draft.exemplar)
    article = office.articles.article(number)
    draft = article.draft
    unit = next(unit.name for unit in office.units.all() if unit.id == draft.unit)
    authors = ", ".join(author.name for author in draft.authors)
    struck = bool(article.struck)
    line = ArticleLine(article.id, draft.received, unit, draft.title, authors, article.eligibility, struck)
    return Place.ARTICLES, line
