import type { Chance } from '../chance.ts'
import type { Hand } from '../stories/deal-to-teams.ts'
import type { ChildFile } from './child-file.ts'
import { makeFamily } from './family.ts'
import { type CityFrame, openFile } from './open-file.ts'

/** Opens the files of one case: of one child, or of brothers and sisters with the same parents. */
export function openCase(frame: CityFrame, hand: Hand, chance: Chance): ChildFile[] {
  const { team, caseworkerId } = hand
  const { stories, areTogether } = hand.dealt
  const [first] = stories
  const family = makeFamily(chance, {
    name: first.called?.family,
    isUnaccompanied: first.isUnaccompanied === true,
    isProtected: first.protection !== undefined,
  })
  const siblingGroup = stories.length > 1 ? chance.uuid() : null
  const sharedHomes = areTogether === true ? [] : null
  return stories.map((story, index) =>
    openFile(
      frame,
      { story, family, team, caseworkerId, siblingGroup, sharedHomes },
      chance.fork(index),
    ),
  )
}
