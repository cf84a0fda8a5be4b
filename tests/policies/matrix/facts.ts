import type { TableRights } from '../rights.ts'
import { addsToChild, without } from './children.ts'
import { byChild, care, contacts, everyChild, importing, itself, signedIn } from './groups.ts'

/** A child's facts in four groups: of care, of home and school, the steps to school, the voided. */
const groups = (child: string) =>
  child === 'bo'
    ? 'bo.care bo.placed bo.void'
    : `${child}.care ${child}.placed ${child}.steps ${child}.void`
const held = (child: string) => groups(child).replace(` ${child}.void`, '')
const forSchool = (child: string) => `${child}.placed ${child}.steps`
const steps = (child: string) => `${child}.steps`
const both = (child: string) => `${child}.away ${child}.care ${child}.report ${child}.step`

const school = "('school-start', 'sams-message', 'school-plan')"
const seesAll = { engine: everyChild(itself) }

export const facts: readonly TableRights[] = [
  {
    table: 'fact_kind',
    key: 'kind',
    names: `select kind as key, 'kinds' as name from fact_kind`,
    select: { ...signedIn('kinds'), engine: 'kinds', importer: 'kinds', importing: 'kinds' },
  },
  {
    table: 'fact',
    key: 'id',
    names: `select f.id::text as key, lower(c.given_name) || case when voided_at is not null then '.void'
        when kind in ${school} then '.steps'
        when kind in ('placement', 'school-enrolment') then '.placed' else '.care' end as name
      from fact f join child c on c.id = f.child_id`,
    // At night: of an opened child guardians, ground, absconding and her own reports; where it lives unless protected.
    select: {
      ...care(groups),
      ...contacts(forSchool),
      engine: everyChild(groups),
      ...importing(groups),
      nora: 'cia.care(4/8) dan.care(4/9) dan.placed(1/2)',
      nisse: '',
    },
    insert: {
      rows: (asker, { child, ids }) => {
        const forIts = (name: string) => {
          return { ...asker, authority: name === 'eli' ? ids.skarholmen : ids.farsta }
        }
        return {
          ...Object.fromEntries(
            Object.entries(child).flatMap(([name, id]) => [
              [`${name}.care`, record(id, 'legal-basis', asker)],
              [`${name}.step`, record(id, 'school-start', asker)],
              [`${name}.import`, take(id, ids.farsta, 'import')],
              [`${name}.away`, record(id, 'absconding', forIts(name))],
              [`${name}.report`, record(id, 'report', forIts(name))],
            ]),
          ),
          'alva.by-another': record(child.alva, 'school-start', { ...asker, staff: child.alva }),
          'alva.import-of-another': take(child.alva, ids.central, 'import'),
          'alva.import-as-ours': take(child.alva, ids.farsta, 'obruten'),
          'alva.of-another': record(child.alva, 'school-start', {
            ...asker,
            authority: ids.central,
          }),
        }
      },
      expected: {
        ...care(both),
        sara: 'alva.step dan.step',
        sven: 'eli.step',
        ...importing((child) => `${child}.import`),
        nora: 'cia.away cia.report dan.away dan.report',
        nisse: '',
      },
    },
    update: {
      void: {
        set: ({ staff }) => `voided_at = now(), voided_by = '${staff}', void_kind = 'correction'`,
        expected: {
          ...care(held),
          ...contacts(steps),
          nora: 'cia.care(1/8) dan.care(1/9)',
          nisse: '',
        },
      },
      'void by another': {
        set: `voided_at = now(), voided_by = gen_random_uuid(), void_kind = 'correction'`,
        expected: {
          ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, 'policy-refuses'])),
          gun: '',
          nobody: '',
          sara: 'policy-refuses',
          sven: 'policy-refuses',
          nora: 'policy-refuses',
          nisse: '',
        },
      },
      'void by an import': {
        set: `voided_at = now(), void_kind = 'correction'`,
        expected: {
          ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, 'policy-refuses'])),
          gun: '',
          nobody: '',
          sara: 'policy-refuses',
          sven: 'policy-refuses',
          nora: 'policy-refuses',
          nisse: '',
          ...importing(held),
        },
      },
      'mistake by an import': {
        set: `voided_at = now(), void_kind = 'mistake'`,
        expected: {
          ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, 'policy-refuses'])),
          gun: '',
          nobody: '',
          sara: 'policy-refuses',
          sven: 'policy-refuses',
          nora: 'policy-refuses',
          nisse: '',
          importing: 'policy-refuses',
          importer: '',
        },
      },
      kind: { set: `kind = 'placement'`, expected: {} },
      period: { set: `period = '[2020-01-01,)'`, expected: {} },
    },
  },
  {
    table: 'placement',
    key: 'id',
    names: byChild('placement'),
    select: {
      ...care(itself),
      ...contacts(itself),
      ...seesAll,
      ...importing(itself),
      nora: 'dan',
      nisse: '',
    },
    insert: addsToChild(
      (id, child) => `insert into placement (id, child_id, period, form, home_name, municipality,
          changes_school, end_reason)
        values ('${id}', '${child}', '[2020-01-01,2020-02-01)', 'hvb', 'X', 'X', true, 'planned-move')`,
      importing(itself),
    ),
  },
  {
    table: 'school_enrolment',
    key: 'id',
    names: byChild('school_enrolment'),
    select: {
      ...without('bo', care(itself)),
      ...contacts(itself),
      engine: 'alva cia dan eli',
      importing: 'alva cia dan',
      importer: '',
    },
    insert: addsToChild(
      (id, child) => `insert into school_enrolment (id, child_id, period, school_name, school_form)
        values ('${id}', '${child}', '[2020-01-01,2020-02-01)', 'X', 'grundskola')`,
      importing(itself),
    ),
  },
  {
    table: 'school_step',
    key: 'id',
    names: byChild('school_step'),
    select: {
      ...without('bo', care(itself)),
      ...contacts(itself),
      engine: 'alva cia dan eli',
    },
    insert: addsToChild(
      (id, child) => `insert into school_step (id, child_id, placement_id)
        values ('${id}', '${child}', gen_random_uuid())`,
      contacts(itself),
    ),
  },
  {
    table: 'school_term',
    key: 'id',
    names: `select id::text as key, 'term' as name from school_term`,
    select: { ...signedIn('term'), engine: 'term' },
  },
  {
    table: 'school_break',
    key: 'id',
    names: `select id::text as key, 'break' as name from school_break`,
    select: { ...signedIn('break'), engine: 'break' },
  },
]

function record(
  child: string | undefined,
  kind: string,
  { staff, authority }: { staff: string | undefined; authority: string },
): string {
  return `insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id, recorded_by)
    values (gen_random_uuid(), gen_random_uuid(), '${kind}', 'child', '${child}',
      '[2026-03-01,2026-03-02)', '${authority}', '${staff}')`
}

function take(child: string | undefined, authority: string, source: string): string {
  return `insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id, source)
    values (gen_random_uuid(), gen_random_uuid(), 'legal-basis', 'child', '${child}',
      '[2026-03-01,2026-03-02)', '${authority}', '${source}')`
}
