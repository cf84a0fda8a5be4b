import { text } from '../shared/text.ts'

/** Said in the help of every command that opens one. */
export const whichDatabase = text(
  'Databasen är den i DATABASE_URL och DATABASE_OWNER_URL, annars den inbyggda i mappen OBRUTEN_DATA (.data).',
  'The database is that of DATABASE_URL and DATABASE_OWNER_URL, else the embedded one in the folder OBRUTEN_DATA (.data).',
)
