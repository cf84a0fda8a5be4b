-- Up Migration
insert into fact_kind values
  ('court-submission', 'case_event'), ('court-application', 'case_event'), ('court-hearing', 'case_event'),
  ('court-ruling', 'case_event'), ('legal-force', 'case_event'), ('care-begun', 'case_event'),
  ('medical-examination', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
