import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DraftId } from '../../../define/record.ts'
import { assessment } from '../../../journey/assessment/assessment.ts'
import { addMinutes } from '../../../plain/day.ts'
import { newId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import {
  allocate,
  type Council,
  type Family,
  makeFamily,
  openCouncil,
  start,
} from '../../../store/council.test-data.ts'
import { firstUpdate, openDraft, sentUpdates } from '../../../store/drafting.ts'
import * as drafts from '../../../store/drafts.ts'
import type { Worker } from '../../../store/worker.ts'
import { type Site, siteOf } from '../measures/site.test-data.ts'
import { draftForm } from './form.tsx'
import { draftHistory } from './history.tsx'
import { togetherPage } from './together.tsx'

let council: Council
let family: Family
let author: Worker
let colleague: Worker
let site: Site
before(async () => {
  council = await openCouncil()
  family = await makeFamily(council, 'Quinn', 'Robin')
  author = await council.hire('social worker', council.teams.harbour)
  colleague = await council.hire('social worker', council.teams.harbour)
  await allocate(council, family, author.id, council.teams.harbour)
  site = siteOf(council, [draftForm, togetherPage, draftHistory])
})
after(() => council.stop())

const whoOf = ({ authority, id }: Worker): drafts.Who => ({ authority, worker: id })

const begin = (): Promise<DraftId> =>
  drafts.begin(
    council.store.database,
    whoOf(author),
    { kind: assessment.name, family: family.family, update: firstUpdate([], {}) },
    council.clock.now(),
  )

const openFor = async (who: Worker, draft: DraftId) => {
  const reading = await as(council.store, who, myWork, (acting) => openDraft(acting, draft))
  assert.ok(reading.may === 'yes')
  return reading.value
}

/** Types with the client's help, which sends only what was typed. */
async function type(draft: DraftId, who: Worker, typing: Readonly<Record<string, string>>): Promise<void> {
  const { draft: read, subject } = await openFor(who, draft)
  const updates = sentUpdates(read, subject.inputs, typing)
  const kept = await drafts.keep(council.store.database, whoOf(who), draft, updates, council.clock.now())
  assert.ok(kept?.ok)
}

const said = async (draft: DraftId, question: string): Promise<string | undefined> =>
  (await openFor(author, draft)).typing[question]

/** The value of a hidden input of a page. */
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? assert.fail(`no ${name}`)

const ask = (draft: DraftId) => site(author, `/drafts/${draft}/together`, { ask: colleague.id })

test('an author asks a colleague to write along, both see who writes there, and either ends it', async () => {
  const draft = await begin()
  const path = `/drafts/${draft}/together`
  const before = await site(author, path)
  assert.match(before.words, /Who writes here now .* began it today at/)
  assert.match(before.html, new RegExp(`<option value="${colleague.id}"`))
  assert.equal((await site(colleague, path)).status, 404)
  assert.equal((await ask(draft)).to, path)
  assert.match((await site(colleague, `/drafts/${draft}`)).words, /Written together with social worker/)
  const theirs = await site(colleague, path)
  assert.match(theirs.words, /Stop writing here/)
  assert.doesNotMatch(theirs.words, /Ask a colleague/)
  assert.equal((await site(colleague, path, { stop: colleague.id })).to, '/my-work')
  assert.equal((await site(colleague, path)).status, 404)
  await ask(draft)
  assert.equal((await site(author, path, { stop: colleague.id })).to, path)
  assert.equal((await site(colleague, `/drafts/${draft}`)).status, 404)
})

test('who asks nobody, or somebody who may not write this, is told what to do', async () => {
  const draft = await begin()
  const path = `/drafts/${draft}/together`
  const nobody = await site(author, path, { ask: '' })
  assert.deepEqual([nobody.status, /Choose the colleague/.test(nobody.words)], [422, true])
  const far = await council.hire('social worker', council.teams.hill)
  const refused = await site(author, path, { ask: far.id })
  assert.match(refused.words, /may not write about these children/)
  assert.equal((await site(far, `/drafts/${draft}`)).status, 404)
})

test('a form sent without script takes nothing of what others typed since it was drawn', async () => {
  const draft = await begin()
  await ask(draft)
  await type(draft, author, { facts: 'The school rang.', purpose: 'To learn.' })
  const drawn = await site(author, `/drafts/${draft}`)
  council.clock.set(addMinutes(council.clock.now(), 1))
  await type(draft, colleague, { facts: 'On Monday. The school rang.', parentsSay: 'All is well.' })
  const form = {
    drawn: hidden(drawn.html, 'drawn'),
    kept: '',
    leave: 'yes',
    facts: 'The school rang. Mother came.',
    purpose: 'To learn more.',
    parentsSay: '',
  }
  assert.equal((await site(author, `/drafts/${draft}`, form)).status, 303)
  assert.equal(await said(draft, 'facts'), 'On Monday. The school rang. Mother came.')
  assert.equal(await said(draft, 'purpose'), 'To learn more.')
  assert.equal(await said(draft, 'parentsSay'), 'All is well.')
  council.clock.set(start)
})

test('where the draft was written anew since it was drawn, a form without script adds and takes nothing out', async () => {
  const draft = await begin()
  await type(draft, author, { facts: 'One.' })
  const drawn = await site(author, `/drafts/${draft}`)
  await type(draft, author, { facts: 'One. Two.' })
  assert.ok(await drafts.compact(council.store.database, whoOf(author), draft, council.clock.now(), 0))
  const form = { drawn: hidden(drawn.html, 'drawn'), kept: '', leave: 'yes', facts: 'One. Three.' }
  await site(author, `/drafts/${draft}`, form)
  const now = (await said(draft, 'facts')) ?? ''
  for (const word of ['One', 'Two', 'Three']) assert.ok(now.includes(word), now)
})

test('a million characters are taken without script, in any script, and stand in the draft to the last letter', async () => {
  for (const letters of ['word processor text. ', 'نص طويل جدا ', '👩‍👧 “quoted” – ']) {
    const draft = await begin()
    const facts = letters
      .repeat(Math.ceil(1_000_000 / letters.length))
      .slice(0, 999_998)
      .trimEnd()
    const whole = facts.isWellFormed() ? facts : facts.slice(0, -1)
    const drawn = await site(author, `/drafts/${draft}`)
    const form = { drawn: hidden(drawn.html, 'drawn'), kept: '', leave: 'yes', facts: whole }
    assert.equal((await site(author, `/drafts/${draft}`, form)).status, 303)
    assert.ok((await said(draft, 'facts')) === whole, 'every letter')
    assert.ok((new URLSearchParams(form).toString().length ?? 0) < (draftForm.takes ?? 0))
  }
})

/** Answers a choice of the draft in two ways at once. */
async function collide(draft: DraftId): Promise<void> {
  const inputs = [{ name: 'finished.is', holds: 'choice' }] as const
  const both = await Promise.all(
    (
      [
        [author, 'done'],
        [colleague, 'awaited'],
      ] as const
    ).map(async ([who, value]) => ({
      who,
      updates: sentUpdates((await openFor(author, draft)).draft, inputs, { 'finished.is': value }),
    })),
  )
  for (const { who, updates } of both)
    await drafts.keep(council.store.database, whoOf(who), draft, updates, council.clock.now())
}

test('both of two answers stand above the question with a button each, in the words of the form', async () => {
  const draft = await begin()
  await ask(draft)
  await collide(draft)
  for (const who of [author, colleague]) {
    const shown = await site(who, `/drafts/${draft}`)
    assert.match(shown.html, /<div class="gt-collision" data-collision="finished.is" role="status">/)
    assert.match(shown.words, /Two answers were given: ‘[^’]+’ and ‘[^’]+’\. Choose one\./)
    assert.match(shown.html, /value="finished.is=done"/)
    assert.match(shown.html, /value="finished.is=awaited"/)
    // Enter presses the first button there is: it must not be one that chooses.
    assert.ok(shown.html.indexOf('>Record<') < shown.html.indexOf('name="choose"'))
  }
  const blocked = await site(author, `/drafts/${draft}`, { kept: 'yes' })
  assert.equal(blocked.status, 422)
  assert.match(blocked.words, /Two answers were given/)
})

test('choosing without script settles it, keeps what else was typed, and an answer that nobody gave settles nothing', async () => {
  const draft = await begin()
  await ask(draft)
  await collide(draft)
  const drawn = hidden((await site(author, `/drafts/${draft}`)).html, 'drawn')
  // As it was drawn: of two answers the form has one ticked, and leaving that as it is chooses nothing.
  const ticked = (await openFor(author, draft)).typing['finished.is'] ?? ''
  const form = { drawn, kept: '', facts: 'Typed beside it.', 'finished.is': ticked }
  const invented = await site(author, `/drafts/${draft}`, { ...form, choose: 'finished.is=never' })
  assert.equal(invented.to, `/drafts/${draft}#q-finished_is`)
  assert.equal((await openFor(author, draft)).collisions.length, 1)
  await site(author, `/drafts/${draft}`, { ...form, choose: 'finished.is=awaited' })
  const { collisions, typing } = await openFor(colleague, draft)
  assert.deepEqual(collisions, [])
  assert.equal(typing['finished.is'], 'awaited')
  assert.equal(typing.facts, 'Typed beside it.')
  assert.doesNotMatch((await site(author, `/drafts/${draft}`)).html, /data-collision/)
})

test('sending the whole form without script, unchanged, does not choose between two answers', async () => {
  const draft = await begin()
  await ask(draft)
  await collide(draft)
  const shown = await openFor(author, draft)
  const drawn = shown.draft.drawn
  await site(author, `/drafts/${draft}`, { ...shown.typing, drawn, kept: '', leave: 'yes' })
  assert.equal((await openFor(author, draft)).collisions.length, 1)
})

/** Types three times, a minute apart, the two in turn. */
async function typedThrice(): Promise<DraftId> {
  const draft = await begin()
  await ask(draft)
  for (const [who, facts] of [
    [author, 'First words.'],
    [colleague, 'First words. And theirs.'],
    [author, 'All thrown away.'],
  ] as const) {
    council.clock.set(addMinutes(council.clock.now(), 1))
    await type(draft, who, { facts, purpose: facts.slice(0, 3) })
  }
  return draft
}

test('the earlier moments are listed by who typed and how much, and each shows the words as they then stood', async () => {
  const draft = await typedThrice()
  const list = await site(author, `/drafts/${draft}/history`)
  assert.match(list.words, /As it stands now, today at 09:\d\d/)
  assert.equal(list.links.filter((link) => link.includes('?at=')).length, 2)
  assert.match(list.words, /\d+ characters changed/)
  const [latest = ''] = list.links.filter((link) => link.includes('?at='))
  const then = await site(colleague, latest)
  assert.match(then.words, /Then First words\. And theirs\. Now All thrown away\./)
  council.clock.set(start)
})

test('taking one answer back writes it anew: the rest stays, and what stood there is a moment too', async () => {
  for (const isAnew of [false, true]) {
    const draft = await typedThrice()
    if (isAnew)
      assert.ok(await drafts.compact(council.store.database, whoOf(author), draft, council.clock.now(), 0))
    const list = await site(author, `/drafts/${draft}/history`)
    const [latest = ''] = list.links.filter((link) => link.includes('?at='))
    const at = new URL(latest, 'http://x').searchParams.get('at') ?? ''
    council.clock.set(addMinutes(council.clock.now(), 1))
    const went = await site(colleague, `/drafts/${draft}/history`, { at, take: 'facts' })
    assert.equal(went.to, `/drafts/${draft}`)
    assert.equal(await said(draft, 'facts'), 'First words. And theirs.')
    assert.equal(await said(draft, 'purpose'), 'All')
    const after = await site(author, `/drafts/${draft}/history`)
    assert.equal(after.links.filter((link) => link.includes('?at=')).length, 3)
    await site(author, `/drafts/${draft}/history`, { at, take: 'all' })
    assert.equal(await said(draft, 'purpose'), 'Fir')
    council.clock.set(start)
  }
})

test('the earlier moments are open to nobody who does not write there, and no address invents one', async () => {
  const draft = await typedThrice()
  const far = await council.hire('social worker', council.teams.hill)
  assert.equal((await site(far, `/drafts/${draft}/history`)).status, 404)
  assert.equal((await site(far, `/drafts/${draft}/history`, { at: start, take: 'all' })).status, 404)
  assert.equal((await site(author, `/drafts/${newId()}/history`)).status, 404)
  assert.equal((await site(author, `/drafts/${draft}/history`, { at: 'nonsense', take: 'all' })).status, 404)
  assert.match((await site(author, `/drafts/${draft}/history?at=nonsense`)).words, /Earlier versions/)
  const empty = await begin()
  assert.match((await site(author, `/drafts/${empty}/history`)).words, /Nothing earlier yet/)
  council.clock.set(start)
})
