/** What PostgreSQL said before it gave up, and where: the output is searched, never shown whole. */
export type Failure = { readonly output: string; readonly folder: string; readonly log: string }

const full = (folder: string) =>
  `The disk that holds ${folder} is full. Make room and start again; what was recorded is safe.`

const notWritable = (folder: string) =>
  `Goldthread may not write to ${folder}. Give this user the right to write there, or choose another folder.`

/** The failures that a person can mend, by the words that PostgreSQL 18 or the system loader uses for each. */
const known: readonly (readonly [RegExp, (failure: Failure, found: RegExpMatchArray) => string])[] = [
  [/no space left on device|disk quota exceeded/i, ({ folder }) => full(folder)],
  [
    /address already in use|could not create any TCP\/IP sockets/i,
    () => 'The port for the database is taken by another program. Choose another port, or none.',
  ],
  [
    /initialized by PostgreSQL version (\d+)|was initialized with PG_CONTROL_VERSION/i,
    ({ folder }, found) => sayOtherMajor(folder, found[1] ?? 'another version', 'another version'),
  ],
  [
    /"postmaster\.pid" already exists|pre-existing shared memory block/i,
    ({ folder }) =>
      `Another PostgreSQL is still working on ${folder}. Stop it, or wait until it has ended, and start again.`,
  ],
  [
    /error while loading shared libraries|exec format error|library not loaded|spawn \S+ (ENOENT|EACCES)/i,
    () =>
      'PostgreSQL’s programs cannot run on this machine: delete the folder node_modules and start again. They need Linux with glibc or macOS; elsewhere give DATABASE_URL.',
  ],
  [
    /cannot allocate memory|could not (map|create|resize) (anonymous )?shared memory/i,
    () => 'There is not enough memory for the database. Close other programs and start again.',
  ],
  [
    /has wrong ownership|has invalid permissions/i,
    ({ folder }) =>
      `The database files in ${folder} must all belong to the user that PostgreSQL runs as, and be closed to others. Put them back as they were (chown -R, chmod -R go=).`,
  ],
  [
    /canceling statement due to user request|terminated by signal/i,
    () => 'The database was interrupted while it was being made. Start again: nothing stands in the way.',
  ],
  [/read-only file system|permission denied|operation not permitted/i, ({ folder }) => notWritable(folder)],
]

/**
 * Why PostgreSQL (its server or its initdb) did not start, in one sentence with what to do about it.
 * What it does not know it gives in PostgreSQL's own words, with the place of the log.
 */
export function sayDatabaseFailure(failure: Failure): string {
  for (const [pattern, say] of known) {
    const found = failure.output.match(pattern)
    if (found !== null) return say(failure, found)
  }
  const last = failure.output.match(/(?:FATAL|PANIC|initdb: error): .*/g)?.at(-1) ?? 'it ended without a word'
  return `PostgreSQL cannot open the data in ${failure.folder} (${last.slice(0, 300)}). Nothing was changed. Its log is ${failure.log}; if the folder is damaged, put back your last backup.`
}

/** Why a data folder of another major version of PostgreSQL is not opened. */
export function sayOtherMajor(folder: string, theirs: string, ours: string): string {
  const way =
    Number(theirs) > Number(ours)
      ? 'Start it with the newer Goldthread that wrote it.'
      : 'Back it up with the Goldthread that wrote it (bin/goldthread back-up FOLDER), and restore that into an empty folder with this one.'
  return `The data in ${folder} was written by PostgreSQL ${theirs}; this Goldthread has ${ours}. ${way} Nothing was changed.`
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Why a file or folder below the data folder could not be made, read or written, in one sentence. */
export function sayFileFailure(error: unknown, folder: string): string {
  const code = codeOf(error)
  const says = error instanceof Error ? error.message : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || says.includes('disk is full')) return full(folder)
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || /unable to open database|readonly/.test(says))
    return notWritable(folder)
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${folder} is a file. Choose a folder for the data.`
  return `Goldthread cannot use the folder ${folder} (${code || says.slice(0, 200)}).`
}
