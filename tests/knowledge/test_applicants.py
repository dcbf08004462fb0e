import pytest

from knowledge.lexicon.applicants import applicant_kinds, speaking_as


@pytest.mark.parametrize(
    ("applicants", "kinds"),
    [
        (("Công dân Việt Nam",), {"person", "household"}),
        (("Tổ chức (không bao gồm doanh nghiệp, HTX)",), {"organisation"}),
        (("Doanh nghiệp có vốn đầu tư nước ngoài", "Người nước ngoài"), {"business", "organisation", "person"}),
        (("Hợp tác xã",), {"cooperative", "organisation"}),
        (("Cá nhân",), {"person", "household"}),
        (("ai đó",), set()),
        ((), set()),
    ],
)
def test_a_record_says_who_may_apply(applicants: tuple[str, ...], kinds: set[str]) -> None:
    assert applicant_kinds(applicants) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Công ty tôi tranh chấp ranh đất với một hợp tác xã", {"business", "cooperative"}),
        ("cty minh muon giai the", {"business"}),
        ("trường em muốn đổi tên", {"organisation"}),
        ("em xin học trường mầm non", set()),
        ("tôi muốn xin phiếu lý lịch tư pháp", set()),
    ],
)
def test_a_question_says_as_whom_it_speaks(text: str, kinds: set[str]) -> None:
    assert speaking_as(text) == kinds
