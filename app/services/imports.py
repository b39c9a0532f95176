"""What comes in by workbook."""

from collections.abc import Callable
from datetime import date

from app.services.plans import Plans
from app.store.database import Database


class Imports:
    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today
