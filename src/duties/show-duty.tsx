import type { Visit } from '../access/visit.ts'
import { findChild, personFor, personWords } from '../children/index.ts'
import {
  Breadcrumbs,
  ButtonLink,
  LevelTag,
  Notice,
  PageHead,
  Status,
  type SummaryItem,
  SummaryList,
  useLanguage,
  useSay,
} from '../design/index.ts'
import { lastMeetingItem } from '../meetings/index.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { timing } from '../rules/duty.ts'
import { dutyWords } from '../rules/duty-words.ts'
import { wholeWhy } from '../rules/own-why.ts'
import { type HeldDuty, readDuty } from '../rules/read-duties.ts'
import { citation } from '../rules/source.ts'
import { whyText } from '../rules/why.ts'
import { formatDay } from '../shared/day-words.ts'
import type { DutyParts } from './duty-parts.ts'
import { texts } from './texts.ts'

/** "Varför?": which fact, which paragraph, counted from which day, and what the new law changes. */
export async function showDuty(visit: Visit, parts: DutyParts): Promise<Reply> {
  const duty = await readDuty(visit.tx, visit.params.dutyId ?? '')
  if (duty === null) return absent
  visit.tx.touch(duty.childId)
  const rule = parts.rules.find(({ id }) => id === duty.ruleId)
  const back = await backTo(visit, duty)
  if (rule === undefined) throw new Error('A duty of a rule that is not in the catalogue')
  return visit.page(
    { title: visit.say(texts.whyTitle(visit.say(rule.title))), width: 'reading' },
    <DutyPage
      visit={visit}
      duty={duty}
      parts={parts}
      back={back}
      meeting={await lastMeetingItem(visit, rule, duty)}
    />,
  )
}

type Back = { readonly href: string; readonly label: string }

/** The SAMS contact has no page of the child to go back to. */
async function backTo({ tx, actor, say }: Visit, duty: HeldDuty): Promise<Back> {
  if (actor.role === 'school_contact') return { href: '/skolgang', label: say(texts.child) }
  const child = await findChild(tx, duty.childId)
  const name = child && say(personWords(personFor(child, child.caseworker_id === actor.staffId)))
  return { href: `/barn/${duty.childId}`, label: name ?? say(texts.child) }
}

type Props = {
  visit: Visit
  duty: HeldDuty
  parts: DutyParts
  back: Back
  /** The last meeting that can decide it, where it waits for one. */
  meeting: SummaryItem | null
}

function DutyPage({ visit, duty, parts, back, meeting }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { today, actor } = visit
  const rule = parts.rules.find(({ id }) => id === duty.ruleId)
  const version = rule?.versions.find(({ id }) => id === duty.versionId)
  const upcoming = rule?.versions.find(({ id }) => id === duty.upcomingVersion?.versionId)
  if (rule === undefined || version === undefined) return null
  const step = parts.steps.find(({ ruleId }) => ruleId === duty.ruleId)
  const when = duty.state === 'withdrawn' ? null : timing({ ...duty, state: duty.state }, today)
  return (
    <>
      <Breadcrumbs label={say(texts.child)} steps={[back]} />
      <PageHead title={say(rule.title)} sub={say(rule.who)} />
      <SummaryList
        items={[
          {
            term: say(texts.status),
            value:
              when === null ? (
                say(texts.withdrawn)
              ) : (
                <Status kind={when}>{say(dutyWords(duty, when, today))}</Status>
              ),
          },
          {
            term: say(texts.lastDay),
            value: duty.limit === null ? '–' : formatDay(duty.limit, language, 'full'),
          },
          ...(meeting === null ? [] : [meeting]),
          {
            term: say(texts.whatTheSourceAsks),
            value: (
              <>
                {say(version.text)} <LevelTag level={version.level} />{' '}
                {say(citation(version.source))}
              </>
            ),
          },
        ]}
      />
      <h2>{say(texts.steps)}</h2>
      <ol className="ob-why-steps">
        {wholeWhy(duty.why, rule, version).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
          <li key={index}>{say(whyText(step))}</li>
        ))}
      </ol>
      {upcoming !== undefined && duty.upcomingVersion !== undefined && (
        <Notice title={say(texts.upcoming(formatDay(upcoming.validFrom, language, 'long')))}>
          {say(upcoming.text)} <LevelTag level={upcoming.level} /> {say(citation(upcoming.source))}
          {upcoming.transition && <p>{say(upcoming.transition.text)}</p>}
        </Notice>
      )}
      {duty.state === 'open' && step?.roles.includes(actor.role) && (
        <p className="ob-actions">
          <ButtonLink href={step.href(duty)}>{say(step.label)}</ButtonLink>
        </p>
      )}
    </>
  )
}
