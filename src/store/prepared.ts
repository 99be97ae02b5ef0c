import { createHash } from 'node:crypto'
import {
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely'
import type pg from 'pg'

const mark = '/* prepared */'

/**
 * Stands before a question that is asked again and again in the same words and is long: each connection then keeps how it
 * is answered, where working that out takes longer than the answer. What changes must stand in parameters alone. The
 * wall of row-level security stays: PostgreSQL works the answer out anew where another role asks.
 */
export const prepared = sql.raw(`${mark} `)

/** A name for PostgreSQL's `prepare`: the same words, the same name. */
const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40)

/** A pool whose connections keep the statements that are marked as `prepared`, and nothing of any other. */
export const keepingPrepared = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => new Keeping(await pool.connect()),
  end: () => pool.end(),
})

/** One connection, as Kysely asks it: by text and values alone, for it is given no cursors. */
class Keeping implements PostgresPoolClient {
  readonly #client: pg.PoolClient

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query(asked: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new TypeError('A question is asked by its text.')
    return asked.startsWith(mark)
      ? this.#client.query({ name: nameOf(asked), text: asked, values: [...values] })
      : this.#client.query(asked, [...values])
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy)
  }
}
