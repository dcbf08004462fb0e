"""How a message ends that is not answered: what is not known, not done, or more urgent."""

from assistant.messages.sentence import Sentence


class Ending(Sentence):
    """A sentence that is the whole answer."""

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
    APPLICATION_STATUS = (
        "Tôi không xem được hồ sơ của bạn: hãy tra mã số trên giấy hẹn tại dichvucong.gov.vn, hoặc hỏi nơi đã nộp.",
        "I cannot see your application: look up the number on its receipt at dichvucong.gov.vn or ask where you filed.",
    )
    NUISANCE = (
        "Việc này không phải thủ tục hành chính: hãy báo công an hoặc UBND xã, phường nơi xảy ra.",
        "This is not an administrative procedure: tell the police or the People's Committee of the commune or ward.",
    )
    FOUND_PROPERTY = (
        "Nhặt được đồ thì báo hoặc giao cho công an hay UBND xã, phường gần nhất (Bộ luật Dân sự 2015, Điều 230).",
        "Hand what you found to the nearest commune police or People's Committee (Civil Code 2015, Article 230).",
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
    COURT = (
        "Việc này do Tòa án giải quyết, không phải thủ tục hành chính: ly hôn, giành quyền nuôi con, đòi nợ, tuyên bố "
        "một người đã chết hay mất tích đều nộp đơn ở Tòa án nhân dân khu vực, thường là nơi người kia đang ở.",
        "A court decides this; it is no administrative procedure. Divorce, custody, debts and declaring a person dead "
        "or missing go to the regional People's Court, usually where the other person lives.",
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
