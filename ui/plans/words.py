"""The words by which the form of a plan offers its choices."""

from collections.abc import Mapping
from typing import Final

from app.domain.calendar.period import Cadence
from app.domain.plans.plan import Matter, Recipient
from app.domain.units.agency import Level, SigningPower
from app.domain.units.unit import UnitKind

MATTERS: Final[Mapping[Matter, str]] = {one: one.label for one in Matter}
RECIPIENTS: Final[Mapping[Recipient, str]] = {one: one.label for one in Recipient}
UNIT_KINDS: Final[Mapping[UnitKind, str]] = {one: one.label for one in UnitKind}
CADENCES: Final[Mapping[Cadence, str]] = {
    Cadence.MONTH: "mỗi tháng",
    Cadence.QUARTER: "mỗi quý",
    Cadence.HALF: "mỗi nửa năm",
    Cadence.YEAR: "mỗi năm",
}
LEVELS: Final[Mapping[Level, str]] = {one: one.words for one in Level}
POWERS: Final[Mapping[SigningPower, str]] = {
    SigningPower.HEAD: "tự ký, không ghi quyền hạn",
    SigningPower.COLLECTIVE: "TM. (thay mặt tập thể)",
    SigningPower.ACTING: "Q. (quyền)",
    SigningPower.DEPUTY: "KT. (ký thay)",
    SigningPower.BY_ORDER: "TL. (thừa lệnh)",
    SigningPower.AUTHORISED: "TUQ. (thừa ủy quyền)",
}
LAST_DAYS: Final[Mapping[bool, str]] = {
    False: "trước ngày (không kể ngày đó)",
    True: "đến hết ngày (kể cả ngày đó)",
}
COMPARISONS: Final[Mapping[bool, str]] = {False: "≥ (từ mức đó trở lên)", True: "> (phải vượt mức đó)"}
