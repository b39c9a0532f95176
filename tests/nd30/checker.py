"""Whether a finished PDF is as Nghị định 30/2020 has it: every rule over every page."""

from collections.abc import Iterable, Iterator

from tests.documents.reading import Sheet, sheets
from tests.nd30 import end_rules, head_rules, sheet_rules, table_rules, text_rules
from tests.nd30.findings import Finding, Nature
from tests.nd30.pages import pages

_FOR_ALL = (
    sheet_rules.sheet,
    sheet_rules.page_numbers,
    sheet_rules.overlaps,
    sheet_rules.parting,
    head_rules.titles,
    head_rules.drafts,
    text_rules.running,
    text_rules.headings,
    text_rules.addressees,
    table_rules.tables,
)
_BY_NATURE = (
    head_rules.heads,
    text_rules.grounds,
    text_rules.italic_grounds,
    text_rules.articles,
    text_rules.closing,
    end_rules.recipients,
    end_rules.signatures,
)


def findings(pdf: bytes, nature: Nature) -> tuple[Finding, ...]:
    """Return every fault of a paper of the given nature, in the order of the rules."""
    return (*sheet_rules.fonts(pdf), *found(sheets(pdf), nature))


def found(file: Iterable[Sheet], nature: Nature) -> Iterator[Finding]:
    """Yield every fault of sheets already read."""
    read = pages(file)
    for rule in _FOR_ALL:
        yield from rule(read)
    for by_nature in _BY_NATURE:
        yield from by_nature(read, nature)
