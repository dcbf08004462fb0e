"""The table of terms of documents whose text, or whose successor's, may not be at hand."""

from datetime import date

from knowledge.law import known_suspensions, known_terms


def test_the_28_decrees_of_june_2025_run_from_july_2025_to_the_end_of_february_2027() -> None:
    decrees = [d for d in known_terms().values() if d.in_force == date(2025, 7, 1) and d.kind == "Nghị định"]
    assert len(decrees) == 28
    assert {d.expires for d in decrees} == {date(2027, 3, 1)}
    assert all(d.issued is None or d.issued in {date(2025, 6, 11), date(2025, 6, 12)} for d in decrees)


def test_every_term_has_a_beginning_or_an_end_a_name_and_a_source() -> None:
    assert all((d.in_force or d.expires) and d.title and d.source and not d.held for d in known_terms().values())


def test_a_law_that_another_here_replaces_ends_on_the_day_that_one_begins() -> None:
    terms = known_terms()
    chains = [(d, terms[d.replaced_by]) for d in terms.values() if d.replaced_by in terms]
    assert chains
    assert all(new.in_force in (None, old.expires) for old, new in chains)


def test_what_stands_in_a_documents_place_is_newer_and_of_the_same_rank() -> None:
    for document in known_terms().values():
        if document.replaced_by:
            assert document.replaced_by.split("/")[1] > document.number.split("/")[1]
            assert ("/QH" in document.replaced_by) == ("/QH" in document.number)


def test_a_suspension_names_who_suspends_whom_from_when() -> None:
    assert known_suspensions()
    assert all(by != relation.target and relation.from_day for by, relation in known_suspensions())
