import { type Language, text } from '../../shared/text.ts'
import { ButtonLink } from '../forms/Button.tsx'
import { SelectField } from '../forms/ChoiceField.tsx'
import { emptyForm } from '../forms/form-state.ts'
import { Status, type StatusKind } from '../parts/Status.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { type Level, LevelTag } from '../parts/Tag.tsx'
import { DataTable } from '../tables/DataTable.tsx'
import { Filters } from '../tables/Filters.tsx'
import { Pagination } from '../tables/Pagination.tsx'

type Row = {
  child: string
  duty: string
  by: string
  kind: StatusKind
  late: string | undefined
  level: Level
  step: string
}

const rows: readonly Row[] = [
  [
    'Alva B.',
    'Skolstart',
    'mån 16 nov',
    'late',
    '6 dagar försenad',
    'stadsmål',
    'Registrera skolstart',
  ],
  ['Noor H.', 'Övervägande LVU 2 §', 'sön 22 nov', 'today', undefined, 'lag', 'Förbered'],
  [
    'Elias M.',
    'Underrätta regionen om hälsoundersökning',
    'tis 24 nov',
    'soon',
    'Om 2 dagar',
    'lag',
    'Skicka',
  ],
  ['Saga L.', 'Skolplan', 'fre 4 dec', 'coming', undefined, 'lokal rutin', 'Upprätta'],
  [
    'Leo K.',
    'Meddelande till skolan',
    'ons 11 nov',
    'done-late',
    'Klar, 2 dagar sent',
    'föreskrift',
    'Visa',
  ],
  ['Ines Ö.', 'Skolstart', 'tis 10 nov', 'done', undefined, 'stadsmål', 'Visa'],
].map(
  ([child, duty, by, kind, late, level, step]) =>
    ({ child, duty, by, kind, late, level, step }) as Row,
)

export function TableStories({ language }: { language: Language }) {
  const say = (sv: string, en: string) => text(sv, en)[language]
  const address = '/stilguide?sortera=senast&sida=3'
  return (
    <section id="arbetslista">
      <h2>{say('Min arbetslista', 'My work list')}</h2>
      <Tabs
        label={say('Delar av arbetslistan', 'Parts of the work list')}
        tabs={[
          { href: '?del=forsenat', label: say('Försenat', 'Late'), count: 1 },
          {
            href: '?del=vecka',
            label: say('Den här veckan', 'This week'),
            current: true,
            count: 6,
          },
          { href: '?del=senare', label: say('Senare', 'Later'), count: 31 },
        ]}
      />
      <Filters action="/stilguide" keep={{ sortera: 'senast' }} clear="/stilguide">
        <SelectField
          form={{ ...emptyForm, values: { niva: 'lag' } }}
          optional="unsaid"
          name="niva"
          label={say('Nivå', 'Level')}
          empty={say('Alla', 'All')}
          choices={[
            { value: 'lag', label: say('Lag', 'Law') },
            { value: 'stadsmal', label: say('Stadsmål', 'City goal') },
          ]}
        />
      </Filters>
      <DataTable
        caption={say('Den här veckan', 'This week')}
        address={address}
        rows={rows}
        rowKey={({ child, duty }) => child + duty}
        rowHref={({ child }) => `#${child}`}
        empty={{ text: '' }}
        columns={[
          {
            key: 'barn',
            title: say('Barn', 'Child'),
            sort: true,
            tight: true,
            render: ({ child }) => child,
          },
          { key: 'vad', title: say('Vad', 'What'), render: ({ duty }) => duty },
          {
            key: 'senast',
            title: say('Senast', 'By'),
            sort: 'asc',
            tight: true,
            render: ({ by }) => by,
          },
          {
            key: 'lage',
            title: say('Läge', 'Status'),
            render: ({ kind, late }) => <Status kind={kind}>{late}</Status>,
          },
          {
            key: 'niva',
            title: say('Nivå', 'Level'),
            render: ({ level }) => <LevelTag level={level} />,
          },
          {
            key: 'steg',
            title: say('Nästa steg', 'Next step'),
            tight: true,
            render: ({ step, child }) => <a href={`#steg-${child}`}>{step}</a>,
          },
        ]}
      />
      <Pagination page={3} pageSize={6} total={57} address={address} />
      <DataTable
        caption={say('Placerade barn, 2020', 'Placed children, 2020')}
        narrow
        rows={[
          { unit: 'Farsta', homes: 112, institutions: 31 },
          { unit: 'Skärholmen', homes: 98, institutions: 27 },
        ]}
        rowKey={({ unit }) => unit}
        empty={{ text: '' }}
        columns={[
          { key: 'a', title: say('Stadsdel', 'District'), render: ({ unit }) => unit },
          {
            key: 'b',
            title: say('Familjehem', 'Family homes'),
            align: 'end',
            render: ({ homes }) => homes,
            total: 210,
          },
          {
            key: 'c',
            title: 'HVB',
            align: 'end',
            render: ({ institutions }) => institutions,
            total: 58,
          },
        ]}
      />
      <DataTable
        caption={say('Utan rader', 'Without rows')}
        rows={[]}
        rowKey={() => ''}
        columns={[]}
        empty={{
          text: say('Ingen åtgärd är försenad.', 'Nothing is late.'),
          action: (
            <ButtonLink look="secondary" href="#vecka">
              {say('Visa veckan', 'Show the week')}
            </ButtonLink>
          ),
        }}
      />
    </section>
  )
}
