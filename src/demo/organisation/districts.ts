/**
 * The thirteen stadsdelar, with about a tenth of the children each placed in 2020 ("Stöd till
 * placerade barn och unga", Socialförvaltningen 2021-11-12, s. 9), never under five.
 */
export type District = {
  readonly name: string
  readonly children: number
  readonly units: readonly string[]
}

const one = ['Barn och unga']
const two = ['Barn och unga norr', 'Barn och unga söder']

export const districts: readonly District[] = [
  { name: 'Rinkeby-Kista', children: 32, units: two },
  { name: 'Spånga-Tensta', children: 20, units: two },
  { name: 'Hässelby-Vällingby', children: 22, units: two },
  { name: 'Bromma', children: 11, units: one },
  { name: 'Kungsholmen', children: 6, units: one },
  { name: 'Norrmalm', children: 6, units: one },
  { name: 'Östermalm', children: 5, units: one },
  { name: 'Södermalm', children: 15, units: one },
  { name: 'Enskede-Årsta-Vantör', children: 28, units: two },
  { name: 'Skarpnäck', children: 12, units: one },
  { name: 'Farsta', children: 20, units: one },
  { name: 'Hägersten-Älvsjö', children: 19, units: two },
  { name: 'Skärholmen', children: 17, units: one },
]
