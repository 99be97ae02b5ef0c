import type { Result } from '../../plain/result.ts'
import type { InFile, ReadProblem, ReadReturn } from '../checking/reading.ts'
import type { Asked, Checker, Standard } from '../checking/standard.ts'
import { aliases } from './aliases.ts'
import { type Postcodes, readPostcodes, withPlaces } from './postcodes.ts'
import { readProviders } from './providers.ts'
import { readReturn } from './read.ts'
import { ssda903 } from './standard.ts'

/** A list beside the return, read; what is wrong with it joins the problems. */
function readList<T>(
  file: InFile | undefined,
  read: (bytes: Uint8Array) => Result<T>,
  problems: ReadProblem[],
): T | undefined {
  if (file === undefined) return undefined
  const list = read(file.bytes)
  if (list.ok) return list.value
  for (const { says } of list.problems) problems.push({ file: file.name, line: 1, says })
  return undefined
}

/** Reads the return, and adds what follows from a list of postcodes and from Ofsted's list of providers. */
async function read(files: readonly InFile[], asked: Asked): Promise<ReadReturn> {
  const made = await readReturn(files)
  const problems: ReadProblem[] = []
  const postcodes: Postcodes | undefined = readList(asked.postcodes, readPostcodes, problems)
  const providers = readList(asked.providers, (bytes) => readProviders(bytes, postcodes), problems)
  const placed =
    postcodes === undefined || asked.authority === undefined
      ? made.given
      : withPlaces(made.given, postcodes, asked.authority)
  return {
    ...made,
    given: providers === undefined ? placed : { ...placed, Providers: providers },
    problems: [...made.problems, ...problems],
  }
}

export const ssda903Checker: Checker = { standard: ssda903 as unknown as Standard, aliases, read }
