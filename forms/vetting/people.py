"""One person: a relative, a partner, or somebody who lives with the applicant."""

from collections.abc import Iterator
from typing import Any

from wtforms.validators import ValidationError

from forms.documents import DocumentForm, answer_in
from forms.fields import (
    CountryField,
    ParagraphField,
    PartialDateField,
    RadiosField,
    TextField,
    TicksField,
    YesNoField,
)
from forms.fields.choices import Choice
from forms.telling import told
from forms.text import lines_of
from forms.validators import Needed, NotInFuture
from forms.vetting.relations import (
    ELSEWHERE,
    INFORMED,
    INVOLVED,
    LIFE_STATUS,
    PARENTS,
    PARTNER_STATUS,
    ROLES,
    UNKNOWN,
)

AS_TYPED = {"spellcheck": "false", "autocomplete": "off"}


class PersonForm(DocumentForm):
    """Who the person is, where they live, and what is not known of them."""

    roles = TicksField(
        "Who are they to you?",
        [Needed("Select who this person is to you")],
        called="Who they are to you",
        choices=ROLES,
        hint="Select all that apply. Somebody who is your partner and lives with you is one person.",
    )
    life_status = RadiosField("Are they alive?", called="Whether they are alive", choices=LIFE_STATUS)
    given_names = TextField("First and middle names", render_kw=AS_TYPED)
    family_name = TextField("Family name", render_kw=AS_TYPED)
    born_with_it = YesNoField(
        "Was this their family name at birth?",
        called="Whether it was their family name at birth",
        hint="Checks run on names and dates of birth, so a maiden name matters.",
    )
    birth_family_name = TextField(
        "If not, family name at birth",
        called="Family name at birth",
        render_kw=AS_TYPED,
    )
    previous_names = ParagraphField(
        "Any other names they have used (optional)",
        called="Their other names",
        hint="One on each line",
        most=2_000,
        rows=2,
        render_kw=AS_TYPED,
    )
    date_of_birth = PartialDateField(
        "Date of birth",
        [NotInFuture("Their date of birth must be today or in the past")],
        coarsest="year",
        hint="For example, 27 3 1962. Give the month and year, or the year, if that is all you know.",
    )
    born_in = TextField("Town or city of birth", render_kw=AS_TYPED)
    born_country = CountryField("Country of birth")
    died = PartialDateField(
        "If they have died, when?",
        [NotInFuture("The year they died must be this year or earlier")],
        called="When they died",
        coarsest="year",
        hint="The year is enough",
    )
    lives_at = RadiosField(
        "Where do they live?",
        called="Where they live",
        hint="Leave this empty if they have died",
    )
    lines = ParagraphField("Address, without town and postcode", called="Their address", most=500, rows=2)
    town = TextField("Town or city")
    postcode = TextField("Postcode", most=20, width=10, hint="Leave this empty if they live abroad")
    country = CountryField("Country they live in")
    address_since = PartialDateField(
        "When did they move there?",
        [NotInFuture("The date they moved there must be today or in the past")],
        called="When they moved there",
        coarsest="year",
        finest="month",
        hint="Month and year, or the year alone",
    )
    partner_status = RadiosField(
        "For your mother or father: do they have a partner now?",
        called="Whether they have a partner",
        choices=PARTNER_STATUS,
    )
    involved = RadiosField(
        "As far as you know, have they ever been in trouble with the police?",
        called="Whether they have been in trouble with the police",
        choices=INVOLVED,
        hint="Convictions, cautions, investigations. You need not ask them.",
    )
    details = ParagraphField("If yes, what do you know of it?", called="What you know of it", rows=3)
    informed = RadiosField(
        "Have you told them that the police will check their details?",
        called="Whether you have told them",
        choices=INFORMED,
        hint="Leave this empty if they have died, or if you have told everybody and say so for all at once",
    )
    cannot_find_out = TicksField(
        "Is there anything you cannot find out?", called="What you cannot find out", choices=UNKNOWN
    )
    reason = ParagraphField(
        "Why can you not find it out?",
        called="The reason",
        hint="A few words are enough. Do not put yourself at risk to find out.",
        most=1_000,
        rows=2,
    )

    def prepare(self) -> None:
        """Offer the applicant's own addresses, the present ones first."""
        homes = [home for home in self.document.get("addresses") or () if not home.get("to")]
        here = tuple(Choice(home["id"], f"With me at {_short(home)}") for home in homes)
        kept = self.lives_at.data
        if kept and kept != ELSEWHERE and kept not in {choice.value for choice in here}:
            here = (*here, Choice(kept, "At one of my earlier addresses"))
        self.lives_at.choices = (*here, Choice(ELSEWHERE, "At the address below"))

    def validate_reason(self, field: ParagraphField) -> None:
        """Ask for a reason where something cannot be found out."""
        if self.cannot_find_out.data and not field.data:
            raise ValidationError("Tell us in a few words why you cannot find this out")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data for a person of the contract."""
        person = value or {}
        place, address = person.get("place_of_birth") or {}, person.get("address")
        written = address if isinstance(address, dict) else {}
        involvement, unknown = person.get("criminal_involvement") or {}, person.get("not_known") or {}
        born = person.get("birth_family_name")
        return {
            **person,
            "born_with_it": {"same": "yes", None: None}.get(born, "no"),
            "birth_family_name": None if born == "same" else born,
            "previous_names": "\n".join(person.get("previous_names") or ()),
            "born_in": place.get("town"),
            "born_country": place.get("country"),
            "lives_at": ELSEWHERE if written else address,
            "lines": "\n".join(written.get("lines") or ()),
            "town": written.get("town"),
            "postcode": written.get("postcode"),
            "country": written.get("country"),
            "involved": involvement.get("answer"),
            "details": involvement.get("details"),
            "cannot_find_out": list(unknown),
            "reason": "\n".join(dict.fromkeys(unknown.values())),
        }

    def value(self) -> Any:
        """Give a person of the contract, without the id."""
        parent = bool(PARENTS & set(self.roles.data))
        return {
            "roles": self.roles.data,
            "life_status": answer_in(self.life_status),
            "given_names": answer_in(self.given_names),
            "family_name": answer_in(self.family_name),
            "birth_family_name": self._birth_name(),
            "previous_names": lines_of(self.previous_names.data),
            "date_of_birth": answer_in(self.date_of_birth),
            "place_of_birth": _or_none(
                {"town": answer_in(self.born_in), "country": answer_in(self.born_country)}
            ),
            "address": self._address(),
            "address_since": answer_in(self.address_since),
            "died": answer_in(self.died),
            "partner_status": answer_in(self.partner_status) if parent else None,
            "not_known": dict.fromkeys(self.cannot_find_out.data, answer_in(self.reason)),
            "informed": answer_in(self.informed),
            "criminal_involvement": _or_none(
                {"answer": answer_in(self.involved), "details": answer_in(self.details)}
            ),
        }

    def _birth_name(self) -> str | None:
        """Give "same", another name, or None."""
        written: str | None = answer_in(self.birth_family_name)
        return "same" if self.born_with_it.data == "yes" and not written else written

    def _address(self) -> Any:
        """Give the id of one of the applicant's own addresses, an address, or None."""
        if self.lives_at.data not in (None, ELSEWHERE):
            return self.lives_at.data
        return _or_none(
            {
                "lines": lines_of(self.lines.data),
                "town": answer_in(self.town),
                "postcode": answer_in(self.postcode),
                "country": answer_in(self.country),
            }
        )

    def rows(self) -> list[tuple[str, str]]:
        """Give the questions that have an answer; nobody has an answer to every one."""
        return [(field.label.text, text) for field, text in self._told() if text]

    def _told(self) -> Iterator[tuple[Any, str]]:
        """Give every field with its answer in words."""
        for field in self.questions():
            yield field, told(field)


def _short(home: dict[str, Any]) -> str:
    """Give the first line and the town of an address."""
    parts = [*(home.get("lines") or ())[:1], home.get("town")]
    return ", ".join(part for part in parts if part) or "my present address"


def _or_none(value: dict[str, Any]) -> dict[str, Any] | None:
    """Give an object that says something, or None."""
    return value if any(part is not None for part in value.values()) else None
