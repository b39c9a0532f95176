"""What answers to a few words, subject by subject."""

from dataclasses import dataclass

from app.domain.articles.article import ArticleLine
from app.domain.decisions.decision_listing import DecisionLine
from app.domain.exemplars.exemplar import Exemplar
from app.domain.units.unit import Unit


@dataclass(frozen=True, slots=True)
class Found:
    """Records whose words begin as asked for, the likeliest first; `more` where each subject's share was full."""

    articles: tuple[ArticleLine, ...]
    exemplars: tuple[Exemplar, ...]
    units: tuple[Unit, ...]
    decisions: tuple[DecisionLine, ...] = ()
    more: bool = False

    def __bool__(self) -> bool:
        return bool(self.articles or self.exemplars or self.units or self.decisions)

    def cut_to(self, most: int) -> "Found":
        """Return so many of each subject at most."""
        shares = (self.articles, self.exemplars, self.units, self.decisions)
        more = any(len(share) > most for share in shares)
        return Found(self.articles[:most], self.exemplars[:most], self.units[:most], self.decisions[:most], more=more)
