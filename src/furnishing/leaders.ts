import { addDays, addMonths, type Day, sayMonth } from '../plain/day.ts'
import { usualSize } from '../sight/inspection/sample/draw.ts'
import { fileReading } from '../sight/inspection/sample/file-reading.ts'
import { openStatuses } from '../sight/inspection/sample/population.ts'
import { commentary } from '../sight/performance/commentary.ts'
import { filesOf, type SampleFile } from '../store/sample-files.ts'
import { sampleOfMonth } from '../store/samples.ts'
import { drawNow } from '../web/pages/inspection/sample/drawing.ts'
import { titleOfMonth } from '../web/pages/inspection/sample/leaders.tsx'
import { type Diary, onDay } from './diary.ts'

type Reading = {
  readonly who: string
  readonly grade: 'outstanding' | 'good' | 'requires improvement' | 'inadequate'
  readonly strength: string
  readonly toDo: string
  readonly told?: string
}

/** What files told leaders: one after another, as far as they have come this month. */
const readings: readonly Reading[] = [
  {
    who: 'director-1',
    grade: 'good',
    strength: 'The child’s own words stand in every visit.',
    toDo: 'Say in the plan what the family will notice.',
  },
  {
    who: 'service-manager-1',
    grade: 'requires improvement',
    strength: 'The assessment hears the father too.',
    toDo: 'Nobody asked the child before the worker changed: ask, and write it down.',
  },
  {
    who: 'service-manager-2',
    grade: 'good',
    strength: 'Seen alone on each visit, at school where it is calmer.',
    toDo: 'Send the parents the plan in their own language.',
  },
  {
    who: 'service-manager-3',
    grade: 'requires improvement',
    strength: 'Quick and right on the first day.',
    toDo: 'Tell the school what was decided; it has not heard.',
  },
  {
    who: 'director-1',
    grade: 'outstanding',
    strength: 'The plan reads as if it were written to the child.',
    toDo: 'Show it to the other teams.',
  },
  {
    who: 'performance-analyst-1',
    grade: 'inadequate',
    strength: 'The neighbour’s worry was taken seriously at once.',
    toDo: 'Nobody has seen the child for three weeks. Visit today.',
    told: 'Team manager, at 10.20 the same morning',
  },
  {
    who: 'service-manager-1',
    grade: 'good',
    strength: 'Supervision changed the plan, and one can read how.',
    toDo: 'Bring the next review forward.',
  },
  {
    who: 'service-manager-2',
    grade: 'requires improvement',
    strength: 'The worker knows the family well.',
    toDo: 'Write less of what was done, and more of what changed.',
  },
]

/**
 * The twelve files of each of the last two months, drawn by numbers that were told, as of a lottery, so that the same county
 * draws the same; and what leaders read in them.
 */
export async function readFiles(diary: Diary): Promise<void> {
  await readMonth(diary, addMonths(diary.lastMonth, -1), readings.toReversed())
  await readMonth(diary, diary.lastMonth, readings)
}

async function readMonth(diary: Diary, month: Day, told: readonly Reading[]): Promise<void> {
  const files = await drawMonth(diary, month)
  for (const [at, { who, ...said }] of told.entries()) {
    const file = files[at]
    if (file === undefined) return
    const by = { who, at: onDay(addDays(month, 6 + at * 2), 10, 15 + at) }
    await diary.write(by, fileReading, { file: file.id, safeToday: said.told === undefined, ...said })
  }
}

/** Draws in the first days of a month. A county in which nobody is open has no files. */
async function drawMonth(diary: Diary, month: Day): Promise<readonly SampleFile[]> {
  const by = { who: 'director-1', at: onDay(addDays(month, 4), 9, 5) }
  return diary.do(by, async (acting) => {
    const sample = await sampleOfMonth(acting, month, titleOfMonth(month))
    await drawNow(acting, sample, {
      size: usualSize,
      seed: `Made-up lottery of ${sayMonth(month).trim()}: 4 11 23 28 36 45`,
      why: 'The twelve files of the month',
      statuses: openStatuses,
      fromEach: undefined,
      leaveOutRead: true,
      namedOut: [],
      namedOutWhy: '',
    })
    return filesOf(acting, sample)
  })
}

const commented = [
  {
    measure: 'FD-07',
    what: 'The county’s figure falls because Merrowdale’s does. Hallowbridge and Sedge Vale stand as they stood.',
    soWhat: 'Somebody who hears nothing may not tell us the next time.',
    nowWhat:
      'A second contact officer in Merrowdale from next month; the service manager for the front door.',
  },
  {
    measure: 'AS-01',
    what: 'Hallowbridge is back where it was before two posts stood empty. Merrowdale is steadily slower.',
    soWhat: 'Children there wait longer for help that others get in time.',
    nowWhat: 'The board decides whether two workers move; the service manager for assessment.',
  },
  {
    measure: 'CP-04',
    what: 'It stands where it has stood since managers see what waits for them: nearly all.',
    soWhat: 'A child who reads their record can see why.',
    nowWhat: 'Nothing new. Somebody looks again half a year after the action was closed.',
  },
  {
    measure: 'CP-12',
    what: 'Sedge Vale rises month after month. The other two places do not move beyond chance.',
    soWhat: 'More children can say what they would not say before others.',
    nowWhat: 'Sedge Vale shows the others how; the service manager for safeguarding.',
  },
] as const

/** What managers signed about the last whole month: the figure is counted as they sign, and frozen with it. */
export async function comment(diary: Diary): Promise<void> {
  const month = diary.lastMonth
  for (const [at, said] of commented.entries())
    await diary.write(
      { who: 'service-manager-1', at: onDay(addDays(addMonths(month, 1), 5), 10, at * 12) },
      commentary,
      {
        month,
        ...said,
      },
    )
}
