import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, WorkerId } from '../../../define/record.ts'
import { assessment } from '../../../journey/assessment/assessment.ts'
import { referral } from '../../../journey/front-door/referral.ts'
import { thresholdDecision } from '../../../journey/front-door/threshold-decision.ts'
import { aDay } from '../../../plain/day.ts'
import {
  contacted,
  decided,
  onDay,
  type Practice,
  practiceIn,
  referred,
} from '../../../sight/performance/practice.test-data.ts'
import { roles } from '../../../store/access.ts'
import { allocate, openCouncil, say } from '../../../store/council.test-data.ts'
import { beginDraft } from '../drafts/begin.ts'
import { draftForm } from '../drafts/form.tsx'
import { type Site, siteOf } from '../measures/site.test-data.ts'
import { caseloadPage } from './caseloads.tsx'
import { firstPage } from './first.ts'
import { myWorkPage } from './mine.tsx'
import { teamPage } from './team.tsx'

let it: Practice
let site: Site
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-16'))
  site = siteOf(it.council, [firstPage, myWorkPage, teamPage, caseloadPage, beginDraft, draftForm])
})
after(() => it.council.stop())

const give = async (child: PersonId, worker: WorkerId, team: 'harbour' | 'hill') => {
  const [row] = await say<{ family: never }>(
    it.council.addresses.adminUrl,
    'select family from family_member where person = $1',
    [child],
  )
  if (row === undefined) throw new Error('Every child here has a family')
  const family = { family: row.family, children: [child] }
  await allocate(it.council, family, worker, it.council.teams[team], { startedOn: aDay('2026-09-01') })
}

/** A child referred on a day and allocated to a worker, whose assessment is being written. */
async function assessing(name: string, day: string, worker: WorkerId, team: 'harbour' | 'hill' = 'harbour') {
  const child = await it.child(name)
  const before = [await referred(it, child, day)]
  await give(child, worker, team)
  await it.write(assessment, [child], {
    answers: { startedOn: aDay(day), finished: { is: 'awaited' } },
    line: { seen: { is: 'awaited' } },
    at: onDay(day),
    before,
  })
  return child
}

test('each post begins its day where its work is', async () => {
  const firsts = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, (await site(role, '/')).to] as const)),
  )
  assert.deepEqual(firsts, {
    'contact officer': '/front-door',
    'social worker': '/my-work',
    'team manager': '/team',
    'service manager': '/team',
    'conference chair': '/my-work',
    'reviewing officer': '/my-work',
    'personal adviser': '/my-work',
    'performance analyst': '/measures',
    director: '/measures',
    'lead member': '/members',
    'board member': '/board',
    'committee member': '/scrutiny',
    'young ambassador': '/young-people',
    inspector: '/inspection/sample',
    'peer reviewer': '/inspection/sample',
    'system administrator': '/about',
  })
})

test('somebody for whom nothing waits reads what will stand here and how it comes', async () => {
  const { words, links } = await site('social worker', '/my-work')
  assert.match(words, /Nothing is waiting for you/)
  assert.match(words, /A child comes to you when a manager allocates them/)
  assert.ok(links.includes('/front-door'))
  assert.equal((await site('lead member', '/my-work')).status, 403)
})

test('a worker’s work stands in the order in which it must be done, in working days', async () => {
  const me = it.council.who['social worker'].id
  await assessing('Later', '2026-11-09', me)
  // 45 working days after 14 September 2026 is 16 November.
  await assessing('Today', '2026-09-14', me)
  await assessing('Late', '2026-09-10', me)
  await assessing('Other', '2026-09-10', it.council.who['personal adviser'].id)
  const { words } = await site('social worker', '/my-work')
  assert.match(words, /Late \(1\) .*? Late Sand Finish the assessment for Late Sand Late 2 working days late/)
  assert.match(words, /Due now or within 2 working days \(1\) .*? Today Sand .*? Due today/)
  assert.match(words, /Due later \(1\) .*? Later Sand .*? Due by Thursday 14 January 2027/)
  assert.ok(words.indexOf('Late Sand') < words.indexOf('Today Sand'))
  assert.ok(words.indexOf('Today Sand') < words.indexOf('Later Sand'))
  assert.doesNotMatch(words, /Other Sand/)
})

test('what has long been late is folded away and still counted', async () => {
  await assessing('Ages', '2026-06-01', it.council.who['social worker'].id)
  const { words } = await site('social worker', '/my-work')
  assert.match(words, /Late: 1 late by more than 20 working days .*? Ages Sand/)
})

test('what a manager returned comes first, and what waits for a manager is said to be with them', async () => {
  const child = await it.child('Back')
  const made = await decided(it, child, '2026-11-12', [await contacted(it, child, '2026-11-12')])
  await it.answer(made, 1, thresholdDecision, { verdict: 'returned', on: aDay('2026-11-13') })
  const mine = await it.child('Sent')
  await give(mine, it.council.who['social worker'].id, 'harbour')
  await decided(it, mine, '2026-11-12', [await contacted(it, mine, '2026-11-12')])
  const { words, links } = await site('social worker', '/my-work')
  assert.match(
    words,
    /^ My work Your visits: [^.]*\. Returned to you by a manager \(1\) .*? Back Sand Mend the threshold decision that was returned/,
  )
  assert.match(words, /With a manager for a decision \(1\) .*? Sent Sand Authorise the threshold decision/)
  assert.ok(links.includes(`/records/${made}`))
})

test('a draft that was begun is one click from going on with it', async () => {
  const worker = it.council.who['contact officer']
  assert.match((await site(worker, '/my-work')).words, /Nothing is waiting for you/)
  const draft = await site(worker, '/begin', { kind: 'contact' })
  const { words, links } = await site(worker, '/my-work')
  assert.match(
    words,
    /Begun and not recorded yet \(1\) .*? Go on writing: Contact Not named yet 16 November 2026/,
  )
  assert.ok(links.includes(draft.to ?? ''))
})

test('the team sees first who has no worker, then what a manager must answer, then what is late, by worker', async () => {
  const { teams } = it.council
  const nobody = await it.child('Nobody')
  await it.write(referral, [nobody], {
    answers: { receivedOn: aDay('2026-11-13'), source: '2A' },
    line: { primaryNeed: 'N1', noFurtherAction: false },
    at: onDay('2026-11-13'),
    team: teams.harbour,
  })
  const { words, links } = await site('team manager', '/team')
  assert.match(
    words,
    /^ harbour Nobody works with these children yet \(1\) .*? Nobody Sand Allocate a social worker/,
  )
  const order = [
    'Nobody works with these children yet',
    'Waits for a manager’s decision',
    'Late (',
    'Due now or within 2 working days',
    'Due later',
    'Who works with whom',
  ].map((part) => words.indexOf(part))
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
  assert.ok(order.every((at) => at > 0))
  assert.match(words, /Sent Sand Authorise the threshold decision .*? social worker \w{4}/)
  assert.match(words, /social worker \w{4} \d children of social worker \w{4}/)
  assert.ok(links.some((href) => href === `/children/${nobody}`))
})

test('how many children somebody works with opens to them by name, and that is written down', async () => {
  const { who, addresses } = it.council
  const { links } = await site('team manager', '/team')
  const mine = links.find((href) => href.endsWith(`worker=${who['social worker'].id}`))
  const { words } = await site('team manager', mine ?? '')
  assert.match(words, /children with whom social worker \w{4} works .*?Ages Sand/)
  const [read] = await say<{ what: string }>(
    addresses.adminUrl,
    'select what from read_log where worker = $1 order by id desc limit 1',
    [who['team manager'].id],
  )
  assert.equal(read?.what, 'children of a team')
  assert.equal((await site('team manager', '/team/caseload?worker=nobody')).status, 404)
})

test('of a long list the first stand there, and the rest is one click away, a hundred at a time', async () => {
  const worker = await it.council.hire('social worker', it.council.teams.harbour)
  for (let at = 1; at <= 22; at += 1) await assessing(`Long${at}`, '2026-11-10', worker.id)
  const { words, links } = await site(worker, '/my-work')
  assert.match(words, /Due later \(22\) /)
  assert.equal([...words.matchAll(/Finish the assessment for Long/g)].length, 20)
  assert.match(words, /Show all 22: Due later/)
  const all = links.find((href) => href === '/my-work?list=later')
  const whole = await site(worker, all ?? '')
  assert.match(whole.words, /Due later .*?1 to 22 of 22/)
  assert.equal([...whole.words.matchAll(/Finish the assessment for Long/g)].length, 22)
  assert.match((await site(worker, '/my-work?list=later&from=20')).words, /21 to 22 of 22/)
  // What is no place in the list is its beginning.
  assert.match((await site(worker, '/my-work?list=later&from=x')).words, /1 to 22 of 22/)
})

test('a service manager and the director choose the team; a team manager has their own alone', async () => {
  const { teams, hire } = it.council
  const far = await hire('social worker', teams.hill)
  await assessing('Hilda', '2026-11-09', far.id, 'hill')
  for (const role of ['service manager', 'director'] as const) {
    const chosen = await site(role, `/team?team=${teams.hill}`)
    assert.match(chosen.words, /^ hill Team .*? Show this team/)
    assert.match(chosen.words, /Hilda Sand/)
  }
  const own = await site('team manager', `/team?team=${teams.hill}`)
  assert.match(own.words, /^ harbour /)
  assert.doesNotMatch(own.words, /Hilda Sand|Show this team/)
})

test('a team for which nothing waits says so kindly, and the front door’s points to its own list', async () => {
  const door = await it.council.hire('team manager', it.council.teams['front door'])
  const { words, links } = await site(door, '/team')
  assert.match(words, /Nothing is waiting in this team/)
  assert.ok(links.includes('/front-door'))
  const none = await it.council.hire('social worker', undefined)
  assert.match((await site(none, '/team')).words, /You do not belong to a team that works with children/)
  assert.equal((await site('performance analyst', '/team')).status, 403)
})
