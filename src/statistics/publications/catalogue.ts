import { isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { text } from '../../shared/text.ts'
import { slugOf } from '../outputs/edition.ts'
import { licence } from '../outputs/licence.ts'
import type { Published } from './publication.ts'
import { texts } from './texts.ts'
import { fileEndings, mediaTypes } from './write-files.ts'

const eu = 'http://publications.europa.eu/resource/authority'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/**
 * The shelf as a DCAT-AP-SE 3 catalogue in JSON-LD: a dataset for each publication with a distribution
 * for each file, all of it CC0, as the profile asks of a catalogue. A publication that is corrected
 * leads on to the one that corrects it. Source: docs.dataportal.se/dcat, version 3.0.1.
 */
export function writeCatalogue(shelf: readonly Published[], origin: string): object {
  const home = `${origin}/statistik`
  const publishers = [...new Set(shelf.map(({ publisher }) => publisher))]
  const publisherId = (name: string) => `${home}#utgivare-${publishers.indexOf(name) + 1}`
  const changed = shelf[0]
  const [first = 'Socialnämnden'] = publishers
  const agents = (publishers.length === 0 ? [first] : publishers).map((name) => ({
    '@id': publishers.length === 0 ? `${home}#utgivare-1` : publisherId(name),
    '@type': 'foaf:Agent',
    'foaf:name': name,
    'dcterms:type': { '@id': 'http://purl.org/adms/publishertype/LocalAuthority' },
  }))
  return {
    '@context': context,
    '@graph': [
      {
        '@id': `${home}/katalog.jsonld`,
        '@type': 'dcat:Catalog',
        'dcterms:title': inBoth(
          text('Statistik om placerade barn och unga', 'Statistics on children in care'),
        ),
        'dcterms:description': inBoth(texts.shelfIntro),
        'dcterms:publisher': { '@id': agents[0]?.['@id'] },
        'dcterms:license': { '@id': licence.address },
        'dcterms:language': languages,
        'foaf:homepage': { '@id': home },
        'dcat:themeTaxonomy': { '@id': `${eu}/data-theme` },
        ...(changed && { 'dcterms:modified': dated(changed.publishedOn) }),
        'dcat:dataset': shelf.map(({ number }) => ({ '@id': addressOf(home, number) })),
      },
      ...agents,
      ...shelf.flatMap((one) => aboutOne(one, home, publisherId(one.publisher))),
    ],
  }
}

const languages = ['SWE', 'ENG'].map((code) => ({ '@id': `${eu}/language/${code}` }))

function aboutOne(one: Published, home: string, publisher: string): readonly object[] {
  const { number, title, publishedOn, content, corrects, correctedBy } = one
  const address = addressOf(home, number)
  const files = fileEndings
    .filter((ending) => ending !== 'csv-metadata.json')
    .map((ending) => ({ ending, name: `${slugOf(number)}.${ending}` }))
  return [
    {
      '@id': address,
      '@type': 'dcat:Dataset',
      'dcterms:title': inBoth(title),
      'dcterms:description': inBoth(content.table.definition),
      'dcterms:identifier': number,
      'dcterms:publisher': { '@id': publisher },
      'dcterms:issued': dated(publishedOn),
      'dcterms:language': languages,
      'dcterms:accessRights': { '@id': `${eu}/access-right/PUBLIC` },
      'dcat:theme': { '@id': `${eu}/data-theme/SOCI` },
      'dcat:keyword': [
        ...inBoth(text('placerade barn', 'children in care')),
        ...inBoth(text('socialtjänst', 'social services')),
      ],
      'dcat:landingPage': { '@id': address },
      ...(corrects !== null && { 'dcterms:replaces': { '@id': addressOf(home, corrects) } }),
      ...(correctedBy !== null && {
        'dcterms:isReplacedBy': { '@id': addressOf(home, correctedBy) },
      }),
      'dcat:distribution': files.map(({ name }) => ({ '@id': `${address}/${name}` })),
    },
    ...files.map(({ name, ending }) => ({
      '@id': `${address}/${name}`,
      '@type': 'dcat:Distribution',
      'dcterms:title': inBoth(texts.fileNames[ending]),
      'dcat:accessURL': { '@id': address },
      'dcat:downloadURL': { '@id': `${address}/${name}` },
      'dcterms:format': mediaTypes[ending].split(';')[0],
      'dcterms:license': { '@id': licence.address },
      'dcatap:availability': { '@id': `${eu}/planned-availability/STABLE` },
    })),
  ]
}

function addressOf(home: string, number: string): string {
  return `${home}/${slugOf(number)}`
}

function dated(day: Published['publishedOn']) {
  return { '@value': isoDay(day), '@type': 'xsd:date' }
}

function inBoth({ sv, en }: Text): readonly { '@value': string; '@language': string }[] {
  return [
    { '@value': sv, '@language': 'sv' },
    { '@value': en, '@language': 'en' },
  ]
}
