import { stockFor } from '../county/people/names.ts'
import { pick, randomFor } from '../county/random.ts'
import type { RecordId } from '../define/record.ts'
import { addWorkingDays } from '../plain/calendar.ts'
import { addDays, addMonths, type Day } from '../plain/day.ts'
import { boardAction } from '../sight/board/board-action.ts'
import { boardDecision } from '../sight/board/decision.ts'
import { boardMeeting } from '../sight/board/meeting.ts'
import { boardPaper } from '../sight/board/paper.ts'
import { reportNote } from '../sight/board/report-note.ts'
import { boardSeat } from '../sight/board/seat.ts'
import { giveReport } from '../web/pages/board/report.tsx'
import { type Diary, onDay } from './diary.ts'

const clerk = 'performance-analyst-1'
const chair = 'Independent chair (synthetic)'

/** Everybody on the board but those who work for the council: made-up names of made-up bodies. */
const outside = [
  { organisation: 'None', sits: 'independent chair' },
  { organisation: 'Larkenshire Integrated Care Board (synthetic)', sits: 'member' },
  { organisation: 'Larkenshire Constabulary (synthetic)', sits: 'member' },
  { organisation: 'Schools’ forum of Larkenshire (synthetic)', sits: 'member' },
  { organisation: 'Department for Education, adviser (synthetic)', sits: 'adviser' },
] as const

const councillors = [
  { who: 'lead-member-1', party: 'Blue' },
  { who: 'board-member-1', party: 'Yellow' },
  { who: 'board-member-2', party: 'Green' },
] as const

/** The improvement board: who sits on it, three meetings held and one to come, and what was promised at them. */
export async function holdBoard(diary: Diary, plan: RecordId, issue: RecordId): Promise<void> {
  await seat(diary)
  const held = [diary.ago(3), diary.ago(2, 4), diary.ago(1, 2)]
  const meetings: RecordId[] = []
  for (const [at, heldOn] of held.entries()) meetings.push(await meet(diary, heldOn, at))
  await decide(diary, meetings, held, plan)
  await promise(diary, meetings, held, issue)
  await callNext(diary, plan)
}

async function seat(diary: Diary): Promise<void> {
  const since = diary.ago(18)
  const by = { who: clerk, at: onDay(since, 10) }
  const names = randomFor('seats of the board')
  const stock = stockFor('WBRI')
  for (const { organisation, sits } of outside)
    await diary.write(by, boardSeat, {
      name: `${pick(names, stock.girls)} ${pick(names, stock.families)} (synthetic)`,
      organisation,
      sits,
      sinceOn: since,
    })
  for (const { who, party } of councillors)
    await diary.write(by, boardSeat, {
      name: diary.worker(who).name,
      organisation: 'Larkenshire County Council (synthetic)',
      party: `${party} (made up)`,
      sits: 'member',
      sinceOn: since,
    })
  await diary.write(by, boardSeat, {
    name: diary.worker('director-1').name,
    organisation: 'Larkenshire County Council (synthetic)',
    sits: 'member',
    sinceOn: since,
  })
}

const agendas = [
  'What the inspection found\nThe plan that takes the place of the first\nWhat young people brought',
  'Report of the month\nReferrers in Merrowdale\nHealth assessments of children who come into care',
  'Report of the month\nHomes for care leavers, with the Young Ambassadors\nWhat the money bought',
]

const minutes = [
  'The chair thanked everybody for the inspection. Members asked that the new plan says for each action what a child would notice. The police offered to look at their part again.',
  'Members spent most of the hour on Merrowdale and asked why nobody had seen it sooner. The analyst showed the chart by place, which the report will show from now on. Health could not promise the appointments.',
  'Two Young Ambassadors told of the homes they had visited. The board went through what the money bought, and asked for the cost of the homes visited to be shown apart.',
]

async function meet(diary: Diary, heldOn: Day, at: number): Promise<RecordId> {
  const meeting = await diary.write({ who: clerk, at: onDay(addDays(heldOn, -10), 9, 30) }, boardMeeting, {
    heldOn,
    chair,
    place: 'County Hall, committee room 1',
    agenda: agendas[at] ?? 'Report of the month',
  })
  await diary.change({ who: clerk, at: onDay(heldOn, 17, 15) }, meeting, {
    present: 'The chair; council; care board; constabulary; schools; three councillors of three parties',
    ...(at === 1 ? { apologies: 'The adviser of the Department' } : {}),
    minutes: minutes[at] ?? '',
  })
  return meeting.id
}

async function decide(
  diary: Diary,
  [first, second, third]: readonly RecordId[],
  [onFirst, onSecond, onThird]: readonly Day[],
  plan: RecordId,
): Promise<void> {
  if (!first || !second || !third || !onFirst || !onSecond || !onThird) return
  const agreed = await diary.write({ who: clerk, at: onDay(addDays(onFirst, -7), 10) }, boardPaper, {
    meeting: first,
    title: 'The second plan in place of the first',
    wants: 'decision',
    broughtBy: 'Director of children’s services',
    plan,
    says: 'What was open in the first plan goes on in this one. Nothing is left behind without a reason.',
  })
  await diary.write({ who: clerk, at: onDay(onFirst, 17, 30) }, boardDecision, {
    meeting: first,
    decided: 'The board agrees the Continuous Improvement Plan.',
    because: 'It answers each finding of the inspection, and what young people and audits found beside it.',
    paper: agreed.id,
    plan,
  })
  await diary.write({ who: clerk, at: onDay(addDays(onSecond, -7), 10) }, boardPaper, {
    meeting: second,
    title: 'Why referrers in Merrowdale do not hear',
    wants: 'information',
    broughtBy: 'Service manager for the front door',
    says: 'One contact officer does it alone. When she is away it stops. The chart shows since when.',
  })
  await diary.write({ who: clerk, at: onDay(onSecond, 17, 30) }, boardDecision, {
    meeting: second,
    decided: 'The board’s report shows each measure by place from next month on.',
    because: 'The figure for the county hid one place for half a year.',
  })
  await diary.write({ who: clerk, at: onDay(addDays(onThird, -7), 10) }, boardPaper, {
    meeting: third,
    title: 'Homes that Young Ambassadors visited',
    wants: 'information',
    broughtBy: 'Young Ambassadors, with the service manager for care leavers',
    link: 'https://intranet.larkenshire.example/board/homes-visited',
  })
}

async function promise(
  diary: Diary,
  [first, second]: readonly RecordId[],
  [onFirst, onSecond, onThird]: readonly Day[],
  issue: RecordId,
): Promise<void> {
  if (!first || !second || !onFirst || !onSecond || !onThird) return
  const council = 'Larkenshire County Council (synthetic)'
  const again = await diary.write({ who: clerk, at: onDay(onFirst, 17, 40) }, boardAction, {
    meeting: first,
    what: 'Look again at how notifications of domestic abuse come in at weekends.',
    owner: 'Superintendent for safeguarding',
    organisation: 'Larkenshire Constabulary (synthetic)',
    dueOn: onSecond,
    done: { is: 'awaited' },
  })
  await diary.change({ who: clerk, at: onDay(onSecond, 17, 40) }, again, {
    done: { is: 'done', on: onSecond },
    came: 'They still come each day. Nothing to change.',
  })
  const by = { who: clerk, at: onDay(onSecond, 17, 50) }
  await diary.write(by, boardAction, {
    meeting: second,
    what: 'Say in writing from which day the four appointments a week are kept.',
    owner: 'Chief nurse',
    organisation: 'Larkenshire Integrated Care Board (synthetic)',
    dueOn: addDays(onThird, 7),
    issue,
    done: { is: 'awaited' },
  })
  await diary.write(by, boardAction, {
    meeting: second,
    what: 'Show the cost of homes visited apart from the rest of the plan.',
    owner: 'Performance analyst',
    organisation: council,
    dueOn: diary.ahead(0, 20),
    done: { is: 'awaited' },
  })
}

async function callNext(diary: Diary, plan: RecordId): Promise<void> {
  const heldOn = addWorkingDays(diary.today, 13)
  const meeting = await diary.write({ who: clerk, at: onDay(diary.ago(0, 8), 9, 30) }, boardMeeting, {
    heldOn,
    chair,
    place: 'County Hall, committee room 1',
    link: 'https://meet.larkenshire.example/board',
    agenda:
      'Report of the month\nShall the two workers move to Merrowdale?\nWhat the region answered about health',
  })
  await diary.write({ who: clerk, at: onDay(diary.ago(0, 7), 10) }, boardPaper, {
    meeting: meeting.id,
    title: 'Two workers from Hallowbridge to Merrowdale',
    wants: 'decision',
    broughtBy: 'Director of children’s services',
    plan,
    says: 'Assessments in Hallowbridge are timely again. The money lasts for four more months, and Merrowdale needs it more.',
  })
}

/** The report of each of the last two whole months, frozen some days into the next; the first has a note. */
export async function giveReports(diary: Diary): Promise<void> {
  for (const months of [1, 0]) {
    const month = addMonths(diary.lastMonth, -months)
    const on = addDays(addMonths(month, 1), 6)
    const report = await diary.do({ who: clerk, at: onDay(on, 12) }, giveReport)
    if (report !== undefined && months === 1)
      await diary.write({ who: 'director-1', at: onDay(addDays(on, 2), 9) }, reportNote, {
        report,
        says: 'After this report was given, the care board told us of two clinics that were cancelled. The next report counts them.',
      })
  }
}
