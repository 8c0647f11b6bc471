"""The nouns of the program: typed ids, what is stored by name, and pairs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Self

FolderId = NewType("FolderId", int)
ImageId = NewType("ImageId", int)
EncounterId = NewType("EncounterId", int)
AnnotationId = NewType("AnnotationId", int)
ReviewerId = NewType("ReviewerId", int)
SessionId = NewType("SessionId", int)
DecisionId = NewType("DecisionId", int)
LockId = NewType("LockId", int)
IndividualId = NewType("IndividualId", int)
MembershipId = NewType("MembershipId", int)
RunId = NewType("RunId", int)
ClusterId = NewType("ClusterId", int)
OperationId = NewType("OperationId", int)


BUILT_IN = "classical"  # the model that needs no file
USUAL_MODEL = "Drawn-animals"  # the one whose file comes with the program


class Verdict(StrEnum):
    """What a reviewer answered to "is this the same individual?"."""

    SAME = "same"  # evidence for a must-link
    DIFFERENT = "different"  # evidence for a cannot-link
    UNSURE = "unsure"  # no evidence: this person cannot tell from these two photographs
    NOT_COMPARABLE = "not_comparable"  # nobody could tell: a left flank and a right one


class Sureness(StrEnum):
    """How sure the reviewer was."""

    SURE = "sure"
    PROBABLY = "probably"  # counts half


class Purpose(StrEnum):
    """Why a pair was asked about."""

    QUERY = "query"  # the answer may change who is who
    AUDIT = "audit"  # drawn at random, to estimate what is still wrong
    REPEAT = "repeat"  # asked again, to learn how often this reviewer errs
    PROOF = "proof"  # makes a cluster hold when any one answer is dropped
    PERSON = "person"  # nobody asked: a person said so (merge, split, command line)


class AskedAs(StrEnum):
    """How the question looked."""

    PAIR = "pair"
    FIVE = "five"  # one photograph against its five likeliest identities
    STRANGER = "stranger"  # marked in a contact sheet


class ImageStatus(StrEnum):
    """What became of a photograph file."""

    OK = "ok"
    UNREADABLE = "unreadable"  # there, but no photograph can be read from it
    MISSING = "missing"  # its folder can be read, and it is not in it
    REPLACED = "replaced"  # other bytes lie under its name now; keeps its answers
    REMOVED = "removed"  # a person took it out; a scan never brings it back


class LinkSource(StrEnum):
    """Where a lock comes from."""

    PERSON = "person"
    FACT = "fact"  # two animals in one image, identical bytes
    CATALOGUE = "catalogue"


class AssignmentStatus(StrEnum):
    """How well the identity of an annotation is established."""

    ACCEPTED = "accepted"  # a person accepted or named it
    PROVEN = "proven"  # joined by sure answers that hold when any one is dropped
    PROPOSED = "proposed"  # the program's proposal
    UNIDENTIFIED = "unidentified"  # not looked at yet: no cluster
    NOT_IDENTIFIABLE = "not_identifiable"  # a person said that nobody could tell


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two different annotations, in no particular order."""

    low: AnnotationId
    high: AnnotationId

    @classmethod
    def of(cls, a: AnnotationId, b: AnnotationId) -> Self:
        """Make the pair of `a` and `b`; ``of(a, b) == of(b, a)``."""
        if a == b:
            raise ValueError(f"annotation {a} cannot be paired with itself")
        return cls(min(a, b), max(a, b))
