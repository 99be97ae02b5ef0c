import pg from 'pg'

/**
 * Lets PostgreSQL look at how much stands in its tables. After a first large load it would otherwise go on with plans
 * made for empty ones. As the owner of the schema.
 */
export async function analyze(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
