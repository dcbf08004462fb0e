"""A record that no question is kept for is found by its name as others are by people's questions."""

from assistant.ranking.procedures import rank_procedures
from assistant.retrieval.sources import Hit
from tests.assistant.records import library, procedure, read

ASKED, UNASKED, COPY = "1.900001", "1.900002", "2.900001"
SHELF = library(
    procedure(code=ASKED, name="Đăng ký nuôi chim cảnh"),
    procedure(code=UNASKED, name="Thả chim phóng sinh"),
    procedure(code=COPY, name="Đăng ký nuôi chim cảnh"),
    copies={COPY: ASKED},
    asked_about=[ASKED],
)
FAR_QUESTION = {"dense_name": 0.4, "dense_phrasing": 0.5, "dense_support": 0.4}


def ranked(*hits: Hit) -> list[str]:
    return [scored.source for scored in rank_procedures(hits, read("muốn phóng sinh thì hỏi ai"), SHELF)]


def test_its_name_near_the_question_stands_before_a_question_less_near() -> None:
    unasked = Hit(source=UNASKED, scores={"dense_name": 0.75})
    assert ranked(Hit(source=ASKED, scores=FAR_QUESTION), unasked) == [UNASKED, ASKED]


def test_a_question_nearer_than_its_name_stands_before_it() -> None:
    near = {"dense_name": 0.6, "dense_phrasing": 0.9, "dense_support": 0.8}
    unasked = Hit(source=UNASKED, scores={"dense_name": 0.75})
    assert ranked(Hit(source=ASKED, scores=near), unasked) == [ASKED, UNASKED]


def test_a_copy_of_a_record_with_questions_is_no_record_without() -> None:
    copy = Hit(source=COPY, scores={"dense_name": 0.75})
    unasked = Hit(source=UNASKED, scores={"dense_name": 0.75})
    assert ranked(copy, unasked) == [UNASKED, COPY]
