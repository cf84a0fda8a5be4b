/** What comes to staff by itself: the daily mail. */
import { get, post, type WebSlice } from '../access/route.ts'
import type { MailSettings } from '../platform/mail/mail-settings.ts'
import { permissions } from './access.ts'
import { settingsPath } from './mail/letter.tsx'
import { showRounds } from './mail/oversee.tsx'
import { changeMail, showMail } from './mail/own-mail.tsx'
import { texts } from './mail/texts.ts'

export { sendRound } from './mail/send-round.ts'

const own = 'daily-mail:own'
const oversee = 'daily-mail:oversee'

export function noticesSlice({ mail }: { mail: MailSettings | null }): WebSlice {
  return {
    name: 'notices',
    permissions,
    routes: [
      get(settingsPath, (visit) => showMail(visit, mail), {
        permission: own,
        audit: 'daily-mail-shown',
      }),
      post(settingsPath, (visit) => changeMail(visit, mail), {
        permission: own,
        audit: 'daily-mail-chosen',
      }),
      get('/utskick', (visit) => showRounds(visit, mail), {
        permission: oversee,
        audit: 'daily-mail-overseen',
      }),
    ],
    notices: { 'dagligt-mejl': texts.saved },
    nav: [
      { href: settingsPath, label: texts.title, permission: own, order: 70, aside: true },
      { href: '/utskick', label: texts.overseeTitle, permission: oversee, order: 70, aside: true },
    ],
  }
}
