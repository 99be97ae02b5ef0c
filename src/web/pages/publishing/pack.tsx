import type { Moment } from '../../../plain/day.ts'
import { readTypedDay, readTypedMoment, sayMoment } from '../../../plain/day.ts'
import { type Id, readId } from '../../../plain/id.ts'
import { fine, type Result, wrong } from '../../../plain/result.ts'
import { writeWorkbook } from '../../../plain/workbook.ts'
import { agrees } from '../../../sight/publishing/contradictions.ts'
import { digestOf, packOf, sayDigest } from '../../../sight/publishing/digest.ts'
import { figureSheets, writeFiguresCsv } from '../../../sight/publishing/figures-file.ts'
import type { Pack } from '../../../sight/publishing/pack.ts'
import { packPaper } from '../../../sight/publishing/pack-paper.ts'
import { writePaperHtml } from '../../../sight/publishing/paper-html.ts'
import { writePaperPdf } from '../../../sight/publishing/paper-pdf.ts'
import { type Risk, wordsOf } from '../../../sight/publishing/risks.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { namedInWords } from '../../../store/named-in-words.ts'
import { judgePack, type KeptPack, type NotJudged, packFile, type Verdict } from '../../../store/packs.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { type Answer, type Asked, answer, go, hand, notFound, type Page, page } from '../../page.tsx'
import { Paper } from './paper.tsx'
import { packHref, packsHref, sayAudience, sayPackState } from './saying.ts'
import { Risks } from './words.tsx'

type View = {
  readonly asked: Asked
  readonly kept: KeptPack
  readonly pack: Pack
  readonly risks: readonly Risk[]
  /** Names in its words that people on record bear; empty but for a leader who is asked whether it may go out. */
  readonly names: readonly string[]
  readonly problem?: { readonly where: string; readonly says: string } | undefined
}

/** What was kept with a pack for its publisher. Only `risksOf` ever makes it. */
const risksIn = (kept: unknown): readonly Risk[] => kept as readonly Risk[]

/** `/scrutiny/packs/:id`: a frozen pack as its readers see it; for leaders, the question whether it may go out. */
export const packPage: Page = {
  path: '/scrutiny/packs/:id',
  room: 'scrutiny',
  show: (asked) => shown(asked, undefined),
  act: async (asked) => {
    const { store, worker, params, form } = asked
    const id = readId<'pack'>(params.id)
    if (!id.ok) return notFound
    const judged = readVerdict(form)
    if (!judged.ok) return shown(asked, judged.problems[0])
    const reading = await as(store, worker, myWork, async (acting) => {
      const { value } = judged
      const names =
        value.verdict === 'approved' ? await namesToCheck(acting, await packFile(acting, id.value)) : []
      if (names.length > 0 && form.names !== 'others') return 'names'
      const noted = names.length > 0 ? { ...value, note: othersMeant } : value
      return judgePack(acting, id.value, noted, agrees)
    })
    if (reading.may !== 'yes') return answer(reading, () => notFound)
    const refused = refusals[reading.value]
    return refused === undefined
      ? go(`${packHref(id.value)}?judged=${reading.value}`)
      : shown(asked, { where: reading.value === 'names' ? 'names' : 'verdict', says: refused })
  },
}

/** Kept with the approval, which it explains; the names themselves are not. */
const othersMeant = 'Its words hold names that people on record have; somebody else is meant.'

/** Names of people on record in the words of a pack that waits, for whoever may let it out. */
async function namesToCheck(
  acting: Acting,
  { kept, contents }: { readonly kept: KeptPack; readonly contents: unknown },
): Promise<readonly string[]> {
  if (kept.state !== 'awaiting' || !mayEver(acting.worker, 'approve publication')) return []
  const texts = wordsOf(packOf(contents)).map(({ words }) => words)
  return namedInWords(acting, [kept.title, ...texts].join('\n'))
}

const refusals: Partial<Readonly<Record<Verdict | NotJudged | 'names', string>>> = {
  names: 'People on record have these names. Give the pack back, or say that others are meant.',
  'own pack': 'You made this pack. Somebody else who leads the service approves it.',
  'judged before': 'This pack was approved or given back already. Make a new one to change anything.',
  overtaken:
    'Another pack has gone out since this one was frozen, and gives other figures of the same month. Side by side they would show what both hide. Give this one back and make it anew: it then repeats what went out.',
  'not approved': 'This pack is not out, so there is nothing to take back.',
}

type Judged = {
  readonly verdict: Verdict
  readonly note?: string
  readonly embargoUntil?: Moment | undefined
}

/** Reads what a leader decided: the verdict, why, and until when it is held back. */
function readVerdict(form: Asked['form']): Result<Judged> {
  const note = (form.note ?? '').trim()
  if (form.verdict === 'returned' || form.verdict === 'withdrawn')
    return note === ''
      ? wrong('note', 'Write why, so that whoever made it knows what to change.')
      : fine({ verdict: form.verdict, note })
  if (form.verdict !== 'approved') return wrong('verdict', 'Choose what you decide.')
  const typed = ['embargo-day', 'embargo-month', 'embargo-year'].map((name) => (form[name] ?? '').trim())
  if (typed.every((one) => one === '') && (form.time ?? '').trim() === '')
    return fine({ verdict: 'approved' })
  const day = readTypedDay(typed.join(' '))
  if (!day.ok) return wrong('embargo-day', `Until which day? ${day.problems[0]?.says ?? ''}`.trim())
  const at = readTypedMoment(day.value, (form.time ?? '').trim() || '00:00')
  return at.ok
    ? fine({ verdict: 'approved', embargoUntil: at.value })
    : wrong('time', 'Give the time as 09:30.')
}

async function shown(asked: Asked, problem: View['problem']): Promise<Answer> {
  const id = readId<'pack'>(asked.params.id)
  if (!id.ok) return notFound
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    const file = await packFile(acting, id.value)
    return { ...file, names: await namesToCheck(acting, file) }
  })
  return answer(reading, ({ kept, contents, risks, names }) =>
    page({
      title: kept.title,
      hasErrors: problem !== undefined,
      status: problem === undefined ? 200 : 422,
      before: (
        <Breadcrumbs crumbs={[{ words: 'Packs of figures', href: packsHref }, { words: kept.title }]} />
      ),
      body: <Frozen {...{ asked, kept, names, problem }} pack={packOf(contents)} risks={risksIn(risks)} />,
    }),
  )
}

const Frozen = (view: View) => {
  const { asked, kept, pack, risks, problem } = view
  const isOfficer = mayEver(asked.worker, 'serve boards')
  return (
    <>
      {problem !== undefined && (
        <ErrorSummary errors={[{ words: problem.says, href: `#${problem.where}` }]} />
      )}
      <Banner {...view} />
      <span class="govuk-caption-l">{sayAudience(kept)}</span>
      <h1 class="govuk-heading-l">{kept.title}</h1>
      <Files {...view} />
      {isOfficer && <About {...view} />}
      {isOfficer && <Risks risks={risks} />}
      {mayEver(asked.worker, 'approve publication') && <Decide {...view} />}
      <Paper paper={packPaper(pack, kept.sha256)} />
    </>
  )
}

const Banner = ({ asked, kept }: View) => {
  if (asked.query.frozen === 'yes' && kept.state === 'awaiting')
    return (
      <NotificationBanner isSuccess>
        It is frozen as it stands below. A leader who did not make it approves it now.
      </NotificationBanner>
    )
  return asked.query.judged === undefined ? (
    ''
  ) : (
    <NotificationBanner isSuccess>{sayPackState(kept)}</NotificationBanner>
  )
}

const Files = ({ kept }: View) => (
  <ul class="govuk-list gt-files">
    {(['pdf', 'html', 'xlsx', 'csv'] as const).map((kind) => (
      <li>
        <a class="govuk-link" href={`${packHref(kept.id)}/paper.${kind}`}>
          {fileWords[kind]}
        </a>
      </li>
    ))}
  </ul>
)

const fileWords = {
  pdf: 'As a PDF, also for screen readers',
  html: 'As a page for any website',
  xlsx: 'The figures as a workbook',
  csv: 'The figures as CSV',
} as const

/** Where it comes from, for officers: whoever asks about a figure in a paper begins here. */
const About = ({ kept, pack }: View) => (
  <>
    {digestOf(pack) !== kept.sha256 && (
      <InsetText>This pack does not match its digest: it is not what was frozen. Do not use it.</InsetText>
    )}
    <SummaryList
      rows={[
        { key: 'How it stands', value: sayPackState(kept) },
        ...kept.verdicts.flatMap(({ note }) => (note === null ? [] : [{ key: 'Because', value: note }])),
        { key: 'Frozen', value: `${sayMoment(kept.madeAt)}, by ${kept.madeBy}` },
        { key: 'Digest', value: kept.sha256 },
      ]}
    />
    <Details summary="Where each figure comes from">
      <ul class="govuk-list govuk-list--bullet">
        {pack.measures.map(({ code, title }) => (
          <li>
            <a
              class="govuk-link"
              href={`/measures/${encodeURIComponent(code)}?month=${pack.month.slice(0, 7)}`}
            >
              {title}
            </a>
            : measure {code}, as it was counted on {sayMoment(pack.countedAt)}
          </li>
        ))}
      </ul>
    </Details>
  </>
)

const Decide = (view: View) => {
  const { kept, asked } = view
  if (kept.state === 'awaiting') return <Approve {...view} />
  if (kept.state !== 'published' && kept.state !== 'held back') return ''
  return (
    <Details summary="Take it back">
      <form method="post" action={packHref(kept.id)}>
        <input type="hidden" name="verdict" value="withdrawn" />
        <Textarea
          name="note"
          label="Why?"
          rows={2}
          hint="What has left the house cannot be called back. The pack stays on record and is shown to members no longer."
          value={asked.form.note}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take it back
        </Button>
      </form>
    </Details>
  )
}

const Approve = ({ kept, problem, names, asked: { form } }: View) => {
  const errorAt = (where: string) => (problem?.where === where ? problem.says : undefined)
  return (
    <section class="gt-measure" aria-label="May it go out?" id="verdict">
      <h2 class="govuk-heading-m">May it go out?</h2>
      <form method="post" action={packHref(kept.id)}>
        {names.length > 0 && <Names names={names} error={errorAt('names')} />}
        <DateInput
          id="embargo"
          name="embargo"
          legend="Held back until (leave empty if it may go out now)"
          legendClasses="govuk-fieldset__legend--s"
          hint="Such as the day on which Ofsted publishes its report."
          error={errorAt('embargo-day')}
          value={{
            day: form['embargo-day'] ?? '',
            month: form['embargo-month'] ?? '',
            year: form['embargo-year'] ?? '',
          }}
        />
        <Input
          name="time"
          label="At what time?"
          hint="Such as 09:30. Midnight if you leave it empty."
          classes="govuk-input--width-5"
          error={errorAt('time')}
          value={form.time}
        />
        <Textarea
          name="note"
          label="If you give it back: why?"
          rows={2}
          error={errorAt('note')}
          value={form.note}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick name="verdict" value="approved">
            Approve it
          </Button>
          <Button preventDoubleClick name="verdict" value="returned" classes="govuk-button--secondary">
            Give it back
          </Button>
        </div>
      </form>
    </section>
  )
}

const Names = ({
  names,
  error,
}: {
  readonly names: readonly string[]
  readonly error: string | undefined
}) => (
  <>
    <WarningText>
      {`Its words hold ${names.length === 1 ? 'a name' : 'names'} that people on record have: ${names.join(', ')}.`}
    </WarningText>
    <Checkboxes
      id="names"
      name="names"
      error={error}
      hint="A pack names no child and no family. If one of them is meant, give it back."
      choices={[{ value: 'others', words: 'I have looked: somebody else is meant' }]}
    />
  </>
)

const media = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type FileKind = keyof typeof media

const isFileKind = (text: string): text is FileKind => text in media

/** `/scrutiny/packs/:id/:file`: the pack as a PDF, a page for any website, a workbook or CSV. */
export const packFiles: Page = {
  path: '/scrutiny/packs/:id/:file',
  room: 'scrutiny',
  show: async ({ store, worker, params, parts }) => {
    const id = readId<'pack'>(params.id)
    const kind = /^paper\.([a-z]+)$/.exec(params.file ?? '')?.[1] ?? ''
    if (!id.ok || !isFileKind(kind)) return notFound
    const reading = await as(store, worker, myWork, (acting) => packFile(acting, id.value))
    if (reading.may !== 'yes') return answer(reading, () => notFound)
    const file = await fileOf(kind, reading.value.kept, packOf(reading.value.contents), parts.isSynthetic)
    return hand({ file, name: fileName(reading.value.kept, kind), media: media[kind] })
  },
}

const fileName = (
  { month, id }: { readonly month: string; readonly id: Id<'pack'> },
  kind: FileKind,
): string => `figures-${month.slice(0, 7)}-${sayDigest(id.replaceAll('-', ''))}.${kind}`

async function fileOf(
  kind: FileKind,
  { sha256 }: KeptPack,
  pack: Pack,
  isSynthetic: boolean,
): Promise<Uint8Array> {
  const paper = packPaper(pack, sha256)
  if (kind === 'pdf') return writePaperPdf(paper, pack.countedAt)
  if (kind === 'html') return Buffer.from(await writePaperHtml(paper, [], isSynthetic))
  if (kind === 'csv') return Buffer.from(writeFiguresCsv(pack))
  const workbook = await writeWorkbook(figureSheets(pack, paper.foot))
  if (!workbook.ok) throw new Error('The figures do not fit in a workbook')
  return workbook.value
}
