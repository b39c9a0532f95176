"""Which desks stand in this window. A new desk is a line here; the frame learns of it by this table alone.

Each is imported when the clerk first goes there: the window opens on the first and waits for none of the others, of
which each would keep it from standing for a tenth longer.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ui.desk import Desk
from ui.kit.screen import Screen
from ui.place import Place


def _overview(desk: Desk) -> Screen:
    from ui.overview.screen import OverviewScreen  # noqa: PLC0415

    return OverviewScreen(desk)


def _articles(desk: Desk) -> Screen:
    from ui.articles.screen import ArticlesScreen  # noqa: PLC0415

    return ArticlesScreen(desk)


def _exemplars(desk: Desk) -> Screen:
    from ui.exemplars.screen import ExemplarsScreen  # noqa: PLC0415

    return ExemplarsScreen(desk)


def _council(desk: Desk) -> Screen:
    from ui.council.screen import CouncilScreen  # noqa: PLC0415

    return CouncilScreen(desk)


def _decisions(desk: Desk) -> Screen:
    from ui.decisions.screen import DecisionsScreen  # noqa: PLC0415

    return DecisionsScreen(desk)


def _quota(desk: Desk) -> Screen:
    from ui.quota.screen import QuotaScreen  # noqa: PLC0415

    return QuotaScreen(desk)


def _standing(desk: Desk) -> Screen:
    from ui.standing.screen import StandingScreen  # noqa: PLC0415

    return StandingScreen(desk)


def _reports(desk: Desk) -> Screen:
    from ui.reports.screen import ReportsScreen  # noqa: PLC0415

    return ReportsScreen(desk)


def _directory(desk: Desk) -> Screen:
    from ui.directory.screen import DirectoryScreen  # noqa: PLC0415

    return DirectoryScreen(desk)


def _upkeep(desk: Desk) -> Screen:
    from ui.upkeep.screen import UpkeepScreen  # noqa: PLC0415

    return UpkeepScreen(desk)


SCREENS: Mapping[Place, Callable[[Desk], Screen]] = MappingProxyType(
    {
        Place.OVERVIEW: _overview,
        Place.ARTICLES: _articles,
        Place.EXEMPLARS: _exemplars,
        Place.QUOTA: _quota,
        Place.COUNCIL: _council,
        Place.DECISIONS: _decisions,
        Place.STANDING: _standing,
        Place.REPORTS: _reports,
        Place.DIRECTORY: _directory,
        Place.UPKEEP: _upkeep,
    }
)
