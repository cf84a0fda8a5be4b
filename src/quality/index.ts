/** Data quality: forty-two rules for a register of placed children, wherever its rows come from. */
export { qualityRules } from './domain/catalogue.ts'
export { type Checked, checkRegister, type Finding } from './domain/check-register.ts'
export * from './domain/register.ts'
export type { QualityRule } from './domain/rule.ts'
