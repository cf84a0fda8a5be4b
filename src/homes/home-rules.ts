import { laws } from '../rules/laws.ts'
import { type Fulfilment, type Rule, rule, type Term, type Trigger } from '../rules/rule.ts'
import { citeLaw, citeTransition, type Level } from '../rules/source.ts'
import { theSameDay } from '../rules/terms.ts'
import { type Text, text } from '../shared/text.ts'
import { beforeDecision, dayForHome, forHome, placedInHome } from './about-home.ts'
import { everyHome, familyAndEmergencyHomes, familyHomes } from './home-forms.ts'
import type { HomeSettings } from './settings.ts'

/** What is asked of a home before, or together with, the decision to place a child there. */
export function beforePlacementRules(settings: HomeSettings): readonly Rule[] {
  return [homeInvestigated(), registersAsked(), consulted(settings), agreement()]
}

function homeInvestigated(): Rule {
  return ofHome({
    id: 'home-investigation',
    title: text('Hemutredning', 'Investigation of the home'),
    who: text(
      'Familjehemssekreteraren utreder hemmet före beslutet.',
      'The family home worker investigates the home before the decision.',
    ),
    level: 'lag',
    places: ['6 kap. 6 §', '22 kap. 2 och 4 §§'],
    since: '2013-01-01',
    demand: text(
      'Nämnden får inte besluta om vård i ett familjehem, placera ett barn i ett jourhem eller medge att det bor i ett annat enskilt hem, utan att förhållandena i hemmet och förutsättningarna för vård där är utredda av en socialnämnd.',
      'The board may not decide on care in a family home, place a child in an emergency home or consent to its living in another private home, unless the circumstances in the home and the conditions for care there have been investigated by a social welfare board.',
    ),
    reading: beforeDecision,
    trigger: placedInHome(everyHome),
    fulfilledBy: [forHome('home-investigation')],
  })
}

function registersAsked(): Rule {
  return ofHome({
    id: 'home-registers-checked',
    title: text('Registeruppgifter om hemmet', 'Register extracts on the home'),
    who: text(
      'Familjehemssekreteraren inhämtar uppgifterna före beslutet.',
      'The family home worker obtains the extracts before the decision.',
    ),
    level: 'föreskrift',
    places: ['5 kap. 1 b §', '3 kap. 3 §'],
    since: '2017-01-01',
    demand: text(
      'Innan nämnden beslutar att placera ett barn i ett familjehem eller jourhem ska den inhämta uppgifter ur belastningsregistret och misstankeregistret om dem som den avser att anlita.',
      'Before the board decides to place a child in a family home or emergency home it shall obtain extracts of the criminal records register and the suspicion register for those it means to engage.',
    ),
    reading: text(
      `${beforeDecision.sv} Privatplacering nämns inte i paragrafen.`,
      `${beforeDecision.en} Private placement is not named in the paragraph.`,
    ),
    trigger: placedInHome(familyAndEmergencyHomes),
    fulfilledBy: [askedAlone, askedWithInvestigation],
  })
}

/** Asked by themselves, or together with the investigation: whichever came first. */
const askedAlone: Fulfilment = {
  kind: 'home-registers',
  on: (fact, occasion, history) => {
    const day = dayForHome(fact, occasion, history)
    const sooner = history
      .of('home-investigation')
      .filter(({ data }) => data.flag === true)
      .map((other) => dayForHome(other, occasion, history))
      .some((other) => other !== null && day !== null && other < day)
    return sooner ? null : day
  },
}

const askedWithInvestigation: Fulfilment = {
  kind: 'home-investigation',
  on: (fact, occasion, history) =>
    fact.data.flag === true ? dayForHome(fact, occasion, history) : null,
}

function consulted({ municipality, hiddenAs }: HomeSettings): Rule {
  return ofHome({
    id: 'municipality-consulted',
    title: text('Samråd med hemmets kommun', 'Consult the home’s municipality'),
    who: text(
      'Socialsekreteraren informerar och samråder med kommunen där hemmet ligger, före beslutet.',
      'The caseworker informs and consults the municipality where the home lies, before the decision.',
    ),
    level: 'lag',
    places: ['6 kap. 6 a §', '22 kap. 6 §'],
    since: '2013-01-01',
    demand: text(
      'Ligger ett familjehem, jourhem eller annat enskilt hem i en annan kommun ska nämnden informera och samråda med den kommunen innan den beslutar om vård eller lämnar medgivande. Har en annan kommun någon placerad i hemmet ska nämnden samråda med den också.',
      'If a family home, emergency home or other private home lies in another municipality, the board shall inform and consult that municipality before it decides on care or gives its consent. If another municipality has somebody placed in the home, the board shall consult that one too.',
    ),
    reading: text(
      `${beforeDecision.sv} Vi frågar om kommunen där hemmet ligger; om någon annan kommun har placerat där vet vi inget.`,
      `${beforeDecision.en} We ask about the municipality where the home lies; whether another one has placed somebody there we cannot know.`,
    ),
    trigger: placedInHome(everyHome, ({ data }) =>
      isElsewhere(data.municipality, [municipality, hiddenAs]),
    ),
    fulfilledBy: [forHome('municipality-consulted')],
  })
}

function isElsewhere(written: unknown, except: readonly string[]): boolean {
  return typeof written === 'string' && !['', ...except].includes(written.trim())
}

function agreement(): Rule {
  return ofHome({
    id: 'home-agreement',
    title: text('Avtal med familjehemmet', 'Agreement with the family home'),
    who: text(
      'Familjehemssekreteraren skriver avtal med familjehemsföräldrarna.',
      'The family home worker makes an agreement with the family home parents.',
    ),
    level: 'lag',
    places: ['6 kap. 6 b §', '22 kap. 3 §'],
    since: '2013-01-01',
    demand: text(
      'I samband med beslutet om placering i ett familjehem ska nämnden ingå avtal med familjehemsföräldrarna om bådas åtaganden för barnets skydd och stöd.',
      'Together with the decision to place a child in a family home the board shall make an agreement with the family home parents on what each undertakes for the child’s protection and support.',
    ),
    reading: text(
      'I samband med beslutet läser vi som senast den dag placeringen började. Ett konsulentstött hem behöver samma avtal; paragrafen nämner inte jourhem.',
      'Together with the decision we read as at the latest on the day the placement began. A consultant-supported home needs the same agreement; emergency homes are not named.',
    ),
    trigger: placedInHome(familyHomes),
    fulfilledBy: [forHome('home-agreement')],
  })
}

type OfHome = {
  readonly id: string
  readonly title: Text
  readonly who: Text
  readonly level: Level
  readonly places: readonly [old: string, now: string]
  readonly since: string
  readonly demand: Text
  readonly reading: Text
  readonly trigger: Trigger
  readonly fulfilledBy: readonly Fulfilment[]
}

/** Old law until the last of June 2025, unchanged into the new; on the day of the placement. */
function ofHome({ id, title, who, level, places, since, demand, ...asked }: OfHome): Rule {
  const [oldPlace, place] = places
  const isLaw = level === 'lag'
  const [old, now] = isLaw ? [laws.osol, laws.sol] : [laws.osof, laws.sof]
  const { reading, trigger, fulfilledBy } = asked
  const shared = {
    level,
    text: demand,
    reading,
    due: theSameDay(
      text('senast när placeringen börjar', 'at the latest when the placement begins'),
    ),
    trigger,
    fulfilledBy,
  }
  const inLaw = (law: Text, at: string) => ({
    source: citeLaw(law, at),
    term: atTheDecision(level, law, at),
  })
  return rule({
    id,
    subject: 'child',
    title,
    who,
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(old, oldPlace),
        id: isLaw ? 'osol-2013' : 'osof-2017',
        validFrom: since,
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(now, place),
        id: isLaw ? 'sol-2025' : 'sof-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: {
          to: 'keep-date',
          source: citeTransition(now, 1),
          text: text(
            'Skyldigheten fördes oförändrad över till den nya lagstiftningen.',
            'The obligation passed unchanged into the new legislation.',
          ),
        },
      },
    ],
  })
}

function atTheDecision(level: Level, law: Text, place: string): Term {
  return {
    level,
    source: citeLaw(law, place),
    text: text(
      'Det ska vara gjort när nämnden beslutar.',
      'It shall be done when the board decides.',
    ),
  }
}
