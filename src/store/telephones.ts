import { sql } from 'kysely'
import type { TeamId, WorkerId } from '../define/record.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { type Acting, requireDeed } from './as.ts'

/** Whose number it is: somebody who works here, or a team. */
export type Holder = WorkerId | TeamId

/**
 * Reads a telephone number as somebody types it. Nothing but the shape is asked: 7 to 15 digits, as ITU-T E.164 (2010)
 * allows at most, with blanks, a plus in front, and an extension where there is one.
 */
export function readTelephone(typed: string): Result<string> {
  const number = typed.trim().replaceAll(/\s+/g, ' ')
  const digits = number.replaceAll(/\D/g, '').length
  const isNumber = /^\+?[\d ()-]+(?: ?(?:ext|x)\.? ?\d{1,6})?$/i.test(number)
  return isNumber && digits >= 7 && digits <= 21
    ? fine(number)
    : wrong('telephone', 'Give a telephone number, such as 01632 960 001.')
}

/** The number of everybody and every team that has one. Names nobody, and is for everybody who works here. */
export async function telephonesOf({ tx, worker }: Acting): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ holder: string; number: string }>`
    select distinct on (holder) holder, number from telephone
    where authority = ${worker.authority} order by holder, written_at desc`.execute(tx)
  return new Map(rows.flatMap(({ holder, number }) => (number === '' ? [] : [[holder, number]])))
}

/** Whether this is somebody who works here, or a team. */
async function isHolder({ tx, worker }: Acting, holder: Holder): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from worker where authority = ${worker.authority} and id = ${holder})
      or exists (select from team where authority = ${worker.authority} and id = ${holder}) as is`.execute(tx)
  return rows[0]?.is === true
}

/**
 * Gives a worker or a team a number from now on; an empty one takes the number away. Anybody may give their own; for
 * others and for teams it takes a manager. The numbers before stay on record.
 */
export async function writeTelephone(acting: Acting, holder: Holder, number: string): Promise<Result<void>> {
  const { tx, worker, store } = acting
  if (holder !== worker.id) requireDeed(acting, 'keep the rota')
  const read = number.trim() === '' ? fine('') : readTelephone(number)
  if (!read.ok) return read
  if (!(await isHolder(acting, holder))) return wrong('holder', 'Choose a team or somebody who works here.')
  await sql`
    insert into telephone (authority, holder, number, written_at, written_by)
    values (${worker.authority}, ${holder}, ${read.value}, ${store.clock.now()}, ${worker.id})
    on conflict do nothing`.execute(tx)
  return fine(undefined)
}
