import * as Y from 'yjs'
import { sayCollisions } from '../define/collision.ts'
import {
  addDraft,
  type Collision,
  collisionsIn,
  concernsInput,
  type Input,
  inputsOf,
  lineInput,
  readDraft,
  type Typing,
  writeDraft,
  writeInPieces,
} from '../define/draft.ts'
import type { AnyRecord, DraftId, FamilyId, Guard, Known, PersonId, RecordId } from '../define/record.ts'
import { type Settled, type Settling, settle, typingOf } from '../define/settle.ts'
import { newId } from '../plain/id.ts'
import type { Problem } from '../plain/result.ts'
import { personOf } from './append.ts'
import { type Acting, NotFound, refuseRestricted } from './as.ts'
import { withFilesFound } from './attached.ts'
import { docDrawn } from './draft-updates.ts'
import { type Draft, readIn, settledAs, type Update } from './drafts.ts'
import { knownOf, type Member, membersOf, namesOf, versionsOf } from './read.ts'
import { hidesSomebody } from './relations.ts'
import type { Standing } from './standing.ts'
import { isAnothers, requireWriting, write } from './write.ts'

/** What a draft is about: the record type, the children it may concern, and what is known of them. */
export type Subject = {
  readonly type: AnyRecord
  readonly family: FamilyId | undefined
  readonly children: readonly PersonId[]
  readonly people: readonly Member[]
  readonly known: Known
  /** The version that the draft will replace. */
  readonly revises: Standing | undefined
  readonly before: Standing | undefined
  readonly inputs: readonly Input[]
}

export type About = {
  readonly kind: string
  readonly family: FamilyId | undefined
  readonly record: RecordId | undefined
  readonly before: RecordId | undefined
}

/**
 * Finds out what a draft is about. A new version concerns whom the record concerns; a new record, those of the one before
 * it. What does not fit together is not found: a record of another kind, children of another family, ids of nothing.
 */
export async function subjectOf(acting: Acting, about: About): Promise<Subject> {
  const type = acting.store.types.find(({ name }) => name === about.kind)
  if (type === undefined) throw new NotFound()
  const revises = await standingOf(acting, about.record)
  const before = await standingOf(acting, about.before)
  if (revises !== undefined) await requireRevisable(acting, type, revises)
  const from = revises ?? before
  const family = from?.family ?? about.family
  const people = family === undefined ? [] : await membersOf(acting, [family])
  const children = concerned(type, about, from, people)
  if (family !== from?.family && !isFamilyOf(people, from)) throw new NotFound()
  const known = await knownOf(acting, children)
  return { type, family, children, people, known, revises, before, inputs: inputsOf(type, children) }
}

async function standingOf(acting: Acting, record: RecordId | undefined): Promise<Standing | undefined> {
  if (record === undefined) return undefined
  const standing = (await versionsOf(acting, record)).at(-1)
  if (standing === undefined) throw new NotFound()
  return standing
}

/** A new version takes the place of the last: it must be of its kind, and nobody's line may be lost by it unseen. */
async function requireRevisable(acting: Acting, type: AnyRecord, revises: Standing): Promise<void> {
  if (revises.kind !== type.name || isAnothers(acting.worker, type, revises)) throw new NotFound()
  if (await hidesSomebody(acting.tx, revises.id)) refuseRestricted()
}

/** A record that was brought in may stand in no family; one that is named for it must be its children's. */
const isFamilyOf = (people: readonly Member[], from: Standing | undefined): boolean =>
  people.length > 0 && (from?.children ?? []).every((child) => people.some(({ id }) => id === child))

function concerned(
  type: AnyRecord,
  { record }: About,
  from: Standing | undefined,
  people: readonly Member[],
): readonly PersonId[] {
  if (type.concerns === 'person') return record === undefined ? [] : [personOf(record)]
  return type.concerns === 'children' ? childrenOf(from, people) : []
}

const childrenOf = (from: Standing | undefined, people: readonly Member[]): readonly PersonId[] =>
  from !== undefined && from.children.length > 0
    ? from.children
    : people.filter(({ relation }) => relation === 'child' || relation === 'unborn').map(({ id }) => id)

/** What stands in the form at first: the version that is revised, or what earlier records say already. */
export function firstTyping({ type, known, children, revises }: Subject): Typing {
  const start = revises === undefined ? type.startsWith?.(known) : undefined
  const ticked = revises?.children ?? start?.children ?? children
  const own = children.map((child) => ({
    ...(ticked.includes(child) ? { [concernsInput(child)]: 'yes' } : {}),
    ...typingOf(type.lines, revises?.lines[child] ?? start?.line ?? {}, (input) => lineInput(child, input)),
  }))
  return Object.assign({}, typingOf(type.fields, revises?.answers ?? start?.answers ?? {}), ...own)
}

/** Makes the first content of a draft. */
export function firstUpdate(inputs: readonly Input[], typing: Typing): Uint8Array {
  const doc = new Y.Doc()
  writeDraft(doc, inputs, typing)
  return Y.encodeStateAsUpdate(doc)
}

/** What an answer or two add to a draft, as one update. */
export function sentUpdate(
  { doc }: Pick<Draft, 'doc'>,
  inputs: readonly Input[],
  typing: Typing,
): Uint8Array {
  const before = Y.encodeStateVector(doc)
  writeDraft(doc, inputs, typing)
  return Y.encodeStateAsUpdate(doc, before)
}

/** What a form that was sent adds to a draft, as updates to be kept before anything else is tried. */
export const sentUpdates = (
  { doc }: Pick<Draft, 'doc'>,
  inputs: readonly Input[],
  typing: Typing,
): readonly Update[] =>
  changesOf(doc, () => {
    for (const input of inputs) {
      const now = typing[input.name]
      if (now !== undefined) writeInPieces(doc, input, now)
    }
  })

/** Every change that is made of a document, each with an id under which it is kept once. */
function changesOf(doc: Y.Doc, change: () => void): readonly Update[] {
  const updates: Update[] = []
  const note = (bytes: Uint8Array) => updates.push({ id: newId<'update'>(), bytes })
  doc.on('update', note)
  change()
  doc.off('update', note)
  return updates
}

/**
 * As `sentUpdates`, for a form that no script kept up to date: what differs from the draft as it was drawn was typed, and
 * whatever came since from others stays. `drawn` is the mark of what was drawn; none where the form was up to date. Where
 * the draft as it was drawn cannot be told any more, nothing is taken out of it.
 */
export async function sentSince(
  { tx, worker }: Acting,
  { draft, subject }: Open,
  typing: Typing,
  drawn: string | undefined,
): Promise<readonly Update[]> {
  if (drawn === undefined || drawn === draft.drawn) return sentUpdates(draft, subject.inputs, typing)
  const doc = await docDrawn(tx, worker.authority, draft.id, drawn)
  if (doc !== undefined) return sentUpdates({ doc }, subject.inputs, typing)
  return changesOf(draft.doc, () => addDraft(draft.doc, subject.inputs, typing))
}

/** A draft with what it is about and what stands in it. */
export type Open = {
  readonly draft: Draft
  readonly subject: Subject
  readonly typing: Typing
  readonly collisions: readonly Collision[]
}

/** The draft's whole document as one update, in base64: what a page hands to the script that keeps on keeping it. */
export const stateOf = ({ draft }: Open): string =>
  Buffer.from(Y.encodeStateAsUpdate(draft.doc)).toString('base64')

/**
 * Opens a draft for one who writes in it, once they may write what it is to become. With `hold`, nobody types until this
 * ends. Where somebody wrote the record anew since the draft was begun, its guards warn of that.
 */
export async function openDraft(acting: Acting, id: DraftId, hold = false): Promise<Open> {
  const { tx, worker } = acting
  const draft = await readIn(tx, { authority: worker.authority, worker: worker.id }, id, hold)
  if (draft === undefined) throw new NotFound()
  const subject = warned(draft, await subjectOf(acting, draft))
  await requireWriting(acting, subject.type, subject.children)
  const typed = readDraft(draft.doc, subject.inputs)
  return {
    draft,
    subject,
    typing: await withFilesFound(acting, typed, { draft: id, ...subject }),
    collisions: collisionsIn(draft.doc, subject.inputs),
  }
}

/** Warns before somebody's words are replaced that the author has not seen. Going on needs a reason, like every guard. */
const changedSince: Guard = {
  name: 'changed since this was begun',
  says: 'Somebody changed this record after you began. Open it in another window to see what they wrote: what you record now stands instead of it.',
  source: 'Goldthread: nobody’s words are replaced unseen (November 2026).',
  stands: () => true,
}

function warned(draft: Draft, subject: Subject): Subject {
  const { revises, type, children } = subject
  if (revises === undefined || revises.knownFrom <= draft.madeAt) return subject
  const warning = { ...type, guards: [...(type.guards ?? []), changedSince] }
  return { ...subject, type: warning, inputs: inputsOf(warning, children) }
}

export type Recorded =
  | { readonly is: 'recorded'; readonly record: RecordId; readonly kind: string }
  | { readonly is: 'not yet'; readonly settling: Exclude<Settling, { ok: true }>; readonly open: Open }

/** What only the records of others can tell to be wrong, such as the number of a version that was never made. */
export type NotYet = { readonly problems: readonly Problem[] }

/**
 * Turns a draft into a record, or says what is in the way; the words stay in either case. Sent twice, it is recorded
 * once: the second time gives the record that stands.
 */
export async function record(
  acting: Acting,
  id: DraftId,
  family: FamilyId | undefined,
  complete: (settled: Settled) => Promise<Settled | NotYet>,
): Promise<Recorded> {
  const open = await openDraft(acting, id, true)
  const { draft, subject, typing } = open
  if (draft.settledAs !== undefined) return { is: 'recorded', record: draft.settledAs, kind: draft.kind }
  const settling = settle(subject.type, typing, subject.known, await severalIn(acting, open))
  if (!settling.ok) return { is: 'not yet', settling, open }
  const { worker, tx, store } = acting
  const settled = await complete(settling.value)
  if ('problems' in settled) return { is: 'not yet', settling: { ok: false, warnings: [], ...settled }, open }
  const made = await write(acting, {
    settled,
    record: draft.record ?? newId<'record'>(),
    family: family ?? subject.family,
    team: worker.team,
    before: draft.before === undefined || subject.revises !== undefined ? [] : [draft.before],
    reason: subject.revises === undefined ? undefined : reasonOf(subject.revises, settled),
    after: subject.revises?.version ?? 0,
  })
  await settledAs(tx, { authority: worker.authority, worker: worker.id }, id, made, store.clock.now())
  return { is: 'recorded', record: made, kind: draft.kind }
}

/** What is said of each choice to which several answers were given at once. */
async function severalIn(
  acting: Acting,
  { subject, collisions }: Open,
): Promise<ReadonlyMap<string, string>> {
  if (collisions.length === 0) return new Map()
  const names = await namesOf(acting)
  return sayCollisions(subject.type, collisions, (id) => names.get(id) ?? 'one chosen before')
}

/** A record that is not finished is gone on with; one that was, is corrected. */
const reasonOf = ({ answers }: Standing, settled: Settled): string =>
  JSON.stringify(answers.finished) === JSON.stringify(settled.answers.finished)
    ? 'Corrected or added to'
    : 'Gone on with'
