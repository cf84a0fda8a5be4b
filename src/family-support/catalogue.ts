/** What the rules know of support to parents: one goal, whose facts come with Stella's own pages. */
import { factNaming } from '../rules/fulfilment.ts'
import { type Rule, rule } from '../rules/rule.ts'
import { cite } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { text } from '../shared/text.ts'

function stellaWeek(): Rule {
  const source = cite(
    'Stöd till placerade barn och unga',
    'Socialförvaltningen 2021-11-12',
    's. 25',
  )
  return rule({
    id: 'stella-week',
    subject: 'parent',
    title: text('Stöd av Stella inom en vecka', 'Support by Stella within a week'),
    who: text('Stella erbjuder föräldern stöd.', 'Stella offers the parent support.'),
    awaits: text(
      'En förälders kontakt med Stella registreras ännu inte här.',
      'A parent’s contact with Stella is not yet recorded here.',
    ),
    versions: [
      {
        id: 'stockholm-2021',
        validFrom: '2021-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source,
        text: text(
          'Den förälder till ett placerat barn som vill ha stöd erbjuds det inom en vecka.',
          'A parent of a placed child who wants support is offered it within a week.',
        ),
        term: {
          level: 'stadsmål',
          source,
          text: text('Målet är en vecka.', 'The goal is one week.'),
        },
        trigger: {
          kinds: [],
          says: text('Föräldern bad om stöd', 'The parent asked for support'),
          find: () => [],
        },
        due: within(7, 'days'),
        fulfilledBy: [factNaming('stella-offered')],
      },
    ],
  })
}

export const rules = [stellaWeek()]
