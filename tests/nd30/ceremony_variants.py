"""The lists and the script for the award ceremony: working papers without a head."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import ceremony
from tests.documents.facts import decision_facts
from tests.nd30.decision_variants import ISSUED, recipients
from tests.nd30.findings import LIST_OF_NAMES
from tests.nd30.variant import Variant


def ceremonies() -> Iterator[Variant]:
    """The calling list, the reading script and the list of signatures for money, for few and many."""
    signed = replace(LIST_OF_NAMES, signatures=2)
    for count in (1, 4, 60):
        facts = decision_facts(*recipients(count), number=7, day=ISSUED)
        yield Variant(f"danh sách gọi tên, {count} người", ceremony.compose_calling_list(facts), LIST_OF_NAMES)
        yield Variant(f"kịch bản đọc, {count} người", ceremony.compose_reading_script(facts), LIST_OF_NAMES)
        yield Variant(f"danh sách ký nhận, {count} người", ceremony.compose_signature_list(facts), signed)
