import type { Hono } from 'hono'
import { sql } from 'kysely'
import { slice as access } from './access/account.tsx'
import { type AsActor, actingOn } from './access/as-actor.ts'
import { gate } from './access/gate.tsx'
import { basePermissions, checkRoutes, type Permissions, type WebSlice } from './access/route.ts'
import { staffSlice } from './access/staff-admin.tsx'
import { slice as aftercare } from './aftercare/index.ts'
import { areas, rules as builtIn, ruleKinds } from './catalogue.ts'
import {
  type ChainParts,
  childrenSlice,
  contactFact,
  eventLane,
  eventWords,
  guardianFact,
  type KindWords,
} from './children/index.ts'
import { slice as decisions, lastTakenUp } from './decisions/index.ts'
import { dutiesSlice, actions as dutyActions, leaveWords, readPlans } from './duties/index.ts'
import { differencesLink, registerImport, samsMonth } from './exchange/index.ts'
import { slice as health } from './health/index.ts'
import { slice as homes } from './homes/index.ts'
import { slice as investigations } from './investigations/index.ts'
import { localRulesSlice, withGoalsOnLanes, withStepsOfGoals } from './local-rules/index.ts'
import { meetingsSlice } from './meetings/index.ts'
import { slice as notes } from './notes/index.ts'
import { newsLine, noticesSlice } from './notices/index.ts'
import { slice as onCall } from './on-call/index.ts'
import { homeOn, placementForms, slice as placements, situationOn } from './placements/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/database/connect.ts'
import type { MailSettings } from './platform/mail/mail-settings.ts'
import type { Telemetry } from './platform/telemetry/telemetry.ts'
import { platformApp } from './platform/web/app.ts'
import { slice as prevention } from './prevention/index.ts'
import { slice as protection } from './protection/index.ts'
import { qualitySlice } from './quality/index.ts'
import { rulebookSlice } from './rulebook/index.ts'
import { catalogueOf } from './rules/local/catalogue.ts'
import type { GoalParts } from './rules/local/local-version.ts'
import { type Engine, reevaluate } from './rules/reevaluate.ts'
import type { Rule } from './rules/rule.ts'
import { validateCatalogue } from './rules/validate-catalogue.ts'
import {
  hasSamsPlacement,
  readSchoolCalendar,
  slice as schooling,
  schoolOn,
} from './schooling/index.ts'
import { rememberLast } from './shared/remember-last.ts'
import { startSlice } from './start/index.ts'
import { builder, publications } from './statistics/index.ts'
import { slice as voice } from './voice/index.ts'

/** Everything that the slices offer, collected: the one place, with `main`, that knows them all. */
export type Assembled = {
  readonly app: Hono
  readonly asActor: AsActor
  readonly engine: Engine
  readonly slices: readonly WebSlice[]
  readonly permissions: Permissions
}

const careSlices = [decisions, placements, schooling, health] as const

const drawnAreas = areas.filter(({ isDrawnBySlice }) => isDrawnBySlice !== true)

const kinds = [guardianFact, contactFact, ...ruleKinds]

/** The rules with what they need of the slices. Refuses a catalogue that does not hold together. */
export function assembleEngine(): Engine {
  validateCatalogue(
    builtIn,
    ruleKinds.map(({ kind }) => kind),
  )
  const goalParts = collectGoalParts()
  const catalogue = catalogueOf(builtIn, goalParts)
  return {
    get rules() {
      return catalogue.current()
    },
    catalogue,
    goalParts,
    kinds,
    ruleKinds,
    events: areas.flatMap(({ events }) => events),
    readCalendar: readSchoolCalendar,
    changesSchool: hasSamsPlacement,
  }
}

/** What goals can be made of: every kind of fact that a rule may read and that has a name. */
function collectGoalParts(): GoalParts {
  const words: Readonly<Record<string, KindWords>> = Object.assign(
    eventWords(areas),
    ...careSlices.map((slice) => slice.kindWords),
  )
  return {
    kinds: ruleKinds.flatMap(({ kind, repeatsPeriod, columns }) => {
      const named = words[kind]
      if (named === undefined) return []
      const isPeriod = repeatsPeriod || named.correctDays === 'period'
      return [{ kind, name: named.name, isPeriod, namesPlacement: 'placementId' in columns }]
    }),
    forms: Object.values(placementForms),
  }
}

export type AssemblyParts = {
  readonly database: Database
  readonly clock: Clock
  readonly isDemo: boolean
  readonly telemetry?: Telemetry | null
  /** How mail is sent; the pages tell of it. */
  readonly mail?: MailSettings | null
}

export function assemble(parts: AssemblyParts): Assembled {
  const { database, clock, isDemo, telemetry = null, mail = null } = parts
  const engine = assembleEngine()
  const asActor = actingOn(database, clock)
  const builtInSteps = [
    investigations,
    decisions,
    homes,
    placements,
    schooling,
    health,
    voice,
    aftercare,
    prevention,
    protection,
  ].flatMap((slice) => [...slice.steps])
  // Read anew by each request: the municipality may have confirmed something since the start.
  const builtInLanes = [
    ...careSlices.flatMap((slice) => [...slice.lanes]),
    ...drawnAreas.map(eventLane),
  ]
  const stepsBy = rememberLast((rules: readonly Rule[]) => withStepsOfGoals(builtInSteps, rules))
  const lanesBy = rememberLast((rules: readonly Rule[]) => withGoalsOnLanes(builtInLanes, rules))
  const inForce = {
    get rules() {
      return engine.rules
    },
    get steps() {
      return stepsBy(engine.rules)
    },
    above: newsLine,
  }
  const chain: ChainParts = {
    get lanes() {
      return lanesBy(engine.rules)
    },
    areas,
    kinds,
    kindWords: Object.assign({}, eventWords(areas), ...careSlices.map((slice) => slice.kindWords)),
    get steps() {
      return inForce.steps
    },
    get rules() {
      return engine.rules
    },
    readCalendar: readSchoolCalendar,
    situation: situationOn,
    overview: careSlices.flatMap((slice) => [...slice.overview]),
    lastTakenUp,
    readPlans,
    actions: [
      ...[decisions, placements, schooling, notes].flatMap((slice) => [...slice.actions]),
      ...dutyActions,
    ],
    places: { hem: homeOn, skola: schoolOn },
    panels: [...notes.panels, ...onCall.panels],
    factPanels: [...notes.factPanels],
  }
  const children = childrenSlice(chain)
  Object.assign(chain.kindWords, children.kindWords, leaveWords(inForce))
  const slices: readonly WebSlice[] = [
    access,
    staffSlice,
    startSlice,
    children,
    ...careSlices,
    notes,
    onCall,
    meetingsSlice(inForce),
    dutiesSlice(inForce),
    rulebookSlice(chain),
    localRulesSlice(engine),
    samsMonth,
    qualitySlice([differencesLink]),
    registerImport,
    builder,
    publications,
    noticesSlice({
      mail,
      get rules() {
        return engine.rules
      },
    }),
  ]
  const permissions: Permissions = Object.assign(
    {},
    basePermissions,
    ...slices.map((slice) => slice.permissions ?? {}),
  )
  const routes = slices.flatMap((slice) => [...slice.routes])
  checkRoutes(routes, permissions)
  const gated = gate({
    routes,
    permissions,
    nav: slices.flatMap((slice) => [...(slice.nav ?? [])]),
    notices: Object.assign({}, ...slices.map((slice) => slice.notices ?? {})),
    clock,
    beforeVisit: async (tx) => {
      await engine.catalogue.at(tx)
    },
    services: {
      asActor,
      isDemo,
      reevaluate: (tx, childIds) => reevaluate(engine, tx, childIds),
      enqueue: async (tx, task, payload) => {
        await tx.rows(sql`select enqueue(${task}, ${JSON.stringify(payload)}::json)`)
      },
    },
  })
  return { app: platformApp(database, gated, telemetry), asActor, engine, slices, permissions }
}
