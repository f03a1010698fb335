"""The forms of Flask-Security, with our own words and fields; what they do is theirs."""

from collections.abc import Iterator
from typing import Any

from flask_security import forms as theirs
from flask_security.utils import hash_password
from flask_wtf import FlaskForm
from wtforms import EmailField, Field, HiddenField, PasswordField
from wtforms.csrf.core import CSRFTokenField
from wtforms.validators import InputRequired, Length, ValidationError

from app import clock, db
from app.account.devices import device_key
from app.account.words import WORDS
from app.models.accounts import Account
from app.services.accounts import find_account
from app.services.passwords import MOST
from app.services.sign_in import is_paused

_REFUSED = WORDS["GENERIC_AUTHN_FAILED"][0]


class Page(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What our pages ask of a form."""

    def faults(self) -> Iterator[tuple[Field, str]]:
        """Give each field that has an error with its first error, in the order of the form."""
        for field in self:
            if field.errors and not isinstance(field, CSRFTokenField | HiddenField):
                yield field, str(field.errors[0])


def _email() -> EmailField:
    asked = [InputRequired(WORDS["EMAIL_NOT_PROVIDED"][0]), theirs.EmailValidation()]
    return EmailField("Email address", asked, render_kw={"autocomplete": "username", "spellcheck": "false"})


def password_field(label: str, purpose: str) -> PasswordField:
    """Give a box for a password, new or current, which browsers may fill in."""
    asked = [
        InputRequired(f"Enter {label[0].lower()}{label[1:]}"),
        Length(max=MOST, message=f"{label} must be {MOST:,} characters or fewer"),
    ]
    return PasswordField(label, asked, render_kw={"autocomplete": purpose})


def is_account_paused(account: Account | None) -> bool:
    """Tell whether this browser has to wait before the next try at this account."""
    return account is not None and is_paused(db.session(), account.id, device_key(), clock.now())


class SignInForm(Page, theirs.LoginForm):  # type: ignore[misc]
    """Who, and the password. A refusal says the same whatever was wrong (SEC-23)."""

    email = _email()
    password = password_field("Password", "current-password")
    remember = None

    def validate_next(self, field: Field) -> None:
        """Go to no other site; that is no reason not to sign in."""
        if field.data and not theirs.validate_redirect_url(field.data):
            field.data = ""

    def validate(self, **more: Any) -> bool:
        """Let nobody in while the account is paused, and leave one error that gives nothing away."""
        good = super().validate(**more)
        paused = is_account_paused(self.user)
        if good and not paused:
            return True
        self.password.errors, self.email.errors = [], [_REFUSED]  # the view makes it one about the form
        if self.user_authenticated and self.requires_confirmation and not paused:
            self.email.errors, self.form_errors = [], [WORDS["CONFIRMATION_REQUIRED"][0]]
        return False


class RegisterForm(Page, theirs.RegisterFormV2):  # type: ignore[misc]
    """An applicant's address and password."""

    email = _email()
    password = password_field("Password", "new-password")
    password_confirm = None

    def validate_email(self, field: Field) -> None:
        """Note the account that has this address. The page will say what it says to everybody."""
        account = find_account(db.session(), field.data)
        if account and account.confirmed_at:
            self.existing_email_user = account
            raise ValidationError(WORDS["EMAIL_ALREADY_ASSOCIATED"][0])


class _AskForMail(Page, theirs.Form):  # type: ignore[misc]
    """An address to send a link to."""

    email = _email()
    requires_confirmation = False
    user: Account | None = None

    def validate(self, **more: Any) -> bool:
        """Find the account to mail. The page says the same whether there is one or not."""
        if not super().validate(**more):
            return False
        self.user = find_account(db.session(), str(self.email.data))
        return self.user is not None and self.user.active


class ForgotForm(_AskForMail):
    """Asks for a link to set a new password."""

    def validate(self, **more: Any) -> bool:
        """Spend the time that the view spends where there is no account."""
        found = super().validate(**more)
        if found:
            hash_password("not-a-password")
        return found


class ConfirmAgainForm(_AskForMail):
    """Asks for another link to confirm an address."""

    def validate(self, **more: Any) -> bool:
        """Spend the same time on any address: hashing takes longer than all that differs."""
        found = super().validate(**more)
        hash_password("not-a-password")
        return found and self.user is not None and self.user.confirmed_at is None


class ResetForm(Page, theirs.ResetPasswordForm):  # type: ignore[misc]
    """A new password, by a link from a mail."""

    password = password_field("New password", "new-password")
    password_confirm = None


class ChangeForm(Page, theirs.ChangePasswordForm):  # type: ignore[misc]
    """A new password, by the one known so far (SEC-27)."""

    password = password_field("Your password now", "current-password")
    new_password = password_field("New password", "new-password")
    new_password_confirm = None

    def validate(self, **more: Any) -> bool:
        """Count wrong passwords here as well: an open visit is no way round the pause."""
        account: Account = theirs.current_user._get_current_object()
        if is_account_paused(account):
            self.form_errors = [WORDS["PAUSED"][0]]
            return False
        good: bool = super().validate(**more)
        if WORDS["INVALID_PASSWORD"][0] in self.password.errors:
            account.track_failed_authn("password")
        return good
