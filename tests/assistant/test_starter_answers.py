"""Real questions to the knowledge that is shipped, from the words typed to the words seen."""

from datetime import date

import pytest

from assistant.answer import Answer, Outcome
from assistant.pipeline import Assistant
from assistant.question import Conversation, make_question
from bots.plain_text import render
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import TODAY

SEEN = 2_000  # characters of an answer that a person sees before unfolding anything
QUESTIONS = [
    ("làm giấy khai sinh cho con mới sinh cần giấy tờ gì", "1.001193", "Giấy chứng sinh"),
    ("mần giấy khai sinh cho cháu nội cần chi", "1.001193", "Tờ khai đăng ký khai sinh"),
    ("lam ho chieu het bao nhieu tien", "1.001456", "200.000 đồng"),
    ("xin hộ chiếu mất mấy ngày", "1.001456", "8 ngày làm việc"),
    ("How much does it cost to get a Vietnamese passport?", "1.001456", "200,000 VND"),
    ("đăng ký kết hôn có mất lệ phí không", "1.000894", "Không thu phí, lệ phí"),
    ("xin giấy xác nhận độc thân ở đâu", "1.004873", "Ủy ban nhân dân cấp xã"),
    ("đổi bằng lái xe hết bao nhiêu tiền", "3.000347", "135.000 đồng"),
    ("mất căn cước làm lại hết bao nhiêu tiền", "2.001194", "35.000 đồng"),
    ("cấp lại thẻ căn cước mất mấy ngày", "2.001194", "7 ngày làm việc"),
    ("đổi thẻ căn cước tốn bao nhiêu tiền", "2.001195", "25.000 đồng"),
    ("đăng ký thường trú mất bao lâu", "1.004222", "7 ngày làm việc"),
    ("đk tạm trú bn tiền z", "1.004194", "15.000 đồng"),
    ("dang ky tam tru o dau", "1.004194", "Công an cấp xã"),
    ("gia hạn tạm trú có nộp online được không", "1.002755", "Có thể nộp trực tuyến"),
    ("mất sổ đỏ thì xin cấp lại ở đâu", "1.012786", "Văn phòng đăng ký đất đai"),
    ("sang tên sổ đỏ cần giấy tờ gì", "1.013831", "Đơn đăng ký biến động đất đai"),
    ("bố tôi mới mất, khai tử cần giấy gì", "1.000656", "Tờ khai đăng ký khai tử"),
    ("đăng ký xe máy mới mua cần giấy tờ gì", "1.013067", "Giấy khai đăng ký xe"),
    ("mua xe cũ sang tên cần giấy tờ gì", "1.013076", "Chứng từ chuyển quyền sở hữu xe"),
    ("giấy phép xây dựng nhà ở xã hay tỉnh cấp", "1.013225", "cấp xã (xã, phường, đặc khu)"),
    ("lãnh tiền thất nghiệp cần giấy tờ gì", "1.014748", "Sổ bảo hiểm xã hội"),
    ("rút bảo hiểm xã hội một lần cần giấy tờ gì", "1.014173", "Sổ bảo hiểm xã hội"),
    ("xin phiếu lý lịch tư pháp mấy ngày", "3.000333", "10 ngày"),
    ("tranh chấp đất đai hòa giải ở phường nộp đơn ở đâu", "1.012812", "Ủy ban nhân dân cấp xã nơi có đất"),
    ("lập di chúc chứng thực ở xã hết bao nhiêu", "2.001019", "50.000 đồng"),
    ("thành lập công ty tnhh một thành viên lệ phí bao nhiêu", "2.001583", "25.000 đồng"),
    ("cấp bản sao trích lục khai sinh hết bao nhiêu tiền", "2.000635", "8.000 đồng"),
    ("con trai 17 tuổi đăng ký nghĩa vụ quân sự ở đâu", "1.013133", "Ban Chỉ huy quân sự cấp xã"),
    ("nhận con nuôi trong nước lệ phí bao nhiêu", "2.001263", "400.000 đồng"),
    ("xin xác nhận khuyết tật ở đâu", "1.001699", "cấp xã"),
    ("làm thẻ bảo hiểm y tế mấy ngày", "1.014137", "5 ngày làm việc"),
    ("thủ tục 1.001456 lệ phí bao nhiêu", "1.001456", "200.000 đồng"),
    ("2.000815", "2.000815", "2.000 đồng"),
]


def talk(assistant: Assistant, *turns: str, place: str | None = None, day: date = TODAY) -> list[Answer]:
    """Return the answers to one person's successive messages."""
    conversation = Conversation()
    answers = []
    for n, text in enumerate(turns):
        answers.append(assistant.answer(make_question(text, day, None if n else place, conversation)))
        conversation = answers[-1].conversation
    return answers


def ask(assistant: Assistant, text: str, place: str | None = None, day: date = TODAY) -> Answer:
    return talk(assistant, text, place=place, day=day)[0]


def seen(answer: Answer) -> str:
    return render(answer)[:SEEN]


@pytest.mark.parametrize(
    ("text", "code", "fact"),
    [
        *QUESTIONS,
        pytest.param("chứng thực bản sao giấy tờ bao nhiêu một trang", "2.000815", "2.000 đồng"),
        pytest.param("How much is a passport?", "1.001456", "200,000 VND"),
        pytest.param("What documents do I need to register a marriage?", "1.000894", "Tờ khai đăng ký kết hôn"),
    ],
)
def test_a_question_is_answered_from_the_right_record_with_the_fact_in_sight(
    starter_assistant: Assistant, text: str, code: str, fact: str
) -> None:
    answer = ask(starter_assistant, text)
    assert answer.outcome == Outcome.ANSWERED
    assert answer.ranked[0] == code
    assert fact in seen(answer)


@pytest.mark.parametrize("text", [text for text, _, _ in QUESTIONS[::5]])
def test_every_fact_of_an_answer_has_a_source_and_the_first_is_named(starter_assistant: Assistant, text: str) -> None:
    answer = ask(starter_assistant, text)
    assert all(block.citations for block in answer.blocks)
    assert {citation.source for citation in answer.citations} == {answer.ranked[0]}
    assert f"Thủ tục {answer.ranked[0]}" in render(answer)


def test_one_matter_is_asked_about_from_every_side(starter_assistant: Assistant) -> None:
    answers = talk(
        starter_assistant,
        "làm giấy khai sinh cho con mới sinh cần giấy tờ gì",
        "còn lệ phí?",
        "thế nộp ở đâu",
        "có làm qua mạng được không",
    )
    facts = ("Giấy chứng sinh", "Không thu phí", "Trung tâm Phục vụ hành chính công", "Có thể nộp trực tuyến")
    assert [answer.ranked[0] for answer in answers] == ["1.001193"] * 4
    assert all(fact in seen(answer) for fact, answer in zip(facts, answers, strict=True))


@pytest.mark.parametrize(
    ("turns", "codes"),
    [
        (
            ("đăng ký tạm trú cần gì", "lệ phí bao nhiêu", "à không, gia hạn tạm trú"),
            ["1.004194", "1.004194", "1.002755"],
        ),
        (("xin hộ chiếu hết bao nhiêu tiền", "thế đổi bằng lái xe thì hết bao nhiêu tiền"), ["1.001456", "3.000347"]),
        (("đổi thẻ căn cước hết bao nhiêu tiền", "mấy ngày có", "nộp ở đâu"), ["2.001195"] * 3),
        (("How much does it cost to get a Vietnamese passport?", "and how long does it take?"), ["1.001456"] * 2),
        pytest.param(
            ("đăng ký kết hôn cần giấy tờ gì", "tiện hỏi luôn làm hộ chiếu hết bao nhiêu tiền"),
            ["1.000894", "1.001456"],
        ),
    ],
)
def test_a_conversation_stays_with_its_matter_until_another_is_named(
    starter_assistant: Assistant, turns: tuple[str, ...], codes: list[str]
) -> None:
    assert [answer.ranked[0] for answer in talk(starter_assistant, *turns)] == codes


def test_words_of_the_name_of_what_is_in_hand_begin_no_other_matter(starter_assistant: Assistant) -> None:
    first, again = talk(starter_assistant, "làm hộ chiếu lần đầu", "lần đầu")
    assert again.ranked[0] == first.ranked[0]


def test_thanks_do_not_end_the_matter(starter_assistant: Assistant) -> None:
    *_, thanks, fee = talk(starter_assistant, "cấp lại thẻ căn cước mất mấy ngày", "cảm ơn bạn", "còn lệ phí?")
    assert thanks.outcome == Outcome.REDIRECTED
    assert fee.ranked[0] == "2.001194"
    assert "35.000 đồng" in seen(fee)


def test_a_general_question_is_asked_back_and_a_choice_by_number_answered(starter_assistant: Assistant) -> None:
    general, chosen, fee = talk(starter_assistant, "cho em hỏi về giấy khai sinh với ạ", "số 2", "còn lệ phí?")
    assert general.outcome == Outcome.CLARIFICATION
    assert 2 <= len(general.options) <= 4
    second = general.options[1].value
    assert chosen.outcome == Outcome.ANSWERED
    assert chosen.ranked[0] == fee.ranked[0] == second


def test_tapping_an_option_answers_what_was_asked(starter_assistant: Assistant) -> None:
    _, chosen = talk(starter_assistant, "cho em hỏi về giấy khai sinh với ạ", "1.001193")
    assert (chosen.outcome, chosen.ranked[0]) == (Outcome.ANSWERED, "1.001193")


def test_the_fee_differs_after_the_temporary_one_has_ended(starter_assistant: Assistant) -> None:
    def fee(day: date) -> str:
        return ask(starter_assistant, "đổi thẻ căn cước tốn bao nhiêu tiền", day=day).blocks[0].lines[0]

    assert fee(date(2026, 12, 31)).startswith("25.000 đồng, áp dụng từ 1/7/2025 đến hết 31/12/2026")
    assert fee(date(2027, 1, 1)).startswith("50.000 đồng")


def test_an_answer_says_the_day_it_holds_for(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "làm hộ chiếu hết bao nhiêu tiền", day=date(2027, 1, 1))
    assert answer.as_of == date(2027, 1, 1)
    assert "Trả lời cho ngày 1/1/2027" in seen(answer)


def test_the_place_is_remembered_and_corrected(starter_assistant: Assistant) -> None:
    answers = talk(
        starter_assistant, "đăng ký tạm trú ở Quảng Nam cần gì", "lệ phí bao nhiêu", "tôi ở Huế", "mấy ngày xong"
    )
    assert [answer.conversation.place for answer in answers] == ["Đà Nẵng", "Đà Nẵng", "Huế", "Huế"]
    assert {answer.ranked[0] for answer in answers} == {"1.004194"}


def test_the_askers_place_goes_into_the_conversation(starter_assistant: Assistant) -> None:
    assert ask(starter_assistant, "đăng ký tạm trú cần gì", place="Gia Lai").conversation.place == "Gia Lai"


def test_the_level_is_stated_in_words_and_as_a_value(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "giấy phép xây dựng nhà ở xã hay tỉnh cấp")
    assert answer.level == AuthorityLevel.COMMUNE
    assert "cấp xã" in answer.blocks[0].lines[0]


def test_a_district_office_presumed_is_told_to_have_ended(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "lên huyện xin giấy phép xây dựng nhà ở riêng lẻ cần giấy tờ gì")
    assert answer.ranked[0] == "1.013225"
    assert "Từ 1/7/2025 không còn cấp huyện" in seen(answer)


@pytest.mark.parametrize(
    ("text", "outcome", "words"),
    [
        ("xin chào", Outcome.REDIRECTED, "trợ lý tự động"),
        ("cảm ơn bạn nhiều", Outcome.REDIRECTED, "Không có gì"),
        ("cháy nhà rồi cứu với", Outcome.REDIRECTED, "114"),
        ("mẹ tôi bất tỉnh gọi không dậy", Outcome.REDIRECTED, "115"),
        ("đưa cán bộ bao nhiêu thì hồ sơ nhanh", Outcome.REFUSED, "bị cấm"),
        ("lót tay cho cán bộ địa chính bao nhiêu", Outcome.REFUSED, "bị cấm"),
        ("làm sổ đỏ giả giống thật ở đâu", Outcome.REFUSED, "giấy tờ giả"),
        ("mai trời có mưa không", Outcome.OUT_OF_SCOPE, "ngoài phạm vi"),
        ("thủ đô nước Úc là gì", Outcome.OUT_OF_SCOPE, "ngoài phạm vi"),
        ("9.999999", Outcome.NOT_FOUND, "9.999999"),
        ("nghị định 999/2025/NĐ-CP quy định gì", Outcome.NOT_FOUND, "999/2025/NĐ-CP"),
        ("asdf qwer zxcv", Outcome.NOT_FOUND, "không tìm thấy"),
        ("cho em hỏi về giấy khai sinh với ạ", Outcome.CLARIFICATION, "?"),
        ("luật 72/2025/QH15 còn hiệu lực không", Outcome.ANSWERED, "đang có hiệu lực"),
    ],
)
def test_every_message_has_an_honest_end(starter_assistant: Assistant, text: str, outcome: Outcome, words: str) -> None:
    answer = ask(starter_assistant, text)
    assert answer.outcome == outcome
    assert words in seen(answer)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("đăng ký xe"),
        pytest.param("căn cước"),
        "khai sinh",
        "hộ khẩu",
        "người nhà mới mất làm khai tử",
    ],
)
def test_a_matter_named_in_two_words_is_answered_or_asked_back(starter_assistant: Assistant, text: str) -> None:
    assert ask(starter_assistant, text).outcome in {Outcome.ANSWERED, Outcome.CLARIFICATION}


def test_the_article_of_a_law_is_cited(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "điều 1 luật 72/2025/QH15")
    assert answer.articles == ("72/2025/QH15#1",)
    assert "hai cấp" in seen(answer)
    assert "Tóm lược, không phải nguyên văn" in seen(answer)


def test_the_article_that_fits_is_found_when_none_is_named(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "theo luật 72/2025/QH15 cấp huyện kết thúc hoạt động khi nào")
    assert answer.articles == ("72/2025/QH15#51",)
    assert "01/7/2025" in seen(answer)


def test_a_law_not_yet_in_force_on_the_day_is_said_not_to_be(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "luật 72/2025/QH15 điều 1", day=date(2025, 6, 1))
    assert "chưa có hiệu lực vào ngày 1/6/2025" in seen(answer)


def test_an_answer_can_be_explained(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "đk tạm trú bn tiền z", place="Huế")
    trace = answer.trace
    assert "đăng ký tạm trú" in trace.understood["rewritten"]
    assert trace.understood["place"] == "Huế"
    assert len(trace.candidates) > 1
    assert trace.candidates[0].score == pytest.approx(sum(trace.candidates[0].shares.values()))
    assert {"understand", "search", "compose", "verify"} <= set(trace.milliseconds)


def test_the_same_question_has_the_same_answer(starter_assistant: Assistant) -> None:
    first, second = (ask(starter_assistant, "làm hộ chiếu cần giấy tờ gì") for _ in range(2))
    assert (first.blocks, first.ranked, first.generation) == (second.blocks, second.ranked, second.generation)


def test_an_answer_names_its_record_and_whether_a_district_was_presumed(starter_assistant: Assistant) -> None:
    (answer,) = talk(starter_assistant, "làm giấy khai sinh ở UBND huyện hay xã")
    assert (answer.procedure, answer.sector, answer.presumed_district) == ("1.001193", "Hộ tịch", True)
    (then,) = talk(starter_assistant, "làm giấy khai sinh ở UBND huyện hay xã", day=date(2025, 6, 1))
    assert not then.presumed_district
    (other,) = talk(starter_assistant, "chào bạn")
    assert (other.procedure, other.sector, other.presumed_district) == (None, None, False)
