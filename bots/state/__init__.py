"""What outlives a question and no ingest rebuilds: tickets, approved answers, counts, accounts. Start at ``tables``."""
