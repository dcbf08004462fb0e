"""Procedures and documents written for the tests, with every part filled."""

from datetime import date

from knowledge.legal import Clause, LegalDocument, Point, Provision
from knowledge.procedure import (
    AuthorityLevel,
    Channel,
    DossierItem,
    Fee,
    FeeKind,
    LegalBasis,
    Procedure,
    ProcessingTime,
    SubmissionMethod,
    TimeUnit,
)

FULL = Procedure(
    code="1.900001",
    name="Đăng ký nuôi chim cảnh",
    field="Chim cảnh",
    level=AuthorityLevel.COMMUNE,
    as_of=date(2026, 7, 1),
    decision_number="2362/QĐ-UBND",
    place="Đắk Lắk",
    local=True,
    deleted=False,
    sources=("Sổ chim, mã 1.900001",),
    description="Cho người nuôi chim “cảnh” ở nhà.",
    keywords=("chim", "lồng"),
    applicants=("Công dân Việt Nam",),
    implementing_authorities=("Ủy ban nhân dân cấp xã",),
    competent_authorities=("Chủ tịch Ủy ban nhân dân cấp xã",),
    delegated_authorities=("Công chức văn hóa",),
    coordinating_authorities=("Sở Văn hóa, Thể thao và Du lịch",),
    reception_address="Trung tâm Phục vụ hành chính công",
    channels=(
        Channel(
            method=SubmissionMethod.ONLINE,
            time=ProcessingTime(amount=0.5, unit=TimeUnit.WORKING_DAY, note="Trong ngày"),
            fees=(
                Fee(kind=FeeKind.AMOUNT, amount=8_000, note="Một lồng"),
                Fee(
                    kind=FeeKind.AMOUNT,
                    amount=4_000,
                    valid_from=date(2025, 7, 1),
                    valid_to=date(2026, 12, 31),
                ),
                Fee(kind=FeeKind.AMOUNT, amount=145, currency="USD"),
                Fee(kind=FeeKind.SET_BY_PROVINCE),
            ),
            note="Nộp trên cổng.\nKý số.",
        ),
        Channel(method=SubmissionMethod.IN_PERSON, time=ProcessingTime()),
    ),
    documents=(
        DossierItem(text="Tờ khai", originals=1, copies=0, form="01/CC", group="Nuôi mới"),
        DossierItem(text="Ảnh chim"),
    ),
    notes=("Chim phải khỏe.",),
    steps=("Nộp tờ khai.", "Nhận giấy."),
    conditions=("Chim không thuộc loài cấm nuôi.",),
    outputs=("Giấy xác nhận nuôi chim",),
    legal_bases=(LegalBasis(title="Nghị định về chim", number="900/2025/NĐ-CP"), LegalBasis(title="Hương ước")),
)
BARE = Procedure(code="1.900002", name="Thả chim", field="Chim cảnh", level=None, as_of=date(2026, 7, 1), deleted=True)

DECREE = LegalDocument(
    number="900/2025/NĐ-CP",
    title="Về nuôi chim cảnh",
    issuer="Chính phủ",
    issued=date(2025, 6, 30),
    in_force=date(2025, 7, 1),
    expires=date(2027, 3, 1),
    replaced_by="901/2027/NĐ-CP",
    as_of=date(2026, 7, 6),
    source="https://example.vn/chim",
)
ARTICLES = tuple(
    Provision(
        document=DECREE.number,
        article=article,
        title=title,
        text=f"1. {text}\na) Một con.",
        heading="Chương I",
        clauses=(Clause(number="1", text=text, points=(Point(letter="a", text="Một con."),)),),
    )
    for article, title, text in (
        ("2", "Lồng chim", "Lồng phải rộng."),
        ("10", "Thức ăn", "Cho ăn sáng chiều."),
        ("1", "Phạm vi", "Nói về chim."),
    )
)
