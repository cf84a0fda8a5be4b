-- Up Migration
-- Health and dental examinations, the call to a common plan with the region, and how schooling is followed.
insert into fact_kind values
  ('health-examination', 'case_event'), ('sip-called', 'case_event'), ('schooling-follow-up', 'case_event'),
  ('school-checklist', 'case_event'), ('skolfam-meeting', 'case_event'), ('skolfam-feedback', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
