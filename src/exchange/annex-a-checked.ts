import { createHash } from 'node:crypto'
import type { PersonId } from '../define/record.ts'
import { type Day, monthOf } from '../plain/day.ts'
import { fine, type Result } from '../plain/result.ts'
import type { AnnexList } from '../standards/annex-a/lists.ts'
import { notTold } from '../standards/annex-a/not-held.ts'
import { readAnnexA } from '../standards/annex-a/read.ts'
import type { AnnexRow, ToldList } from '../standards/annex-a/row.ts'
import { annexA } from '../standards/annex-a/standard.ts'
import { careLists, listEntries, listTables } from '../standards/annex-a/tables.ts'
import { writeAnnexA } from '../standards/annex-a/write.ts'
import { check } from '../standards/checking/run.ts'
import type { Acting } from '../store/as.ts'
import { listsFileName, makeLists, type TellReading } from './annex-a.ts'

/** One list as it was made: how many rows, how much is missing in them, and a short sum of each row. */
export type ListMade = {
  readonly number: number
  readonly title: string
  readonly rows: number
  readonly wrong: number
  /** How many mistakes the rules find in it, a row once for each rule. */
  readonly mistakes: number
  /** Eight signs a row, in the order of the rows: to tell later which rows came and went. */
  readonly sums: string
}

/** A list that the record cannot make, and why. */
export type ListMissing = { readonly title: string; readonly says: string }

/** What a rule of Annex A found in the lists, in so many rows. */
export type RuleFound = {
  readonly code: string
  readonly says: string
  readonly isQuery: boolean
  readonly rows: number
}

/** How the rules of Annex A ended for the workbook, read again as anybody would read it. */
export type RulesEnded = {
  readonly run: number
  readonly clean: number
  readonly notRun: number
  readonly broke: number
  readonly found: readonly RuleFound[]
}

/** The lists as they were made at one time, without their rows. */
export type Making = {
  readonly asAt: Day
  readonly lists: readonly ListMade[]
  readonly missing: readonly ListMissing[]
  readonly rules: RulesEnded
  /** How many on record are restricted to others and not in the lists. */
  readonly hidden: number
}

/** The lists with the workbook that is handed over, and whom it tells of. */
export type Made = Making & {
  readonly name: string
  readonly workbook: Uint8Array
  readonly children: readonly PersonId[]
}

/** Told how far the making of lists is. */
export type TellMaking = {
  readonly reading: TellReading
  readonly stage: (stage: 'writing' | 'checking') => Promise<void>
}

const toNobody: TellMaking = { reading: async () => {}, stage: async () => {} }

/**
 * Makes the lists of Annex A as at a day, writes them as a workbook, reads that workbook again and runs every rule over
 * it. The children in them are logged as `makeLists` says. Problems, and no workbook, where a value cannot be carried.
 */
export async function makeChecked(
  acting: Acting,
  asAt: Day,
  what: 'looked through' | 'handed over' | 'tried',
  tell: TellMaking = toNobody,
): Promise<Result<Made>> {
  const made = await makeLists(acting, asAt, what, tell.reading)
  await tell.stage('writing')
  const workbook = await writeAnnexA(made)
  if (!workbook.ok) return workbook
  await tell.stage('checking')
  const ended = checkedAgain(workbook.value, asAt)
  return fine({
    asAt,
    lists: made.lists.map((told) => listMade(told, ended)),
    missing: missingLists(),
    rules: rulesEnded(ended),
    hidden: made.hidden,
    name: listsFileName(asAt),
    workbook: workbook.value,
    children: childrenIn(made.lists),
  })
}

const listMade = ({ list, rows }: ToldList, ended: Ended): ListMade => ({
  number: list.number,
  title: list.title,
  rows: rows.length,
  wrong: rows.reduce((sum, { problems }) => sum + problems.length, 0),
  mistakes: ended.reduce((sum, one) => sum + mistakesIn(one, list), 0),
  sums: rows.map(sumOf).join(''),
})

const mistakesIn = (one: Ended[number], list: AnnexList): number =>
  one.ended === 'found' && one.rule.severity === 'error'
    ? one.found.filter(({ row }) => tableOf(row.table) === list).length
    : 0

const tableOf = (name: string): AnnexList | undefined => new Map(listEntries).get(name)

const sumLength = 8

const sumOf = ({ cells }: AnnexRow): string =>
  createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, sumLength)

/** What is said of a list that cannot be made from the record. */
const notMade = notTold.filter(({ table, key }) => key === undefined && table.startsWith('List'))

/** The lists of an inspection of children’s services that cannot be made yet. */
const missingLists = (): readonly ListMissing[] =>
  notMade.map(({ table, says }) => {
    const { number, title } = listTables[table]
    return { title: `${number}. ${title}`, says }
  })

/** The numbers of the lists that are made from the record. */
export const numbersMade: readonly number[] = careLists
  .filter((list) => notMade.every(({ table }) => listTables[table] !== list))
  .map(({ number }) => number)

/** Each row is traced to the child's own record, which has the child's id. */
const childrenIn = (lists: readonly ToldList[]): readonly PersonId[] => [
  ...new Set(
    lists.flatMap(({ rows }) =>
      rows.flatMap(({ traces }) =>
        traces.flatMap(({ kind, record }) => (kind === 'person' ? [String(record) as PersonId] : [])),
      ),
    ),
  ),
]

/** The rules ask a day of the lists themselves, and of the collection nothing but its name. */
function collectionOn(on: Day) {
  const year = Number(on.slice(0, 4)) - (monthOf(on).slice(5) < '04' ? 1 : 0)
  return annexA.collectionOf(`${year}/${String((year + 1) % 100).padStart(2, '0')}`)
}

type Ended = ReturnType<typeof checkedAgain>

/** How each rule ended for the workbook, read as anybody would read it. */
function checkedAgain(workbook: Uint8Array, asAt: Day) {
  const read = readAnnexA([{ name: 'annex-a', bytes: workbook, when: 'this year' }], { asAt })
  return check(annexA.rules, read.given, collectionOn(asAt))
}

function rulesEnded(ended: Ended): RulesEnded {
  const many = (how: (typeof ended)[number]['ended']): number =>
    ended.filter((one) => one.ended === how).length
  const found = ended.flatMap((one): readonly RuleFound[] =>
    one.ended === 'found'
      ? [
          {
            code: one.rule.code,
            says: one.rule.says,
            isQuery: one.rule.severity === 'query',
            rows: one.found.length,
          },
        ]
      : [],
  )
  return {
    run: ended.length,
    clean: many('clean'),
    notRun: many('not run'),
    broke: many('broke'),
    found: found.toSorted((a, b) => Number(a.isQuery) - Number(b.isQuery) || b.rows - a.rows),
  }
}

/** How one list differs between two makings. A row that changed counts as one that went and one that came. */
export type Difference = {
  readonly number: number
  readonly title: string
  readonly before: number
  readonly after: number
  readonly came: number
  readonly went: number
}

/** How the lists differ between an earlier making and a later one, list by list. */
export function differencesOf(
  before: Pick<Making, 'lists'>,
  after: Pick<Making, 'lists'>,
): readonly Difference[] {
  const numbers = [...new Set([...before.lists, ...after.lists].map(({ number }) => number))].sort(
    (a, b) => a - b,
  )
  return numbers.map((number) => {
    const [old, now] = [before, after].map(({ lists }) => lists.find((list) => list.number === number))
    const left = tallyOf(old?.sums ?? '')
    let came = 0
    for (const sum of sumsIn(now?.sums ?? '')) {
      const there = left.get(sum) ?? 0
      if (there === 0) came += 1
      else left.set(sum, there - 1)
    }
    return {
      number,
      title: now?.title ?? old?.title ?? '',
      before: old?.rows ?? 0,
      after: now?.rows ?? 0,
      came,
      went: [...left.values()].reduce((sum, many) => sum + many, 0),
    }
  })
}

const sumsIn = (sums: string): readonly string[] =>
  Array.from({ length: sums.length / sumLength }, (_, at) => sums.slice(at * sumLength, (at + 1) * sumLength))

function tallyOf(sums: string): Map<string, number> {
  const tally = new Map<string, number>()
  for (const sum of sumsIn(sums)) tally.set(sum, (tally.get(sum) ?? 0) + 1)
  return tally
}

/** Gives a kept making back its type. Only what `makeChecked` made is ever kept. */
export const makingOf = (kept: {
  readonly asAt: Day
  readonly lists: unknown
  readonly missing: unknown
  readonly rules: unknown
  readonly hidden: number
}): Making => kept as Making
