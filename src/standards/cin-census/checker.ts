import type { InFile, ReadProblem, ReadReturn } from '../checking/reading.ts'
import type { Checker, Standard } from '../checking/standard.ts'
import { aliases } from './aliases.ts'
import { readCinTables } from './read-tables.ts'
import { cinCensus } from './standard.ts'

const aside = (file: InFile): ReadProblem => ({
  file: file.name,
  line: 1,
  says:
    file.when === 'last year'
      ? 'No rule of this census compares it with last year’s. The file was left out.'
      : 'A census is one file, and another was given before. This one was left out.',
})

const nothing: ReadReturn = { given: {}, rows: 0, problems: [], format: undefined, files: [] }

/** Reads the one file of a census; what else was handed over is left out, and said. */
async function read(files: readonly InFile[]): Promise<ReadReturn> {
  const census = files.find(({ when }) => when === 'this year')
  const made = census === undefined ? nothing : readCinTables(census.bytes, census.name)
  const others = files.filter((file) => file !== census)
  return { ...made, problems: [...made.problems, ...others.map(aside)] }
}

export const cinCensusChecker: Checker = { standard: cinCensus as unknown as Standard, aliases, read }
