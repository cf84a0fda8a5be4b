import type { Fulfilment, Occasion, Rule, Trigger } from '../../rules/rule.ts'
import { rule } from '../../rules/rule.ts'
import { within } from '../../rules/terms.ts'
import { careEnded, placedRuns } from '../../rules/triggers.ts'
import { text } from '../../shared/text.ts'
import { isPlannedCare } from './care-forms.ts'
import type { CareSettings } from './settings.ts'
import { ownNumber, wordings } from './versions.ts'

/**
 * Asked when care begins, and again when the one appointed has left the task and nobody else
 * holds it while the care goes on.
 */
function unnamed(shelter: boolean): Trigger {
  return {
    kinds: ['placement', 'named-worker'],
    says: text(
      'Vården började, eller ett uppdrag slutade under den',
      'The care began, or a task ended during it',
    ),
    find: (context) => {
      const named = context.history.of('named-worker')
      return placedRuns(context, isPlannedCare({ shelter })).flatMap((run): Occasion[] => {
        const ends = run.until === null ? null : { day: run.until, reason: careEnded }
        const ofRun = {
          origin: run.items[0],
          covers: run.items.map(({ originId }) => originId),
          countsFrom: run.from,
          arises: run.from,
          ends,
        }
        const left = named.flatMap((fact): Occasion[] => {
          const day = fact.until
          if (day === null || day <= run.from || (run.until !== null && day >= run.until)) return []
          const isHeld = named.some(
            ({ from, until }) => from <= day && (until === null || until > day),
          )
          if (isHeld) return []
          return [{ origin: fact, covers: [fact.originId], countsFrom: day, arises: day, ends }]
        })
        return [ofRun, ...left]
      })
    },
  }
}

const appointed: Fulfilment = {
  kind: 'named-worker',
  on: ({ from, until }, { countsFrom, ends }) => {
    if (until !== null && until <= countsFrom) return null
    return ends !== null && from >= ends.day ? null : from
  },
}

export function namedWorkerRule({ namedWorkerDays }: CareSettings): Rule {
  return rule({
    id: 'named-social-worker',
    subject: 'child',
    title: text('Utse ansvarig socialsekreterare', 'Appoint a social worker'),
    who: text(
      'Enhetschefen utser den socialsekreterare som ansvarar för kontakterna med barnet.',
      'The unit manager appoints the social worker responsible for the contacts with the child.',
    ),
    recordedHere: true,
    versions: wordings(
      {
        level: 'lag',
        text: text(
          'Nämnden ska utse en socialsekreterare som ansvarar för kontakterna med barnet eller den unge under vården.',
          'The board shall appoint a social worker responsible for the contacts with the child or young person during the care.',
        ),
        reading: text(
          'Paragrafen nämner inte jourhem. Slutar uppdraget under vården och ingen annan har det ska en ny utses inom samma tid. Vem som har barnet på sin lista här räknas inte som utsedd.',
          'The paragraph does not name emergency homes. If the task ends during the care and nobody else holds it, another is to be appointed within the same time. Having the child on one’s list here does not count as being appointed.',
        ),
        term: ownNumber(
          text('Ansvarig socialsekreterare', 'Social worker appointed'),
          namedWorkerDays,
        ),
        fulfilledBy: [appointed],
      },
      {
        places: ['6 kap. 7 c §', '22 kap. 12 §'],
        triggers: [unnamed(false), unnamed(true)],
        due: within(namedWorkerDays, 'days'),
      },
    ),
  })
}
