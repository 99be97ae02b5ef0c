import type { InFile } from '../../standards/checking/reading.ts'
import type { Asked, Checker, Standard } from '../../standards/checking/standard.ts'
import { guessStandard, guessWhen, guessYear, type Sniffed, sniff, type When } from './guess.ts'
import type { Incoming } from './incoming.ts'
import type { Chosen } from './messages.ts'

/** What is to be checked, and as what. */
export type Plan = {
  readonly checker: Checker
  /** The files of the return. Lists beside it are in `asked`. */
  readonly files: readonly InFile[]
  readonly asked: Asked
  /** The year that the files tell of by their days. */
  readonly yearOfFiles: string | undefined
  readonly lists: readonly { readonly name: string; readonly list: 'postcodes' | 'providers' }[]
}

/** The year of the files where its rules are known, or else the latest that is. */
const nearestYear = ({ years }: Standard, year: string | undefined): string =>
  year !== undefined && years.includes(year) ? year : (years.at(-1) ?? '')

type Looked = { readonly file: Incoming; readonly sniffed: Sniffed; readonly when: When | 'left out' }

function lookAt(incoming: readonly Incoming[], chosen: Chosen, all: readonly Checker[]): readonly Looked[] {
  const sniffed = incoming.map(({ name, bytes }) => sniff(name, bytes, all))
  const guessed = guessWhen(sniffed)
  return incoming.flatMap((file, at) => {
    const one = sniffed[at]
    if (one === undefined) return []
    return [{ file, sniffed: one, when: chosen.when?.[file.name] ?? guessed[at] ?? 'this year' }]
  })
}

const listNamed = (looked: readonly Looked[], list: Sniffed['list']): InFile | undefined => {
  const found = looked.find(({ sniffed, when }) => sniffed.list === list && when !== 'left out')
  return found === undefined ? undefined : { ...found.file, when: 'this year' }
}

/** What was chosen, and where nothing was, what the files look like. Nothing where they look like no return. */
export function planFor(
  incoming: readonly Incoming[],
  chosen: Chosen,
  all: readonly Checker[],
): Plan | undefined {
  const looked = lookAt(incoming, chosen, all)
  const kept = looked.filter(({ when, sniffed }) => when !== 'left out' && sniffed.list === undefined)
  const name = chosen.standard ?? guessStandard(kept.map(({ sniffed }) => sniffed))
  const checker = all.find(({ standard }) => standard.name === name)
  if (checker === undefined) return undefined
  const yearOfFiles = guessYear(
    kept.map(({ sniffed }) => sniffed),
    kept.map(({ when }) => when),
  )
  const [postcodes, providers] = [listNamed(looked, 'postcodes'), listNamed(looked, 'providers')]
  return {
    checker,
    files: kept.flatMap(({ file, when }) => (when === 'left out' ? [] : [{ ...file, when }])),
    yearOfFiles,
    lists: looked.flatMap(({ sniffed: { name: file, list } }) =>
      list === undefined ? [] : [{ name: file, list }],
    ),
    asked: {
      year: chosen.year ?? nearestYear(checker.standard, yearOfFiles),
      ...(chosen.authority === undefined || chosen.authority === '' ? {} : { authority: chosen.authority }),
      ...(postcodes === undefined ? {} : { postcodes }),
      ...(providers === undefined ? {} : { providers }),
    },
  }
}
