-- Up Migration
insert into fact_kind values
  ('contact-restriction', 'case_event'), ('hidden-whereabouts', 'case_event'), ('moving-ban', 'case_event'),
  ('travel-ban', 'case_event'), ('decision-reviewed', 'case_event'), ('attachment-considered', 'case_event');

-- Down Migration
-- None: a step back is a new step forward.
