import type { AnswersIn } from '../../define/record.ts'
import { settle, typingOf } from '../../define/settle.ts'
import { systemClock } from '../../plain/clock.ts'
import { newId } from '../../plain/id.ts'
import { fine, type Result, wrong } from '../../plain/result.ts'
import { drill } from '../../sight/continuity/drill.ts'
import { myWork } from '../../store/access.ts'
import { as, type Store } from '../../store/as.ts'
import { openDatabase } from '../../store/database.ts'
import { knownOf } from '../../store/read.ts'
import type { Worker } from '../../store/worker.ts'
import { write } from '../../store/write.ts'
import { sayDatabaseTrouble } from '../database-trouble.ts'
import { findWorker } from '../run-command.ts'
import type { Settings } from '../settings.ts'
import { recordTypes } from '../types.ts'
import { reachDatabase } from './reach.ts'
import type { Tried } from './restore-drill.ts'

/** How many connections it takes to write one record. */
const connections = 2

/**
 * Writes a restore drill into the register of drills, on behalf of the worker whom the subject names. Gives their name, or
 * says why it could not be written.
 */
export async function recordDrill(
  settings: Settings,
  subject: string | undefined,
  tried: Tried,
  backup: string,
): Promise<Result<string>> {
  const reached = await reachDatabase(settings)
  if (!reached.ok) return reached
  const database = openDatabase(reached.value.appUrl, connections)
  const store: Store = { database, clock: systemClock, types: recordTypes }
  try {
    const worker = await findWorker(store, subject)
    return worker.ok ? await writeDrill(store, worker.value, tried, backup) : worker
  } catch (error) {
    return wrong('', sayDatabaseTrouble(error))
  } finally {
    await database.destroy()
    await reached.value.stop()
  }
}

async function writeDrill(
  store: Store,
  worker: Worker,
  { lines, isWhole, seconds }: Tried,
  backup: string,
): Promise<Result<string>> {
  const answers: AnswersIn<typeof drill> = {
    was: 'drill',
    scenario: 'restore',
    happenedOn: store.clock.today(),
    what: [`The backup ${backup} was put into a scratch database and compared.`, ...lines].join('\n'),
    minutes: Math.ceil(seconds / 60),
    outcome: isWhole ? 'worked' : 'failed',
    ledBy: worker.id,
  }
  const reading = await as(store, worker, myWork, async (acting) => {
    const settling = settle(drill, typingOf(drill.fields, answers), await knownOf(acting, []))
    if (!settling.ok) throw new Error('A restore drill did not settle')
    return write(acting, {
      settled: settling.value,
      record: newId<'record'>(),
      family: undefined,
      team: worker.team,
      before: [],
      reason: undefined,
    })
  })
  return reading.may === 'yes'
    ? fine(worker.name)
    : wrong('', `${worker.name} may not record a drill. Name somebody who may: GOLDTHREAD_AS=SUBJECT.`)
}
