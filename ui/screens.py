"""Which desks stand in this window. A new desk is a line here; the frame learns of it by this table alone."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ui.articles.screen import ArticlesScreen
from ui.desk import Desk
from ui.kit.screen import Screen
from ui.overview.screen import OverviewScreen
from ui.place import Place

SCREENS: Mapping[Place, Callable[[Desk], Screen]] = MappingProxyType(
    {
        Place.OVERVIEW: OverviewScreen,
        Place.ARTICLES: ArticlesScreen,
    }
)
