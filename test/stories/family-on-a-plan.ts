import { larkenshire } from '../../src/county/people/staff.ts'
import type { AnyRecord, FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../../src/define/record.ts'
import { bringIn } from '../../src/define/settle.ts'
import { allocation } from '../../src/journey/oversight/allocation.ts'
import { person } from '../../src/journey/people/person.ts'
import { protectionPlan } from '../../src/journey/protection/protection-plan.ts'
import { addWorkingDays } from '../../src/plain/calendar.ts'
import { addDays } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { type Deposit, recordOf } from '../../src/store/append.ts'
import { say } from '../../src/store/council.test-data.ts'
import { load } from '../../src/store/load.ts'
import type { Town } from './town.ts'

/** A synthetic family in a town: its children by their given names, and whose work they are. */
export type FamilyOnAPlan = {
  readonly family: FamilyId
  readonly children: readonly PersonId[]
  readonly worker: WorkerId
}

/** A synthetic family on a child protection plan for so many working days, with a worker, and with a mother if she is named. */
export async function familyOnAPlan(
  town: Town,
  subject: string,
  given: readonly string[],
  surname: string,
  { daysAgo = 9, mother }: { readonly daysAgo?: number; readonly mother?: string } = {},
): Promise<FamilyOnAPlan> {
  const { clock, database } = town.store
  const [today, at] = [clock.today(), clock.now()]
  const [who] = await say<{ id: WorkerId; team: TeamId }>(
    town.ownerUrl,
    'select id, team from worker where authority = $1 and subject = $2',
    [larkenshire.id, subject],
  )
  if (who === undefined) throw new Error(`Nobody signs in as ${subject}`)
  const family: FamilyId = newId<'family'>()
  const children = given.map(() => newId<'person'>())
  const mothers = mother === undefined ? [] : [newId<'person'>()]
  const put = (kind: AnyRecord, answers: object, lines: object | undefined, record?: RecordId): Deposit => ({
    record: record ?? newId<'record'>(),
    settled: bringIn(
      kind,
      answers,
      new Map(lines === undefined ? [] : children.map((child) => [child, lines])),
    ),
    version: 1,
    at,
    by: who.id,
    family,
    team: who.team,
  })
  const startedOn = addWorkingDays(today, -daysAgo)
  const personOf = (name: string | undefined, index: number) => ({
    givenName: name,
    familyName: surname,
    bornOn: addDays(today, -365 * (12 - index * 3)),
    sex: 'F',
    address: '7 Quill Street, Hallowbridge',
  })
  await load(database, { authority: larkenshire.id, worker: who.id }, at, {
    families: [{ family, at, by: who.id }],
    deposits: [
      ...children.map((child, index) =>
        put(person, personOf(given[index], index), undefined, recordOf(child)),
      ),
      ...mothers.map((id) =>
        put(person, { givenName: mother, familyName: surname, sex: 'F' }, undefined, recordOf(id)),
      ),
      put(allocation, { worker: who.id, team: who.team, startedOn, why: 'first' }, {}),
      put(
        protectionPlan,
        { startedOn, change: 'Each child has a bed and is in school by nine.' },
        { category: 'NEG' },
      ),
    ],
    members: [
      ...children.map((child) => ({ family, person: child, relation: 'child' })),
      ...mothers.map((id) => ({ family, person: id, relation: 'mother' })),
    ],
    authorisations: [],
  })
  return { family, children, worker: who.id }
}
