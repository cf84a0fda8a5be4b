import type { Month } from './month.ts'

/**
 * The file's name: which office, which month, nothing of any child. Plain ASCII, since names with
 * å, ä and ö still break on their way through mail and archives.
 * @example fileName('Enskede-Årsta-Vantör', '2026-11', 'xlsx'): 'sams-enskede-arsta-vantor-2026-11.xlsx'
 */
export function fileName(stadsdel: string, month: Month, extension: 'xlsx' | 'csv'): string {
  return `sams-${asciiName(stadsdel)}-${month}.${extension}`
}

export function templateFileName(): string {
  return 'sams-manadsfil-mall.xlsx'
}

function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
