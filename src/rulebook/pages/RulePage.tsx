import type { ReactNode } from 'react'
import type { Role } from '../../access/actor.ts'
import type { Visit } from '../../access/visit.ts'
import {
  Breadcrumbs,
  DataTable,
  Disclosure,
  LevelTag,
  Notice,
  PageHead,
  PrintButton,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Rule, RuleVersion } from '../../rules/rule.ts'
import { citation } from '../../rules/source.ts'
import { formatDay, formatPeriod } from '../../shared/day-words.ts'
import { permissions } from '../access.ts'
import type { BookParts } from '../book-parts.ts'
import { isInForce, nextVersion, ruleState, versionToTell } from '../domain/versions.ts'
import { lawDayAddress } from '../law-change/address.ts'
import { texts } from '../texts.ts'
import { VersionLine } from './VersionLine.tsx'
import { VersionText } from './VersionText.tsx'

type Props = {
  readonly visit: Visit
  readonly parts: BookParts
  readonly rule: Rule
  /** The figures, for who may see them. */
  readonly children: ReactNode
}

export function RulePage({ visit, parts, rule, children }: Props) {
  const say = useSay()
  const { today } = visit
  const told = versionToTell(rule, today)
  return (
    <>
      <Breadcrumbs
        label={say(texts.title)}
        steps={[{ href: '/regelverket', label: say(texts.title) }]}
      />
      <PageHead
        title={say(rule.title)}
        sub={`${say(rule.who)}${rule.decidedBy === 'board' ? ` ${say(texts.board)}` : ''}`}
        tags={<LevelTag level={told.level} />}
        actions={<PrintButton>{say(texts.print)}</PrintButton>}
      />
      <Standing rule={rule} today={today} role={visit.actor.role} />
      <section>
        <h2>{say(texts.rule)}</h2>
        <VersionText
          version={told}
          kindWords={parts.kindWords}
          withTransition={told.id !== rule.versions[0]?.id}
        />
      </section>
      {children}
      <Versions rule={rule} parts={parts} today={today} />
      {ruleState(rule, today) === 'gone' && <Successor rule={rule} parts={parts} />}
    </>
  )
}

/** What a reader must know first: that it is not counted, not yet in force, or about to change. */
function Standing({ rule, today, role }: { rule: Rule; today: number; role: Role }) {
  const say = useSay()
  const language = useLanguage()
  const told = versionToTell(rule, today)
  const next = isInForce(told, today) ? nextVersion(rule, told) : null
  const day = (on: number) => formatDay(on, language, 'long')
  return (
    <>
      {rule.awaits && (
        <Notice title={say(texts.awaitsTitle)}>
          {say(rule.awaits)} {say(texts.awaitsMeaning)}
        </Notice>
      )}
      {ruleState(rule, today) === 'to-come' && (
        <Notice title={say(texts.toCome(day(told.validFrom)))} />
      )}
      {next !== null && (
        <Notice title={say(texts.nextVersion(day(next.validFrom)))}>
          {say(citation(next.source))}
          {next.transition && <p>{say(next.transition.text)}</p>}
          {next.appliesTo === 'open-on' && permissions['law-change:read']?.includes(role) && (
            <p>
              <a href={lawDayAddress(next.validFrom)}>{say(texts.readNewLaw)}</a>
            </p>
          )}
        </Notice>
      )}
    </>
  )
}

function Versions({ rule, parts, today }: { rule: Rule; parts: BookParts; today: number }) {
  const say = useSay()
  const language = useLanguage()
  const { versions } = rule
  const first = versions[0]?.id
  const newest = versions.toReversed()
  const period = ({ validFrom, validUntil }: RuleVersion) =>
    formatPeriod({ from: validFrom, until: validUntil }, language)
  return (
    <section>
      <h2>{say(texts.versions)}</h2>
      <p className="ob-sub">
        {say(versions.length === 1 ? texts.oneVersion : texts.versionsIntro)}
      </p>
      <VersionLine versions={versions} today={today} />
      <DataTable
        caption={say(texts.versions)}
        captionHidden
        rows={newest}
        rowKey={({ id }) => id}
        empty={{ text: '' }}
        columns={[
          {
            key: 'galler',
            title: say(texts.holds),
            render: (version) => (
              <>
                {period(version)} <Tag>{say(texts[whenOf(version, today)])}</Tag>
              </>
            ),
          },
          {
            key: 'kalla',
            title: say(texts.source),
            render: ({ source, level }) => (
              <>
                {say(citation(source))} <LevelTag level={level} />
              </>
            ),
          },
          { key: 'tid', title: say(texts.term), render: ({ due }) => say(due.term) },
          {
            key: 'overgang',
            title: say(texts.transition),
            render: (version) =>
              version.id === first
                ? '–'
                : say(
                    version.appliesTo === 'triggers-from'
                      ? texts.triggersOnly
                      : texts.transitions[version.transition?.to ?? 'recompute'],
                  ),
          },
        ]}
      />
      {versions.length > 1 &&
        newest.map((version) => (
          <Disclosure
            key={version.id}
            summary={`${say(texts.version)} ${period(version)}: ${say(citation(version.source))}`}
          >
            <VersionText
              version={version}
              kindWords={parts.kindWords}
              withTransition={version.id !== first}
            />
          </Disclosure>
        ))}
    </section>
  )
}

function whenOf(version: RuleVersion, today: number): 'now' | 'before' | 'coming' {
  if (isInForce(version, today)) return 'now'
  return version.validFrom > today ? 'coming' : 'before'
}

function Successor({ rule, parts }: { rule: Rule; parts: BookParts }) {
  const say = useSay()
  const next = parts.rules.find(({ id }) => id === rule.successor)
  return (
    <section>
      <h2>{say(texts.successor)}</h2>
      <p>
        {next === undefined ? (
          say(texts.abolished)
        ) : (
          <a href={`/regelverket/${next.id}`}>{say(next.title)}</a>
        )}
      </p>
    </section>
  )
}
