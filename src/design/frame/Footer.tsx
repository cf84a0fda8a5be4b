import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'

export function Footer({ links }: { links: readonly { href: string; label: string }[] }) {
  const say = useSay()
  return (
    <footer className="ob-footer">
      <p>{say(text('Allt du öppnar loggas.', 'Everything you open is logged.'))}</p>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
