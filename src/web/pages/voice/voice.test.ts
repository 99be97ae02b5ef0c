import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId, RecordId } from '../../../define/record.ts'
import { contact } from '../../../journey/front-door/contact.ts'
import { newId } from '../../../plain/id.ts'
import { issueRaised } from '../../../sight/voice/issue-raised.ts'
import {
  allocate,
  type Council,
  deposit,
  type Family,
  makeFamily,
  openCouncil,
  put,
  start,
} from '../../../store/council.test-data.ts'
import { type Site, siteOf } from '../measures/site.test-data.ts'
import { pages } from '../pages.ts'

let council: Council
let site: Site
let family: Family
let child: PersonId
let record: RecordId
let issue: RecordId
before(async () => {
  council = await openCouncil()
  site = siteOf(council, pages)
  family = await makeFamily(council, 'Quillon')
  const [one] = family.children
  assert.ok(one !== undefined)
  child = one
  await allocate(council, family, council.who['social worker'].id, council.teams.harbour)
  const [first, second] = await put(
    council,
    deposit(council, contact, { receivedAt: start, worries: 'Quillon is hungry.' }, new Map([[child, {}]]), {
      family: family.family,
    }),
    deposit(council, issueRaised, { theme: 'home', said: 'It is damp.', share: 'group' }, new Map()),
  )
  assert.ok(first !== undefined && second !== undefined)
  record = first
  issue = second
})
after(() => council.stop())

/** Every address of Goldthread, with ids of what is there in the place of each id. */
const addresses = (): readonly string[] =>
  pages
    .filter(({ show }) => show !== undefined)
    .flatMap(({ path }) =>
      path.includes(':')
        ? [child, record, family.family, issue, newId<'record'>()].map((id) => path.replaceAll(/:\w+/g, id))
        : [path],
    )

const outside = ['young ambassador', 'board member', 'committee member', 'lead member'] as const

for (const role of outside)
  test(`a ${role} reaches no child’s name by any address, nor by beginning a form about the family`, async () => {
    assert.match(
      (await site('social worker', `/children/${child}`)).html,
      /Quillon/,
      'it can be reached at all',
    )
    for (const path of addresses()) {
      const { html, status } = await site(role, path)
      assert.doesNotMatch(html, /Quillon/, path)
      assert.ok(status < 500, `${path}: ${status}`)
    }
    for (const kind of [
      'issue raised',
      'contact',
      'visit',
      'view of a change',
      'voice heard',
      'member question',
    ])
      for (const about of [{ family: family.family }, { before: record }, { record: child }]) {
        const begun = await site(role, '/begin', { kind, ...about })
        assert.doesNotMatch(begun.html, /Quillon/, kind)
        if (begun.to === undefined) continue
        for (const path of [begun.to, `${begun.to}/together`, `${begun.to}/history`])
          assert.doesNotMatch((await site(role, path)).html, /Quillon/, `${kind}: ${path}`)
      }
  })

test('members read nothing that young people kept for their group, by any address', async () => {
  assert.match((await site('young ambassador', `/young-people/issues/${issue}`)).html, /It is damp/)
  for (const role of ['board member', 'social worker'] as const)
    for (const path of addresses())
      assert.doesNotMatch((await site(role, path)).html, /It is damp/, `${role}: ${path}`)
})

test('who sits on a board or speaks for young people sees no telephone number of staff, and no way to one', async () => {
  for (const role of ['young ambassador', 'board member', 'committee member'] as const) {
    for (const path of ['/rota', '/rota/numbers', '/rota/duty'])
      assert.equal((await site(role, path)).status, 403, `${role}: ${path}`)
    assert.doesNotMatch((await site(role, '/young-people')).html, /Who is on duty/)
  }
  assert.equal((await site('social worker', '/rota')).status, 200)
  assert.match((await site('social worker', '/my-work')).html, /Who is on duty/)
})

test('after letting words go out nobody is sent anywhere but to a page of young people', async () => {
  const back = (to: string) => site('director', '/young-people/go-ahead', { record: issue, back: to })
  assert.equal((await back('https://elsewhere.example/')).to, '/young-people')
  assert.equal((await back(`//elsewhere.example/young-people/issues/${issue}`)).to, '/young-people')
  assert.equal((await back(`/young-people/issues/${issue}`)).to, `/young-people/issues/${issue}`)
})
