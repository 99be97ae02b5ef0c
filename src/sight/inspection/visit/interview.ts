import { line, moment, oneOf, pickOne, webAddress, wholeNumber, words } from '../../../define/kinds.ts'
import { oneOfWhy } from '../../../define/one-of-why.ts'
import { defineRecord, may, mayWhen, must, mustWhen } from '../../../define/record.ts'
import { sayMoment } from '../../../plain/day.ts'

/** Whom inspectors speak with. Of those who are no staff no name is kept here. */
export const interviewed = [
  { code: 'staff', words: 'A member of staff' },
  { code: 'young person', words: 'A child or young person' },
  { code: 'parent', words: 'A parent or carer' },
  { code: 'foster carer', words: 'A foster carer or adopter' },
  { code: 'partner', words: 'A partner', hint: 'Health, police, a school, Cafcass, the court.' },
  { code: 'member', words: 'A member of the council' },
] as const

export const sayInterviewed = (code: string | undefined): string =>
  interviewed.find((one) => one.code === code)?.words ?? 'Not stated'

export const modes = [
  { code: 'room', words: 'In a room here' },
  { code: 'elsewhere', words: 'Somewhere else', hint: 'At home, in a school.' },
  { code: 'video', words: 'By video' },
  { code: 'telephone', words: 'By telephone' },
] as const

type So = Readonly<Record<string, unknown>>
const isStaff = ({ who }: So): boolean => who === 'staff'
const isOther = ({ who }: So): boolean => who !== undefined && who !== 'staff'
/** Children, parents and carers are asked whether they want to speak with inspectors; others come because it is their work. */
const asksConsent = ({ who }: So): boolean =>
  who === 'young person' || who === 'parent' || who === 'foster carer'

/** An hour at which inspectors speak with somebody: where, by which way, who prepares it, and whether they agreed. */
export const inspectionInterview = defineRecord({
  name: 'inspection interview',
  title: 'Interview with inspectors',
  begin: 'Add an interview',
  concerns: 'service',
  desk: 'inspection',
  fields: {
    visit: must(pickOne('inspection visit'), 'On which visit?', 'Choose the visit.'),
    startsAt: must(moment, 'When does it begin?', 'Give the day and the time.'),
    minutes: must(wholeNumber, 'How many minutes does it take?', 'Say how many minutes it takes.'),
    inspector: must(line(), 'Which inspector?', 'Say which inspector.'),
    who: must(oneOf(interviewed), 'With whom?', 'Choose with whom.'),
    worker: mustWhen(
      isStaff,
      pickOne('worker'),
      'With which member of staff?',
      'Choose the member of staff.',
    ),
    says: mustWhen(isOther, line(), 'Who is it, without a name?', 'Say who it is, without a name.', {
      hint: 'Such as: a care leaver, a parent, the head of a school. No name of a child or family.',
    }),
    mode: must(oneOf(modes), 'How do they meet?', 'Choose how they meet.'),
    room: mayWhen(({ mode }) => mode === 'room' || mode === 'elsewhere', line(), 'Where?', {
      hint: 'A room or a place; no home address.',
    }),
    link: mayWhen(({ mode }) => mode === 'video', webAddress, 'The address of the call'),
    consent: mustWhen(
      asksConsent,
      oneOfWhy([
        { code: 'asked', words: 'They were asked, and have not answered yet' },
        { code: 'given', words: 'They agreed' },
        { code: 'refused', words: 'They said no' },
        { code: 'not needed', words: 'It need not be asked', why: 'Why need it not be asked?' },
      ]),
      'Did they agree to it?',
      'Say whether they agreed.',
    ),
    preparedBy: may(pickOne('worker'), 'Who prepares it?'),
    notes: may(words(4), 'What came of it?', {
      heading: 'Afterwards',
      hint: 'No names of children or families.',
    }),
    dropped: may(words(2), 'If it did not take place: why?'),
  },
  lines: {},
  checks: [
    ({ minutes }) =>
      minutes === undefined || (minutes >= 5 && minutes <= 480)
        ? undefined
        : { where: 'minutes', says: 'Give the minutes as a number from 5 to 480.' },
    ({ mode, link }) =>
      mode !== 'video' || link !== undefined
        ? undefined
        : { where: 'link', says: 'Give the address of the call, so that both find it.' },
  ],
  happenedOn: () => undefined,
  timeline: ({ startsAt, who, says }) =>
    [startsAt === undefined ? 'Interview' : sayMoment(startsAt), says ?? sayInterviewed(who)].join(': '),
})
