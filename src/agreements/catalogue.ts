/** What the rules know of agreements with providers: one goal, whose facts come with procurement. */
import { factNaming } from '../rules/fulfilment.ts'
import { type Rule, rule } from '../rules/rule.ts'
import { cite } from '../rules/source.ts'
import { theSameDay } from '../rules/terms.ts'
import { text } from '../shared/text.ts'

function procurementExtracts(): Rule {
  const source = cite(
    'Stöd till placerade barn och unga',
    'Socialförvaltningen 2021-11-12',
    's. 36',
  )
  return rule({
    id: 'procurement-extracts',
    subject: 'authority',
    title: text('Registerutdrag vid upphandling', 'Register extracts in procurement'),
    who: text(
      'Den som upphandlar kräver utdrag ur misstanke- och belastningsregistren.',
      'Whoever procures requires extracts of the suspicion and criminal records registers.',
    ),
    awaits: text(
      'Upphandlingar och avtal registreras ännu inte här.',
      'Procurements and agreements are not yet recorded here.',
    ),
    versions: [
      {
        id: 'stockholm-2022',
        validFrom: '2022-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source,
        text: text(
          'När insatser i hem där det finns barn upphandlas ställs krav på bland annat barn- och familjekompetens och utdrag ur misstanke- och belastningsregistren.',
          'When interventions in homes with children are procured, requirements are set on, among other things, competence on children and families and extracts of the suspicion and criminal records registers.',
        ),
        term: {
          level: 'stadsmål',
          source,
          text: text('Kravet ställs i upphandlingen.', 'It is required in the procurement.'),
        },
        trigger: {
          kinds: [],
          says: text('En upphandling började', 'A procurement began'),
          find: () => [],
        },
        due: theSameDay(text('i upphandlingen', 'in the procurement')),
        fulfilledBy: [factNaming('procurement-requirement')],
      },
    ],
  })
}

export const rules = [procurementExtracts()]
