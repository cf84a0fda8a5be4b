-- Up Migration
-- What must be in order about a home before a child comes there, and how the care is planned and followed.
insert into fact_kind values
  ('home-investigation', 'case_event'), ('home-registers', 'case_event'), ('municipality-consulted', 'case_event'),
  ('home-agreement', 'case_event'), ('home-many-children', 'case_event'), ('home-reported-to-ivo', 'case_event'),
  ('visit', 'case_event'), ('care-plan', 'case_event'), ('implementation-plan', 'case_event'),
  ('named-worker', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
