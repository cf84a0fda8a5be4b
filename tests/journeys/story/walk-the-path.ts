/**
 * The one path of the whole system, told so that it can be walked in any way: a placement, its
 * duties, the school start, the month's file out and in, and who can see it.
 */
import type { Browser } from 'playwright-core'
import { Visitor, type Way } from '../../support/journey-visitor.ts'
import {
  type Child,
  placeWithSchoolChange,
  registerChild,
  seeFiveDuties,
  startSchoolOnDayNine,
} from './the-child.ts'
import { findNothing, seeWhoLooked } from './the-log.ts'
import { readMonthIn, releaseMonth, seeSchooling, uploadMonth } from './the-month.ts'

export const district = 'Farsta'
export const otherDistrict = 'Skärholmen'

export type Story = {
  readonly browser: Browser
  readonly base: string
  readonly way: Way
  readonly child: Child
}

/** The whole path, from the first sign-in to the log. */
export async function walkThePath({ browser, base, way, child }: Story): Promise<void> {
  const enter = () => Visitor.enter(browser, base, way)

  const caseworker = await enter()
  const caseworkerName = await caseworker.signIn(district, 'caseworker')
  const childPage = await registerChild(caseworker, child)
  await placeWithSchoolChange(caseworker, 'Familjen Ek')
  const duties = await seeFiveDuties(caseworker)
  await startSchoolOnDayNine(caseworker, child)
  await caseworker.leave()

  const contact = await enter()
  const contactName = await contact.signIn(district, 'schoolContact')
  const own = await seeSchooling(contact, child)
  const file = await releaseMonth(contact)
  await contact.leave()

  const analyst = await enter()
  await analyst.signIn('Socialnämnden', 'analyst')
  await uploadMonth(analyst, file)
  await readMonthIn(analyst, district, own)
  await analyst.leave()

  const stranger = await enter()
  const strangerName = await stranger.signIn(otherDistrict, 'caseworker')
  await findNothing(stranger, child, [
    childPage,
    `${childPage}/placeringar/ny`,
    ...duties.slice(0, 1),
  ])
  await stranger.leave()

  const manager = await enter()
  await manager.signIn(district, 'unitManager')
  await seeWhoLooked(manager, child, {
    caseworker: caseworkerName,
    contact: contactName,
    stranger: strangerName,
  })
  await manager.leave()
}
