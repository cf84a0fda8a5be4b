import { type Relation, relationNames } from '../../children/index.ts'
import { basisNameOn, type LegalBasisCode } from '../../decisions/index.ts'
import {
  Breadcrumbs,
  DateField,
  emptyForm,
  Form,
  type FormState,
  Notice,
  PageHead,
  SelectField,
  type SummaryItem,
  SummaryList,
  Tag,
  TextArea,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { type HeldPlacement, placementForms } from '../../placements/index.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import { ageOn, type Day, isoDay } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { formatIdentityNumber } from '../../shared/identity-number.ts'
import type { Text } from '../../shared/text.ts'
import { momentWords } from '../moment.ts'
import type { OpenedChild, OwnReport, ToCall } from '../queries.ts'
import { texts } from '../texts.ts'

export type OpenedPageProps = {
  readonly form: FormState
  readonly child: OpenedChild
  /** Where the child lives; null when it is not placed, or protected. */
  readonly placement: HeldPlacement | null
  readonly basis: LegalBasisCode | null
  readonly guardians: readonly RecordedFact[]
  readonly toCall: readonly ToCall[]
  readonly awaySince: Day | null
  readonly reports: readonly OwnReport[]
  readonly today: Day
}

export function OpenedPage(props: OpenedPageProps) {
  const { child, today } = props
  const say = useSay()
  const name = `${child.given_name} ${child.family_name}`
  return (
    <>
      <Breadcrumbs label={say(texts.title)} steps={[{ href: '/jour', label: say(texts.title) }]} />
      <PageHead
        title={`${name}, ${ageOn(child.born, today)}`}
        sub={say(texts.runs(momentWords(child.until_at)))}
        tags={child.protection !== 'none' && <Tag icon="warning">{say(texts.protectedChild)}</Tag>}
      />
      <h2>{say(texts.whereTitle)}</h2>
      <Where {...props} />
      <h2>{say(texts.who)}</h2>
      <Who {...props} />
      <h2>{say(texts.guardians)}</h2>
      <Guardians {...props} />
      <h2>{say(texts.nightTitle)}</h2>
      <Happened {...props} />
    </>
  )
}

function Where({ child, placement }: OpenedPageProps) {
  const say = useSay()
  const language = useLanguage()
  if (child.protection !== 'none') return <Notice kind="warning">{say(texts.hidden)}</Notice>
  if (placement === null) return <p>{say(texts.notPlaced)}</p>
  const { homeName, municipality, form, period } = placement
  return (
    <SummaryList
      items={[
        { term: say(texts.home), value: homeName },
        { term: say(texts.form), value: say(placementForms[form].name) },
        { term: say(texts.municipality), value: municipality },
        { term: say(texts.since), value: formatDay(period.from, language, 'long') },
      ]}
    />
  )
}

function Who({ child, basis, toCall, today }: OpenedPageProps) {
  const say = useSay()
  const names = (role: ToCall['role']) =>
    toCall
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join(', ') || '–'
  const items: SummaryItem[] = [
    {
      term: say(texts.identityNumber),
      value: child.identity_number === null ? '–' : formatIdentityNumber(child.identity_number),
    },
    { term: say(texts.phone), value: <Telephone number={child.phone} /> },
    { term: say(texts.basis), value: basis === null ? '–' : say(basisNameOn(basis, today)) },
    { term: say(texts.caseNumber), value: child.case_number },
    { term: say(texts.unit), value: `${child.unit_name}, ${child.authority_name}` },
    { term: say(texts.caseworker), value: names('caseworker') },
    { term: say(texts.manager), value: names('unit_manager') },
  ]
  return <SummaryList items={items} />
}

function Guardians({ guardians }: OpenedPageProps) {
  const say = useSay()
  if (guardians.length === 0) return <p>{say(texts.noGuardians)}</p>
  return (
    <SummaryList
      items={guardians.map(({ data }) => ({
        term: `${data.name}, ${say(relationNames[data.relation as Relation]).toLowerCase()}`,
        value: <Telephone number={data.phone === null ? null : String(data.phone)} />,
      }))}
    />
  )
}

function Telephone({ number }: { number: string | null }) {
  return number === null ? '–' : <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>
}

function Happened({ form, child, awaySince, reports, today }: OpenedPageProps) {
  const say = useSay()
  const language = useLanguage()
  const address = `/jour/barn/${child.id}`
  const told = { ...form, values: { handelse: child.event ?? '', ...form.values } }
  // One list of errors at the top of the form it is about.
  const of = (name: string, state = form): FormState =>
    form.errors[name] === undefined ? { ...state, errors: {} } : state
  return (
    <>
      <Form
        form={of('handelse', told)}
        action={`${address}/handelse`}
        submit={say(texts.saveEvent)}
      >
        <TextArea
          form={of('handelse', told)}
          name="handelse"
          label={say(texts.event)}
          description={say(texts.eventHelp)}
          rows={3}
          maxLength={2000}
        />
      </Form>
      <h3>{say(texts.reports)}</h3>
      <Reports address={address} reports={reports} />
      <h3>{say(texts.absconding)}</h3>
      {awaySince === null || form.errors.fran !== undefined ? (
        <Form form={of('fran')} action={`${address}/avvikelse`} submit={say(texts.saveAbsconding)}>
          <DateField
            form={of('fran')}
            name="fran"
            label={say(texts.abscondedFrom)}
            max={isoDay(today)}
          />
        </Form>
      ) : (
        <>
          <p>{say(texts.abscondedSince(formatDay(awaySince, language, 'long')))}</p>
          <Form form={of('till')} action={`${address}/tillbaka`} submit={say(texts.saveReturn)}>
            <DateField
              form={of('till')}
              name="till"
              label={say(texts.cameBack)}
              max={isoDay(today)}
            />
          </Form>
        </>
      )}
    </>
  )
}

/** What she has recorded of this child in the night; what is not yet assessed can be, here. */
function Reports({ address, reports }: { address: string; reports: readonly OwnReport[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      {reports.map(({ id, day, at, assessed }) => {
        const found = assessed === null ? texts.notAssessed : foundWords(assessed)
        const when = at === null ? formatDay(day, language, 'long') : momentWords(at)
        return (
          <div key={id}>
            <p>{say(texts.cameIn(when, say(found)))}</p>
            {assessed === null && (
              <Form
                form={emptyForm}
                action={`${address}/orosanmalan/${id}`}
                submit={say(texts.saveAssessment)}
              >
                <SelectField
                  form={emptyForm}
                  name="skydd"
                  label={say(texts.assessment)}
                  choices={['ja', 'nej'].map((code) => ({
                    value: code,
                    label: say(foundWords(code)),
                  }))}
                />
              </Form>
            )}
          </div>
        )
      })}
      <p>
        <a href={`${address}/orosanmalan`}>{say(texts.recordReport)}</a>
      </p>
    </>
  )
}

function foundWords(outcome: string): Text {
  return outcome === 'ja' ? texts.needsProtection : texts.needsNone
}
