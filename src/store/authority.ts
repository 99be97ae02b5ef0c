import { type Acting, NotFound } from './as.ts'

/** The council's three figures, by which national returns know it. */
export async function authorityCode({ tx, worker }: Acting): Promise<string> {
  const row = await tx
    .selectFrom('authority')
    .select('code')
    .where('id', '=', worker.authority)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound()
  return row.code
}
