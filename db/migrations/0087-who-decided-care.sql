-- Up Migration
alter table legal_basis drop constraint legal_basis_basis_check,
  add constraint legal_basis_basis_check check (basis in ('sol', 'lvu-2', 'lvu-3', 'lvu-6', 'law2026-3-2',
    'law2026-3-3', 'law2026-3-5', 'law2026-5-1', 'law2024-3-1', 'law2024-4-1'));
comment on column legal_basis.basis is 'The ground: SoL, a paragraph of LVU (1990:52), a provision of lag (2026:1600), or of lag (2024:79) on sheltered housing.';
alter table legal_basis add column decided_by text
  check (decided_by in ('namnd', 'utskott', 'ordforande', 'delegat', 'domstol'));
comment on column legal_basis.decided_by is 'Who decided it; null where that is not told.';
