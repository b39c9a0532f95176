"""The periodic report: parts I to VI in words, two charts, and Biểu 01 to 04 behind them.

The words of any part can be replaced by the office's own, by the code it is numbered with: "I", "II.2", "IV.3".
Charts and tables stay where they are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.documents.forms.outgoing_line import Issuer, lines
from app.documents.forms.parts import capital, first_and_last, letterhead, signatory
from app.documents.forms.report_parts import OUTLINE
from app.documents.forms.report_results import plan_in_words
from app.documents.forms.report_tables import annexes, report_symbol
from app.documents.paper import (
    Block,
    DocumentTitle,
    Heading,
    Items,
    Note,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
)
from app.documents.wording import Wording, wording
from app.documents.words import plain
from app.domain.calendar.period import Basis
from app.domain.outgoing.outgoing import OutgoingDraft, ReportOf
from app.domain.papers.document_kind import DocumentKind
from app.domain.reports.narrative import ReportPart
from app.domain.reports.report import PeriodFigures


def compose(figures: PeriodFigures) -> Paper:
    """Put a period's figures in words and tables; number and day as blanks until the report is signed."""
    words = wording("quarterly_report")
    period, following = figures.period.name, figures.period.following
    body = (
        letterhead(figures.agency, figures.number, report_symbol(figures), figures.day),
        DocumentTitle(words.say("kind"), words.say("subject", period=period, next=following)),
        Paragraph(_basis(figures, words)),
        *_outside_plan(figures, words),
        *_parts(figures, words),
        Paragraph(words.say("closing", period=period, agency=figures.agency.name)),
        SignatureBlock(figures.recipients, signatory(figures.signer)),
        *_witness(figures, words),
    )
    title = f"Báo cáo công tác thi đua, khen thưởng {period}"
    sections = (Section(body), *annexes(figures, words))
    return Paper(title, sections, figures.agency.name, _line(figures, words))


def parts(figures: PeriodFigures) -> tuple[ReportPart, ...]:
    """Return the parts whose words may be the office's own, each with the words the figures suggest."""
    words, own = wording("quarterly_report"), dict(figures.narrative)
    following = figures.period.following.upper()
    return tuple(
        ReportPart(
            part.code,
            words.say(part.heading, next=following),
            "\n".join(_lines_of(part.text(figures, words))),
            own.get(part.code),
        )
        for part in OUTLINE
        if part.text
    )


def _lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain(block.text)
        elif isinstance(block, Items):
            yield from map(plain, block.marked())


def _line(figures: PeriodFigures, words: Wording) -> tuple[OutgoingDraft, ...]:
    period, following = figures.period.name, figures.period.following
    subject, signed = words.say("subject", period=period, next=following), (figures.number, figures.day)
    issuer = Issuer(figures.agency.symbol, figures.agency.archive)
    entered = lines(DocumentKind.REPORT, issuer, signed, subject, figures.signer.name, figures.recipients)
    return tuple(replace(line, report=ReportOf(figures.period, figures.basis)) for line in entered)


def _basis(figures: PeriodFigures, words: Wording) -> str:
    if figures.counted == figures.quota_span:
        return words.say("basis", **first_and_last(figures.counted))
    by_decree = figures.basis is Basis.ND09
    quota = {f"quota_{name}": day for name, day in first_and_last(figures.quota_span).items()}
    return words.say("basis_by_decree" if by_decree else "basis_by_days", **first_and_last(figures.counted), **quota)


def _outside_plan(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    """Say that the plan did not run in the period, where it did not."""
    if not figures.plan_ran:
        plan = capital(plan_in_words(figures, words))
        said = words.say("outside_plan", plan=plan, period=figures.period.name, **first_and_last(figures.plan_span))
        yield Paragraph(said)


def _parts(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    own = dict(figures.narrative)
    following = figures.period.following.upper()
    for part in OUTLINE:
        yield Heading(2 if "." in part.code else 1, words.say(part.heading, next=following))
        suggested = tuple(part.text(figures, words)) if part.text else ()
        if part.code in own:
            yield from (Paragraph(line) for line in own[part.code].splitlines() if line.strip())
            yield from (block for block in suggested if not isinstance(block, Paragraph | Items))
        else:
            yield from suggested


def _witness(figures: PeriodFigures, words: Wording) -> Iterator[Block]:
    if figures.journal_code:
        yield Note(words.say("journal", code=figures.journal_code))
