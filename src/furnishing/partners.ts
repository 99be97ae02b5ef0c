import { addDays } from '../plain/day.ts'
import { escalation } from '../sight/improvement/escalation.ts'
import { partnerIssue } from '../sight/improvement/partner-issue.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import { findingThat, type LetterRead } from './visits.ts'

/** An issue with health that was taken to the region, and one with the police that was put right. */
export async function raiseWithPartners(
  diary: Diary,
  letter: LetterRead,
): Promise<Written<typeof partnerIssue.fields>> {
  await settleWithPolice(diary)
  const health = await diary.write(
    { who: 'service-manager-2', at: onDay(diary.ago(4), 10, 15) },
    partnerIssue,
    {
      issue:
        'Children who come into care wait for their first health assessment, because appointments are not offered in time.',
      partner: 'Larkenshire Integrated Care Board (synthetic)',
      raisedOn: diary.ago(4),
      owner: diary.worker('service-manager-2').id,
      evidence:
        'Fewer than two in three were seen within 20 working days, in every month since the spring. Both sides count it alike.',
      wanted: 'Four appointments a week, kept for children who have come into care.',
      area: 'children in care',
      findings: [findingThat(letter, 'initial health assessments')],
      ended: { is: 'awaited' },
    },
  )
  const step = (months: number) => ({ who: 'director-1', at: onDay(diary.ago(months), 11, 30) })
  const local = await diary.write(step(3), escalation, {
    issue: health.id,
    level: 'local',
    takenOn: diary.ago(3),
    takenTo: 'The chief nurse of the care board',
    asked: 'That the appointments are kept, and by which day.',
    answerDueOn: addDays(diary.ago(3), 14),
  })
  const answeredOn = addDays(diary.ago(3), 12)
  await diary.change({ who: 'director-1', at: onDay(answeredOn, 15) }, local, {
    answeredOn,
    answer: 'Two appointments a week from next month. The other two depend on a post.',
  })
  await diary.write(step(1), escalation, {
    issue: health.id,
    level: 'regional',
    takenOn: diary.ago(1),
    takenTo: 'The regional partnership for children in care (synthetic)',
    asked: 'That the region helps to fill the post, or lends a clinic.',
    answerDueOn: diary.ahead(0, 12),
  })
  return health
}

async function settleWithPolice(diary: Diary): Promise<void> {
  const police = await diary.write(
    { who: 'service-manager-1', at: onDay(diary.ago(9), 9, 50) },
    partnerIssue,
    {
      issue:
        'Notifications of domestic abuse came in one batch on Mondays, so that some children waited over a weekend.',
      partner: 'Larkenshire Constabulary (synthetic)',
      raisedOn: diary.ago(9),
      owner: diary.worker('service-manager-1').id,
      evidence: 'Half of all notifications of three months came on a Monday, counted by both sides.',
      wanted: 'That they come each day, weekends included.',
      area: 'help and protection',
      ended: { is: 'awaited' },
    },
  )
  await diary.change({ who: 'service-manager-1', at: onDay(diary.ago(7), 14) }, police, {
    ended: { is: 'done', on: diary.ago(7) },
    result: 'They come each morning, Saturdays and Sundays too.',
  })
}
