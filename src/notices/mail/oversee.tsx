import { sql } from 'kysely'
import type { Visit } from '../../access/visit.ts'
import { DataTable, Notice, PageHead, useLanguage, useSay } from '../../design/index.ts'
import { date } from '../../platform/database/sql-values.ts'
import type { MailSettings } from '../../platform/mail/mail-settings.ts'
import type { Reply } from '../../platform/web/reply.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { formatMoment } from '../../shared/moment-words.ts'
import { texts } from './texts.ts'

type Round = {
  readonly day: Day
  readonly finished_at: Date | null
  readonly next_try_at: Date | null
  readonly problem: string | null
  readonly counts: Readonly<Record<string, number>> | null
}

type Trouble = {
  readonly id: string
  readonly day: Day
  readonly name: string
  readonly address: string | null
  readonly state: string
  readonly problem: string | null
}

const days = 14

/** For an administrator: whether the mails of the last days went, and to whom they did not. */
export async function showRounds(visit: Visit, mail: MailSettings | null): Promise<Reply> {
  const { tx, say, today } = visit
  const rounds = await tx.rows(sql<Round>`
    select r.day, r.finished_at, r.next_try_at, r.problem, (
      select jsonb_object_agg(state, count) from (
        select m.state, count(*) from daily_mail m where m.day = r.day group by 1) as of_day) as counts
    from mail_round r where r.day > ${date(today - days)} order by r.day desc`)
  const troubles = await tx.rows(sql<Trouble>`
    select m.id, m.day, s.name, s.mail_address as address, m.state, m.problem
    from daily_mail m join staff s on s.id = m.staff_id
    where m.day > ${date(today - days)} and (m.state in ('refused', 'missed') or m.problem is not null)
    order by m.day desc, s.name limit 200`)
  return visit.page(
    { title: say(texts.overseeTitle) },
    <RoundsPage isSetUp={mail !== null} rounds={rounds} troubles={troubles} />,
  )
}

const states = ['sent', 'nothing', 'waiting', 'refused', 'missed'] as const

function RoundsPage(props: {
  readonly isSetUp: boolean
  readonly rounds: readonly Round[]
  readonly troubles: readonly Trouble[]
}) {
  const { isSetUp, rounds, troubles } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <PageHead title={say(texts.overseeTitle)} sub={say(texts.overseeIntro)} />
      {!isSetUp && <Notice>{say(texts.notSetUpHere)}</Notice>}
      <DataTable
        caption={say(texts.overseeTitle)}
        captionHidden
        rows={rounds}
        rowKey={({ day }) => String(day)}
        empty={{ text: say(texts.noRounds) }}
        columns={[
          {
            key: 'dag',
            title: say(texts.day),
            tight: true,
            render: ({ day }) => formatDay(day, language),
          },
          ...states.map((state) => ({
            key: state,
            title: say(texts.states[state]),
            align: 'end' as const,
            render: ({ counts }: Round) => counts?.[state] ?? 0,
          })),
          { key: 'utskick', title: say(texts.round), render: (round) => say(howItWent(round)) },
        ]}
      />
      {rounds.length > 0 && (
        <>
          <h2>{say(texts.trouble)}</h2>
          <DataTable
            caption={say(texts.trouble)}
            captionHidden
            rows={troubles}
            rowKey={({ id }) => id}
            empty={{ text: say(texts.noTrouble) }}
            columns={[
              {
                key: 'dag',
                title: say(texts.day),
                tight: true,
                render: ({ day }) => formatDay(day, language),
              },
              { key: 'namn', title: say(texts.name), render: ({ name }) => name },
              { key: 'adress', title: say(texts.address), render: ({ address }) => address ?? '–' },
              {
                key: 'lage',
                title: say(texts.state),
                render: ({ state }) => say(texts.states[state as keyof typeof texts.states]),
              },
              { key: 'svar', title: say(texts.code), render: ({ problem }) => problem ?? '–' },
            ]}
          />
        </>
      )}
    </>
  )
}

function howItWent({ finished_at, next_try_at, problem }: Round) {
  if (finished_at !== null) return texts.finished
  if (next_try_at === null) return texts.running
  return texts.waitsUntil(formatMoment(next_try_at), problem ?? '')
}
