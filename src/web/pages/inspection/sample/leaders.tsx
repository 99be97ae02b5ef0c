import { counted } from '../../../../plain/counted.ts'
import { addMonths, type Day, monthOf, readDay, sayMonth } from '../../../../plain/day.ts'
import { usualSize } from '../../../../sight/inspection/sample/draw.ts'
import { fileReading } from '../../../../sight/inspection/sample/file-reading.ts'
import { openStatuses } from '../../../../sight/inspection/sample/population.ts'
import { toldBy } from '../../../../sight/inspection/sample/told.ts'
import { myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import { beginErrand, type Errand, findErrand } from '../../../../store/errands.ts'
import { inspectionRecords } from '../../../../store/inspection-visits.ts'
import { filesOf, type SampleFile } from '../../../../store/sample-files.ts'
import { drawsOf, type KeptDraw, sampleOfMonth, samples } from '../../../../store/samples.ts'
import type { Standing } from '../../../../store/standing.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { Button } from '../../../govuk/button.tsx'
import { PageHeaderActions } from '../../../govuk/page-header-actions.tsx'
import { Tag } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, go, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { ErrandState } from '../errand-state.tsx'
import { sendFor } from '../send.ts'
import type { Asking } from './drawing.ts'
import { childHref, drawHref, entryHref } from './saying.ts'
import { ToldPage } from './told.tsx'

const leadersHref = '/inspection/sample/leaders'
export const titleOfMonth = (month: Day): string => `Twelve files for leaders, ${sayMonth(month)}`

/**
 * `/inspection/sample/leaders`: the twelve files of a month that leaders read themselves, drawn as inspectors are said to
 * draw them, and what they told us. Its form draws this month's, once.
 */
export const leadersPage: Page = {
  path: leadersHref,
  room: 'inspection',
  show: async (asked) => {
    const month = monthAsked(asked)
    const reading = await as(asked.store, asked.worker, myWork, (acting) => monthOn(acting, month))
    return answer(reading, (found) =>
      page({
        title: titleOfMonth(month),
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Inspection', href: '/inspection' },
              { words: 'Files that are read', href: '/inspection/sample' },
              { words: sayMonth(month) },
            ]}
          />
        ),
        body: <Month asked={asked} month={month} {...found} />,
      }),
    )
  },
  act: async (asked) => {
    const { store, worker } = asked
    const month = monthOf(store.clock.today())
    const reading = await as(store, worker, myWork, async (acting) => {
      const sample = await sampleOfMonth(acting, month, titleOfMonth(month))
      const isDrawn = (await drawsOf(acting, sample)).length > 0
      return isDrawn
        ? undefined
        : beginErrand(acting, { what: 'draw', concerns: sample, asked: asking(month) })
    })
    if (reading.may === 'yes' && reading.value !== undefined) await sendFor(asked, reading.value)
    return answer(reading, () => go(leadersHref))
  },
}

/** What is chosen of a draw for leaders: always the same, so that nobody picks. */
const asking = (month: Day): Asking => ({
  size: usualSize,
  seed: undefined,
  why: `The leaders’ twelve of ${sayMonth(month)}`,
  statuses: openStatuses,
  fromEach: undefined,
  leaveOutRead: true,
  namedOut: [],
  namedOutWhy: '',
})

/** The month in the address, such as `2026-11`; this month where there is none. */
function monthAsked({ query, store }: Asked): Day {
  const read = readDay(`${query.month ?? ''}-01`)
  const now = monthOf(store.clock.today())
  return read.ok && read.value <= now ? read.value : now
}

type OnMonth = {
  readonly errand: Errand | undefined
  readonly draw: KeptDraw | undefined
  readonly files: readonly SampleFile[]
  readonly readings: readonly Standing[]
}

async function monthOn(acting: Acting, month: Day): Promise<OnMonth> {
  const found = (await samples(acting, 'leaders')).find((one) => one.month === month)
  if (found === undefined) return { errand: undefined, draw: undefined, files: [], readings: [] }
  const files = await filesOf(acting, found.id)
  const own = new Set<string>(files.map(({ id }) => id))
  return {
    errand: await findErrand(acting, 'draw', found.id),
    draw: (await drawsOf(acting, found.id))[0],
    files,
    readings: (await inspectionRecords(acting)).filter(
      ({ kind, answers }) => kind === fileReading.name && own.has(String(answers.file)),
    ),
  }
}

const Month = ({
  asked,
  month,
  errand,
  draw,
  files,
  readings,
}: OnMonth & { readonly asked: Asked; readonly month: Day }) => {
  const isNow = month === monthOf(asked.store.clock.today())
  return (
    <>
      <PageHeaderActions title={titleOfMonth(month)} titleClasses="govuk-heading-l">
        {draw === undefined && isNow && errand?.state !== 'under way' && (
          <form method="post" action={leadersHref}>
            <Button preventDoubleClick>Draw this month’s twelve</Button>
          </form>
        )}
      </PageHeaderActions>
      <p class="govuk-body">
        Leaders read twelve files themselves every month, drawn from every open child as inspectors draw them.{' '}
        <a class="govuk-link" href={`${leadersHref}?month=${addMonths(month, -1).slice(0, 7)}`}>
          The month before
        </a>
      </p>
      <ErrandState errand={errand} today={asked.store.clock.today()} here={leadersHref} />
      {draw === undefined ? (
        <Empty title="Nothing was drawn for this month">
          {isNow
            ? 'It takes one press. Files that were drawn for leaders in the last six months rest.'
            : 'Months that have gone by are not drawn afterwards.'}
        </Empty>
      ) : (
        <>
          <FilesToRead files={files} readings={readings} />
          <p class="govuk-body">
            {draw.drawn.length} of {counted(draw.population.length, 'child', 'children')}.{' '}
            <a class="govuk-link" href={drawHref(draw.id)}>
              How they were drawn, and draw again
            </a>
            .
          </p>
          <ToldPage
            told={toldBy(
              readings,
              files.flatMap(({ id, place }) => (place === null ? [] : [{ id, place }])),
            )}
          />
        </>
      )}
    </>
  )
}

const FilesToRead = ({ files, readings }: Pick<OnMonth, 'files' | 'readings'>) => (
  <CardTable
    caption="Files to read"
    columns={[
      { words: 'File' },
      { words: 'Child' },
      { words: 'Who works with them' },
      { words: 'What it told us' },
    ]}
    rows={files.map((file) => {
      const reading = readings.findLast(({ answers }) => answers.file === file.id)
      return [
        `File ${file.place}`,
        <a class="govuk-link" href={childHref(file.child)}>
          <bdi>{file.name}</bdi>
        </a>,
        [file.worker, file.team].filter((one) => one !== null).join(', ') || 'Nobody now',
        reading === undefined ? (
          <BeginWith
            kind={fileReading.name}
            words="Write what it told us"
            about={`: file ${file.place}`}
            answers={{ file: file.id }}
            quiet
          />
        ) : (
          <>
            {reading.answers.safeToday === false && <Tag colour="red">Not safe</Tag>}{' '}
            <a class="govuk-link" href={entryHref(reading.id)}>
              {fileReading.timeline(reading.answers, undefined, String)}
              <span class="govuk-visually-hidden">: file {file.place}</span>
            </a>
          </>
        ),
      ]
    })}
  />
)
