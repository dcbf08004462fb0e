"""Texts in the register's format, built from parts; every heading the register has comes in its order."""

NOTHING = "Không có thông tin"
_HEADINGS = {
    "code": "Mã thủ tục",
    "decision": "Số quyết định",
    "name": "Tên thủ tục",
    "level": "Cấp thực hiện",
    "kind": "Loại thủ tục",
    "field": "Lĩnh vực",
    "steps": "Trình tự thực hiện",
    "channels": "Cách thức thực hiện",
    "dossier": "Thành phần hồ sơ",
    "applicants": "Đối tượng thực hiện",
    "implementing": "Cơ quan thực hiện",
    "competent": "Cơ quan có thẩm quyền",
    "address": "Địa chỉ tiếp nhận HS",
    "delegated": "Cơ quan được ủy quyền",
    "coordinating": "Cơ quan phối hợp",
    "outputs": "Kết quả thực hiện",
    "bases": "Căn cứ pháp lý",
    "conditions": "Yêu cầu, điều kiện thực hiện",
    "keywords": "Từ khóa",
    "description": "Mô tả",
}
_IN_LINES = {"steps", "channels", "dossier", "bases"}  # sections whose text begins on the line after the heading
_USUAL = {
    "code": "1.900001",
    "decision": "12/QĐ-BTT",
    "name": "Đăng ký nuôi chim cảnh",
    "level": "Cấp Xã",
    "kind": "TTHC được luật giao quy định chi tiết",
    "field": "Chim cảnh",
    "steps": "    - Người nuôi chim nộp tờ khai.\n    - Công chức xem tờ khai rồi trả giấy.",
    "applicants": "Công dân Việt Nam, Hợp tác xã",
    "implementing": "Ủy ban nhân dân cấp xã",
    "outputs": "Giấy xác nhận nuôi chim",
}


def record_text(**parts: str) -> str:
    """Return a whole record; a part that is not given takes a usual value, or the register's words for nothing."""
    given = _USUAL | parts
    lines = ["Chi tiết thủ tục hành chính"]
    for part, heading in _HEADINGS.items():
        separator = "\n" if part in _IN_LINES and part in given else " "
        lines.append(f"{heading}:{separator}{given.get(part, NOTHING)}")
    return "\n".join(lines)


def channel(method: str = "DIRECT", time: str = "5 WORKING_DAY", fee: str = "0 VNĐ ()", note: str | None = None) -> str:
    """Return one way to file, as the register writes it."""
    described = [] if note is None else [f"    Mô tả: {note}"]
    return "\n".join(
        [f"  * Hình thức nộp: {method}", f"    Thời hạn giải quyết: {time}", f"    Phí, lệ phí: {fee}", *described]
    )


def paper(text: str, originals: int = 1, copies: int = 0) -> str:
    """Return one entry of the dossier, with its quantities."""
    return f"    - {text}\n      Số lượng: Bản chính: {originals}, Bản sao: {copies}"


def group(heading: str, *entries: str) -> str:
    """Return a dossier group: its bracketed heading and its entries."""
    return "\n".join([f"  [{heading}]", *entries])
