"""What can be wrong with the knowledge home. Every message is one sentence a person can act on."""


class KnowledgeError(Exception):
    """Base of what goes wrong with stored knowledge; its message is shown as it is."""


class NoKnowledge(KnowledgeError):
    """There is no generation to answer from yet."""


class Busy(KnowledgeError):
    """Another ingest holds the home."""


class Damaged(KnowledgeError):
    """A generation does not match its manifest."""


class Unwritable(KnowledgeError):
    """The disk refused to take a new generation; the ones it holds are as they were."""
