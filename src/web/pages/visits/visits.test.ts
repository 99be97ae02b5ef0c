import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../../../define/record.ts'
import { person } from '../../../journey/people/person.ts'
import { protectionPlan } from '../../../journey/protection/protection-plan.ts'
import { visit } from '../../../journey/visits/visit.ts'
import { aDay, aMoment } from '../../../plain/day.ts'
import { recordOf } from '../../../store/append.ts'
import {
  allocate,
  type Council,
  deposit,
  makeFamily,
  openCouncil,
  put,
} from '../../../store/council.test-data.ts'
import type { Worker } from '../../../store/worker.ts'
import { childPage } from '../children/child.tsx'
import { familyPage } from '../children/family.tsx'
import { beginDraft } from '../drafts/begin.ts'
import { type Site, siteOf } from '../measures/site.test-data.ts'
import { visitsPage } from './visits.tsx'

let council: Council
let site: Site
before(async () => {
  council = await openCouncil()
  council.clock.set(aMoment('2026-11-16T09:00:00.000Z'))
  site = siteOf(council, [visitsPage, beginDraft, childPage, familyPage])
})
after(() => council.stop())

const own = (children: readonly PersonId[], line: object = {}): ReadonlyMap<PersonId, object> =>
  new Map(children.map((child) => [child, line]))

/** A family on a protection plan since a day, with a worker of their own. */
async function onPlan(startedOn: string, ...names: readonly string[]) {
  const family = await makeFamily(council, ...names)
  const worker: Worker = await council.hire('social worker', council.teams.hill)
  await allocate(council, family, worker.id, council.teams.hill)
  const answers = { startedOn: aDay(startedOn), change: 'Nobody is hit.' }
  const of = { family: family.family }
  const [plan] = await put(council, deposit(council, protectionPlan, answers, own(family.children), of))
  assert.ok(plan !== undefined)
  return { ...family, worker, plan }
}

const visited = (
  of: { readonly family: never | string; readonly plan: RecordId },
  day: string,
  lines: readonly (readonly [PersonId | undefined, object])[],
  answers: object = {},
) =>
  put(
    council,
    deposit(
      council,
      visit,
      { visitedAt: aMoment(`${day}T10:00:00.000Z`), mode: 'face to face', purpose: 'The plan.', ...answers },
      new Map(lines.flatMap(([child, line]) => (child === undefined ? [] : [[child, line] as const]))),
      { before: [of.plan] },
    ),
  )

const yes = { is: 'yes' }

test('a worker without children reads what will stand here and how it comes', async () => {
  const { words } = await site(await council.hire('social worker', council.teams.hill), '/visits')
  assert.match(words, /No visits ahead/)
  assert.match(words, /when a manager allocates them/)
})

test('late, today and next stand apart, and the button that is pressed first is the one of the first family', async () => {
  const late = await onPlan('2026-10-19', 'Ada')
  const [ada] = late.children
  const { words, html } = await site(late.worker, '/visits')
  assert.match(
    words,
    /Late \(1\).*Ada Sand.*was due by Monday 2 November 2026.*Not seen since the plan began/,
  )
  assert.match(html, /class="govuk-button"[^>]*>\s*Record a visit/)
  await visited(late, '2026-11-13', [[ada, { seen: yes, alone: yes, view: 'I like the new school.' }]], {
    nextOn: aDay('2026-11-16'),
  })
  const today = await site(late.worker, '/visits')
  assert.match(
    today.words,
    /Today \(1\).*Agreed with the family: today\..*Last seen on 13 November 2026, alone/,
  )
  assert.match(today.words, /I like the new school/)
})

test('what must be known before one knocks stands above the children: not seen, not safe, an interpreter', async () => {
  const family = await onPlan('2026-11-02', 'Bea', 'Cora')
  const [bea, cora] = family.children
  assert.ok(bea !== undefined && cora !== undefined)
  await visited(family, '2026-11-09', [
    [bea, { seen: { is: 'no', because: 'Hid upstairs.' }, safe: 'unsure', worry: 'Would not come down.' }],
    [cora, { seen: yes, safe: 'yes' }],
  ])
  await put(
    council,
    deposit(
      council,
      person,
      {
        givenName: 'Cora',
        familyName: 'Sand',
        bornOn: aDay('2018-01-01'),
        firstLanguage: 'Polish',
        interpreter: true,
      },
      new Map(),
      { record: recordOf(cora), version: 2, reason: 'News' },
    ),
  )
  const { words } = await site(family.worker, '/visits')
  assert.match(words, /Interpreter Polish/)
  assert.match(words, /Not seen last time Bea Sand: Hid upstairs\./)
  assert.match(words, /Safety could not be told Bea Sand: Would not come down\./)
  assert.doesNotMatch(words, /Not seen last time Cora/)
})

test('the button begins one draft for all the siblings', async () => {
  const family = await onPlan('2026-11-02', 'Dee', 'Eve')
  const { html } = await site(family.worker, '/visits')
  assert.ok(html.includes(`value="${family.plan}"`))
  const begun = await site(family.worker, '/begin', { kind: 'visit', before: family.plan })
  assert.match(begun.to ?? '', /^\/drafts\//)
})

test('a child’s page never shows a sibling’s words, and the family’s timeline says how each was seen', async () => {
  const family = await onPlan('2026-11-02', 'Fay', 'Gus')
  const [fay, gus] = family.children
  await visited(family, '2026-11-09', [
    [fay, { seen: yes, alone: yes, view: 'Fay’s very own words.', safe: 'yes' }],
    [gus, { seen: { is: 'no', because: 'Gus was at football.' }, safe: 'unsure', worry: 'Only of Gus.' }],
  ])
  const [ofFay, ofGus] = [
    await site(family.worker, `/children/${fay}`),
    await site(family.worker, `/children/${gus}`),
  ]
  assert.match(ofFay.html, /very own words/)
  assert.match(ofFay.words, /Last seen at a visit 9 November 2026, alone/)
  assert.match(ofGus.words, /Last seen at a visit Not yet/)
  assert.doesNotMatch(ofFay.html, /at football|Only of Gus/)
  assert.doesNotMatch(ofGus.html, /very own words/)
  assert.match(ofGus.words, /Visit face to face: not seen/)
  assert.doesNotMatch(ofGus.words, /seen alone/)
  const whole = await site(family.worker, `/families/${family.family}`)
  for (const said of [/Visit face to face: seen alone/, /Visit face to face: not seen/])
    assert.match(whole.words, said)
})

test('nobody sees somebody else’s visits, and a post that holds no children is told so', async () => {
  await onPlan('2026-11-02', 'Hal')
  const { words } = await site(await council.hire('team manager', council.teams.hill), '/visits')
  assert.doesNotMatch(words, /Hal/)
  assert.equal((await site('director', '/visits')).status, 200)
})
