"""What is said of legal documents and their articles."""

from assistant.messages.sentence import Sentence


class LawMessage(Sentence):
    """A sentence on a document, an article, their validity."""

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
    DOCUMENT_UNTIL = (
        "Hết hiệu lực từ {last}; phần nào đã có văn bản mới quy định thì có thể hết sớm hơn.",
        "It ends on {last}; parts that newer documents regulate may have ended sooner.",
    )
    ENDS_OTHERS = ("Văn bản này thay thế, bãi bỏ: {numbers}.", "It replaces or repeals: {numbers}.")
    ARTICLE_ENDED = (
        "Điều {article} không còn hiệu lực vào ngày {as_of}.",
        "Article {article} is not in force on {as_of}.",
    )
    ARTICLE_NOT_HELD = (
        "Không có lời văn Điều {article} của văn bản này trong dữ liệu.",
        "The text of Article {article} is not held here.",
    )
    ARTICLE_ALONE = ("Điều {article}", "Article {article}")
    WHOLE_DOCUMENT = ("Văn bản", "The document")
    DAY_UNKNOWN = ("ngày chưa rõ", "a day not known")
    DOCUMENT_SUSPENDED = (
        "{title} (số {number}) đang tạm ngưng hiệu lực vào ngày {as_of}, đến hết {last}.",
        "{title} (No. {number}) is suspended on {as_of}, until {last}.",
    )
    DOCUMENT_SUSPENDED_SINCE = (
        "{title} (số {number}) tạm ngưng hiệu lực từ {since}; không rõ đã áp dụng lại chưa, hãy kiểm tra văn bản mới.",
        "{title} (No. {number}) was suspended on {since}; whether it holds again is not known: check the latest text.",
    )
    DOCUMENT_REPLACED = ("Văn bản thay thế: {number}.", "Replaced by: {number}.")
    READ_FROM_SCAN = (
        "Lưu ý: văn bản được máy đọc từ bản quét, tin cậy {percent} %; dấu và số có thể sai, hãy đối chiếu bản gốc.",
        "Note: machine-read from a scan (confidence {percent} %); marks or figures may be wrong: check the original.",
    )
    ARTICLE = ("{kind} {number}, Điều {article}", "{kind} {number}, Article {article}")
    BASIS_ENDED = (" – hết hiệu lực từ {last}", " – no longer in force since {last}")
    BASIS_REPLACED = (
        " – hết hiệu lực từ {last}, thay bằng {number}",
        " – no longer in force since {last}, replaced by {number}",
    )
    SUMMARY = ("Tóm lược, không phải nguyên văn", "A summary, not the text itself")
