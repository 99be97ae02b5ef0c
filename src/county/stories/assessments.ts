import type { AnswersIn, LineIn, PersonId, RecordId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { addDays, addMonths, type Day } from '../../plain/day.ts'
import { type Entry, eachChild, type Ledger, revise } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import { type Beginning, begin } from './begin.ts'
import { stories } from './ids.ts'
import { at, beginTale, childrenOf, staff, type Tale, type Told, tellAssessment } from './tell.ts'

type Line = LineIn<typeof assessment>

/** Writes that the children were seen, with what was learned so far. The assessment goes on. */
function recordVisit(
  tale: Tale,
  entry: Entry,
  told: { on: Day; worker: string; startedOn: Day; facts: string; lines: ReadonlyMap<PersonId, Line> },
): void {
  const answers: AnswersIn<typeof assessment> = {
    startedOn: told.startedOn,
    finished: { is: 'awaited' },
    purpose: 'To learn what daily life is like for the children and what help would change it.',
    partnersSay: told.facts,
  }
  const how = { at: at(told.on, '17:05'), by: staff(tale, told.worker).id, reason: 'First visit recorded.' }
  revise(tale.ledger, entry, assessment, { answers, lines: told.lines }, how)
}

const seenOn = (children: readonly PersonId[], on: Day): ReadonlyMap<PersonId, Line> =>
  eachChild(children, () => ({ seen: { is: 'done' as const, on }, seenAlone: true }))

type Open = Beginning & {
  readonly referral: RecordId
  readonly assessment: RecordId
  readonly seen: { readonly after: number; readonly facts: string } | undefined
}

/** An assessment that is not finished, dated so that it is due on the day given. */
function openAssessment(tale: Tale, told: Open): Ledger {
  const opened = begin(tale, told, told.referral)
  const children = childrenOf(told.people)
  const startedOn = addWorkingDays(told.on, 3)
  const purpose = 'To learn what daily life is like for the children and what help would change it.'
  const entry = tellAssessment(tale, {
    from: opened,
    startedOn,
    worker: told.worker,
    purpose,
    children,
    id: told.assessment,
  })
  if (told.seen !== undefined) {
    const on = addWorkingDays(startedOn, told.seen.after)
    recordVisit(tale, entry, {
      on,
      worker: told.worker,
      startedOn,
      facts: told.seen.facts,
      lines: seenOn(children, on),
    })
  }
  return tale.ledger
}

/** Due within three working days: the visits are done, the analysis is not written. */
export function dueInThreeDays(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.dueSoon
  const tale = beginTale(desk, today, ids.family, 'due soon')
  const home = { address: '88 Saddler Avenue, Ropewalk', postcode: 'LZ2 5HW' }
  const boy = {
    sex: 'M' as const,
    ethnicity: 'WBRI' as const,
    firstLanguage: 'English',
    upnUnknown: 'UN4' as const,
    ...home,
  }
  const people: readonly Told[] = [
    {
      id: ids.elder,
      relation: 'child',
      is: {
        ...boy,
        givenName: 'Kit',
        familyName: 'Netherfield',
        bornOn: addMonths(addDays(today, -9), -127),
        disabilities: ['NONE'],
        school: 'Ropewalk Primary',
        inTheirWords: 'I am the captain of the Year 5 team. I hate it when Dad rings.',
        localNumber: 'LK9000031',
      },
    },
    {
      id: ids.younger,
      relation: 'child',
      is: {
        ...boy,
        givenName: 'Ellis',
        familyName: 'Netherfield',
        bornOn: addMonths(addDays(today, -3), -81),
        disabilities: ['COMM', 'AUT'],
        school: 'Ropewalk Primary',
        localNumber: 'LK9000032',
      },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: {
        givenName: 'Lowri',
        familyName: 'Netherfield',
        bornOn: addMonths(today, -402),
        sex: 'F',
        ...home,
      },
    },
  ]
  const due = addWorkingDays(today, 3)
  const ledger = openAssessment(tale, {
    people,
    on: addWorkingDays(due, -45),
    referrer: 'Hattie Evergarth, designated safeguarding lead, Ropewalk Primary',
    source: '2A',
    worries:
      'Kit told his teacher that his father shouts through the letter box at night. Ellis has stopped speaking in class since half-term. Lowri looks exhausted and said that it is being dealt with.',
    childrenSay: 'Kit: ‘We sleep in Mum’s room now, all of us, with the light on.’',
    facts:
      'Two police calls in a month. School sees both boys daily. Ellis has autism and does not say more than single words when upset.',
    analysis:
      'The boys live with fear at night. Ellis cannot tell us in words, and his silence is what he shows.',
    views: new Map([
      [ids.elder, 'Kit wants his father to stop coming at night and to see him on Saturdays instead.'],
      [ids.younger, 'Ellis is quiet at school and holds his brother’s sleeve. He has not been asked yet.'],
    ]),
    need: 'N1',
    worker: 'social-worker-4',
    manager: 'team-manager-2',
    referral: ids.referral,
    assessment: ids.assessment,
    seen: {
      after: 3,
      facts:
        'Both boys were seen at home and at school. The bedroom door has a chair against it. Lowri showed the messages. Ellis laid out his picture cards: night, loud, Mum.',
    },
  })
  return [ledger]
}

/** Six working days over: the worker has not been able to see the child. */
export function overdue(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.overdue
  const tale = beginTale(desk, today, ids.family, 'overdue')
  const home = { address: '5 Quarry Lane, Canal Side, Hallowbridge', postcode: 'LZ1 9JX' }
  const people: readonly Told[] = [
    {
      id: ids.child,
      relation: 'child',
      is: {
        givenName: 'Marnie',
        familyName: 'Inkridge',
        bornOn: addMonths(addDays(today, -14), -176),
        sex: 'F',
        ethnicity: 'MWAS',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        school: 'Tannerside School',
        localNumber: 'LK9000041',
        upnUnknown: 'UN4',
        ...home,
      },
    },
    {
      id: ids.father,
      relation: 'father',
      is: { givenName: 'Rohan', familyName: 'Inkridge', bornOn: addMonths(today, -512), sex: 'M', ...home },
    },
  ]
  const due = addWorkingDays(today, -6)
  const ledger = openAssessment(tale, {
    people,
    on: addWorkingDays(due, -45),
    referrer: 'Grace Radwick, school nurse, Tannerside School',
    source: '3C',
    worries:
      'Marnie has lost weight and spends breaks alone. She said that her father works nights and that she manages. She did not come to the last two appointments.',
    childrenSay: '‘It’s easier if nobody comes round.’',
    facts:
      'Her mother lives abroad. Her father works nights at the depot. School has known her for three years.',
    analysis: 'Marnie is alone a great deal and is getting thinner. Nobody knows what her evenings are like.',
    views: new Map([[ids.child, 'Marnie does not want a fuss and asked whether her father would be told.']]),
    need: 'N5',
    worker: 'social-worker-5',
    manager: 'team-manager-2',
    referral: ids.referral,
    assessment: ids.assessment,
    seen: undefined,
  })
  return [ledger]
}

/** The family of somebody who works for the council: five people may open it. */
export function staffFamily(desk: Desk, today: Day): readonly Ledger[] {
  const ids = stories.restricted
  const tale = beginTale(desk, today, ids.family, 'restricted')
  const home = { address: '2 Elder Way, Ottermere', postcode: 'LZ8 2AB' }
  const people: readonly Told[] = [
    {
      id: ids.child,
      relation: 'child',
      is: {
        givenName: 'Wren',
        familyName: 'Fenstead',
        bornOn: addMonths(addDays(today, -2), -58),
        sex: 'F',
        ethnicity: 'WBRI',
        firstLanguage: 'English',
        disabilities: ['NONE'],
        school: 'Ottermere Primary',
        localNumber: 'LK9000051',
        upnUnknown: 'UN1',
        ...home,
      },
    },
    {
      id: ids.mother,
      relation: 'mother',
      is: { givenName: 'Petra', familyName: 'Fenstead', bornOn: addMonths(today, -377), sex: 'F', ...home },
    },
  ]
  const ledger = openAssessment(tale, {
    people,
    on: addWorkingDays(today, -24),
    referrer: 'Orla Tarnworth, health visitor',
    source: '3B',
    worries:
      'Petra is very low since the spring and told the health visitor that some days she cannot get up. She works for the council and is afraid of colleagues reading this.',
    childrenSay: 'Wren: ‘Mummy is having a lie-down week.’',
    facts: 'Petra sees her doctor. A sister lives near. Wren is at school every day.',
    analysis:
      'Wren is loved and looked after, and notices everything. What happens on the bad days is not known yet.',
    views: new Map([[ids.child, 'Wren likes it best when her aunt stays the night.']]),
    need: 'N3',
    worker: 'social-worker-25',
    manager: 'team-manager-8',
    referral: ids.referral,
    assessment: ids.assessment,
    seen: {
      after: 4,
      facts:
        'Wren was seen at home with her aunt. The house was warm and there was a plan for the week on the fridge.',
    },
  })
  const allowed = ['social-worker-25', 'team-manager-8', 'service-manager-1', 'director-1', 'inspector-1']
  for (const person of [ids.child, ids.mother])
    ledger.restrictions.push({
      person,
      allowed: allowed.map((subject) => staff(tale, subject).id),
      why: 'The parent works for the council. Only those who work with the family may open this record.',
      since: at(addWorkingDays(today, -24), '17:00'),
    })
  return [ledger]
}
