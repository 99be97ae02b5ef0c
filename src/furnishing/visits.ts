import { answersOf } from '../define/on-record.ts'
import type { LetterId, RecordId } from '../define/record.ts'
import { addWorkingDays, isWorkingDay } from '../plain/calendar.ts'
import { addDays, addMinutes, type Day, type Moment, monthOf, weekdayOf } from '../plain/day.ts'
import { finding } from '../sight/inspection/finding.ts'
import { readLetter } from '../sight/inspection/letters/read-letter.ts'
import { inspectionInterview } from '../sight/inspection/visit/interview.ts'
import { keepInTouch } from '../sight/inspection/visit/keep-in-touch.ts'
import { inspectionRequest } from '../sight/inspection/visit/request.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { improvementRecords } from '../store/improvement.ts'
import { inspectionRecords } from '../store/inspection-visits.ts'
import type { Standing } from '../store/standing.ts'
import { makeFindings } from '../web/pages/inspection/making.ts'
import { keepRead } from '../web/pages/inspection/read-letter.tsx'
import { openVisit } from '../web/pages/inspection/visit/opening.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import { type Dates, focusedVisitLetter, type Named } from './letters.ts'

/** A letter that was read, the day on which it came, and the findings that were made of it by then. */
export type LetterRead = {
  readonly id: LetterId
  readonly publishedOn: Day
  readonly findings: readonly Standing[]
}

const analyst = 'performance-analyst-1'
const director = 'director-1'

/** Reads a letter on the day it was published, and makes findings of what it says must improve. */
export async function readIn(
  diary: Diary,
  name: string,
  text: string,
  publishedOn: Day,
): Promise<LetterRead> {
  const bytes = Buffer.from(text)
  const read = await readLetter(bytes, name)
  if (!read.ok) throw new Error(`A made-up letter cannot be read: ${JSON.stringify(read.problems)}`)
  const id = await diary.do({ who: analyst, at: onDay(publishedOn, 9, 40) }, async (acting) => {
    const { letter } = await keepRead(acting, name, bytes, read.value)
    return letter
  })
  const findings = await diary.do({ who: director, at: onDay(publishedOn, 11, 15) }, async (acting) => {
    await makeFindings(acting, id, 'all')
    return (await improvementRecords(acting)).filter(({ kind }) => kind === finding.name)
  })
  return { id, publishedOn, findings }
}

/** The finding whose words hold these. There is one, or the letter does not say what is answered here. */
export function findingThat({ findings }: LetterRead, says: string): RecordId {
  const found = findings.find(({ answers }) => String(answers.words).includes(says))
  if (found === undefined) throw new Error(`No finding of the synthetic county says ‘${says}’.`)
  return found.id
}

/** Who stands in the made-up letters of this county. */
export const namedIn = (diary: Diary): Named => ({
  director: diary.worker(director).name,
  lead: diary.worker('inspector-1').name,
  second: diary.worker('inspector-2').name,
})

/** A Tuesday and a Wednesday on which people work, in one month, so that a letter can name them together. */
function twoDays(diary: Diary, months: number): readonly [Day, Day] {
  const near = diary.ago(months)
  const tuesdays = [0, 1, 2, 3].map((weeks) => addDays(near, 2 - weekdayOf(near) - 7 * weeks))
  const from = tuesdays.find((day) => {
    const next = addDays(day, 1)
    return isWorkingDay(day) && isWorkingDay(next) && monthOf(day) === monthOf(next)
  })
  if (from === undefined)
    throw new RangeError('No Tuesday and Wednesday of four weeks are worked in one month.')
  return [from, addDays(from, 1)]
}

/** The focused visit of 20 months ago from the call to the letter: nothing of it is left to do. */
export async function holdFocusedVisit(diary: Diary): Promise<LetterRead> {
  const [from, to] = twoDays(diary, 20)
  const rang = onDay(addWorkingDays(from, -5), 9, 12)
  const visit = await diary.write({ who: director, at: addMinutes(rang, 25) }, inspectionVisit, {
    kind: 'focused',
    notifiedAt: rang,
    lead: `${namedIn(diary).lead} (synthetic)`,
    inspectors: `${namedIn(diary).second} (synthetic)`,
    nominated: diary.worker('service-manager-1').id,
    offSiteFrom: addWorkingDays(from, -2),
    onSiteFrom: from,
    onSiteTo: to,
    scope: 'The front door, section 47 enquiries, and what is decided at their end',
  })
  await diary.do({ who: director, at: addMinutes(rang, 26) }, (acting) => openVisit(acting, visit.id))
  await answerRequests(diary, visit.id, rang)
  await askFurther(diary, visit.id, from)
  await interview(diary, visit.id, from)
  await keepLog(diary, visit.id, [from, to], focusedDays)
  const dates: Dates = { from, to, published: addWorkingDays(to, 16) }
  const letter = await readIn(
    diary,
    'focused-visit-letter-synthetic.md',
    focusedVisitLetter(dates, namedIn(diary)),
    dates.published,
  )
  await endVisit(diary, visit, letter, {
    endedOn: to,
    feedback:
      'Children are seen quickly and are safe. Why some did not go to a conference cannot be read in their records. They thanked staff for answering every request in time.',
  })
  return letter
}

/** Says on the day of its letter how a visit ended. */
export const endVisit = (
  diary: Diary,
  visit: Written<typeof inspectionVisit.fields>,
  letter: LetterRead,
  end: { readonly endedOn: Day; readonly feedback: string },
) =>
  diary.change({ who: director, at: onDay(letter.publishedOn, 12, 5) }, visit, { ...end, letter: letter.id })

/** With what each of the usual first requests was answered. */
const answers: Readonly<Record<string, string>> = {
  lists: 'The lists were checked, signed off and handed over as one workbook.',
  'self-evaluation': 'The self-evaluation of the year, as leaders signed it.',
  audits: 'The list of audits of the last six months, with their grades.',
  performance: 'The performance report of the last whole month.',
  quality: 'The two last reports of quality assurance.',
  plan: 'There was no improvement plan then; we gave the service plan instead.',
  structure: 'The structure as it stood on the first of the month.',
  contacts: 'The list of staff with their numbers.',
  caseloads: 'Caseloads by team and worker, counted that morning.',
  meetings: 'The calendar of the two weeks.',
}

/** Everything that was asked for at the call is answered within some hours: the first ones by their owners. */
async function answerRequests(diary: Diary, visit: RecordId, rang: Moment): Promise<void> {
  const asked = await diary.do({ who: director, at: addMinutes(rang, 30) }, async (acting) =>
    (await inspectionRecords(acting)).filter(
      ({ kind, answers: { visit: of } }) => kind === inspectionRequest.name && of === visit,
    ),
  )
  for (const [at, one] of asked.entries()) {
    const stood = answersOf(inspectionRequest, one)
    const when = addMinutes(rang, 60 + at * 23)
    await diary.change(
      { who: analyst, at: when },
      { id: one.id, type: inspectionRequest, answers: stood, version: one.version },
      {
        owner: stood.owner ?? diary.worker(analyst).id,
        answer: { is: 'done', at: addMinutes(when, -2) },
        ...(stood.route === 'task' ? {} : { says: answers[stood.item ?? ''] ?? 'Handed over.' }),
      },
    )
  }
}

/** What inspectors asked for while they were here, each answered within its two or twelve hours. */
async function askFurther(diary: Diary, visit: RecordId, from: Day): Promise<void> {
  const lead = `${namedIn(diary).lead} (synthetic)`
  for (const [at, { what, route, says }] of furtherAsked.entries()) {
    const askedAt = onDay(from, 10 + at, 20)
    await diary.write({ who: analyst, at: addMinutes(askedAt, 70) }, inspectionRequest, {
      visit,
      what,
      askedAt,
      askedBy: lead,
      route,
      owner: diary.worker('service-manager-1').id,
      answer: { is: 'done', at: addMinutes(askedAt, 65) },
      says,
    })
  }
}

const furtherAsked = [
  {
    what: 'How many section 47 enquiries ended without a conference in the last half year, by team',
    route: 'figures',
    says: 'A table by team and month, with how many had a reason written.',
  },
  {
    what: 'The threshold document that the front door works by',
    route: 'papers',
    says: 'The document as the partnership agreed it, with the day of its last review.',
  },
  {
    what: 'An account of how a manager comes to know of an enquiry that ends',
    route: 'papers',
    says: 'Half a page: by a list once a week. We said that this is not good enough.',
  },
] as const

async function interview(diary: Diary, visit: RecordId, from: Day): Promise<void> {
  const by = { who: analyst, at: onDay(addWorkingDays(from, -2), 15, 10) }
  const { lead, second } = namedIn(diary)
  const common = { visit, minutes: 45, preparedBy: diary.worker(analyst).id }
  await diary.write(by, inspectionInterview, {
    ...common,
    startsAt: onDay(from, 9, 30),
    inspector: `${lead} (synthetic)`,
    who: 'staff',
    worker: diary.worker('team-manager-1').id,
    mode: 'room',
    room: 'Room 2.14',
    notes: 'The front door: how contacts are screened, and who hears of a decision.',
  })
  await diary.write(by, inspectionInterview, {
    ...common,
    startsAt: onDay(from, 11, 0),
    inspector: `${second} (synthetic)`,
    who: 'staff',
    worker: diary.worker('social-worker-4').id,
    mode: 'video',
    link: 'https://meet.larkenshire.example/visit-2',
    notes: 'Two files, read together on the screen.',
  })
  await diary.write(by, inspectionInterview, {
    ...common,
    startsAt: onDay(from, 14, 0),
    inspector: `${lead} (synthetic)`,
    who: 'parent',
    says: 'A parent who was helped in the spring',
    mode: 'telephone',
    consent: { is: 'given' },
    notes: 'Would have liked to be told sooner what was decided.',
  })
  await diary.write(by, inspectionInterview, {
    ...common,
    startsAt: onDay(from, 15, 30),
    inspector: `${second} (synthetic)`,
    who: 'partner',
    says: 'The head of a primary school',
    mode: 'room',
    room: 'Room 2.14',
    notes: 'Speaks well of the front door; does not always hear what came of a referral.',
  })
}

/** What was said at the end of a day, by them and by us, and what comes next. */
export type DaySaid = { readonly theySaid: string; readonly weSaid: string; readonly tomorrow: string }

const focusedDays: readonly DaySaid[] = [
  {
    theySaid:
      'Children were seen on the day. In five of the files they looked for the reason why there was no conference, and could not find it.',
    weSaid: 'We knew that the form does not ask for it, and not how often it is missing.',
    tomorrow: 'They read more enquiries, and speak with the managers who would authorise them.',
  },
  {
    theySaid:
      'The reason is a priority for them. Assessments, telling referrers and seeing children alone are things to improve.',
    weSaid: 'We agree. The form will ask, and a manager will answer each one.',
    tomorrow: 'Their letter comes in some weeks.',
  },
]

/** Writes the log of these days, a day each of what was said. */
export async function keepLog(
  diary: Diary,
  visit: RecordId,
  days: readonly Day[],
  said: readonly DaySaid[],
): Promise<void> {
  for (const [at, saidOn] of days.entries()) {
    const one = said[at]
    if (one !== undefined)
      await diary.write({ who: 'service-manager-1', at: onDay(saidOn, 17, 5) }, keepInTouch, {
        visit,
        saidOn,
        ...one,
      })
  }
}
