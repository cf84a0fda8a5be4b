import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { date, uuids } from '../../platform/database/sql-values.ts'
import { requiredDay, requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { isUuid } from '../../shared/uuid.ts'
import { LoansPage } from './LoansPage.tsx'
import { listLendable, listLoans, unitsToLendFrom, unitsToLendTo } from './queries.ts'
import { texts } from './texts.ts'

const schema = z.object({
  till: requiredText(texts.chooseUnit),
  forsta: requiredDay(texts.giveFrom),
  sista: requiredDay(texts.giveUntil),
})

export async function showLoans(visit: Visit): Promise<Reply> {
  const page = await loansPage(visit, visit.query.get('enhet') ?? '')
  return showForm(visit, page, { forsta: isoDay(visit.today) })
}

/** Lends those ticked to another unit; the last day written is included. */
export async function lendStaff(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const page = await loansPage(visit, form.enhet ?? '')
  const people = Object.keys(form)
    .filter((name) => name.startsWith('person-') && form[name] === 'ja')
    .map((name) => name.slice('person-'.length))
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { till, forsta, sista } = read.value
  const refuse = (name: string, words: Text) => showErrors(visit, page, { [name]: say(words) })
  if (people.length === 0) return refuse('', texts.choosePeople)
  if (![form.enhet ?? '', till, ...people].every(isUuid)) return refuse('', texts.changed)
  const answer = await tx.first(sql<{ outcome: string }>`
    select lend_staff(${form.enhet}, ${till}, ${uuids(people)}, ${date(forsta)}, ${date(sista + 1)}) as outcome`)
  switch (answer?.outcome) {
    case 'lent':
      visit.note({
        unit: till,
        people: people.length,
        from: isoDay(forsta),
        through: isoDay(sista),
      })
      return redirect('/enheten/lan?klart=lan-sparat')
    case 'no-such-period':
      return refuse('sista', texts.badPeriod)
    case 'there-already':
      return refuse('till', texts.thereAlready)
    default:
      return refuse('', texts.changed)
  }
}

export async function endLoan(visit: Visit): Promise<Reply> {
  const loanId = visit.params.loanId ?? ''
  if (!isUuid(loanId)) return absent
  const answer = await visit.tx.first(sql<{ ended: boolean }>`select end_loan(${loanId}) as ended`)
  if (!answer?.ended) {
    // Ended already, as by lender and borrower at once: that is what was wanted.
    const known = await visit.tx.first(sql`select 1 from loan where id = ${loanId}`)
    return known === null ? absent : redirect('/enheten/lan')
  }
  visit.note({ loan: loanId })
  return redirect('/enheten/lan?klart=lan-avslutat')
}

async function loansPage(visit: Visit, wanted: string): Promise<FormPageParts> {
  const { tx, actor, say } = visit
  const units = await unitsToLendFrom(tx, actor)
  const unit = units.find(({ id }) => id === wanted) ?? units[0] ?? null
  const data = {
    actor,
    units,
    unit,
    loans: await listLoans(tx),
    others: (await unitsToLendTo(tx, actor)).filter(({ id }) => id !== unit?.id),
    people: unit === null ? [] : await listLendable(tx, actor, unit.id),
  }
  return {
    title: say(texts.title),
    draft: null,
    render: (form) => <LoansPage form={form} {...data} />,
  }
}
