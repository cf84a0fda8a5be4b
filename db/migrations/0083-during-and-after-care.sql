-- Up Migration
insert into fact_kind values
  ('consent', 'case_event'), ('support-offered', 'case_event'), ('custody-considered', 'case_event'),
  ('care-ending', 'case_event'), ('reunification-prepared', 'case_event'), ('follow-up', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
