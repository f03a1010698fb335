"""The duty `mail`: write the message of a job and hand it over."""

from app.jobs.duties import Hopeless, Task, Workplace, does
from app.notifications import folder, smtp, texts
from app.notifications.headers import UnfitAddress, recipient
from app.notifications.messages import message


@does("mail")
def deliver(place: Workplace, task: Task) -> None:
    """Send the mail that `queue_mail` asked for, by the mail server or into the folder."""
    try:
        to = recipient(task.payload["to"])
    except UnfitAddress as error:
        raise Hopeless(str(error)) from error
    text = texts.write(place, task.payload["template"], task.payload["context"])
    envelope = message(task, to, place.settings.mail_from, text)
    if place.settings.smtp_url:
        smtp.send(place.settings.smtp_url, envelope)
    else:
        folder.put(place.settings.mail_folder, task.id, envelope.data)
