import pg from 'pg'
import type { AuthorityId, PersonId } from '../define/record.ts'

/**
 * Everybody on record in a council, those with a restricted record too: for the log of whoever takes the whole record
 * out, who works as the owner of the schema.
 */
export async function everybodyOnRecord(
  ownerUrl: string,
  authority: AuthorityId,
): Promise<readonly PersonId[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: PersonId }>(
      `select id from record where authority = $1 and kind = 'person' order by id`,
      [authority],
    )
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}
