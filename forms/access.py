"""Who at the trust reads which class of what an applicant writes, and from when: the access matrix."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Reader(StrEnum):
    """A column of the matrix, for those who can read anything of an applicant's."""

    HR = "HR recruiter"
    PANEL = "Panel member"
    MANAGER = "Hiring manager"
    OFFICER = "Vetting officer"


HIRING = (Reader.HR, Reader.PANEL, Reader.MANAGER)
STAGES: Mapping[str, str] = MappingProxyType(
    {
        "S1": "once you have sent it",
        "S2": "once the vacancy has closed",
        "S3": "from the interview on",
        "S4": "after a conditional offer",
    }
)
"""The words for the stage from which something can be read."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one reader sees of a class: as the matrix has it, and in words."""

    reader: Reader
    cell: str
    words: str


_LOCKED = "only whether you are in the scheme, after the scores are locked"
_AGREED = f"what was agreed, {STAGES['S3']}"
READ_BY: Mapping[int, tuple[Read, ...]] = MappingProxyType(
    {
        1: (
            Read(Reader.HR, "R S1+ (own vacancies)", f"HR for this vacancy, {STAGES['S1']}"),
            Read(Reader.PANEL, "name only S3", f"the panel, only your name, {STAGES['S3']}"),
            Read(
                Reader.MANAGER,
                "name S3; contact S4",
                f"the manager, your name {STAGES['S3']} and the rest {STAGES['S4']}",
            ),
            Read(Reader.OFFICER, "R S4+", f"the vetting officer, {STAGES['S4']}"),
        ),
        3: (Read(Reader.HR, "Ag", "HR, but only totals of ten people or more"),),
        4: (
            Read(Reader.HR, "R S2", f"HR, {STAGES['S2']}"),
            Read(Reader.PANEL, "St after scores lock", f"the panel, {_LOCKED}"),
            Read(Reader.MANAGER, "St after scores lock", f"the manager, {_LOCKED}"),
        ),
        5: (
            Read(Reader.HR, "R S3", f"HR, {STAGES['S3']}"),
            Read(Reader.PANEL, "only the arrangement agreed, S3", f"the panel, only {_AGREED}"),
            Read(Reader.MANAGER, "only the arrangement agreed, S3", f"the manager, only {_AGREED}"),
        ),
        6: (
            Read(Reader.HR, "R S4", f"HR, {STAGES['S4']}"),
            Read(Reader.MANAGER, "R S4 (content)", f"the manager, {STAGES['S4']}"),
        ),
        9: (
            Read(
                Reader.HR,
                "R S4, named HR adviser only",
                f"only the adviser in HR who is named for your check, {STAGES['S4']}",
            ),
            Read(
                Reader.MANAGER,
                "only if risk meeting opened, logged, S4",
                f"a manager, only if asked to a meeting about it with you, {STAGES['S4']}",
            ),
        ),
        11: (
            Read(Reader.MANAGER, "St", "the manager, only whether your checks go on"),
            Read(
                Reader.OFFICER,
                "R S4 after applicant releases",
                f"the trust's vetting officer, {STAGES['S4']} and once you release it",
            ),
        ),
        12: (
            Read(
                Reader.OFFICER,
                "R S4 after release",
                f"the trust's vetting officer, {STAGES['S4']} and once you release it",
            ),
        ),
        13: (
            Read(
                Reader.OFFICER,
                "R S4 after release",
                f"the trust's vetting officer, {STAGES['S4']} and once you release it, "
                "to see if it is complete",
            ),
        ),
    }
)
"""By the number of the class, in the order of the columns; who is left out reads nothing of it."""


def seen_by(data_class: int, readers: tuple[Reader, ...]) -> str:
    """Say who of some readers sees a class, in a sentence; that nobody does where none can read an answer."""
    words = list(_of(data_class, readers))
    if not words:
        return "Nobody there sees it."
    return f"Who sees it: {'; '.join(words)}."


def _of(data_class: int, readers: tuple[Reader, ...]) -> Iterator[str]:
    yield from (read.words for read in READ_BY[data_class] if read.reader in readers)
