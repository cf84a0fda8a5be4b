import type { Chance } from '../chance.ts'
import type { Team } from '../organisation/organisation.ts'
import { everyState, fillWithCommon } from './deal.ts'
import { samirasCases } from './farsta.ts'
import { placedLastMonth, startedAfterReport } from './last-month.ts'
import { alone, type Case } from './story.ts'

/** A case in somebody's hands; in nobody's yet when it lies with the intake. */
export type Hand = {
  readonly dealt: Case
  readonly team: Team
  readonly caseworkerId: string | null
}

/**
 * Deals the cases: every state somewhere in the city, one placement of last month in every
 * stadsdel, and then what is common until each unit has its number of children.
 */
export function dealToTeams(teams: readonly Team[], chance: Chance): Hand[] {
  const given = new Map<Team, Case[]>(
    teams.map((team) => [
      team,
      [alone(team.district.name === 'Skärholmen' ? startedAfterReport : placedLastMonth)],
    ]),
  )
  const seats = chance.shuffled(
    teams.flatMap((team) => Array.from({ length: sizeOf(team) - 1 }, () => team)),
  )
  for (const dealt of everyState) {
    const team = seats.pop()
    if (team === undefined) throw new Error('There are more states than children')
    given.get(team)?.push(dealt)
  }
  return teams.flatMap((team) => {
    const own = chance.fork(team.unitId)
    const cases = fillWithCommon(given.get(team) ?? [], sizeOf(team), own)
    return handOut(team, own.shuffled(cases))
  })
}

/** Children of the unit that are not on the list the tour begins with. */
function sizeOf(team: Team): number {
  const share = Math.round(team.district.children / team.district.units.length)
  return isFarsta(team) ? share - 12 : share
}

function isFarsta({ district }: Team): boolean {
  return district.name === 'Farsta'
}

/** Round the unit's caseworkers; in Farsta the first has her own list. */
function handOut(team: Team, cases: readonly Case[]): Hand[] {
  const [first, ...others] = team.caseworkers
  const takers = isFarsta(team) ? others : team.caseworkers
  const hands = cases.map((dealt, index): Hand => {
    const [story] = dealt.stories
    const taker = takers[index % takers.length] ?? null
    return { dealt, team, caseworkerId: story.isUnassigned === true ? null : taker }
  })
  const hers = isFarsta(team)
    ? samirasCases.map((dealt) => ({ dealt, team, caseworkerId: first ?? null }))
    : []
  return [...hers, ...hands]
}
