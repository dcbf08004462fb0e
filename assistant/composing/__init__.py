"""From a record to blocks of facts: one module an aspect, ``procedure_card`` puts them in order."""
