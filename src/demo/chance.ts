/**
 * Chance that comes out the same for the same seed. Each child and each unit draws from a stream of
 * its own (`fork`), so that a changed story does not reshuffle the rest of the city.
 * The generator is Doty-Humphrey's sfc32 (PractRand, 2010): 128 bits of state, so that thousands of
 * streams do not run into each other.
 */
export class Chance {
  readonly #name: string
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(name: string) {
    this.#name = name
    this.#a = hash(`${name}/a`)
    this.#b = hash(`${name}/b`)
    this.#c = hash(`${name}/c`)
    for (let round = 0; round < 12; round += 1) this.#draw()
  }

  /** A stream of its own, the same however much has been drawn from this one. */
  fork(name: string | number): Chance {
    return new Chance(`${this.#name}/${name}`)
  }

  /** 0 up to, not including, 1. */
  share(): number {
    return this.#draw() / 2 ** 32
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  /** True in this share of cases. */
  happens(share: number): boolean {
    return this.share() < share
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)]
    if (item === undefined) throw new RangeError('Nothing to pick from')
    return item
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, at: this.share() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item)
  }

  /** An id in the form of a random uuid (version 4). */
  uuid(): string {
    const hex = this.hex(32)
    const variant = '89ab'[this.whole(0, 3)]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  hex(length: number): string {
    let digits = ''
    while (digits.length < length) digits += this.#draw().toString(16).padStart(8, '0')
    return digits.slice(0, length)
  }

  #draw(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return sum >>> 0
  }
}

/** FNV-1a over the characters. */
function hash(words: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1) {
    value = Math.imul(value ^ words.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
