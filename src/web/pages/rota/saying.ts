import { type Day, dayOf, sayWeekday, timeOf } from '../../../plain/day.ts'
import type { Duty, DutyKind } from '../../../store/duty.ts'

/** What each duty is called on a page. */
export const dutyWords: Readonly<Record<DutyKind, string>> = {
  'front door': 'Front door',
  emergency: 'Emergency duty',
  manager: 'Duty manager',
}

/** When somebody is on duty, as it stands under a day: `from 17:00 to 09:00 the next day`. */
export function sayTimes({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>, day: Day): string {
  const [from, until] = [dayOf(startsAt), dayOf(endsAt)]
  const begins =
    from === day ? timeOf(startsAt) : `since ${sayWeekday(from).split(' ')[0]} ${timeOf(startsAt)}`
  const ends = until === day ? timeOf(endsAt) : `${sayWeekday(until).split(' ')[0]} ${timeOf(endsAt)}`
  return `${begins} to ${ends}`
}

/** A number as a telephone dials it. */
export const dial = (telephone: string): string => `tel:${telephone.replaceAll(/[^\d+]/g, '')}`
