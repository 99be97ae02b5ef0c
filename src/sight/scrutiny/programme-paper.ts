import type { NameOf } from '../../define/kind.ts'
import { type Day, sayDay } from '../../plain/day.ts'
import { type Block, heading, type Paper, paragraphs, said } from '../publishing/paper.ts'
import { type Programme, type Promised, type Question, sayDone } from './programme.ts'
import { responses } from './recommendation.ts'

/** What a committee works on, asked and was promised, as a paper for its agenda. Posts and names of officers stand in it, for committees name who answers to them. */
export const programmePaper = (
  programme: Programme,
  { council, today, nameOf }: { readonly council: string; readonly today: Day; readonly nameOf: NameOf },
): Paper => ({
  title: `Work programme, questions and actions on ${sayDay(today)}`,
  of: `${council}: children’s services`,
  blocks: [
    ...items(programme, nameOf),
    ...programme.questions.flatMap((one, at) => [
      ...(at === 0 ? [heading('Questions')] : []),
      ...question(one),
    ]),
    ...promises(programme, nameOf),
    ...recommendations(programme),
  ],
  foot: [`As it stood on ${sayDay(today)}.`],
})

const dayOr = (on: Day | undefined): string => (on === undefined ? 'Not stated' : sayDay(on))

function items({ items: all }: Programme, nameOf: NameOf): readonly Block[] {
  return [
    heading('Work programme'),
    all.length === 0
      ? said('The work programme has no item yet.')
      : {
          is: 'table',
          caption: 'By the day of the meeting',
          columns: [{ words: 'What' }, { words: 'Why' }, { words: 'Meeting' }, { words: 'Officer' }],
          rows: all.map(({ answers }) => [
            answers.topic ?? '',
            [answers.why, answers.outcome].filter((one) => one !== undefined).join(' '),
            [dayOr(answers.meetingOn), answers.minutes].filter((one) => one !== undefined).join(', '),
            answers.officer === undefined ? 'Nobody yet' : nameOf(answers.officer),
          ]),
        },
  ]
}

const question = ({ answers, reply, state }: Question): readonly Block[] => [
  { is: 'quote', words: answers.question ?? '', from: answers.behalf ?? 'A member of the committee' },
  ...(state === 'answered'
    ? paragraphs(reply?.answers.answer ?? '')
    : [
        said(
          reply?.answers.dueOn === undefined
            ? 'Not answered yet.'
            : `Not answered yet. Due on ${sayDay(reply.answers.dueOn)}.`,
        ),
      ]),
]

function promises({ promises: all }: Programme, nameOf: NameOf): readonly Block[] {
  const row = ({ answers }: Promised): readonly string[] => [
    answers.what ?? '',
    [dayOr(answers.madeOn), answers.minutes].filter((one) => one !== undefined).join(', '),
    answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
    dayOr(answers.dueOn),
    [sayDone(answers.done), answers.said].filter((one) => one !== undefined).join('. '),
  ]
  return all.length === 0
    ? []
    : [
        heading('Promises and actions'),
        {
          is: 'table',
          caption: 'Open ones first',
          columns: [
            { words: 'What' },
            { words: 'Meeting' },
            { words: 'Who' },
            { words: 'Due' },
            { words: 'Where it stands' },
          ],
          rows: all.map(row),
        },
      ]
}

const recommendations = ({ recommendations: all }: Programme): readonly Block[] =>
  all.length === 0
    ? []
    : [
        heading('Recommendations'),
        {
          is: 'table',
          caption: 'In the order in which they were made',
          columns: [{ words: 'What' }, { words: 'Answer' }, { words: 'Due' }],
          rows: all.map(({ answers, dueOn }) => [
            answers.words ?? '',
            [
              responses.find(({ code }) => code === answers.response)?.words ?? 'Not answered yet',
              answers.why,
            ]
              .filter((one) => one !== undefined)
              .join('. '),
            dayOr(dueOn),
          ]),
        },
      ]
