"""What the clerk is told beside the answer: names in plans that no unit of the directory answers to."""

from collections.abc import Iterator
from itertools import groupby

from app.commands.counter import Counter
from app.domain.plans.named_units import Unanswered


def unanswered_names(counter: Counter, plan: str | None = None) -> Iterator[str]:
    """Say by which names a plan, or any of them, gives quotas of their own and no unit answers, and what to do."""
    found = [one for one in counter.office.units.unanswered() if plan in {None, one.plan}]
    for code, names in groupby(found, key=lambda one: one.plan):
        yield from _of_a_plan(code, list(names))


def _of_a_plan(plan: str, names: list[Unanswered]) -> Iterator[str]:
    quoted = ", ".join(f"“{one.name}”" for one in names)
    yield f"Lưu ý: kế hoạch {plan} giao chỉ tiêu riêng cho {quoted} nhưng danh mục không có đơn vị tên này."
    for one in names:
        for unit in one.perhaps:
            command = _to_say_so(str(unit.id), one.name)
            yield f"  “{one.name}” có phải là “{unit.name}” không? Nếu phải: {command}"
    if any(not one.perhaps for one in names):
        yield f"  Hãy thêm đơn vị còn thiếu; nếu đơn vị đã có dưới tên khác: {_to_say_so('SỐ', 'TÊN TRONG KẾ HOẠCH')}"


def _to_say_so(unit: str, name: str) -> str:
    return f'neu-guong unit correct {unit} --stands-for "{name}"'
