export { type DemoParts, loadDemo } from './load-demo.ts'
