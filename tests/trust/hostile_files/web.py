"""Web pages that nest, repeat or call out."""

from tests.trust.hostile_files.files import LAW, Files, laughs


def web_pages(address: str) -> Files:
    """Return web pages; those that call out call ``address``."""
    return {
        "divs.html": lambda: b"<html><body>" + b"<div>" * 200_000 + LAW.encode(),
        "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + LAW.encode(),
        "attributes.html": lambda: b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x</p>",
        "call.html": lambda: (
            f'<html><head><meta http-equiv=refresh content="0;{address}"><link rel=stylesheet href="{address}"></head><body><img src="{address}"><iframe src="{address}"></iframe><p>{LAW}'.encode()
        ),
        "styles.html": lambda: (
            b"<html><style>" + b".a .b > .c ~ .d {display:none} " * 20_000 + b"</style><body>" + b"<i class=c>" * 5_000
        ),
        "entities.html": lambda: f'<?xml version="1.0"?>{laughs()}<html><body>&a9;'.encode(),
    }
