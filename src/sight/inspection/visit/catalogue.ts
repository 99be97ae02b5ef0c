import { aDay, type Day } from '../../../plain/day.ts'
import type { VisitKind } from './visit-kinds.ts'

/** Something that inspectors usually ask for on the first day. */
export type Item = {
  readonly code: string
  /** What it is, as a heading of the library. */
  readonly words: string
  /** What is asked, as it stands in the list of requests. */
  readonly asks: string
  readonly kinds: readonly VisitKind[]
}

/**
 * Since when this list is ours, and where it comes from. What Ofsted asks for in a given year stands in its guidance; a
 * council changes this list when that changes. Requests that were made keep what they asked.
 */
export const catalogueFrom: Day = aDay('2026-11-22')
export const catalogueSource =
  'What inspectors of local authority children’s services usually ask for at the start: Ofsted, Inspecting local authority children’s services, Annex A, and the usage of councils up to November 2026. To be confirmed against Ofsted’s own text.'

const full: readonly VisitKind[] = ['standard', 'short']
const most: readonly VisitKind[] = [...full, 'focused', 'monitoring', 'joint']

/** What is first asked for, in the order in which it is handed over. */
export const catalogue = [
  {
    code: 'lists',
    words: 'Lists of children (Annex A)',
    asks: 'The child-level lists of Annex A, checked',
    kinds: most,
  },
  {
    code: 'self-evaluation',
    words: 'Self-evaluation',
    asks: 'The latest self-evaluation',
    kinds: [...most, 'engagement', 'peer'],
  },
  {
    code: 'audits',
    words: 'Audits',
    asks: 'A list of the audits of the last six months with their grades',
    kinds: [...most, 'peer'],
  },
  {
    code: 'performance',
    words: 'Performance report',
    asks: 'The latest performance report',
    kinds: [...most, 'engagement', 'peer'],
  },
  { code: 'quality', words: 'Quality assurance reports', asks: 'Reports of quality assurance', kinds: most },
  {
    code: 'plan',
    words: 'Improvement plan',
    asks: 'The improvement plan, with how far it has come',
    kinds: [...most, 'engagement', 'peer'],
  },
  { code: 'structure', words: 'Structure and teams', asks: 'The structure: teams and managers', kinds: most },
  {
    code: 'contacts',
    words: 'Staff and how to reach them',
    asks: 'The list of staff and how to reach them',
    kinds: most,
  },
  { code: 'caseloads', words: 'Caseloads', asks: 'How many children each worker works with', kinds: most },
  {
    code: 'meetings',
    words: 'Calendar of meetings',
    asks: 'The calendar of meetings, panels and conferences during the visit',
    kinds: most,
  },
  {
    code: 'complaints',
    words: 'Complaints',
    asks: 'A summary of complaints and what came of them',
    kinds: full,
  },
  {
    code: 'officer',
    words: 'Allegations against those who work with children',
    asks: 'A summary of the designated officer’s work (LADO)',
    kinds: full,
  },
  {
    code: 'reviews',
    words: 'Learning reviews',
    asks: 'Child safeguarding practice reviews, finished and under way',
    kinds: [...full, 'joint'],
  },
  { code: 'private', words: 'Private fostering', asks: 'The report on private fostering', kinds: full },
  {
    code: 'unregistered',
    words: 'Unregistered homes',
    asks: 'Children placed in homes that are not registered, as a number and why',
    kinds: full,
  },
  { code: 'sufficiency', words: 'Sufficiency strategy', asks: 'The sufficiency strategy', kinds: full },
  {
    code: 'minutes',
    words: 'Minutes',
    asks: 'Minutes of the boards and of scrutiny of the last year',
    kinds: [...full, 'joint'],
  },
  {
    code: 'workforce',
    words: 'Workforce',
    asks: 'Vacancies, turnover, agency workers and training',
    kinds: full,
  },
] as const satisfies readonly Item[]

export type ItemCode = (typeof catalogue)[number]['code']

export const findItem = (code: string | undefined): Item | undefined =>
  catalogue.find((one: Item) => one.code === code)

/** What is first asked for on a visit of a kind. */
export const firstAsked = (kind: VisitKind): readonly Item[] =>
  catalogue.filter((one: Item) => one.kinds.includes(kind))

/** What we ourselves do first, once they have rung: nine things, in our own order. A council may well choose others. */
export const firstTasks: readonly string[] = [
  'Tell the chief executive, the lead member and the partners.',
  'Name who leads for us, and who answers requests while they are away.',
  'Have the lists made, looked through and signed off by a leader.',
  'Take the standing documents out of the library; put new ones in for those that have run out.',
  'Tell all staff and carers what happens when, and whom they can ask.',
  'Book rooms, screens and calls, and a place where workers can drop in.',
  'Make the inspectors’ accounts ready and try one.',
  'Read our own sample of children’s records again, and say what we expect to be found.',
  'Write down the weakest things we know of, and what we do about each.',
]
