import * as Y from 'yjs'
import { changeBetween, readInput, writeInput } from '../../define/draft.ts'
import type { AnyRecord, DraftId } from '../../define/record.ts'
import { systemClock } from '../../plain/clock.ts'
import { newId, readId } from '../../plain/id.ts'
import { keptInput } from '../record/names.ts'
import { showAsked } from './conditions.ts'
import { type Bound, boundIn } from './controls.ts'
import type { Device } from './device.ts'
import { fetchState, sendOverHttp } from './http.ts'
import { showStanding } from './kept.ts'
import { makeSender, type Sender } from './sender.ts'

/** A paste longer than this is taken in several updates, so that none is too large to be kept. In characters. */
const longestPiece = 100_000
const flushMs = 15_000
const fetchEveryMs = 60_000

/** Where a change of the document comes from. Only what is typed in this tab is kept and sent by it. */
const typing = 'typing'
const elsewhere = 'elsewhere'

const settled = 'settled'
const channelOf = (draft: string): string => `goldthread-draft-${draft}`

type Open = {
  readonly draft: DraftId
  readonly form: HTMLFormElement
  readonly type: AnyRecord | undefined
  readonly doc: Y.Doc
  readonly bound: ReadonlyMap<string, Bound>
  readonly sender: Sender
}

/**
 * Binds a record's form to its draft. What is typed is kept on this device at once and by the server soon; what comes
 * from another tab or device appears in the controls. The page's own state is the common ground: what differs from it
 * when the script starts was typed before the script was there.
 */
export function openDraft(form: HTMLFormElement, types: readonly AnyRecord[], device: Device): void {
  const id = readId<'draft'>(form.dataset.draft)
  if (!id.ok) return
  const draft = id.value
  const doc = new Y.Doc()
  if (form.dataset.state !== undefined) Y.applyUpdate(doc, fromBase64(form.dataset.state), elsewhere)
  const line = form.querySelector<HTMLElement>('#gt-kept')
  const tell: Parameters<typeof makeSender>[0]['tell'] = (standing) => {
    if (standing.waiting === 0) delete form.dataset.heldBack
    if (line !== null) showStanding(line, standing, form.dataset.heldBack !== undefined)
  }
  const sender = makeSender({ draft, device, send: sendOverHttp, now: systemClock.now, tell })
  const type = types.find(({ name }) => name === form.dataset.kind)
  const open: Open = { draft, form, type, doc, bound: boundIn(form), sender }
  listenToTyping(open)
  joinTabs(open)
  takeTypedBefore(open)
  showConditions(open)
  void takeUp(open)
  listenToPage(open)
  listenToSubmit(open)
  form.dataset.isKept = 'yes'
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

function listenToTyping(open: Open): void {
  const { form, doc, bound } = open
  const take = (event: Event) => {
    const name = event.target instanceof Element ? event.target.getAttribute('name') : null
    const one = name === null ? undefined : bound.get(name)
    if (one === undefined) return
    writeTyped(doc, one)
    showConditions(open)
  }
  form.addEventListener('input', take)
  form.addEventListener('change', take)
  let composing = false
  form.addEventListener('compositionstart', () => {
    composing = true
  })
  form.addEventListener('compositionend', () => {
    composing = false
    showAll(open)
  })
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin === typing) open.sender.add({ id: newId<'update'>(), bytes })
    else if (!composing) showAll(open)
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
}

function showConditions({ form, type, bound }: Open): void {
  showAsked(form, type, Object.fromEntries([...bound].map(([name, { read }]) => [name, read()])))
}

/** What was typed before the script started: compared with the page as it came, before anything else is merged. */
function takeTypedBefore({ doc, bound }: Open): void {
  for (const one of bound.values()) if (one.read() !== one.first()) writeTyped(doc, one)
}

/** What this device still holds from before a crash or a lost connection, and what the server has got meanwhile. */
async function takeUp(open: Open): Promise<void> {
  const left = await open.sender.takeUp().catch(() => [])
  open.doc.transact(() => {
    for (const { bytes } of left) Y.applyUpdate(open.doc, bytes, elsewhere)
  }, elsewhere)
  showAll(open)
  await fetchNews(open)
}

async function fetchNews({ draft, doc }: Open): Promise<void> {
  const news = await fetchState(draft, Y.encodeStateVector(doc))
  if (news !== undefined) Y.applyUpdate(doc, news, elsewhere)
}

/** Tabs of one browser tell one another at once; the channel's name carries nothing but the draft's id. */
function joinTabs({ draft, doc, sender }: Open): void {
  const channel = new BroadcastChannel(channelOf(draft))
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin === typing) channel.postMessage(bytes)
  })
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Uint8Array) Y.applyUpdate(doc, data, elsewhere)
    else if (data === settled) sender.noteSettled()
  }
}

/** Tells the other tabs that a draft has become a record, so that nobody goes on typing in it unaware. */
export function tellSettled(draft: string): void {
  const channel = new BroadcastChannel(channelOf(draft))
  channel.postMessage(settled)
  channel.close()
}

function listenToPage(open: Open): void {
  const { sender } = open
  let fetchedAt = 0
  const news = () => {
    fetchedAt = performance.now()
    void fetchNews(open)
  }
  const back = () => {
    sender.wake()
    news()
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
    if (performance.now() - fetchedAt > fetchEveryMs) news()
  })
  window.addEventListener('beforeunload', (event) => {
    const { waiting, deviceFull } = sender.standing()
    if (deviceFull && waiting > 0) event.preventDefault()
  })
}

/**
 * Waits at least until the event at hand is over: while a form's own submit event is being told, it takes no other
 * (HTML, form submission, "firing submission events").
 */
const afterThis = async <T>(promise: Promise<T>): Promise<T> => {
  await new Promise((go) => setTimeout(go, 0))
  return promise
}

/** Everything is sent before the form is, so that the server reads it from the draft; until then nothing is submitted. */
function listenToSubmit({ form, sender }: Open): void {
  let isReady = false
  let isBusy = false
  form.addEventListener('submit', (event) => {
    if (isReady) return
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    const { submitter } = event
    void afterThis(sender.flush(flushMs)).then((isSent) => {
      isBusy = false
      const isRefused = sender.standing().trouble === 'refused'
      if (!isSent && !isRefused) {
        form.dataset.heldBack = ''
        sender.wake()
        return
      }
      // What the draft cannot take, the form itself may still carry.
      const kept = form.elements.namedItem(keptInput)
      if (kept instanceof HTMLInputElement) kept.value = isSent ? 'yes' : ''
      isReady = true
      form.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null)
      isReady = false
    })
  })
}
