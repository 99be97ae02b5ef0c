import { readDraft } from '../../../define/draft.ts'
import type { DraftId } from '../../../define/record.ts'
import { aMoment, type Moment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type DraftMoment, docAt, momentsIn } from '../../../store/draft-moments.ts'
import { type Open, openDraft, sentUpdates } from '../../../store/drafting.ts'
import { keep, type Update } from '../../../store/drafts.ts'
import { namesOf } from '../../../store/read.ts'
import { Button } from '../../govuk/button.tsx'
import { Back } from '../../look/back.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { sayNames } from '../names.ts'
import { type Difference, differences, questionsOf } from './answers.ts'
import { sayAt, titleOf, Whose } from './of-draft.tsx'

/**
 * `/drafts/:id/history`: the earlier moments of a draft, and with `?at=` how it stood then. Taking something back writes it
 * anew: nothing is deleted, and what stood there until now is a moment too.
 */
export const draftHistory: Page = {
  path: '/drafts/:id/history',
  show: async (asked) => {
    const id = readId<'draft'>(asked.params.id)
    if (!id.ok) return notFound
    const at = momentIn(asked.query.at)
    return at === undefined ? showMoments(asked, id.value) : showMoment(asked, id.value, at)
  },
  act: async (asked) => {
    const [id, at] = [readId<'draft'>(asked.params.id), momentIn(asked.form.at)]
    return id.ok && at !== undefined ? takeBack(asked, id.value, at) : notFound
  },
}

/** A moment in an address; nothing where it is none, or too short to be one of ours. */
function momentIn(text: string | undefined): Moment | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return undefined
  try {
    return aMoment(text)
  } catch {
    return undefined
  }
}

async function showMoments(asked: Asked, id: DraftId): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    const open = await openDraft(acting, id)
    const moments = await momentsIn(acting.tx, acting.worker.authority, id)
    return { open, moments, names: await namesOf(acting) }
  })
  return answer(reading, ({ open, moments, names }) =>
    page({
      title: 'Earlier versions of this text',
      before: <Back href={`/drafts/${id}`}>Back to the form</Back>,
      body: (
        <>
          <h1 class="govuk-heading-l">Earlier versions of this text</h1>
          <p class="govuk-body">{titleOf(open)}</p>
          <Whose open={open} />
          {moments.length < 2 ? (
            <Empty title="Nothing earlier yet" action={{ href: `/drafts/${id}`, words: 'Go on writing' }}>
              As you write, each minute in which something changed stands here, and you can take any of it
              back.
            </Empty>
          ) : (
            <Moments id={id} moments={moments} names={names} now={asked.store.clock.now()} />
          )}
        </>
      ),
    }),
  )
}

type MomentsProps = {
  readonly id: DraftId
  readonly moments: readonly DraftMoment[]
  readonly names: ReadonlyMap<string, string>
  readonly now: Moment
}

const sayChanged = (changed: number): string =>
  changed === 1 ? '1 character changed' : `${changed.toLocaleString('en-GB')} characters changed`

/** The newest first; the newest of all is how it stands now. */
const Moments = ({ id, moments, names, now }: MomentsProps) => (
  <ol class="govuk-list gt-moments" reversed>
    {moments.map(({ at, by, changed }, index) => (
      <li key={at} class="gt-moments__one">
        {index === 0 ? (
          <strong>As it stands now, {sayAt(at, now)}</strong>
        ) : (
          <a class="govuk-link" href={`/drafts/${id}/history?at=${at}`}>
            As it stood {sayAt(at, now)}
          </a>
        )}
        <span class="gt-quiet">
          {' · '}
          <bdi>{sayNames(by.map((worker) => names.get(worker) ?? 'somebody'))}</bdi>
          {' · '}
          {sayChanged(changed)}
        </span>
      </li>
    ))}
  </ol>
)

async function showMoment(asked: Asked, id: DraftId, at: Moment): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    const open = await openDraft(acting, id)
    const [earlier, names] = [await docAt(acting.tx, acting.worker.authority, id, at), await namesOf(acting)]
    return { open, found: differences(open, earlier, (one) => names.get(one) ?? 'not known here') }
  })
  return answer(reading, ({ open, found }) => {
    const title = `As it stood ${sayAt(at, asked.store.clock.now())}`
    return page({
      title,
      before: <Back href={`/drafts/${id}/history`}>Back to the earlier versions</Back>,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{titleOf(open)}</p>
          <Whose open={open} />
          {found.length === 0 ? (
            <Empty title="Nothing was different" action={{ href: `/drafts/${id}`, words: 'Go on writing' }}>
              All that stood there then stands there now.
            </Empty>
          ) : (
            <Then id={id} at={at} found={found} isSettled={open.draft.settledAs !== undefined} />
          )}
        </>
      ),
    })
  })
}

type ThenProps = {
  readonly id: DraftId
  readonly at: Moment
  readonly found: readonly Difference[]
  readonly isSettled: boolean
}

const labelOf = ({ question: { of, field } }: Difference): string =>
  of === undefined ? field.label : `${of}: ${field.label}`

const Then = ({ id, at, found, isSettled }: ThenProps) => (
  <form method="post" action={`/drafts/${id}/history`}>
    <input type="hidden" name="at" value={at} />
    <p class="govuk-body">
      {found.length === 1 ? 'One answer was different.' : `${found.length} answers were different.`} What you
      take back stands in the form again; what stands there now stays among the earlier versions.
    </p>
    {found.map((difference) => (
      <section key={difference.question.key} class="gt-then">
        <h2 class="govuk-heading-m">{labelOf(difference)}</h2>
        <h3 class="govuk-heading-s">Then</h3>
        <Said words={difference.before} />
        <h3 class="govuk-heading-s">Now</h3>
        <Said words={difference.now} />
        {!isSettled && (
          <Button name="take" value={difference.question.key} classes="govuk-button--secondary">
            Take this back<span class="govuk-visually-hidden">: {labelOf(difference)}</span>
          </Button>
        )}
      </section>
    ))}
    {!isSettled && found.length > 1 && (
      <Button name="take" value="all">
        Take all of it back
      </Button>
    )}
  </form>
)

const Said = ({ words }: { words: string }) =>
  words === '' ? <p class="govuk-body gt-quiet">Nothing stood here.</p> : <Paragraphs words={words} />

/** Writes the earlier answers anew, as somebody would who typed them. */
async function takeBack(asked: Asked, id: DraftId, at: Moment): Promise<Answer> {
  const { store, worker, form } = asked
  const reading = await as(store, worker, myWork, async (acting) => {
    const open = await openDraft(acting, id)
    const earlier = await docAt(acting.tx, worker.authority, id, at)
    return {
      updates: updatesTaking(open, earlier, form.take ?? ''),
      isSettled: open.draft.settledAs !== undefined,
    }
  })
  if (reading.may !== 'yes') return answer(reading, () => notFound)
  const { updates, isSettled } = reading.value
  if (!isSettled && updates.length > 0) {
    const who = { authority: worker.authority, worker: worker.id }
    await keep(store.database, who, id, updates, store.clock.now())
  }
  return go(`/drafts/${id}`)
}

function updatesTaking(
  open: Open,
  earlier: Parameters<typeof differences>[1],
  take: string,
): readonly Update[] {
  const questions = questionsOf(open).filter(({ key }) => take === 'all' || key === take)
  const inputs = take === 'all' ? open.subject.inputs : questions.flatMap((question) => question.inputs)
  return sentUpdates(open.draft, inputs, readDraft(earlier, inputs))
}
