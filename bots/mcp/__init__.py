"""Motcua as a server of the Model Context Protocol: five tools that look records up. ``serving.serve_mcp`` runs it."""
