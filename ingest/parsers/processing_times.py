"""The register's "Thời hạn giải quyết": ``5 WORKING_DAY``, ``1 OTHER``, ``Không quá 5 ngày làm việc … OTHER``."""

import re

from knowledge.procedure import ProcessingTime, TimeUnit
from knowledge.vietnamese import clean

_HEADER = re.compile(
    r"^(?P<amount>\d{1,4}(?:[.,]\d{1,4})?)\s*(?P<unit>WORKING_DAY|HOUR|MONTH|YEAR|DAY|ngày|WORKING|OTHER)$"
)
_UNITS = {
    "WORKING_DAY": TimeUnit.WORKING_DAY,
    "DAY": TimeUnit.DAY,
    "ngày": TimeUnit.DAY,
    "HOUR": TimeUnit.HOUR,
    "MONTH": TimeUnit.MONTH,
    "YEAR": TimeUnit.YEAR,
}


def parse_processing_time(text: str) -> ProcessingTime:
    """Return the typed time; a unit the register calls OTHER (or a bare WORKING) is unstated, words become the note."""
    text = clean(text)
    header = _HEADER.match(text)
    if header:
        unit = _UNITS.get(header["unit"])
        amount = float(header["amount"].replace(",", ".")) if unit else None
        return ProcessingTime(amount=amount or None, unit=unit if amount else None)
    note = re.sub(r"\s*(OTHER|WORKING)$", "", text).strip()
    return ProcessingTime(note="" if note in {"", "Không", "Không có thông tin"} else note)
