/** Exchange: what comes in and goes out, a folder per counterpart. */

export { fileKindNames } from './register-import/domain/columns.ts'
export {
  type Mapping,
  readMapping,
  takenOn,
  wrongDayOf,
} from './register-import/domain/mapping.ts'
export { ourCodes } from './register-import/domain/our-codes.ts'
export {
  type Delivered,
  filesOfImports,
  insertFiles,
  type Written,
} from './register-import/imports.ts'
export { differencesLink, slice as registerImport } from './register-import/index.ts'
export { importRegister } from './register-import/run/import-register.ts'
export {
  grounds,
  parseMonth,
  periodOf,
  readMonthFile,
  releaseMonth,
  slice as samsMonth,
  stadsdelOf,
} from './sams-month/index.ts'
