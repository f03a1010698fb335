"""What Flask-Security says to people, in our words. Keys are its own."""

Said = tuple[str, str]

_SIGN_IN_REFUSED = (
    "We could not sign you in. Check the email address and the password. After 10 wrong passwords we pause "
    "signing in for 15 minutes; you can reset your password at any time"
)
_LINK_SPENT = (
    "This link has been used already, or a newer one has taken its place. Use the link in the last email we "
    "sent you, or ask for a new one"
)
_LINK_OLD = "This link worked for 1 hour and has run out. Ask for a new one"
_MAIL_SENT = "If there is an account with this email address, we have sent a link to it. It works for 1 hour"
_CODE_REFUSED = "Enter the code that your authenticator app shows now. Each code works once"

WORDS: dict[str, Said] = {
    "GENERIC_AUTHN_FAILED": (_SIGN_IN_REFUSED, "error"),
    "PAUSED": (
        "There were too many wrong passwords. Wait 15 minutes and try again, or reset your password",
        "error",
    ),  # ours: Flask-Security has no such thing
    "UNAUTHENTICATED": ("Sign in to see this page", "error"),
    "CONFIRM_REGISTRATION": ("We have sent you an email. Open the link in it within 1 hour", "success"),
    "EMAIL_CONFIRMED": ("Your email address is confirmed. You can sign in now", "success"),
    "ALREADY_CONFIRMED": ("Your email address is confirmed. You can sign in", "info"),
    "INVALID_CONFIRMATION_TOKEN": (_LINK_SPENT, "error"),
    "CONFIRMATION_EXPIRED": (_LINK_OLD, "error"),
    "CONFIRMATION_REQUEST": (_MAIL_SENT, "info"),
    "CONFIRMATION_REQUIRED": (
        "Confirm your email address before you sign in: open the link in the email we sent you, or ask for a "
        "new one",
        "error",
    ),
    "EMAIL_ALREADY_ASSOCIATED": (_MAIL_SENT, "error"),  # never shown: the answer is the same for everybody
    "PASSWORD_RESET_REQUEST": (_MAIL_SENT, "info"),
    "PASSWORD_RESET_EXPIRED": (_LINK_OLD, "error"),
    "INVALID_RESET_PASSWORD_TOKEN": (_LINK_SPENT, "error"),
    "PASSWORD_RESET_NO_LOGIN": ("Your password is changed. Sign in with the new one", "success"),
    "PASSWORD_CHANGE": ("Your password is changed, and your other devices are signed out", "success"),
    "PASSWORD_IS_THE_SAME": ("The new password must be another than the one you have", "error"),
    "INVALID_PASSWORD": ("Enter the password that you sign in with", "error"),
    "PASSWORD_NOT_PROVIDED": ("Enter a password", "error"),
    "EMAIL_NOT_PROVIDED": ("Enter your email address", "error"),
    "INVALID_EMAIL_ADDRESS": ("Email address must be in the form name@example.com", "error"),
    "DISABLED_ACCOUNT": (_SIGN_IN_REFUSED, "error"),
    "USER_DOES_NOT_EXIST": (_SIGN_IN_REFUSED, "error"),
    "TWO_FACTOR_INVALID_TOKEN": (_CODE_REFUSED, "error"),
    "INVALID_RECOVERY_CODE": (
        "Enter one of your recovery codes that you have not used yet, like 1a2b-3c4d-5e6f",
        "error",
    ),
    "NO_RECOVERY_CODES_SETUP": ("You have no recovery codes yet", "info"),
    "TWO_FACTOR_LOGIN_SUCCESSFUL": ("You are signed in", "success"),
    "TWO_FACTOR_CHANGE_METHOD_SUCCESSFUL": (
        "Your authenticator app is set up. From now on we ask for a code from it when you sign in",
        "success",
    ),
    "TWO_FACTOR_DISABLED": ("Your authenticator app is taken off your account", "success"),
    "TWO_FACTOR_PERMISSION_DENIED": ("Start again: enter your email address and password", "error"),
    "TWO_FACTOR_METHOD_NOT_AVAILABLE": ("Press the button to set up an authenticator app", "error"),
    "TWO_FACTOR_SETUP_EXPIRED": ("That took more than %(within)s. Start again", "error"),
    "API_ERROR": ("Enter the code as numbers", "error"),
    "REAUTHENTICATION_REQUIRED": ("Enter your password to go on", "info"),
    "REAUTHENTICATION_SUCCESSFUL": ("Thank you. You can go on", "success"),
    "INVALID_REDIRECT": ("That page is not part of this service. Sign in to go to your account", "error"),
}
"""Messages by key, each with its kind: error, info or success."""
