"""Lines that belong to the web site and not to the advert."""

import re

from checks.advert.lines import Line
from checks.advert.phrases import phrases

_WHOLE = phrases("""
    skip to main content | skip to content | please wait, loading | please wait | loading | loading...
    cookies | accept all cookies | accept cookies | reject cookies | reject all | cookie settings
    manage cookies | cookie policy | cookie preferences | accept all | apply online now | apply now
    apply for this job | apply for this vacancy | apply online | apply | save this job | save job | save
    print | print this page | print page | share | share this job | email to a friend | send to a friend
    tweet | facebook | linkedin | twitter | back to search results | back to results | back to jobs
    return to search | back | home | sign in | log in | login | register | alert me to similar vacancies
    apply online nowalert me to similar vacancies | search for jobs | search jobs | menu | search
    this site is independent of the nhs and the department of health | similar jobs | opens in a new tab
    opens in a new window | beta | navigation menu | close | close menu | sign in / register | nhs jobs
    find a job | civil service jobs | view all jobs | opens in new window | this job is now closed
    view map | map | show map | report this job | create job alert | job alerts | reset your search
    contact us | accessibility | accessibility statement | terms and conditions | privacy policy | privacy
    job search and career advice platform | enable job alerts via email! | be an early applicant
    generate a tailored resume in minutes | generate a tailored cv in minutes | general information
    descriptions & requirements | transcription | size: px | start display at page:
    leave this site | medical protection advertisement | document sample | embed size (px)
    be one of the first applicants | easy apply | quick apply | report job | show more | read more
    how to create a job alert | sign up for job alerts | email me jobs like this | apply here
    javascript is disabled | page 1 of 1 | go back | add to favourites | favourite | send to friend
    see all jobs | top | advertisement
""")
_STARTS = re.compile(
    r"(?i)(?:(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? (?:\w+ )?cookies|cookies on "
    r"|by (?:continuing|using) to|this site is independent of the nhs|please enable javascript"
    r"|your browser does not|you are here:|page \d+ of \d+$|we['’]d like to (?:set|use) |to use this site"
    r"|javascript (?:is|must)|accept (?:all|additional|analytics) cookies|(?:view|reject"
    r"|accept) (?:additional |analytics )?cookies|this is a (?:new|beta) service|your feedback will help"
    r"|quickly exit this site|this site is a beta|land an interview and earn|start display at page"
    r"|size: px|download \"|you can manage your preferences|your cookie preferences"
    r"|sorry, there was a technical problem|listed on \d|posted on \d|© |copyright "
    r"|powered by |all rights reserved|browse similar"
    r"|apply online now ?alert me)"
)
_PHRASES = frozenset(phrase.strip(".") for phrase in _WHOLE)
_LONGEST = 400


def is_boilerplate(line: Line) -> bool:
    """Say whether a line is a menu, a button, a cookie notice or the like."""
    words = " ".join(line.text.casefold().split()).strip(" .…")
    return words in _PHRASES or (len(line.text) < _LONGEST and _STARTS.match(line.text) is not None)
