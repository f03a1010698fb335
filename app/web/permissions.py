"""The views that anybody may reach. Every other view names a permission of `app.services.actors`."""

PUBLIC: frozenset[str] = frozenset(
    {
        "account.check_mail",
        "api-docs.openapi_json",
        "api.vetting_checks",
        "health.live",
        "health.ready",
        "mail_folder.index",
        "mail_folder.mail",
        "public.accessibility",
        "public.help_page",
        "public.home",
        "public.logo",
        "public.rules",
        "public.rules_of",
        "public.vacancies",
        "public.vacancy",
        "security.confirm_email",
        "security.forgot_password",
        "security.login",
        "security.logout",
        "security.mf_recovery",
        "security.register",
        "security.reset_password",
        "security.send_confirmation",
        "security.tf_select",
        "security.two_factor_rescue",
        "security.two_factor_setup",
        "security.two_factor_token_validation",
        "static",
    }
)
"""Endpoints that need no account, signed in or not."""
