import { type Making, makingOf } from '../../../../exchange/annex-a-checked.ts'
import { inFigures } from '../../../../plain/counted.ts'
import { sayDay, sayMoment, sayMonth } from '../../../../plain/day.ts'
import {
  type CaseloadFrozen,
  type MeasureFrozen,
  type Snapshot,
  snapshotOf,
} from '../../../../sight/inspection/visit/snapshot.ts'
import { sayFigure } from '../../../../sight/performance/figure.ts'
import { myWork } from '../../../../store/access.ts'
import { makingsOf } from '../../../../store/annex-makings.ts'
import { as } from '../../../../store/as.ts'
import { findSnapshot, type KeptSnapshot } from '../../../../store/inspection-visits.ts'
import { Details } from '../../../govuk/details.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { answer, type Page, page } from '../../../page.tsx'
import { measureHref } from '../figures-now.ts'
import { actionHref, findingHref, sayArea, shortened } from '../saying.ts'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { measuresIn, takeSnapshot } from './opening.ts'
import { readSpace } from './read.ts'

type Both = {
  readonly kept: KeptSnapshot
  readonly then: Snapshot
  /** The same month, counted now: records made since may have changed it. */
  readonly measures: readonly MeasureFrozen[]
  readonly now: Snapshot
  readonly firstLists: Making | undefined
}

/** `/inspection/visits/:id/frozen`: how things stood when inspectors rang, beside how they stand now. */
export const visitFrozen: Page = {
  path: '/inspection/visits/:id/frozen',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const { visit } = (await readSpace(acting, params.id)).space
      const kept = await findSnapshot(acting, visit.id)
      if (kept === undefined) return { visit, both: undefined }
      const then = snapshotOf(kept.figures)
      const first = (await makingsOf(acting, visit.id)).at(-1)
      const both: Both = {
        kept,
        then,
        measures: await measuresIn(acting, then.month),
        now: await takeSnapshot(acting),
        firstLists: first && makingOf(first),
      }
      return { visit, both }
    })
    return answer(reading, ({ visit, both }) =>
      page({
        title: 'As it stood',
        before: <VisitCrumbs visit={visit} here="As it stood" />,
        body: (
          <>
            <VisitHead visit={visit} title="As it stood" here="frozen" />
            {both === undefined ? (
              <Empty title="Nothing was frozen">
                This visit was put down as history, more than three days after the call.
              </Empty>
            ) : (
              <Frozen {...both} />
            )}
          </>
        ),
      }),
    )
  },
}

const Frozen = (both: Both) => {
  const { kept, then, now, firstLists } = both
  return (
    <>
      <p class="govuk-body-l">
        How things stood on {sayMoment(kept.takenAt)}, put down by {kept.takenBy}, beside today.
      </p>
      <Measures {...both} />
      <Counts then={then} now={now} />
      <Caseloads then={then.caseloads} now={now.caseloads} />
      {firstLists !== undefined && (
        <CardTable
          caption={`Lists of children as first made, as at ${sayDay(firstLists.asAt)}`}
          showCaption
          columns={[{ words: 'List' }, { words: 'Rows', isNumeric: true }]}
          rows={firstLists.lists.map(({ number, title, rows }) => [`${number}. ${title}`, inFigures(rows)])}
        />
      )}
      <Open then={then} />
      <Details summary="What proves that nothing of it was changed">
        <p class="govuk-body gt-sum">SHA-256 {kept.sha256}</p>
        <p class="govuk-body">
          It is the sum of the file as-it-stood.json in the pack. The application has no right to change or
          take away what was frozen.
        </p>
      </Details>
    </>
  )
}

const Measures = ({ then, measures }: Both) => (
  <CardTable
    caption={`Measures of ${sayMonth(then.month).trim()}`}
    showCaption
    columns={[{ words: 'Measure' }, { words: 'As it stood' }, { words: 'As counted now' }]}
    rows={then.measures.map((one) => {
      const now = measures.find(({ code }) => code === one.code)
      return [
        <a class="govuk-link" href={measureHref(one.code, then.month)}>
          {one.title}
        </a>,
        sayFigure(one),
        now === undefined ? 'No longer counted' : sayFigure(now),
      ]
    })}
  />
)

const Counts = ({ then, now }: Pick<Both, 'then' | 'now'>) => (
  <CardTable
    caption="Findings and actions"
    showCaption
    columns={[
      { words: 'What' },
      { words: 'As it stood', isNumeric: true },
      { words: 'Today', isNumeric: true },
    ]}
    rows={[
      ['Findings not closed', String(then.findings.length), String(now.findings.length)],
      ['Actions open', String(then.actions.length), String(now.actions.length)],
    ]}
  />
)

const Caseloads = ({
  then,
  now,
}: {
  readonly then: readonly CaseloadFrozen[]
  readonly now: readonly CaseloadFrozen[]
}) => {
  const said = (one: CaseloadFrozen | undefined) =>
    one === undefined
      ? 'No children'
      : `${one.children} with ${one.workers} ${one.workers === 1 ? 'worker' : 'workers'}, ${one.most} with one of them`
  const teams = [...new Set([...then, ...now].map(({ team }) => team))]
  if (teams.length === 0) return ''
  return (
    <CardTable
      caption="Children each team works with"
      showCaption
      columns={[{ words: 'Team' }, { words: 'As it stood' }, { words: 'Today' }]}
      rows={teams.map((team) => [
        team,
        said(then.find((one) => one.team === team)),
        said(now.find((one) => one.team === team)),
      ])}
    />
  )
}

const Open = ({ then: { findings, actions } }: Pick<Both, 'then'>) => {
  if (findings.length + actions.length === 0) return ''
  return (
    <Details summary="What was open">
      <ul class="govuk-list govuk-list--bullet">
        {findings.map(({ id, words, area }) => (
          <li>
            <a class="govuk-link" href={findingHref(id)}>
              {shortened(words)}
            </a>{' '}
            ({sayArea(area)})
          </li>
        ))}
        {actions.map(({ id, what, owner, dueOn }) => (
          <li>
            <a class="govuk-link" href={actionHref(id)}>
              {shortened(what)}
            </a>{' '}
            ({[owner, dueOn === undefined ? '' : `due ${sayDay(dueOn)}`].filter(Boolean).join(', ')})
          </li>
        ))}
      </ul>
    </Details>
  )
}
