/** Finds Swedish that an English page still speaks. */
import type { Page } from 'playwright-core'

/** Small words that Swedish cannot do without and English does not have. */
const swedishWords = new Set(
  `och att inte av som med det ett vid eller har ska inga ingen barn barnet placering skola skolan
   senast dagar boende beslut registrera spara avbryt rader klart uppgifter inget varje vilken`
    .split(/\s+/)
    .filter(Boolean),
)

/** Terms of law that are kept beside their translation, and what documents, teams and districts are called. */
const kept = [
  /övervägande|omprövning/g,
  /Stöd till placerade barn och unga/g,
  /Socialförvaltningen/g,
  /BBIC På väg/g,
  /Riktlinjer för handläggning av barn- och ungdomsärenden/g,
  /insatser under pågående utredning/gi,
  /Stockholms stads? budget för 2019|samtal inom 48 timmar|Stockholms stad/g,
  /Lärteamet|Förstärkningsteamet/g,
  /Socialnämnden/g,
  /Enskede-Årsta-Vantör|Hägersten-Älvsjö|Hässelby-Vällingby|Skarpnäck|Skärholmen|Spånga-Tensta/g,
  /Södermalm|Östermalm/g,
]

/** Cells and choices that hold names of people, districts, homes and schools, or files of theirs; and what says that it is Swedish. */
const named =
  '[data-label="Child"], [data-label="Caseworker"], [data-label="Name"], [data-label="District"], [data-label="Who"], [data-label="By"], [data-label="Role"], [data-label="File"], [data-label="Recipient"], [lang="sv"], option, nav, .ob-sub, .ob-overview-printer'

/** @param people names that may stand anywhere, as those of colleagues do */
export async function findSwedish(page: Page, people: readonly string[]): Promise<string[]> {
  const text = await page.evaluate((names) => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement | undefined
    for (const element of main?.querySelectorAll(names) ?? []) element.remove()
    for (const term of main?.querySelectorAll('dt') ?? []) {
      if (term.textContent === 'Unit') term.nextElementSibling?.remove()
    }
    return [...(main?.querySelectorAll('*') ?? [])]
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('\n')
  }, named)
  const unnamed = people.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  const ours = kept.reduce((rest, term) => rest.replace(term, ' '), unnamed)
  const words = ours.match(/\p{L}+/gu) ?? []
  return [...new Set(words)].filter(
    (word) => /[åäöÅÄÖ]/.test(word) || swedishWords.has(word.toLowerCase()),
  )
}
