"""The officials' page: look-up, tickets, approved answers, documents, switches; ``application`` builds it."""
