import { resolve } from 'node:path'
import { fine, type Result, wrong } from '../plain/result.ts'

/** How this installation is set up, from the environment. */
export type Settings = {
  readonly port: number
  /** Where the embedded database lives. */
  readonly folder: string
  /** A PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | undefined
}

/** Reads `PORT`, `GOLDTHREAD_DATA` and `DATABASE_URL`. Never repeats what the address of a database holds. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings> {
  const port = Number(env.PORT ?? '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return wrong('PORT', 'Give a number from 1 to 65535, such as 3000.')
  const databaseUrl = env.DATABASE_URL === '' ? undefined : env.DATABASE_URL
  if (databaseUrl !== undefined && !(/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl)))
    return wrong(
      'DATABASE_URL',
      'Give the address of a PostgreSQL server, such as postgres://user:password@host:5432/database. In a password, write each character that is neither letter nor number as % and its code.',
    )
  return fine({ port, folder: resolve(env.GOLDTHREAD_DATA ?? 'data'), databaseUrl })
}
