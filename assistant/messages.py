"""Every sentence that a person can read and that no record holds, in Vietnamese and in English."""

from enum import Enum

from assistant.question import Aspect
from knowledge.procedure import AuthorityLevel, SubmissionMethod, TimeUnit


class Message(Enum):
    """A sentence in both languages; ``in_(language, …)`` fills its blanks."""

    ASSISTANT = (
        "Đây là trợ lý tự động; kết quả để tham khảo, cơ quan tiếp nhận hồ sơ mới có quyết định cuối cùng.",
        "This is an automated assistant; the receiving office has the final word.",
    )
    HOLDS_FOR = (
        "Trả lời cho ngày {as_of}, theo bản ghi cập nhật đến {record}.",
        "Answer for {as_of}, from the record as of {record}.",
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
    DELETED = (
        "Bản ghi này đã bị xóa khỏi cơ sở dữ liệu quốc gia; không dùng làm căn cứ.",
        "This record has been deleted from the national register; do not rely on it.",
    )
    FREE = ("Không thu phí, lệ phí", "No fee")
    FEE_BY_PROVINCE = (
        "Mức thu do Hội đồng nhân dân cấp tỉnh quy định",
        "Set by the provincial People's Council (Hội đồng nhân dân)",
    )
    FEE_UNSTATED = ("Bản ghi không nêu mức phí, lệ phí", "The record states no fee")
    FEE_UNTIL = ("áp dụng đến hết {day}", "until {day}")
    FEE_FROM_UNTIL = ("áp dụng từ {first} đến hết {day}", "from {first} until {day}")
    FEE_EXPIRED = ("đã hết hạn ngày {day}: {text}", "expired on {day}: {text}")
    TIME_UNSTATED = ("Bản ghi không nêu thời hạn giải quyết", "The record states no time limit")
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
    RELEVANT = ("Bản ghi nói về điều bạn hỏi", "What the record says on your question")
    NOTES = ("Lưu ý của hồ sơ", "Notes on the dossier")
    CLARIFY = (
        "Câu hỏi này có thể là một trong mấy việc sau. Bạn muốn hỏi việc nào?",
        "This may be one of the following. Which one do you mean?",
    )
    NOT_FOUND = (
        "Xin lỗi, tôi không tìm thấy thủ tục nào khớp với câu hỏi này. Bạn thử nói rõ việc cần làm (ví dụ “làm giấy "
        "khai sinh”), "
        "hoặc hỏi Trung tâm Phục vụ hành chính công nơi bạn ở; tổng đài dịch vụ công: 18001096.",
        "Sorry, I found no procedure that matches. Try naming the paper you need, or ask your public "
        "administration service "
        "centre; public-service hotline: 18001096.",
    )
    UNKNOWN_CODE = (
        "Không tìm thấy thủ tục có mã {code} trong dữ liệu; có thể mã bị gõ sai hoặc thủ tục đã bãi bỏ.",
        "No procedure with code {code} was found; the code may be mistyped or abolished.",
    )
    UNKNOWN_DOCUMENT = (
        "Không tìm thấy văn bản {number} trong dữ liệu, nên tôi không thể trả lời theo văn bản đó.",
        "Document {number} was not found, so I cannot answer from it.",
    )
    OUT_OF_SCOPE = (
        "Xin lỗi, việc này ngoài phạm vi hỗ trợ: tôi chỉ trả lời về thủ tục hành chính và cơ quan có thẩm quyền.",
        "Sorry, I can only help with administrative procedures and which office decides.",
    )
    MEDICAL = (
        "Xin lỗi, tôi không thể tư vấn bệnh hay thuốc; hãy hỏi bác sĩ, dược sĩ hoặc cơ sở y tế gần nhất, cấp "
        "cứu gọi 115.",
        "Sorry, I cannot give medical advice; please see a doctor or pharmacist, or call 115 in an emergency.",
    )
    LEGAL = (
        "Xin lỗi, tôi không thể tư vấn hay đại diện trong vụ án, tranh chấp; hãy hỏi luật sư hoặc Trung tâm "
        "trợ giúp pháp lý "
        "nhà nước (miễn phí cho người thuộc diện được trợ giúp).",
        "Sorry, I cannot advise or act in a court case; ask a lawyer or the State legal-aid centre.",
    )
    OTHER_COUNTRY = (
        "Xin lỗi, thủ tục của nước khác nằm ngoài phạm vi hỗ trợ; hãy hỏi đại sứ quán hoặc lãnh sự quán của nước đó.",
        "Sorry, procedures of other countries are outside my scope; ask that country's embassy or consulate.",
    )
    NO_SUCH_PROCEDURE = (
        "Tôi không tìm thấy thủ tục nào như vậy trong dữ liệu đang có; hãy hỏi lại cơ quan nơi bạn ở trước "
        "khi chuẩn bị hồ sơ.",
        "I found no such procedure in the data I hold; ask your local office before preparing anything.",
    )
    GREETING = (
        "Chào bạn! Tôi là trợ lý tự động về thủ tục hành chính. Bạn hỏi giấy tờ cần nộp, lệ phí, thời hạn, nơi nộp hay "
        "cấp nào giải quyết đều được, ví dụ: “làm giấy khai sinh cần giấy tờ gì?”",
        "Hello! I am an automated assistant on administrative procedures: ask me which papers, what fee, how "
        "long, where, "
        "and which level of government decides.",
    )
    THANKS = (
        "Không có gì, rất vui được giúp bạn. Bạn cần hỏi thủ tục nào nữa cứ nhắn nhé.",
        "You are welcome. Ask me about any other procedure.",
    )
    GOODBYE = ("Chào bạn, chúc bạn một ngày tốt lành.", "Goodbye, and have a good day.")
    UPSET = (
        "Xin lỗi vì câu trả lời chưa giúp được bạn. Bạn cho biết việc cần làm (ví dụ “đổi bằng lái xe”), tôi "
        "sẽ hỗ trợ ngay.",
        "I am sorry I have not been of help. Tell me what you need to do (for example “renew a driving licence”).",
    )
    CHATTER = (
        "Tôi vẫn sẵn sàng hỗ trợ; bạn cần hỏi thủ tục nào thì cứ nhắn, ví dụ “đổi thẻ căn cước ở đâu”.",
        "I am here to help: just name the paper or the procedure you need.",
    )
    EMERGENCY = (
        "Nếu đang khẩn cấp, hãy gọi ngay: 113 (công an), 114 (cứu hỏa, cứu nạn), 115 (cấp cứu y tế), 111 "
        "(bảo vệ trẻ em).",
        "In an emergency call now: 113 (police), 114 (fire and rescue), 115 (ambulance), 111 (child protection).",
    )
    EMERGENCY_FIRE = (
        "Hãy gọi ngay 114 (cứu hỏa, cứu nạn) và ra khỏi nơi nguy hiểm; có người bị thương thì gọi thêm 115.",
        "Call 114 now (fire and rescue) and get to safety; if anyone is hurt, call 115 too.",
    )
    EMERGENCY_POLICE = (
        "Hãy gọi ngay 113 (công an) và tìm chỗ an toàn, khóa cửa lại.",
        "Call 113 now (police), get to a safe place and lock the door.",
    )
    EMERGENCY_MEDICAL = (
        "Hãy gọi ngay 115 (cấp cứu y tế) và làm theo hướng dẫn của nhân viên trực.",
        "Call 115 now (ambulance) and follow what they tell you.",
    )
    EMERGENCY_CHILD = (
        "Hãy gọi ngay 111 (Tổng đài quốc gia bảo vệ trẻ em, miễn phí, 24/24) hoặc 113 nếu trẻ đang gặp nguy hiểm.",
        "Call 111 now (national child-protection line, free, 24 hours), or 113 if a child is in danger.",
    )
    DISTRESS = (
        "Bạn không một mình. Hãy gọi 115 nếu có nguy hiểm ngay lúc này, hoặc 111 nếu bạn dưới 18 tuổi, và "
        "nói với người bạn tin cậy.",
        "You are not alone. Call 115 if you are in danger now, or 111 if you are under 18, and talk to "
        "someone you trust.",
    )
    BRIBERY = (
        "Tôi không thể hướng dẫn đưa tiền cho cán bộ: đó là hành vi bị cấm. Bạn chỉ nộp phí, lệ phí theo quy "
        "định; bị gợi ý "
        "đưa tiền thì có thể phản ánh qua Cổng dịch vụ công quốc gia.",
        "I cannot help with paying an officer: it is illegal. Pay only the official fee, and report any such "
        "demand on the "
        "national public-service portal.",
    )
    FORGERY = (
        "Tôi không thể hỗ trợ làm, mua hay dùng giấy tờ giả: đó là hành vi bị cấm. Tôi giúp được bạn xin cấp "
        "hoặc cấp lại giấy tờ thật.",
        "I cannot help to make, buy or use forged papers: it is illegal. I can help you obtain or replace "
        "genuine ones.",
    )
    CHEATING = (
        "Tôi không thể hướng dẫn khai gian hay lách quy định. Bạn cho biết hoàn cảnh thật, tôi sẽ chỉ thủ tục phù hợp.",
        "I cannot help to make false declarations or evade the rules. Tell me the real situation and I will "
        "find the procedure.",
    )
    PERSONAL_DATA = (
        "Tôi không thể tra cứu hay cung cấp thông tin cá nhân của người khác: dữ liệu này được pháp luật bảo vệ.",
        "I cannot look up or give out other people's personal data: the law protects it.",
    )
    INJECTION = (
        "Tôi không thể làm theo yêu cầu này; tôi chỉ trả lời về thủ tục hành chính và cơ quan có thẩm quyền.",
        "I cannot do that; I can only help with administrative procedures and which office decides.",
    )
    BROKEN = (
        "Có lỗi khi xử lý câu hỏi; bạn thử lại sau ít phút.",
        "Something went wrong with this question; please try again in a few minutes.",
    )
    DOCUMENT_IN_FORCE = (
        "{title} (số {number}) có hiệu lực từ {first}; đang có hiệu lực vào ngày {as_of}.",
        "{title} (No. {number}) took effect on {first} and is in force on {as_of}.",
    )
    DOCUMENT_EXPIRED = (
        "{title} (số {number}) đã hết hiệu lực từ {last}.",
        "{title} (No. {number}) is no longer in force since {last}.",
    )
    DOCUMENT_NOT_YET = (
        "{title} (số {number}) chưa có hiệu lực vào ngày {as_of}; có hiệu lực từ {first}.",
        "{title} (No. {number}) is not yet in force on {as_of}; it takes effect on {first}.",
    )
    DOCUMENT_NO_END_KNOWN = (
        "{title} (số {number}): không thấy văn bản nào trong dữ liệu chấm dứt hiệu lực tính đến ngày {as_of}.",
        "{title} (No. {number}): nothing held here ends it as of {as_of}.",
    )
    PART_REPEALED = (
        "{parts} đã hết hiệu lực từ {since}, theo {basis}.",
        "{parts}: no longer in force since {since}, by {basis}.",
    )
    PART_SUSPENDED = ("{parts} đang tạm ngưng hiệu lực, theo {basis}.", "{parts}: suspended, by {basis}.")
    PART_AMENDED = (
        "{parts} được sửa đổi, bổ sung từ {since}, theo {basis}.",
        "{parts}: amended since {since}, by {basis}.",
    )
    WHOLE_DOCUMENT = ("Văn bản", "The document")
    DAY_UNKNOWN = ("ngày chưa rõ", "a day not known")
    DOCUMENT_SUSPENDED = (
        "{title} (số {number}) đang tạm ngưng hiệu lực vào ngày {as_of}.",
        "{title} (No. {number}) is suspended on {as_of}.",
    )
    DOCUMENT_REPLACED = ("Văn bản thay thế: {number}.", "Replaced by: {number}.")
    READ_FROM_SCAN = (
        "Lưu ý: văn bản được máy đọc từ bản quét, tin cậy {percent} %; dấu và số có thể sai, hãy đối chiếu bản gốc.",
        "Note: machine-read from a scan (confidence {percent} %); marks or figures may be wrong: check the original.",
    )
    ARTICLE = ("{kind} {number}, Điều {article}", "{kind} {number}, Article {article}")
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
    SUMMARY = ("Tóm lược, không phải nguyên văn", "A summary, not the text itself")

    def in_(self, language: str, **values: object) -> str:
        """Return the sentence in ``vi`` or ``en`` with its blanks filled."""
        return str(self.value[language == "en"]).format(**values)


_ASPECTS = {
    Aspect.DOCUMENTS: ("Giấy tờ cần nộp", "Documents"),
    Aspect.FEE: ("Phí, lệ phí", "Fee"),
    Aspect.TIME: ("Thời hạn giải quyết", "Processing time"),
    Aspect.WHERE: ("Nơi nộp hồ sơ", "Where to file"),
    Aspect.AUTHORITY: ("Ai giải quyết", "Who decides"),
    Aspect.ONLINE: ("Nộp trực tuyến", "Online filing"),
    Aspect.STEPS: ("Các bước thực hiện", "Steps"),
    Aspect.CONDITIONS: ("Điều kiện", "Conditions"),
    Aspect.RESULT: ("Kết quả nhận được", "Result"),
    Aspect.LEGAL_BASIS: ("Căn cứ pháp lý", "Legal basis"),
    Aspect.UNIT: ("Đơn vị hành chính", "Administrative unit"),
    Aspect.OVERVIEW: ("Thủ tục này để làm gì", "What this procedure is for"),
}
_LEVELS = {
    AuthorityLevel.COMMUNE: ("cấp xã (xã, phường, đặc khu)", "the commune (xã, phường, đặc khu)"),
    AuthorityLevel.PROVINCE: ("cấp tỉnh (tỉnh, thành phố)", "the province or city (cấp tỉnh)"),
    AuthorityLevel.MINISTRY: ("cấp bộ, trung ương", "the ministry (cấp bộ, trung ương)"),
}
_METHODS = {
    SubmissionMethod.IN_PERSON: ("trực tiếp", "in person"),
    SubmissionMethod.ONLINE: ("trực tuyến", "online"),
    SubmissionMethod.POST: ("qua bưu chính", "by post"),
}
_UNITS = {
    TimeUnit.WORKING_DAY: ("ngày làm việc", "working days"),
    TimeUnit.DAY: ("ngày", "days"),
    TimeUnit.HOUR: ("giờ", "hours"),
    TimeUnit.MONTH: ("tháng", "months"),
    TimeUnit.YEAR: ("năm", "years"),
}


def aspect_title(aspect: Aspect, language: str) -> str:
    """Return the heading of a block."""
    return _ASPECTS[aspect][language == "en"]


def level_name(level: AuthorityLevel, language: str) -> str:
    """Return a level of government in words."""
    return _LEVELS[level][language == "en"]


def method_name(method: SubmissionMethod, language: str) -> str:
    """Return a way to file in words."""
    return _METHODS[method][language == "en"]


def unit_name(unit: TimeUnit, language: str) -> str:
    """Return a unit of time in words."""
    return _UNITS[unit][language == "en"]
