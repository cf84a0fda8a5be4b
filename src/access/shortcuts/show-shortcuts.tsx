import { sql } from 'kysely'
import { Button, DataTable, PageHead, useSay } from '../../design/index.ts'
import { ownPath } from '../../platform/web/origin.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import { text } from '../../shared/text.ts'
import { get, post, type Route, signedIn } from '../route.ts'
import type { Visit } from '../visit.ts'
import { listAddress, type Shortcut, shortcutsOf } from './shortcut.ts'

export const shortcutRoutes: readonly Route[] = [
  get(listAddress, showShortcuts, { permission: signedIn, audit: 'shortcuts-shown' }),
  post('/min-inloggning/kortkommandon', setShortcuts, {
    permission: signedIn,
    audit: 'shortcuts-set',
  }),
]

const texts = {
  title: text('Kortkommandon', 'Keyboard shortcuts'),
  intro: text(
    'Tangenter som leder till sidor. De är avslagna tills du slår på dem, och gäller bara när markören inte står i ett fält. Allt kan göras utan dem.',
    'Keys that lead to pages. They are off until you turn them on, and work only while the cursor is not in a field. Everything can be done without them.',
  ),
  areOn: text('Kortkommandon är påslagna.', 'Keyboard shortcuts are on.'),
  areOff: text('Kortkommandon är avslagna.', 'Keyboard shortcuts are off.'),
  turnOn: text('Slå på kortkommandon', 'Turn keyboard shortcuts on'),
  turnOff: text('Slå av kortkommandon', 'Turn keyboard shortcuts off'),
  keys: text('Tangenter', 'Keys'),
  leadTo: text('Leder till', 'Lead to'),
  andThen: text('och sedan', 'and then'),
  show: text('Visa vilka som finns', 'Show which there are'),
}

export const shortcutNotices = {
  'kortkommandon-pa': texts.areOn,
  'kortkommandon-av': texts.areOff,
}

async function showShortcuts(visit: Visit): Promise<Reply> {
  const { menu, say, shortcuts } = visit
  return visit.page(
    { title: say(texts.title), width: 'reading' },
    <ShortcutPage list={shortcutsOf(menu)} isOn={shortcuts} />,
  )
}

/** Kept for the person, so that they are as one wants them in every browser. */
async function setShortcuts({ tx, actor, form }: Visit): Promise<Reply> {
  const isOn = form.pa === 'ja'
  await tx.rows(sql`insert into staff_preference (staff_id, shortcuts)
    values (${actor.staffId}, ${isOn})
    on conflict (staff_id) do update set shortcuts = excluded.shortcuts, changed_at = default`)
  const back = ownPath(form.till).split('?')[0]
  return redirect(`${back}?klart=kortkommandon-${isOn ? 'pa' : 'av'}`)
}

function ShortcutPage({ list, isOn }: { list: readonly Shortcut[]; isOn: boolean }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      <ShortcutSwitch isOn={isOn} till={listAddress} />
      <DataTable
        caption={say(texts.title)}
        captionHidden
        rows={list}
        rowKey={({ keys }) => keys}
        empty={{ text: '' }}
        columns={[
          {
            key: 'tangenter',
            title: say(texts.keys),
            render: ({ keys }) => <Keys keys={keys} andThen={say(texts.andThen)} />,
          },
          {
            key: 'sida',
            title: say(texts.leadTo),
            render: ({ href, label }) => <a href={href}>{say(label)}</a>,
          },
        ]}
      />
    </>
  )
}

/** 'g a' is one key and then the other. */
function Keys({ keys, andThen }: { keys: string; andThen: string }) {
  return keys
    .split(' ')
    .flatMap((key, index) => [
      ...(index === 0 ? [] : [` ${andThen} `]),
      <kbd key={`${keys}-${key}`}>{key}</kbd>,
    ])
}

/** Whether they are on, and the button that changes it; `till` is the page to come back to. */
export function ShortcutSwitch(props: {
  readonly isOn: boolean
  readonly till: string
  readonly withLink?: boolean
}) {
  const { isOn, till, withLink } = props
  const say = useSay()
  return (
    <form className="ob-switch" method="post" action="/min-inloggning/kortkommandon">
      <p>
        {say(isOn ? texts.areOn : texts.areOff)}{' '}
        {withLink && <a href={listAddress}>{say(texts.show)}</a>}
      </p>
      <input type="hidden" name="till" value={till} />
      <Button look="secondary" name="pa" value={isOn ? 'nej' : 'ja'}>
        {say(isOn ? texts.turnOff : texts.turnOn)}
      </Button>
    </form>
  )
}
