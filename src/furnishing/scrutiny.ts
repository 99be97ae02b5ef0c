import { larkenshire } from '../county/people/staff.ts'
import type { RecordId } from '../define/record.ts'
import { addDays, addMonths, type Day, sayMonth } from '../plain/day.ts'
import { agrees } from '../sight/publishing/contradictions.ts'
import { packText } from '../sight/publishing/pack-text.ts'
import { memberQuestion } from '../sight/scrutiny/member-question.ts'
import { promise } from '../sight/scrutiny/promise.ts'
import { questionReply } from '../sight/scrutiny/question-reply.ts'
import { recommendation } from '../sight/scrutiny/recommendation.ts'
import { risk } from '../sight/scrutiny/risk.ts'
import { workItem } from '../sight/scrutiny/work-item.ts'
import { judgePack } from '../store/packs.ts'
import { scrutinyVersions } from '../store/scrutiny.ts'
import { gatherPack } from '../web/pages/publishing/gather.ts'
import { freezePack } from '../web/pages/publishing/words.tsx'
import { type Diary, onDay } from './diary.ts'
import type { OwnFindings } from './plans.ts'

const clerk = 'performance-analyst-1'
const member = 'committee-member-1'

/** The committee’s work programme, what members asked and were promised, and what they recommended. */
export async function scrutinise(diary: Diary, own: OwnFindings): Promise<void> {
  const heldOn = diary.ago(2, 4)
  const { feedback, homes } = await programme(diary, heldOn, own)
  await ask(diary, heldOn, feedback)
  await promiseMembers(diary, heldOn, feedback, homes)
  await recommend(diary, heldOn)
  await keepRisks(diary, own)
}

async function programme(
  diary: Diary,
  heldOn: Day,
  own: OwnFindings,
): Promise<{ readonly feedback: RecordId; readonly homes: RecordId }> {
  const by = { who: clerk, at: onDay(addDays(heldOn, -30), 10, 30) }
  const feedback = await diary.write(by, workItem, {
    committee: 'scrutiny',
    topic: 'Whether those who refer a child hear what came of it',
    why: 'Inspectors found it slower in one part of the county, and schools say so too.',
    meetingOn: heldOn,
    officer: diary.worker('service-manager-1').id,
    evidence: 'Figures by place, and what three head teachers say',
    finding: own.slower.id,
    measure: 'FD-07',
  })
  await diary.change({ who: clerk, at: onDay(addDays(heldOn, 3), 11) }, feedback, {
    minutes: 'Minute 14',
    outcome: 'The committee asked for the figure by place at every meeting until it is well for half a year.',
  })
  const homes = await diary.write({ ...by, at: onDay(addDays(heldOn, -30), 10, 45) }, workItem, {
    committee: 'corporate parenting',
    topic: 'Where care leavers live',
    why: 'Young Ambassadors asked for it: some do not feel safe where they live.',
    meetingOn: diary.ahead(0, 24),
    officer: diary.worker('service-manager-3').id,
    evidence: 'What Young Ambassadors saw, home by home, without addresses',
    finding: own.young.id,
  })
  await diary.write(by, workItem, {
    committee: 'scrutiny',
    topic: 'Health of children who come into care',
    why: 'An issue with a partner that has gone to the region.',
    meetingOn: diary.ahead(0, 24),
    officer: diary.worker('service-manager-2').id,
  })
  await diary.write(by, workItem, {
    committee: 'council',
    topic: 'The improvement plan, once a year',
    why: 'The council answers for it.',
    meetingOn: diary.ahead(3),
    officer: diary.worker('director-1').id,
  })
  return { feedback: feedback.id, homes: homes.id }
}

async function ask(diary: Diary, heldOn: Day, item: RecordId): Promise<void> {
  const asked = await diary.write({ who: member, at: onDay(addDays(heldOn, -12), 19, 40) }, memberQuestion, {
    question: 'How do we know that a referrer was told, and was not only meant to be told?',
    item,
    measure: 'FD-07',
    meetingOn: heldOn,
  })
  const answer = await diary.write({ who: clerk, at: onDay(addDays(heldOn, -10), 10) }, questionReply, {
    question: asked.id,
    owner: diary.worker('service-manager-1').id,
    dueOn: addDays(heldOn, -2),
    answered: { is: 'awaited' },
  })
  await diary.change({ who: 'service-manager-1', at: onDay(addDays(heldOn, -4), 15) }, answer, {
    answer:
      'The record holds when the message was sent and to whom. It counts as told from that moment, and not from the day on which somebody meant to. Schools answer a short question each term about whether it arrived.',
    answered: { is: 'done', on: addDays(heldOn, -4) },
  })
  const behalf = await diary.write({ who: member, at: onDay(diary.ago(0, 13), 20, 10) }, memberQuestion, {
    question: 'Are the two posts in Hallowbridge filled for good, or until the money ends?',
    behalf: 'The chair of the committee',
    measure: 'AS-01',
    meetingOn: diary.ahead(0, 24),
  })
  await diary.write({ who: clerk, at: onDay(diary.ago(0, 9), 9) }, questionReply, {
    question: behalf.id,
    owner: diary.worker('service-manager-2').id,
    dueOn: diary.ahead(0, 15),
    answered: { is: 'awaited' },
  })
  await diary.write({ who: 'committee-member-2', at: onDay(diary.ago(0, 4), 21, 5) }, memberQuestion, {
    question: 'May members speak with Young Ambassadors before the meeting in which they report?',
    meetingOn: diary.ahead(0, 24),
  })
}

async function promiseMembers(diary: Diary, madeOn: Day, feedback: RecordId, homes: RecordId): Promise<void> {
  const by = { who: clerk, at: onDay(addDays(madeOn, 3), 11, 30) }
  const common = { committee: 'scrutiny', madeOn, item: feedback, done: { is: 'awaited' } } as const
  await diary.write(by, promise, {
    ...common,
    what: 'Members get the share of referrers told, by place, before each meeting.',
    minutes: 'Minute 14',
    owner: diary.worker(clerk).id,
    dueOn: diary.ahead(0, 10),
  })
  await diary.write(by, promise, {
    ...common,
    what: 'A note on how many referrers stopped asking, and what schools say.',
    minutes: 'Minute 14',
    owner: diary.worker('service-manager-1').id,
    dueOn: diary.ago(0, 18),
    said: 'Two schools have answered, and one has not.',
  })
  const visit = await diary.write(by, promise, {
    ...common,
    what: 'Members may sit beside the front door for a morning.',
    minutes: 'Minute 15',
    owner: diary.worker('team-manager-1').id,
    dueOn: diary.ago(1),
  })
  await diary.change({ who: clerk, at: onDay(diary.ago(1, 3), 12) }, visit, {
    said: 'Four members came. No child’s name was spoken or shown.',
    done: { is: 'done', on: diary.ago(1, 4) },
    closedBy: 'The chair of the committee',
  })
  await diary.write(by, promise, {
    ...common,
    committee: 'corporate parenting',
    item: homes,
    what: 'Young Ambassadors report themselves, in the first half hour.',
    minutes: 'Minute 6',
    owner: diary.worker('service-manager-3').id,
    dueOn: diary.ahead(0, 24),
  })
}

async function recommend(diary: Diary, madeOn: Day): Promise<void> {
  const by = { who: clerk, at: onDay(addDays(madeOn, 3), 11, 45) }
  const answered = await diary.write(by, recommendation, {
    words: 'That two people share the telling of referrers in every place.',
    committee: 'scrutiny',
    madeOn,
    minutes: 'Minute 14',
    owner: diary.worker('director-1').id,
  })
  await diary.change({ who: 'director-1', at: onDay(diary.ago(1, 1), 10) }, answered, {
    response: 'accepted',
    why: 'A second contact officer begins in Merrowdale next month.',
    answeredOn: diary.ago(1, 1),
  })
  await diary.write(by, recommendation, {
    words: 'That the council asks each of its housing partners for one home for care leavers.',
    committee: 'scrutiny',
    madeOn,
    minutes: 'Minute 16',
    owner: diary.worker('service-manager-3').id,
  })
}

/** The register of risks, the gravest first. */
async function keepRisks(diary: Diary, own: OwnFindings): Promise<void> {
  const by = { who: clerk, at: onDay(diary.ago(3), 14, 15) }
  const review = (days: number) => addDays(diary.today, days)
  await diary.write(by, risk, {
    what: 'Children wait for help because assessment posts stand empty again.',
    because: 'Agency contracts end in spring, and fewer people apply.',
    likelihood: '4',
    impact: '4',
    controls: 'Two workers beyond the plan; students who stay; a weekly look at each late assessment.',
    measure: 'AS-01',
    owner: diary.worker('service-manager-2').id,
    reviewOn: review(30),
  })
  await diary.write(by, risk, {
    what: 'Somebody who is worried about a child does not tell us.',
    because: 'Those who told us before did not hear what came of it.',
    likelihood: '3',
    impact: '5',
    controls: 'The front door tells them itself; a second officer in Merrowdale.',
    measure: 'FD-07',
    finding: own.slower.id,
    owner: diary.worker('service-manager-1').id,
    reviewOn: review(20),
  })
  await diary.write(by, risk, {
    what: 'A care leaver comes to harm where we found them a home.',
    because: 'Homes are offered that nobody has seen.',
    likelihood: '2',
    impact: '5',
    controls: 'Young Ambassadors visit each home first.',
    finding: own.young.id,
    owner: diary.worker('service-manager-3').id,
    reviewOn: review(-6),
  })
  await diary.write(by, risk, {
    what: 'The record cannot be reached for a day.',
    because: 'A supplier fails, or the county hall is flooded.',
    likelihood: '2',
    impact: '4',
    controls: 'The emergency paper every evening, drills twice a year.',
    owner: diary.worker('director-1').id,
    reviewOn: review(80),
  })
}

/** Packs of the last whole month for the committee and for the public: counted, frozen by an analyst, approved by a leader. */
export async function publishPacks(diary: Diary): Promise<void> {
  const month = diary.lastMonth
  const frozenOn = addDays(addMonths(month, 1), 5)
  for (const [at, audience] of (['committee', 'public'] as const).entries()) {
    const on = addDays(frozenOn, at)
    const words = await diary.write({ who: clerk, at: onDay(on, 13) }, packText, {
      audience,
      month,
      title: `Children’s services in ${sayMonth(month).trim()} (synthetic)`,
      introduction:
        'Larkenshire is made up, and so is every child behind these figures. Small numbers are hidden by the rule that each paper states.',
      statement:
        'Whoever reads a decision about a child at risk can now see why it was made. Care leavers and referrers in one part of the county do not get yet what we promised them. The plan says what we do about each.',
      withCommentary: true,
    })
    const pack = await diary.do({ who: clerk, at: onDay(on, 13, 30) }, async (acting) => {
      const [last] = (await scrutinyVersions(acting, words.id, [packText.name])).toReversed()
      if (last === undefined) throw new Error('The words of a pack are not on record')
      return freezePack(acting, await gatherPack(acting, last, larkenshire.name))
    })
    await diary.do({ who: 'director-1', at: onDay(on, 16) }, (acting) =>
      judgePack(acting, pack, { verdict: 'approved' }, agrees),
    )
  }
}
