import * as Y from 'yjs'
import { changeBetween, choose, collisionsIn, readInput, watchWords, writeInput } from '../../define/draft.ts'
import type { AnyRecord, DraftId } from '../../define/record.ts'
import { systemClock } from '../../plain/clock.ts'
import { newId, readId } from '../../plain/id.ts'
import type { Update } from './batch.ts'
import { type Check, makeCheck } from './check.ts'
import { showCollisions } from './collisions.ts'
import { showAsked } from './conditions.ts'
import { type Bound, boundIn } from './controls.ts'
import type { Device } from './device.ts'
import { noteSignedIn, noteSignedOut } from './ended.ts'
import { showHere } from './here.ts'
import { fetchState, openSocket, sendOverHttp } from './http.ts'
import { type Notes, showStanding } from './kept.ts'
import { beforeLeaving } from './leaving.ts'
import { type Line, makeLine } from './live.ts'
import { watchPastes } from './long-text.ts'
import { makeSender, type Sender } from './sender.ts'
import { addWriting } from './session.ts'
import { sendBeforeSubmit } from './submit.ts'
import { joinTabs, whileQueueIsMine } from './tabs.ts'

/** A paste longer than this is taken in several updates, so that none is too large to be kept. In characters. */
const longestPiece = 100_000
const fetchEveryMs = 60_000
/** A lost connection is sought by itself for so long after somebody typed; after that, when they are back. */
const atWorkMs = 10 * 60_000

/** Where a change of the document comes from. Only what is typed in this tab is kept and sent by it. */
const typing = 'typing'
/** As typing, in a button of the page: the controls do not show it yet. */
const picking = 'picking'
const elsewhere = 'elsewhere'

type Open = {
  readonly draft: DraftId
  readonly form: HTMLFormElement
  readonly type: AnyRecord | undefined
  readonly doc: Y.Doc
  readonly bound: ReadonlyMap<string, Bound>
  readonly sender: Sender
  readonly line: Line
  readonly check: Check
  /** Takes in what was typed elsewhere: at once, or after the word that is being composed. */
  readonly hear: (bytes: Uint8Array) => void
  /** Fulfilled when the page is covered. */
  readonly ended: Promise<void>
}

/**
 * Binds a record's form to its draft. What is typed is kept on this device at once and by the server soon; what comes
 * from other tabs, devices and people appears in the controls. The page's own state is the common ground: what differs
 * from it when the script starts was typed before the script was there.
 */
export function openDraft(form: HTMLFormElement, types: readonly AnyRecord[], device: Device): void {
  const id = readId<'draft'>(form.dataset.draft)
  if (!id.ok) return
  const open = connect(form, id.value, types, device)
  listenToTyping(open)
  takeTypedBefore(open)
  for (const also of alsoOn(form)) Y.applyUpdate(open.doc, also, elsewhere)
  showConditions(open)
  void takeUp(open, device)
  listenToPage(open)
  sendBeforeSubmit(form, open.sender)
  form.dataset.isKept = 'yes'
}

/** Everything that a form needs to be kept, joined together. */
function connect(form: HTMLFormElement, draft: DraftId, types: readonly AnyRecord[], device: Device): Open {
  const doc = new Y.Doc()
  const state = form.dataset.state === undefined ? undefined : fromBase64(form.dataset.state)
  if (state !== undefined) Y.applyUpdate(doc, state, elsewhere)
  const keptLine = form.querySelector<HTMLElement>('#gt-kept')
  const hear = afterComposing(form, (bytes) => Y.applyUpdate(doc, bytes, elsewhere))
  let isHealed = false
  const line: Line = makeLine({
    draft,
    open: () => openSocket(draft, Y.encodeStateVector(doc)),
    otherwise: sendOverHttp,
    isNeeded: atWork(form),
    heard: {
      update: hear,
      here: showHere(keptLine),
      settled: () => sender.noteSettled(),
      signedOut: noteSignedOut,
    },
  })
  const check = makeCheck({
    draft,
    doc,
    state,
    heal: (bytes) => {
      isHealed = true
      sender.add({ id: newId<'update'>(), bytes })
    },
  })
  const sender: Sender = makeSender({
    draft,
    device,
    send: line.send,
    now: systemClock.now,
    acknowledged: (updates) => {
      check.note(updates.map(({ bytes }) => bytes))
      noteSignedIn()
    },
    tell: (standing) => {
      if (standing.waiting === 0) delete form.dataset.heldBack
      if (standing.trouble === 'signed out' && standing.waiting > 0) noteSignedOut()
      const notes: Notes = { isHeldBack: form.dataset.heldBack !== undefined, isHealed }
      if (keptLine !== null) showStanding(keptLine, standing, notes)
    },
  })
  const ended = untilCovered(sender, line)
  const type = types.find(({ name }) => name === form.dataset.kind)
  return { draft, form, type, doc, bound: boundIn(form), sender, line, check, hear, ended }
}

/** What was typed and acknowledged after the page was taken along: without a signal it comes from the device. */
const alsoOn = ({ dataset: { also = '' } }: HTMLFormElement): readonly Uint8Array[] =>
  also.split(' ').flatMap((one) => (one === '' ? [] : [fromBase64(one)]))

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** Goes on when its worker is signed in again; ends, and sends nothing more, when the page is covered. */
function untilCovered(sender: Sender, line: Line): Promise<void> {
  return new Promise((over) => {
    addWriting({
      goOn() {
        sender.wake()
        line.wake()
      },
      end() {
        sender.stop()
        line.close()
        over()
      },
    })
    beforeLeaving(() => sender.flush(2_500))
  })
}

/** Whether somebody typed in the form lately. A page that merely stands open seeks no connection. */
function atWork(form: HTMLFormElement): () => boolean {
  let typedAt = performance.now()
  form.addEventListener('input', () => {
    typedAt = performance.now()
  })
  return () => performance.now() - typedAt < atWorkMs
}

/**
 * While a word is being composed (a phone's keyboard, accents, other scripts) the control holds letters that the draft
 * does not: what comes from elsewhere waits until the word is done, so that neither is taken for the other.
 */
function afterComposing(form: HTMLFormElement, take: (bytes: Uint8Array) => void) {
  let composing = false
  let held: readonly Uint8Array[] = []
  const release = () => {
    composing = false
    const all = held
    held = []
    for (const bytes of all) take(bytes)
  }
  form.addEventListener('compositionstart', () => {
    composing = true
  })
  // After the event: the last letters come with it.
  form.addEventListener('compositionend', () => setTimeout(release, 0))
  form.addEventListener('focusout', () => setTimeout(release, 0))
  return (bytes: Uint8Array): void => {
    if (composing) held = [...held, bytes]
    else take(bytes)
  }
}

function listenToTyping(open: Open): void {
  const { draft, form, doc, bound, sender, check, line } = open
  const tabs = joinTabs(draft, {
    update: (update) => {
      sender.add(update)
      open.hear(update.bytes)
    },
    settled: () => sender.noteSettled(),
  })
  void open.ended.then(() => tabs.close())
  watchPastes(form)
  const take = (event: Event) => {
    const name = event.target instanceof Element ? event.target.getAttribute('name') : null
    const one = name === null ? undefined : bound.get(name)
    if (one === undefined) return
    writeTyped(doc, one)
    showConditions(open)
    check.typed()
    line.typed()
  }
  form.addEventListener('input', take)
  form.addEventListener('change', take)
  for (const { input, edit } of bound.values())
    if (input.holds === 'words')
      watchWords(doc, input.name, (edits, origin) => {
        if (origin === elsewhere) edit(edits)
      })
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== typing) showAll(open)
    else showTwoAnswers(open)
    if (origin === elsewhere) return
    const update = { id: newId<'update'>(), bytes }
    sender.add(update)
    tabs.tell(update)
  })
}

/** Brings one control's words into the document, in pieces where they are long. Pairs of surrogates stay whole. */
function writeTyped(doc: Y.Doc, { input, read }: Bound): void {
  const [before, now] = [readInput(doc, input), read()]
  const { from, removed, added } = changeBetween(before, now)
  const write = (value: string) => doc.transact(() => writeInput(doc, input, value), typing)
  if (input.holds === 'words')
    for (let end = longestPiece; end < added.length; end += longestPiece) {
      const whole = added.slice(0, end).isWellFormed() ? end : end - 1
      write(now.slice(0, from) + added.slice(0, whole) + before.slice(from + removed))
    }
  write(now)
}

function showAll(open: Open): void {
  for (const { input, show } of open.bound.values()) show(readInput(open.doc, input))
  // What a choice reveals is brought into line when a page is shown: see look/reveal.ts.
  window.dispatchEvent(new Event('pageshow'))
  showConditions(open)
  showTwoAnswers(open)
}

/** Where two people answered a choice at the same time, both answers are shown until somebody chooses. */
function showTwoAnswers({ form, doc, bound }: Open): void {
  const inputs = [...bound.values()].map(({ input }) => input)
  showCollisions(form, collisionsIn(doc, inputs), (name, value) => {
    doc.transact(() => choose(doc, name, value), picking)
  })
}

function showConditions({ form, type, bound }: Open): void {
  showAsked(form, type, Object.fromEntries([...bound].map(([name, { read }]) => [name, read()])))
}

/** What was typed before the script started: compared with the page as it came, before anything else is merged. */
function takeTypedBefore({ doc, bound }: Open): void {
  for (const one of bound.values()) if (one.read() !== one.first()) writeTyped(doc, one)
}

/**
 * What this device still holds from before a crash or a lost connection, and what the server has got meanwhile. Every tab
 * shows it; one alone sends it.
 */
async function takeUp(open: Open, device: Device): Promise<void> {
  show(open, await device.waiting(open.draft).catch(() => []))
  let isMine = false
  const take = () => {
    isMine = true
    void takeQueue(open)
  }
  whileQueueIsMine(open.draft, take, open.ended)
  addWriting({ goOn: () => isMine && take(), end: () => {} })
  await fetchNews(open)
}

/** Takes up what no tab has sent yet. It may be readable only later than the page: its key comes from the server. */
async function takeQueue(open: Open): Promise<void> {
  show(open, await open.sender.takeUp().catch(() => []))
}

function show({ doc }: Open, updates: readonly Update[]): void {
  doc.transact(() => {
    for (const { bytes } of updates) Y.applyUpdate(doc, bytes, elsewhere)
  }, elsewhere)
}

async function fetchNews({ draft, doc, hear }: Open): Promise<void> {
  const news = await fetchState(draft, Y.encodeStateVector(doc))
  if (news !== undefined) hear(news)
}

function listenToPage(open: Open): void {
  const { sender, line, check } = open
  let fetchedAt = 0
  const news = () => {
    fetchedAt = performance.now()
    void fetchNews(open)
  }
  const back = () => {
    sender.wake()
    line.wake()
    news()
    void check.now()
  }
  window.addEventListener('online', back)
  window.addEventListener('focus', () => sender.wake())
  window.addEventListener('pagehide', () => sender.leave())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sender.leave()
    else back()
  })
  // Only while somebody types, so that an open page alone never keeps a session alive.
  open.form.addEventListener('input', () => {
    if (!line.isOpen() && performance.now() - fetchedAt > fetchEveryMs) news()
  })
  window.addEventListener('beforeunload', (event) => {
    const { waiting, deviceFull } = sender.standing()
    if (deviceFull && waiting > 0) event.preventDefault()
  })
}
