import { NewerDatabase } from '../store/migrate.ts'

/** Goldthread's SQL keeps to what this version has. */
const oldestMajor = 15

const saysByCode: Readonly<Record<string, string>> = {
  '28P01': 'The database server at DATABASE_URL refused the user or password.',
  '28000': 'The database server at DATABASE_URL refused the user or password.',
  '3D000': 'The database that DATABASE_URL names is not on that server. Make it there first (createdb).',
  '42501':
    'The user in DATABASE_URL may not create what Goldthread needs. Give it a database of its own and the right to create a role.',
  '53100': 'The disk of the database is full. Make room and start again; what was recorded is safe.',
  '53300':
    'The database server has no connection to spare. Stop another program that uses it, or allow it more.',
  '57P03': 'The database server is starting or stopping. Try again in a minute.',
}

const isAway =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08\w{3}|57P0[12])$/
const isAwayInWords = /connection terminated|timeout expired|timeout exceeded when trying to connect/i
const isCertificate = /^(SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|CERT_|ERR_TLS_)/

/** Why the database could not be opened or written to, in one sentence with what to do. Never holds an address or a row. */
export function sayDatabaseTrouble(error: unknown): string {
  if (error instanceof NewerDatabase) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words = error instanceof Error ? error.message : ''
  const known = saysByCode[code]
  if (known !== undefined) return known
  if (isAway.test(code) || isAwayInWords.test(words))
    return 'The database server at DATABASE_URL does not answer. Is it running, and is the address right?'
  if (/SASL|password must be a string/.test(words))
    return 'The database server at DATABASE_URL asks for a password, and the address holds none that it takes.'
  if (/does not support SSL/.test(words) || isCertificate.test(code))
    return 'Goldthread and the database server at DATABASE_URL do not agree on encryption. Check ‘sslmode’ in the address and the server’s certificate.'
  return `The database could not be brought to this version’s shape (it said ${code === '' ? 'nothing known' : code}). Nothing was changed.`
}

/** Why a server of this version, as `server_version_num` states it, is not used; nothing where it is. */
export function sayTooOld(versionNumber: number): string | undefined {
  const major = Math.floor(versionNumber / 10_000)
  return major >= oldestMajor
    ? undefined
    : `The database server at DATABASE_URL is PostgreSQL ${major}; Goldthread needs ${oldestMajor} or later.`
}
