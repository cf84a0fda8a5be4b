import { DateField, Filters, SelectField, TextField, useSay } from '../../../design/index.ts'
import type { Text } from '../../../shared/text.ts'
import { dimensionKinds } from '../../counting/dimensions.ts'
import { tableMeasures } from '../../counting/measures/index.ts'
import { type Choice, dayIn, dimensionsOf, editions, filtersOf, views } from '../choice.ts'
import { texts, timeNames } from '../texts.ts'

const editionNames: Readonly<Record<(typeof editions)[number], Text>> = {
  exakt: texts.exact,
  skyddad: texts.protected,
  publicerad: texts.published,
}
const viewNames: Readonly<Record<(typeof views)[number], Text>> = {
  tabell: texts.asTable,
  diagram: texts.asChart,
  sma: texts.asSmall,
}

/** What is counted, parted how, of when: a form that only reads, so that its address is the table. */
export function ChoiceForm({ choice, isChosen }: { choice: Choice; isChosen: boolean }) {
  const say = useSay()
  const { measure, asOf, since } = choice
  const notADay = (written: string) => written !== '' && dayIn(written) === null
  const form = {
    values: {
      matt: measure.id,
      rad: choice.rows,
      inom: choice.within,
      kol: choice.columns,
      period: choice.period,
      bara: choice.only,
      kand: asOf,
      sedan: since,
      upplaga: choice.edition,
      visa: choice.view,
    },
    errors: {
      ...(notADay(asOf) && { kand: say(texts.notADay) }),
      ...(notADay(since) && { sedan: say(texts.notADay) }),
    },
  }
  const dimensions = dimensionsOf(measure).map((id) => ({
    value: id,
    label: say(dimensionKinds.get(id)?.label ?? timeNames[id] ?? { sv: id, en: id }),
  }))
  const choose = (name: string, label: Text) => (
    <SelectField
      form={form}
      name={name}
      label={say(label)}
      empty={say(texts.none)}
      choices={dimensions}
    />
  )
  return (
    <Filters
      action="/tabeller"
      clear={isChosen ? '/tabeller' : undefined}
      {...(choice.corrects !== '' && { keep: { rattar: choice.corrects } })}
    >
      <SelectField
        form={form}
        name="matt"
        label={say(texts.measure)}
        empty={false}
        choices={tableMeasures.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      {choose('rad', texts.rows)}
      {choose('inom', texts.within)}
      {choose('kol', texts.columns)}
      <TextField
        form={form}
        name="period"
        label={say(texts.period)}
        description={say(texts.periodHelp)}
        size={14}
        maxLength={30}
      />
      <SelectField
        form={form}
        name="bara"
        label={say(texts.only)}
        empty={say(texts.everything)}
        choices={filtersOf(measure).map(({ id, label, categories }) => ({
          group: say(label),
          choices: categories.map((category) => ({
            value: `${id}:${category.id}`,
            label: say(category.label),
          })),
        }))}
      />
      <SelectField
        form={form}
        name="upplaga"
        label={say(texts.edition)}
        empty={false}
        choices={editions.map((one) => ({ value: one, label: say(editionNames[one]) }))}
      />
      <SelectField
        form={form}
        name="visa"
        label={say(texts.view)}
        empty={false}
        choices={views.map((one) => ({ value: one, label: say(viewNames[one]) }))}
      />
      <DateField form={form} name="kand" label={say(texts.asOf)} optional />
      <DateField form={form} name="sedan" label={say(texts.since)} optional />
    </Filters>
  )
}
