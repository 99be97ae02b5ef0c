import type { AnswersIn } from '../../define/record.ts'
import { person } from '../../journey/people/person.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { addDays, addMonths, type Day } from '../../plain/day.ts'
import { recordOf } from '../identity.ts'
import { type Entry, eachChild, type Ledger, noLines, revise } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import { begin } from './begin.ts'
import { stories } from './ids.ts'
import {
  at,
  beginTale,
  childrenOf,
  staff,
  type Tale,
  type Told,
  tellAuthorised,
  workingDaysAgo,
} from './tell.ts'
import { discuss, type EnquiryLine, enquire, makePlan, reviewOnce } from './tell-protection.ts'

/** Twins of four on a plan for neglect, with one review behind them. */
export function twinsOnAPlan(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.twins
  const tale = beginTale(desk, today, ids.family, 'twins')
  const home = { address: '112 Barley Road, Tannerside', postcode: 'LZ3 4GS' }
  const girl = {
    familyName: 'Marlstead',
    bornOn: addMonths(addDays(today, -6), -52),
    sex: 'F' as const,
    ethnicity: 'WBRI' as const,
    firstLanguage: 'English',
    school: 'Canal Lane Nursery',
    upnUnknown: 'UN1' as const,
    ...home,
  }
  const people: readonly Told[] = [
    {
      id: ids.first,
      relation: 'child',
      is: { ...girl, givenName: 'Alba', disabilities: ['NONE'], localNumber: 'LK9000081' },
    },
    {
      id: ids.second,
      relation: 'child',
      is: { ...girl, givenName: 'Alma', disabilities: ['HEAR'], localNumber: 'LK9000082' },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: { givenName: 'Maisie', familyName: 'Marlstead', bornOn: addMonths(today, -301), sex: 'F', ...home },
    },
  ]
  const on = workingDaysAgo(tale, 120)
  const told = { worker: 'social-worker-10', manager: 'team-manager-3' }
  const views = new Map([
    [ids.first, 'Alba said that the cat sleeps in the cooker drawer because it is warm.'],
    [ids.second, 'Alma points to what she wants, and comes close when she can see a face.'],
  ])
  const referral = begin(tale, {
    ...told,
    people,
    on,
    views,
    urgent: true,
    referrer: 'Clara Bramfield, health visitor',
    source: '3B',
    worries:
      'The twins were alone in the flat this morning for about an hour. There was little food. Alma’s hearing aids have been lost since May.',
    childrenSay: 'Alba: ‘We waited for Mummy at the window.’',
    facts: 'Alone for about an hour. Two missed hearing appointments. Family help ended in the spring.',
    analysis:
      'Alba and Alma are four. Alma cannot hear somebody coming. The care has slipped back since help ended.',
    need: 'N1',
  })
  const discussion = discuss(tale, {
    ...told,
    from: referral,
    on,
    views,
    facts: 'The health visitor found the twins alone. Nursery has seen both hungry.',
  })
  const finished = eachChild(
    childrenOf(people),
    (child): EnquiryLine => ({
      seen: { is: 'done', on },
      outcome: 'continuing risk',
      conference: 'hold',
      rationale:
        'Help was given and the care slipped back when it ended. The twins were left alone at four, and one of them cannot hear. The risk goes on, and agencies need one plan.',
      rejected: 'A child in need plan alone: it was in place in the spring in all but name and did not hold.',
      view: views.get(child) ?? '',
    }),
  )
  const enquired = enquire(tale, {
    from: discussion,
    startedOn: on,
    finishedOn: addWorkingDays(on, 8),
    worker: told.worker,
    facts: 'Both girls seen at home and at nursery. Maisie was open about that morning.',
    lines: finished,
  })
  tellAuthorised(tale, enquired, 'D4', at(addWorkingDays(on, 8), '16:50'), told.manager)
  const heldOn = addWorkingDays(on, 14)
  const plan = makePlan(tale, {
    from: enquired,
    heldOn,
    children: childrenOf(people),
    views,
    category: 'NEG',
    reason:
      'They were left alone, hungry, and one without the aids she needs to hear. It is likely to happen again without a plan.',
    change:
      'Nobody leaves the girls alone. Hearing aids replaced this month and worn daily. Nursery every day. The family worker comes on Mondays and Thursdays.',
    plan: ids.plan,
  })
  reviewOnce(tale, plan, addWorkingDays(heldOn, 55), childrenOf(people))
  return [tale.ledger]
}

/** A plan made before a birth. The child was born since, and is the same person on record. */
export function protectedBeforeBirth(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.born
  const tale = beginTale(desk, today, ids.family, 'born')
  const home = { address: '24 Umber Court, Hallowbridge', postcode: 'LZ1 6LQ' }
  const bornOn = addDays(today, -47)
  const before = { familyName: 'Pengarth', localNumber: 'LK9000091', upnUnknown: 'UN1' as const, ...home }
  const people: readonly Told[] = [
    {
      id: ids.child,
      relation: 'unborn',
      is: { ...before, expectedOn: addDays(bornOn, 6), sex: 'U', ethnicity: 'NOBT' },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: { givenName: 'Keira', familyName: 'Pengarth', bornOn: addMonths(today, -236), sex: 'F', ...home },
    },
  ]
  const on = workingDaysAgo(tale, 85)
  const told = { worker: 'social-worker-11', manager: 'team-manager-3' }
  const views = new Map([[ids.child, 'Not yet born. Keira talks to her and has painted a wall yellow.']])
  const referral = begin(tale, {
    ...told,
    people,
    on,
    views,
    urgent: true,
    referrer: 'Hope Darworth, community midwife',
    source: '3F',
    worries:
      'Keira is 22 weeks pregnant and has used heroin within the month. Her first child lives with relatives. She wants to keep this baby and asked for help.',
    childrenSay: 'Not yet born.',
    facts: 'Keira began treatment last week. Her first child was placed with an aunt two years ago.',
    analysis:
      'There is time before the birth and Keira wants to use it. What made it too hard before is still partly there.',
    need: 'N1',
  })
  const discussion = discuss(tale, {
    ...told,
    from: referral,
    on,
    views,
    facts: 'Keira keeps her appointments. The treatment service and the midwife work together.',
  })
  const line: EnquiryLine = {
    seen: { is: 'not needed', because: 'Not born yet; Keira was seen at home.' },
    outcome: 'continuing risk',
    conference: 'hold',
    rationale:
      'Treatment has only begun and relapse is likely around the birth. A plan before the birth lets everybody be there from the first day.',
    rejected: 'Waiting for the birth: the first six weeks would be gone before a plan stood.',
    view: 'Not yet born. The heartbeat is strong.',
  }
  const enquired = enquire(tale, {
    from: discussion,
    startedOn: on,
    finishedOn: addWorkingDays(on, 7),
    worker: told.worker,
    facts: 'Keira, her aunt, the midwife and the treatment service were seen.',
    lines: new Map([[ids.child, line]]),
  })
  tellAuthorised(tale, enquired, 'D4', at(addWorkingDays(on, 7), '16:40'), told.manager)
  makePlan(tale, {
    from: enquired,
    heldOn: addWorkingDays(on, 13),
    children: [ids.child],
    views,
    category: 'NEG',
    reason: 'The baby would be at risk from the first day without a plan that everybody keeps to.',
    change:
      'Treatment weekly. A settled home before the birth. A meeting before discharge says who is there in the first six weeks.',
    plan: ids.plan,
  })
  recordBirth(
    tale,
    { ...before, givenName: 'Ffion', bornOn, sex: 'F', ethnicity: 'WBRI', disabilities: ['NONE'] },
    told.worker,
  )
  return [tale.ledger]
}

/** The second version of the same person, two working days after the birth. */
function recordBirth(tale: Tale, answers: AnswersIn<typeof person>, worker: string): void {
  const first = tale.ledger.deposits.find(({ record }) => record === recordOf(stories.born.child))
  const born = answers.bornOn
  if (first === undefined || born === undefined) throw new Error('A child who was born has a record.')
  const time = at(born, '09:00')
  const entry: Entry = {
    id: first.record,
    kind: person.name,
    source: undefined,
    version: 1,
    made: time,
    last: time,
  }
  const how = {
    at: at(addWorkingDays(born, 2), '11:30'),
    by: staff(tale, worker).id,
    reason: 'The child was born.',
  }
  revise(tale.ledger, entry, person, { answers, lines: noLines }, how)
}
