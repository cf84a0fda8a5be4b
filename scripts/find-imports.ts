/**
 * Every module that a TypeScript file names: import and export statements, `import()`,
 * `import type`, `require.resolve`. Comments and strings are blanked first, so that a mention in
 * prose is no import; JSX needs no more, as no text of a page looks like an import statement.
 */
export function findImports(source: string): string[] {
  const code = withoutComments(source)
  const found = [...code.matchAll(STATEMENT), ...code.matchAll(BARE), ...code.matchAll(CALL)]
  return found.map((match) => match[1] ?? '')
}

const STATEMENT = /(?:^|[;\n}])\s*(?:import|export)\s[^'"`;()]*?\bfrom\s*['"]([^'"\n]+)['"]/g
const BARE = /(?:^|[;\n}])\s*import\s*['"]([^'"\n]+)['"]/g
const CALL = /\bimport\s*\(\s*['"`]([^'"`\n$]+)['"`]/g

/**
 * Blanks comments, and keeps strings, templates and regular expressions as they are, so that a
 * `//` inside an address or a pattern does not swallow the rest of its line.
 */
export function withoutComments(source: string): string {
  return source.replace(TOKEN, (token) =>
    token.startsWith('//') || token.startsWith('/*') ? token.replace(/[^\n]/g, ' ') : token,
  )
}

const TOKEN = new RegExp(
  [
    /\/\*[\s\S]*?\*\//, // block comment
    /\/\/[^\n]*/, // line comment
    /'(?:\\.|[^'\\\n])*'/, // strings
    /"(?:\\.|[^"\\\n])*"/,
    /`(?:\\[\s\S]|[^`\\])*`/,
    /(?<=[=(,:!&|?[{;\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//, // pattern
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
)
