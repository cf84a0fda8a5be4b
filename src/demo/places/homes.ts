import type { Chance } from '../chance.ts'

/** Homes and providers, invented. A family home is called by the family's name, as people do. */
const families =
  'Ek Sandgren Lagerlund Törnroos Vesterlund Hallbeck Mårdh Stensson Oxelby Brännlund Kullgren Palmér Rosenblad Tallberg Säfström Wikander Isberg Havren Lillieqvist Frohm Grahnqvist Ståhlbom Mossberg Dufvander Renholm Silfver Åkerlöf Ödmark Kvarnbäck Björnhage Snickars Rönnqvist Alströmer Gyllensvärd Tjernberg Fagerhult'.split(
    ' ',
  )

const institutions: Readonly<Record<string, readonly string[]>> = {
  hvb: ['Havtornsgården', 'Lyktgården', 'Kråkris', 'Hasselglimten', 'Tranglänta', 'Norrljuset'],
  sis: ['Korpnäs ungdomshem', 'Ljungvidets ungdomshem'],
  stodboende: ['Nyckelhuset', 'Första trappan', 'Lanternan', 'Porten 17'],
  'skyddat-boende': ['skyddat boende (uppgift skyddad)'],
  konsulentstott: ['Vesterlund via Hemlänken', 'Palmér via Trygga Steg', 'Ödmark via Hemlänken'],
  behandlingsfamilj: ['Mossberg via Vändpunkten', 'Renholm via Vändpunkten'],
  samplacering: ['Sjöstugans familjehem', 'Almdungen'],
}

export function homeFor(form: string, chance: Chance): string {
  return chance.pick(institutions[form] ?? families)
}

const near = ['Stockholm', 'Huddinge', 'Botkyrka', 'Haninge', 'Nacka', 'Sollentuna', 'Järfälla']
const further = [
  'Södertälje',
  'Nynäshamn',
  'Norrtälje',
  'Uppsala',
  'Enköping',
  'Strängnäs',
  'Nyköping',
  'Västerås',
  'Sala',
  'Katrineholm',
  'Gävle',
]

/** Most stay in the county; where the school changes, more are far away. */
export function municipalityFor(chance: Chance, changesSchool: boolean): string {
  return chance.happens(changesSchool ? 0.55 : 0.85) ? chance.pick(near) : chance.pick(further)
}
