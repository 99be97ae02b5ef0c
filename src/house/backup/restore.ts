import { counted, inFigures } from '../../plain/counted.ts'
import { fine, type Result } from '../../plain/result.ts'
import { type Backup, lastBackup } from '../../store/backup/manifest.ts'
import { type Restored, restoreBackup } from '../../store/backup/restore.ts'
import { startEmbedded } from '../../store/embedded.ts'
import { tryServer } from '../database.ts'
import { say, sayWrong } from '../say.ts'
import { readSettings, type Settings } from '../settings.ts'
import { oneFolder } from './back-up.ts'
import { sayBackupTrouble, sayLong } from './making.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * `goldthread restore FOLDER`: puts the last backup of a folder into an empty database, checks it row by row, and leaves it
 * ready to be started. Gives the exit code: 0 everything is there, 1 it is not and nothing was put in, 2 asked wrongly.
 */
export async function restore(args: readonly string[], env: Environment): Promise<number> {
  const from = oneFolder(args, 'restore FOLDER')
  if (from === undefined) return 2
  const settings = readSettings(env)
  if (!settings.ok) return sayWrong(settings.problems)
  const backup = lastBackup(from)
  if (!backup.ok) return sayWrong(backup.problems)
  const place = await emptyPlace(settings.value)
  if (!place.ok) return sayWrong(place.problems)
  const began = performance.now()
  try {
    const restored = await restoreBackup(place.value.ownerUrl, backup.value)
    for (const line of sayRestored(backup.value, restored, (performance.now() - began) / 1000)) say(line)
    if (restored.isWhole) say(sayWhatIsNot(backup.value))
    return restored.isWhole ? 0 : 1
  } catch (error) {
    return sayWrong([{ where: '', says: sayBackupTrouble(error) }])
  } finally {
    await place.value.stop()
  }
}

type EmptyPlace = { readonly ownerUrl: string; stop(): Promise<void> }

async function emptyPlace({ folder, databaseUrl }: Settings): Promise<Result<EmptyPlace>> {
  if (databaseUrl === undefined) return startEmbedded({ folder })
  const problem = await tryServer(databaseUrl)
  return problem === undefined
    ? fine({ ownerUrl: databaseUrl, stop: async () => {} })
    : { ok: false, problems: [{ where: '', says: problem }] }
}

/** What was found, in plain words, a sentence a line. Names tables and counts, and nothing of anybody. */
export function sayRestored(
  { manifest, folder }: Backup,
  { tables, drafts, isWhole }: Restored,
  seconds: number,
): readonly string[] {
  const rows = tables.reduce((sum, { found }) => sum + found, 0)
  const { found, said } = drafts
  const sameDrafts = found.drafts === said.drafts && found.characters === said.characters
  return [
    `Put back ${folder}, taken at ${manifest.at} by Goldthread ${manifest.goldthread}, in ${sayLong(seconds)}.`,
    ...tables
      .filter(({ isSame }) => !isSame)
      .map(
        (table) =>
          `Not as it was: ${table.name}, ${counted(table.found, 'row')} where the backup says ${inFigures(table.said)}.`,
      ),
    sameDrafts
      ? sayDraftsThere(found)
      : `Drafts are not as they were: ${counted(found.drafts, 'draft')} with ${counted(found.characters, 'character')}, where the backup says ${inFigures(said.drafts)} with ${inFigures(said.characters)}.`,
    isWhole
      ? `Every table is as it was, row by row: ${counted(rows, 'row')} of ${counted(tables.length, 'table')}.`
      : 'This backup does not hold what it should. Nothing was kept of it. Use the backup before it.',
  ]
}

const sayDraftsThere = ({ drafts, characters }: Restored['drafts']['found']): string =>
  drafts === 0
    ? 'No draft was open when it was taken.'
    : `Drafts are there as they were: ${counted(drafts, 'draft')} with ${counted(characters, 'character')}.`

/** What no backup can bring back, said to whoever has just put one back. */
const sayWhatIsNot = ({ manifest }: Backup): string =>
  `What was recorded after ${manifest.at} is not in it. Ask people what they wrote since: their devices may hold what was not acknowledged, and the printed lists what stood there.`
