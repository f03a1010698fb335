"""Looks of lines that stand among criteria and are none."""

import re

# Sentences that come after criteria and are none.
AFTERWARDS = re.compile(
    r"(?:This (?:post|role|position|job|vacancy)|The (?:post|role|trust|council|practice|force"
    r"|successful)|Please|Applicants|Applications|Candidates|We (?!are looking)|Our |If you"
    r"|For (?:further|more|an informal)|To apply|In return|Interviews?|Closing|You must have appropriate"
    r"|Successful|Shortlist|Should you|All (?:applicants|candidates|posts|staff|employees)|As part of"
    r"|Previous applicants|By applying|Note:|N\.?B|Contact)\b.{25}"
    r"|(?:An? )?(?:[Ee]nhanced |[Ss]tandard |[Bb]asic )?(?:DBS|Disclosure) .{0,60}"
    r"\b(?:will be|is) (?:needed|required|carried)",
    re.DOTALL,
)
INTRODUCTION = re.compile(
    r"(?i)(?:you|the (?:successful|ideal|post|right)|we|applicants?|candidates?|to be|in order|as an?"
    r"|it (?:is|would)|ideally|these|following|please)\b"
)
NO_CRITERIA_FOLLOW = re.compile(
    r"(?i)\b(?:in return|offer|benefits?|rewards?|package|dut(?:y|ies)|responsib\w+|involves?|tasks"
    r"|day[- ]to[- ]day|get:)"
)
HOW_ASSESSED = re.compile(
    r"(?i)(?:(?:application(?: form)?|interview|references?|cv|test|presentation|certificates?|assessment"
    r"|af|a|c|i|t|r|p|a/i|af/i|pre-employment checks?)(?:\s?[/,&]\s?|\sand\s|$))+"
    r"|(?:shortlisting|assessed|tested|measured) (?:by|at|through|via|from)\b.{0,60}"
)
