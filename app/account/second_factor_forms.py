"""The forms of the second factor, and the one that asks for the password again."""

from typing import Any

from flask_security import forms as theirs
from flask_security.recovery_codes import MfRecoveryForm
from wtforms import Form, RadioField, StringField
from wtforms.validators import InputRequired

from app.account.forms import Page, is_account_paused, password_field
from app.account.words import WORDS


def _code(label: str, missing: str, **more: str) -> StringField:
    wanted = {"autocomplete": "one-time-code", "spellcheck": "false", **more}
    return StringField(label, [InputRequired(missing)], filters=[_joined], render_kw=wanted)


def _joined(text: str | None) -> str | None:
    """Give a code without the blanks with which apps show it."""
    return "".join(text.split()) if text else text


class SetUpForm(Page, theirs.TwoFactorSetupForm):  # type: ignore[misc]
    """Which button was pressed: to set an app up, or to take it off."""

    setup = StringField()  # theirs are radios, with choices in a form that WTForms is about to drop
    phone = None

    def validate(self, **more: Any) -> bool:
        """Take what the two buttons send, the second only from whoever may do without."""
        if not Form.validate(self, **more) or self.user is None:
            return False
        buttons = {"authenticator"} if self.user.check_tf_required_setup() else {"authenticator", "disable"}
        if self.setup.data not in buttons:
            self.setup.errors = [WORDS["TWO_FACTOR_METHOD_NOT_AVAILABLE"][0]]
            return False
        return True


class NoRescueForm(Page, theirs.TwoFactorRescueForm):  # type: ignore[misc]
    """Asked for by a view, shown nowhere: recovery codes are the way out."""

    help_setup = RadioField(choices=[])


class CodeForm(Page, theirs.TwoFactorVerifyCodeForm):  # type: ignore[misc]
    """The code that the app shows."""

    code = _code("Code from your authenticator app", "Enter the code from your app", inputmode="numeric")

    def validate(self, **more: Any) -> bool:
        """Take no code while the account is paused: codes can be tried as passwords can (SEC-22)."""
        if is_account_paused(self.user):
            self.code.errors = [WORDS["PAUSED"][0]]
            return False
        good: bool = super().validate(**more)
        return good


class RecoveryForm(Page, MfRecoveryForm):  # type: ignore[misc]
    """A recovery code, in the place of one from the app."""

    code = _code("Recovery code", "Enter a recovery code")

    def validate(self, **more: Any) -> bool:
        """Count wrong codes as wrong passwords are counted."""
        if is_account_paused(self.user):
            self.code.errors = [WORDS["PAUSED"][0]]
            return False
        if super().validate(**more):
            return True
        if self.user and self.code.data:
            self.user.track_failed_authn("recovery code", tfa=True)
        return False


class ProveForm(Page, theirs.VerifyForm):  # type: ignore[misc]
    """The password once more, before something that matters is changed (SEC-27)."""

    password = password_field("Your password", "current-password")

    def validate(self, **more: Any) -> bool:
        """Take no password while the account is paused."""
        if is_account_paused(self.user):
            self.password.errors = [WORDS["PAUSED"][0]]
            return False
        good: bool = super().validate(**more)
        return good
