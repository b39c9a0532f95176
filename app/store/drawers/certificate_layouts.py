"""The drawer of the office's own layouts of certificates."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.rows.certificates import CertificateLayoutRow


class CertificateLayouts:
    """The texts of the layouts the office made its own, by code."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def own(self) -> Mapping[str, str]:
        """Return every layout of the office's own, in order of code."""
        kept = select(CertificateLayoutRow.code, CertificateLayoutRow.text).where(
            CertificateLayoutRow.text.is_not(None)
        )
        return {code: text or "" for code, text in self._session.execute(kept.order_by(CertificateLayoutRow.code))}

    def put(self, code: str, text: str | None) -> None:
        """Keep a layout under its code, or with None no more."""
        row = self._session.scalars(select(CertificateLayoutRow).where(CertificateLayoutRow.code == code)).first()
        if row is None:
            self._session.add(CertificateLayoutRow(code=code, text=text))
        else:
            row.text = text
        self._session.flush()
