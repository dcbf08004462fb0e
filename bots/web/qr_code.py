"""A QR code as a drawing within a page."""

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """Return ``address`` as a drawing that scales with its box."""
    made = segno.make(address, error="m", micro=False)
    return Markup(made.svg_inline(omitsize=True, border=2))  # a drawing, which quotes nothing of the address
