import type { AsActor } from './access/as-actor.ts'
import { importRegister, readMonthFile } from './exchange/index.ts'
import { sendRound } from './notices/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Jobs } from './platform/jobs.ts'
import type { MailSettings } from './platform/mail/mail-settings.ts'
import { openMailer } from './platform/mail/open-mailer.ts'
import { checkQuality } from './quality/index.ts'
import { evaluateAll } from './rules/evaluate-all.ts'
import { applyLocalRule } from './rules/local/apply-local-rule.ts'
import { previewLocalRule } from './rules/local/preview-local-rule.ts'
import type { Engine } from './rules/reevaluate.ts'

type JobParts = {
  readonly asActor: AsActor
  readonly engine: Engine
  readonly clock: Clock
  readonly mail: MailSettings | null
}

/** The jobs of every slice, by name; mail is sent only where there is a server to send it by. */
export function jobsOf({ asActor, engine, clock, mail }: JobParts): Jobs {
  return {
    ...mailJob({ asActor, clock, mail }),
    'read-month-file': (payload) => readMonthFile(asActor, payload),
    'import-register': (payload) => importRegister({ asActor, engine }, payload),
    'preview-local-rule': (payload) => previewLocalRule({ asActor, engine }, payload),
    'apply-local-rule': (payload) => applyLocalRule({ asActor, engine }, payload),
    'evaluate-all': async () => {
      await evaluateAll(engine, asActor)
      await checkQuality(asActor)
    },
  }
}

function mailJob({ asActor, clock, mail }: Omit<JobParts, 'engine'>): Jobs {
  if (mail === null || mail.server === null) return {}
  const { server, from, publicUrl, hour } = mail
  const mailer = openMailer({ server, from, publicUrl })
  return { 'send-daily-mail': () => sendRound({ asActor, clock, mailer, publicUrl, hour }) }
}
