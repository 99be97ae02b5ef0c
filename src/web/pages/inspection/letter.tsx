import { dayOf, sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { type KeptReading, readingOf } from '../../../sight/inspection/letters/kept.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import {
  type KeptCorrection,
  type KeptLetter,
  type KeptPassage,
  letterBytes,
  letterFile,
} from '../../../store/letters.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { CardTable } from '../../look/cards.tsx'
import { type Asked, answer, go, hand, notFound, type Page, page } from '../../page.tsx'
import { AccountView } from './account-view.tsx'
import { ToImprove } from './improve-list.tsx'
import { LetterText } from './letter-text.tsx'
import { makeFindings, type Proposal, proposalsOf } from './making.ts'
import { PutRight } from './put-right.tsx'
import { letterHref, sayFramework, sayInspector, sayKind, sayPeriod, sayTitle } from './saying.ts'

type View = {
  readonly asked: Asked
  readonly letter: KeptLetter
  readonly reading: KeptReading
  readonly passages: readonly KeptPassage[]
  readonly proposals: readonly Proposal[]
  readonly asRead: KeptReading
  readonly corrections: readonly KeptCorrection[]
}

/** `/inspection/letters/:id`: what was read of a letter, what it says must improve, and the letter itself. */
export const letterPage: Page = {
  path: '/inspection/letters/:id',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'letter'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
      ...(await letterFile(acting, id.value)),
      records: await improvementRecords(acting),
    }))
    return answer(reading, ({ letter, passages, records, asRead, corrections }) => {
      const read = readingOf(letter.read)
      const proposals = proposalsOf(read, passages, records)
      return page({
        title: sayTitle(read, letter.name),
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Inspection', href: '/inspection' }, { words: sayTitle(read, letter.name) }]}
          />
        ),
        body: (
          <LetterView
            {...{ asked, letter, reading: read, passages, proposals, corrections }}
            asRead={readingOf(asRead)}
          />
        ),
      })
    })
  },
}

const LetterView = (view: View) => {
  const { asked, letter, reading, proposals } = view
  const waiting = proposals.filter(({ made }) => made === undefined)
  const mayImprove = mayEver(asked.worker, 'improve')
  return (
    <>
      <JustDone {...view} />
      <PageHeaderActions title={sayTitle(reading, letter.name)} titleClasses="govuk-heading-l">
        {mayImprove && waiting.length > 0 && <MakeAll letter={letter.id} many={waiting.length} />}
        {(waiting.length === 0 || !mayImprove) && reading.account === undefined && (
          <Button href={`${letterHref(letter.id)}/response`} classes="govuk-button--secondary">
            See our response
          </Button>
        )}
      </PageHeaderActions>
      <SummaryList rows={whatWasRead(view)} />
      <Judgements reading={reading} />
      <PutRight {...view} />
      <Doubts reading={reading} />
      {mayImprove && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${letterHref(letter.id)}/correct`}>
            Something was read wrongly? Put it right
          </a>
        </p>
      )}
      <AccountView account={reading.account} />
      {(reading.account === undefined || proposals.length > 0) && (
        <ToImprove letter={letter.id} reading={reading} proposals={proposals} mayImprove={mayImprove} />
      )}
      <LetterText {...view} mayImprove={mayImprove} />
    </>
  )
}

/** All at once: what most letters need. */
const MakeAll = ({ letter, many }: { readonly letter: string; readonly many: number }) => (
  <form method="post" action={`${letterHref(letter)}/findings`}>
    <input type="hidden" name="which" value="all" />
    <Button preventDoubleClick>{many === 1 ? 'Make this 1 finding' : `Make these ${many} findings`}</Button>
  </form>
)

const JustDone = ({ asked, letter, proposals, reading }: View) => {
  const { read, made, corrected } = asked.query
  const many = `${proposals.length} ${proposals.length === 1 ? 'thing' : 'things'}`
  if (read === 'new')
    return (
      <NotificationBanner isSuccess>
        {reading.account === undefined
          ? `Read and kept. It says that ${many} must improve.`
          : 'Read and kept. These are others’ words about an inspection.'}
      </NotificationBanner>
    )
  if (read === 'again')
    return (
      <NotificationBanner>
        {`This file was read before, on ${sayDay(dayOf(letter.readAt))} by ${letter.readBy}. Nothing was added: here it is.`}
      </NotificationBanner>
    )
  if (corrected === 'yes')
    return <NotificationBanner isSuccess>Put right. What was read before stays beside it.</NotificationBanner>
  if (made === undefined || !/^\d{1,4}$/.test(made)) return ''
  return (
    <NotificationBanner isSuccess={made !== '0'}>
      {made === '0'
        ? 'There is a finding for it already. Nothing was added.'
        : `${made} ${made === '1' ? 'finding was' : 'findings were'} made. Open one to add what will be done.`}
    </NotificationBanner>
  )
}

function whatWasRead({ letter, reading }: View): readonly SummaryRow[] {
  const { authority, periods, published, leadInspector, otherInspectors } = reading
  const framework = sayFramework(reading)
  const row = (key: string, value: string | undefined): readonly SummaryRow[] =>
    value === undefined || value === '' ? [] : [{ key, value }]
  return [
    ...row('What it is', sayKind(reading)),
    ...row('About', authority),
    ...row('Inspectors were here', periods.map(sayPeriod).join('; ')),
    ...row('Published', published === undefined ? undefined : sayDay(published)),
    ...row('Lead inspector', leadInspector === undefined ? undefined : sayInspector(leadInspector)),
    ...row('Other inspectors', otherInspectors.map(sayInspector).join('; ')),
    ...row('Framework', framework),
    {
      key: 'The file itself',
      value: (
        <a class="govuk-link" href={`${letterHref(letter.id)}/file`}>
          {letter.name}
        </a>
      ),
    },
    ...row('Read', `${sayDay(dayOf(letter.readAt))}, by ${letter.readBy}`),
  ]
}

const Judgements = ({ reading: { judgements } }: Pick<View, 'reading'>) =>
  judgements.length === 0 ? (
    ''
  ) : (
    <CardTable
      caption="Judgements, as printed"
      showCaption
      columns={[{ words: 'Area' }, { words: 'Grade' }]}
      rows={judgements.map((judgement) => [
        judgement.label,
        judgement.safe
          ? judgement.printed
          : `${judgement.printed || 'Not read'}. Please check: ${judgement.doubtful}`,
      ])}
    />
  )

/** What the reader was unsure of, for a person to look at. */
const Doubts = ({ reading: { doubts } }: Pick<View, 'reading'>) =>
  doubts.length === 0 ? (
    ''
  ) : (
    <section aria-label="Please check">
      <h2 class="govuk-heading-m">Please check</h2>
      <p class="govuk-body">Goldthread is not sure of these. The letter itself stands below.</p>
      <ul class="govuk-list govuk-list--bullet">
        {doubts.map(({ where, says }) => (
          <li>
            {where === '' ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}: `}
            {says}
          </li>
        ))}
      </ul>
    </section>
  )

/** `/inspection/letters/:id/findings`: makes one finding, or all that are not made yet. */
export const letterFindings: Page = {
  path: '/inspection/letters/:id/findings',
  room: 'inspection',
  act: async ({ store, worker, params, form }) => {
    const id = readId<'letter'>(params.id)
    const typed = (form.which ?? '').trim()
    const which = typed === 'all' ? typed : /^\d{1,6}$/.test(typed) ? Number(typed) : undefined
    if (!id.ok) return notFound
    if (which === undefined) return go(`${letterHref(id.value)}?paragraph=missing#other`)
    const made = await as(store, worker, myWork, (acting) => makeFindings(acting, id.value, which))
    return answer(made, (many) =>
      go(
        many === undefined
          ? `${letterHref(id.value)}?paragraph=missing#other`
          : `${letterHref(id.value)}?made=${many}#improve`,
      ),
    )
  },
}

/** `/inspection/letters/:id/file`: the file as it was given. */
export const letterOriginal: Page = {
  path: '/inspection/letters/:id/file',
  room: 'inspection',
  show: async ({ store, worker, params }) => {
    const id = readId<'letter'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => letterBytes(acting, id.value))
    return answer(reading, ({ bytes, media, name }) =>
      hand({ file: bytes, media, name: name.replaceAll(/[^\w .()-]/g, '_') }),
    )
  },
}
