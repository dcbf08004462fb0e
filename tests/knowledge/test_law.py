"""The table of terms of decrees whose text may not be at hand."""

from datetime import date

from knowledge.law import known_terms


def test_the_28_decrees_of_june_2025_run_from_july_2025_to_the_end_of_february_2027() -> None:
    terms = known_terms()
    assert len(terms) == 28
    assert {(d.in_force, d.expires) for d in terms.values()} == {(date(2025, 7, 1), date(2027, 3, 1))}
    assert all(d.title and d.source and not d.held for d in terms.values())
    assert all(d.issued is None or d.issued in {date(2025, 6, 11), date(2025, 6, 12)} for d in terms.values())
