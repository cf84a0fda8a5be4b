import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Rule, rule } from '../rules/rule.ts'
import { citeLaw, citeTransition } from '../rules/source.ts'
import { theSameDay, within } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { type Text, text } from '../shared/text.ts'
import type { HomeSettings } from './settings.ts'

/** What IVO is told of homes: when there are more than three placed in one, and all of them yearly. */
export function ivoRules(settings: HomeSettings): readonly Rule[] {
  return [manyChildrenRule(settings), yearlyList()]
}

const unchanged = {
  to: 'keep-date',
  source: citeTransition(laws.sof, 1),
  text: text(
    'Skyldigheten fördes oförändrad över till den nya förordningen.',
    'The obligation passed unchanged into the new ordinance.',
  ),
} as const

function manyChildrenRule({ manyChildrenDays }: HomeSettings): Rule {
  const shared = {
    level: 'föreskrift',
    text: text(
      'Gör ett beslut om placering att fler än tre barn eller unga är placerade i samma familjehem eller jourhem ska nämnden anmäla beslutet till Inspektionen för vård och omsorg.',
      'If a decision to place means that more than three children or young people are placed in one family home or emergency home, the board shall report the decision to the Health and Social Care Inspectorate.',
    ),
    reading: text(
      'Vem mer som bor i hemmet står i andra barns akter, och kan höra till en annan nämnd. Därför räknar systemet inte själv, utan frågar om det när någon har registrerat att de är fler än tre.',
      'Who else lives in the home stands in other children’s files, and may belong to another board. So the system does not count by itself, but asks once somebody has recorded that there are more than three.',
    ),
    term: {
      level: 'lokal rutin',
      source: localRoutine(text('Anmälan till IVO om hemmet', 'Report to IVO of the home')),
      text: text(
        `Förordningen anger inget antal dagar; kommunen har valt ${manyChildrenDays}.`,
        `The ordinance gives no number of days; the municipality has chosen ${manyChildrenDays}.`,
      ),
    },
    due: within(manyChildrenDays, 'days'),
    trigger: eachEvent(
      'home-many-children',
      text('Fler än tre blev placerade i hemmet', 'More than three became placed in the home'),
    ),
    fulfilledBy: [factNaming('home-reported-to-ivo', 'about')],
  } as const
  return rule({
    id: 'home-many-children',
    subject: 'child',
    title: text('Anmäl hemmet till IVO', 'Report the home to IVO'),
    who: text(
      'Familjehemssekreteraren anmäler beslutet till IVO.',
      'The family home worker reports the decision to IVO.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        id: 'osof-2017',
        validFrom: '2017-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osof, '3 kap. 19 a §'),
      },
      {
        ...shared,
        id: 'sof-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.sof, '16 kap. 2 §'),
        transition: unchanged,
      },
    ],
  })
}

/** Each authority's list on 31 January: its facts are of an authority, and come with that file. */
function yearlyList(): Rule {
  const inOrdinance = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'föreskrift' as const,
      source: citeLaw(law, place),
      text: text('Förordningen säger den 31 januari.', 'The ordinance says 31 January.'),
    },
  })
  const shared = {
    level: 'föreskrift',
    text: text(
      'Nämnden ska föra en förteckning över de barn som efter dess beslut vistas i familjehem, eller efter dess medgivande i ett annat enskilt hem, och senast den 31 januari varje år lämna en kopia till Inspektionen för vård och omsorg.',
      'The board shall keep a list of the children who by its decision stay in family homes, or by its consent in another private home, and by 31 January each year submit a copy to the Health and Social Care Inspectorate.',
    ),
    due: theSameDay(text('senast den 31 januari', 'by 31 January')),
    trigger: { kinds: [], says: text('Ett nytt år började', 'A new year began'), find: () => [] },
    fulfilledBy: [factNaming('placed-list-submitted')],
  } as const
  return rule({
    id: 'placed-list-ivo',
    subject: 'authority',
    title: text('Förteckning över placerade barn till IVO', 'List of placed children to IVO'),
    who: text(
      'Den ansvariga på förvaltningen lämnar förteckningen till IVO.',
      'The person responsible in the administration submits the list to IVO.',
    ),
    awaits: text(
      'Förteckningen görs ännu inte här, så ingen uppgift säger när den lämnades.',
      'The list is not yet made here, so no fact tells when it was submitted.',
    ),
    versions: [
      {
        ...shared,
        ...inOrdinance(laws.osof, '7 kap. 1 §'),
        id: 'osof-2013',
        validFrom: '2013-06-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inOrdinance(laws.sof, '3 kap. 4 §'),
        id: 'sof-2025',
        validFrom: '2025-07-01',
        appliesTo: 'triggers-from',
      },
    ],
  })
}
