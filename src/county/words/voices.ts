import type { Source } from '../course/contact.ts'
import { pick, type Random } from '../random.ts'

/** Who would tell a worry in these words, by what the words speak of; the first that fits. Others pass it on. */
const voices: readonly (readonly [RegExp, readonly Source[]])[] = [
  [/midwife/, ['3F']],
  [/health visitor/, ['3B']],
  [/school nurse/, ['3C', '2A']],
  [/officers/i, ['6']],
  [/ambulance|crisis team|nurse|paediatrician|clinic|doctor/, ['3A', '3D', '3E', '3F']],
  [/neighbour|friend’s parent/i, ['1B', '9', '1D']],
  [/rang to say|asks for help/, ['1A']],
  [/\{school\}|teacher|teaching|class|school/, ['2A', '2B']],
]

const passedOn: Readonly<Partial<Record<Source, string>>> = {
  '6': 'Officers went to the address about something else and pass on what they were told.',
  '4': 'It was told to a housing officer at a visit about the rent.',
  '7': 'It was told to a probation officer at an appointment.',
  '9': 'The caller did not wish to be named and had heard it from somebody else.',
}

const fits = (source: Source, words: string): boolean =>
  voices.find(([speaks]) => speaks.test(words))?.[1].includes(source) ?? true

/** A worry that this source could have told themselves; where the stock has none, one that they pass on. */
export function worryFrom(random: Random, source: Source, stock: readonly string[]): string {
  const own = stock.filter((words) => fits(source, words))
  if (own.length > 0) return pick(random, own)
  return `${passedOn[source] ?? 'The referrer passes on what they were told.'} ${pick(random, stock)}`
}
