import type { WorkerId } from '../define/record.ts'
import { isWorkingDay } from '../plain/calendar.ts'
import { addDays, type Day, type Moment, readTypedMoment } from '../plain/day.ts'
import type { Tables } from '../store/tables.ts'
import { idNamed } from './identity.ts'
import type { CountyPeople, WorkerRow } from './people/staff.ts'

/** A synthetic rota and synthetic numbers, as the tables of the same names hold them. */
export type CountyDuty = {
  readonly duty: readonly Tables['duty'][]
  readonly telephone: readonly Tables['telephone'][]
}

/** How many days before and after today the rota is filled for: what somebody looks at on the first day, and a week back. */
const [daysBefore, daysAfter] = [7, 20]

/**
 * Numbers that ring nowhere: 01632 960000 to 960999 and 07700 900000 to 900999, which Ofcom keeps for drama. Source: Ofcom,
 * Telephone numbers for use in TV and radio drama programmes.
 */
const landline = (number: number): string => `01632 960 ${String(number % 1000).padStart(3, '0')}`
const mobile = (number: number): string => `07700 900 ${String(number % 1000).padStart(3, '0')}`

/** Gives every team and worker a number, and every day of some weeks somebody for the front door, the night and decisions. */
export function dutyOf({ authority, teams, workers }: CountyPeople, today: Day, at: Moment): CountyDuty {
  const here = workers.filter(({ ended_on }) => ended_on === null)
  const [clerk] = here
  if (clerk === undefined) throw new RangeError('A synthetic county without staff')
  const wrote = { authority: authority.id, written_at: at, written_by: clerk.id }
  const ofTeams = teams.map(({ id }, number) => ({ ...wrote, holder: id, number: landline(number + 1) }))
  const ofWorkers = here.map(({ id }, number) => ({ ...wrote, holder: id, number: mobile(number) }))
  const numbers = new Map<string, string>(ofWorkers.map(({ holder, number }) => [holder, number]))
  const days = Array.from({ length: daysBefore + daysAfter + 1 }, (_, at) => addDays(today, at - daysBefore))
  const duty = days.flatMap((day, turn) =>
    spansOf(day, turn, here).map(({ kind, worker, starts_at, ends_at }) => ({
      ...wrote,
      id: idNamed<'duty'>(`${authority.code} duty ${kind} ${starts_at}`),
      version: 1,
      kind,
      worker,
      name: null,
      telephone: numbers.get(worker) ?? landline(0),
      starts_at,
      ends_at,
      stands: true,
    })),
  )
  return { duty, telephone: [...ofTeams, ...ofWorkers] }
}

type Span = {
  readonly kind: Tables['duty']['kind']
  readonly worker: WorkerId
  readonly starts_at: Moment
  readonly ends_at: Moment
}

/** On working days the front door by day and one for the night; on other days one from morning to morning. */
function spansOf(day: Day, turn: number, workers: readonly WorkerRow[]): readonly Span[] {
  const next = addDays(day, 1)
  const take = (role: WorkerRow['role']): WorkerId | undefined => {
    const some = workers.filter((one) => one.role === role)
    return some[turn % Math.max(some.length, 1)]?.id
  }
  const span = (
    kind: Span['kind'],
    role: WorkerRow['role'],
    from: readonly [Day, string],
    until: readonly [Day, string],
  ): readonly Span[] => {
    const worker = take(role)
    return worker === undefined
      ? []
      : [{ kind, worker, starts_at: moment(...from), ends_at: moment(...until) }]
  }
  const manager = span('manager', 'service manager', [day, '09:00'], [next, '09:00'])
  return isWorkingDay(day)
    ? [
        ...span('front door', 'contact officer', [day, '08:45'], [day, '17:15']),
        ...span('emergency', 'social worker', [day, '17:00'], [next, '09:00']),
        ...manager,
      ]
    : [...span('emergency', 'social worker', [day, '09:00'], [next, '09:00']), ...manager]
}

function moment(day: Day, time: string): Moment {
  const read = readTypedMoment(day, time)
  if (!read.ok) throw new RangeError(`Not a time: ${time}`)
  return read.value
}
