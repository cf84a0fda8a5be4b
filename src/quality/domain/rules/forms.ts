import { addMonths, ageOn } from '../../../shared/day.ts'
import { text } from '../../../shared/text.ts'
import { nothing, qualityRule, thoseOf } from '../rule.ts'

/** Rules 24–26 and 32–36: the form of the placement, who provides it, its cost and its plans. */
export const formRules = [
  qualityRule({
    number: 24,
    code: 'supported-housing-age',
    level: 'error',
    mend: 'placement',
    name: text('Stödboende är för 16–20 år', 'Supported housing is for ages 16 to 20'),
    todo: text(
      'Rätta formen eller datumen. Under 18 krävs särskilda skäl (SoL 9 kap. 3 §).',
      'Correct the form or the dates. Below 18 special reasons are needed (SoL 9:3).',
    ),
    check: ({ person, placements }) => {
      const born = person?.born ?? null
      if (born === null) return nothing
      return thoseOf(placements, ({ form, from }) => {
        if (form !== 'stodboende' || from === null) return false
        const age = ageOn(born, from)
        return age < 16 || age > 20
      })
    },
  }),
  qualityRule({
    number: 25,
    code: 'sis-without-lvu',
    level: 'warning',
    mend: 'basis',
    needs: ['bases'],
    name: text('SiS utan LVU', 'State youth home without LVU'),
    todo: text(
      'Vård i särskilt ungdomshem sker nästan alltid med stöd av LVU. Se efter att lagrummet är rätt.',
      'Care in a state youth home is nearly always under LVU. Check that the legal basis is right.',
    ),
    check: ({ placements, bases }) =>
      thoseOf(
        placements,
        ({ form, from }) =>
          form === 'sis' &&
          from !== null &&
          !bases.some(
            (held) =>
              held.basis !== 'sol' &&
              held.basis !== null &&
              (held.from ?? from) <= from &&
              (held.until === null || from < held.until),
          ),
      ),
  }),
  qualityRule({
    number: 26,
    code: 'emergency-home-long',
    level: 'warning',
    mend: 'placement',
    name: text('Jourhem mer än sex månader', 'Emergency home for more than six months'),
    todo: text(
      'Ett jourhem är tillfälligt: efter avslutad utredning två månader om inte särskilda skäl finns (SoL 22 kap. 4 §).',
      'An emergency home is temporary: two months after the investigation unless there are special reasons (SoL 22:4).',
    ),
    check: ({ placements }, { today }) =>
      thoseOf(
        placements,
        ({ form, from, until }) =>
          form === 'jourhem' && from !== null && (until ?? today) > addMonths(from, 6),
      ),
  }),
  qualityRule({
    number: 32,
    code: 'plan-missing',
    level: 'warning',
    mend: 'source',
    needs: ['carePlanOn', 'planOn'],
    name: text(
      'Vårdplan eller genomförandeplan saknas',
      'Care plan or implementation plan missing',
    ),
    todo: text(
      'Den som vårdas utanför hemmet ska ha båda (SoL 9 kap. 12–13 §§). Upprätta den som saknas.',
      'Whoever is in care outside the home shall have both (SoL 9:12–13). Draw up the one that is missing.',
    ),
    check: ({ placements }) =>
      thoseOf(
        placements,
        ({ form, carePlanOn, planOn }) =>
          form !== 'privatplacering' && (carePlanOn === null || planOn === null),
      ),
  }),
  qualityRule({
    number: 33,
    code: 'permit-not-valid',
    level: 'error',
    mend: 'source',
    needs: ['permitFrom'],
    name: text(
      'Tillståndet gäller inte hela placeringen',
      'The permit does not cover the placement',
    ),
    todo: text(
      'HVB, stödboende och konsulentföretag i enskild regi ska ha IVO:s tillstånd när placeringen börjar och slutar (SoL 26 kap. 1 §).',
      'Independent residential homes, supported housing and agencies need the inspectorate’s permit when the placement begins and ends (SoL 26:1).',
    ),
    check: ({ placements }, { today }) =>
      thoseOf(placements, ({ form, from, until, provider, permitFrom, permitUntil }) => {
        if (!needPermit.has(form ?? '') || from === null) return false
        // A permit is for whoever is private; where nobody says who runs it, it is asked for.
        if (provider !== null && provider !== 'independent') return false
        const lastDay = until === null ? today : until - 1
        return (
          permitFrom === null ||
          permitFrom > from ||
          (permitUntil !== null && permitUntil <= lastDay)
        )
      }),
  }),
  qualityRule({
    number: 34,
    code: 'form-against-provider',
    level: 'warning',
    mend: 'placement',
    needs: ['providerForm'],
    name: text('Formen passar inte utföraren', 'The form does not fit the provider'),
    todo: text(
      'Utföraren är registrerad för en annan form. Rätta formen eller utföraren.',
      'The provider is registered for another form. Correct the form or the provider.',
    ),
    check: ({ placements }) =>
      thoseOf(
        placements,
        ({ form, providerForm }) => form !== null && providerForm !== null && form !== providerForm,
      ),
  }),
  qualityRule({
    number: 35,
    code: 'daily-cost',
    level: 'warning',
    mend: 'source',
    needs: ['dailyCost'],
    name: text('Dygnskostnad saknas eller är orimlig', 'Daily cost missing or absurd'),
    todo: text(
      `Ange kostnaden i kronor per dygn. Under 100 eller över 30 000 kronor är troligen en felskrivning.`,
      'Give the cost in kronor a day. Below 100 or above 30 000 kronor is probably a slip of the pen.',
    ),
    check: ({ placements }) =>
      thoseOf(
        placements,
        ({ form, dailyCost }) =>
          form !== 'privatplacering' &&
          (dailyCost === null || dailyCost < 100 || dailyCost > 30_000),
      ),
  }),
  qualityRule({
    number: 36,
    code: 'district-changed',
    level: 'warning',
    mend: 'source',
    needs: ['district'],
    name: text(
      'Stadsdel saknas eller är ändrad utan beslut',
      'District missing, or changed without a decision',
    ),
    todo: text(
      'Ange ansvarig stadsdel. När den byts ska beslutet om överflyttning ha ett datum.',
      'Give the district responsible. When it changes, the decision to transfer needs a date.',
    ),
    check: ({ placements }) =>
      thoseOf(placements, ({ district, districtDecidedOn }, index) => {
        const former = placements[index - 1]?.district ?? null
        return (
          district === null ||
          (former !== null && former !== district && districtDecidedOn === null)
        )
      }),
  }),
]

const needPermit = new Set(['hvb', 'stodboende', 'konsulentstott'])
