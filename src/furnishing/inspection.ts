import type { RecordId } from '../define/record.ts'
import { addWorkingDays } from '../plain/calendar.ts'
import { addDays, type Day, weekdayOf } from '../plain/day.ts'
import { factCorrection } from '../sight/inspection/visit/correction.ts'
import { inspectionVisit } from '../sight/inspection/visit/visit.ts'
import { type Diary, onDay } from './diary.ts'
import { type Dates, inspectionReport } from './letters.ts'
import { type DaySaid, endVisit, keepLog, type LetterRead, namedIn, readIn } from './visits.ts'

const analyst = 'performance-analyst-1'
const director = 'director-1'

/**
 * The inspection of six months ago, of which less is on record: its days, what was said at the end of them, two facts that
 * we thought were wrong, and its report.
 */
export async function recallInspection(diary: Diary): Promise<LetterRead> {
  const near = diary.ago(6)
  // From a Monday, or the first day that is worked after it.
  const from = addWorkingDays(addDays(near, -weekdayOf(near)), 1)
  const to = addWorkingDays(from, 9)
  const dates: Dates = { from, to, published: addWorkingDays(to, 15) }
  const visit = await diary.write(
    { who: director, at: onDay(addWorkingDays(from, -4), 10) },
    inspectionVisit,
    {
      kind: 'standard',
      notifiedAt: onDay(addWorkingDays(from, -5), 9, 3),
      lead: `${namedIn(diary).lead} (synthetic)`,
      inspectors: `${namedIn(diary).second} (synthetic)`,
      nominated: diary.worker('service-manager-2').id,
      offSiteFrom: addWorkingDays(from, -4),
      onSiteFrom: from,
      onSiteTo: to,
      scope: 'All of it',
    },
  )
  const days = [from, addWorkingDays(from, 1), addWorkingDays(from, 4), to]
  await keepLog(diary, visit.id, days, inspectionDays)
  await correctFacts(diary, visit.id, addWorkingDays(to, 8))
  const report = inspectionReport(dates, namedIn(diary))
  const letter = await readIn(diary, 'inspection-report-synthetic.md', report, dates.published)
  await endVisit(diary, visit, letter, {
    endedOn: to,
    feedback:
      'Much is better since the focused visit, above all at the end of enquiries. Not everywhere, and not yet for care leavers.',
  })
  return letter
}

const inspectionDays: readonly DaySaid[] = [
  {
    theySaid: 'They begin with the front door, and with files of their own choosing.',
    weSaid: 'We told them of our five weakest things before they asked.',
    tomorrow: 'Observing a strategy discussion, and a duty morning.',
  },
  {
    theySaid:
      'Reasons for holding no conference are written in every file they read. They could see the change.',
    weSaid: 'We showed the chart, and the month in which the form began to ask.',
    tomorrow: 'Care leavers: they visit two of the places where they live.',
  },
  {
    theySaid:
      'Some care leavers do not feel safe where they live. Referrers in one part of the county do not hear.',
    weSaid: 'The first we learned from young people in the spring. The second we see in our figures.',
    tomorrow: 'Health assessments, and supervision records.',
  },
  {
    theySaid: 'They told us the grades, provisionally, and thanked everybody.',
    weSaid: 'We thanked them, and asked for two facts to be looked at again.',
    tomorrow: 'A draft for facts to be checked comes in some days.',
  },
]

/** Two facts of the draft that we thought were wrong: one was put right, one was not. */
async function correctFacts(diary: Diary, visit: RecordId, raisedOn: Day): Promise<void> {
  const by = { who: analyst, at: onDay(raisedOn, 14, 30) }
  await diary.write(by, factCorrection, {
    visit,
    fact: 'The draft says that no team has a full set of managers.',
    evidence: 'The structure of the first day: every team had its manager in post.',
    state: 'accepted',
    raisedOn,
    answered: 'Taken out of the report.',
  })
  await diary.write(by, factCorrection, {
    visit,
    fact: 'The draft says that supervision is irregular for some workers.',
    evidence: 'The supervision tracker, by which nine in ten sessions were held.',
    state: 'not accepted',
    raisedOn,
    answered: 'It stays: three workers told them so, and their files showed it.',
  })
}
