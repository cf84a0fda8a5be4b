/** How a visitor's hands work a page: with a mouse, or with nothing but the keyboard. */
import type { Locator, Page } from 'playwright-core'

export type Hands = {
  /** Presses a link, a button or the head of a fold. */
  readonly press: (target: Locator) => Promise<void>
  readonly write: (field: Locator, words: string) => Promise<void>
  /** A day as YYYY-MM-DD. */
  readonly setDay: (field: Locator, day: string) => Promise<void>
  readonly choose: (select: Locator, label: string) => Promise<void>
  readonly pick: (radio: Locator) => Promise<void>
  readonly attach: (field: Locator, file: UploadedFile) => Promise<void>
}

export type UploadedFile = {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function mouse(): Hands {
  return {
    press: (target) => target.click(),
    write: (field, words) => field.fill(words),
    setDay: (field, day) => field.fill(day),
    choose: async (select, label) => {
      await select.selectOption({ label })
    },
    pick: (radio) => radio.check(),
    attach: (field, file) => field.setInputFiles(file),
  }
}

/** More stops than any page has: whoever needs more has lost the way. */
const mostStops = 400

/**
 * Tab, Enter, Space, arrows and typing, and never a click or a value set from outside. Wherever the
 * focus goes, it must be seen there.
 */
export function keyboard(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name)

  const reach = async (target: Locator) => {
    await target.waitFor()
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await seesFocus(target)
        return
      }
      await key('Tab')
    }
    throw new Error(`The keyboard never came to ${target}`)
  }

  return {
    press: async (target) => {
      await reach(target)
      await key('Enter')
    },
    write: async (field, words) => {
      await reach(field)
      await key('ControlOrMeta+a')
      await page.keyboard.type(words)
    },
    setDay: async (field, day) => {
      await reach(field)
      await typeDay(page, field, day)
    },
    choose: async (select, label) => {
      await reach(select)
      const { now, wanted } = await select.evaluate((element, name) => {
        const { options, selectedIndex } = element as HTMLSelectElement
        return { now: selectedIndex, wanted: [...options].findIndex(({ text }) => text === name) }
      }, label)
      if (wanted < 0) throw new Error(`There is no choice called ${label}`)
      const arrow = wanted < now ? 'ArrowUp' : 'ArrowDown'
      for (let step = 0; step < Math.abs(wanted - now); step += 1) await key(arrow)
    },
    pick: async (radio) => {
      const group = radio.locator('xpath=ancestor::fieldset[1]')
      // Tab comes to the one that is chosen, else to the first; arrows go on from there.
      const chosen = group.getByRole('radio', { checked: true })
      await reach((await chosen.count()) > 0 ? chosen : group.getByRole('radio').first())
      await key('Space')
      for (let step = 0; step < 20 && !(await radio.isChecked()); step += 1) await key('ArrowDown')
    },
    attach: async (field, file) => {
      await reach(field)
      const asked = page.waitForEvent('filechooser')
      await key('Space')
      await (await asked).setFiles(file)
    },
  }
}

/** The browser's own date field has a part each for year, month and day, in its own order. */
async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const parts of [
    [month, date, year],
    [year, month, date],
    [date, month, year],
  ]) {
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type(parts.join(''))
    if ((await field.inputValue()) === day) return
  }
  throw new Error(`The day ${day} could not be typed`)
}

/** WCAG 2.4.7: an outline, a shadow or an underline that is there because of the focus. */
export async function seesFocus(target: Locator): Promise<void> {
  const seen = await target.evaluate((element) => {
    // A row's link is drawn as the whole row; a chosen circle is drawn on its field.
    const around = [element, element.parentElement, element.closest('tr')]
    return around.some((one) => {
      if (one === null) return false
      return ['', '::after', '::before'].some((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part)
        const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
        return hasOutline || boxShadow !== 'none'
      })
    })
  })
  if (!seen) throw new Error(`The focus cannot be seen on ${target}`)
}
