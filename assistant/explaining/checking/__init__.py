"""Whether a sentence says nothing but what the passages it cites say; ``checking.refusal`` applies the rules."""
