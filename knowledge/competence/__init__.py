"""Who decides, as data: public bodies and their level, abolished bodies and their successors, what passed to whom when.

Every table is plain text that a lawyer edits; each fact carries its legal basis, its dates and how sure it is.
"""
