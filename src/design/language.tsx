import { createContext, type ReactNode, useContext } from 'react'
import { type Language, type Say, speak } from '../shared/text.ts'

const LanguageContext = createContext<Language>('sv')

/**
 * Tells every part below which language it speaks. `Page` does this already; a fragment that is
 * sent alone (a progress bar, a draft line) needs it around itself.
 */
export function Speaking({ language, children }: { language: Language; children?: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useSay(): Say {
  return speak(useLanguage())
}
