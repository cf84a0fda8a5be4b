/**
 * What the surroundings decide, read once at start and checked as a whole: a wrong setting stops
 * the start with one sentence per variable, rather than a surprise at the first request. Addresses
 * of databases hold passwords, so no sentence repeats one.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Day, parseDay } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'
import {
  type MailSettings,
  mailEnvironment,
  mailProblems,
  mailSays,
  mailSettingsOf,
} from './mail/mail-settings.ts'
import { readSecretFiles } from './secret-files.ts'
import type { TelemetrySettings } from './telemetry/telemetry.ts'

export type Settings = {
  /** 0 means any free port. */
  readonly port: number
  readonly database: EmbeddedDatabase | GivenDatabase
  /** What this process does: everything, pages alone, or migrations and jobs alone. */
  readonly runs: 'all' | 'web' | 'jobs'
  /** How long it says that it is ending before it takes no more requests. */
  readonly drainSeconds: number
  /** Absolute folder of what lies outside the database, and of the embedded one. */
  readonly dataFolder: string
  /** The day the clock is held at; null is the real clock. */
  readonly fixedToday: Day | null
  /** Where metrics and traces are sent; null sends none. */
  readonly telemetry: TelemetrySettings | null
  /** How mail is sent to staff; null sends none. */
  readonly mail: MailSettings | null
  /** How much of the demo city is loaded: ten years of it, or the children of today alone. */
  readonly demoSize: 'small' | 'full'
}

type EmbeddedDatabase = { readonly kind: 'embedded' }

export type GivenDatabase = {
  readonly kind: 'given'
  readonly appUrl: string
  /** Null where the process runs pages alone and is not told the owner's password. */
  readonly ownerUrl: string | null
  /** The installer says it is a demo. Not enough alone: its own marker must say so too. */
  readonly declaredDemo: boolean
  /** Whether the web's connections keep the plans of what is asked all day; not behind every pooler. */
  readonly keepsPlans: boolean
}

export type SettingProblem = { readonly variable: string; readonly says: Text }

export class SettingsError extends Error {
  readonly problems: readonly SettingProblem[]

  constructor(problems: readonly SettingProblem[]) {
    super(
      problems
        .map(({ variable, says }) => `${variable}: ${says.sv}\n${variable}: ${says.en}`)
        .join('\n'),
    )
    this.name = 'SettingsError'
    this.problems = problems
  }
}

const PORT = text(
  'ska vara ett heltal mellan 0 och 65535, till exempel 3000.',
  'must be a whole number between 0 and 65535, for example 3000.',
)
const URL_SHAPE = text(
  'ska vara en adress som postgres://namn:lösenord@värd:5432/databas, med inloggning och databas.',
  'must be an address like postgres://name:password@host:5432/database, with a login and a database.',
)
const DATA = text('ska vara en mapp.', 'must be a folder.')
const TODAY = text(
  'ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD, till exempel 2026-02-28.',
  'must be a day that exists, written YYYY-MM-DD, for example 2026-02-28.',
)
const YES = text('ska vara yes, eller inte finnas alls.', 'must be yes, or not be set at all.')
const DEMO_SIZE = text('ska vara small eller full.', 'must be small or full.')
const RUNS = text('ska vara all, web eller jobs.', 'must be all, web or jobs.')
const RUNS_EMBEDDED = text(
  'kan bara vara web eller jobs över en given databas (DATABASE_URL).',
  'can be web or jobs only over a given database (DATABASE_URL).',
)
const DRAIN = text(
  'ska vara ett helt antal sekunder mellan 0 och 60.',
  'must be a whole number of seconds between 0 and 60.',
)
const ENDPOINT = text(
  'ska vara en adress som http://otel:4318.',
  'must be an address like http://otel:4318.',
)
const INTERVAL = text(
  'ska vara ett helt antal millisekunder mellan 100 och 3600000.',
  'must be a whole number of milliseconds between 100 and 3600000.',
)
const SHARE = text('ska vara ett tal mellan 0 och 1.', 'must be a number between 0 and 1.')
const SECRET_FILE = text(
  'pekar på en fil som inte går att läsa.',
  'names a file that cannot be read.',
)
const EMPTY = text(
  'är satt men tom. Ge den ett värde eller ta bort den.',
  'is set but empty. Give it a value or remove it.',
)
const PAIR = text(
  'saknas. DATABASE_URL och DATABASE_OWNER_URL sätts båda eller ingen.',
  'is missing. Set both DATABASE_URL and DATABASE_OWNER_URL, or neither.',
)
const SAME_LOGIN = text(
  'har samma inloggning som DATABASE_URL. Appen får inte köras som tabellernas ägare: ge två olika.',
  'has the same login as DATABASE_URL. The app must not run as the owner of its tables: use two.',
)
const OTHER_DATABASE = text(
  'pekar på en annan databas än DATABASE_URL. Båda ska peka på samma.',
  'names another database than DATABASE_URL. Both must name the same.',
)
const CLOCK_ON_GIVEN = text(
  'håller klockan stilla och får bara användas i demo och test. Ta bort den, eller sätt ' +
    'OBRUTEN_DEMO_DATABASE=yes om databasen i DATABASE_URL verkligen är en demo.',
  'holds the clock still and is for demo and tests only. Remove it, or set ' +
    'OBRUTEN_DEMO_DATABASE=yes if the database in DATABASE_URL really is a demo.',
)

const SAYS: Record<string, Text> = {
  PORT,
  DATABASE_URL: URL_SHAPE,
  DATABASE_OWNER_URL: URL_SHAPE,
  OBRUTEN_DATA: DATA,
  OBRUTEN_TODAY: TODAY,
  OBRUTEN_DEMO_DATABASE: YES,
  OBRUTEN_DEMO_SIZE: DEMO_SIZE,
  OBRUTEN_KEEP_PLANS: YES,
  OBRUTEN_RUNS: RUNS,
  OBRUTEN_DRAIN_SECONDS: DRAIN,
  OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT,
  OTEL_METRIC_EXPORT_INTERVAL: INTERVAL,
  OTEL_TRACES_SAMPLER_ARG: SHARE,
  ...mailSays,
}

/** Every setting by its name; those of `secret-files.ts` may also end in _FILE. */
export const settingNames: readonly string[] = Object.keys(SAYS)

const databaseUrl = z.string().refine((value) => loginAndDatabase(value) !== null)

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  OBRUTEN_DATA: z.string().default('.data'),
  OBRUTEN_TODAY: z.string().refine(isDay).transform(parseDay).nullable().default(null),
  OBRUTEN_DEMO_DATABASE: z.literal('yes').optional(),
  OBRUTEN_DEMO_SIZE: z.enum(['small', 'full']).default('full'),
  OBRUTEN_KEEP_PLANS: z.literal('yes').optional(),
  OBRUTEN_RUNS: z.enum(['all', 'web', 'jobs']).default('all'),
  OBRUTEN_DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((seconds) => seconds <= 60)
    .default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:/.test(value))
    .optional(),
  OTEL_METRIC_EXPORT_INTERVAL: z
    .string()
    .regex(/^\d{3,7}$/)
    .transform(Number)
    .refine((milliseconds) => milliseconds >= 100 && milliseconds <= 3_600_000)
    .default(60_000),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^[01](\.\d+)?$/)
    .transform(Number)
    .refine((share) => share <= 1)
    .default(0.1),
  ...mailEnvironment,
})

/**
 * @throws SettingsError naming every wrong variable in Swedish and English.
 * @example readSettings({}) is port 3000, the embedded database, `.data` here, the real clock.
 */
export function readSettings(given: Readonly<Record<string, string | undefined>>): Settings {
  const { env, unreadable } = readSecretFiles(given)
  if (unreadable.length > 0) {
    throw new SettingsError(unreadable.map((name) => problem(name, SECRET_FILE)))
  }
  const empty = Object.keys(SAYS).filter((name) => env[name] === '')
  if (empty.length > 0) throw new SettingsError(empty.map((name) => problem(name, EMPTY)))

  const read = environment.safeParse(env)
  if (!read.success) {
    const wrong = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))]
    throw new SettingsError(wrong.map((name) => problem(name, SAYS[name] ?? EMPTY)))
  }
  const values = read.data
  const isWeb = values.OBRUTEN_RUNS === 'web'
  const problems = [...problemsBetween(values), ...mailProblems(values, { isWeb })]
  if (problems.length > 0) throw new SettingsError(problems)

  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = values
  return {
    port: values.PORT,
    database:
      appUrl !== undefined
        ? {
            kind: 'given',
            appUrl,
            ownerUrl: ownerUrl ?? null,
            declaredDemo: values.OBRUTEN_DEMO_DATABASE === 'yes',
            keepsPlans: values.OBRUTEN_KEEP_PLANS === 'yes',
          }
        : { kind: 'embedded' },
    runs: values.OBRUTEN_RUNS,
    drainSeconds: values.OBRUTEN_DRAIN_SECONDS,
    dataFolder: resolve(values.OBRUTEN_DATA),
    fixedToday: values.OBRUTEN_TODAY,
    telemetry: telemetryOf(values),
    mail: mailSettingsOf(values),
    demoSize: values.OBRUTEN_DEMO_SIZE,
  }
}

function telemetryOf(values: z.infer<typeof environment>): TelemetrySettings | null {
  const endpoint = values.OTEL_EXPORTER_OTLP_ENDPOINT
  const { OTEL_METRIC_EXPORT_INTERVAL: intervalMs, OTEL_TRACES_SAMPLER_ARG: traceShare } = values
  return endpoint === undefined ? null : { endpoint, intervalMs, traceShare }
}

function problemsBetween(values: z.infer<typeof environment>): SettingProblem[] {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = values
  const isWeb = values.OBRUTEN_RUNS === 'web'
  if (appUrl && !ownerUrl && !isWeb) return [problem('DATABASE_OWNER_URL', PAIR)]
  if (ownerUrl && !appUrl) return [problem('DATABASE_URL', PAIR)]
  if (!appUrl) return values.OBRUTEN_RUNS === 'all' ? [] : [problem('OBRUTEN_RUNS', RUNS_EMBEDDED)]

  const problems: SettingProblem[] = []
  const app = loginAndDatabase(appUrl)
  const owner = ownerUrl === undefined ? null : loginAndDatabase(ownerUrl)
  if (owner !== null && app?.login === owner.login)
    problems.push(problem('DATABASE_OWNER_URL', SAME_LOGIN))
  // The hosts may differ: the app may go through a pooler, the owner always goes direct.
  if (owner !== null && app?.database !== owner.database) {
    problems.push(problem('DATABASE_OWNER_URL', OTHER_DATABASE))
  }
  if (values.OBRUTEN_TODAY !== null && values.OBRUTEN_DEMO_DATABASE !== 'yes') {
    problems.push(problem('OBRUTEN_TODAY', CLOCK_ON_GIVEN))
  }
  return problems
}

function problem(variable: string, says: Text): SettingProblem {
  return { variable, says }
}

function loginAndDatabase(value: string): { login: string; database: string } | null {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return null
  const { username, pathname, hostname } = new URL(value)
  const database = pathname.slice(1)
  return username && database && hostname ? { login: username, database } : null
}

function isDay(value: string): boolean {
  try {
    parseDay(value)
    return true
  } catch {
    return false
  }
}
