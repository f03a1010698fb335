"""Take a copy of results: which fields, in which format, and why."""

from forms.base import BaseForm
from forms.fields import RadiosField, TicksField
from forms.validators import Needed


class ExportForm(BaseForm):
    """What is to be in a table; the view sets the fields and the reasons that there are."""

    fields = TicksField("Which fields?", [Needed("Tick at least one field")])
    kind = RadiosField(
        "Which format?",
        [Needed("Select the format")],
        choices=[("xlsx", "Spreadsheet (XLSX)"), ("csv", "Comma-separated values (CSV)")],
    )
    reason = RadiosField("What is it for?", hint="Needed when you take more than three copies within a day.")
