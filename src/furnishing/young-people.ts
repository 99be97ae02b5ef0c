import type { RecordId } from '../define/record.ts'
import { addDays } from '../plain/day.ts'
import { issueRaised } from '../sight/voice/issue-raised.ts'
import { plainVersion } from '../sight/voice/plain-version.ts'
import { reply } from '../sight/voice/reply.ts'
import { viewOfReply } from '../sight/voice/view-of-a-reply.ts'
import { letOut } from '../store/young-people.ts'
import { type By, type Diary, onDay } from './diary.ts'
import type { OwnFindings, SecondPlan } from './plans.ts'
import { findingThat, type LetterRead } from './visits.ts'

const answerer = 'team-manager-11'
const leader = 'service-manager-3'

/** Lets words go out: somebody who did not write them has read them. */
const clear = (diary: Diary, by: By, words: RecordId) => diary.do(by, (acting) => letOut(acting, words))

/** What Young Ambassadors raised in half a year, with what they were answered; the last one awaits its answer. */
export async function raiseIssues(diary: Diary, plan: SecondPlan): Promise<void> {
  await raiseHomes(diary, plan)
  await raiseWorkers(diary)
  await raiseMoney(diary)
  await raiseWords(diary)
  const last = await diary.write(
    { who: 'young-ambassador-2', at: onDay(diary.ago(0, 7), 17, 50) },
    issueRaised,
    {
      theme: 'education',
      said: 'When my placement changed I missed six weeks of college because nobody sorted the bus. Can somebody think of the bus before we move?',
      share: 'boards',
    },
  )
  await diary.write({ who: answerer, at: onDay(diary.ago(0, 3), 9, 30) }, reply, {
    issue: last.id,
    owner: diary.worker(answerer).id,
    answered: { is: 'awaited' },
  })
}

async function raiseHomes(diary: Diary, { homes }: SecondPlan): Promise<void> {
  const issue = await diary.write(
    { who: 'young-ambassador-1', at: onDay(diary.ago(6, 22), 18, 5) },
    issueRaised,
    {
      theme: 'home',
      said: 'I did not feel safe where they put me. The front door did not lock and people I do not know were on the stairs. Nobody from the council had been there before me.',
      share: 'boards',
    },
  )
  await clear(diary, { who: leader, at: onDay(diary.ago(6, 18), 10) }, issue.id)
  const answered = await diary.write({ who: leader, at: onDay(diary.ago(6, 14), 15) }, reply, {
    issue: issue.id,
    owner: diary.worker(leader).id,
    answered: { is: 'done', on: diary.ago(6, 14) },
    said: 'You were right to tell us. Somebody went there the same week, and nobody is offered that home now. We want Young Ambassadors to see each home before anybody moves in.',
    outcome: 'doing',
    moreOn: diary.ago(1, 5),
  })
  await diary.change({ who: leader, at: onDay(diary.ago(1, 4), 14) }, answered, {
    answered: { is: 'done', on: diary.ago(1, 4) },
    said: 'Young Ambassadors have seen six homes. Two are not offered any more.',
    outcome: 'did',
    changed: 'Nobody is offered a home that a Young Ambassador would not live in.',
    action: homes.id,
  })
  await diary.write({ who: 'young-ambassador-1', at: onDay(diary.ago(1, 1), 18) }, viewOfReply, {
    issue: issue.id,
    answers: 'yes',
    said: 'This is what we asked for. Please do the rest of the list.',
  })
}

async function raiseWorkers(diary: Diary): Promise<void> {
  const issue = await diary.write(
    { who: 'young-ambassador-1', at: onDay(diary.ago(3, 2), 17, 30) },
    issueRaised,
    {
      theme: 'worker',
      said: 'I had four social workers in two years and told my story four times. Tell us before you swap, and let the old one say goodbye.',
      share: 'boards',
    },
  )
  await clear(diary, { who: leader, at: onDay(diary.ago(2, 28), 10) }, issue.id)
  await diary.write({ who: answerer, at: onDay(diary.ago(2, 22), 16) }, reply, {
    issue: issue.id,
    owner: diary.worker(answerer).id,
    answered: { is: 'done', on: diary.ago(2, 22) },
    said: 'From now on your old and your new worker come together once. We cannot promise that nobody leaves. We count how often you are asked before a change.',
    outcome: 'doing',
    moreOn: addDays(diary.today, 21),
  })
}

async function raiseMoney(diary: Diary): Promise<void> {
  const issue = await diary.write(
    { who: 'young-ambassador-2', at: onDay(diary.ago(2, 6), 16, 40) },
    issueRaised,
    {
      theme: 'money',
      said: 'Setting up home money is not enough for a bed and a cooker and a fridge. Make it more.',
      share: 'group',
    },
  )
  await diary.write({ who: leader, at: onDay(diary.ago(1, 25), 11) }, reply, {
    issue: issue.id,
    owner: diary.worker(leader).id,
    answered: { is: 'done', on: diary.ago(1, 25) },
    said: 'We cannot give more this year. We did find two shops that lend a cooker and a fridge until you can pay.',
    outcome: 'cannot',
    why: 'The council set the sum for the whole year in February, and it is the same for everybody.',
  })
  await diary.write({ who: 'young-ambassador-2', at: onDay(diary.ago(1, 20), 18) }, viewOfReply, {
    issue: issue.id,
    answers: 'no',
    said: 'Ask for more next February then, and say when you will.',
  })
}

async function raiseWords(diary: Diary): Promise<void> {
  const issue = await diary.write(
    { who: 'young-ambassador-2', at: onDay(diary.ago(4, 9), 18, 20) },
    issueRaised,
    {
      theme: 'words',
      said: 'Stop writing “placement” and “contact”. It is my home, and it is seeing my mum.',
      share: 'boards',
    },
  )
  await clear(diary, { who: leader, at: onDay(diary.ago(4, 5), 10) }, issue.id)
  await diary.write({ who: answerer, at: onDay(diary.ago(3, 28), 12) }, reply, {
    issue: issue.id,
    owner: diary.worker(answerer).id,
    answered: { is: 'done', on: diary.ago(3, 28) },
    said: 'You are right. We made a list of words with you, and every letter to you uses it.',
    outcome: 'did',
    changed: 'Letters say home, seeing your family, and your plan.',
  })
}

/** Findings in plain words: two that young people may read, and one that still waits to be let out. */
export async function sayPlainly(diary: Diary, letter: LetterRead, own: OwnFindings): Promise<void> {
  const homes = await diary.write({ who: answerer, at: onDay(diary.ago(4, 12), 11) }, plainVersion, {
    finding: findingThat(letter, 'accommodation'),
    heading: 'Where you live',
    saidBy: 'ofsted',
    theySaid:
      'Some care leavers do not feel safe where they live. Some live in places that they did not choose.',
    weDo: 'A Young Ambassador looks at each home first. You only get offers of homes that they would live in.',
    ask: 'The leaving care team, on the number in your plan',
    moreOn: addDays(diary.today, 18),
  })
  await clear(diary, { who: leader, at: onDay(diary.ago(4, 8), 16) }, homes.id)
  const health = await diary.write({ who: answerer, at: onDay(diary.ago(4, 12), 11, 30) }, plainVersion, {
    finding: findingThat(letter, 'initial health assessments'),
    heading: 'Your health check',
    saidBy: 'ofsted',
    theySaid: 'When you come into care a doctor should see you soon. For many of you it takes too long.',
    weDo: 'We asked the health service for four places each week that are only for you. They gave us two. We keep asking.',
    ask: 'Your social worker, or the nurse for children in care',
    moreOn: addDays(diary.today, 18),
  })
  await clear(diary, { who: leader, at: onDay(diary.ago(4, 8), 16, 5) }, health.id)
  await diary.write({ who: answerer, at: onDay(diary.ago(0, 6), 15) }, plainVersion, {
    finding: own.audit.id,
    heading: 'When something changes for you',
    saidBy: 'us',
    theySaid: 'We often change things for you and ask you after, not before.',
    weDo: 'We ask you first. We write down what you said, and what we did.',
    ask: 'The Young Ambassadors’ worker',
    moreOn: addDays(diary.today, 40),
  })
}
