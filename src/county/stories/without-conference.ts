import { closure } from '../../journey/oversight/closure.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { addDays, addMonths, type Day } from '../../plain/day.ts'
import { earlierSystem } from '../course/scene.ts'
import { type Ledger, open } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import { rationaleAskedFrom } from '../signals.ts'
import { begin } from './begin.ts'
import { stories } from './ids.ts'
import { at, beginTale, staff, type Told, teamOf, tellAllocationEnded, workingDaysAgo } from './tell.ts'
import { discuss, enquire } from './tell-protection.ts'

/** Two enquiries that ended without a conference: one with no reason and no manager, one that waits for the manager alone. */
export function withoutConference(desk: Desk, today: Day): readonly Ledger[] {
  return [unreasoned(desk, today), unauthorised(desk, today)]
}

function unreasoned(desk: Desk, today: Day): Ledger {
  const ids = stories.unreasoned
  const tale = beginTale(desk, today, ids.family, 'unreasoned')
  const home = { address: '61 Plover Street, Hallowbridge', postcode: 'LZ1 3EF' }
  const people: readonly Told[] = [
    {
      id: ids.child,
      relation: 'child',
      is: {
        givenName: 'Jory',
        familyName: 'Wexcombe',
        bornOn: addMonths(addDays(today, -8), -90),
        sex: 'M',
        ethnicity: 'WBRI',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        school: 'Canal Lane Primary',
        localNumber: 'LK9000061',
        upnUnknown: 'UN4',
        ...home,
      },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: { givenName: 'Demelza', familyName: 'Wexcombe', bornOn: addMonths(today, -350), sex: 'F', ...home },
    },
  ]
  const on = addWorkingDays(rationaleAskedFrom(today), -15)
  const told = { worker: 'social-worker-6', manager: 'team-manager-2' }
  const referral = begin(tale, {
    ...told,
    people,
    on,
    urgent: true,
    referrer: 'Tilly Oakenfield, teaching assistant, Canal Lane Primary',
    source: '2A',
    worries: 'Jory has a mark on his cheek and said that his mother’s partner pushed him into the door.',
    childrenSay: '‘He said I did it. I didn’t.’',
    facts: 'One mark, seen by two adults. One earlier contact last year, advice only.',
    analysis: 'What Jory said is clear and recent, and he expects not to be believed.',
    views: new Map([[ids.child, 'Jory wants to be believed.']]),
    need: 'N1',
  })
  const views = new Map([[ids.child, 'Jory told his teacher what happened and asked her to stay with him.']])
  const facts = 'The mark was seen by school today. The partner moved in two months ago.'
  const discussion = discuss(tale, { ...told, from: referral, on, views, facts, id: ids.discussion })
  const finished = enquire(tale, {
    from: discussion,
    startedOn: on,
    finishedOn: addWorkingDays(on, 9),
    worker: told.worker,
    facts: 'Medical on the same day. Jory seen twice. The partner was spoken to by the police.',
    lines: new Map([
      [ids.child, { seen: { is: 'done', on }, outcome: 'no continuing risk', conference: 'no conference' }],
    ]),
    source: earlierSystem,
    id: ids.enquiry,
  })
  const closedOn = addWorkingDays(on, 40)
  const answers = {
    closedOn,
    summary:
      'The partner moved out. School sees Jory daily and has seen no mark since. The mother has joined the parents’ group.',
  }
  const worker = staff(tale, told.worker)
  const stamp = {
    at: at(closedOn, '14:00'),
    by: worker.id,
    team: teamOf(tale, worker).id,
    before: [finished],
  }
  open(tale.ledger, closure, { answers, lines: new Map([[ids.child, { reason: 'RC7' }]]) }, stamp)
  tellAllocationEnded(tale, closedOn, told.manager)
  return tale.ledger
}

function unauthorised(desk: Desk, today: Day): Ledger {
  const ids = stories.unauthorised
  const tale = beginTale(desk, today, ids.family, 'unauthorised')
  const home = { address: '9 Mallow Close, Quenby Park', postcode: 'LZ2 8NR' }
  const people: readonly Told[] = [
    {
      id: ids.child,
      relation: 'child',
      is: {
        givenName: 'Sunny',
        familyName: 'Aldgarth',
        bornOn: addMonths(addDays(today, -4), -30),
        sex: 'F',
        ethnicity: 'MWBA',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        localNumber: 'LK9000071',
        upnUnknown: 'UN1',
        ...home,
      },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: { givenName: 'Blythe', familyName: 'Aldgarth', bornOn: addMonths(today, -268), sex: 'F', ...home },
    },
  ]
  const on = workingDaysAgo(tale, 14)
  const told = { worker: 'social-worker-4', manager: 'team-manager-2' }
  const referral = begin(tale, {
    ...told,
    people,
    on,
    urgent: true,
    referrer: 'Iris Quinwick, emergency department nurse',
    source: '3E',
    worries:
      'Sunny was brought in with a burn on her hand. Blythe said that she touched an iron while the phone rang. The account changed once.',
    childrenSay: 'Sunny is two. She put her hand up to be blown on.',
    facts: 'One small burn, treated. Nothing held before. The account changed about who was in the room.',
    analysis: 'The injury may be what Blythe says it is. The change in the account needs an answer.',
    views: new Map([[ids.child, 'Sunny is two; she goes to her mother for comfort and is easily settled.']]),
    need: 'N1',
  })
  const views = new Map([[ids.child, 'Sunny played on the ward and called for her mother.']])
  const discussion = discuss(tale, {
    ...told,
    from: referral,
    on,
    views,
    facts: 'A paediatrician saw Sunny today: the burn fits a brush against an iron.',
    id: ids.discussion,
  })
  enquire(tale, {
    from: discussion,
    startedOn: on,
    finishedOn: addWorkingDays(on, 10),
    worker: told.worker,
    facts:
      'The paediatrician, the ward and a neighbour who was present were spoken to. The home was visited twice. A guard now stands before the ironing board.',
    lines: new Map([
      [
        ids.child,
        {
          seen: { is: 'done', on },
          outcome: 'unsubstantiated',
          conference: 'no conference',
          rationale:
            'The burn fits the account that Blythe and the neighbour give separately; it changed because Blythe was ashamed of having been on the phone. The paediatrician sees no sign of harm by another. Sunny is close to her mother, and the home is safe now. A conference would bring agencies together about a risk that was not found.',
          rejected:
            'A conference: weighed with the police and health, who agree that there is no continuing risk. Closing at once: the health visitor will call for three months.',
          view: 'Sunny leaned on her mother and showed her plaster to the visitor.',
        },
      ],
    ]),
    id: ids.enquiry,
  })
  return tale.ledger
}
