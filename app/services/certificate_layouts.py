"""Layouts of certificates: those that ship, and the office's own in their place or beside them."""

from io import BytesIO

from app.documents.certificates import draw_certificates, field_corners
from app.documents.forms.certificate import compose
from app.documents.wording import speaking
from app.domain.certificates.certificate import certificate_of, decided_on, has_certificates
from app.domain.certificates.certificate_layout import (
    IN_PLACE,
    CertificateLayout,
    CertificateWords,
    Field,
    LayoutTitle,
    Part,
    UnknownLayout,
)
from app.domain.certificates.layout_check import accept_code, accept_layout
from app.domain.decisions.decision import Decision
from app.intake.certificate_layouts import certificate_layouts, read_certificate_layout, read_layout, write_layout
from app.paths import resource
from app.store.database import Database
from app.store.work import Work

_SPECIMEN_NUMBER = 1


class CertificateLayouts:
    """Layouts read, changed, given back, and tried on the words of a real recipient."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def titles(self) -> tuple[LayoutTitle, ...]:
        """Return what layouts there are, in order of code."""
        with self._database.reading() as work:
            own, ships = work.certificate_layouts.own(), certificate_layouts(resource("certificates"))
            known = sorted({*own, *ships})
            return tuple(
                LayoutTitle(code, layout_known(work, code).title, code in own, code in ships) for code in known
            )

    def layout(self, code: str) -> CertificateLayout:
        """Return a layout, the office's own before the shipped one; raises `UnknownLayout`."""
        with self._database.reading() as work:
            return layout_known(work, code)

    def text(self, code: str) -> str:
        """Return a layout as the text of a file; raises `UnknownLayout`."""
        return write_layout(self.layout(code))

    def written(self, layout: CertificateLayout) -> str:
        """Return a layout being changed as the text of a file."""
        return write_layout(layout)

    def read(self, text: str) -> CertificateLayout:
        """Return the layout a file's text describes; raises everything wrong with it."""
        return read_layout(text)

    def keep(self, code: str, layout: CertificateLayout) -> CertificateLayout:
        """Keep a layout as the office's own under a code, known or new; raises what `accept_layout` raises."""
        named, accepted = accept_code(code), accept_layout(layout)
        with self._database.work("sửa mẫu trình bày giấy khen") as work:
            work.certificate_layouts.put(named, write_layout(accepted))
        return accepted

    def load(self, code: str, text: str) -> CertificateLayout:
        """Keep the layout a file's text describes; raises everything wrong with it."""
        return self.keep(code, read_layout(text))

    def give_back(self, code: str) -> None:
        """Let go of the office's own layout of a code, and with it of the code where none of it ships.

        Raises `UnknownLayout`.
        """
        with self._database.work("trả mẫu trình bày giấy khen về bản gốc") as work:
            layout_known(work, code)
            if code in work.certificate_layouts.own():
                work.certificate_layouts.put(code, None)

    def specimen(self, plan: str) -> CertificateWords:
        """Return the words of the recipient with the longest name in a plan's issued decisions.

        Where no decision granted an award yet, every part says what belongs there.
        """
        with self._database.reading() as work:
            granted = [one for one in work.decisions.all(work.plans.id(plan)) if has_certificates(one)]
            if not granted:
                return {part: part.label for part in Part}
            longest = max(granted, key=lambda one: max(len(line.name) for line in one.facts.lines))
            with speaking(work.phrases.own()):
                return _longest_of(longest)

    def drawn(self, layout: CertificateLayout, words: CertificateWords, *, on_blank: bool) -> bytes:
        """Return one certificate by a layout that need not be kept yet, as a PDF; raises `TextTooLongForField`."""
        file = BytesIO()
        draw_certificates(file, (words,), layout, IN_PLACE, layout.title, on_blank=on_blank)
        return file.getvalue()

    def corners(self, field: Field) -> tuple[tuple[float, float], ...]:
        """Return the corners of a field filled with all its lines, in millimetres from the sheet's upper left."""
        return field_corners(field)


def layout_known(work: Work, code: str) -> CertificateLayout:
    """Return the office's own layout of a code, else the shipped one; raises `UnknownLayout`."""
    own, shipped = work.certificate_layouts.own(), resource("certificates")
    if code in own:
        return read_layout(own[code])
    try:
        return read_certificate_layout(shipped, code)
    except UnknownLayout as unknown:
        raise UnknownLayout(code, tuple(sorted({*own, *unknown.known}))) from unknown


def _longest_of(decision: Decision) -> CertificateWords:
    facts = decision.facts
    line = max(facts.lines, key=lambda one: len(one.name))
    return compose(certificate_of(facts, line, decided_on(decision), _SPECIMEN_NUMBER))
