"""What a text refers to by number: documents, articles, clauses, points, forms, steps, codes."""

import re

_KINDS = {
    "nghi dinh": "nghi dinh", "thong tu lien tich": "thong tu lien tich", "thong tu": "thong tu",
    "quyet dinh": "quyet dinh", "nghi quyet": "nghi quyet", "bo luat": "luat", "luat": "luat",
    "phap lenh": "phap lenh", "chi thi": "chi thi",
    "decree": "nghi dinh", "circular": "thong tu", "decision": "quyet dinh", "resolution": "nghi quyet", "law": "luat",
}  # fmt: skip
_NUMBER = r"\d{1,4}(?:\.\d{1,3})?"
_KIND = rf"\b(?:(?P<kind>{'|'.join(_KINDS)})(?: so| no\.?)?|so|no\.?)[: ]+"
_DOCUMENT = re.compile(
    rf"(?:{_KIND})?(?<![\d/.-])(?P<number>{_NUMBER})/(?P<year>(?:19|20)\d\d)/(?P<issuer>[a-z][a-z\d&-]*)"
)
_LOOSE = re.compile(rf"{_KIND}(?P<number>{_NUMBER})/(?P<year>(?:19|20)\d\d)\b(?![/-])")
_BARE = re.compile(rf"\b(?P<kind>{'|'.join(_KINDS)})(?: so| no\.?)? (?P<number>{_NUMBER})\b(?!/)")
_WORDS = {
    "dieu": "dieu", "article": "dieu", "khoan": "khoan", "clause": "khoan", "diem": "diem", "point": "diem",
    "muc": "muc", "section": "muc", "chuong": "chuong", "chapter": "chuong",
    "phu luc": "phu luc", "appendix": "phu luc",
    "annex": "phu luc", "buoc": "buoc", "step": "buoc",
}  # fmt: skip
_PART = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?: so)? (?P<number>\d{{1,3}}[a-z]?|[ivx]{{1,5}}|"
    r"(?<=diem )[a-z]{1,2}|(?<=point )[a-z])\b(?![/.]\d)"
)
_FORM = re.compile(r"\b(?:mau|form)(?: so| no\.?)? (?P<number>[a-z]{0,4}[\d.]*\d[a-z\d./-]*)")
_CODE = re.compile(r"(?<![\d.])\d\.\d{6}(?!\d)|\b\d{1,2}x\d{1,2}\b|\b[a-z]{1,5}\d{1,4}[a-z\d]*\b")
_COMBINED = re.compile(
    r"\b(?:diem [a-z]{1,2} )?khoan \d{1,3}[a-z]? dieu \d{1,3}[a-z]?\b|\bdiem [a-z]{1,2} khoan \d{1,3}\b"
)
_CLAUSE_HEAD = re.compile(r"^\W*(\d{1,2})\. ")
_POINT_HEAD = re.compile(r"^\W*(?:\d{1,2}\. .*?)?\b([a-z])\) ")


def take_references(text: str) -> tuple[list[tuple[str, int]], str]:
    """Return the references of a text in lower case without marks, each with its place, and the text without them."""
    found = [(_one_space(match[0]), match.start()) for match in _COMBINED.finditer(text)]
    for pattern in (_DOCUMENT, _LOOSE, _BARE, _FORM, _PART, _CODE):
        for match in pattern.finditer(text):
            found += [(name, match.start()) for name in _names(match, pattern)]
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return found, text


def parts_opened(text: str, label: str) -> tuple[list[tuple[str, int]], str]:
    """Return the clause and point that a line of an article opens with ("2. …", "a) …"), and the text without them."""
    found: list[tuple[str, int]] = []
    article = re.search(r"\bdieu \d{1,3}[a-z]?\b", label)
    clause, point = _CLAUSE_HEAD.match(text), _POINT_HEAD.match(text)
    if article and clause:
        found += [(f"khoan {clause[1]}", 0), (f"khoan {clause[1]} {article[0]}", 0)]
        text = " " * clause.end() + text[clause.end() :]
    if article and point:
        found.append((f"diem {point[1]}", 0))
        found += [(f"diem {point[1]} {name}", 0) for name, _ in found[:-1]]
    return found, text


def refers_to(known: str, named: str) -> bool:
    """Tell whether the reference ``known`` says as much as ``named``: 123/2015/nd-cp says 123/2015."""
    return known == named or known.startswith(f"{named}/")


def _names(match: re.Match[str], pattern: re.Pattern[str]) -> list[str]:
    if pattern in (_DOCUMENT, _LOOSE):
        issuer = match["issuer"] if pattern is _DOCUMENT else None
        number = "/".join(filter(None, (match["number"].lstrip("0"), match["year"], issuer)))
        kind = [f"{_KINDS[match['kind']]} {match['number'].lstrip('0')}/{match['year']}"] if match["kind"] else []
        return [f"so {number}", *kind]
    if pattern is _BARE:
        return [f"{_KINDS[match['kind']]} {match['number'].lstrip('0')}"]
    if pattern is _FORM:
        return [f"mau {match['number'].strip('./-')}"]
    if pattern is _PART:
        return [f"{_WORDS[match['word']]} {match['number'].lstrip('0')}"]
    return [f"ma {match[0]}"]


def _one_space(text: str) -> str:
    return " ".join(text.split())
