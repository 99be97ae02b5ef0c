import type { RecordId } from '../define/record.ts'
import { bringIn } from '../define/settle.ts'
import { newId } from '../plain/id.ts'
import { type Acting, mayEver, NotFound, requireDeed } from './as.ts'
import { recordsAtDesk } from './desk-records.ts'
import type { Standing } from './standing.ts'
import { write } from './write.ts'

/** The record that lets words go out. It names the words and the version of them that somebody has read. */
const lets = 'go-ahead'

/** Whether somebody has let these words go out as they stand now. */
export const isLetOut = (records: readonly Standing[], { id, version }: Standing): boolean =>
  records.some(
    ({ kind, answers }) => kind === lets && String(answers.clears) === id && answers.stood === version,
  )

/**
 * What young people raised, how it is answered and what is said to them in plain words, in the order in which it was
 * written. Who neither raises nor answers is given only what may go out: what young people chose to share and somebody
 * has let go, with the replies to it.
 */
export async function youngPeoplesRecords(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'read issues raised')
  const all = [...(await recordsAtDesk(acting, 'issues')), ...(await recordsAtDesk(acting, 'answers'))]
  if (mayEver(acting.worker, 'answer young people')) return all
  if (mayEver(acting.worker, 'raise issues')) return all.filter((one) => isForYoungPeople(all, one))
  return all.filter((one) => isForMembers(all, one))
}

/** Their own issues and the replies; words written for them once they may go out. */
const isForYoungPeople = (all: readonly Standing[], one: Standing): boolean =>
  one.kind !== 'plain version' || isLetOut(all, one)

function isForMembers(all: readonly Standing[], one: Standing): boolean {
  if (one.kind === lets) return false
  const issue = all.find(({ id }) => id === (one.answers.issue ?? one.id))
  if (issue === undefined) return false
  return issue.answers.share !== 'group' && isLetOut(all, issue)
}

/** Whether these are the worker’s own words: nobody lets out their own. */
const isOwnWords = ({ worker }: Pick<Acting, 'worker'>, { recordedBy }: Standing): boolean =>
  recordedBy === worker.id

/**
 * Lets words go out as they stand. Nobody lets out their own: gives false then, and writes nothing. Throws NotFound where
 * there are no such words.
 */
export async function letOut(acting: Acting, record: RecordId): Promise<boolean> {
  requireDeed(acting, 'answer young people')
  const records = await youngPeoplesRecords(acting)
  const words = records.find(({ id, kind }) => id === record && kind !== lets)
  const type = acting.store.types.find(({ name }) => name === lets)
  if (words === undefined || type === undefined) throw new NotFound()
  if (isOwnWords(acting, words)) return false
  if (isLetOut(records, words)) return true
  await write(acting, {
    settled: bringIn(type, { clears: words.id, stood: words.version }, new Map()),
    record: newId<'record'>(),
    family: undefined,
    team: acting.worker.team,
    before: [],
    reason: undefined,
  })
  return true
}

/** What was heard of the service all year, in the order in which it was written. */
export async function voicesHeard(acting: Acting): Promise<readonly Standing[]> {
  requireDeed(acting, 'hear voices')
  return recordsAtDesk(acting, 'voices')
}
