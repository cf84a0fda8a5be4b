/** Exchange: what comes in and goes out, a folder per counterpart. The SAMS month is the first. */
export { readMonthFile, slice as samsMonth } from './sams-month/index.ts'
