"""Motcua over HTTP: the answers API, the widget that any portal embeds, a demo page. ``app.create_app`` builds it."""
