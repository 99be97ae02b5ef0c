import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { contact } from '../../../journey/front-door/contact.ts'
import { visit } from '../../../journey/visits/visit.ts'
import { aDay, aMoment } from '../../../plain/day.ts'
import { boardMeeting } from '../../../sight/board/meeting.ts'
import { action } from '../../../sight/improvement/action.ts'
import { evidence } from '../../../sight/improvement/evidence.ts'
import { finding } from '../../../sight/inspection/finding.ts'
import { packText } from '../../../sight/publishing/pack-text.ts'
import { memberQuestion } from '../../../sight/scrutiny/member-question.ts'
import { citation } from '../../../sight/self-evaluation/citation.ts'
import { claim } from '../../../sight/self-evaluation/claim.ts'
import { weakness } from '../../../sight/self-evaluation/weakness.ts'
import {
  allocate,
  type Council,
  deposit,
  makeFamily,
  openCouncil,
  put,
  say,
  start,
} from '../../../store/council.test-data.ts'
import { within } from '../../../store/database.ts'
import { type Got, type Site, siteOf } from '../measures/site.test-data.ts'
import { pages } from '../pages.ts'

/**
 * Two councils in one database. In the first, everything from which a figure could reach a member: a measure of four
 * children, an action that is known by it, evidence and a citation that froze a small figure, and words for a pack that
 * nobody has approved.
 */
let here: Council
let there: Council
let site: Site
let elsewhere: Site
let ids: readonly string[]
let question: string

const october = aDay('2026-10-01')

before(async () => {
  here = await openCouncil()
  there = await openCouncil(here.addresses)
  site = siteOf(here, pages)
  elsewhere = siteOf(there, pages)
  const family = await makeFamily(here, 'Quillon', 'Quilla', 'Quilt', 'Quince')
  await allocate(here, family, here.who['social worker'].id, here.teams.harbour)
  const said = { serves: 'protection plan', mode: 'face to face', visitedAt: aMoment('2026-10-12T09:00:00Z') }
  const alone = (at: number): object => ({ seen: { is: 'yes' }, alone: { is: at === 0 ? 'no' : 'yes' } })
  const visited = new Map(family.children.map((child, at) => [child, alone(at)] as const))
  const [made] = await put(
    here,
    deposit(here, finding, { words: 'Children wait', source: 'audit' }, new Map()),
  )
  const [acts] = await put(
    here,
    deposit(
      here,
      action,
      { what: 'A panel', answers: [made], knowBy: 'measure', measure: 'CP-12' },
      new Map(),
    ),
  )
  const frozen = { measure: 'CP-12', met: 2, notMet: 9, cannotTell: 0 }
  const [claimed] = await put(here, deposit(here, claim, { says: 'We see children alone' }, new Map()))
  const rest = await put(
    here,
    deposit(here, visit, said, visited, { family: family.family, team: here.teams.harbour }),
    deposit(here, contact, { receivedAt: start, worries: 'Quillon is hungry.' }, visited, {
      family: family.family,
    }),
    deposit(here, evidence, { ...frozen, actions: [acts], standsOn: october, shownBy: 'measure' }, new Map()),
    deposit(here, citation, { ...frozen, claim: claimed, by: 'measure', month: october }, new Map()),
    deposit(here, weakness, { what: 'Weak at night, 2 of 11', enquiry: 'kept' }, new Map()),
    deposit(here, packText, { title: 'A pack', month: october, statement: 'Only 2 of 11.' }, new Map()),
    deposit(here, boardMeeting, { heldOn: october, chair: 'C' }, new Map()),
  )
  question =
    (await put(here, deposit(here, memberQuestion, { question: 'What is done?' }, new Map())))[0] ?? ''
  const first = family.children.slice(0, 1)
  ids = [...first, family.family, made, acts, claimed, question, ...rest].map(String)
})
after(async () => {
  await here.stop()
  await there.stop()
})

/** Every address of Goldthread, with every id of this council in it. */
const addresses = (does: 'show' | 'act'): readonly string[] =>
  pages
    .filter((page) => page[does] !== undefined)
    .flatMap(({ path }) =>
      path.includes(':') ? ids.map((id) => path.replaceAll(/:\w+(\{[^}]*\})?/g, id)) : [path],
    )

/** What stands behind those addresses that open to the director, by address. */
async function opened(): Promise<ReadonlyMap<string, Got>> {
  const found = new Map<string, Got>()
  for (const path of addresses('show')) {
    const got = await site('director', path)
    if (got.status === 200) found.set(path, got)
  }
  return found
}

const small = /\b(?:2 of 11|3 of 4)\b/

const outside = [
  'board member',
  'committee member',
  'lead member',
  'young ambassador',
  'peer reviewer',
] as const

test('no small figure reaches a member by any address, though the director reads it at some', async () => {
  const open = await opened()
  const seen = [...open].filter(([, { words }]) => small.test(words)).map(([path]) => path)
  assert.ok(seen.length > 5, `the director reads it at ${seen.join(', ')}`)
  for (const role of outside)
    for (const path of open.keys()) {
      const { html, status } = await site(role, path)
      assert.doesNotMatch(html, small, `${role}: ${path}`)
      assert.ok(status < 500, `${role}: ${path}: ${status}`)
    }
  // What is another council's looks like what is not there, to the same post with the same ids.
  for (const path of [...open.keys()].filter((one) => ids.some((id) => one.includes(id)))) {
    const got = await elsewhere('director', path)
    assert.ok([403, 404].includes(got.status) || got.to !== undefined, `${path}: ${got.status}`)
  }
})

/** How many rows each table has of this council. */
async function rows(): Promise<Readonly<Record<string, string>>> {
  const found = await say<{ name: string; many: string }>(
    here.addresses.adminUrl,
    `select table_name::text as name, (xpath('/row/c/text()', query_to_xml(format(
       'select count(*) as c from %I where authority = %L', table_name, $1::text), false, true, '')))[1]::text as many
     from information_schema.columns where table_schema = 'public' and column_name = 'authority' order by 1`,
    [here.authority],
  )
  return Object.fromEntries(found.map(({ name, many }) => [name, many]))
}

test('another council’s director changes nothing here by any address, and none of its rows is seen', async () => {
  const before = await rows()
  assert.ok(Number(before.evidence) > 0 && Number(before.person) > 0)
  for (const path of addresses('act')) {
    const { status } = await elsewhere('director', path, { why: 'Words', note: 'Words', verdict: 'returned' })
    assert.ok(status < 500, `${path}: ${status}`)
  }
  assert.deepEqual(await rows(), before)
})

test('a row of any table is seen by its own council alone, and by nobody where no council is named', async () => {
  const filled = Object.entries(await rows()).filter(([name, many]) => many !== '0' && name !== 'worker')
  assert.ok(filled.length > 15, filled.map(([name]) => name).join())
  for (const [name] of filled)
    for (const authority of [there.authority, '']) {
      const found = await within(here.store.database, { authority, worker: '' }, (tx) =>
        sql`select from ${sql.table(name)} where authority = ${here.authority}`.execute(tx),
      )
      assert.equal(found.rows.length, 0, `${name} as ‘${authority}’`)
    }
})

test('a member’s question is changed by that member alone, whatever address is typed', async () => {
  const begun = await site('committee member', '/begin', { kind: memberQuestion.name, record: question })
  assert.equal(begun.status, 404)
  const own = await here.hire('committee member', undefined)
  const [asked] = await put(
    here,
    deposit(here, memberQuestion, { question: 'And then?' }, new Map(), { by: own.id }),
  )
  assert.equal((await site(own, '/begin', { kind: memberQuestion.name, record: asked ?? '' })).status, 303)
})
