import type { Language, Say, Text } from '../shared/text.ts'

/** 0 done, 1 it could not be done or the answer is no, 2 asked wrongly or given what cannot be read. */
export type ExitCode = 0 | 1 | 2

/** One verb of the command line, as data: help, reading of arguments and tests go by it. */
export type Command = {
  /** 'start', 'log verify'. */
  readonly name: string
  readonly summary: Text
  /** What a person should know before using it, a paragraph each. */
  readonly details: readonly Text[]
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  /** Loaded when asked for, so that a command starts no slower for what others need. */
  readonly load: () => Promise<{ readonly run: Run }>
}

export type Option = {
  readonly name: string
  /** What stands after it; null for a flag. */
  readonly takes: Text | null
  readonly says: Text
  readonly required?: true
  readonly choices?: readonly string[]
}

export type Run = (asked: Asked) => Promise<ExitCode>

export type Asked = {
  readonly language: Language
  readonly say: Say
  /** The value of an option that takes one; undefined when it was not given. */
  readonly value: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  /** A line of the result, on stdout. */
  readonly out: (line: string) => void
  /** A line about how it goes, on stderr. */
  readonly note: (line: string) => void
}

/** A command ends without its result, for reasons that the person at the terminal can mend. */
export class CommandFailed extends Error {
  readonly exitCode: ExitCode
  readonly reasons: readonly Text[]

  constructor(exitCode: 1 | 2, ...reasons: readonly Text[]) {
    super(reasons.map(({ en }) => en).join('\n'))
    this.name = 'CommandFailed'
    this.exitCode = exitCode
    this.reasons = reasons
  }
}
