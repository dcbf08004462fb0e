"""Reports are opened again and compared with what was asked."""

import sys
import zipfile
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from assistant.answer import Outcome
from assistant.errors import AssistantError
from bots.channels import Channel
from bots.state.database import Database
from bots.weekly_report.messages import CHANNELS, OUTCOMES
from bots.weekly_report.writing import write_report
from knowledge.records import Records
from tests.bots.weekly_report.conftest import NOW, SECRET, WEEK, Ask, OpenTicket
from tests.bots.weekly_report.opened_files import Opened, opened

FORMATS = (".docx", ".xlsx", ".html")


@pytest.fixture(params=FORMATS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / f"báo cáo{request.param}"


@pytest.fixture
def report(database: Database, register_records: Records, path: Path) -> "Report":
    return Report(database, register_records, path)


class Report:
    """Writes the report and opens it again."""

    def __init__(self, database: Database, records: Records, path: Path) -> None:
        self._given, self.path = (database, records), path

    def read(self) -> Opened:
        write_report(*self._given, WEEK, self.path, "UBND phường Hải Châu", "Ủy ban nhân dân thành phố Đà Nẵng", NOW)
        return opened(self.path)

    def everything(self) -> str:
        """Everything that the file holds, as text: a workbook writes its letters as numbers."""
        self.read()
        if not zipfile.is_zipfile(self.path):
            return self.path.read_text(encoding="utf-8")
        with zipfile.ZipFile(self.path) as parts:
            return unescape("".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist()))


def test_the_counts_of_the_report_are_those_of_the_questions(report: Report, ask: Ask) -> None:
    ask(1_000, field="Hộ tịch", level="xa", procedure="1.900010")
    ask(200, field="Thuế", level="tinh", channel="telegram", place="Huế")
    ask(40, outcome="clarification", place=None)
    ask(7, outcome="not_found", presumed_district=True)
    ask(900, at=WEEK.before.begins)
    read = report.read()
    assert read.tables["Kết quả trả lời"][1:5] == [
        ["Câu hỏi nhận được", "1.247", "900", "tăng 347 (38,6%)"],
        ["Trả lời được", "1.200", "900", "tăng 300 (33,3%)"],
        ["Hỏi lại để làm rõ", "40", "0", "tăng 40"],
        ["Không tìm thấy", "7", "0", "tăng 7"],
    ]
    assert read.tables["Câu hỏi theo lĩnh vực"][1:] == [
        ["Hộ tịch", "1.000", "80,2%", "0"],
        ["Thuế", "200", "16,0%", "0"],
        ["Chưa xác định lĩnh vực", "47", "3,8%", "900"],
    ]
    assert read.tables["Câu hỏi theo cấp giải quyết"][1][:2] == ["Cấp xã", "1.000"]
    assert read.tables["Câu hỏi theo nơi"][1:] == [
        ["Đà Nẵng", "1.007", "80,8%"],
        ["Huế", "200", "16,0%"],
        ["Người hỏi không nêu nơi", "40", "3,2%"],
    ]
    assert read.tables["Câu hỏi theo kênh"][2][:2] == ["Telegram", "200"]
    assert read.tables["Thủ tục được hỏi nhiều nhất"][1:] == [["1", "1.900010", "Đăng ký nuôi chim", "1.000", "0"]]
    assert any(s.startswith("Có 7 câu hỏi (0,6%; tuần trước 0 câu) vẫn nêu cơ quan cấp huyện") for s in read.sentences)
    assert read.charts == 2


def test_tickets_and_opinions_are_told(report: Report, ask: Ask, open_ticket: OpenTicket) -> None:
    ask(3, useful=True)
    ask(1, useful=False)
    open_ticket(WEEK.begins)
    open_ticket(WEEK.begins, replied_at=WEEK.begins + timedelta(hours=5))
    read = report.read()
    assert any(
        "chuyển cán bộ, cán bộ đã trả lời 1 phiếu" in s and "trong đó 1 phiếu quá hạn" in s for s in read.sentences
    )
    assert any(s.startswith("Có 4 lượt đánh giá: 3 hữu ích (75,0%), 1 chưa hữu ích") for s in read.sentences)


def test_reasons_are_told_and_a_record_called_wrong_enters_the_register(report: Report, ask: Ask) -> None:
    ask(2, useful=False, reason="wrong", procedure="1.900010")
    ask(1, useful=False, reason="made up by a client")
    ask(1, useful=False)
    read = report.read()
    assert sorted(read.tables["Vì sao câu trả lời chưa hữu ích"][1:]) == [
        ["Không nêu lý do", "1", "25,0%"],
        ["Lý do khác", "1", "25,0%"],
        ["Sai", "2", "50,0%"],
    ]
    assert read.tables["Sổ theo dõi bản ghi cần rà soát (được hỏi nhiều xếp trước)"][1][1] == "1.900010"
    assert "made up" not in report.everything()


def test_everything_that_can_be_counted_has_a_name() -> None:
    assert set(OUTCOMES) == set(Outcome)
    assert set(CHANNELS) == set(Channel) - {Channel.EXPLANATION}  # nobody asks through it


def test_a_place_from_which_few_asked_is_not_named_anywhere_in_the_file(report: Report, ask: Ask) -> None:
    ask(50)
    ask(5, place="Huế")
    ask(4, place="Lào Cai")
    ask(3, place="Cà Mau")
    assert report.read().tables["Câu hỏi theo nơi"][1:] == [
        ["Đà Nẵng", "50", "80,6%"],
        ["Huế", "5", "8,1%"],
        ["Tỉnh, thành phố khác (mỗi nơi dưới 5 câu)", "7", "11,3%"],
    ]
    everything = report.everything()
    assert "Huế" in everything
    assert "Lào Cai" not in everything
    assert "Cà Mau" not in everything


def test_few_questions_from_other_places_are_not_even_summed(report: Report, ask: Ask) -> None:
    ask(50)
    ask(2, place="Lào Cai")
    last = report.read().tables["Câu hỏi theo nơi"][-1]
    assert last == ["Tỉnh, thành phố khác (mỗi nơi dưới 5 câu)", "dưới 5", ""]


def test_no_word_that_anybody_wrote_is_in_the_file(report: Report, ask: Ask, open_ticket: OpenTicket) -> None:
    ask(9, useful=False)
    open_ticket(WEEK.begins)
    everything = report.everything()
    assert "Đánh giá chưa hữu ích" in everything
    assert SECRET not in everything


def test_the_register_is_in_the_report_the_most_asked_first(report: Report, ask: Ask) -> None:
    ask(6, procedure="1.900012")
    read = report.read()
    register = read.tables["Sổ theo dõi bản ghi cần rà soát (được hỏi nhiều xếp trước)"]
    assert [row[1] for row in register[1:]] == ["1.900012", "1.900011", "1.900013", "1.900014"]
    assert register[1][4] == "6"
    assert read.tables["Bản ghi cần rà soát"][1:] == [
        ["Các phần của bản ghi nêu khác nhau về cấp giải quyết", "1", "0"],
        ["Còn nêu cơ quan cấp huyện", "1", "6"],
        ["Người hỏi báo sai hoặc đã cũ", "0", "0"],
        ["Dẫn văn bản không còn (hoặc chưa) có hiệu lực", "1", "0"],
        ["Không xác định được cấp giải quyết", "1", "0"],
    ]
    assert any("rà soát 5 bản ghi thủ tục, thấy 4 bản ghi" in s for s in read.sentences)


def test_a_name_that_looks_like_a_formula_or_a_tag_stays_a_name(report: Report, ask: Ask) -> None:
    ask(6, field="=1+1", procedure="1.900013")
    ask(5, field="<script>alert(1)</script>")
    read = report.read()
    assert [row[0] for row in read.tables["Câu hỏi theo lĩnh vực"][1:]] == ["=1+1", "<script>alert(1)</script>"]
    assert read.tables["Thủ tục được hỏi nhiều nhất"][1][2] == "Bán chim =1+1 <b>"
    assert "<f>" not in report.everything().replace("<f>'Biểu đồ'", "")


def test_a_week_without_questions_is_reported_as_such(report: Report) -> None:
    read = report.read()
    assert any("không nhận câu hỏi nào" in s for s in read.sentences)
    assert "Câu hỏi theo lĩnh vực" not in read.tables
    assert read.charts == 0


def test_the_form_is_that_of_an_administrative_document(report: Report) -> None:
    sentences = "\n".join(report.read().sentences)
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "PHƯỜNG HẢI CHÂU",
        "/BC-UBND",
        "Hải Châu, ngày 25 tháng 11 năm 2026",
        "BÁO CÁO",
        "Kết quả hỏi đáp thủ tục hành chính tuần 47 năm 2026",
        "(từ ngày 16/11/2026 đến hết ngày 22/11/2026)",
        "Kính gửi: Ủy ban nhân dân thành phố Đà Nẵng.",
    ):
        assert part in sentences


def test_the_page_asks_nobody_for_anything(
    database: Database, register_records: Records, tmp_path: Path, ask: Ask
) -> None:
    ask(9, field="Hộ tịch")
    page = Report(database, register_records, tmp_path / "r.html").everything()
    assert "<script" not in page
    assert not [word for word in ("http://", "https://", "url(", "@import") if word in page]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("r.pdf", ".docx, .xlsx"), ("r", ".docx, .xlsx"), ("nowhere/r.docx", "Không có thư mục")],
)
def test_a_file_that_cannot_be_written_is_refused_before_any_work(
    name: str, sentence: str, database: Database, tmp_path: Path
) -> None:
    with pytest.raises(AssistantError, match=sentence):
        write_report(database, None, WEEK, tmp_path / name)  # type: ignore[arg-type]  # not looked at


@pytest.mark.parametrize(
    ("missing", "name"), [("openpyxl", "r.xlsx"), ("matplotlib", "r.docx"), ("matplotlib", "r.html")]
)
def test_a_missing_extra_is_named_with_the_command_that_installs_it(
    missing: str, name: str, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(AssistantError, match=rf"{missing}.*pip install 'motcua\[report\]'"):
        write_report(database, None, WEEK, tmp_path / name)  # type: ignore[arg-type]  # not looked at
