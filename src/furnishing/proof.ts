import { addDays, type Day } from '../plain/day.ts'
import type { action } from '../sight/improvement/action.ts'
import { evidence } from '../sight/improvement/evidence.ts'
import { practiceLesson } from '../sight/improvement/practice-lesson.ts'
import { progress } from '../sight/improvement/progress.ts'
import { rating } from '../sight/improvement/rating.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import type { FirstPlan, SecondPlan } from './plans.ts'

type Plans = { readonly first: FirstPlan; readonly second: SecondPlan }

const lead = 'service-manager-1'

/** Evidence by a measure, counted in the month before it is recorded. */
const byMeasure = (diary: Diary, one: Written<typeof action.fields>, standsOn: Day, changed: string) =>
  diary.write({ who: lead, at: onDay(addDays(standsOn, 9), 14) }, evidence, {
    actions: [one.id],
    standsOn,
    changed,
    shownBy: 'measure',
    measure: one.answers.measure ?? 'CP-04',
  })

const rate = (
  diary: Diary,
  { id }: Written<typeof action.fields>,
  said: {
    readonly on: Day
    readonly delivery: 'blue' | 'green' | 'amber' | 'red'
    readonly impact: 'blue' | 'green' | 'amber' | 'red'
    readonly because: string
    readonly next?: string
    readonly cites?: readonly string[]
  },
) => {
  const { on, ...rest } = said
  return diary.write({ who: 'director-1', at: onDay(on, 16, 30) }, rating, {
    action: id,
    ratedOn: on,
    ...rest,
  })
}

/** What shows whether actions changed anything, and how they were rated by it: the first until it was closed. */
export async function prove(diary: Diary, plans: Plans): Promise<void> {
  await proveReasons(diary, plans.first)
  await proveCarried(diary, plans.first)
  await proveHomes(diary, plans.second)
  await proveHealth(diary, plans.second)
  await rateOthers(diary, plans)
}

/** The whole thread of the priority action: off track, on track without impact, shown, closed. */
async function proveReasons(diary: Diary, { reasons }: FirstPlan): Promise<void> {
  await rate(diary, reasons, {
    on: diary.ago(13),
    delivery: 'red',
    impact: 'red',
    because: 'The earlier system could not ask for the reason, and the training changed nothing.',
    next: 'The form asks from the day on which enquiries are recorded in Goldthread.',
  })
  const first = await byMeasure(
    diary,
    reasons,
    diary.ago(10, 15),
    'The form asks now. Nearly every child whose enquiry ends without a conference has the reason on record.',
  )
  await rate(diary, reasons, {
    on: diary.ago(9),
    delivery: 'green',
    impact: 'amber',
    because: 'Reasons are written. Managers do not yet stand behind all of them.',
  })
  const second = await byMeasure(
    diary,
    reasons,
    diary.ago(7, 12),
    'Managers see which reasons wait for them, and far fewer do. A child can read who decided and why.',
  )
  await rate(diary, reasons, {
    on: diary.ago(6, 10),
    delivery: 'blue',
    impact: 'green',
    cites: [first.id, second.id],
    because: 'The chart shows a change that is more than chance, and inspectors read it in the files.',
  })
  const closedOn = diary.ago(4, 10)
  await diary.change({ who: 'director-1', at: onDay(closedOn, 17) }, reasons, {
    closedOn,
    evidence:
      'Every child whose enquiry ended without a conference can read why, and who stands behind it. It has held for half a year.',
  })
}

/** Actions that went on into the second plan: one moves, one slips, one moves in one place. */
async function proveCarried(diary: Diary, { assessments, referrers, alone }: FirstPlan): Promise<void> {
  const faster = await byMeasure(
    diary,
    assessments,
    diary.ago(1, 12),
    'Since the posts are filled, assessments in Hallowbridge are as timely as before. Merrowdale stays slower.',
  )
  await rate(diary, assessments, {
    on: diary.ago(0, 18),
    delivery: 'green',
    impact: 'amber',
    cites: [faster.id],
    because: 'Two of three places are well. Children in Merrowdale still wait longer.',
    next: 'The two workers move to Merrowdale when their contracts are renewed.',
  })
  await byMeasure(
    diary,
    referrers,
    diary.ago(2, 12),
    'Referrers in Hallowbridge and Sedge Vale hear in time. In Merrowdale many do not: nothing has changed there.',
  )
  await rate(diary, referrers, {
    on: diary.ago(1),
    delivery: 'amber',
    impact: 'red',
    because: 'It is done in two places. In the third it has got worse since the spring.',
    next: 'A second contact officer in Merrowdale from next month.',
  })
  const seen = await byMeasure(
    diary,
    alone,
    diary.ago(1, 14),
    'In Sedge Vale more children are seen alone, month after month. Elsewhere it stands as it stood.',
  )
  await rate(diary, alone, {
    on: diary.ago(0, 17),
    delivery: 'green',
    impact: 'green',
    cites: [seen.id],
    because: 'What Sedge Vale does is written down and the other two begin with it.',
  })
}

async function proveHomes(diary: Diary, { homes }: SecondPlan): Promise<void> {
  const on = diary.ago(1, 4)
  const heard = await diary.write({ who: 'service-manager-3', at: onDay(on, 11) }, evidence, {
    actions: [homes.id],
    standsOn: on,
    changed:
      'Two homes are not offered any more, because Young Ambassadors would not have lived there. Three care leavers chose among homes they had seen.',
    shownBy: 'voice',
    source: 'Care leavers’ forum, and the visitors’ own notes (synthetic)',
  })
  await rate(diary, homes, {
    on: diary.ago(0, 16),
    delivery: 'green',
    impact: 'green',
    cites: [heard.id],
    because: 'The first six homes were visited, and young people say what changed.',
    next: 'All homes on the list by the new year.',
  })
}

/** A figure that the record cannot count: entered by somebody, with its source, month by month. */
async function proveHealth(diary: Diary, { health }: SecondPlan): Promise<void> {
  for (const [at, figure] of [58, 61, 60].entries()) {
    const countedOn = diary.ago(3 - at, 5)
    await diary.write({ who: 'performance-analyst-2', at: onDay(addDays(countedOn, 2), 10) }, progress, {
      action: health.id,
      countedOn,
      figure,
      unit: '%',
      source: 'Larkenshire Integrated Care Board (synthetic), monthly return',
      ...(at === 2 ? { note: 'Two clinics were cancelled.' } : {}),
    })
  }
  await rate(diary, health, {
    on: diary.ago(0, 15),
    delivery: 'red',
    impact: 'red',
    because: 'The appointments were promised and are not there. The issue was taken to the region.',
  })
}

async function rateOthers(diary: Diary, { second: { supervision, kept } }: Plans): Promise<void> {
  await rate(diary, supervision, {
    on: diary.ago(0, 14),
    delivery: 'amber',
    impact: 'amber',
    because: 'Four teams in five hold it monthly. No audit has looked at what it changes yet.',
    next: 'The audit of January asks the question.',
  })
  await rate(diary, kept, {
    on: diary.ago(0, 14),
    delivery: 'green',
    impact: 'amber',
    because: 'Nothing was found missing. Workers have not been asked yet whether they believe it.',
  })
}

/** What was learned about practice, from whatever it was learned. */
export async function learn(diary: Diary, { first, second }: Plans): Promise<void> {
  const by = (on: Day) => ({ who: lead, at: onDay(on, 15, 40) })
  await diary.write(by(diary.ago(9, 5)), practiceLesson, {
    learned: 'A form that asks at the right moment changed more than a day of training did.',
    learnedFrom: 'action',
    learnedIn: 'The priority action of the first plan',
    action: first.reasons.id,
    changes: 'Before training is bought, we ask whether the form could ask instead.',
    owner: diary.worker(lead).id,
    dueOn: diary.ago(8),
    done: { is: 'done', on: diary.ago(9, 5) },
  })
  await diary.write(by(diary.ago(4, 5)), practiceLesson, {
    learned: 'Young people told us of unsafe homes half a year before inspectors did.',
    learnedFrom: 'young people',
    learnedIn: 'Young Ambassadors, spring (synthetic)',
    changes: 'What Young Ambassadors raise is a finding the same week.',
    owner: diary.worker('service-manager-3').id,
    dueOn: diary.ago(4),
    done: { is: 'done', on: diary.ago(4, 6) },
  })
  await diary.write(by(diary.ago(1, 2)), practiceLesson, {
    learned: 'Where one worker alone does a task, it stops on the day that they are ill.',
    learnedFrom: 'measure',
    learnedIn: 'Telling referrers, Merrowdale',
    action: first.referrers.id,
    changes: 'Two people share each such task, and the list of them hangs in every office.',
    owner: diary.worker('team-manager-4').id,
    dueOn: diary.ahead(0, 30),
    done: { is: 'awaited' },
  })
  await diary.write(by(diary.ago(0, 11)), practiceLesson, {
    learned: 'The record shows what supervision decided, and seldom what it made a worker think.',
    learnedFrom: 'audit',
    learnedIn: 'Files that leaders read in the month (synthetic)',
    action: second.supervision.id,
    changes: 'One question is added to the supervision note.',
    owner: diary.worker('service-manager-2').id,
    dueOn: diary.ahead(0, 45),
    done: { is: 'awaited' },
  })
}
