"""Examples shown in the API's documentation; a test checks them against the schemas."""

from typing import Any

QUESTION: dict[str, Any] = {
    "question": "Làm giấy khai sinh cần giấy tờ gì?",
    "place": "Đà Nẵng",
    "as_of": "2026-11-22",
    "conversation": None,
    "request_id": "7d4c1c1e-2f5a-4b0e-9f3b-0d6a5c1f8e21",
}

_CITATION = {
    "source": "1.001193",
    "section": "Thành phần hồ sơ",
    "title": "Thủ tục 1.001193",
    "url": "https://thutuc.dichvucong.gov.vn/",
}

ANSWER: dict[str, Any] = {
    "id": "7d4c1c1e-2f5a-4b0e-9f3b-0d6a5c1f8e21",
    "outcome": "answered",
    "alerts": [],
    "title": "Thủ tục đăng ký khai sinh",
    "blocks": [
        {
            "aspect": "documents",
            "title": "Giấy tờ cần nộp",
            "lines": ["Tờ khai đăng ký khai sinh theo mẫu (1 bản chính, 0 bản sao)", "Giấy chứng sinh (1 bản chính)"],
            "citations": [_CITATION],
            "folded": False,
        }
    ],
    "options": [],
    "citations": [_CITATION],
    "level": "xa",
    "level_name": "cấp xã (xã, phường, đặc khu)",
    "as_of": "2026-11-22",
    "language": "vi",
    "generation": "2026-11-22-1f0c",
    "conversation": {
        "procedure": "1.001193",
        "aspects": ["documents"],
        "subject": "giấy khai sinh",
        "place": "Đà Nẵng",
        "commune": None,
        "offered": [],
        "language": "vi",
    },
    "notice": "Đây là trợ lý tự động; kết quả để tham khảo, cơ quan tiếp nhận hồ sơ mới có quyết định cuối cùng.",
}

ERROR: dict[str, Any] = {
    "error": {
        "code": "bad_question",
        "message": "Câu hỏi đang trống; hãy gõ điều bạn muốn biết. (The question is empty.)",
    }
}
