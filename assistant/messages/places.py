"""What is said of administrative units, their offices, and filing elsewhere."""

from assistant.messages.sentence import Sentence


class PlaceMessage(Sentence):
    """A sentence on places."""

    UNIT_NOW = ("{old} (cũ) nay thuộc {new}, từ {since}.", "{old} (former) is now in {new}, since {since}.")
    UNIT_SAME = ("{unit} là đơn vị hiện nay, từ {since}.", "{unit} is a unit of today, since {since}.")
    UNIT_EARLIER = (
        "Tên bạn hỏi đã nhập vào {unit} trước {since}.",
        "The name you ask about had become part of {unit} before {since}.",
    )
    UNIT_KEPT = (
        "{old} không nhập với đơn vị nào; nay là {new}, từ {since}.",
        "{old} was not merged with any other; since {since} it is {new}.",
    )
    UNIT_RAISED = ("{new} là {old} trước {since}.", "{new} was {old} before {since}.")
    UNIT_PARTS = (
        "{unit} được lập từ {since}, từ {count} đơn vị cũ: {parts}.",
        "{unit} was formed on {since} from {count} former units: {parts}.",
    )
    UNIT_PART = ("{unit} (một phần)", "{unit} (part)")
    UNIT_DIVIDED = (
        "{old} (cũ) được chia về {count} đơn vị: {new}.",
        "{old} (former) was divided among {count} units: {new}.",
    )
    UNIT_LARGER = (
        "{old} (cũ) nay thuộc {count}: {new}.",
        "{old} (former) is now {count}: {new}.",
    )
    WHICH_PART = ("Nhà bạn nay thuộc nơi nào?", "In which of them do you live?")
    WHICH_WARD = ("Trước đây bạn ở phường, xã nào?", "Which ward or commune of it was yours?")
    DISTRICT_NOW = (
        "{old} không còn từ {since} (bỏ cấp huyện); địa bàn nay thuộc {count} của {province}: {new}.",
        "{old} ended on {since} with the district level; it is now {count} of {province}: {new}.",
    )
    PROVINCE_MERGED = (
        "{old} đã nhập với {others}, từ {since} là {new}.",
        "{old} was merged with {others}; since {since} it is {new}.",
    )
    PROVINCE_MADE = (
        "{new} hiện nay được lập từ {since}, từ {parts} (cũ).",
        "{new} was formed on {since} from the former {parts}.",
    )
    PROVINCE_ALONE = (
        "{new} không nhập với tỉnh nào trong đợt sắp xếp {since}.",
        "{new} was not merged with any other on {since}.",
    )
    PROVINCE_CITY = ("{old} thành {new} từ {since}.", "{old} became {new} on {since}.")
    UNITS_COUNTED = (
        "{place} có {total} đơn vị hành chính cấp xã: {kinds} (tính đến {day}).",
        "{place} has {total} commune-level units: {kinds} (on {day}).",
    )
    PROVINCES_COUNTED = (
        "Cả nước có {total} đơn vị cấp tỉnh: {cities} thành phố và {provinces} tỉnh; không còn cấp huyện.",
        "Viet Nam has {total} provincial units: {cities} cities and {provinces} provinces, and no districts.",
    )
    WHOLE_COUNTRY = ("Cả nước", "Viet Nam")
    WHICH_PLACE = (
        "Có {count} nơi tên {name}. Bạn hỏi nơi nào? Hãy chọn, hoặc gõ thêm tên huyện và tỉnh, thành phố.",
        "{count} places are called {name}. Which one? Choose, or add its district and province.",
    )
    ELSEWHERE = ("Các nơi khác cùng tên: {places}.", "Others of that name: {places}.")
    OFFICE_AT = ("Trụ sở UBND {unit}: {address}.", "People's Committee of {unit}: {address}.")
    OFFICE_WAS = (
        "Trụ sở trước 1/7/2025 của UBND {unit}: {address}.",
        "People's Committee of {unit} until 30 June 2025: {address}.",
    )
    OFFICE_PHONE = ("Điện thoại: {phone}.", "Telephone: {phone}.")
    OFFICE_HOURS = ("Giờ làm việc: {hours}.", "Opening hours: {hours}.")
    OFFICE_UNKNOWN = (
        "Tôi chưa có danh sách trụ sở của {unit}, nên không nêu được địa chỉ. Bạn xem trên cổng thông tin của địa "
        "phương, hoặc gọi tổng đài dịch vụ công 18001096.",
        "I hold no list of offices for {unit}, so I cannot give the address. See the local portal or call the "
        "public-service line 18001096.",
    )
    RESOLUTION_COMMUNES = (
        "Nghị quyết {number} của Ủy ban Thường vụ Quốc hội về đơn vị hành chính cấp xã của {province}",
        "Resolution {number} of the National Assembly's Standing Committee on the communes of {province}",
    )
    RESOLUTION_PROVINCES = (
        "Nghị quyết {number} của Quốc hội về sắp xếp đơn vị hành chính cấp tỉnh",
        "Resolution {number} of the National Assembly on provincial units",
    )
    RESOLUTION_CITY = (
        "Nghị quyết {number} của Quốc hội về thành lập {city}",
        "Resolution {number} of the National Assembly that made {city}",
    )
    ELSEWHERE_YES = (
        "Được: thủ tục này nằm trong danh sách phi địa giới của {place} (Quyết định {decision} ngày {day}), nộp tại "
        "bất kỳ nơi tiếp nhận nào trong tỉnh, thành phố.",
        "Yes: {place} lists this procedure for non-territorial filing (Decision {decision} of {day}); file at any of "
        "its counters.",
    )
    ELSEWHERE_NO = (
        "Không: thủ tục này không có trong danh sách phi địa giới của {place} (Quyết định {decision} ngày {day}); hãy "
        "nộp đúng nơi ghi trong thủ tục.",
        "No: {place} does not list this procedure for non-territorial filing (Decision {decision} of {day}); file "
        "where the procedure says.",
    )
    ELSEWHERE_UNKNOWN = (
        "Chưa rõ: tôi chưa có danh sách phi địa giới của {place}; hãy hỏi nơi tiếp nhận trước khi đi nộp ở nơi khác.",
        "Not known: I hold no list of non-territorial filing for {place}; ask before filing elsewhere.",
    )
    ELSEWHERE_WHERE = (
        "Chưa rõ: mỗi tỉnh, thành phố có danh sách phi địa giới riêng; bạn cho biết tỉnh, thành phố nơi nộp.",
        "Not known: each province has its own list of non-territorial filing; tell me the province.",
    )
    ELSEWHERE_LIST = (
        "Quyết định {decision}: thủ tục phi địa giới tại {place}",
        "Decision {decision}: non-territorial filing in {place}",
    )
    AND = ("{first} và {last}", "{first} and {last}")
