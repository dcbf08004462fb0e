"""Files made to harm whoever reads them, by name; each is some kilobytes to some megabytes."""

from tests.trust.hostile_files.archives import archives
from tests.trust.hostile_files.files import Files
from tests.trust.hostile_files.pdf import pdfs
from tests.trust.hostile_files.pictures import pictures
from tests.trust.hostile_files.texts import texts
from tests.trust.hostile_files.web import web_pages
from tests.trust.hostile_files.word import word_files


def hostile(port: int) -> Files:
    """Return the files by name; those that call out call the ``port`` of this machine."""
    address = f"http://127.0.0.1:{port}/x"
    return archives() | word_files(address) | web_pages(address) | pdfs(address) | texts() | pictures()
