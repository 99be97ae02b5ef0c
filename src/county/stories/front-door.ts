import type { FamilyId, PersonId } from '../../define/record.ts'
import { aDay, addDays, addMonths, type Day } from '../../plain/day.ts'
import { answer, type Ledger } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import { stories } from './ids.ts'
import {
  at,
  beginTale,
  staff,
  type Told,
  tellAuthorised,
  tellContact,
  tellDecision,
  tellFeedback,
  workingDaysAgo,
} from './tell.ts'

const harbourStreet = { address: '17 Tiller Street, Hallowbridge', postcode: 'LZ1 4DN' }

/** A midwife's worry for a child not yet born and two others: it came in yesterday afternoon and waits for a decision. */
export function waitingAtTheFrontDoor(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.waiting
  const tale = beginTale(desk, today, ids.family, 'waiting')
  const people: readonly Told[] = [
    {
      id: ids.unborn,
      relation: 'unborn',
      is: {
        familyName: 'Hathermere',
        expectedOn: addDays(today, 52),
        sex: 'U',
        ethnicity: 'NOBT',
        upnUnknown: 'UN1',
        localNumber: 'LK9000001',
        ...harbourStreet,
      },
    },
    {
      id: ids.brother,
      relation: 'child',
      is: {
        givenName: 'Rowan',
        familyName: 'Hathermere',
        bornOn: addMonths(addDays(today, -11), -98),
        sex: 'M',
        ethnicity: 'WBRI',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        school: 'Ropewalk Primary',
        inTheirWords: 'I look after Tess when Mum is at the doctor. I like dinosaurs.',
        localNumber: 'LK9000002',
        upnUnknown: 'UN4',
        ...harbourStreet,
      },
    },
    {
      id: ids.sister,
      relation: 'child',
      is: {
        givenName: 'Tess',
        familyName: 'Hathermere',
        bornOn: addMonths(addDays(today, -20), -39),
        sex: 'F',
        ethnicity: 'WBRI',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        school: 'Little Larks Nursery',
        localNumber: 'LK9000003',
        upnUnknown: 'UN1',
        ...harbourStreet,
      },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: {
        givenName: 'Carys',
        familyName: 'Hathermere',
        bornOn: addMonths(today, -331),
        sex: 'F',
        ethnicity: 'WBRI',
        ...harbourStreet,
      },
    },
  ]
  tellContact(tale, {
    id: ids.contact,
    when: at(workingDaysAgo(tale, 1), '16:25'),
    people,
    channel: 'call',
    source: '3F',
    referrer: 'Ottilie Brammere, community midwife',
    referrerReach: '01632 960418',
    worries:
      'Carys is 32 weeks pregnant. She came to clinic today with a bruise on her upper arm and said that her former partner had been at the flat on Tuesday night and would not leave. She has missed two appointments. Rowan was with her, not at school, and answered for her twice. Tess was asleep in the buggy and was warmly dressed. Carys cried when asked whether she feels safe, and asked the midwife not to write it down.',
    childrenSay: 'Rowan, to the midwife: ‘I put the chain on the door now. I can reach it.’',
    parentsKnow:
      'Carys knows that the midwife is telling us and did not agree to it. The former partner does not know.',
    consent: 'dispensed',
    whyDispensed:
      'Asking the former partner could put Carys and the children at more risk. Carys was told why.',
    urgency: 'amber',
  })
  return [tale.ledger]
}

/** A decision that a manager gave back yesterday: what the child says and what was ruled out are missing. */
export function returnedByTheManager(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.returned
  const tale = beginTale(desk, today, ids.family, 'returned')
  const home = { address: '3 Heron Court, Quenby Park', postcode: 'LZ2 7PB' }
  const people: readonly Told[] = [
    {
      id: ids.child,
      relation: 'child',
      is: {
        givenName: 'Perran',
        familyName: 'Oakenwick',
        bornOn: addMonths(addDays(today, -5), -140),
        sex: 'M',
        ethnicity: 'MWBC',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        school: 'Hallowbridge Academy',
        localNumber: 'LK9000011',
        upnUnknown: 'UN4',
        ...home,
      },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: { givenName: 'Bryony', familyName: 'Oakenwick', bornOn: addMonths(today, -430), sex: 'F', ...home },
    },
  ]
  const day = workingDaysAgo(tale, 2)
  const from = tellContact(tale, {
    id: ids.contact,
    when: at(day, '10:05'),
    people,
    channel: 'form',
    source: '2A',
    referrer: 'Imogen Selfield, designated safeguarding lead, Hallowbridge Academy',
    referrerReach: '01632 960773',
    worries:
      'Perran has been late eleven times in four weeks and fell asleep in class on Monday. He told his tutor that he sleeps on the sofa because his mother’s friends stay late. There was a similar worry in the spring, and it settled.',
    childrenSay: 'To his tutor: ‘It’s loud. It’s fine. Don’t ring home.’',
    consent: 'sought later',
    urgency: 'amber',
  })
  const decision = tellDecision(tale, {
    id: ids.decision,
    when: at(day, '14:30'),
    from,
    threshold: 'Level 3: several needs, family help with consent',
    facts: 'Late eleven times. One earlier contact in the spring. School is in touch with the mother.',
    analysis: 'Perran is tired and is missing learning. Family help can meet this.',
    rejected: 'Nothing else was considered.',
    wouldChange: 'Further concerns.',
    lines: new Map([[ids.child, { outcome: 'family help', view: 'Not known.' }]]),
  })
  answer(tale.ledger, decision, {
    point: 'D1',
    verdict: 'returned',
    at: at(workingDaysAgo(tale, 1), '09:40'),
    by: staff(tale, 'team-manager-1').id,
    note: 'Perran told his tutor how it is at home: that is his view, please write it. Why family help and not an assessment, when it came back after the spring? Who are the friends who stay?',
  })
  return [tale.ledger]
}

/** One boy on record twice: a name shortened, day and month changed round, two addresses. Nobody has noticed. */
export function onRecordTwice(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.twice
  const year = Number(today.slice(0, 4)) - 9
  const births = { right: aDay(`${year}-03-11`), wrong: aDay(`${year}-11-03`) }
  return [
    once(desk, today, {
      family: ids.family,
      child: ids.child,
      given: 'Sam',
      born: births.right,
      number: 'LK9000021',
      ago: 210,
    }),
    once(desk, today, {
      family: ids.otherFamily,
      child: ids.sameChild,
      given: 'Samuel',
      born: births.wrong,
      number: 'LK9000022',
      ago: 20,
    }),
  ]
}

type Once = {
  readonly family: FamilyId
  readonly child: PersonId
  readonly given: string
  readonly born: Day
  readonly number: string
  readonly ago: number
}

/** One of the two times that the boy came to notice: advice each time, for want of a history. */
function once(desk: Desk, today: Day, { family, child, given, born, number, ago }: Once): Ledger {
  const tale = beginTale(desk, today, family, number)
  const day = workingDaysAgo(tale, ago)
  const home = ago > 100 ? { address: '40 Linnet Road, Tannerside', postcode: 'LZ3 1QT' } : harbourStreet
  const is = {
    givenName: given,
    familyName: 'Calddale',
    bornOn: born,
    sex: 'M' as const,
    ethnicity: 'WBRI' as const,
    school: 'Canal Lane Primary',
    localNumber: number,
    upnUnknown: 'UN5' as const,
    ...home,
  }
  const mother = {
    givenName: 'Nell',
    familyName: 'Calddale',
    bornOn: addMonths(today, -390),
    sex: 'F' as const,
    ...home,
  }
  const people: readonly Told[] = [
    { id: child, relation: 'child', is },
    ...(ago > 100 ? [{ id: stories.twice.mother, relation: 'mother' as const, is: mother }] : []),
  ]
  const from = tellContact(tale, {
    when: at(day, '11:15'),
    people,
    channel: 'call',
    source: '2A',
    referrer: 'Wilf Penleigh, head of year, Canal Lane Primary',
    worries: `${given} came to school without breakfast again and said that nobody was up. He is cheerful and eats at breakfast club.`,
    consent: 'given',
    urgency: 'green',
  })
  const decision = tellDecision(tale, {
    when: at(day, '15:00'),
    from,
    threshold: 'Level 2: early help by those who know the family',
    facts:
      'Nothing is held under this name and day of birth. School sees him every day and offers breakfast.',
    analysis: 'One need, which school meets. With no history there is no pattern to weigh.',
    rejected: 'Family help: offered and declined for now. An assessment: nothing suggests harm.',
    wouldChange: 'Another contact, or a history that we have not found.',
    lines: new Map([
      [
        child,
        {
          outcome: 'advice',
          view: `${given} told his teacher that he likes breakfast club best on pancake day.`,
        },
      ],
    ]),
  })
  tellAuthorised(tale, decision, 'D1', at(day, '16:10'), 'team-manager-1')
  tellFeedback(
    tale,
    decision,
    [child],
    at(workingDaysAgo(tale, ago - 1), '10:00'),
    'Wilf Penleigh, head of year',
  )
  return tale.ledger
}
