import type { RecordId } from '../define/record.ts'
import { addWorkingDays } from '../plain/calendar.ts'
import type { Day } from '../plain/day.ts'
import { action } from '../sight/improvement/action.ts'
import { improvementPlan } from '../sight/improvement/improvement-plan.ts'
import { milestone } from '../sight/improvement/milestone.ts'
import { finding } from '../sight/inspection/finding.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import { findingThat, type LetterRead } from './visits.ts'

type ActionWritten = Written<typeof action.fields>
type PlanWritten = Written<typeof improvementPlan.fields>
type FindingWritten = Written<typeof finding.fields>

/** The plan that answers the focused visit, with its actions. */
export type FirstPlan = {
  readonly plan: PlanWritten
  readonly reasons: ActionWritten
  readonly assessments: ActionWritten
  readonly referrers: ActionWritten
  readonly alone: ActionWritten
}

/** Findings that came from elsewhere than from inspectors. */
export type OwnFindings = {
  readonly audit: FindingWritten
  readonly young: FindingWritten
  readonly slower: FindingWritten
  readonly complaint: FindingWritten
}

/** The plan that took its place after the inspection, with what it adds. */
export type SecondPlan = {
  readonly plan: PlanWritten
  readonly homes: ActionWritten
  readonly health: ActionWritten
  readonly supervision: ActionWritten
  readonly views: ActionWritten
  readonly kept: ActionWritten
}

const director = 'director-1'

/** The Accelerated Improvement Plan, 70 working days after the letter at most: four actions, and one that was dropped. */
export async function writeFirstPlan(diary: Diary, letter: LetterRead): Promise<FirstPlan> {
  const came = letter.publishedOn
  const begun = addWorkingDays(came, 45)
  const plan = await diary.write(
    { who: director, at: onDay(addWorkingDays(came, 12), 10) },
    improvementPlan,
    {
      name: 'Accelerated Improvement Plan (synthetic)',
      startsOn: begun,
      sponsor: diary.worker(director).id,
      aims: 'That every child at risk, and whoever reads their record one day, can see why we decided as we did; and that nobody waits for help because a post is empty.',
      letters: [letter.id],
      receivedOn: came,
      draftSentOn: addWorkingDays(came, 18),
    },
  )
  await diary.change({ who: director, at: onDay(addWorkingDays(came, 58), 15) }, plan, {
    sentOn: addWorkingDays(came, 58),
  })
  const actions = await firstActions(diary, plan.id, letter)
  await dropTraining(diary, plan.id, actions.reasons, came)
  return { plan, ...actions }
}

async function firstActions(
  diary: Diary,
  plan: RecordId,
  letter: LetterRead,
): Promise<Omit<FirstPlan, 'plan'>> {
  const say = (says: string) => findingThat(letter, says)
  const came = letter.publishedOn
  const by = { who: director, at: onDay(addWorkingDays(came, 14), 11, 20) }
  const common = { plan, sponsor: diary.worker(director).id, startOn: addWorkingDays(came, 20) }
  const reasons = await diary.write(by, action, {
    ...common,
    what: 'The form of an enquiry asks why there is no conference, child by child, and a manager who did not write it stands behind each reason.',
    answers: [say('does not go to a child protection conference')],
    owner: diary.worker('service-manager-1').id,
    dueOn: diary.ago(4),
    doneMeans: 'No enquiry ends without the reason, and none waits for its manager for more than a week.',
    knowBy: 'measure',
    measure: 'CP-04',
    good: 'Nine in ten decisions have their reason and their manager, in every month.',
  })
  const assessments = await diary.write({ ...by, at: onDay(addWorkingDays(came, 14), 11, 40) }, action, {
    ...common,
    what: 'Two more social workers in Hallowbridge until the posts are filled, and a weekly look at every assessment that comes near its 45th working day.',
    answers: [say('timeliness of assessments')],
    owner: diary.worker('service-manager-2').id,
    dueOn: diary.ahead(2),
    risk: 'Agency workers leave as soon as they know the families.',
    knowBy: 'measure',
    measure: 'AS-01',
    good: 'Nine in ten assessments are authorised within 45 working days, in every team.',
    cost: 96_000,
    costIs: 'once',
    buys: 'Two social workers for eight months',
    benefit: 'Children do not wait for help because a post is empty.',
  })
  const referrers = await diary.write({ ...by, at: onDay(addWorkingDays(came, 14), 12) }, action, {
    ...common,
    what: 'The front door itself tells whoever referred a child what was decided, in two working days, and not the team that takes the child over.',
    answers: [say('who refer a child hear')],
    owner: diary.worker('team-manager-4').id,
    partner: 'Schools and health visitors say whether they were told.',
    dueOn: diary.ago(2),
    risk: 'One contact officer alone does it in Merrowdale.',
    knowBy: 'measure',
    measure: 'FD-07',
    good: 'Nineteen in twenty referrers are told in two working days, in all three places.',
  })
  const alone = await diary.write({ ...by, at: onDay(addWorkingDays(came, 14), 12, 15) }, action, {
    ...common,
    what: 'Every child of four and over is seen alone on each visit, or the record says why not; managers ask for it in supervision.',
    answers: [say('seen alone by their social worker')],
    owner: diary.worker('service-manager-3').id,
    dueOn: diary.ahead(4),
    knowBy: 'measure',
    measure: 'CP-12',
    good: 'Nine in ten children who are seen are seen alone.',
  })
  return { reasons, assessments, referrers, alone }
}

/** An action that was tried and given up: it leaves the plan and stays on record, with why. */
async function dropTraining(
  diary: Diary,
  plan: RecordId,
  { answers }: ActionWritten,
  came: Day,
): Promise<void> {
  const training = await diary.write({ who: director, at: onDay(addWorkingDays(came, 15), 9, 30) }, action, {
    what: 'One day of training by a firm for every social worker, on writing reasons.',
    answers: answers.answers ?? [],
    plan,
    owner: diary.worker('service-manager-1').id,
    dueOn: diary.ago(13),
    knowBy: 'audit',
    auditQuestion: 'Is the reason written so that the child could read it?',
    good: 'Nine in ten files are graded good for it.',
    cost: 18_000,
    costIs: 'once',
    buys: 'Twelve days of training',
  })
  await diary.change({ who: director, at: onDay(diary.ago(14), 10) }, training, {
    dropped:
      'The first two days changed nothing that an audit could see. The form that asks did, so the money went there.',
  })
}

/** What we found ourselves, and what others told us: an audit, young people, a measure, a complaint. */
export async function findForOurselves(diary: Diary): Promise<OwnFindings> {
  const audit = await diary.write({ who: 'service-manager-1', at: onDay(diary.ago(7), 16) }, finding, {
    source: 'audit',
    words: 'What children say about a change that we decide for them is seldom asked before it is made.',
    saidOn: diary.ago(7, 3),
    saidIn: 'Audit of 24 files, led by the principal social worker (synthetic)',
    area: 'help and protection',
    priority: false,
  })
  const young = await diary.write({ who: 'team-manager-11', at: onDay(diary.ago(6, 20), 15) }, finding, {
    source: 'young people',
    words: 'Care leavers are offered homes that they have not seen, in places where they do not feel safe.',
    saidOn: diary.ago(6, 21),
    saidIn: 'Young Ambassadors, at their meeting with the director',
    area: 'care leavers',
    priority: false,
  })
  const slower = await diary.write(
    { who: 'performance-analyst-1', at: onDay(diary.ago(5, 15), 10) },
    finding,
    {
      source: 'measure',
      words: 'In Merrowdale referrers are told much later than elsewhere, and have been for some months.',
      saidOn: diary.ago(5, 15),
      saidIn: 'The run chart of the measure, team by team',
      measure: 'FD-07',
      team: diary.worker('team-manager-4').team ?? '',
      area: 'help and protection',
      priority: false,
    },
  )
  const complaint = await diary.write({ who: 'service-manager-2', at: onDay(diary.ago(3, 8), 11) }, finding, {
    source: 'complaint',
    words: 'Parents who complain are not told what changed because of it.',
    saidOn: diary.ago(3, 10),
    saidIn: 'The yearly look at complaints (synthetic)',
    area: 'leaders',
    priority: false,
  })
  return { audit, young, slower, complaint }
}

/**
 * The Continuous Improvement Plan, which takes the place of the first one after the inspection: what was open there goes on
 * here, and five actions are new.
 */
export async function writeSecondPlan(
  diary: Diary,
  letter: LetterRead,
  first: FirstPlan,
  own: OwnFindings,
): Promise<SecondPlan> {
  const begun = addWorkingDays(letter.publishedOn, 25)
  const plan = await diary.write({ who: director, at: onDay(begun, 10) }, improvementPlan, {
    name: 'Continuous Improvement Plan (synthetic)',
    edition: 'first version',
    startsOn: begun,
    sponsor: diary.worker(director).id,
    aims: 'That what became better stays so, that every part of the county is as good as the best, and that care leavers are safe where they live.',
    letters: [letter.id],
    receivedOn: letter.publishedOn,
    sentOn: begun,
    supersedes: first.plan.id,
    why: 'The inspection found the priority action met, and other things to improve.',
    carries: [first.assessments.id, first.referrers.id, first.alone.id],
  })
  await servesMore(diary, letter, first, own, begun)
  return { plan, ...(await secondActions(diary, plan.id, letter, own, begun)) }
}

/** Two carried actions answer what the inspection found as well, and are not written a second time. */
async function servesMore(
  diary: Diary,
  letter: LetterRead,
  { referrers, alone }: FirstPlan,
  { slower }: OwnFindings,
  on: Day,
): Promise<void> {
  const feedback = findingThat(letter, 'Feedback to those who refer')
  const seen = findingThat(letter, 'consistency with which children are seen alone')
  await diary.change({ who: director, at: onDay(on, 10, 30) }, referrers, {
    answers: [...(referrers.answers.answers ?? []), feedback, slower.id],
  })
  await diary.change({ who: director, at: onDay(on, 10, 35) }, alone, {
    answers: [...(alone.answers.answers ?? []), seen],
  })
}

async function secondActions(
  diary: Diary,
  plan: RecordId,
  letter: LetterRead,
  own: OwnFindings,
  on: Day,
): Promise<Omit<SecondPlan, 'plan'>> {
  const say = (says: string) => findingThat(letter, says)
  const by = (minute: number) => ({ who: director, at: onDay(on, 11, minute) })
  const common = { plan, startOn: on, sponsor: diary.worker(director).id }
  const homes = await diary.write(by(0), action, {
    ...common,
    what: 'A Young Ambassador and a personal adviser visit each home before it is offered to a care leaver, and nobody is offered one that they would not live in.',
    answers: [say('accommodation'), own.young.id],
    owner: diary.worker('service-manager-3').id,
    dueOn: diary.ahead(3),
    risk: 'Too few homes are on offer in the towns where young people want to live.',
    knowBy: 'voice',
    voiceQuestion: 'Care leavers, each quarter: do you feel safe where you live?',
    good: 'Nine in ten say yes, and nobody says that they were not asked.',
    cost: 24_000,
    costIs: 'a year',
    buys: 'Two Young Ambassadors for a day a week',
    benefit: 'Homes that young people have seen and would choose.',
  })
  const health = await diary.write(by(10), action, {
    ...common,
    what: 'Health services keep four appointments a week for children who have come into care, and we ask for one on the day a child comes.',
    answers: [say('initial health assessments')],
    owner: diary.worker('service-manager-2').id,
    partner: 'The integrated care board keeps the appointments.',
    dueOn: diary.ahead(1),
    knowBy: 'figure',
    figureName: 'Initial health assessments within 20 working days, in percent',
    good: 'Nine in ten within 20 working days.',
  })
  const supervision = await diary.write(by(20), action, {
    ...common,
    what: 'Supervision once a month for everybody, half of it for thinking about one child, and written down the same week.',
    answers: [say('regularity of supervision')],
    owner: diary.worker('service-manager-1').id,
    dueOn: diary.ahead(5),
    knowBy: 'audit',
    auditQuestion: 'Does the record show what the worker thought anew because of supervision?',
    good: 'Two in three files show it; today it is one in three.',
  })
  const views = await diary.write(by(30), action, {
    ...common,
    what: 'Before we change a child’s worker, placement or school we ask the child, and the record says what they said.',
    answers: [own.audit.id, say('consistency with which children are seen alone')],
    dueOn: diary.ahead(6),
    knowBy: 'measure',
    measure: 'VC-07',
    good: 'Three in four children are asked before a change.',
  })
  const kept = await diary.write(by(40), action, {
    ...common,
    what: 'Nothing that a worker types is lost, so that nobody writes a child’s words from memory.',
    answers: [own.audit.id],
    owner: diary.worker('performance-analyst-1').id,
    dueOn: diary.ahead(2),
    knowBy: 'kept',
    keptMeasure: 'missing',
    good: 'Not one character is found missing.',
  })
  await writeMilestones(diary, { homes, health, supervision }, on)
  return { homes, health, supervision, views, kept }
}

type Stepped = Pick<SecondPlan, 'homes' | 'health' | 'supervision'>

async function writeMilestones(
  diary: Diary,
  { homes, health, supervision }: Stepped,
  on: Day,
): Promise<void> {
  const by = { who: 'service-manager-3', at: onDay(on, 15, 10) }
  const visits = await diary.write(by, milestone, {
    action: homes.id,
    what: 'Young Ambassadors have visited the first six homes',
    dueOn: diary.ago(1, 10),
    done: { is: 'awaited' },
  })
  await diary.change({ who: 'service-manager-3', at: onDay(diary.ago(1, 6), 16) }, visits, {
    done: { is: 'done', on: diary.ago(1, 8) },
  })
  await diary.write(by, milestone, {
    action: homes.id,
    what: 'Every home on our list was visited',
    dueOn: diary.ahead(2),
    done: { is: 'awaited' },
  })
  await diary.write(by, milestone, {
    action: health.id,
    what: 'The care board has agreed the four appointments in writing',
    dueOn: diary.ago(0, 20),
    done: { is: 'awaited' },
  })
  await diary.write(by, milestone, {
    action: supervision.id,
    what: 'Every team has a supervision calendar',
    dueOn: diary.ago(0, 25),
    done: { is: 'not needed', because: 'The calendars that teams had already were enough.' },
  })
}
