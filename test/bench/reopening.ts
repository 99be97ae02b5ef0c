import { join } from 'node:path'
import * as Y from 'yjs'
import { writeInput } from '../../src/define/draft.ts'
import type { DraftId } from '../../src/define/record.ts'
import { systemClock } from '../../src/plain/clock.ts'
import { aMoment, type Moment } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { sayProblem } from '../../src/plain/result.ts'
import { type Database, openDatabase, within } from '../../src/store/database.ts'
import { begin, compact, read, type Update, type Who } from '../../src/store/drafts.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Measured } from './measured.ts'

const updates = 10_000
const letters = 50_000
const readings = 9
/** What one goes back to within 300 ms. */
const targetMs = 300

/**
 * How long the server needs to reopen a long draft: 50,000 characters in 10,000 updates, with words put in and taken out in
 * the middle as people do. Read as it came, written anew as one update with its earlier moments kept, and read after that.
 */
export async function timeReopening(scratch: string): Promise<readonly Measured[]> {
  const started = await startEmbedded({ folder: join(scratch, 'reopening') })
  if (!started.ok) throw new Error(started.problems.map(sayProblem).join('\n'))
  await migrate(started.value.ownerUrl)
  const database = openDatabase(started.value.appUrl, 4)
  try {
    const who: Who = { authority: newId<'authority'>(), worker: newId<'worker'>() }
    const draft = await typeMuch(database, who)
    const asItCame = await timeReading(database, who, draft)
    const anew = await timed(() => compact(database, who, draft, systemClock.now()))
    const after = await timeReading(database, who, draft)
    return [
      { ...of('A draft of 10,000 updates read as it came', asItCame, 'median'), target: targetMs },
      of('The same written anew, with its moments', anew, 'beside the typing; nobody waits for it'),
      { ...of('A draft of 50,000 characters reopened', after, 'median'), target: targetMs },
    ]
  } finally {
    await database.destroy()
    await started.value.stop()
  }
}

const of = (name: string, value: number, note: string): Measured => ({ name, value, unit: 'ms', note })

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function timeReading(database: Database, who: Who, draft: DraftId): Promise<number> {
  const all: number[] = []
  for (let reading = 0; reading < readings; reading += 1)
    all.push(
      await timed(async () => {
        const found = await read(database, who, draft)
        if (found?.doc.getText('words:facts').length !== letters)
          throw new Error('The draft has not its words.')
        Y.encodeStateAsUpdate(found.doc)
      }),
    )
  return all.sort((a, b) => a - b)[Math.floor(readings / 2)] ?? Number.NaN
}

/** Types a long text over some 40 minutes: each update a few letters, one in ten a correction before the end. */
async function typeMuch(database: Database, who: Who): Promise<DraftId> {
  const start = Date.parse(systemClock.now()) - 40 * 60_000
  const draft = await begin(database, who, { kind: 'enquiry' }, systemClock.now())
  const doc = new Y.Doc()
  const made: Update[] = []
  doc.on('update', (bytes: Uint8Array) => made.push({ id: newId<'update'>(), bytes }))
  const text = doc.getText('words:facts')
  while (made.length < updates) {
    const at = made.length % 10 === 9 ? Math.floor(text.length / 2) : text.length
    if (made.length % 50 === 49 && text.length > 20) text.delete(at - 5, 5)
    else text.insert(at, 'words '.slice(0, 5 + (made.length % 2)))
  }
  writeInput(doc, { name: 'facts', holds: 'words' }, text.toString().padEnd(letters, '.').slice(0, letters))
  for (let from = 0; from < made.length; from += 250) {
    const at = new Date(start + (from / made.length) * 40 * 60_000).toISOString()
    await putAsTheyAre(database, who, draft, made.slice(from, from + 250), aMoment(at))
  }
  return draft
}

/** Past `keep`, which has a draft written anew while it is typed: what is measured is the worst that can be met. */
const putAsTheyAre = (database: Database, who: Who, draft: DraftId, some: readonly Update[], at: Moment) =>
  within(database, who, (tx) =>
    tx
      .insertInto('draft_update')
      .values(
        some.map(({ id, bytes }) => ({
          authority: who.authority,
          draft,
          id,
          bytes: Buffer.from(bytes),
          by: who.worker,
          kept_at: at,
        })),
      )
      .execute(),
  )
