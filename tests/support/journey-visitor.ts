/** A person at a browser: what she does, in the words that stand on the page. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { findSwedish } from './journey-english.ts'
import { type Hands, keyboard, mouse, type UploadedFile } from './journey-hands.ts'

export type Language = 'sv' | 'en'

/** A way to walk: everything can be done in each. */
export type Way = {
  readonly name: string
  readonly language: Language
  readonly width: number
  readonly javaScript: boolean
  readonly onlyKeyboard: boolean
  /** Pages that name homes, schools and people, in Swedish, are not searched for Swedish. */
  readonly mayNameOthers?: boolean
}

export const plainWay: Way = {
  name: 'a browser on a desk',
  language: 'sv',
  width: 1280,
  javaScript: true,
  onlyKeyboard: false,
}

export type Role = keyof typeof roleNames

const roleNames = {
  caseworker: { sv: 'socialsekreterare', en: 'caseworker' },
  intake: { sv: 'mottagning', en: 'intake' },
  unitManager: { sv: 'enhetschef', en: 'unit manager' },
  schoolContact: { sv: 'sams-kontaktperson', en: 'sams contact person' },
  analyst: { sv: 'utredare', en: 'analyst' },
  administrator: { sv: 'administratör', en: 'administrator' },
  onCall: { sv: 'socialjour', en: 'on-call social worker' },
}

export class Visitor {
  readonly page: Page
  readonly way: Way
  readonly base: string
  readonly hands: Hands
  /** What went wrong on the way: scripts that failed, content refused, a page's other language. */
  readonly complaints: string[] = []
  readonly #context: BrowserContext
  /** Everybody who could be signed in as. */
  #colleagues: string[] = []

  private constructor(context: BrowserContext, page: Page, way: Way, base: string) {
    this.#context = context
    this.page = page
    this.way = way
    this.base = base
    this.hands = way.onlyKeyboard ? keyboard(page) : mouse()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      // The browser says so itself of each 404 and 422 that we ask for on purpose.
      const isStatus = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isStatus) this.complaints.push(message.text())
    })
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} ${response.url()}`)
    })
  }

  static async enter(browser: Browser, base: string, way: Way = plainWay): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: base,
      viewport: { width: way.width, height: way.width < 500 ? 800 : 900 },
      javaScriptEnabled: way.javaScript,
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
    })
    // What tests run in the page is compiled with a name-keeper that the page does not have.
    await context.addInitScript('globalThis.__name = (named) => named')
    return new Visitor(context, await context.newPage(), way, base)
  }

  async leave(): Promise<void> {
    await this.#context.close()
    assert.deepEqual([...new Set(this.complaints)], [])
  }

  /** The words of this visitor's language. */
  say(sv: string, en: string): string {
    return this.way.language === 'sv' ? sv : en
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** Signs in as one of the demo persons (the first of the role, or the one after) and tells the name. */
  async signIn(stadsdel: string, role: Role, nth = 0): Promise<string> {
    await this.goTo(`/logga-in?stadsdel=${encodeURIComponent(stadsdel)}`)
    if ((await this.page.locator('html').getAttribute('lang')) !== this.way.language) {
      await this.openMenu()
      await this.#arrive(() =>
        this.hands.press(this.#visible(this.page.getByRole('button', { name: 'In English' }))),
      )
    }
    return this.signInHere(role, nth)
  }

  /** The same on the sign-in page that one was led to. */
  async signInHere(role: Role, nth = 0): Promise<string> {
    const ending = new RegExp(`, ${roleNames[role][this.way.language]}$`, 'i')
    const everybody = await this.main.getByRole('button', { name: /, / }).allInnerTexts()
    this.#colleagues = everybody.map((words) => words.split(', ')[0]?.trim() ?? '').filter(Boolean)
    const button = this.main.getByRole('button', { name: ending }).nth(nth)
    const name = (await button.innerText()).replace(ending, '').trim()
    await this.#arrive(() => this.hands.press(button))
    return name
  }

  async signOut(): Promise<void> {
    await this.openMenu()
    const button = this.page.getByRole('button', { name: this.say('Logga ut', 'Sign out') })
    await this.#arrive(() => this.hands.press(this.#visible(button)))
  }

  /** Types an address. The status of the answer. */
  async goTo(address: string): Promise<number> {
    const response = await this.page.goto(address)
    await this.#lookAround()
    return response?.status() ?? 0
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.#lookAround()
  }

  /** A link of the main menu, which is folded on a narrow screen. */
  async menu(name: string): Promise<void> {
    await this.openMenu()
    const link = this.page.getByRole('banner').getByRole('link', { name, exact: true })
    await this.#arrive(() => this.hands.press(this.#visible(link)))
  }

  async openMenu(): Promise<void> {
    const fold = this.page.locator('.ob-menu > summary')
    if (await fold.isVisible()) await this.hands.press(fold)
  }

  async follow(name: string | RegExp, within: Locator = this.main): Promise<void> {
    const link = within.getByRole('link', { name, exact: true }).first()
    await this.#arrive(() => this.hands.press(link))
  }

  /** Presses a button of the page and waits for the page it leads to. */
  async press(name: string, within: Locator = this.main): Promise<void> {
    await this.#arrive(() => this.hands.press(this.button(name, within)))
  }

  button(name: string, within: Locator = this.main): Locator {
    return within.getByRole('button', { name, exact: true }).last()
  }

  field(label: string): Locator {
    const exact = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return this.main.getByLabel(new RegExp(`^${exact}( \\((frivilligt|optional)\\))?$`)).first()
  }

  async write(label: string, words: string): Promise<void> {
    await this.hands.write(await this.#unfolded(this.field(label)), words)
  }

  async setDay(label: string, day: string): Promise<void> {
    await this.hands.setDay(await this.#unfolded(this.field(label)), day)
  }

  async choose(label: string, choice: string): Promise<void> {
    await this.hands.choose(await this.#unfolded(this.field(label)), choice)
  }

  pick(question: string, answer: string): Promise<void> {
    const group = this.main.getByRole('group', { name: question })
    return this.hands.pick(group.getByRole('radio', { name: answer, exact: true }))
  }

  attach(label: string, file: UploadedFile): Promise<void> {
    return this.hands.attach(this.field(label), file)
  }

  /** Opens a fold of the page unless it is open. */
  async unfold(name: string | RegExp): Promise<void> {
    const head = this.main.locator('summary').filter({ hasText: name }).first()
    const isOpen = await head.evaluate((one) => one.parentElement?.hasAttribute('open') ?? false)
    if (!isOpen) await this.hands.press(head)
  }

  /** Presses what answers with a file. */
  async download(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const coming = this.page.waitForEvent('download')
    await press()
    const file = await coming
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }

  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).innerText()).trim()
  }

  async words(within: Locator = this.main): Promise<string> {
    return (await within.innerText()).replace(/\s+/g, ' ').trim()
  }

  async sees(words: string | RegExp, within: Locator = this.main): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor()
  }

  /** The rows of a table, cell by cell; on a narrow screen the cards that stand for them. */
  async rows(table: Locator): Promise<string[][]> {
    return table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
        ),
      )
  }

  table(caption: string): Locator {
    return this.main.getByRole('table', { name: caption, exact: true })
  }

  /** What of a description list stands under a term. */
  async told(term: string): Promise<string> {
    const value = this.main.locator('dt', { hasText: new RegExp(`^${term}$`) }).first()
    return (await value.locator('xpath=following-sibling::dd[1]').innerText()).trim()
  }

  /** On a telephone the filters of a list are folded until one opens them. */
  async #unfolded(field: Locator): Promise<Locator> {
    await field.waitFor({ state: 'attached' })
    const head = field.locator('xpath=ancestor::details[not(@open)][1]/summary')
    if ((await head.count()) > 0 && (await head.isVisible())) await this.hands.press(head)
    return field
  }

  #visible(locator: Locator): Locator {
    return locator.filter({ visible: true }).first()
  }

  async #arrive(act: () => Promise<void>): Promise<void> {
    // The wait begins before the act, and with the keyboard the act is a walk of hundreds of stops.
    await Promise.all([this.page.waitForEvent('domcontentloaded', { timeout: 180_000 }), act()])
    await this.#lookAround()
  }

  /** What must hold on every page of this way. */
  async #lookAround(): Promise<void> {
    const { page, way } = this
    const { lang, scrolls, overlapping } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // A card's line is titled by what floats before it, which must not hang into the next line.
      overlapping: [...document.querySelectorAll('td[data-label]')]
        .filter((cell) => getComputedStyle(cell, '::before').float === 'inline-start')
        .filter((cell) => {
          const { height } = getComputedStyle(cell, '::before')
          return Number.parseFloat(height) > cell.getBoundingClientRect().height
        })
        .map((cell) => cell.getAttribute('data-label')),
    }))
    const where = new URL(page.url()).pathname
    assert.ok(scrolls <= 0, `${where} is ${scrolls} px wider than a screen of ${way.width}`)
    assert.deepEqual(overlapping, [], `titles that hang into the next line of ${where}`)
    if (way.language === 'sv' || lang !== 'en' || way.mayNameOthers) return
    for (const word of await findSwedish(page, this.#colleagues)) {
      this.complaints.push(`Swedish on the English page ${where}: ${word}`)
    }
  }
}
