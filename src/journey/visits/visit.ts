import { attachments } from '../../define/attachments.ts'
import { day, line, moment, oneOf, words } from '../../define/kinds.ts'
import { type ChosenWhy, oneOfWhy } from '../../define/one-of-why.ts'
import {
  defineRecord,
  type Guard,
  type Known,
  may,
  mayWhen,
  must,
  mustWhen,
  type PersonId,
} from '../../define/record.ts'
import { aMoment, type Day, dayOf } from '../../plain/day.ts'
import { isInPerson, isOldEnough, modes, runningFor, type Served, served } from './seeing.ts'

export const places = [
  { code: 'home', words: 'At home' },
  { code: 'school', words: 'At school or nursery' },
  { code: 'elsewhere', words: 'Somewhere else' },
] as const

const seenOptions = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No', why: 'Why was this child not seen?' },
  { code: 'unborn', words: 'Not born yet' },
] as const

const aloneOptions = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No', why: 'Why was this child not seen alone?' },
  { code: 'too young', words: 'Not needed: too young' },
] as const

export const safeOptions = [
  { code: 'yes', words: 'Yes' },
  { code: 'unsure', words: 'I cannot tell' },
  { code: 'no', words: 'No' },
] as const

type So = Readonly<Record<string, unknown>>
type Chosen = ChosenWhy | undefined

const isHere = ({ mode }: So): boolean => isInPerson(mode)
const isAtHome = ({ mode, place }: So): boolean => isInPerson(mode) && place === 'home'
const isSeen = ({ seen }: So): boolean => (seen as Chosen)?.is === 'yes'
/** On the telephone nobody is seen, but a child may be heard. */
const mayBeSeen = ({ mode }: So): boolean => mode !== 'telephone'
const isMet = (so: So): boolean => so.mode === 'telephone' || isSeen(so)
const isWorrying = ({ safe }: So): boolean => safe === 'no' || safe === 'unsure'

const dayVisited = ({ visitedAt }: So, { today }: Known): Day =>
  typeof visitedAt === 'string' ? dayOf(aMoment(visitedAt)) : today

type OfChild = (child: PersonId, line: So, answers: So, known: Known) => boolean

/** A guard that stands where it holds for any of the children. */
const whereAny =
  (holds: OfChild): Guard['stands'] =>
  (known, answers, lines) =>
    [...lines].some(([child, own]) => holds(child, own, answers, known))

const oldEnough = (child: PersonId, answers: So, known: Known): boolean =>
  isOldEnough(known.bornOn?.get(child), dayVisited(answers, known))

/** What a visit most likely serves: the weightiest thing that runs for any of the children. */
const servedNow = ({ earlier, children }: Known): Served =>
  served.find(({ code }) => {
    const running = runningFor(code, earlier)
    return children.some((child) => running.has(child))
  })?.code ?? 'referral'

/** Those for whom it runs; all of them where it runs for none. */
function visitedFirst(known: Known): readonly PersonId[] {
  const onPlan = [
    ...runningFor('protection plan', known.earlier),
    ...runningFor('child in need plan', known.earlier),
  ]
  const ticked = known.children.filter((child) => onPlan.includes(child))
  return ticked.length === 0 ? known.children : ticked
}

/**
 * A visit to a family, written once for the children: when, how, what for, and what it means. Each child has a line of
 * their own: whether they were seen and alone, what they said, what was observed, and whether they are safe now. The
 * questions come as one meets them in the doorway: who was seen comes first.
 * Source: what Ofsted’s letters ask of visits (regular and purposeful, whether face to face) and the case
 * management records that councils keep of visits; which questions are asked is Goldthread’s own.
 */
export const visit = defineRecord({
  name: 'visit',
  title: 'Visit',
  begin: 'Record a visit',
  concerns: 'children',
  desk: 'children',
  fields: {
    visitedAt: must(moment, 'When did the visit begin?', 'Give the day and time of the visit.'),
    mode: must(oneOf(modes), 'How did you visit?', 'Choose how you visited.'),
    place: mustWhen(isHere, oneOf(places), 'Where?', 'Choose where you visited.'),
    others: may(line(), 'Who else was there?', { heading: 'The whole visit' }),
    announced: mustWhen(
      isHere,
      oneOf([
        { code: 'announced', words: 'Yes' },
        { code: 'unannounced', words: 'No' },
      ]),
      'Did they know that you would come?',
      'Say whether the visit was announced.',
    ),
    serves: must(oneOf(served), 'What does this visit serve?', 'Choose which plan or step it serves.'),
    purpose: must(words(2), 'What was this visit for?', 'Write what this visit was for.', {
      hint: 'Against the plan: which part of it did you go for?',
    }),
    home: mayWhen(isAtHome, words(3), 'What did you see of the home?'),
    analysis: must(
      words(4),
      'So what does it mean for the children?',
      'Write what the visit means for the children.',
      {
        hint: 'What concerns one child alone belongs to that child, above.',
      },
    ),
    nextSteps: must(words(2), 'What happens next?', 'Write what happens next.', {
      hint: 'Who does what, by when.',
    }),
    nextOn: may(day, 'When is the next visit?'),
  },
  linesAfter: 'place',
  lines: {
    seen: mustWhen(
      mayBeSeen,
      oneOfWhy(seenOptions),
      'Did you see this child?',
      'Say whether you saw this child.',
    ),
    alone: mustWhen(isSeen, oneOfWhy(aloneOptions), 'Alone?', 'Say whether you saw this child alone.'),
    bedroom: mayWhen(
      (so) => isAtHome(so) && isSeen(so),
      oneOf([
        { code: 'yes', words: 'Yes' },
        { code: 'no', words: 'No' },
      ]),
      'Did you see where this child sleeps?',
    ),
    safe: must(oneOf(safeOptions), 'Is this child safe now?', 'Say whether this child is safe now.', {
      eachOwn: true,
    }),
    worry: mustWhen(
      isWorrying,
      words(2),
      'What worries you, and whom have you told?',
      'Write what worries you and whom you have told.',
      { hint: 'If a child is in danger now, telephone first: 999, then your manager. Write afterwards.' },
    ),
    view: mayWhen(isMet, words(3), 'What did this child say, in their own words?', {
      hint: 'Word for word. For a child who does not speak, what they showed.',
    }),
    observed: mayWhen(isMet, words(2), 'What did you observe?'),
    drawing: mayWhen(isMet, attachments, 'A photograph of what they drew or made', {
      hint: 'Ask the child first. It stands with this child alone.',
    }),
  },
  checks: [
    ({ visitedAt, nextOn }) =>
      visitedAt !== undefined && nextOn !== undefined && nextOn < dayOf(visitedAt)
        ? { where: 'nextOn.day', says: 'The next visit lies before this one.' }
        : undefined,
  ],
  guards: [
    {
      name: 'future',
      says: 'This visit has not happened yet, by the day and time given.',
      source: 'Goldthread: a record tells what happened (November 2026)',
      stands: ({ now }, { visitedAt }) => typeof visitedAt === 'string' && visitedAt > now,
    },
    {
      name: 'not seen',
      says: 'A child was not seen. Say what you do so that they are seen, and by when.',
      source: 'Practice of England’s councils: the clock of a visit runs on until the child is seen',
      stands: whereAny((_, { seen }) => (seen as Chosen)?.is === 'no'),
    },
    {
      name: 'not seen alone',
      says: `A child of 4 or over on a child protection plan was not seen alone. Say when they will be.`,
      source:
        'Practice of England’s councils; the age is the council’s own and to be confirmed (November 2026)',
      stands: whereAny(
        (child, own, answers, known) =>
          isSeen(own) &&
          (own.alone as Chosen)?.is !== 'yes' &&
          runningFor('protection plan', known.earlier).has(child) &&
          oldEnough(child, answers, known),
      ),
    },
    {
      name: 'no words',
      says: 'Nothing stands here of what a child of 4 or over said.',
      source: 'Practice of England’s councils: the child’s own words in every visit (November 2026)',
      stands: whereAny(
        (child, own, answers, known) =>
          isMet({ ...answers, ...own }) && own.view === undefined && oldEnough(child, answers, known),
      ),
    },
  ],
  startsWith: (known) => ({
    answers: { visitedAt: known.now, serves: servedNow(known) },
    children: visitedFirst(known),
  }),
  happenedOn: ({ visitedAt }) => (visitedAt === undefined ? undefined : dayOf(visitedAt)),
  timeline: ({ mode }, own) => {
    const how = modes.find(({ code }) => code === mode)?.words.toLowerCase()
    const heading = how === undefined ? 'Visit' : `Visit ${how}`
    return own === undefined ? heading : `${heading}${saySeen(own)}`
  },
})

/** How a child was seen, after the words for the visit: `: seen alone`. Nothing where it is not stated. */
function saySeen({ seen, alone, safe }: { seen?: Chosen; alone?: Chosen; safe?: string }): string {
  const worry = safe === 'no' ? ', not safe then' : ''
  if (seen === undefined) return worry === '' ? '' : `: ${worry.slice(2)}`
  if (seen.is === 'unborn') return `: not born yet${worry}`
  if (seen.is === 'no') return `: not seen${worry}`
  return `: seen${alone?.is === 'yes' ? ' alone' : ''}${worry}`
}
