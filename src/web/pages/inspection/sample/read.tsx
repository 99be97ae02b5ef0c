import Papa from 'papaparse'
import { counted } from '../../../../plain/counted.ts'
import { sayMoment } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import {
  type Covered,
  coverage,
  coverageOf,
  filesSeen,
  isOfFile,
} from '../../../../sight/inspection/sample/coverage.ts'
import { kindsOfStatus, openIn } from '../../../../sight/inspection/sample/population.ts'
import { myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import { recordsAbout } from '../../../../store/every-child.ts'
import { namesOf } from '../../../../store/read.ts'
import { holders } from '../../../../store/relations.ts'
import { drawsOf, getSample } from '../../../../store/samples.ts'
import type { SampleId } from '../../../../store/tables.ts'
import { readsByVisitors, type VisitorRead } from '../../../../store/visitors.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { Button } from '../../../govuk/button.tsx'
import { PageHeaderActions } from '../../../govuk/page-header-actions.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { Facts } from '../../../look/facts.tsx'
import { answer, hand, notFound, type Page, page } from '../../../page.tsx'
import { childHref, sampleHref } from './saying.ts'

/** `/inspection/sample/:id/read`: what those who visit have read, and what they have not seen yet. Its form gives it as a file. */
export const visitorReadsPage: Page = {
  path: '/inspection/sample/:id/read',
  room: 'inspection',
  show: async ({ store, worker, params }) => {
    const id = readId<'sample'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => found(acting, id.value))
    return answer(reading, ({ sample, ...rest }) =>
      page({
        title: 'What they have read',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Files that are read', href: '/inspection/sample' },
              { words: sample.title, href: sampleHref(sample.id) },
              { words: 'What they have read' },
            ]}
          />
        ),
        body: (
          <>
            <span class="govuk-caption-l">{sample.title}</span>
            <PageHeaderActions title="What they have read" titleClasses="govuk-heading-l">
              <form method="post" action={`${sampleHref(sample.id)}/read`}>
                <Button classes="govuk-button--secondary">Take it as a file</Button>
              </form>
            </PageHeaderActions>
            <Seen {...rest} />
          </>
        ),
      }),
    )
  },
  act: async ({ store, worker, params }) => {
    const id = readId<'sample'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      await getSample(acting, id.value)
      return readsByVisitors(acting, id.value)
    })
    return answer(reading, (reads) =>
      hand({
        file: new TextEncoder().encode(asFile(reads)),
        name: 'what-visitors-read.csv',
        media: 'text/csv; charset=utf-8',
      }),
    )
  },
}

async function found(acting: Acting, id: SampleId) {
  const sample = await getSample(acting, id)
  const reads = await readsByVisitors(acting, id)
  const seen = filesSeen(reads)
  const [holding, names] = [await holders(acting), await namesOf(acting)]
  const teams = new Map<string, string>([...seen].map((child) => [child, nobody]))
  for (const [child, { team }] of holding) teams.set(child, names.get(team ?? '') ?? nobody)
  const last = (await drawsOf(acting, id)).at(-1)
  return {
    sample,
    reads,
    seen: seen.size,
    byTeam: coverage(teams, seen),
    byStatus: coverageOf(last?.sizes.status ?? {}, await statusesOf(acting, reads, seen)),
  }
}

const nobody = 'Nobody works with them now'

/** Where each of the children stands whose file was read. */
async function statusesOf(
  acting: Acting,
  reads: readonly VisitorRead[],
  seen: ReadonlySet<string>,
): Promise<readonly string[]> {
  const children = new Set(reads.flatMap(({ child }) => (child !== null && seen.has(child) ? [child] : [])))
  const statuses = openIn(await recordsAbout(acting, [...children], kindsOfStatus))
  return [...children].map((child) => statuses.get(child) ?? 'Not open now')
}

/** What a rule says of the way by which a file was opened. */
const routeOf = ({ rule }: VisitorRead): string =>
  rule === 'a file of the visit’s sample' ? 'As a file of the sample' : rule

/** The log of what visitors read, a line for each child in each reading. No name of a child is in it. */
function asFile(reads: readonly VisitorRead[]): string {
  const rows = reads.map((one) => ({
    at: one.at,
    who: one.name,
    read: one.what,
    record: one.record ?? '',
    child: one.number ?? '',
    'is a file': one.child !== null && isOfFile(one.what) ? 'yes' : 'no',
    'by which way': routeOf(one),
    reason: one.purpose === 'my work' ? '' : one.purpose,
  }))
  const columns = ['at', 'who', 'read', 'record', 'child', 'is a file', 'by which way', 'reason']
  // What somebody typed as a reason must not become a formula in a spreadsheet.
  return `${Papa.unparse(rows, { columns, escapeFormulae: true, newline: '\r\n' })}\r\n`
}

type SeenProps = Omit<Awaited<ReturnType<typeof found>>, 'sample'>

/** So many readings are shown; the file has them all. */
const mostShown = 100

const Seen = ({ reads, seen, byTeam, byStatus }: SeenProps) => {
  const files = reads.filter(({ child, what }) => child !== null && isOfFile(what))
  if (reads.length === 0)
    return (
      <Empty title="They have read nothing yet">
        Every page of a child and every record that they open stands here, by which way and for which reason.
      </Empty>
    )
  return (
    <>
      <Facts
        facts={[
          { name: 'Files seen', words: String(seen) },
          { name: 'Readings of files', words: String(files.length) },
          {
            name: 'By the right to roam',
            words: String(files.filter(({ rule }) => /roam/.test(rule)).length),
          },
        ]}
      />
      <Coverage caption="What they have seen, by team" parts={byTeam} first="Team" />
      <Coverage
        caption="What they have seen, by where children stood at the last draw"
        parts={byStatus}
        first="Where"
      />
      <Readings files={files} />
      <p class="govuk-body">
        {counted(reads.length - files.length, 'name was', 'names were')} shown to them in lists and searches.
        The file has these too.
      </p>
    </>
  )
}

const Readings = ({ files }: { readonly files: readonly VisitorRead[] }) =>
  files.length === 0 ? (
    <p class="govuk-body">They have opened no file yet.</p>
  ) : (
    <CardTable
      caption={
        files.length > mostShown
          ? `The last ${mostShown} of ${counted(files.length, 'reading')} of files`
          : `${counted(files.length, 'reading')} of files, the last first`
      }
      showCaption
      columns={[{ words: 'When' }, { words: 'Who' }, { words: 'What' }, { words: 'By which way' }]}
      rows={files.slice(0, mostShown).map((one) => [
        sayMoment(one.at),
        one.name,
        <What one={one} />,
        <>
          {routeOf(one)}
          {one.purpose !== 'my work' && (
            <>
              <br />“{one.purpose}”
            </>
          )}
        </>,
      ])}
    />
  )

const What = ({ one: { what, record, child, number } }: { readonly one: VisitorRead }) => (
  <>
    {record === null ? (
      what
    ) : (
      <a class="govuk-link" href={`/records/${record}`}>
        {what}
      </a>
    )}
    {child !== null && (
      <>
        {', '}
        <a class="govuk-link" href={childHref(child)}>
          child {number ?? 'without a number'}
        </a>
      </>
    )}
  </>
)

const Coverage = ({
  caption,
  parts,
  first,
}: {
  readonly caption: string
  readonly parts: readonly Covered[]
  readonly first: string
}) => (
  <CardTable
    caption={caption}
    showCaption
    captionSize="s"
    columns={[
      { words: first },
      { words: 'Files seen', isNumeric: true },
      { words: 'Children there', isNumeric: true },
    ]}
    rows={parts.map(({ part, seen, all }) => [part, String(seen), String(all)])}
  />
)
