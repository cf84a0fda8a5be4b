export { type DemoParts, loadDemo, planDemo } from './load-demo.ts'
