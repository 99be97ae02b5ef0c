import type { AuthorityId } from '../define/record.ts'
import { type Database, within } from './database.ts'
import type { Worker } from './worker.ts'

/**
 * The worker on whose behalf commands act: the one with this subject, or else the first performance analyst. Nothing
 * where there is none, or where they no longer work here.
 */
export const findForCommands = (
  database: Database,
  authority: AuthorityId,
  subject: string | undefined,
  today: string,
): Promise<Worker | undefined> =>
  within(database, { authority, worker: '' }, async (tx) => {
    const found = await tx
      .selectFrom('worker as w')
      .leftJoin('team as t', (join) =>
        join.onRef('t.authority', '=', 'w.authority').onRef('t.id', '=', 'w.team'),
      )
      .select(['w.authority', 'w.id', 'w.name', 'w.post', 'w.role', 'w.team'])
      .select(['w.ended_on as endedOn', 't.name as teamName', 't.locality'])
      .where('w.authority', '=', authority)
      .$if(subject !== undefined, (query) => query.where('w.subject', '=', subject ?? ''))
      .$if(subject === undefined, (query) => query.where('w.role', '=', 'performance analyst'))
      .orderBy('w.name')
      .orderBy('w.id')
      .execute()
    const row = found.find(({ endedOn }) => endedOn === null || endedOn >= today)
    if (row === undefined) return undefined
    const { endedOn: _, ...worker } = row
    return {
      ...worker,
      team: worker.team ?? undefined,
      teamName: worker.teamName ?? undefined,
      locality: worker.locality ?? undefined,
    }
  })
