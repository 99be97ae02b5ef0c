import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../../../define/record.ts'
import { assessment } from '../../../journey/assessment/assessment.ts'
import { contact } from '../../../journey/front-door/contact.ts'
import { thresholdDecision } from '../../../journey/front-door/threshold-decision.ts'
import { closure } from '../../../journey/oversight/closure.ts'
import { person } from '../../../journey/people/person.ts'
import { aDay, addDays, addMinutes, dayOf } from '../../../plain/day.ts'
import { newId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  receiveContact,
  start,
} from '../../../store/council.test-data.ts'
import type { Worker } from '../../../store/worker.ts'
import { enterFamily } from '../../../store/write.ts'
import { type Ask, openPages } from '../asking.test-data.ts'
import { pages } from '../pages.ts'

let council: Council
let asking: Ask
before(async () => {
  council = await openCouncil()
  asking = openPages(council.store, pages)
})
after(() => council.stop())

type Got = { readonly status: number; readonly to: string; readonly html: string; readonly text: string }

const wordsOf = (html: string): string =>
  html
    .replace(/[\s\S]*?<main/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** Asks for a page, or sends a form, on somebody's behalf. */
async function ask(worker: Worker, path: string, sent?: Readonly<Record<string, string>>): Promise<Got> {
  const answer = await asking(worker, path, sent === undefined ? undefined : new URLSearchParams(sent))
  const html = await answer.text()
  return { status: answer.status, to: answer.headers.get('location') ?? '', html, text: wordsOf(html) }
}

const first = ({ children: [one] }: Family): PersonId => {
  assert.ok(one !== undefined)
  return one
}
const only = ([one]: readonly RecordId[]): RecordId => {
  assert.ok(one !== undefined)
  return one
}
const lines = ({ children }: Family, line: object = {}) =>
  new Map(children.map((child) => [child, line] as const))

const worker = () => council.who['social worker']
const officer = () => council.hire('contact officer', council.teams['front door'])
const mine = (family: Family) => allocate(council, family, worker().id, council.teams.harbour)
const others = (family: Family) => allocate(council, family, council.clerk.id, council.teams.hill)

async function addMother(family: Family): Promise<PersonId> {
  const mother = newId<'person'>()
  await as(council.store, worker(), myWork, (acting) =>
    enterFamily(acting, person, family.family, [
      { person: mother, relation: 'mother', entered: { givenName: 'Lena', familyName: 'Sand', sex: 'F' } },
    ]),
  )
  return mother
}

test('a child’s page says who they are, where, and what they say, before anything is due', async () => {
  const family = await makeFamily(council, 'Ada')
  await mine(family)
  await put(
    council,
    deposit(
      council,
      assessment,
      { startedOn: aDay('2026-10-30'), finished: { is: 'awaited' } },
      lines(family, { view: 'Ada wants to see her gran.' }),
      { family: family.family },
    ),
  )
  const { text } = await ask(worker(), `/children/${first(family)}`)
  const places = [
    'Ada Sand',
    'born on',
    'Lives at',
    'What Ada says',
    'Ada wants to see her gran.',
    'What is happening now',
    'Finish the assessment',
    'Timeline',
  ].map((words) => text.indexOf(words))
  assert.ok(!places.includes(-1), String(places))
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    places,
  )
})

test('where nothing is written of what a child says, the page says so and who asks for it', async () => {
  const family = await makeFamily(council, 'Bea')
  await mine(family)
  const { text } = await ask(worker(), `/children/${first(family)}`)
  assert.match(text, /Nothing of what Bea says or shows is written yet/)
})

test('what was left undone when the work ended is folded away and is not what happens now', async () => {
  const family = await makeFamily(council, 'Cal')
  await mine(family)
  const day = dayOf(start)
  const at = addMinutes(start, -40 * 24 * 60)
  const told = only(await put(council, deposit(council, contact, { receivedAt: at }, lines(family), { at })))
  await put(
    council,
    deposit(council, thresholdDecision, { decidedAt: at }, lines(family), { at, before: [told] }),
  )
  const page = () => ask(worker(), `/children/${first(family)}`)
  const open = await page()
  assert.match(open.text, /Authorise the threshold decision/)
  assert.doesNotMatch(open.text, /left undone/)
  await put(
    council,
    deposit(council, closure, { closedOn: addDays(day, -2), summary: 'Ended.' }, lines(family)),
  )
  const closed = await page()
  assert.match(closed.text, /Nothing is waiting .*1 thing left undone when the work ended/)
})

test('the front door reads and decides on the contact it took about children with whom others work', async () => {
  const family = await makeFamily(council, 'Dot', 'Don')
  await others(family)
  const duty = await officer()
  const told = only(await receiveContact(council, family, { team: council.teams['front door'] }))
  const { status, html, text } = await ask(duty, `/records/${told}`)
  assert.equal(status, 200)
  assert.match(text, /Others work with these children/)
  assert.match(text, /Decide what happens next/)
  assert.doesNotMatch(html, /href="\/(children|families)\//)
  assert.equal((await ask(duty, `/children/${first(family)}`)).status, 403)
})

test('a reason given at a record opens it, and one that opens nothing is refused in words', async () => {
  const family = await makeFamily(council, 'Eve')
  await others(family)
  const told = only(await receiveContact(council, family))
  const chair = await council.hire('conference chair', undefined)
  const asked = await ask(chair, `/records/${told}`)
  assert.equal(asked.status, 403)
  const action = /action="(\/why\?to=[^"]+)"/.exec(asked.html)?.[1] ?? ''
  const empty = await ask(chair, action, { why: '  ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write why you need this record/)
  const given = await ask(chair, action, { why: 'I chair the conference on Monday.' })
  assert.deepEqual([given.status, given.to], [303, `/records/${told}`])
  assert.equal((await ask(chair, `/records/${told}`)).status, 200)
  const curious = await officer()
  const refused = await ask(curious, action, { why: 'Curious.' })
  assert.equal(refused.status, 403)
  assert.match(refused.text, /You cannot open this/)
  for (const to of ['/records/1', '//evil.example', '/measures', `/records/${told.slice(0, -1)}`])
    assert.equal((await ask(chair, `/why?to=${encodeURIComponent(to)}`, { why: 'x' })).status, 404, to)
})

test('an adult stands on the page of their family, where their details are corrected', async () => {
  const family = await makeFamily(council, 'Fay')
  await mine(family)
  const mother = await addMother(family)
  const led = await ask(worker(), `/children/${mother}`)
  assert.deepEqual([led.status, led.to], [303, `/families/${family.family}#person-${mother}`])
  const page = await ask(worker(), `/families/${family.family}`)
  assert.match(page.text, /Sand family/)
  assert.match(page.text, /Lena Sand .*Mother/)
  const begun = await ask(worker(), '/begin', { kind: 'person', record: mother })
  assert.equal(begun.status, 303)
  const form = await ask(worker(), begun.to)
  assert.match(form.text, /Correct or add details Lena Sand/)
  const settled = await ask(worker(), begun.to, { givenName: 'Lena', knownAs: 'Lenny', sex: 'F' })
  assert.equal(settled.status, 303, settled.text)
  const on = await ask(worker(), settled.to)
  assert.match(on.to, new RegExp(`^/families/${family.family}\\?recorded=.*#person-${mother}$`))
  assert.match((await ask(worker(), on.to.replace(/#.*/, ''))).text, /Recorded.*Known as Lenny/)
  const stranger = await council.hire('social worker', council.teams.hill)
  assert.equal((await ask(stranger, `/families/${family.family}`)).status, 403)
})

test('a family’s page tells what was recorded once for all of its children once, and for whom', async () => {
  const family = await makeFamily(council, 'Gil', 'Gus')
  await mine(family)
  await receiveContact(council, family)
  const { html, text } = await ask(worker(), `/families/${family.family}`)
  assert.equal((html.match(/class="gt-timeline__item"/g) ?? []).length, 2)
  assert.match(text, /Contact from a source not stated For (Gil Sand and Gus Sand|Gus Sand and Gil Sand)/)
})

test('a record tells in words what each version changed', async () => {
  const family = await makeFamily(council, 'Hal')
  await mine(family)
  const begun = { startedOn: aDay('2026-10-30'), finished: { is: 'awaited' as const }, purpose: 'To learn.' }
  const record = only(
    await put(council, deposit(council, assessment, begun, lines(family), { family: family.family })),
  )
  const one = await ask(worker(), `/records/${record}`)
  assert.doesNotMatch(one.text, /How it came to stand like this/)
  assert.ok(one.text.indexOf('Go on with this assessment') < one.text.indexOf('Record a strategy discussion'))
  await put(
    council,
    deposit(
      council,
      assessment,
      { ...begun, purpose: 'To learn how nights are.', facts: 'Hal sleeps in the hall.' },
      lines(family),
      { record, version: 2, reason: 'Gone on with', at: addMinutes(start, 1) },
    ),
  )
  council.clock.set(addMinutes(start, 2))
  const two = await ask(worker(), `/records/${record}`)
  council.clock.set(start)
  assert.match(two.text, /1 answer added, 1 changed\./)
  assert.match(two.text, /Before: To learn\. To learn how nights are\./)
  assert.match(two.text, /first recorded\. .*Read it as it stood until/)
})

test('the step that was taken is not offered again as the main one', async () => {
  const family = await makeFamily(council, 'Ida')
  const duty = await officer()
  const told = only(await receiveContact(council, family, { team: council.teams['front door'] }))
  assert.match((await ask(duty, `/records/${told}`)).text, /Decide what happens next Correct this/)
  await put(
    council,
    deposit(council, thresholdDecision, { decidedAt: start }, lines(family), {
      before: [told],
      team: council.teams['front door'],
    }),
  )
  assert.match(
    (await ask(duty, `/records/${told}`)).text,
    /Correct this Record another step Decide what happens next again/,
  )
})

test('leaving a form keeps what was typed, also without script, and says when it was kept', async () => {
  const duty = await officer()
  const { to } = await ask(duty, '/begin', { kind: 'contact' })
  assert.match((await ask(duty, to)).text, /Nothing new written yet/)
  council.clock.set(addMinutes(start, 5))
  const left = await ask(duty, to, { worries: 'A bruise.', leave: 'yes' })
  assert.deepEqual([left.status, left.to], [303, '/front-door'])
  const back = await ask(duty, to)
  assert.match(back.html, />A bruise\.<\/textarea>/)
  assert.match(back.text, /Kept by Goldthread 09:05:00/)
  council.clock.set(addMinutes(start, 2 * 24 * 60))
  assert.match((await ask(duty, to)).text, /Kept by Goldthread on 2 November 2026 at 09:05/)
  council.clock.set(start)
})

test('an unborn child of whom nothing is known yet is called one', async () => {
  const family = await makeFamily(council, 'Jo')
  await mine(family)
  const unborn = newId<'person'>()
  await as(council.store, worker(), myWork, (acting) =>
    enterFamily(acting, person, family.family, [
      { person: unborn, relation: 'unborn', entered: { sex: 'U' } },
    ]),
  )
  assert.match((await ask(worker(), `/families/${family.family}`)).text, /Unborn child Age not known/)
})

test('a red contact stands first at the front door, with the time at which it came', async () => {
  const duty = await council.hire('contact officer', council.teams['front door'])
  const team = { team: council.teams['front door'] }
  const [calm, red] = [await makeFamily(council, 'Kim'), await makeFamily(council, 'Lou')]
  await receiveContact(council, calm, team)
  await put(
    council,
    deposit(council, contact, { receivedAt: addMinutes(start, 30), urgency: 'red' }, lines(red), team),
  )
  council.clock.set(addMinutes(start, 60))
  const { text } = await ask(duty, '/front-door')
  council.clock.set(start)
  assert.ok(text.indexOf('Lou Sand') < text.indexOf('Kim Sand'))
  assert.match(text, /Lou Sand Red 2 November 2026 at 09:30/)
})

test('who has read a record is told once for each reader and day', async () => {
  const family = await makeFamily(council, 'May')
  await mine(family)
  for (let time = 0; time < 3; time += 1) await ask(worker(), `/children/${first(family)}`)
  const { html } = await ask(worker(), `/children/${first(family)}`)
  const reads = /Who has read this record[\s\S]*?<\/details>/.exec(html)?.[0] ?? ''
  assert.equal((reads.match(/<li>/g) ?? []).length, 1)
  assert.match(reads, /child’s page/)
  assert.match(reads, /the last of \d+ times that day/)
})

test('a note written too late is shown again, and why it was returned stands where its author reads it first', async () => {
  const family = await makeFamily(council, 'Nan')
  await mine(family)
  const decided = only(
    await put(council, deposit(council, thresholdDecision, { decidedAt: start }, lines(family))),
  )
  const [one, two] = [council.who['team manager'], await council.hire('team manager', council.teams.harbour)]
  const answer = (manager: Worker, note: string) =>
    ask(manager, `/records/${decided}/authorise`, { version: '1', verdict: 'returned', note })
  assert.equal((await answer(one, 'Say who is there at night.')).status, 303)
  const late = await answer(two, 'Her aunt <b> must be asked.')
  assert.equal(late.status, 409)
  assert.match(late.text, /This version has been answered already.*Her aunt &lt;b&gt; must be asked\./)
  const page = await ask(worker(), `/records/${decided}`)
  assert.match(page.html, /govuk-inset-text">Returned by [^<]*: “Say who is there at night\.”</)
})

test('whoever presses the same step again goes on with what they began, and nobody with what another began', async () => {
  const family = await makeFamily(council, 'Oz')
  await mine(family)
  const record = only(
    await put(
      council,
      deposit(
        council,
        assessment,
        { startedOn: aDay('2026-10-30'), finished: { is: 'awaited' } },
        lines(family),
      ),
    ),
  )
  const press = (who: Worker, form: Record<string, string>) => ask(who, '/begin', form)
  const step = { kind: 'assessment', record }
  const begun = await press(worker(), step)
  assert.equal((await press(worker(), step)).to, begun.to)
  assert.notEqual((await press(council.who['team manager'], step)).to, begun.to)
  const plan = { kind: 'child in need plan', before: record }
  const other = await press(worker(), plan)
  assert.notEqual(other.to, begun.to)
  assert.equal((await press(worker(), plan)).to, other.to)
  assert.notEqual((await press(worker(), { ...plan, 'with.change': 'Known already.' })).to, other.to)
  const settled = await ask(worker(), begun.to, {
    'startedOn.day': '30',
    'startedOn.month': '10',
    'startedOn.year': '2026',
    'finished.is': 'awaited',
    'override.referral': 'It is being opened.',
    [`${first(family)}/seen.is`]: 'awaited',
  })
  assert.equal(settled.status, 303, settled.text)
  assert.notEqual(
    (await press(worker(), step)).to,
    begun.to,
    'what was recorded is not gone on with as a draft',
  )
  const contacts = [await press(worker(), { kind: 'contact' }), await press(worker(), { kind: 'contact' })]
  assert.notEqual(contacts[0]?.to, contacts[1]?.to)
})
