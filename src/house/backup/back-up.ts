import { resolve } from 'node:path'
import { counted } from '../../plain/counted.ts'
import { say, sayWrong } from '../say.ts'
import { readSettings } from '../settings.ts'
import { makeBackup, noteMade, sayBackupTrouble, sayLong } from './making.ts'
import { reachDatabase } from './reach.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The one folder that a command is given; nothing, and a sentence said, where it is none or several. */
export function oneFolder(args: readonly string[], usage: string): string | undefined {
  const [folder] = args
  if (folder !== undefined && args.length === 1 && !folder.startsWith('-')) return resolve(folder)
  process.stderr.write(`Name one folder: goldthread ${usage}\n`)
  return undefined
}

/**
 * `goldthread back-up FOLDER`: takes a backup of the whole record into a folder of its own in this one, while others go on
 * working. Gives the exit code: 0 done, 1 it could not be done and nothing is left of it, 2 asked wrongly.
 */
export async function backUp(args: readonly string[], env: Environment): Promise<number> {
  const into = oneFolder(args, 'back-up FOLDER')
  if (into === undefined) return 2
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const reached = await reachDatabase(settings.value)
  if (!reached.ok) return sayWrong(reached.problems)
  try {
    const made = await makeBackup(reached.value.ownerUrl, into)
    await noteMade(reached.value.ownerUrl, made, 'by hand or by the clock')
    const { tables, drafts } = made.taken.manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`Backed up in ${sayLong(made.seconds)}: ${made.taken.folder}`)
    say(
      `${counted(rows, 'row')} of ${counted(tables.length, 'table')}, among them ${counted(drafts.drafts, 'draft')} with ${counted(drafts.characters, 'character')}.`,
    )
    say(
      `It is about children: keep it encrypted and away from this machine. Try it: goldthread restore-drill ${into}`,
    )
    return 0
  } catch (error) {
    return sayWrong([{ where: '', says: sayBackupTrouble(error) }])
  } finally {
    await reached.value.stop()
  }
}
