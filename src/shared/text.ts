/**
 * Every text a person reads is written as a pair, Swedish and its English twin, side by side:
 * the compiler then refuses a text without its twin, and a reader sees both at once.
 */
export type Language = 'sv' | 'en'

export type Text = { readonly sv: string; readonly en: string }

/** @example text('Min arbetslista', 'My work list') */
export function text(sv: string, en: string): Text {
  return { sv, en }
}

/** Speaks one language: `const say = speak('sv'); say(text('Hej', 'Hello'))` is 'Hej'. */
export function speak(language: Language): (twin: Text) => string {
  return (twin) => twin[language]
}

export type Say = ReturnType<typeof speak>
