import type { ReactNode } from 'react'
import { type Text, text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { Icon, type IconName } from './Icon.tsx'

/** What binds: never mixed, so each has its own look besides its word. */
export type Level = 'lag' | 'föreskrift' | 'stadsmål' | 'lokal rutin'

const levels: Readonly<Record<Level, { words: Text; look: string }>> = {
  lag: { words: text('Lag', 'Law'), look: 'law' },
  föreskrift: { words: text('Föreskrift', 'Regulation'), look: 'regulation' },
  stadsmål: { words: text('Stadsmål', 'City goal'), look: 'city-goal' },
  'lokal rutin': { words: text('Lokal rutin', 'Local routine'), look: 'local-routine' },
}

export function LevelTag({ level }: { level: Level }) {
  const say = useSay()
  const { words, look } = levels[level]
  return (
    <span className="ob-tag" data-level={look}>
      {say(words)}
    </span>
  )
}

/** A short neutral mark beside a name or title; with an icon where it must be seen. */
export function Tag({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className="ob-tag" data-icon={icon}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
