"""The headings that adverts put over their parts."""

from enum import StrEnum

from checks.advert.label_words import LABELS
from checks.advert.labels import key
from checks.advert.lines import BOLD, Line
from checks.advert.phrases import phrases


class Part(StrEnum):
    """A part of an advert."""

    OVERVIEW = "overview"
    DUTIES = "duties"
    ABOUT_EMPLOYER = "about_employer"
    DESCRIPTION = "description"
    REQUIREMENTS = "requirements_text"
    SPECIFICATION = "specification"
    ABOUT_APPLICANT = "about applicant"
    CONTACT = "contact"
    BADGES = "badges"
    DOCUMENTS = "documents"
    FACTS = "facts"
    EMPLOYER_HEADING = "employer heading"
    OTHER = "other"


_HEADINGS = {
    Part.OVERVIEW: """
        job overview | job summary | overview | summary | role overview | role summary | about the role
        about the job | about this role | about this job | the role | the opportunity | the post | the job
        about the opportunity | job purpose | purpose of the post | purpose of the role | purpose of role
        purpose of job | role purpose | main purpose of the job | main purpose of job | main purpose
        main purpose of the role | main purpose of the post | about the post | introduction | crynodeb
        trosolwg | trosolwg o'r swydd | crynodeb o'r swydd | your new role | job profile
        about the vacancy | an exciting opportunity | summary of role | summary of the role | job advert
        purpose | advert | advert text | background | the vacancy | vacancy details | opportunity
    """,
    Part.DUTIES: """
        main duties of the job | main duties | main duties and responsibilities | duties
        duties and responsibilities | key duties | key duties and responsibilities | key responsibilities
        main responsibilities | responsibilities | key tasks | main tasks | key accountabilities
        accountabilities | principal accountabilities | principal duties | roles and responsibilities
        role responsibilities | what you'll do | what you will do | what you'll be doing
        what you will be doing | what will you be doing | your role | your responsibilities | day to day
        principal duties and responsibilities | principal responsibilities | prif ddyletswyddau
        prif ddyletswyddau'r swydd | dyletswyddau | duties include | main duties include
        your key responsibilities | the duties | what the role involves | the role involves
        what you'll be getting up to | specific duties | what the job involves | what's involved
        duties of the post | your main duties | role and responsibilities | what will i be doing
        the main duties of the job | your day to day | key responsibilities include
        responsibilities include | your duties
    """,
    Part.ABOUT_EMPLOYER: """
        working for our organisation | about us | about our organisation | our organisation | who we are
        about the employer | about the trust | about the team | about the organisation
        about the practice | about the council | about the force | about the department | the team
        our team | our trust | the trust | the organisation | about our team | about the service
        the service | our service | gweithio i'n sefydliad | amdanom ni | your team | company overview
        about the company | about our trust | our practice | the practice | the department
        about the constabulary | meet the team | about the area
    """,
    Part.DESCRIPTION: """
        detailed job description and main responsibilities | job description | job responsibilities
        role description | full job description | details of the role | description | vacancy description
        disgrifiad swydd | disgrifiad o'r swydd | swydd ddisgrifiad a phrif gyfrifoldebau manwl
        further details | job details
    """,
    Part.REQUIREMENTS: """
        applicant requirements | gofynion ymgeisydd | gofynion yr ymgeisydd | candidate requirements
    """,
    Part.SPECIFICATION: """
        person specification | person spec | personal specification | the person specification
        selection criteria | person specification - | manyleb person | manyleb y person | manyleb bersonol
        essential and desirable criteria | essential & desirable criteria | shortlisting criteria
        employee specification | personnel specification | person profile | candidate specification
        person specification/selection criteria | criteria | assessment criteria
        person specification and selection criteria | essential and desirable requirements
        personal profile
    """,
    Part.ABOUT_APPLICANT: """
        about you | who you are | you will have | you'll have | what you'll need | what you will need
        what we're looking for | what we are looking for | who we're looking for | who we are looking for
        what are we looking for | the person | who are we looking for | what we need | the ideal candidate
        ideal candidate | the successful candidate | successful candidate | the right candidate
        the candidate | requirements | key requirements | minimum requirements | requirements for the role
        role requirements | job requirements | eligibility | eligibility criteria | entry requirements
        what you need | what you'll bring | what you will bring | what you bring | you will need
        you'll need | you must have | you should have | what you need to succeed | amdanoch chi
        your profile | is this you | the successful applicant will | what you can bring | what we look for
        candidates must have | applicants must have | the successful candidate will have
        the successful applicant will have | to be successful you will have | you need to have
        what experience you'll need | essential requirements for the role | we are looking for
        we're looking for | the ideal candidate will have | the ideal candidate will | candidate profile
        ideal applicant | what we need from you | what you will need to show | you will need to show
        what we ask of you | what we ask for | what you'll need to have | what you will need to have
        skills and experience required | we are looking for someone who has | what you need to have
    """,
    Part.CONTACT: """
        further details / informal visits contact | further details/informal visits contact | contact
        contact details | contact us | contact information | for questions about the job, contact
        for questions about the job contact | informal visits | for further details contact
        for further information contact | contact for informal discussion | for informal enquiries contact
        for an informal discussion contact | informal enquiries | further information
        for further details / informal visits contact | manylion pellach / cyswllt ymweliadau anffurfiol
        enquiries | contact person | contact point for applicants | job contact | point of contact
        contact for more information | manylion cyswllt | job contact : | questions
        for more information contact | contact details for an informal visit
    """,
    Part.BADGES: """
        employer certification / accreditation badges | employer certification/accreditation badges
        accreditations | accreditation badges | employer certification
        certification / accreditation badges | ardystiad cyflogwr / bathodynnau achredu
        ardystio / bathodynnau achredu cyflogwyr
    """,
    Part.DOCUMENTS: """
        documents to download | supporting documents | attachments | documents | attached documents
        additional documents | dogfennau i'w lawrlwytho | downloads | related documents | supporting links
        documents for download | attached files
    """,
    Part.FACTS: """
        details | vacancy information | vacancy summary | key facts | at a glance | key information
        role details | position details | the details | job information | key details | manylion
    """,
    Part.EMPLOYER_HEADING: """
        employer heading | pennawd y cyflogwr
    """,
    Part.OTHER: """
        minimum eligibility | additional details | employment type details | working arrangements
        important notes | notes | disclosure and barring service check | disclosure and barring service
        dbs check | dbs | certificate of sponsorship | uk registration | uk professional registration
        additional information | employer details | benefits | our benefits | what we offer
        what we can offer | we offer | why join us | how to apply | applying | apply | the benefits
        next steps | equal opportunities | equality and diversity | equality, diversity and inclusion
        diversity and inclusion | safeguarding | important information | please note | vetting | residency
        security | security clearance | vetting and residency | rehabilitation of offenders | tattoos
        nationality | nationality requirements | working for the civil service | selection process
        selection process details | the selection process | application process | recruitment process
        things you need to know | feedback sought | behaviours | technical skills | interview | interviews
        interview process | pre-employment checks | pre employment checks | other information
        general information | what's on offer | what you'll get | what's in it for you
        what you will receive | rewards | what we can offer you | pay and benefits | salary and benefits
        why work for us | why work with us | why choose us | our values | values | terms and conditions
        conditions of service | health and safety | confidentiality | infection control | data protection
        disclaimer | privacy notice | covid-19 | covid | covid vaccination | location | annual leave
        pension | further information about the role | apply for this job | apply for this vacancy
        share this job | similar jobs | apply online now | gwneud cais | buddion | application
        applications | the application process | guaranteed interview scheme | disability confident
        more information | dbs checks | disclosure | references | medical | health | diversity | inclusion
        our offer | the package | what happens next | timescales | key dates | next stages
        how we recruit | hours of work | working hours | working pattern | job share | closing date
        salary | hours | sponsorship | flexible working | supporting information | application form
        start date | employment checks | recruitment checks | training | induction
        qualification benefits | career development | what you get | what do you get | perks | our perks
        perks and benefits | employee benefits | staff benefits | in return | what we give you
        in return we offer | in return you will get | benefits include | rewards and benefits
    """,
}


def _table() -> dict[str, Part]:
    """Give the headings; what is a label of some field is read as one and is no heading."""
    table: dict[str, Part] = {}
    for part, headings in _HEADINGS.items():
        for heading in phrases(headings):
            field, _, common = LABELS.get(key(heading), ("", 0, False))
            if not field or common:
                table.setdefault(key(heading), part)
    return table


HEADINGS = _table()


def part_of(line: Line) -> Part | None:
    """Give the part that a line is the heading of; items of lists and cells of tables are none."""
    in_table = line.note.width > 1 and not line.note.level
    if (line.bullet and not line.note.numbered) or in_table:
        return None
    return HEADINGS.get(key(line.text))


def is_heading(line: Line) -> bool:
    """Say whether the page itself shows a line as a heading."""
    return 0 < line.note.level <= BOLD and len(line.text) < _LONGEST_HEADING


_LONGEST_HEADING = 120
