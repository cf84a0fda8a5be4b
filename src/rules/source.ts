import { type Text, text } from '../shared/text.ts'

/**
 * Where a duty comes from, cited as a person would: a law with its paragraph, or a document with
 * publisher and page. The level says what kind of "must" it is; levels are never mixed, because a
 * city's goal is not a law and a page must not make it look like one.
 */
export type Level = 'lag' | 'föreskrift' | 'stadsmål' | 'lokal rutin'

export type Source = {
  /** '22 kap. 13 §', 's. 15': the exact place, never empty (see validate-catalogue.ts). */
  readonly place: Text
  /** The law or document by its name. */
  readonly work: Text
  /** Who published it and when; null for a law, whose number stands in its name. */
  readonly publisher: Text | null
}

export const levelNames: Readonly<Record<Level, Text>> = {
  lag: text('Lag', 'Law'),
  föreskrift: text('Föreskrift', 'Regulation'),
  stadsmål: text('Stadsmål', 'City goal'),
  'lokal rutin': text('Lokal rutin', 'Local routine'),
}

/** @example cite('Stöd till placerade barn och unga', 'Socialförvaltningen 2021-11-12', 's. 15') */
export function cite(work: string, publisher: string, place: string): Source {
  const page = place.replace(/^s\. /, 'p. ')
  return {
    place: text(place, page),
    work: text(work, work),
    publisher: text(publisher, publisher),
  }
}

/** @example citeLaw(sol2025, '22 kap. 13 §') */
export function citeLaw(law: Text, place: string): Source {
  return { place: text(place, englishPlace(place)), work: law, publisher: null }
}

/** @example citeTransition(lvu, 3): 'punkten 3 i övergångsbestämmelserna till …' */
export function citeTransition(law: Text, item: number): Source {
  return {
    place: text(
      `punkten ${item} i övergångsbestämmelserna`,
      `item ${item} of the transitional provisions`,
    ),
    work: law,
    publisher: null,
  }
}

/** "22 kap. 13 § socialtjänstlagen (2025:400)", or "Stöd till …, Socialförvaltningen 2021-11-12, s. 15". */
export function citation({ work, publisher, place }: Source): Text {
  if (publisher !== null) {
    return text(
      `${work.sv}, ${publisher.sv}, ${place.sv}`,
      `${work.en}, ${publisher.en}, ${place.en}`,
    )
  }
  const to = place.sv.endsWith('övergångsbestämmelserna') ? ' till' : ''
  return text(`${place.sv}${to} ${work.sv}`, `${place.en}, ${work.en}`)
}

function englishPlace(place: string): string {
  return place
    .replace(/(\d+(?: [a-z])?) kap\./g, 'Chapter $1,')
    .replace(/(\d+(?: [a-z])?) och (\d+(?: [a-z])?|[a-z]) §§/g, 'Sections $1 and $2')
    .replace(/(\d+(?: [a-z])?[–-]\d*(?: ?[a-z])?) §§/g, 'Sections $1')
    .replace(/(\d+(?: [a-z])?) §/g, 'Section $1')
    .replace(' första stycket', ', first paragraph')
    .replace(' andra stycket', ', second paragraph')
    .replace(' tredje stycket', ', third paragraph')
    .replace(' fjärde stycket', ', fourth paragraph')
}
