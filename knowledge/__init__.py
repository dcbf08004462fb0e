"""What Motcua knows: types, records, indexes and generations. Imports nothing else of ours."""
