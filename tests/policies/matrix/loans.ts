import type { TableRights } from '../rights.ts'

/** Lender and borrower see a loan; of the administrators the lender's. */
const seen = { maud: 'ulla', mats: 'ivar', adam: 'ivar', cajsa: 'ulla', clas: 'ulla' }

export const loanTables: readonly TableRights[] = [
  {
    table: 'loan',
    key: 'id',
    names: `select l.id::text as key, lower(m.staff_name) as name from loan l join loan_member m on m.loan_id = l.id`,
    select: seen,
  },
  {
    table: 'loan_member',
    key: 'staff_id',
    names: 'select staff_id::text as key, lower(staff_name) as name from loan_member',
    select: seen,
  },
]
