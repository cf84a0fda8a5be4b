import { sql } from 'kysely'
import type { ReactNode } from 'react'
import type { Visit } from '../../access/visit.ts'
import { personFor, personWords } from '../../children/index.ts'
import {
  Button,
  DataTable,
  Notice,
  PageHead,
  Pagination,
  readPage,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { askedOften } from '../../platform/database/often.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay, formatNearDay } from '../../shared/day-words.ts'
import { settingsPath } from '../mail/letter.tsx'
import { listNews } from './list-news.ts'
import { dayIn, lastWorkdayBefore, type NewsItem, sinceLastWorkday, startOf } from './news-item.ts'
import { tellNews } from './tell-news.ts'
import { texts } from './texts.ts'

const pageSize = 50

/** "Nytt": what has changed for whoever asks, as far as she may see it now. */
export async function showNews(visit: Visit, rules: readonly Rule[]): Promise<Reply> {
  const { tx, say, query, today, address } = visit
  const items = await listNews(tx)
  const readUntil = await findReadUntil(visit)
  const page = readPage(query)
  const shown = items.slice((page - 1) * pageSize, page * pageSize)
  tx.touch(...shown.flatMap(({ child }) => (child === null ? [] : [child.id])))
  return visit.page(
    { title: say(texts.title) },
    <NewsPage
      reader={visit.actor.staffId}
      rules={rules}
      items={shown}
      readUntil={readUntil}
      today={today}
      page={page}
      total={items.length}
      address={address}
      newest={items[0]?.at ?? null}
      asksForMail={await asksForMail(visit)}
    />,
  )
}

/** Everything that the page showed is read; what came after it is not. */
export async function markRead(visit: Visit): Promise<Reply> {
  const { tx, actor, form } = visit
  const shown = new Date(form.sett ?? '')
  if (!Number.isNaN(shown.getTime())) {
    await tx.rows(sql`insert into news_read (appointment_id, read_until)
      values (${actor.appointmentId}, least(${shown}::timestamptz, actor_now()))
      on conflict (appointment_id) do update
      set read_until = greatest(news_read.read_until, excluded.read_until)`)
  }
  return redirect('/nytt?klart=allt-last')
}

/** Above the lists of the day: how much is unread; null where nothing is. */
export async function newsLine(visit: Visit): Promise<ReactNode> {
  const readUntil = await findReadUntil(visit)
  const items = await listNews(visit.tx, readUntil)
  const count = items.filter(({ at }) => at > readUntil).length
  if (count === 0) return null
  return (
    <p>
      {visit.say(texts.line(count))} <a href="/nytt">{visit.say(texts.read)}</a>
    </p>
  )
}

/** Until when it is read; who never said so has read what was before the last working day. */
async function findReadUntil({ tx, actor, today }: Visit): Promise<Date> {
  const row = await tx.first(
    askedOften(sql<{ read_until: Date }>`
      select read_until from news_read where appointment_id = ${actor.appointmentId}`),
  )
  return row?.read_until ?? new Date(startOf(lastWorkdayBefore(today)).getTime() - 1)
}

/** Whether she has an address that she has not answered about. */
async function asksForMail({ tx, actor }: Visit): Promise<boolean> {
  const row = await tx.first(sql`select 1 from staff s
    left join staff_preference p on p.staff_id = s.id
    where s.id = ${actor.staffId} and s.mail_address is distinct from p.mail_answer and s.mail_address is not null`)
  return row !== null
}

type PageProps = {
  readonly reader: string
  readonly rules: readonly Rule[]
  readonly items: readonly NewsItem[]
  readonly readUntil: Date
  readonly today: Day
  readonly page: number
  readonly total: number
  readonly address: string
  readonly newest: Date | null
  readonly asksForMail: boolean
}

function NewsPage(props: PageProps) {
  const { items, readUntil, today, newest } = props
  const say = useSay()
  const language = useLanguage()
  const fresh = new Set(sinceLastWorkday(items, today))
  const since = say(texts.since(formatDay(lastWorkdayBefore(today), language, 'full')))
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(texts.intro)}
        actions={newest !== null && newest > readUntil && <MarkRead shown={newest} />}
      />
      {props.asksForMail && (
        <Notice>
          {say(texts.mail)} <a href={settingsPath}>{say(texts.toMail)}</a>
        </Notice>
      )}
      <DataTable
        caption={say(texts.title)}
        captionHidden
        rows={items}
        rowKey={({ key }) => key}
        empty={{ text: say(texts.none) }}
        groupOf={(item) => (fresh.has(item) ? since : say(texts.earlier))}
        columns={[
          {
            key: 'vad',
            title: say(texts.what),
            render: (item) => <What item={item} {...props} />,
          },
          {
            key: 'barn',
            title: say(texts.child),
            render: ({ child }) =>
              child === null ? (
                '–'
              ) : (
                <a href={`/barn/${child.id}`}>
                  {say(personWords(personFor(child, child.caseworker_id === props.reader)))}
                </a>
              ),
          },
          {
            key: 'nar',
            title: say(texts.when),
            tight: true,
            render: ({ at }) => formatNearDay(dayIn(at), today, language),
          },
        ]}
      />
      <Pagination
        page={props.page}
        pageSize={pageSize}
        total={props.total}
        address={props.address}
      />
    </>
  )
}

/** What the page has shown is read by it, and nothing that comes meanwhile. */
function MarkRead({ shown }: { shown: Date }) {
  const say = useSay()
  return (
    <form method="post" action="/nytt">
      <input type="hidden" name="sett" value={shown.toISOString()} />
      <Button look="secondary">{say(texts.markRead)}</Button>
    </form>
  )
}

function What({ item, rules, readUntil }: { item: NewsItem } & PageProps) {
  const say = useSay()
  const { words, href } = tellNews(item, rules)
  return (
    <>
      {item.at > readUntil && <Tag>{say(texts.unread)}</Tag>}{' '}
      {href === null ? say(words) : <a href={href}>{say(words)}</a>}
    </>
  )
}
