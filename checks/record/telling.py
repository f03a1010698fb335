"""Who must be told of a matter."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from checks.record.law import Law, Telling
from checks.record.words import Asker, Tell


@dataclass(frozen=True, slots=True)
class Case:
    """One way that a matter may stand."""

    spent: bool
    protected: bool


def tell(cases: Collection[Case], law: Law, *, form_asks_all: bool) -> Mapping[Asker, Tell]:
    """Give the answer for each asker; `check` where the ways that a matter may stand differ in it.

    Args:
        cases: every way that the answers and the sources leave open, at least one.
        law: the law of the day.
        form_asks_all: whether the police vetting form asks for protected matters too; else it asks with the
            notice that they may be kept back.
    """
    found: dict[Asker, Tell] = {}
    for asker, telling in law.telling.items():
        said = {_of(case, telling) for case in cases}
        found[asker] = said.pop() if len(said) == 1 else Tell.CHECK
    if form_asks_all:
        found[Asker.POLICE_VETTING_FORM] = Tell.YES
    return found


def reasons(cases: Collection[Case], law: Law) -> Iterator[str]:
    """Yield why each asker is to be told or not, one sentence for those with one reason."""
    spent = any(case.spent for case in cases)
    protected = any(case.protected for case in cases)
    if not spent:
        yield f"Whoever may ask must be told of what is unspent ({law.telling[Asker.NHS_BASIC].source})."
        return
    yield (
        "A role that needs only a basic check need not be told of what is spent "
        f"({law.telling[Asker.NHS_BASIC].source})."
    )
    if any(case.spent and not case.protected for case in cases):
        yield (
            "Exempt NHS roles and police staff must be told of what is spent but not protected, if they say "
            f"when they ask that it is wanted ({law.telling[Asker.NHS_EXEMPT].source})."
        )
    if not protected:
        return
    yield (
        "Exempt NHS roles and police staff need not be told of what is protected, and may not use it "
        f"({law.telling[Asker.NHS_EXEMPT].source})."
    )
    yield (
        "Who applies to be a police officer must tell what is protected too "
        f"({law.telling[Asker.POLICE_OFFICER].source})."
    )
    yield (
        "Contractors who work with the police are not named there: check what the force's own form and "
        "its notice "
        f"ask ({law.telling[Asker.POLICE_VETTING_FORM].source})."
    )


def _of(case: Case, telling: Telling) -> Tell:
    if not case.spent:
        return telling.unspent
    return telling.protected if case.protected else telling.spent
