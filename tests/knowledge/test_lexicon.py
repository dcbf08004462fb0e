"""People's words: what is shipped is well formed, and a slip in it is named by file and line."""

import re
from collections import Counter
from pathlib import Path

import pytest

from knowledge import lexicon as package
from knowledge.lexicon import Entry, EntryKind, Lexicon, lexicon, questions
from knowledge.lexicon.circumstances import admitted_by, circumstances, mentioned_in, required_by
from knowledge.lexicon.questions import is_held_out, law_matters, law_questions, off_topic, phrasings
from knowledge.vietnamese import fold


def entry(words: str, *terms: str) -> Entry:
    return Entry(words=tuple(words.split()), terms=terms, kind=EntryKind.SYNONYM)


BOOK = Lexicon(
    [
        entry("sổ", "sổ sách"),
        entry("sổ đỏ", "giấy chứng nhận quyền sử dụng đất"),
        entry("giấy độc thân", "giấy xác nhận tình trạng hôn nhân"),
        entry("mần", "làm"),
    ]
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("làm sổ đỏ ở đâu", ["sổ đỏ"]),
        ("lam so do o dau", ["sổ đỏ"]),
        ("mần giấy độc thân", ["mần", "giấy độc thân"]),
        ("sổ hồng, sổ đỏ", ["sổ", "sổ đỏ"]),
        ("số nhà", []),  # another tone, and one word only
        ("", []),
    ],
)
def test_the_longest_words_win_whether_or_not_marks_were_typed(question: str, found: list[str]) -> None:
    assert [" ".join(m.entry.words) for m in BOOK.find(question)] == found


def test_a_match_knows_the_words_it_covers() -> None:
    (match,) = BOOK.find("muốn xin giấy độc thân gấp")
    assert (match.start, match.end) == (2, 5)


def malformed(monkeypatch: pytest.MonkeyPatch, folder: Path, line: str) -> None:
    file = folder / "chim.tsv"
    file.write_text(f"# ghi chú\n\nchim\tgia cầm\tsynonym\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(package, "files_in", lambda *_: [file])


@pytest.mark.parametrize("line", ["chỉ có một cột", "hai\tcột", "chim\tgia cầm\tloại lạ"])
def test_a_malformed_line_is_named_by_file_and_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str
) -> None:
    malformed(monkeypatch, tmp_path, line)
    with pytest.raises(ValueError, match=r"chim\.tsv:4"):
        lexicon.__wrapped__()


def test_a_question_before_the_first_heading_is_named_by_file_and_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "chim.txt"
    file.write_text("# Chim\n\nnuôi chim hỏi ai\n", encoding="utf-8")
    monkeypatch.setattr(questions, "files_in", lambda *_: [file])
    with pytest.raises(ValueError, match=r"chim\.txt:3"):
        phrasings()


def test_every_shipped_entry_has_words_and_terms() -> None:
    assert len(lexicon().entries) > 1_000
    assert [e for e in lexicon().entries if not (e.words and e.terms)] == []


def test_no_words_stand_for_two_things_in_the_shipped_lexicon() -> None:
    meanings = {(" ".join(e.words).lower(), e.terms, e.kind) for e in lexicon().entries}  # "cà-vẹt" is "cà vẹt"
    counted = Counter(words for words, _, _ in meanings)
    assert [words for words, times in counted.items() if times > 1] == []


def test_every_shipped_entry_finds_itself() -> None:
    lost = [e for e in lexicon().entries if not lexicon().find(" ".join(e.words))]
    assert lost == []


def test_every_shipped_phrasing_belongs_to_a_procedures_code() -> None:
    questions = phrasings()
    assert len(questions) > 500
    assert [code for code in questions if not re.fullmatch(r"\d\.\d{6,9}", code)] == []
    assert [code for code, asked in questions.items() if not all(map(fold, asked))] == []


def test_kinds_of_messages_that_are_no_questions_have_examples_and_an_end() -> None:
    for source, kind in off_topic().items():
        assert source == kind.source == f"off:{kind.category}"
        assert kind.examples
        assert kind.outcome in {"redirected", "refused", "out_of_scope"}


def test_every_circumstance_is_told_by_records_and_by_people() -> None:
    ids = [c.id for c in circumstances()]
    assert len(set(ids)) == len(ids)
    assert "mobile" in required_by("Đăng ký khai sinh lưu động", "Hộ tịch")
    assert required_by("Đăng ký khai sinh", "Hộ tịch") == frozenset()
    assert "foreign" in mentioned_in("vợ tôi là người nước ngoài")
    assert mentioned_in("làm giấy khai sinh cho con") == frozenset()
    assert mentioned_in("qua do song") == {"ship"}
    assert mentioned_in("what do I need to be registered", "en") == frozenset()
    assert mentioned_in("my permit was stolen", "en") == {"reissue"}


def test_a_record_that_lists_a_circumstance_among_others_is_not_only_for_it() -> None:
    both = "Cấp giấy phép cho công dân Việt Nam, người nước ngoài đang cư trú"
    assert "foreign" not in required_by(both, "")
    assert "foreign" in admitted_by(both)
    assert required_by("Đăng ký đất cho cá nhân, người gốc Việt Nam định cư ở nước ngoài", "") == frozenset()
    assert required_by("Đăng ký biến động trong các trường hợp chuyển đổi đất; chuyển nhượng đất", "") == frozenset()
    assert required_by("Khai tử cho công dân Việt Nam ở nước ngoài", "") == {"abroad", "mission"}
    assert admitted_by("Cấp, cấp lại, gia hạn giấy phép") == {"reissue", "renew"}
    assert required_by("Cấp, cấp lại, chuyển đổi giấy chứng nhận", "") == frozenset()
    assert required_by("Gia hạn, cấp lại giấy phép", "") == {"renew"}
    assert required_by("Sửa đổi, bổ sung giấy phép", "") == {"amend"}
    assert required_by("Đổi, cấp lại Giấy xác nhận khuyết tật", "") == {"exchange"}
    assert required_by("Chế độ đối với vợ hoặc chồng liệt sĩ lấy chồng hoặc vợ khác", "") == {"remarried"}
    assert required_by("Trợ cấp ưu đãi đối với thân nhân liệt sĩ", "") == {"martyr"}
    assert "remarried" in mentioned_in("vợ liệt sĩ đã tái giá") - mentioned_in("bà là vợ liệt sĩ")
    assert "ship" in required_by("Đăng ký lại phương tiện khi chủ chuyển hộ khẩu sang tỉnh khác", "")
    assert admitted_by("Sửa đổi, bổ sung giấy phép") == frozenset()


def test_who_raises_animals_does_not_ask_to_adopt() -> None:
    assert "adoption" not in mentioned_in("nuôi 500 con heo thì cần giấy gì")
    assert "adoption" not in mentioned_in("nuoi ong lay mat dang ky o dau")
    assert "adoption" in mentioned_in("nhận đứa cháu mồ côi về nuôi")
    assert "adoption" in mentioned_in("muốn nuôi cháu bé bị bỏ rơi")


def test_a_word_of_its_own_is_no_slip_of_the_pen() -> None:
    book = Lexicon([entry("xây chùa", "công trình tôn giáo"), entry("chưa có sổ", "đăng ký lần đầu")])
    assert not book.find("nhà mới xây chưa lâu")
    assert [m.entry.terms for m in book.find("xin xây chủa")] == [("công trình tôn giáo",)]
    assert not [m for m in lexicon().find("cho cơ sở do Bộ quản lý") if m.entry.words == ("sổ", "đỏ")]


def test_what_stands_only_for_a_time_is_a_special_case() -> None:
    assert required_by("Cấp giấy phép xây dựng có thời hạn đối với công trình, nhà ở riêng lẻ", "") == {"temporary"}
    assert "temporary" in mentioned_in("giấy phép xây dựng tạm")
    assert "temporary" not in mentioned_in("xin giấy phép xây nhà hai tầng")


def test_a_record_of_a_field_meant_for_the_police_or_the_army_is_a_special_case_whatever_its_name() -> None:
    assert required_by("Cấp lại thẻ bảo hiểm y tế", "Chính sách") == {"reissue", "police"}
    assert required_by("Cấp lại thẻ bảo hiểm y tế", "Bảo hiểm y tế") == {"reissue"}


def test_every_shipped_question_of_law_belongs_to_articles_and_a_name() -> None:
    assert len(law_matters()) > 150
    for matter in law_matters():
        assert all(re.fullmatch(r"\d{1,4}/\d{4}/[A-ZĐ0-9-]+#\d+[a-zđ]?", key) for key in matter.keys), matter.keys
        assert matter.keys
        assert matter.name
        assert len(set(matter.questions)) == len(matter.questions)


def test_questions_of_a_matter_are_asked_of_each_of_its_articles() -> None:
    shared = [m for m in law_matters() if len(m.keys) > 1]
    assert shared
    for matter in shared:
        assert all(set(matter.questions) <= set(law_questions()[key]) for key in matter.keys)


def test_one_question_in_so_many_is_held_out_always_the_same_ones() -> None:
    asked = [q for questions in phrasings().values() for q in questions]
    held = [q for q in asked if is_held_out(q, 5)]
    assert 0.17 < len(held) / len(asked) < 0.23
    assert [q for q in asked if is_held_out(q, 5)] == held
    assert not any(is_held_out(q, 0) for q in asked[:100])
