"""Links that become buttons: what leads on carries the document, and nothing else of the page changes."""

import pytest

from app.applicant.selfcheck.rewriting import carrying


def rewritten(page: str) -> str:
    return carrying(page, prefix="/self-check/", at="/self-check/here?then=check", document="DOC")


@pytest.mark.parametrize(
    "page",
    [
        '<!DOCTYPE html><html lang="en"><p>Tom &amp; Ann&nbsp;&#39;s</p></html>',
        '<a href="/help">Help</a> <a href="#box">Box</a> <a href="/self-checking/x">No</a>',
        '<form method="post" action="/sign-out"><input name="t" value="t"><button>Out</button></form>',
        '<form method="get" action=""><input name="q"></form>',
        '<script type="module" src="/a.js"></script><script nonce="n">if (a < b && c) { d("<a>"); }</script>',
        '<svg width="100%"><rect x="1.00%" width="2.00%"/><title>&lt;b&gt;</title></svg><br><!-- note -->',
        "<textarea>\n&lt;a href=&quot;/self-check/x&quot;&gt;</textarea>",
    ],
)
def test_leaves_as_it_is(page: str) -> None:
    assert rewritten(page) == page


def test_a_link_is_a_button_of_the_journey() -> None:
    assert rewritten(
        '<p><a class="nhsuk-link" href="/self-check/x?then=check&amp;a=1">On <b>we</b> go</a></p>'
    ) == (
        '<p><button class="nhsuk-link vr-link" type="submit" form="journey" '
        'formaction="/self-check/x?then=check&amp;a=1">On <b>we</b> go</button></p>'
    )


def test_a_link_that_looks_like_a_button_still_does() -> None:
    page = rewritten('<a class="nhsuk-button" href="/self-check/x" role="button" draggable="false">Go</a>')

    assert page == (
        '<button class="nhsuk-button" type="submit" form="journey" formaction="/self-check/x">Go</button>'
    )


def test_links_within_each_other_s_reach_are_told_apart() -> None:
    page = rewritten('<a href="/help">H</a><a href="/self-check/x">X</a><a href="/help">H</a>')

    assert page.count("</a>") == page.count("<a ") == 2
    assert page.count("</button>") == 1


def test_a_form_with_questions_carries_a_copy_and_goes_where_its_page_is() -> None:
    page = rewritten('<form method="post" novalidate><input name="a"></form>')

    assert page == (
        '<form method="post" novalidate="" action="/self-check/here?then=check">'
        '<input type="hidden" name="document" value="DOC"><input type="hidden" name="answers" value="yes">'
        '<input name="a"></form>'
    )


def test_a_form_that_is_one_button_is_a_button_of_the_journey() -> None:
    page = rewritten(
        '<form method="post" action="/self-check/none" class="vr-post" novalidate>'
        '<input type="hidden" name="csrf_token" value=""><button name="answer" value="undo">None</button>'
        "</form>"
    )

    assert page == (
        '<button name="answer" value="undo" form="journey" formaction="/self-check/none">None</button>'
    )


def test_the_journey_stands_at_the_end_of_the_page() -> None:
    assert rewritten("<main><p>x</p></main>") == (
        '<main><p>x</p><form id="journey" method="post" action="/self-check/here?then=check" hidden="">'
        '<input type="hidden" name="document" value="DOC"></form></main>'
    )
