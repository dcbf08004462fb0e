"""Text of a web page that its own styles hide: taken out before the page is read."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:[;!]|$)"
    r"|font-size\s*:\s*(?:0|[01](?:\.\d+)?(?:px|pt))\s*(?:[a-z%]*\s*)(?:[;!]|$)"
    r"|(?:left|top|right|bottom|text-indent|margin(?:-\w+)?)\s*:\s*-\d{3,}"
    r"|clip(?:-path)?\s*:\s*(?:rect\(\s*[01](?:px)?[\s,]|inset\(\s*(?:50|100)%)|scale\(\s*0\s*\)"
    r"|(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)",
    re.I,
)
_WHITE = re.compile(
    r"(?:^|[;{\s])color\s*:\s*(?:white\b|#fff(?:fff)?\b|rgba?\(\s*255[\s,]+255[\s,]+255|transparent|rgba\([^)]*,\s*0\s*\))",
    re.I,
)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*(?!white|#fff|none|transparent)", re.I)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_MEDIA = re.compile(r"@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|/\*.*?\*/", re.S)


def without_hidden_text(tree: "LexborHTMLParser") -> bool:
    """Remove the nodes that a style hides; tell whether any held text."""
    hidden = [node for node in tree.css("[hidden], [style]") if _is_hidden(node)]
    for selector, declarations in _rules(tree):
        if _HIDING.search(declarations) or (_WHITE.search(declarations) and not _BACKGROUND.search(declarations)):
            hidden += _chosen(tree, selector)
    found = False
    for node in hidden:
        if node.tag not in {"html", "body", "style", "script"}:
            found = bool(node.text(deep=True).strip()) or found
            node.decompose()
    return found


def _is_hidden(node: "LexborNode") -> bool:
    style = node.attributes.get("style") or ""
    if "hidden" in node.attributes or _HIDING.search(style):
        return True
    return bool(_WHITE.search(style)) and not _on_colour(node)


def _on_colour(node: "LexborNode | None") -> bool:
    """Tell whether a node, or one around it, has a background of its own."""
    while node is not None:
        attributes = node.attributes or {}
        if "bgcolor" in attributes or _BACKGROUND.search(attributes.get("style") or ""):
            return True
        node = node.parent
    return False


def _rules(tree: "LexborHTMLParser") -> list[tuple[str, str]]:
    """Return (selector, declarations) of the page's own style sheets, without those for other media."""
    sheets = (_MEDIA.sub("", node.text(deep=True)) for node in tree.css("style"))
    return [(selector.strip(), declarations) for sheet in sheets for selector, declarations in _RULE.findall(sheet)]


def _chosen(tree: "LexborHTMLParser", selector: str) -> list["LexborNode"]:
    try:
        return tree.css(selector)
    except Exception:  # the parser's own error for a selector that it does not know
        return []
