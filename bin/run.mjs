// Runs one of the checkout's own TypeScript files, as the scripts in package.json do:
// node bin/run.mjs test/run.ts src/plain/day.test.ts
import { run } from './ready.mjs'

const [file = '', ...args] = process.argv.slice(2)
// The test run hands what it was started with to every process that it starts, and those have a loader of their own.
await run(file, args, { withDev: true, withLoader: file !== 'test/run.ts' })
