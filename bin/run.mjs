// Runs one of the checkout's own TypeScript files, as the scripts in package.json do:
// node bin/run.mjs test/run.ts src/plain/day.test.ts
import { run } from './ready.mjs'

const [file = '', ...args] = process.argv.slice(2)
await run(file, args, { withDev: true })
