"""`POST /api/vacancies`: an advert in, the vacancy that it describes out, kept as a draft of the trust."""

from uuid import UUID

from flask import Response, request, url_for

from app import clock
from app.api.blueprint import Document, document, post, refusals
from app.db import session
from app.services import vacancies as kept
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from checks.advert import read_advert
from forms.schemas.advert_files import decode
from forms.schemas.faults import DoesNotFit, Fault
from forms.schemas.vacancy import VacancyShape, dump_vacancy

TEXT: Document = {"schema": {"type": "string"}}
WHICH_TRUST = "You work for several trusts. Name one by its id, as /api/vacancies?trust=ID."


@requires(Permission.VACANCY_EDIT)
def vacancies() -> Response:
    """Read an advert and keep it as a draft vacancy.

    For staff of HR who have signed in; the token against forged posts goes into the header X-CSRFToken.
    """
    trust_id = _trust()
    text = decode(request.get_data(cache=False)).replace("\r\n", "\n")
    read = dump_vacancy(read_advert(text))
    draft = kept.start(session(), current_actor(), trust_id, text, read, clock.now())
    answer = document(read)
    answer.headers["Location"] = url_for("hr.review_page", vacancy_id=draft.id)
    return answer


def _trust() -> UUID:
    """Give the trust that the draft is for.

    Raises:
        DoesNotFit: it is not plain which one.
    """
    own = {str(trust): trust for trust in current_actor().trusts(Permission.VACANCY_EDIT)}
    named = request.args.get("trust", "" if len(own) > 1 else next(iter(own), ""))
    if named not in own:
        raise DoesNotFit([Fault("", WHICH_TRUST)])
    return own[named]


post(
    "/vacancies",
    vacancies,
    parameters=[
        {
            "name": "trust",
            "in": "query",
            "description": "The id of the trust that advertises; needed where you work for several.",
            "schema": {"type": "string", "format": "uuid"},
        }
    ],
    security=[{"visit": [], "token": []}],
    requestBody={"required": True, "content": {"text/plain": TEXT, "text/html": TEXT}},
    responses={
        "200": {
            "description": "Kept as a draft; Location is the page where it is reviewed.",
            "content": {"application/json": {"schema": VacancyShape}},
        },
        **refusals(400, 401, 403, 413, 422, 429),
    },
)
