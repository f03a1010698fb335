"""Applications as rows alone, for the tests of how long things are kept: no form is filled in or opened."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.apart import Adjustments, EqualityAnswers
from app.models.applications import Application, EmployerPart
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.models.employment_references import EmploymentReference
from app.models.interview_panels import InterviewPanel
from app.models.interviews import Interview
from app.models.offers import EmploymentCheck, Offer
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.models.vetting_forms import VettingCopy, VettingForm
from app.models.vetting_packs import VettingPack
from app.services import audit
from app.services.actors import Role
from tests.cast import NOW, account

SEALED = {"key_id": "k", "sealed": b"sealed"}


class Keeper:
    """Makes applications of one trust."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.trust = Trust(id=uuid4(), name=f"Trust {uuid4().hex[:6]}")
        session.add(self.trust)
        session.flush()
        self.person = account(session, f"Ann {uuid4().hex[:6]}", Role.APPLICANT).account_id
        self.manager = account(session, f"Max {uuid4().hex[:6]}", Role.MANAGER, self.trust).account_id

    def application(
        self, status: str, sent_at: datetime | None = NOW, closing_at: datetime = NOW, **more: object
    ) -> UUID:
        """Give the id of a new application; None as `sent_at` is one that was never sent."""
        vacancy = Vacancy(
            trust_id=self.trust.id, status="published", title="Nurse", document={}, advert="",
            created_at=NOW, published_at=NOW, closing_at=closing_at,
        )  # fmt: skip
        self.session.add(vacancy)
        self.session.flush()
        made = Application(
            id=uuid4(), vacancy_id=vacancy.id, account_id=self.person, reference=uuid4().hex[:12],
            status=status, started_at=NOW, sent_at=sent_at, readiness="complete" if sent_at else None, **more,
        )  # fmt: skip
        self.session.add(made)
        self.session.flush()
        self.session.add(EmployerPart(application_id=made.id, document={}, updated_at=NOW))
        self.session.flush()
        return made.id

    def add(self, *rows: object) -> None:
        self.session.add_all(rows)
        self.session.flush()

    def form(self, application_id: UUID, at: datetime) -> None:
        self.add(VettingForm(id=uuid4(), application_id=application_id, updated_at=at, **SEALED))

    def copy(self, application_id: UUID, at: datetime) -> None:
        """Add a version that was released."""
        self.add(
            VettingCopy(
                id=uuid4(), application_id=application_id, taken_at_event="release", taken_at=at, number=1,
                digest="0" * 64, **SEALED,
            )
        )  # fmt: skip

    def pack(self, application_id: UUID, state: str, at: datetime, **more: object) -> None:
        self.add(VettingPack(application_id=application_id, state=state, since=at, released=1, **more))

    def offer(self, application_id: UUID, start_on: date | None) -> None:
        self.add(
            Offer(
                application_id=application_id, made_by=self.manager, made_at=NOW, answer_by=date(2026, 4, 1),
                check_level="enhanced", answer="accepted", answered_at=NOW, confirmed_at=NOW,
                start_on=start_on,
            )
        )  # fmt: skip

    def check(self, application_id: UUID, standard: str, state: str, **more: object) -> None:
        self.add(EmploymentCheck(application_id=application_id, standard=standard, state=state, **more))

    def declaration(self, application_id: UUID, at: datetime) -> None:
        self.add(
            EmployerDeclaration(application_id=application_id, version=1, updated_at=at, **SEALED),
            SentDeclaration(
                application_id=application_id, number=1, version=1, level="enhanced", sent_at=at,
                digest="0" * 64, **SEALED,
            ),
        )  # fmt: skip

    def reference(self, application_id: UUID) -> None:
        self.add(
            EmploymentReference(
                application_id=application_id, referee="r1", name="Rae", email="rae@example.org",
                asked_by=self.manager, asked_at=NOW, due_on=date(2026, 4, 1), expires_at=NOW,
            )
        )  # fmt: skip

    def apart(self, table: type[Adjustments] | type[EqualityAnswers], application_id: UUID) -> None:
        self.add(table(application_id=application_id, updated_at=NOW, **SEALED))

    def interview(self, application_id: UUID, ends_at: datetime) -> None:
        application = self.session.get_one(Application, application_id)
        panel = InterviewPanel(
            vacancy_id=application.vacancy_id, name=uuid4().hex[:9], quorum=1, room_id=None
        )
        self.add(panel)
        self.add(
            Interview(
                application_id=application_id, panel_id=panel.id, starts_at=ends_at - timedelta(hours=1),
                ends_at=ends_at,
            )
        )  # fmt: skip

    def ended(self, application_id: UUID, at: datetime) -> None:
        """Write down that an offer came to its end."""
        audit.record(self.session, "offer_ended", None, application_id, at, step="withdraw_offer")


def day_of(at: datetime) -> date:
    return london_day(at)
