import type { Option } from '../../define/kind.ts'
import { type Grid, grid } from '../../define/kinds.ts'
import { type Day, readTypedDay } from '../../plain/day.ts'
import type { Problem } from '../../plain/result.ts'

export const relations = [
  { code: 'child', words: 'Child' },
  { code: 'unborn', words: 'Unborn child' },
  { code: 'mother', words: 'Mother' },
  { code: 'father', words: 'Father' },
  { code: 'carer', words: 'Carer' },
  { code: 'relative', words: 'Relative' },
  { code: 'other', words: 'Other person' },
] as const

export type Relation = (typeof relations)[number]['code']

export const isChild = (relation: string): boolean => relation === 'child' || relation === 'unborn'

const places: readonly Option[] = Array.from({ length: 10 }, (_, index) => ({
  code: `p${index + 1}`,
  words: `Person ${index + 1}`,
}))

/** The people of a family as a referrer names them, before anybody has checked whether we know them. */
export const household = grid(places, [
  { code: 'relation', words: 'Who', holds: 'choice', options: relations },
  { code: 'given', words: 'First name', holds: 'words' },
  { code: 'family', words: 'Family name', holds: 'words' },
  { code: 'born', words: 'Date of birth, or date expected', holds: 'words' },
  {
    code: 'sex',
    words: 'Sex',
    holds: 'choice',
    options: [
      { code: 'F', words: 'Female' },
      { code: 'M', words: 'Male' },
      { code: 'U', words: 'Not known' },
    ],
  },
])

/** One person as named by a referrer. `place` is the row of the form. */
export type Named = {
  readonly place: string
  readonly relation: Relation
  readonly given: string | undefined
  readonly family: string | undefined
  /** For an unborn child, the day on which the birth is expected. */
  readonly born: Day | undefined
  readonly sex: 'F' | 'M' | 'U'
}

const said = (cell: string | true | undefined): string | undefined =>
  typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : undefined

/** Everybody named in the grid. A day that cannot be read is left out here; `householdProblems` names it. */
export function peopleNamed(named: Grid | undefined): readonly Named[] {
  return Object.entries(named ?? {}).map(([place, cells]) => {
    const born = readTypedDay(said(cells.born) ?? '')
    return {
      place,
      relation: relations.find(({ code }) => code === cells.relation)?.code ?? 'other',
      given: said(cells.given),
      family: said(cells.family),
      born: born.ok ? born.value : undefined,
      sex: cells.sex === 'F' || cells.sex === 'M' ? cells.sex : 'U',
    }
  })
}

/** What is wrong with the people named: the input, and how to mend it. */
export function householdProblems(named: Grid | undefined, today: Day): readonly Problem[] {
  const rows = Object.entries(named ?? {})
  const problems = rows.flatMap(([place, cells]) => rowProblems(place, cells, today))
  if (rows.some(([, cells]) => isChild(said(cells.relation) ?? ''))) return problems
  return [{ where: 'household.p1.relation', says: 'Name at least one child, born or unborn.' }, ...problems]
}

function rowProblems(place: string, cells: Grid[string], today: Day): Problem[] {
  const at = (column: string, says: string): Problem => ({ where: `household.${place}.${column}`, says })
  const relation = said(cells.relation)
  const typed = said(cells.born)
  const born = typed === undefined ? undefined : readTypedDay(typed)
  const problems: Problem[] = []
  if (relation === undefined) problems.push(at('relation', 'Say who this person is in the family.'))
  if (said(cells.given) === undefined && said(cells.family) === undefined && relation !== 'unborn')
    problems.push(at('given', 'Give at least one name, or ‘not known’.'))
  if (born?.ok === false) problems.push(...born.problems.map(({ says }) => at('born', says)))
  if (born?.ok && relation !== 'unborn' && born.value > today)
    problems.push(at('born', 'This day has not come yet. If the child is not born, choose ‘Unborn child’.'))
  return problems
}
