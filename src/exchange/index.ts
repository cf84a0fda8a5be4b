/** Exchange: what comes in and goes out, a folder per counterpart. The SAMS month is the first. */
export {
  grounds,
  parseMonth,
  periodOf,
  readMonthFile,
  releaseMonth,
  slice as samsMonth,
  stadsdelOf,
} from './sams-month/index.ts'
