"""The labels that adverts put before their facts: boards, councils, forces, departments; also in Welsh."""

from checks.advert.phrases import phrases

# Each field's labels, the surest first. A label followed by "?" is also a common word or heading and counts
# only with a colon, as a term of a definition list or in a table.
_LABELS = {
    "title": """
        job title | post title | position title | role title | title of post | title of job
        vacancy title | job role | name of post | teitl y swydd | teitl swydd | swydd? | job name
        position? | post? | role? | vacancy? | job? | title?
    """,
    "main_area": """
        main area | prif faes | department | specialty/function | speciality/function | specialty
        speciality | service area | business area | directorate | division | adran | function?
        business unit | business group | speciality area | department/section
    """,
    "employer": """
        employer | employer name | employer's name | name of employer | organisation | organisation name
        name of organisation | company | company name | hiring organisation | cyflogwr | cwmni | sefydliad
        trust? | force? | council? | practice? | recruiter
    """,
    "job_ref": """
        job ref | job reference | job reference number | job reference no | job ref no | job ref number
        reference number | reference no | reference | ref | ref no | ref number | our ref
        vacancy reference | vacancy reference number | vacancy ref | vacancy ref no | vacancy number
        vacancy no | vacancy id | job id | job number | job no | post reference | post ref
        post reference number | advert reference | advert ref | advert number | requisition id
        requisition number | recruitment code | job code | vacancy code | campaign reference
        requisition | reference id | cyfeirnod y swydd | cyfeirnod swydd | cyfeirnod
        rhif cyfeirnod | position number | post number | post no | req id
    """,
    "grade": """
        grade | band | pay band | pay grade | job grade | salary grade | salary band | afc band | nhs band
        banding | grade/band | band/grade | post grade | role grade | rank | rank/grade | scale | gradd
        band cyflog | graddfa | civil service grade | salary grade/band | pay grade/band | grade/level
        band/salary? | grade/scale
    """,
    "site": """
        working location
        site | job locations | job location | work location | location of post | place of work | work base
        base | workplace | office location | location | locations | location(s) | post location | lleoliad
        lleoliad y swydd | safle | based at | based | where? | building/site | region/base
        location of role | work site | usual place of work | location of work | work base/location
    """,
    "town": """
        town | town/city | city/town | city | tref
    """,
    "contract": """
        contract | contract type | type of contract | contract/permanent | type of employment
        employment type | job type | employment basis | contract status | contract term
        contract duration | tenure | tenure of employment | appointment type | vacancy type
        position type | job category?
        status? | type? | term? | math o gontract | math o swydd | cytundeb | contract details
        permanent/fixed term | permanent/temporary | post type | duration? | contract basis
        appointment term
    """,
    "hours_text": """
        hours | hours of work | working hours | hours per week | weekly hours | contracted hours
        hours/week | hours of employment | contractual hours | hours worked | oriau
        oriau yr wythnos | hours of duty | contract hours | number of hours
        working pattern | work pattern | patrwm gwaith | full time/part time | full/part time
        full-time/part-time | working time | position hours | basis? | hours and days | work hours
        working week | employment hours | shift pattern | shifts
    """,
    "salary_text": """
        salary | salary range | salary scale | annual salary | salary details | basic salary
        starting salary | pay | pay range | pay rate | rate of pay | hourly rate | hourly pay
        pay details | remuneration | salary per annum | salary (per annum) | wage | salary/rate
        salary information | salary/pay | salary (pro rata) | fte salary | full time salary | pay scale
        rate? | package? | cyflog | salary band (£) | grade/salary | salary/grade | grade and salary
        salary and grade | basic pay | salary (fte) | salary minimum? | advertised salary
        salary range (fte) | starting salary/pay | salary/grade/band | salary and benefits?
    """,
    "salary_period": """
        salary period | pay period | salary frequency | salary unit | pay frequency | salary basis
    """,
    "closing": """
        closing | closing date | closing date and time | closing date/time | closing time and date
        closing date & time | closes | closes on | close date | closing on | applications close
        applications close on | application closing date | application deadline | application closes
        deadline | deadline date | deadline for applications | closing date for applications
        closing date for application | closing date for receipt of applications
        closing date for completed applications | advert closing date | advert close date
        advert end date | advert closes | job closes | vacancy closes | vacancy closing date | expiry date
        expires | end date for applications | apply by | apply before | last date for applications
        job closing date | dyddiad cau | closing date is | closing dates | return date? | live until
        deadline to apply | applications by | date closing
    """,
    "interview_date": """
        interview date | interview dates | interview date(s) | date of interview | date of interviews
        dates of interviews | proposed interview date | provisional interview date
        anticipated interview date | expected interview date | planned interview date | interviews
        interview | interview day | interviews held | interview/assessment date | dyddiad cyfweliad
        dyddiad y cyfweliad | dyddiad cyfweld | expected interview dates | interviews on
        likely interview date | proposed interview dates | interviews to be held | interviews will be held
    """,
    "": """
        employer type | date posted | posting date | posted | posted on | posted date | date advertised
        advert date | opening date | start date | proposed start date | pay scheme
        staff group | number of posts | number of vacancies | vacancies | number of jobs available
        reports to | reporting to | responsible to | accountable to | responsible for | accountable for
        line manager | website | employer's website | postcode | address | category | industry | sector
        type of role | job family | key relationships | region | country | county | working with
        contract length | length of contract | contract duration
        closing time | vacancy approach | reserve list | profession | dbs level | travel
        disclosure level | benefits? | annual leave | pension
        grade range? | advertising | date live | views | distance | remote working | dyddiad hysbysebu
        driving | car user | politically restricted | job closing soon | professional registration
        work permit | visa | occupation | minimum salary? | team | section? | reg office | hiring manager
        recruiting manager | vetting level? | vetting? | shortlisting date | shortlisting
        date of shortlisting | assessment date | job family role | name? | contact name | email
        email address | e-mail | telephone number | telephone | tel | phone | phone number | mobile
        number of positions | positions available | published | date published | advert start date
        live from | contact
    """,
}


def _entries() -> dict[str, tuple[str, int, bool]]:
    table: dict[str, tuple[str, int, bool]] = {}
    for field, labels in _LABELS.items():
        for rank, label in enumerate(phrases(labels)):
            table[label.removesuffix("?")] = (field, rank, label.endswith("?"))
    return table


# Label in lower case: its field ("" for facts that a vacancy has no place for), how sure it is (0 the most),
# and whether it is also a common word.
LABELS = _entries()
MOST_WORDS = max(len(label.split()) for label in LABELS)
LONGEST = max(map(len, LABELS))
