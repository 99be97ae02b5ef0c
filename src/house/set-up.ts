import { fine, type Result, wrong } from '../plain/result.ts'
import { openStoreDatabase } from './database.ts'
import { sayDatabaseTrouble } from './database-trouble.ts'
import { say, sayWrong } from './say.ts'
import { readCouncil } from './set-up/council.ts'
import { type Entered, enterCouncil } from './set-up/enter.ts'
import { readSheets } from './set-up/sheets.ts'
import { readSettings, type Settings } from './settings.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Enough to see what is wrong; the rest is told by the next try. */
const mostProblems = 50

/**
 * `goldthread set-up FILE`: enters a real council with its teams and workers, or what has changed of them. Gives the exit
 * code: 0 done, 1 it could not be done and nothing was changed, 2 asked wrongly.
 */
export async function setUp(args: readonly string[], env: Environment): Promise<number> {
  const [path] = args
  if (path === undefined || args.length !== 1) {
    process.stderr.write(
      'Give one file or folder: goldthread set-up FILE. docs/set-up.md says what stands in it.\n',
    )
    return 2
  }
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const sheets = await readSheets(path)
  const council = sheets.ok ? readCouncil(sheets.value) : sheets
  if (!council.ok) {
    sayWrong(council.problems.slice(0, mostProblems))
    const more = council.problems.length - mostProblems
    process.stderr.write(`${more > 0 ? `And ${more} more. ` : ''}Nothing was changed.\n`)
    return 1
  }
  const entered = await enterInto(settings.value, (ownerUrl) => enterCouncil(ownerUrl, council.value))
  if (!entered.ok) return sayWrong(entered.problems)
  sayEntered(entered.value)
  return 0
}

/** Opens the database only for as long as `work` takes. What goes wrong there is one sentence. */
async function enterInto<T>(
  settings: Settings,
  work: (ownerUrl: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openStoreDatabase(settings)
  if (!opened.ok) return opened
  try {
    const done = await work(opened.value.ownerUrl)
    return done.ok ? fine(done.value) : done
  } catch (error) {
    return wrong('', sayDatabaseTrouble(error))
  } finally {
    await opened.value.stop()
  }
}

function sayEntered({ changes, left }: Entered): void {
  for (const change of changes) say(change)
  if (left.length > 0) {
    say('These stand in the database and not in the file. They were left as they are:')
    for (const one of left) say(`  ${one}`)
    say('To end somebody’s work here, give their row with the last day in ended_on.')
  }
  say(changes.length === 0 ? 'Nothing has changed.' : `${changes.length} changes are entered.`)
}
