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

_WRITTEN = {
    "ngày làm việc": TimeUnit.WORKING_DAY,
    "ngày": TimeUnit.DAY,
    "giờ": TimeUnit.HOUR,
    "tháng": TimeUnit.MONTH,
    "năm": TimeUnit.YEAR,
}  # how a text writes them, the longest first


def parse_processing_time(text: str, elsewhere: str = "") -> ProcessingTime:
    """Return the typed time; words become the note.

    A figure whose unit the register calls OTHER has the unit that ``elsewhere``, the record's own text, gives the same
    figure; where it gives none the note says so. "1 OTHER" stands for no time at all.
    """
    text = clean(text)
    header = _HEADER.match(text)
    if header and header["unit"] == "OTHER" and _number(header["amount"]) > 1:
        return _other(header["amount"], elsewhere)
    if header:
        unit = _UNITS.get(header["unit"])
        amount = _number(header["amount"]) if unit else None
        return ProcessingTime(amount=amount or None, unit=unit if amount else None)
    note = re.sub(r"\s*(OTHER|WORKING)$", "", text).strip()
    return ProcessingTime(note="" if note in {"", "Không", "Không có thông tin"} else note)


def _other(figure: str, elsewhere: str) -> ProcessingTime:
    stated = re.findall(rf"(?<![\d/.,])0?{figure}\s*(?:\([^)]*\)\s*)?({'|'.join(_WRITTEN)})\b", elsewhere)
    if len(set(stated)) == 1:
        return ProcessingTime(amount=_number(figure), unit=_WRITTEN[stated[0]])
    return ProcessingTime(note=f"Bản ghi ghi “{figure}” mà không nêu đơn vị thời gian; cần hỏi nơi nhận hồ sơ.")


def _number(figure: str) -> float:
    return float(figure.replace(",", "."))
