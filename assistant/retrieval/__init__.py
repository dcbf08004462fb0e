"""Finding candidates: every leg's score kept apart, so that ranking can weigh and explain them."""
