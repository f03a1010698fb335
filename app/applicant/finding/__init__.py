"""What an applicant keeps while looking for work: jobs and searches."""
