"""The sample office's certificates: printed on bought blanks as each decision is issued, entered in the award book."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.domain.certificates.certificate_print import CertificateWish
from app.office import Office


class HandedOut:
    """Prints the certificates of a story on the blanks it sets down."""

    def __init__(self, office: Office, told: Mapping[str, Any]) -> None:
        self._office = office
        self._told = told

    def receive(self) -> None:
        """Enter the blanks that came, and those spoiled in trying the printer."""
        self._office.blanks.receive(self._told["kind"], self._told["count"])
        self._office.blanks.spoil(self._told["kind"], self._told["spoiled"], self._told["reason"])

    def certify(self, decision: int) -> None:
        """Print the certificates of a decision just issued."""
        self._print(CertificateWish(decision, overlay=True))

    def certify_again(self, decision: int, told: Mapping[str, Any]) -> None:
        """Print the certificate at one `place` of a decision's list again, for its `reason`."""
        self._print(CertificateWish(decision, overlay=True, only=told["place"], reason=told["reason"]))

    def _print(self, wish: CertificateWish) -> None:
        with TemporaryDirectory() as folder:
            self._office.certificates.print(wish, Path(folder) / "giay-khen.pdf")
