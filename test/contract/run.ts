// The contract: `npm run contract` walks every story in a real browser and prints each row with the story that proves
// it. `npm run contract -- --json` prints `[{id, proven, by}]` alone.
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../check.ts'
import { startForRun } from '../postgres.ts'
import { idsIn, type Proof, prove, runStories, unknownIds } from './prove.ts'
import { rows } from './rows.ts'

/** A story that has not ended by then hangs; what it carries is not proven. */
const longestStoryMs = 5 * 60_000

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

function printTable(proofs: readonly Proof[]): void {
  const lines = rows.flatMap(({ id, part, title }, at) => {
    const proof = proofs[at]
    const head = part === rows[at - 1]?.part ? [] : ['', part]
    const first = `  ${proof?.proven === true ? '✔' : '·'} ${id}  ${title}`
    const shown = proof?.proven === true ? proof.by : [(proof?.because ?? 'not yet').replace(root, '')]
    return [...head, first, ...shown.map((one) => `          ${one}`)]
  })
  const proven = proofs.filter((one) => one.proven).length
  const broken = proofs.filter((one) => !one.proven && one.because !== 'not yet').length
  process.stdout.write(
    `${lines.join('\n')}\n\n${proven} of ${rows.length} rows proven, ${broken} with a story that did not pass, ${rows.length - proven - broken} not yet.\n`,
  )
}

const printJson = (proofs: readonly Proof[]): void => {
  process.stdout.write(`${JSON.stringify(proofs.map(({ id, proven, by }) => ({ id, proven, by })))}\n`)
}

/** Gives 0 where every story passed, and 1 where one did not; a row without a story is not a failure. */
async function contract(args: readonly string[]): Promise<number> {
  const other = args.find((arg) => arg !== '--json')
  if (other !== undefined) {
    say(`There is no ‘${other}’ here: npm run contract, or npm run contract -- --json`)
    return 2
  }
  const files = globSync('test/stories/*.test.ts', { cwd: root })
    .sort()
    .map((file) => join(root, file))
  const unknown = unknownIds(files, rows)
  for (const one of unknown) say(`The contract has no such row: ${relative(root, one)}`)
  const postgres = await startForRun()
  try {
    const told = await runStories(files, { env: postgres.env, timeoutMs: longestStoryMs }, say)
    const named = files.map((file) => ({ file, ids: idsIn(readFileSync(file, 'utf8')) }))
    const proofs = prove(rows, named, told)
    if (args.includes('--json')) printJson(proofs)
    else printTable(proofs)
    const isBroken = proofs.some(({ proven, because }) => !proven && because !== 'not yet')
    return isBroken || unknown.length > 0 ? 1 : 0
  } finally {
    await postgres.stop()
  }
}

process.exitCode = await contract(process.argv.slice(2))
