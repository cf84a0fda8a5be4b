/** Data quality: forty-two rules for a register of placed children, wherever its rows come from. */
export { checkQuality } from './check-quality.ts'
export { qualityRules } from './domain/catalogue.ts'
export { type Checked, checkRegister, type Finding } from './domain/check-register.ts'
export * from './domain/register.ts'
export type { QualityRule } from './domain/rule.ts'
export { ownCodes } from './own-codes.ts'
export { qualitySlice } from './slice.ts'
