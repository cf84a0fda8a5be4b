/** What comes to staff by itself: what is new since last, and the daily mail. */
import { get, post, type WebSlice } from '../access/route.ts'
import type { MailSettings } from '../platform/mail/mail-settings.ts'
import type { Rule } from '../rules/rule.ts'
import { permissions } from './access.ts'
import { settingsPath } from './mail/letter.tsx'
import { showRounds } from './mail/oversee.tsx'
import { changeMail, showMail } from './mail/own-mail.tsx'
import { texts } from './mail/texts.ts'
import { markRead, showNews } from './news/show-news.tsx'
import { texts as newsTexts } from './news/texts.ts'

export { sendRound } from './mail/send-round.ts'
export { newsLine } from './news/show-news.tsx'

const news = 'news:read'
const own = 'daily-mail:own'
const oversee = 'daily-mail:oversee'

type NoticesParts = { readonly mail: MailSettings | null; readonly rules: readonly Rule[] }

/** The rules are read anew for each page: they may have been added to since the start. */
export function noticesSlice(parts: NoticesParts): WebSlice {
  const { mail } = parts
  return {
    name: 'notices',
    permissions,
    routes: [
      get('/nytt', (visit) => showNews(visit, parts.rules), {
        permission: news,
        audit: 'news-read',
      }),
      post('/nytt', markRead, { permission: news, audit: 'news-marked-read' }),
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
    notices: { 'dagligt-mejl': texts.saved, 'allt-last': newsTexts.allRead },
    nav: [
      { href: '/nytt', label: newsTexts.title, permission: news, order: 50, aside: true },
      { href: settingsPath, label: texts.title, permission: own, order: 70, aside: true },
      { href: '/utskick', label: texts.overseeTitle, permission: oversee, order: 70, aside: true },
    ],
  }
}
