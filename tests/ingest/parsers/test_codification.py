"""Topics of the codification: every article with its source document, its days and who amended it."""

from datetime import date

import pytest

from ingest.parsers.codification import Topic, is_codification, parse_codification
from ingest.parsers.codification_source import dated_number, parse_source
from knowledge.legal import Provision

TOPIC = """---
title: Nuôi chim
lastedit: 2026-05-13
---

# Nuôi chim


Chương I

QUY ĐỊNH CHUNG

Điều 99.1.LQ.1. Phạm vi điều chỉnh

(Điều 1 Luật số 90/2014/QH13 Nuôi chim ngày 20/11/2014 của Quốc hội, có hiệu lực thi hành kể từ ngày 01/01/2016 )

1. Luật này nói về *chim*.

2. Chim là vật có cánh.

(Điều này có nội dung liên quan đến Điều 5.3.LQ.2. Vật nuôi của Luật 91/2014/QH13 ban hành ngày 20/11/2014)

Chương II

LỒNG CHIM

Điều 99.1.NĐ.1.4. Lồng chim

(Điều 4 Nghị định số 900/2015/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/01/2016, có nội dung được sửa đổi bởi Điều 2 Nghị định số 907/2025/NĐ-CP có hiệu lực thi hành kể từ ngày 09/01/2025)

Lồng phải rộng.

Mẫu đơn xin nuôi chim.docĐiều 99.1.TT.1.2. Thả chim

(Điều 2 Thông tư số 12/2017/TT-BCH Hướng dẫn thả chim ngày 01/02/2017 của Bộ Chim, có hiệu lực thi hành kể từ ngày 01/04/2017, bị bãi bỏ bởi Điều 9 Thông tư số 13/2020/TT-BCH có hiệu lực thi hành kể từ ngày 15/03/2020)

Thả vào mùa xuân.

## Danh sách điều khoản

### 990010000000000010000010

Điều 99.1.LQ.1. Phạm vi điều chỉnh 1. Luật này nói về chim.

### 990010000000000010000020

Điều 99.1.LQ.2. Điều chỉ có tên
"""


@pytest.fixture(scope="module")
def topic() -> Topic:
    return parse_codification(TOPIC, date(2026, 7, 1))


def article(topic: Topic, key: str) -> Provision:
    return next(p for _, provisions in topic.documents for p in provisions if p.key == key)


def test_a_topic_is_told_by_its_own_numbering() -> None:
    assert is_codification(TOPIC)
    assert not is_codification("# Luật số 90/2014/QH13\n\nĐiều 1. Phạm vi\n\nĐiều 2. Đối tượng")


def test_every_source_document_becomes_one_with_what_its_brackets_tell(topic: Topic) -> None:
    law, decree, circular = (document for document, _ in topic.documents)
    assert (law.number, law.kind, law.title, law.issuer) == ("90/2014/QH13", "Luật", "Nuôi chim", "Quốc hội")
    assert (law.issued, law.in_force, law.as_of) == (date(2014, 11, 20), date(2016, 1, 1), date(2026, 5, 13))
    assert (decree.number, decree.title) == ("900/2015/NĐ-CP", "")
    assert circular.issuer == "Bộ Chim"


def test_an_article_has_the_number_of_its_source_and_its_days(topic: Topic) -> None:
    cage = article(topic, "900/2015/NĐ-CP#4")
    assert (cage.title, cage.topic, cage.valid_from) == ("Lồng chim", "Nuôi chim", date(2016, 1, 1))
    assert (cage.amended_by, cage.amended_on) == (("907/2025/NĐ-CP",), date(2025, 1, 9))
    assert cage.in_force_on(date(2026, 1, 1))


def test_cross_references_markup_chapters_and_attached_files_are_no_text(topic: Topic) -> None:
    assert article(topic, "90/2014/QH13#1").text == "1. Luật này nói về chim.\n2. Chim là vật có cánh."


def test_a_heading_that_runs_on_from_the_article_before_it_is_found(topic: Topic) -> None:
    assert article(topic, "12/2017/TT-BCH#2").title == "Thả chim"


def test_an_article_repealed_as_a_whole_ends_on_that_day_and_is_not_called_amended(topic: Topic) -> None:
    release = article(topic, "12/2017/TT-BCH#2")
    assert (release.valid_to, release.replaced_by, release.amended_by) == (date(2020, 3, 15), "13/2020/TT-BCH", ())


def test_what_is_only_listed_is_counted_as_unread(topic: Topic) -> None:
    assert list(topic.unread.values()) == [1]
    assert "listed" in next(iter(topic.unread))


@pytest.mark.parametrize(
    ("bracket", "number", "in_force"),
    [
        (
            "(Điều 3 Quyết định số 20/2019/QĐ-TTg, có hiệu lực thi hành kể từ ngày 15/07/2019)",
            "20/2019/QĐ-TTg",
            date(2019, 7, 15),
        ),
        ("((*Điều 13a Luật số 33/2013/QH13, có hiệu lực kể từ ngày 01/5/2014)", "33/2013/QH13", date(2014, 5, 1)),
        (
            "(Điều 1 Thông tư số 60 TC/TCT ngày 18/07/1994, có hiệu lực kể từ ngày 01/01/1995)",
            "60-TC/TCT",
            date(1995, 1, 1),
        ),
        (
            "(Điều 2 Pháp lệnh Về nuôi chim ngày 23/08/1993, có hiệu lực thi hành kể từ ngày 31/12/2019)",
            "",
            date(2019, 12, 31),
        ),
        ("(Điều 2 Nghị định số 9/2020/NĐ-CP, có hiệu lực thi hành kể từ ngày 31/02/2020)", "09/2020/NĐ-CP", None),
    ],
)
def test_brackets_of_all_spellings_are_read(bracket: str, number: str, in_force: date | None) -> None:
    source = parse_source(bracket)
    assert source is not None
    assert (source.number, source.in_force) == (number, in_force)


def test_a_bracket_that_names_no_document_is_none() -> None:
    assert parse_source("(Điều 5 của quy chế này)") is None


def test_a_number_without_a_year_gets_the_year_it_was_issued_in() -> None:
    assert dated_number("24-CP", 1993) == "24/1993/CP"
    assert dated_number("07/2025/NĐ-CP", 2025) == "07/2025/NĐ-CP"
