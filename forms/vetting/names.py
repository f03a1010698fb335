"""The applicant's names: now, at birth, and any others ever used."""

from typing import Any, ClassVar

from forms.documents import DocumentForm, answer_in
from forms.fields import PartialDateField, TextField, YesNoField
from forms.validators import NotBefore, NotInFuture

AS_TYPED = {"spellcheck": "false"}


class NamesForm(DocumentForm):
    """The legal name."""

    given_names = TextField(
        "First and middle names",
        hint="All of them, in the order of your passport or driving licence",
        render_kw={"autocomplete": "given-name", **AS_TYPED},
    )
    family_name = TextField(
        "Family name",
        hint="Leave this empty if your document shows one name only",
        render_kw={"autocomplete": "family-name", **AS_TYPED},
    )


class BirthNameForm(DocumentForm):
    """The name at birth: the same word for word, or another."""

    same = YesNoField("Is your name now the same as when you were born?", called="Your name at birth")
    given_names = TextField(
        "First and middle names at birth",
        hint="Fill in these two boxes only if your name was different",
        render_kw=AS_TYPED,
    )
    family_name = TextField("Family name at birth", render_kw=AS_TYPED)

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data for "same", for a name, or for nothing."""
        if value == "same":
            return {"same": "yes"}
        return {"same": "no", **value} if value else {}

    def value(self) -> Any:
        """Give "same", a name, or None where the question was left open."""
        if self.same.data == "yes":
            return "same"
        if self.same.data is None:
            return None
        return {"given_names": answer_in(self.given_names), "family_name": answer_in(self.family_name)}


class OtherNameForm(DocumentForm):
    """One other name, and when it was used."""

    keys: ClassVar = {"used_from": "from", "used_to": "to"}

    given_names = TextField("First and middle names", render_kw=AS_TYPED)
    family_name = TextField("Family name", render_kw=AS_TYPED)
    used_from = PartialDateField(
        "When did you start to use it?",
        [NotInFuture("The date you started to use it must be today or in the past")],
        called="The date you started to use it",
        coarsest="year",
        hint="The year is enough. For example, 2009",
    )
    used_to = PartialDateField(
        "When did you stop using it?",
        [
            NotInFuture("The date you stopped using it must be today or in the past"),
            NotBefore("used_from", "The date you stopped using it must not be before the date you started"),
        ],
        called="The date you stopped using it",
        coarsest="year",
        hint="Leave this empty if you still use it",
    )
