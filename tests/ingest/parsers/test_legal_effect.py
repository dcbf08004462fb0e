"""What a text says of its own life, and of other documents'."""

from datetime import date

import pytest

from ingest.parsers.legal_effect import with_effect, with_replaced
from ingest.parsers.legal_targets import Target, targets
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind

DECREE = LegalDocument(number="900/2026/NĐ-CP", title="Về nuôi chim", issued=date(2026, 6, 1))
JULY = "Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026."


def read(text: str, title: str = "Hiệu lực thi hành", document: LegalDocument = DECREE) -> LegalDocument:
    article = Provision(document=document.number, article="9", title=title, text=text)
    return with_effect(document, (article,))


def relations(text: str, title: str = "Hiệu lực thi hành") -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(r.kind), r.target, r.articles) for r in read(f"{JULY}\n{text}", title).relations]


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        (JULY, date(2026, 7, 1), None),
        ("Nghị định này có hiệu lực từ ngày 15/8/2026.", date(2026, 8, 15), None),
        ("Nghị định này có hiệu lực thi hành từ ngày ký ban hành.", date(2026, 6, 1), None),
        (
            "Nghị định này có hiệu lực thi hành từ ngày 01/7/2026 đến hết ngày 28 tháng 02 năm 2027.",
            date(2026, 7, 1),
            date(2027, 3, 1),
        ),
        (f"{JULY} Nghị định này hết hiệu lực từ ngày 01 tháng 3 năm 2027.", date(2026, 7, 1), date(2027, 3, 1)),
        (f"{JULY} Quy định cũ hết hiệu lực từ ngày 01 tháng 3 năm 2027.", date(2026, 7, 1), None),
        ("Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2013.", None, None),
    ],
)
def test_a_text_tells_its_own_days(text: str, first: date | None, end: date | None) -> None:
    document = read(text)
    assert (document.in_force, document.expires) == (first, end)


def test_the_texts_own_day_wins_and_the_headers_is_kept() -> None:
    headed = LegalDocument(number="900/2026/NĐ-CP", title="", issued=date(2026, 6, 1), in_force=date(2026, 6, 1))
    document = read(JULY, document=headed)
    assert (document.in_force, document.stated_in_force) == (date(2026, 7, 1), date(2026, 6, 1))
    assert document.basis == "900/2026/NĐ-CP#9"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2. Nghị định này thay thế Nghị định số 12/2020/NĐ-CP.", [("replaces", "12/2020/NĐ-CP", ())]),
        (
            "2. Thông tư số 12/2020/TT-BCH về lồng chim hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
            [("repeals", "12/2020/TT-BCH", ())],
        ),
        (
            "2. Các văn bản sau hết hiệu lực:\na) Nghị định số 12/2020/NĐ-CP về chim;\nb) Điều 4 Nghị định số 13/2021/NĐ-CP.",
            [("repeals", "12/2020/NĐ-CP", ()), ("repeals", "13/2021/NĐ-CP", ("4",))],
        ),
        (
            "2. Bãi bỏ Điều 7, khoản 2 Điều 9 Nghị định số 12/2020/NĐ-CP.",
            [("amends", "12/2020/NĐ-CP", ("9",)), ("repeals", "12/2020/NĐ-CP", ("7",))],
        ),
        ("2. Bãi bỏ cụm từ “lồng” tại Điều 7 Nghị định số 12/2020/NĐ-CP.", [("amends", "12/2020/NĐ-CP", ("7",))]),
        (
            "2. Thay thế cụm từ “lồng” bằng “tổ” tại Điều 7 Nghị định số 12/2020/NĐ-CP.",
            [("amends", "12/2020/NĐ-CP", ("7",))],
        ),
        ("2. Người nuôi chim theo Nghị định số 12/2020/NĐ-CP được nuôi tiếp.", []),
    ],
)
def test_what_it_does_to_others_is_read(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert relations(text) == expected


def test_words_that_an_amendment_inserts_do_nothing_themselves() -> None:
    text = "1. Sửa đổi khoản 2 như sau:\n“2. Nghị định này thay thế Nghị định số 99/2019/NĐ-CP.”"
    assert relations(text, "Sửa đổi, bổ sung Điều 5 Nghị định số 12/2020/NĐ-CP") == [
        ("amends", "12/2020/NĐ-CP", ("5",))
    ]


def test_a_documents_history_is_not_acted_upon() -> None:
    text = "2. Bãi bỏ Điều 3 Nghị định số 12/2020/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 13/2021/NĐ-CP."
    assert [target for _, target, _ in relations(text)] == ["12/2020/NĐ-CP"]


def test_an_exception_and_the_article_that_says_so_are_kept() -> None:
    (relation,) = read(f"{JULY}\n2. Nghị định số 12/2020/NĐ-CP hết hiệu lực, trừ Điều 4 và Điều 6.").relations
    assert relation == Relation(
        kind=RelationKind.REPEALS,
        target="12/2020/NĐ-CP",
        from_day=date(2026, 7, 1),
        basis="900/2026/NĐ-CP#9",
        exception="Điều 4 và Điều 6",
    )


def test_a_suspension_and_an_extension_have_their_last_day() -> None:
    paused, longer = read(
        f"{JULY}\n2. Ngưng hiệu lực thi hành Nghị định số 12/2020/NĐ-CP từ ngày 01/8/2026 đến hết ngày 31/12/2026.\n"
        "3. Kéo dài thời gian áp dụng Nghị định số 13/2021/NĐ-CP đến hết ngày 30 tháng 6 năm 2028."
    ).relations
    assert (paused.kind, paused.from_day, paused.until) == ("suspends", date(2026, 8, 1), date(2027, 1, 1))
    assert (longer.kind, longer.until) == ("extends", date(2028, 7, 1))


def test_a_summary_does_nothing_to_other_documents() -> None:
    retold = Provision(
        document=DECREE.number, article="9", title="", text=f"{JULY} Bãi bỏ Nghị định số 12/2020/NĐ-CP.", summary=True
    )
    assert with_effect(DECREE, (retold,)).relations == ()


def test_a_header_adds_only_what_the_articles_do_not_name() -> None:
    document = with_replaced(
        read(f"{JULY}\n2. Bãi bỏ Điều 1 Nghị định số 12/2020/NĐ-CP."), ["12/2020/NĐ-CP", "13/2021/NĐ-CP"]
    )
    assert [(str(r.kind), r.target) for r in document.relations] == [
        ("repeals", "12/2020/NĐ-CP"),
        ("replaces", "13/2021/NĐ-CP"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("các điều 7, 8 và 10 Nghị định số 12/2020/NĐ-CP", [("12/2020/NĐ-CP", ("7", "8", "10"), ())]),
        ("Điều 27 đến Điều 30 Nghị định số 12/2020/NĐ-CP", [("12/2020/NĐ-CP", ("27", "28", "29", "30"), ())]),
        ("Chương II Nghị định số 12/2020/NĐ-CP", [("12/2020/NĐ-CP", (), ("Chương II",))]),
        (
            "Nghị định số 12/2020/NĐ-CP ngày 01/02/2020 sửa đổi một số điều của Nghị định số 11/2019/NĐ-CP; Thông tư số 05/2020/TT-BCH",
            [("12/2020/NĐ-CP", (), ()), ("05/2020/TT-BCH", (), ())],
        ),
    ],
)
def test_targets_are_named_with_their_parts(
    text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert targets(text) == [Target(number=n, articles=a, parts=p) for n, a, p in expected]


def test_a_target_is_described_by_the_sentence_that_names_it() -> None:
    (relation,) = read(
        f"{JULY}\n2. Nghị định số 12/2020/NĐ-CP ngày 15 tháng 10 năm 2020 của Chính phủ quy định về lồng chim hết hiệu lực."
    ).relations
    assert (relation.target_title, relation.target_issued) == ("Quy định về lồng chim", date(2020, 10, 15))


def test_a_decree_called_after_what_it_suspended_is_itself_ended_not_suspended() -> None:
    said = (
        "2. Nghị định số 12/2023/NĐ-CP ngày 05 tháng 3 năm 2023 sửa đổi, bổ sung và ngưng hiệu lực thi hành một số điều "
        "tại các nghị định về nuôi chim hết hiệu lực thi hành kể từ ngày Nghị định này có hiệu lực."
    )
    assert relations(said) == [("repeals", "12/2023/NĐ-CP", ())]
