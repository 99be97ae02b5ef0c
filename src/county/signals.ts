import { addMonths, type Day, monthOf } from '../plain/day.ts'

/**
 * What is deliberately different in the county, so that its run charts show change and not only chance. Everything here
 * is chosen, not observed; the steady levels lie near the figures that the Department for Education published for
 * England in 2025 and those of a model shire.
 */

/** How far back the county's history goes. */
export const monthsOfHistory = 30

export const historyStart = (today: Day): Day => addMonths(monthOf(today), -monthsOfHistory)

/** Whole months from the month of a day until the month of today. */
export const monthsAgo = (day: Day, today: Day): number =>
  (Number(today.slice(0, 4)) - Number(day.slice(0, 4))) * 12 +
  Number(today.slice(5, 7)) -
  Number(day.slice(5, 7))

/** Two workers of one assessment team leave here, and for four months nobody takes their place. */
export const vacancyShockFrom = (today: Day): Day => addMonths(monthOf(today), -14)
const vacancyMonths = 4

/** Merrowdale's front door stops telling referrers in time from this month on. */
export const feedbackSlipsFrom = (today: Day): Day => addMonths(monthOf(today), -8)

/**
 * From this day enquiries are recorded in Goldthread, which asks for a reason. Those that began before were brought over
 * from an earlier case system, which did not.
 */
export const rationaleAskedFrom = (today: Day): Day => addMonths(monthOf(today), -11)

const isAugust = (day: Day): boolean => day.slice(5, 7) === '08'

/** The share of decisions of which the referrer hears within two working days. */
export function feedbackOnTime(locality: string, day: Day, today: Day): number {
  if (locality === 'Merrowdale' && day >= feedbackSlipsFrom(today)) return 0.58
  return isAugust(day) ? 0.92 : 0.96
}

/**
 * The share of assessments that a manager authorises within 45 working days, for those due on a day: England's was 84%.
 * Merrowdale is steadily worse; Sedge Vale starts low and improves; Hallowbridge dips while two posts are empty; every
 * team is slower in August.
 */
export function assessmentOnTime(locality: string, day: Day, today: Day): number {
  const ago = monthsAgo(day, today)
  const dip = isAugust(day) ? 0.09 : 0
  if (locality === 'Merrowdale') return 0.77 - dip
  if (locality === 'Sedge Vale') return Math.min(0.95, 0.64 + Math.max(0, 24 - ago) * 0.015) - dip
  const shock = day >= vacancyShockFrom(today) && day < addMonths(vacancyShockFrom(today), vacancyMonths)
  return (locality === 'Hallowbridge' && shock ? 0.62 : 0.91) - dip
}

/** The share of enquiries without a conference whose reason is written; from a day on the form asks for it. */
export const rationaleWritten = (startedOn: Day, today: Day): number =>
  startedOn < rationaleAskedFrom(today) ? 0.74 : 1

/** The share that a manager then authorises: rising over four months once managers see which are waiting. */
export function enquiryAuthorised(finishedOn: Day, today: Day): number {
  const since = monthsAgo(rationaleAskedFrom(today), today) - monthsAgo(finishedOn, today)
  return since < 0 ? 0.42 : Math.min(0.96, 0.72 + since * 0.06)
}

/** How many contacts come in a month, against the year's mean: fewest in August, most when school begins and after Christmas. */
const season: Readonly<Record<string, number>> = {
  '01': 1.12,
  '03': 1.06,
  '04': 0.95,
  '08': 0.72,
  '09': 1.15,
  '10': 1.05,
  '11': 1.08,
  '12': 0.86,
}

/** How often a contact comes on a day, against an ordinary weekday: Mondays most, weekends little. */
export function busyness(day: Day, weekday: number): number {
  const week = weekday === 1 ? 1.4 : weekday >= 6 ? 0.18 : 1
  return week * (season[day.slice(5, 7)] ?? 1)
}

/** The most that `busyness` can be: for drawing days by their weight. */
export const busiest = 1.4 * 1.15

/** From this day visits are recorded in Goldthread; those before stayed in the earlier case system. */
export const visitsRecordedFrom = (today: Day): Day => addMonths(monthOf(today), -15)

/** The share of visits that are made within the council's own limit. Merrowdale is steadily worse. */
export const visitOnTime = (locality: string): number => (locality === 'Merrowdale' ? 0.68 : 0.92)

/** The share of children of 4 and over, of those seen, who are seen alone; Sedge Vale rises over a year. */
export function seenAloneShare(locality: string, day: Day, today: Day): number {
  if (locality === 'Merrowdale') return 0.62
  return locality === 'Sedge Vale'
    ? Math.min(0.93, 0.66 + Math.max(0, 13 - monthsAgo(day, today)) * 0.025)
    : 0.89
}

/** The share of visits made face to face: lower in August, when workers cover for one another by telephone. */
export const faceToFaceShare = (day: Day): number => (isAugust(day) ? 0.88 : 0.95)
