"""What every chat channel shares: the durable inbox's worker, the dialogue, its memory. Start at ``channel``."""
