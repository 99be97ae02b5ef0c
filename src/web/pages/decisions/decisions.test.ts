import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId, WorkerId } from '../../../define/record.ts'
import { thresholdDecision } from '../../../journey/front-door/threshold-decision.ts'
import { aDay } from '../../../plain/day.ts'
import { onDay, type Practice, practiceIn } from '../../../sight/performance/practice.test-data.ts'
import { allocate, makeFamily, openCouncil, say } from '../../../store/council.test-data.ts'
import { recordPage } from '../children/record.tsx'
import { beginDraft } from '../drafts/begin.ts'
import { draftForm } from '../drafts/form.tsx'
import { type Site, siteOf } from '../measures/site.test-data.ts'
import { beginAudit, decisionAuditPage } from './audit.tsx'
import { decisionsFile } from './file.ts'
import { decisionsPage } from './overview.tsx'
import { decisionPointPage } from './point.tsx'

let it: Practice
let site: Site
let mine: PersonId
let theirs: PersonId
let decision: RecordId
let elsewhere: RecordId
const analysis = 'Home is not safe for Mine.'

/** A decision of 12 October about a child, by somebody of Harbour. */
const decided = async (child: PersonId, by: WorkerId): Promise<RecordId> =>
  it.write(thresholdDecision, [child], {
    answers: {
      decidedAt: onDay('2026-10-12'),
      threshold: '=Level 4',
      facts: 'Seen.',
      analysis,
      rejected: 'Advice.',
      wouldChange: 'A safe home.',
    },
    line: { outcome: 'family help', view: 'Wants it to stop.' },
    at: onDay('2026-10-12'),
    team: it.council.teams.harbour,
    by,
  })

before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-16'))
  site = siteOf(it.council, [
    decisionsPage,
    decisionAuditPage,
    decisionPointPage,
    decisionsFile,
    beginAudit,
    beginDraft,
    draftForm,
    recordPage,
  ])
  const { who, teams } = it.council
  const family = await makeFamily(it.council, 'Mine')
  await allocate(it.council, family, who['social worker'].id, teams.harbour)
  mine = family.children[0] ?? assert.fail()
  theirs = await it.child('Theirs')
  decision = await decided(mine, who['social worker'].id)
  elsewhere = await decided(theirs, who['social worker'].id)
})
after(() => it.council.stop())

const october = 'month=2026-10&months=1'

test('the page of nine counts what is on record, and says what Goldthread does not record yet', async () => {
  const { status, words } = await site('director', `/performance/decisions?${october}`)
  assert.equal(status, 200)
  assert.match(words, /D1 Front door: is the threshold met\?/)
  assert.match(words, /2 of 2, 100%/)
  assert.match(words, /2 not known/)
  assert.match(words, /Goldthread does not record these yet/)
  assert.match(words, /D9 Leaving care/)
  assert.equal((await site('lead member', '/performance/decisions')).status, 403)
})

test('a point without records says so, and counts nothing', async () => {
  const { status, words } = await site('director', '/performance/decisions/D8')
  assert.equal(status, 200)
  assert.match(words, /Goldthread does not record this yet/)
  assert.doesNotMatch(words, /There are none|All decisions/)
  assert.equal((await site('director', '/performance/decisions/D10')).status, 404)
  assert.equal((await site('director', '/performance/decisions/D1?team=x')).status, 404)
  assert.equal((await site('director', '/performance/decisions/D8/file')).status, 404)
})

test('a manager reads names and words of their own team’s children alone, a director of nobody unasked', async () => {
  const own = await site('team manager', `/performance/decisions/D1?${october}`)
  assert.match(own.words, /Mine Sand/)
  assert.match(own.words, /Home is not safe/)
  assert.doesNotMatch(own.words, /Theirs/)
  for (const role of ['director', 'performance analyst'] as const) {
    const { words } = await site(role, `/performance/decisions/D1?${october}`)
    assert.match(words, /All decisions \(2\)/)
    assert.match(words, /Family help/)
    assert.doesNotMatch(words, /Sand|Home is not safe/)
  }
})

test('a social worker sees the figures and no list', async () => {
  const { status, words } = await site('social worker', `/performance/decisions/D1?${october}`)
  assert.equal(status, 200)
  assert.match(words, /The decisions themselves open to managers/)
  assert.doesNotMatch(words, /Family help|Sand/)
  assert.equal((await site('social worker', `/performance/decisions/D1/file?${october}`)).status, 403)
})

test('the file holds no name and no words, and nothing that a spreadsheet would run', async () => {
  const { status, html } = await site('team manager', `/performance/decisions/D1/file?${october}`)
  assert.equal(status, 200)
  assert.equal(html.trim().split('\r\n').length, 3)
  assert.match(html, /2026-10-12,Threshold decision,harbour,/)
  assert.doesNotMatch(html, /Sand|Mine|Home is not safe|Level 4/)
})

const found = (record: RecordId) => ({
  decision: record,
  child: mine,
  safeToday: 'yes',
  level: 'right',
  sound: 'partly',
  view: 'counted',
  grade: 'good',
  toDo: 'Say what was ruled out.',
})

test('an audit is begun from the decision, recorded, and read from the record, the list and its own page', async () => {
  const begun = await site('team manager', `/records/${decision}/audit`, { child: mine })
  assert.match(begun.to ?? '', /^\/drafts\//)
  const form = await site('team manager', begun.to ?? '')
  assert.match(form.words, /Threshold decision, 12 October 2026/)
  assert.match(form.words, /Mine Sand/)
  const unsafe = await site('team manager', begun.to ?? '', {
    ...found(decision),
    safeToday: 'no',
    told: 'The manager',
  })
  assert.match(unsafe.words, /not safe today is inadequate/)
  const recorded = await site('team manager', begun.to ?? '', found(decision))
  assert.match(recorded.to ?? '', /^\/performance\/decisions\/audits\//)
  const page = await site('social worker', recorded.to ?? '')
  assert.match(page.words, /Threshold decision, 12 October 2026.*Mine Sand.*Good.*Say what was ruled out/)
  const nameless = await site('performance analyst', recorded.to ?? '')
  assert.match(nameless.words, /A child whose record is not open to you now/)
  assert.doesNotMatch(nameless.words, /Sand/)
  assert.match((await site('social worker', `/records/${decision}`)).words, /Audits of this decision Good/)
  const listed = await site('director', `/performance/decisions/D1?${october}&which=good`)
  assert.match(listed.words, /Audited: good \(1\)/)
  assert.equal((await site('lead member', recorded.to ?? '')).status, 403)
})

test('a decision about a child of others is audited only once the auditor has said why', async () => {
  const asked = await site('director', `/records/${elsewhere}/audit`, { child: theirs })
  assert.equal(asked.status, 403)
  assert.match(asked.words, /Why do you need this record/)
  assert.equal((await site('director', `/records/${elsewhere}/audit`, { child: mine })).status, 404)
  assert.equal((await site('social worker', `/records/${decision}/audit`, { child: mine })).status, 403)
})

test('nobody audits a decision that they wrote or answered, by whatever way they begin', async () => {
  const manager = it.council.who['team manager']
  const own = await decided(mine, manager.id)
  const answered = await decided(mine, it.council.who['social worker'].id)
  await it.answer(answered, 1, thresholdDecision, { verdict: 'authorised', on: aDay('2026-10-13') })
  for (const record of [own, answered]) {
    const refused = await site(manager, `/records/${record}/audit`, { child: mine })
    assert.equal(refused.status, 409)
    assert.match(refused.words, /somebody else must audit it/)
    const begun = await site(manager, '/begin', {
      kind: 'decision audit',
      'with.decision': record,
      'with.child': mine,
    })
    const sent = await site(manager, begun.to ?? '', found(record))
    assert.equal(sent.status, 422)
    assert.match(sent.words, /somebody else must audit it/)
  }
  const audits = await say<{ many: number }>(
    it.council.addresses.ownerUrl,
    'select count(*)::integer as many from decision_audit where authority = $1 and decision = any ($2)',
    [it.council.authority, [own, answered]],
  )
  assert.equal(audits[0]?.many, 0)
})
