import { type RawBuilder, sql } from 'kysely'

/** Whether a worker writes in the draft `d`: its author, or somebody whom they asked and whose writing has not ended. */
export const isWriter = (
  worker: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`(d.author = ${worker}
  or exists (select from draft_writer dw where dw.authority = d.authority and dw.draft = d.id
    and dw.worker = ${worker} and dw.ended_at is null))`
