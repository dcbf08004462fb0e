"""What a procedure's card says beside its record's own words."""

from assistant.messages.sentence import Sentence


class Message(Sentence):
    """A sentence of a card, or one that every answer may carry."""

    ASSISTANT = (
        "Đây là trợ lý tự động; kết quả để tham khảo, cơ quan tiếp nhận hồ sơ mới có quyết định cuối cùng.",
        "This is an automated assistant; the receiving office has the final word.",
    )
    KEPT = (
        "Lời bạn hỏi được giữ {days} ngày để cải thiện câu trả lời, sau khi che các số cá nhân.",
        "What you ask is kept for {days} days to improve the answers, with personal numbers masked.",
    )
    HOLDS_FOR = (
        "Trả lời cho ngày {as_of}, theo bản ghi cập nhật đến {record}.",
        "Answer for {as_of}, from the record as of {record}.",
    )
    IN_VIETNAMESE = (
        "Trích từ bản ghi tiếng Việt.",
        "The record is in Vietnamese, and so is what is quoted from it; forms are filled in in Vietnamese.",
    )
    SOURCE = ("Nguồn: {title}, {section}", "Source: {title}, {section}")
    LEVEL = ("Cấp có thẩm quyền: {level}.", "Level that decides: {level}.")
    LEVEL_BODY = ("Cấp có thẩm quyền: {level}; cơ quan: {body}.", "Level that decides: {level}; body: {body}.")
    LEVEL_UNKNOWN = (
        "Bản ghi không nói rõ cấp nào quyết định.",
        "The record does not say which level decides.",
    )
    DECIDED_BY = ("Người quyết định: {person}.", "The person who decides: {person}.")
    FILED_BELOW = (
        "Nơi nộp hồ sơ: {filed}; hồ sơ được chuyển đến {body} quyết định.",
        "File with {filed}; the dossier is passed on to {body}, who decides.",
    )
    BRANCH = (
        "{body} là đơn vị của ngành dọc, không phải Ủy ban nhân dân.",
        "{body} belongs to a central service, not to the People's Committee.",
    )
    BY_PROVINCE = (
        "Từ {day} mỗi tỉnh tự phân cấp việc này ({basis}): nơi bạn ở có thể khác, hãy hỏi Trung tâm Phục vụ hành chính "
        "công.",
        "Since {day} each province assigns this for itself ({basis}): yours may differ, ask its public administration "
        "service centre.",
    )
    BEFORE = ("Trước {day}: {before}. Căn cứ nay: {basis}.", "Before {day}: {before}. Basis now: {basis}.")
    ON_THAT_DAY = (
        "Vào ngày {as_of} việc này thuộc {before}; từ {day} mới như trên.",
        "On {as_of} this lay with {before}; the above holds since {day}.",
    )
    LAPSES = (
        "Quy định này áp dụng đến hết {day}, sớm hơn nếu có văn bản mới.",
        "This rule runs to {day}, or until a newer instrument.",
    )
    INFERRED = (
        "Phần này suy ra từ nhiều nguồn, chưa thấy văn bản nói thẳng; nên hỏi lại nơi nhận hồ sơ.",
        "This is inferred from several sources; ask the receiving office.",
    )
    DISSENT = (
        "Lưu ý: nguồn không thống nhất: mục “{section}” của bản ghi chỉ {said}, {grounds} chỉ {stated}; nên hỏi lại "
        "nơi nhận hồ sơ.",
        "Note: sources disagree: the record's “{section}” points to {said}, {grounds} to {stated}; ask the receiving "
        "office.",
    )
    OTHER_SECTIONS = ("các mục khác", "its other sections")
    DISTRICT_ENDED = (
        "Từ 1/7/2025 không còn cấp huyện (quận, huyện, thị xã, thành phố thuộc tỉnh; Luật 72/2025/QH15, Điều 51): "
        "việc này nay do {level} giải quyết{body}.",
        "There is no district level since 1 July 2025 (Law 72/2025/QH15, Article 51): this now lies with "
        "{level}{body}.",
    )
    DISTRICT_ENDED_ALONE = (
        "Từ 1/7/2025 không còn cấp huyện (quận, huyện, thị xã, thành phố thuộc tỉnh; Luật 72/2025/QH15, Điều 51); việc "
        "của huyện nay do cấp xã hoặc cấp tỉnh làm, tùy việc.",
        "There is no district level since 1 July 2025 (Law 72/2025/QH15, Article 51); its work passed to the commune "
        "or the province.",
    )
    ABOLISHED = (
        "{name} không còn từ {day}; nay là {successor}.",
        "{name} ended on {day}; now {successor}.",
    )
    DISTRICT_IN_RECORD = (
        "Bản ghi còn nhắc cơ quan cấp huyện; từ 1/7/2025 cấp này không còn, hãy nộp tại {level}.",
        "The record still names a district body; that level ended on 1 July 2025: file with {level}.",
    )
    LOCAL = ("Thủ tục này áp dụng riêng tại {place}.", "This procedure applies in {place} only.")
    LOCAL_UNKNOWN = (
        "Thủ tục này do một địa phương ban hành; bản ghi không nói rõ tỉnh nào.",
        "One province issued this procedure; the record does not say which.",
    )
    RESERVED = (
        "Lưu ý: bản ghi này chỉ dành cho việc của {whom}. Việc của cơ quan, cán bộ khác thì không theo bản ghi này: "
        "hãy hỏi Ủy ban nhân dân xã, phường (nơi tiếp công dân, nếu là khiếu nại, tố cáo).",
        "Note: this record is only for matters of {whom}. For another office or officer it does not hold: ask the "
        "commune's People's Committee (where it receives citizens, for complaints and denunciations).",
    )
    OF_POLICE = ("lực lượng công an", "the police")
    OF_ARMY = ("quân đội", "the army")
    DELETED = (
        "Bản ghi này đã bị xóa khỏi cơ sở dữ liệu quốc gia; không dùng làm căn cứ.",
        "This record has been deleted from the national register; do not rely on it.",
    )
    FREE = ("Không thu phí, lệ phí", "No fee")
    FREE_FOR_SOME = ("Diện được miễn: {note}", "No fee for some: {note}")
    FEE_IN_THE_STEPS = (
        "Bản ghi ghi 0 đồng, nhưng phần trình tự có nói: “{clause}”. Bạn hỏi nơi nộp hồ sơ trước khi đi",
        "The record states 0 VND, yet its steps say: “{clause}”. Ask the receiving office first",
    )
    FEE_ZERO_BY_PROVINCE = (
        "Bản ghi ghi 0 đồng, nhưng có dẫn văn bản về lệ phí do Hội đồng nhân dân cấp tỉnh quyết định. Bạn hỏi nơi nộp "
        "hồ sơ trước khi đi",
        "The record states 0 VND, yet it cites an instrument on fees that provincial People's Councils set. Ask the "
        "receiving office first",
    )
    FEE_BY_PROVINCE = (
        "Mức thu do Hội đồng nhân dân cấp tỉnh quy định",
        "Set by the provincial People's Council (Hội đồng nhân dân)",
    )
    FEE_UNSTATED = ("Bản ghi không nêu mức phí, lệ phí", "The record states no fee")
    FEE_UNTIL = ("áp dụng đến hết {day}", "until {day}")
    FEE_FROM_UNTIL = ("áp dụng từ {first} đến hết {day}", "from {first} until {day}")
    FEE_EXPIRED = ("Mức cũ, đã hết hạn ngày {day}: {text}", "Former rate, ended on {day}: {text}")
    TIME_UNSTATED = ("Bản ghi không nêu thời hạn giải quyết", "The record states no time limit")
    TIME_ELSEWHERE = (
        "Mục thời hạn của bản ghi không nêu con số; phần khác của bản ghi nói",
        "The record's time field states no figure; elsewhere it says",
    )
    ONLINE_YES = ("Có thể nộp trực tuyến.", "Yes, it can be filed online.")
    ONLINE_NO = (
        "Bản ghi không có hình thức nộp trực tuyến; cách nộp: {methods}.",
        "The record has no online filing; ways to file: {methods}.",
    )
    PORTAL = (
        "Nộp trên Cổng dịch vụ công quốc gia (dichvucong.gov.vn): {url}",
        "File on the national public-service portal (dichvucong.gov.vn): {url}",
    )
    WAYS = ("Cách nộp: {methods}.", "Ways to file: {methods}.")
    RECEPTION = ("Nơi tiếp nhận: {address}", "Where to file: {address}")
    BODY = ("Cơ quan thực hiện: {body}", "Body in charge: {body}")
    COORDINATION = ("Cơ quan phối hợp: {body}", "Works with: {body}")
    NO_DOCUMENTS = ("Bản ghi không liệt kê giấy tờ nào.", "The record lists no paper.")
    NO_CONDITIONS = ("Bản ghi không nêu điều kiện riêng.", "The record states no particular condition.")
    APPLICANTS = ("Đối tượng thực hiện: {applicants}.", "Who may apply: {applicants}.")
    NO_STEPS = ("Bản ghi không nêu các bước.", "The record states no steps.")
    NO_BASIS = ("Bản ghi không nêu căn cứ pháp lý.", "The record states no legal basis.")
    ORIGINALS = ("{count} bản chính", "originals: {count}")
    COPIES = ("{count} bản sao", "copies: {count}")
    MORE = ("… và {count} mục nữa trong phần đầy đủ", "… and {count} more in the full part")
    ONLY_IN_A_CASE = ("Chỉ khi bạn thuộc trường hợp được nêu", "Only if you are in the case that the line names")
    RELEVANT = ("Bản ghi nói về điều bạn hỏi", "What the record says on your question")
    NOTES = ("Lưu ý của hồ sơ", "Notes on the dossier")
    CLARIFY = (
        "Câu hỏi này có thể là một trong mấy việc sau. Bạn muốn hỏi việc nào?",
        "This may be one of the following. Which one do you mean?",
    )
