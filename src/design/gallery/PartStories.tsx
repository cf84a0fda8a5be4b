import { type Language, text } from '../../shared/text.ts'
import { ButtonLink } from '../forms/Button.tsx'
import { Card, CardRow } from '../parts/Card.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Progress } from '../parts/Progress.tsx'
import { Status, type StatusKind } from '../parts/Status.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Breadcrumbs } from '../parts/Tabs.tsx'
import { LevelTag, Tag } from '../parts/Tag.tsx'
import { Timeline } from '../parts/Timeline.tsx'
import { Why } from '../parts/Why.tsx'

const kinds: StatusKind[] = [
  'late',
  'today',
  'soon',
  'coming',
  'done',
  'done-late',
  'ended',
  'exempted',
]

export function DutyCards({ language }: { language: Language }) {
  const say = (sv: string, en: string) => text(sv, en)[language]
  const why = say('Varför?', 'Why?')
  return (
    <CardRow>
      <Card
        level={2}
        tone="late"
        title={say('Skolstart: 6 dagar försenad', 'School start: 6 days late')}
        actions={
          <>
            <ButtonLink small href="#start">
              {say('Registrera skolstart', 'Register school start')}
            </ButtonLink>
            <a href="#varfor-1">{why}</a>
          </>
        }
      >
        <p>
          {say('Senast mån 16 nov. 13 dagar utan skola.', 'By Mon 16 Nov. 13 days without school.')}{' '}
          <LevelTag level="stadsmål" />
        </p>
      </Card>
      <Card
        level={2}
        tone="soon"
        title={say('Tandundersökning', 'Dental examination')}
        actions={
          <>
            <ButtonLink small href="#boka">
              {say('Boka', 'Book')}
            </ButtonLink>
            <a href="#varfor-2">{why}</a>
          </>
        }
      >
        <p>
          {say('Senast mån 7 dec, om 15 dagar.', 'By Mon 7 Dec, in 15 days.')}{' '}
          <LevelTag level="lokal rutin" />
        </p>
      </Card>
      <Card
        level={2}
        tone="soon"
        title={say('Övervägande LVU 2 §', 'Consideration LVU 2 §')}
        actions={
          <>
            <ButtonLink small href="#forbered">
              {say('Förbered', 'Prepare')}
            </ButtonLink>
            <a href="#varfor-3">{why}</a>
          </>
        }
      >
        <p>
          {say('Senast ons 30 dec; nämnden möts 14 dec.', 'By Wed 30 Dec; the board meets 14 Dec.')}{' '}
          <LevelTag level="lag" />
        </p>
      </Card>
    </CardRow>
  )
}

export function PartStories({ language }: { language: Language }) {
  const say = (sv: string, en: string) => text(sv, en)[language]
  return (
    <section>
      <h2>{say('Smådelar', 'Small parts')}</h2>
      <Breadcrumbs
        label={say('Var du är', 'Where you are')}
        steps={[
          { href: '#barn', label: say('Mina barn', 'My children') },
          { href: '#alva', label: 'Alva B.' },
        ]}
      />
      <p className="ob-actions">
        {kinds.map((kind) => (
          <Status key={kind} kind={kind} />
        ))}
      </p>
      <p className="ob-actions">
        <LevelTag level="lag" />
        <LevelTag level="föreskrift" />
        <LevelTag level="stadsmål" />
        <LevelTag level="lokal rutin" />
        <Tag icon="locked">{say('Skyddade uppgifter', 'Protected')}</Tag>
        <Tag>{say('Utkast', 'Draft')}</Tag>
      </p>
      <Notice title={say('Två filer saknas', 'Two files are missing')}>
        <p>
          {say(
            'Farsta och Skärpnäck har inte lämnat oktober.',
            'Farsta and Skärpnäck have not sent October.',
          )}
        </p>
      </Notice>
      <Notice kind="warning" title={say('Uppgifterna skiljer sig åt', 'The records differ')}>
        <p>{say('Ärendesystemet säger 8 november.', 'The case system says 8 November.')}</p>
      </Notice>
      <SummaryList
        items={[
          { term: say('Personnummer', 'Identity number'), value: '20170412-0000' },
          {
            term: say('Vårdnadshavare', 'Guardians'),
            value: 'Maria B., Johan B.',
            action: <a href="#rata">{say('Rätta', 'Correct')}</a>,
          },
          { term: say('Skola', 'School'), value: say('inte angivet', 'not given') },
        ]}
      />
      <Why
        open
        because={say(
          'Placeringen i Familjehem B började 9 november 2026',
          'The placement began 9 November 2026',
        )}
        counted={say('7 dagar från placeringens första dag', '7 days from its first day')}
        lastDay={say('måndag 16 november 2026', 'Monday 16 November 2026')}
        level="stadsmål"
        source="Stöd till placerade barn och unga, Socialförvaltningen 2021-11-12, s. 15"
        fulfilledBy={say('Skolstart registreras', 'A school start is registered')}
      />
      <Progress
        id="import"
        label={say('Läser in filen', 'Reading the file')}
        done={1240}
        total={3000}
        detail={say('3 rader har fel', '3 rows have errors')}
      />
      <Timeline
        items={[
          {
            key: '1',
            when: '9 nov 2026',
            dateTime: '2026-11-09',
            title: say('Flyttade till Familjehem B', 'Moved to family home B'),
          },
          {
            key: '2',
            when: '12 nov 2026',
            dateTime: '2026-11-12',
            title: say('Meddelande skickat till skolan', 'Message sent to the school'),
            detail: 'SAMS',
          },
        ]}
      />
    </section>
  )
}
