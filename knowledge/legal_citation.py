"""Numbers of legal documents: found in running text and brought to one spelling.

The key is number *and* year *and* issuer: 151/2024, 151/2025 and 151/2026 all exist.
"""

import re
from typing import NamedTuple

from knowledge.vietnamese import clean, fold

DOCUMENT_NUMBER = re.compile(
    r"(?<![\d/.])(\d{1,4}(?:\.\d{1,3})?)/(\d{4})/([A-ZĐ][A-ZĐƯ\d]*(?:-(?:TTg|[A-ZĐƯ&]+\d*))*)(?![\w/])"
)
_LOOSE = re.compile(
    r"(?<![\d/.])(\d{1,4}(?:\.\d{1,3})?)\s*/\s*(20\d\d|19\d\d)(?:\s*/\s*([A-Za-zĐđƯư]{2,}\d*(?:\s*-\s*[A-Za-zĐđƯư]+)*))?"
)
_BEFORE = 80  # characters before a number in which the word for its document stands
_KIND = re.compile(
    r"\b(nghi dinh|nd|thong tu|tt|luat|bo luat|quyet dinh|qd|nghi quyet|nq|van ban|decree|circular|law)(?: so)?$"
)
_CODES = {  # how an issuer's code begins, the longer first
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "TTLT": "Thông tư liên tịch",
    "TT-": "Thông tư",
    "CT-": "Chỉ thị",
    "PL-": "Pháp lệnh",
    "QH": "Luật",
}
_BEGINS = {  # what the code behind the year begins with, by the word before the number
    "nghi dinh": "nd", "nd": "nd", "decree": "nd", "thong tu": "tt", "tt": "tt", "circular": "tt", "luat": "qh",
    "bo luat": "qh", "law": "qh", "quyet dinh": "qd", "qd": "qd",
}  # fmt: skip
_PROCEDURE_CODE = re.compile(r"(?<![\d.])(\d\.\d{6})(?!\d)")


def normalise_number(number: str) -> str:
    """Return a document number without leading zeros lost or added: ``07/2025/NĐ-CP`` keeps its two digits."""
    head, _, tail = number.upper().replace(" ", "").replace("TTG", "TTg").partition("/")
    return f"{head.zfill(2)}/{tail}"


def names_provision(source: str) -> bool:
    """Tell whether a source is an article (``72/2025/QH15#22``), not a document's number or a procedure's code."""
    return "#" in source


def number_and_year(number: str) -> tuple[str, str]:
    """Return the number without leading zeros and the year: ``07/2025/NĐ-CP`` → ("7", "2025")."""
    head, _, rest = number.partition("/")
    return head.lstrip("0"), rest.partition("/")[0]


def kind_of_number(number: str) -> str:
    """Return the kind of document that a number's issuer code tells, or "": ``07/2025/NĐ-CP`` is a Nghị định."""
    code = number.split("/", 2)[-1]
    return next((kind for mark, kind in _CODES.items() if code.startswith(mark)), "")


def document_numbers(text: str) -> list[str]:
    """Return the complete numbers in ``text`` (number/year/issuer), in order, each once."""
    return list(dict.fromkeys(normalise_number("/".join(m.groups())) for m in DOCUMENT_NUMBER.finditer(clean(text))))


class DocumentMention(NamedTuple):
    """A document as a question names it: ``issuer`` is the folded code behind the year ("ndcp"), "" where there is
    none; ``kind`` what such a code begins with by the word before the number ("nd" for "nghị định"), or ""."""

    number: str
    year: str
    issuer: str
    kind: str

    def may_be(self, number: str) -> bool:
        """Tell whether the document of that number may be meant."""
        code = fold(number.split("/", 2)[-1]).replace(" ", "")
        return code == self.issuer if self.issuer else code.startswith(self.kind)


def mentioned_documents(text: str) -> list[DocumentMention]:
    """Return every document that a question names, however loosely it is written.

    A number without an issuer counts only after a word for a document: "tháng 1/2021" is a month.
    """
    found = ((m, _KIND.search(fold(text[max(0, m.start() - _BEFORE) : m.start()]))) for m in _LOOSE.finditer(text))
    return [
        DocumentMention(
            m[1].lstrip("0"), m[2], fold(m[3] or "").replace(" ", ""), _BEGINS.get(word[1], "") if word else ""
        )
        for m, word in found
        if m[3] or word
    ]


def procedure_codes(text: str) -> list[str]:
    """Return the procedure codes (``1.001193``) that ``text`` names, in order, each once."""
    return list(dict.fromkeys(_PROCEDURE_CODE.findall(text)))
