import type { NameOf } from '../../../define/kind.ts'
import { sayDay, sayMonth } from '../../../plain/day.ts'
import { findKeptMeasure } from '../../../sight/improvement/kept-measures.ts'
import type { Action } from '../../../sight/improvement/plan.ts'
import type { MonthFigure } from '../../../sight/performance/figure.ts'
import { shareOf } from '../../../sight/performance/measure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { Table } from '../../govuk/table.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type FiguresNow, measureHref, sayKept } from './figures-now.ts'
import { figureWords } from './lists.tsx'

export type FiguresProps = {
  readonly action: Action
  readonly measured: FiguresNow
  readonly nameOf: NameOf
}

/** The figures by which an action is known: month by month, or as they were entered. */
export const Figures = ({ action, measured, nameOf }: FiguresProps) => {
  const { knowBy, measure, keptMeasure } = action.answers
  if (knowBy === 'audit' || knowBy === 'voice') return ''
  return (
    <section aria-label="Figures" id="figures">
      <h2 class="govuk-heading-m">Figures</h2>
      {knowBy === 'measure' ? (
        <Measured code={measure ?? ''} months={measured.months.get(measure ?? '') ?? []} />
      ) : knowBy === 'kept' ? (
        <Kept code={keptMeasure ?? ''} measured={measured} />
      ) : (
        <Entered action={action} nameOf={nameOf} />
      )}
    </section>
  )
}

const Measured = ({ code, months }: { readonly code: string; readonly months: readonly MonthFigure[] }) => {
  const measure = findMeasure(code)
  if (measure === undefined || months.length === 0)
    return <p class="govuk-body">The figures are shown to those whose work it is to read them.</p>
  return (
    <Table
      caption={`${measure.title}. Counted: ${measure.counts}. Met when ${measure.metWhen}.`}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[
        { words: 'Month' },
        { words: 'Met', isNumeric: true },
        { words: 'Not met', isNumeric: true },
        { words: 'Share', isNumeric: true },
      ]}
      rows={months.toReversed().map(({ month, figure }) => {
        const share = shareOf(figure)
        return [
          {
            words: (
              <a class="govuk-link" href={measureHref(code, month)}>
                {sayMonth(month).trim()}
              </a>
            ),
          },
          { words: figure.met, isNumeric: true },
          { words: figure.notMet, isNumeric: true },
          { words: share === undefined ? 'none to count' : `${Math.round(share * 100)}%`, isNumeric: true },
        ]
      })}
    />
  )
}

const Entered = ({ action, nameOf }: Omit<FiguresProps, 'measured'>) => {
  if (action.figures.length === 0)
    return (
      <Empty title="No figure entered yet" level={3}>
        Enter {action.answers.figureName ?? 'the figure'} with the day for which it stands and where it comes
        from, so that others can see whether the action works.
      </Empty>
    )
  return (
    <CardTable
      caption={`${action.answers.figureName ?? 'Figures entered'}, the latest first`}
      showCaption
      columns={[
        { words: 'Stands for' },
        { words: 'Figure', isNumeric: true },
        { words: 'Source' },
        { words: 'Entered by' },
        { words: 'Note' },
      ]}
      rows={action.figures
        .toReversed()
        .map(({ answers, record }) => [
          answers.countedOn === undefined ? 'Day not given' : sayDay(answers.countedOn),
          answers.figure === undefined ? '' : figureWords(answers.figure, answers.unit),
          answers.source ?? 'Not stated',
          'recordedBy' in record ? nameOf(String(record.recordedBy)) : '',
          answers.note ?? '',
        ])}
    />
  )
}

const Kept = ({ code, measured }: { readonly code: string; readonly measured: FiguresNow }) => (
  <p class="govuk-body">
    {findKeptMeasure(code)?.words ?? 'A figure that is not kept any more'}: {sayKept(code, measured.kept)}.{' '}
    <a class="govuk-link" href="/kept">
      Is anything lost?
    </a>
  </p>
)
