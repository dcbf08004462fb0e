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
    BASIS_ENDED = (" – hết hiệu lực từ {last}", " – no longer in force since {last}")
    BASIS_REPLACED = (
        " – hết hiệu lực từ {last}, thay bằng {number}",
        " – no longer in force since {last}, replaced by {number}",
    )
    SUMMARY = ("Tóm lược, không phải nguyên văn", "A summary, not the text itself")
