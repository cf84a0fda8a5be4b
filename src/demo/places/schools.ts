import type { Chance } from '../chance.ts'

/** Schools, invented; förskoleklass goes with grundskola. */
const compulsory =
  'Kometskolan Talludden Rönnbärsskolan Lyktans_skola Åsbrinksskolan Klockängsskolan Södra_Mossens_skola Vindrosens_skola Granbergaskolan Kärrtorpets_skola Stenbrottsskolan Ljusterskolan Fyrklöverskolan Kvarnhjulets_skola Nyponskolan Svanesjöskolan Törnskolan Västanbergs_skola Hagtornsskolan Trollsländans_skola'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))

const upperSecondary = [
  'Sirius gymnasium',
  'Kvarnparkens gymnasium',
  'Hantverkets gymnasium',
  'Östra ledens gymnasium',
]

const preschools = [
  'Förskolan Myrtuvan',
  'Förskolan Kottgläntan',
  'Förskolan Blåvingen',
  'Förskolan Smultronet',
]

export type SchoolStage = 'preschool' | 'compulsory' | 'upper-secondary'

/** Another school of the stage than the one it leaves. */
export function schoolFor(stage: SchoolStage, chance: Chance, not: string | null): string {
  const names = { preschool: preschools, compulsory, 'upper-secondary': upperSecondary }[stage]
  return chance.pick(names.filter((name) => name !== not))
}
