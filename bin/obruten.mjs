#!/usr/bin/env node
/**
 * `npx obruten`. Like every script of ours it first sees that the pinned Node runs it; only then
 * can TypeScript be read. Plain JavaScript, for it begins on whatever Node the machine has.
 */
await import('../scripts/runtime.mjs')
await import('../src/cli/main.ts')
