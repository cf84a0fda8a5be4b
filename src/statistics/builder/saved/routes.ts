import { get, post, type Route } from '../../../access/route.ts'
import { removeTable, renameSaved, showChange, takeBackTable } from './change-saved.tsx'
import { saveShown, showSave } from './save-table.tsx'
import { showSaved } from './show-saved.tsx'

const counting = { permission: 'statistics:count' }

export const savedRoutes: readonly Route[] = [
  get('/tabeller/spara', showSave, { ...counting, audit: 'table-save-shown' }),
  post('/tabeller/spara', saveShown, { ...counting, audit: 'table-saved' }),
  get('/tabeller/sparade', showSaved, { ...counting, audit: 'saved-tables-listed' }),
  get('/tabeller/sparade/:savedId', showChange, { ...counting, audit: 'saved-table-shown' }),
  post('/tabeller/sparade/:savedId', renameSaved, { ...counting, audit: 'saved-table-changed' }),
  post('/tabeller/sparade/:savedId/ta-bort', removeTable, {
    ...counting,
    audit: 'saved-table-removed',
  }),
  post('/tabeller/sparade/:savedId/angra', takeBackTable, {
    ...counting,
    audit: 'saved-table-taken-back',
  }),
]
