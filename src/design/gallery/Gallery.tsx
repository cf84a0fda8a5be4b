import type { ReactNode } from 'react'
import { type Language, text } from '../../shared/text.ts'
import { Chain } from '../chain/Chain.tsx'
import { PrintButton } from '../forms/Button.tsx'
import { Page } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { FormStories } from './FormStories.tsx'
import { galleryToday, longLanes, recentLanes } from './made-up.ts'
import { DutyCards, PartStories } from './PartStories.tsx'
import { TableStories } from './TableStories.tsx'

/** Every part with made-up content: the style guide that lives, shown in demo mode only. */
export function Gallery({
  language = 'sv',
  path = '/stilguide',
}: {
  language?: Language
  path?: string
}) {
  const say = (sv: string, en: string) => text(sv, en)[language]
  return (
    <Page
      title={say('Stilguide', 'Style guide')}
      language={language}
      path={path}
      person={{ name: 'Kim Ek', role: say('socialsekreterare', 'caseworker'), unit: 'Farsta' }}
      nav={[
        {
          href: '#arbetslista',
          label: say('Min arbetslista', 'My work list'),
          current: true,
          count: 7,
        },
        { href: '#barn', label: say('Mina barn', 'My children') },
        { href: '#skolgang', label: say('Skolgång', 'Schooling') },
        { href: '#sok', label: say('Sök', 'Search') },
      ]}
      demoBanner={say('Demo: alla personer är påhittade.', 'Demo: every person is made up.')}
      printLine={say(
        'Utskrivet 22 november 2026 14:32 av Kim Ek',
        'Printed 22 November 2026 14:32 by Kim Ek',
      )}
      notice={
        <Notice
          kind="success"
          title={say('Skolstarten är registrerad.', 'The school start is registered.')}
        />
      }
    >
      <PageHead
        title="Alva B., 9 år"
        sub={say(
          'Familjehem B sedan 9 november 2026 · vård enligt LVU 2 § · handläggare: du',
          'Family home B since 9 November 2026 · care under LVU 2 § · caseworker: you',
        )}
        actions={<PrintButton>{say('Skriv ut', 'Print')}</PrintButton>}
      />
      <DutyCards language={language} />
      <Chain
        lanes={recentLanes}
        today={galleryToday}
        extent="recent"
        extentHref="?kedja=hela"
        markers={[
          { at: galleryToday + 40, label: say('ny lag (2026:1600)', 'new law (2026:1600)') },
        ]}
      />
      <Story title={say('Kedjan över tio år', 'The chain over ten years')}>
        <Chain
          id="lang"
          label={say('Lång kedja', 'Long chain')}
          lanes={longLanes}
          today={galleryToday}
          extent="all"
          extentHref="?kedja=ny"
        />
      </Story>
      <TableStories language={language} />
      <FormStories language={language} />
      <PartStories language={language} />
    </Page>
  )
}

export function Story({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
