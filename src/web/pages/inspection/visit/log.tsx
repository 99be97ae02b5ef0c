import { sayWeekday } from '../../../../plain/day.ts'
import { factCorrection, sayCorrectionState } from '../../../../sight/inspection/visit/correction.ts'
import { keepInTouch } from '../../../../sight/inspection/visit/keep-in-touch.ts'
import type { Correction, DaySaid } from '../../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../../store/access.ts'
import { as } from '../../../../store/as.ts'
import { SummaryList } from '../../../govuk/summary-list.tsx'
import { Tag } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../../page.tsx'
import { Paragraphs } from '../../../record/said.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { shortened } from '../saying.ts'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { readSpace, type SpaceRead } from './read.ts'
import { correctionHref, dayHref } from './saying.ts'
import { mayRun } from './visits.tsx'

type View = SpaceRead & { readonly asked: Asked }

/** `/inspection/visits/:id/log`: what was said each day, and the facts that we think are wrong. */
export const visitLog: Page = {
  path: '/inspection/visits/:id/log',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, (acting) => readSpace(acting, params.id))
    return answer(reading, (found) =>
      page({
        title: 'Day by day',
        before: <VisitCrumbs visit={found.space.visit} here="Day by day" />,
        body: <Log {...found} asked={asked} />,
      }),
    )
  },
}

const Log = (view: View) => {
  const { space, asked } = view
  const { visit, days, corrections } = space
  return (
    <>
      <VisitHead visit={visit} title="Day by day" here="log" />
      {mayRun(asked.worker) && (
        <div class="gt-begin-list">
          <BeginWith
            kind={keepInTouch.name}
            words="Write down the day"
            before={visit.id}
            answers={{ visit: visit.id, ...today(asked) }}
          />
          <BeginWith
            kind={factCorrection.name}
            words="Note a fact that is wrong"
            before={visit.id}
            answers={{ visit: visit.id, state: 'to raise' }}
            quiet
          />
        </div>
      )}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      {days.length === 0 ? (
        <Empty title="Nothing is written down yet">
          At the end of each day: what the inspectors said, what we said, and what happens tomorrow.
        </Empty>
      ) : (
        days.map((day) => <Day day={day} />)
      )}
    </>
  )
}

const today = ({ store }: Asked): Readonly<Record<string, string>> => {
  const [year = '', month = '', day = ''] = store.clock.today().split('-')
  return {
    'saidOn.day': String(Number(day)),
    'saidOn.month': String(Number(month)),
    'saidOn.year': year,
  }
}

const Corrections = ({ corrections }: { readonly corrections: readonly Correction[] }) => (
  <CardTable
    caption={`Facts that we think are wrong (${corrections.length})`}
    showCaption
    columns={[{ words: 'What is wrong' }, { words: 'What shows it' }, { words: 'How far it has come' }]}
    rows={corrections.map(({ record, answers }) => [
      <a class="govuk-link" href={correctionHref(record.id)}>
        {shortened(answers.fact ?? 'Fact', 140)}
      </a>,
      shortened(answers.evidence ?? '', 140),
      <>
        {answers.state === 'to raise' && <Tag colour="yellow">To raise</Tag>}{' '}
        {sayCorrectionState(answers.state)}
      </>,
    ])}
  />
)

const Day = ({ day: { record, answers } }: { readonly day: DaySaid }) => (
  <SummaryList
    card={{
      title: answers.saidOn === undefined ? 'Day not given' : sayWeekday(answers.saidOn),
      level: 2,
      actions: [{ words: 'Open', href: dayHref(record.id), hidden: 'this day' }],
    }}
    rows={[
      { key: 'Inspectors said', value: <Paragraphs words={answers.theySaid ?? ''} /> },
      ...(answers.weSaid === undefined
        ? []
        : [{ key: 'We said', value: <Paragraphs words={answers.weSaid} /> }]),
      ...(answers.tomorrow === undefined
        ? []
        : [{ key: 'Tomorrow', value: <Paragraphs words={answers.tomorrow} /> }]),
    ]}
  />
)
