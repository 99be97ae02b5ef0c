import * as Y from 'yjs'
import { choose } from '../../../define/draft.ts'
import type { DraftId } from '../../../define/record.ts'
import type { Settled, Settling } from '../../../define/settle.ts'
import { contact } from '../../../journey/front-door/contact.ts'
import { newId, readId } from '../../../plain/id.ts'
import type { Problem } from '../../../plain/result.ts'
import { myWork } from '../../../store/access.ts'
import { VersionTaken } from '../../../store/append.ts'
import { type Acting, as } from '../../../store/as.ts'
import { writersIn } from '../../../store/draft-writers.ts'
import { type Open, openDraft, type Recorded, record, sentSince, stateOf } from '../../../store/drafting.ts'
import { DraftSettled, keep } from '../../../store/drafts.ts'
import { picksFor } from '../../../store/picks.ts'
import { namesOf } from '../../../store/read.ts'
import { Back } from '../../look/back.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { filesInput } from '../../record/attachments.tsx'
import { RecordForm } from '../../record/form.tsx'
import { chooseInput, drawnInput, idOf, keptInput, leaveInput } from '../../record/names.ts'
import { typedFrom } from '../../record/typed-from.ts'
import { findEarlyDecision } from '../board/decided.ts'
import { findWrongAudit } from '../decisions/audit.tsx'
import { completed } from '../improvement/complete.ts'
import { findUnmadeVersion } from '../inspection/visit/sent.ts'
import { signed } from '../measures/sign.ts'
import { cited } from '../self-evaluation/cite.ts'
import { afterSettling } from './after.ts'
import { doAlongside } from './alongside.ts'
import { saidAbove } from './for-the-return.tsx'
import { amongIn, backFrom, Together, titleOf, Whose } from './of-draft.tsx'

type Wrong = {
  readonly problems: readonly Problem[]
  readonly warnings: Exclude<Settling, { ok: true }>['warnings']
}
const nothingWrong: Wrong = { problems: [], warnings: [] }

/** The most that a form may send where no script does: a million characters (`longestWords`), each written as up to twelve. */
const mostSent = 13_000_000

/** The form of a draft, whatever record it is to become. */
export const draftForm: Page = {
  path: '/drafts/:id',
  takes: mostSent,
  show: async (asked) => {
    const id = readId<'draft'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const open = await openDraft(acting, id.value)
      return { open, shown: await formOf(acting, asked, id.value, open, nothingWrong) }
    })
    return answer(reading, ({ open, shown }) =>
      open.draft.settledAs === undefined ? shown : go(afterSettling(open.draft.kind, open.draft.settledAs)),
    )
  },
  act: async (asked) => {
    const id = readId<'draft'>(asked.params.id)
    if (!id.ok) return notFound
    const refused = await keepSent(asked, id.value)
    if (refused !== undefined) return refused
    const files = asked.form[filesInput] ?? ''
    if (files !== '') return go(`/drafts/${id.value}/files?for=${encodeURIComponent(files)}`)
    if ((asked.form[chooseInput] ?? '') !== '') return chooseAnswer(asked, id.value)
    return (asked.form[leaveInput] ?? '') === '' ? settleDraft(asked, id.value) : leave(asked, id.value)
  },
}

/** Goes back to where the draft was begun, with what was typed kept: also where no script keeps it. */
async function leave({ store, worker }: Asked, id: DraftId): Promise<Answer> {
  const reading = await as(store, worker, myWork, (acting) => openDraft(acting, id))
  return answer(reading, (open) => go(backFrom(open)))
}

/** Makes one of several answers the answer, where a script did not do it already, and shows the form again at that question. */
async function chooseAnswer({ store, worker, form }: Asked, id: DraftId): Promise<Answer> {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(form[chooseInput] ?? '') ?? []
  const reading = await as(store, worker, myWork, (acting) => openDraft(acting, id))
  if (reading.may !== 'yes') return answer(reading, () => notFound)
  const { draft, collisions } = reading.value
  const collided = collisions.find((one) => one.name === name)
  if (collided?.values.includes(value) === true) {
    const before = Y.encodeStateVector(draft.doc)
    choose(draft.doc, name, value)
    const bytes = Y.encodeStateAsUpdate(draft.doc, before)
    const who = { authority: worker.authority, worker: worker.id }
    await keep(store.database, who, id, [{ id: newId<'update'>(), bytes }], store.clock.now())
  }
  return go(`/drafts/${id}#${idOf(name)}`)
}

/** Keeps what the form sent before anything else is tried, so that no problem and no refusal can lose it. */
async function keepSent(asked: Asked, id: DraftId): Promise<Answer | undefined> {
  const { store, worker, form } = asked
  if ((form[keptInput] ?? '') !== '') return undefined
  const reading = await as(store, worker, myWork, async (acting) => {
    const open = await openDraft(acting, id)
    const drawn = form[drawnInput] === '' ? undefined : form[drawnInput]
    return sentSince(acting, open, typedFrom(form, open.subject.inputs), drawn)
  })
  if (reading.may !== 'yes') return answer(reading, () => notFound)
  const who = { authority: worker.authority, worker: worker.id }
  if (reading.value.length === 0) return undefined
  const kept = await keep(store.database, who, id, reading.value, store.clock.now())
  if (kept === undefined) return notFound
  return kept.ok ? undefined : tooMuch(asked, id, kept.problems)
}

/** Shows the form with what could not be kept still in it, which is nowhere else: nothing that was typed is thrown away. */
async function tooMuch(asked: Asked, id: DraftId, problems: readonly Problem[]): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    const open = await openDraft(acting, id)
    const typing = { ...open.typing, ...typedFrom(asked.form, open.subject.inputs) }
    const shown = problems.map(({ says }) => ({ where: '', says }))
    return formOf(acting, asked, id, { ...open, typing }, { problems: shown, warnings: [] })
  })
  return answer(reading, (shown) => shown)
}

async function settleDraft(asked: Asked, id: DraftId): Promise<Answer> {
  const { store, worker } = asked
  try {
    const reading = await as(store, worker, myWork, async (acting) => {
      const done = await settleOrContinue(acting, id)
      if (done.is === 'recorded') await doAlongside(acting, done)
      return done.is === 'not yet'
        ? { done, shown: await formOf(acting, asked, id, done.open, done.settling) }
        : { done, shown: undefined }
    })
    return answer(reading, ({ done, shown }) => {
      if (done.is === 'people') return go(`/drafts/${id}/people`)
      return done.is === 'recorded'
        ? go(`${afterSettling(done.kind, done.record)}?recorded=${id}`)
        : (shown ?? notFound)
    })
  } catch (error) {
    if (error instanceof VersionTaken || error instanceof DraftSettled) return changedMeanwhile(asked, id)
    throw error
  }
}

/** What is wrong with a record that only others can tell, and no form by itself. */
async function findBeside(acting: Acting, settled: Settled): Promise<Problem | undefined> {
  for (const find of [findUnmadeVersion, findEarlyDecision, findWrongAudit]) {
    const problem = await find(acting, settled)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** A contact goes on to the page that asks who the people are; every other draft is recorded now. */
async function settleOrContinue(acting: Acting, id: DraftId): Promise<Recorded | { is: 'people' }> {
  const stop = new Error('goes on')
  try {
    return await record(acting, id, undefined, async (settled: Settled) => {
      if (settled.type.name === contact.name) throw stop
      const problem = await findBeside(acting, settled)
      if (problem !== undefined) return { problems: [problem] }
      return completed(acting, await cited(acting, await signed(acting, settled)))
    })
  } catch (error) {
    if (error === stop) return { is: 'people' }
    throw error
  }
}

async function changedMeanwhile(asked: Asked, id: DraftId): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    const open = await openDraft(acting, id)
    const says =
      'Somebody else changed this record while you wrote. Your words are kept here. Open the record to see what changed, then record again.'
    return formOf(acting, asked, id, open, { problems: [{ where: '', says }], warnings: [] })
  })
  return answer(reading, (shown) => shown)
}

async function formOf(
  acting: Acting,
  { parts }: Asked,
  id: DraftId,
  open: Open,
  wrong: Wrong,
): Promise<Answer> {
  const { subject, typing } = open
  const { type } = subject
  const names = await namesOf(acting)
  const isContact = type.name === contact.name
  const among = amongIn(open)
  const writers = await writersIn(acting.tx, acting.worker.authority, id)
  const others = writers.filter(({ worker }) => worker !== acting.worker.id).map(({ name }) => name)
  return page({
    title: titleOf(open),
    status: wrong.problems.length > 0 ? 422 : 200,
    hasErrors: wrong.problems.length > 0,
    scripts: [parts.client],
    before: <Back href={backFrom(open)}>Back without recording</Back>,
    body: (
      <>
        <h1 class="govuk-heading-l gt-record__title">{titleOf(open)}</h1>
        <Whose open={open} />
        <Together id={id} others={others} />
        {await saidAbove(acting, open)}
        <RecordForm
          type={type}
          typing={typing}
          among={among}
          problems={inOrder(wrong.problems, among)}
          warnings={wrong.warnings}
          collisions={open.collisions}
          picks={await picksFor(acting, type, names, typing)}
          draft={{
            id,
            state: stateOf(open),
            drawn: open.draft.drawn,
            keptAt: open.draft.keptAt,
            today: acting.store.clock.today(),
          }}
          action={`/drafts/${id}`}
          submitLabel={isContact ? 'Go on: who are the people?' : 'Record'}
        />
      </>
    ),
  })
}

/** Problems as the page meets them: first what holds for all, then child by child. */
function inOrder(
  problems: readonly Problem[],
  among: readonly { readonly id: string }[],
): readonly Problem[] {
  const place = ({ where }: Problem): number => among.findIndex(({ id }) => where.startsWith(`${id}/`))
  return problems.toSorted((a, b) => place(a) - place(b))
}
