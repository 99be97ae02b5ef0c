import type { NameOf } from '../../define/kind.ts'
import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { ChildOnRecord, Episode } from '../../journey/episodes.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { addMonths, ageOn, type Day } from '../../plain/day.ts'
import { type AnnexList, contacts, no, type RowOf, unknown, yes } from './lists.ts'
import { type AnnexRow, allowedFor, type CellProblem, rowOf, upTo } from './row.ts'

const genders = { M: 'a) Male', F: 'b) Female', U: 'c) Not stated/recorded' } as const
const oldGenders = { '0': genders.U, '1': genders.M, '2': genders.F, '9': 'd) Neither' } as const

/** One child as all lists tell of them, as at the day of the inspection: who they are, who works with them, and since when. */
export class ChildAsAt {
  readonly child: ChildOnRecord
  readonly asAt: Day
  readonly byId: ReadonlyMap<string, OnRecord>
  readonly #nameOf: NameOf

  constructor(child: ChildOnRecord, asAt: Day, nameOf: NameOf) {
    this.child = child
    this.asAt = asAt
    this.byId = new Map(child.records.map((record) => [record.id, record]))
    this.#nameOf = nameOf
  }

  ofKind(kind: string): readonly OnRecord[] {
    return this.child.records.filter((record) => record.kind === kind)
  }

  row<L extends AnnexList>(
    list: L,
    cells: RowOf<L>,
    from: readonly (OnRecord | undefined)[],
    problems: readonly CellProblem[] = [],
  ): AnnexRow {
    return rowOf(list, cells, [this.child.person, ...from], [...problems, ...this.#ageProblems(list)])
  }

  /** Who the child is, as every list begins. A child who has died has the age at death; an unborn child has none. */
  who() {
    const { localNumber, gender, sex, ethnicity, bornOn, diedOn } = this.#person()
    const born = upTo(bornOn, this.asAt)
    return {
      childId: localNumber,
      gender: sex === undefined ? gender && oldGenders[gender] : genders[sex],
      ethnicity: allowedFor(contacts, 'ethnicity', ethnicity),
      bornOn: born,
      age: born && ageOn(born, upTo(diedOn, this.asAt) ?? this.asAt),
    }
  }

  #person() {
    return this.child.person === undefined ? {} : answersOf(person, this.child.person)
  }

  #ageProblems(list: AnnexList): readonly CellProblem[] {
    const { bornOn, expectedOn } = this.#person()
    return bornOn === undefined && expectedOn === undefined
      ? [problemAt(list, 'bornOn', 'Neither a date of birth nor an expected one is recorded.')]
      : []
  }

  disabled(): string {
    const { disabilities } = this.#person()
    if (disabilities === undefined) return unknown
    return disabilities.some((code) => code !== 'NONE') ? yes : no
  }

  wasReceived({ window }: AnnexList, on: Day | undefined): boolean {
    return on === undefined || (on >= addMonths(this.asAt, -window.months) && on <= this.asAt)
  }

  wasOpen({ window }: AnnexList, from: Day | undefined, until: Day | undefined): boolean {
    const isStarted = from === undefined || from <= this.asAt
    return isStarted && (until === undefined || until >= addMonths(this.asAt, -window.months))
  }

  /** The closure of an episode that stands: the last, where a child was closed, opened again without a referral, and closed. */
  closureOf({ records }: Episode): OnRecord | undefined {
    const closedOn = (one: OnRecord): Day | undefined => upTo(answersOf(closure, one).closedOn, this.asAt)
    return records
      .filter((one) => one.kind === closure.name && closedOn(one) !== undefined)
      .toSorted((a, b) => ((closedOn(a) ?? '') < (closedOn(b) ?? '') ? -1 : 1))
      .at(-1)
  }

  /** The day on which the episode of a record closed: work that nobody ended was over by then. */
  closedOn(record: OnRecord): Day | undefined {
    const episode = this.child.episodes.find((one) => one.referral === record || one.records.includes(record))
    const closed = episode && this.closureOf(episode)
    return closed && answersOf(closure, closed).closedOn
  }

  #allocations(): readonly OnRecord[] {
    const startedOn = (one: OnRecord): string => answersOf(allocation, one).startedOn ?? ''
    return this.ofKind(allocation.name)
      .filter((one) => startedOn(one) <= this.asAt)
      .toSorted((a, b) => (startedOn(a) < startedOn(b) ? -1 : 1))
  }

  /** The worker to whom a referral went: the first who was allocated after it, in its thread or in time. */
  firstAllocation(record: OnRecord): OnRecord | undefined {
    const all = this.#allocations()
    const received = answersOf(referral, record).receivedOn ?? ''
    return (
      all.find(({ before }) => before.includes(record.id)) ??
      all.find((one) => (answersOf(allocation, one).startedOn ?? '') >= received)
    )
  }

  /** The last allocation that stood on a day. */
  allocationOn(day: Day): OnRecord | undefined {
    return this.#allocations().findLast((one) => {
      const { startedOn, endedOn } = answersOf(allocation, one)
      return (startedOn ?? '') <= day && (endedOn === undefined || endedOn >= day)
    })
  }

  allocatedTo(of: OnRecord | undefined, record: OnRecord) {
    const { team = record.team, worker } = of === undefined ? {} : answersOf(allocation, of)
    return { team: team && this.#nameOf(team), worker: worker && this.#nameOf(worker) }
  }
}

/** Something wrong with the cell of a column. */
export const problemAt = (list: AnnexList, key: string, says: string): CellProblem => ({
  heading: list.columns.find((column) => column.key === key)?.heading ?? key,
  says,
})
