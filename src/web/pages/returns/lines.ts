import type { PersonId, WorkerId } from '../../../define/record.ts'
import { type Place, say } from '../../../exchange/returns/at-entry.ts'
import { findRule } from '../../../exchange/returns/find.ts'
import type { Day } from '../../../plain/day.ts'
import type { Acting } from '../../../store/as.ts'
import type { NamedChild } from '../../../store/child-names.ts'
import { type ChildInTheWay, type InTheWay, kindsOf, nameInTheWay } from '../../../store/in-the-way.ts'

/** One thing that stands in the way of a return: a rule and a child, with the records that may mend it. Names nobody. */
export type Line = {
  readonly rule: string
  readonly says: string
  readonly isMistake: boolean
  readonly child: PersonId
  readonly found: readonly InTheWay[]
  readonly since: Day
  readonly worker: WorkerId | undefined
}

/** The same with the child's name and where it is mended, to be shown. */
export type NamedLine = Line & { readonly name: NamedChild; readonly places: readonly Place[] }

/** Everything that one rule found, or that stands with one worker. */
export type Group = { readonly key: string; readonly lines: readonly Line[] }

/** A group as it is shown: how much there is, from where on it is shown, and so many of it. */
export type ShownGroup = Group & { readonly from: number; readonly shown: readonly NamedLine[] }

/** How the list is sorted: by what is wrong, or by whose desk it lies on. */
export type By = 'rule' | 'worker'

/** Everything that stands in the way, the longest first. What a rule found that is no longer run is left out. */
export const linesOf = (children: readonly ChildInTheWay[]): readonly Line[] =>
  children
    .flatMap(({ child, worker, found }) =>
      [...Map.groupBy(found, ({ rule }) => rule)].flatMap(([rule, some]): readonly Line[] => {
        const known = findRule(rule)
        const since = some.map((one) => one.since).toSorted()[0]
        if (known === undefined || since === undefined) return []
        const { says, severity } = known
        return [{ rule, says, isMistake: severity === 'error', child, found: some, since, worker }]
      }),
    )
    .toSorted((a, b) => byText(`${a.since} ${a.child} ${a.rule}`, `${b.since} ${b.child} ${b.rule}`))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By rule: mistakes before questions, and then the most frequent first. By worker: whoever has most first. */
export function groupsOf(lines: readonly Line[], by: By): readonly Group[] {
  const groups = Map.groupBy(lines, ({ rule, worker }) => (by === 'rule' ? rule : (worker ?? nobody)))
  return [...groups]
    .map(([key, some]) => ({ key, lines: some }))
    .toSorted(
      (a, b) =>
        (by === 'rule' ? Number(isMistake(b)) - Number(isMistake(a)) : 0) ||
        b.lines.length - a.lines.length ||
        byText(a.key, b.key),
    )
}

/** The key of the group of children with whom nobody works. */
export const nobody = 'nobody'
const isMistake = ({ lines }: Group): boolean => lines[0]?.isMistake === true

/** So many of a group stand on a page of several; the rest is one click away. */
const mostAtFirst = 20
/** So many stand on a page of one group alone. */
export const mostOnPage = 100
/** So many groups stand open on a page, so that it stays one that can be read. */
export const mostGroups = 12

/** The first of each group, with names. Only the children who are shown are named, and only their reading is logged. */
export const showFirst = (acting: Acting, groups: readonly Group[]): Promise<readonly ShownGroup[]> =>
  show(
    acting,
    groups
      .slice(0, mostGroups)
      .map((group) => ({ ...group, from: 0, part: group.lines.slice(0, mostAtFirst) })),
  )

/** One group by itself; `asked` counts from 0, and what is no such number counts as the beginning. */
export async function showOne(
  acting: Acting,
  group: Group,
  asked: string | undefined,
): Promise<ShownGroup | undefined> {
  const wished = Number(asked ?? 0)
  const from = Number.isSafeInteger(wished) && wished >= 0 && wished < group.lines.length ? wished : 0
  const [one] = await show(acting, [{ ...group, from, part: group.lines.slice(from, from + mostOnPage) }])
  return one
}

type Part = Group & { readonly from: number; readonly part: readonly Line[] }

async function show(acting: Acting, parts: readonly Part[]): Promise<readonly ShownGroup[]> {
  const all = parts.flatMap(({ part }) => part)
  const names = await nameInTheWay(
    acting,
    all.map(({ child }) => child),
  )
  const kinds = await kindsOf(
    acting,
    all.flatMap(({ found }) => found.map(({ record }) => record)),
  )
  const named = (line: Line): readonly NamedLine[] => {
    const name = names.get(line.child)
    const [said] = say(line.child, line.found, (record) => kinds.get(record) ?? '')
    return name === undefined || said === undefined ? [] : [{ ...line, name, places: said.places }]
  }
  return parts.map(({ key, lines, from, part }) => ({ key, lines, from, shown: part.flatMap(named) }))
}
