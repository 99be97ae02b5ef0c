import type { DraftId } from '../../../define/record.ts'
import type { Moment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import {
  type Asking,
  askToWrite,
  requireOpening,
  stopWriting,
  type Writer,
  writersIn,
  writersToAsk,
} from '../../../store/draft-writers.ts'
import { openDraft } from '../../../store/drafting.ts'
import type { Worker } from '../../../store/worker.ts'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Select } from '../../govuk/select.tsx'
import { Back } from '../../look/back.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { sayAt, titleOf, Whose } from './of-draft.tsx'

/** `/drafts/:id/together`: who writes in a draft; its author asks others to, and ends it. */
export const togetherPage: Page = {
  path: '/drafts/:id/together',
  show: (asked) => showWriters(asked),
  act: async (asked) => {
    const [id, colleague] = [readId<'draft'>(asked.params.id), readId<'worker'>(asked.form.ask)]
    const stop = readId<'worker'>(asked.form.stop)
    if (!id.ok) return notFound
    if (stop.ok) {
      const reading = await as(asked.store, asked.worker, myWork, (acting) =>
        stopWriting(acting, id.value, stop.value),
      )
      const isOwn = stop.value === asked.worker.id
      return answer(reading, () => go(isOwn ? '/my-work' : `/drafts/${id.value}/together`))
    }
    if (!colleague.ok) return showWriters(asked, 'Choose the colleague who is to write with you.')
    const reading = await as(asked.store, asked.worker, myWork, (acting) =>
      askToWrite(acting, id.value, colleague.value),
    )
    return answerAsking(asked, id.value, reading.may === 'yes' ? reading.value : 'may not write this')
  },
}

const whyNot: Readonly<Record<Exclude<Asking, 'asked'>, string>> = {
  'not the author': 'Only whoever began this asks others to write here.',
  'recorded already': 'This has been recorded already. Nobody was asked.',
  'may not write this':
    'They may not write about these children, so they were not asked. Choose somebody of the team that works with them.',
}

const answerAsking = (asked: Asked, id: DraftId, asking: Asking): Answer | Promise<Answer> =>
  asking === 'asked' ? go(`/drafts/${id}/together`) : showWriters(asked, whyNot[asking])

type View = {
  readonly asked: Asked
  readonly id: DraftId
  readonly writers: readonly Writer[]
  /** Whom the author may ask; nothing where somebody else looks. */
  readonly toAsk: readonly Worker[] | undefined
  readonly wrong: string | undefined
}

async function showWriters(asked: Asked, wrong?: string): Promise<Answer> {
  const id = readId<'draft'>(asked.params.id)
  if (!id.ok) return notFound
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    const open = await openDraft(acting, id.value)
    return { open, view: await viewOf(acting, asked, id.value, wrong) }
  })
  return answer(reading, ({ open, view }) =>
    page({
      title: 'Who writes here',
      hasErrors: wrong !== undefined,
      status: wrong === undefined ? 200 : 422,
      before: <Back href={`/drafts/${id.value}`}>Back to the form</Back>,
      body: (
        <>
          {wrong !== undefined && <ErrorSummary errors={[{ words: wrong, href: '#ask' }]} />}
          <h1 class="govuk-heading-l">Write this together</h1>
          <p class="govuk-body">{titleOf(open)}</p>
          <Whose open={open} />
          <Writers {...view} />
        </>
      ),
    }),
  )
}

async function viewOf(acting: Acting, asked: Asked, id: DraftId, wrong: string | undefined): Promise<View> {
  const matter = await requireOpening(acting, id)
  const isAuthor = matter.entry.author === acting.worker.id && matter.entry.settledAs === undefined
  return {
    asked,
    id,
    wrong,
    writers: await writersIn(acting.tx, acting.worker.authority, id),
    toAsk: isAuthor ? await writersToAsk(acting, matter) : undefined,
  }
}

const Writers = ({ asked, id, writers, toAsk, wrong }: View) => (
  <>
    <h2 class="govuk-heading-m">Who writes here now</h2>
    <ul class="govuk-list gt-writers">
      {writers.map((writer) => (
        <li key={writer.worker} class="gt-writers__one">
          <span>
            <bdi>{writer.name}</bdi>, {writer.post}
            <span class="gt-quiet">
              {' · '}
              {sayRole(writer, asked.store.clock.now())}
            </span>
          </span>
          {mayStop(writer, asked, toAsk !== undefined) && <Stop id={id} writer={writer} asked={asked} />}
        </li>
      ))}
    </ul>
    {toAsk !== undefined && <Ask id={id} toAsk={toAsk} wrong={wrong} />}
  </>
)

const sayRole = ({ isAuthor, since }: Writer, now: Moment): string =>
  isAuthor ? `began it ${sayAt(since, now)}` : `asked ${sayAt(since, now)}`

const mayStop = ({ isAuthor, worker }: Writer, asked: Asked, isMine: boolean): boolean =>
  !isAuthor && (isMine || worker === asked.worker.id)

const Stop = ({ id, writer, asked }: { id: DraftId; writer: Writer; asked: Asked }) => (
  <form method="post" action={`/drafts/${id}/together`}>
    <Button name="stop" value={writer.worker} classes="govuk-button--secondary gt-writers__stop">
      {writer.worker === asked.worker.id ? (
        'Stop writing here'
      ) : (
        <>
          Stop<span class="govuk-visually-hidden"> {writer.name} writing here</span>
        </>
      )}
    </Button>
  </form>
)

const Ask = ({ id, toAsk, wrong }: Pick<View, 'id' | 'wrong'> & { toAsk: readonly Worker[] }) =>
  toAsk.length === 0 ? (
    <Empty title="Nobody else to ask">
      Those stand here who may write about these children: whoever works with them, and their team.
    </Empty>
  ) : (
    <form method="post" action={`/drafts/${id}/together`}>
      <h2 class="govuk-heading-m">Ask a colleague</h2>
      <Select
        name="ask"
        label="Who is to write with you?"
        hint="They find it under My work, and you see each other’s words as you type. Either of you may record it."
        error={wrong}
        options={[
          { value: '', words: 'Choose a colleague' },
          ...toAsk.map(({ id: worker, name, post }) => ({ value: worker, words: `${name}, ${post}` })),
        ]}
      />
      <Button>Ask them to write with you</Button>
    </form>
  )
