import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fillCounty } from '../../src/county/fill.ts'
import { larkenshire } from '../../src/county/people/staff.ts'
import type { FamilyId, PersonId, RecordId, WorkerId } from '../../src/define/record.ts'
import { type Door, openDoor } from '../../src/house/door.ts'
import { recordTypes } from '../../src/house/types.ts'
import { website } from '../../src/house/web.tsx'
import { systemClock } from '../../src/plain/clock.ts'
import { newId } from '../../src/plain/id.ts'
import { madeUpLetter } from '../../src/sight/inspection/letters/made-up.ts'
import type { Store } from '../../src/store/as.ts'
import { say } from '../../src/store/council.test-data.ts'
import { councilNames } from '../../src/store/council.ts'
import { openDatabase } from '../../src/store/database.ts'
import { firstUpdate } from '../../src/store/drafting.ts'
import { begin } from '../../src/store/drafts.ts'
import { writeBatch } from '../../src/web/client/batch.ts'
import { readSignInSettings } from '../../src/web/sign-in/settings.ts'
import { type TestDatabase, testDatabase } from '../postgres.ts'
import {
  type Answered,
  addresses,
  type FoundForm,
  formsOn,
  type Ids,
  type Visitor,
  visitorAt,
} from './walk.ts'

/**
 * Everybody who sits on a board or a committee, or speaks for young people, asks for every address there is, with ids of
 * real children in them, and sends every form that staff are given. It walks the list of pages: a page that is added is
 * walked too.
 */
describe('Who sees what', () => {
  let database: TestDatabase
  let store: Store
  let door: Door
  let origin = ''
  let ids: Ids
  let secrets: readonly string[]
  let forms: readonly FoundForm[]
  let director: Visitor

  before(async () => {
    database = await testDatabase()
    store = { database: openDatabase(database.appUrl), clock: systemClock, types: recordTypes }
    await fillCounty(store, database.ownerUrl, { families: 12, seed: 3, tell: () => {} })
    door = await openDoor(0)
    const address = door.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const settings = readSignInSettings({}, port)
    assert.ok(settings.ok)
    origin = settings.value.origin
    const councils = await councilNames(store.database)
    door.serve(await website({ store, settings: settings.value, port, councils, log: () => {} }))
    director = await visitorAt(origin, 'director-1')
    ids = await realIds()
    secrets = await everySecret()
    forms = await formsOfStaff()
  })
  after(async () => {
    door.server.closeAllConnections()
    await door.close()
    await store.database.destroy()
  })

  const ask = <R extends object>(statement: string, values: readonly unknown[] = []): Promise<R[]> =>
    say<R>(database.adminUrl, statement, values)

  /** A child with a worker, their family, a record of theirs, a draft about them, a sample with them, and a letter. */
  async function realIds(): Promise<Ids> {
    const [found] = await ask<{ child: PersonId; worker: WorkerId; family: FamilyId; record: RecordId }>(
      `select c.child, a.worker, m.family, s.record from allocation a
       join allocation_child c using (authority, record, version)
       join family_member m on m.authority = a.authority and m.person = c.child
       join assessment_child s on s.authority = a.authority and s.child = c.child
       where a.authority = $1 and a.ended_on is null
         and not exists (select from restriction r where r.person = c.child) limit 1`,
      [larkenshire.id],
    )
    assert.ok(found !== undefined)
    const { child, worker, family, record } = found
    const draft = newId<'draft'>()
    const who = { authority: larkenshire.id, worker }
    const beginning = { id: draft, kind: 'visit', family, update: firstUpdate([], {}) }
    await begin(store.database, who, beginning, store.clock.now())
    const sample = await drawnSample(child)
    return { child, family, record, draft, sample, letter: await letterOnRecord() }
  }

  /** Everybody who is open is drawn, so that the child is among them. */
  async function drawnSample(child: PersonId): Promise<string> {
    await director.post('/inspection/sample', { title: 'A visit (made up)' })
    const [made] = await ask<{ id: string }>(
      `select id from sample where authority = $1 and title = 'A visit (made up)'`,
      [larkenshire.id],
    )
    assert.ok(made !== undefined)
    const status = '0 1 2 3 4 5 6'
    await director.post(`/inspection/sample/${made.id}/draw`, { size: '200', why: 'All', status })
    const [files] = await ask<{ many: number }>(
      'select count(*)::integer as many from sample_file where sample = $1 and child = $2',
      [made.id, child],
    )
    assert.equal(files?.many, 1, 'the child is in the sample')
    return made.id
  }

  async function letterOnRecord(): Promise<string> {
    const body = new FormData()
    body.set('letter', new File([madeUpLetter], 'letter.txt', { type: 'text/plain' }))
    await director.send('/inspection/read', 'POST', body)
    const [letter] = await ask<{ id: string }>('select id from letter where authority = $1', [larkenshire.id])
    assert.ok(letter !== undefined)
    return letter.id
  }

  /** Whatever would tell who a child or an adult of a family is: whole names, and numbers. Names that staff bear too are left out. */
  async function everySecret(): Promise<readonly string[]> {
    const rows = await ask<{ name: string | null; number: string | null; upn: string | null }>(
      `select distinct case when given_name is null or family_name is null then null
         else given_name || ' ' || family_name end as name, local_number as number, upn
       from person where authority = $1`,
      [larkenshire.id],
    )
    const staff = new Set((await ask<{ name: string }>('select name from worker')).map(({ name }) => name))
    const all = rows.flatMap(({ name, number, upn }) => [name, number, upn])
    return [...new Set(all)].filter((one) => one !== null && one.length > 4 && !staff.has(one)) as string[]
  }

  /** Every form that the director, a team manager and an analyst are given anywhere, and the forms that begin each kind of record. */
  async function formsOfStaff(): Promise<readonly FoundForm[]> {
    const found = new Map<string, FoundForm>()
    const add = (form: FoundForm): void => {
      // One form of each sort: a list has the same one in every row.
      const sort = form.action.replaceAll(/[0-9a-f-]{36}/g, ':id')
      found.set(`${sort} ${form.fields.kind ?? ''} ${Object.keys(form.fields).sort().join()}`, form)
    }
    const staff = [
      director,
      await visitorAt(origin, 'team-manager-1'),
      await visitorAt(origin, 'performance-analyst-1'),
    ]
    await director.post(`/why?to=/children/${ids.child}`, { why: 'To try every form' })
    for (const one of staff)
      for (const path of addresses(ids, 'show', true))
        for (const form of formsOn((await one.get(path)).text)) add(form)
    for (const { name, concerns } of recordTypes) {
      const about = { family: ids.family ?? '', record: concerns === 'person' ? (ids.child ?? '') : '' }
      add({ action: '/begin', fields: { kind: name, ...about } })
      add({ action: '/begin', fields: { kind: name, before: ids.record ?? '' } })
    }
    return [...found.values()]
  }

  const found = ({ text }: Answered): readonly string[] => secrets.filter((secret) => text.includes(secret))

  test('the walk would see a name: whoever may look for children is shown some', async () => {
    assert.ok(secrets.length > 40)
    const officer = await visitorAt(origin, 'contact-officer-1')
    assert.ok(found(await officer.get('/children?find=a')).length > 0)
    const read = await director.get(`/children/${ids.child}`)
    assert.ok(found(read).length > 0)
    assert.ok(found(await director.get(`/inspection/sample/${ids.sample}`)).length > 5)
    assert.ok(forms.length > 40, `${forms.length} forms of staff`)
    assert.ok(addresses(ids, 'show').length > 100)
  })

  /** Requests that are no pages: what the scripts of drafts, files and devices ask for. */
  async function askScripts(who: Visitor): Promise<readonly (readonly [string, Answered])[]> {
    const { draft = '', record = '', child = '' } = ids
    const batch = writeBatch([{ id: newId<'update'>(), bytes: firstUpdate([], {}) }])
    const json = { 'content-type': 'application/json' }
    const all = [
      ['GET', `/drafts/${draft}/state`, undefined],
      ['GET', `/drafts/${draft}/live`, undefined],
      ['GET', `/records/${record}/attachments/${child}`, undefined],
      ['GET', `/drafts/${draft}/attachments/${child}`, undefined],
      ['POST', `/drafts/${draft}/updates`, batch],
      ['POST', `/drafts/${draft}/checked`, new Uint8Array([1])],
      ['POST', '/take-along', new URLSearchParams({ visit: `${child} ${record}` })],
      [
        'PUT',
        `/attachments/${newId()}`,
        JSON.stringify({ draft, name: 'x.txt', size: 3, sha256: 'a'.repeat(64) }),
      ],
    ] as const
    const told: (readonly [string, Answered])[] = []
    for (const [method, path, body] of all)
      told.push([
        `${method} ${path}`,
        body === undefined
          ? await who.get(path)
          : await who.send(path, method, body, typeof body === 'string' ? json : {}),
      ])
    return told
  }

  /** Everything that somebody from a board, a committee or outside can ask for. */
  async function everything(who: Visitor): Promise<readonly (readonly [string, Answered])[]> {
    const told: (readonly [string, Answered])[] = []
    for (const path of addresses(ids, 'show')) told.push([`GET ${path}`, await who.get(path)])
    for (const path of ['/children?find=a', `/why?to=/children/${ids.child}`])
      told.push([`GET ${path}`, await who.get(path)])
    for (const path of addresses(ids, 'act'))
      told.push([`POST ${path}`, await who.post(path, { why: 'Words', ...ids })])
    for (const { action, fields } of forms)
      told.push([`POST ${action} ${fields.kind ?? ''}`, await who.post(action, fields)])
    return [...told, ...(await askScripts(who))]
  }

  for (const subject of ['board-member-1', 'committee-member-1', 'young-ambassador-1', 'lead-member-1'])
    test(`S139: ${subject.replaceAll(/-\d/g, '').replaceAll('-', ' ')}: no address and no form gives a child’s name or number`, async () => {
      const who = await visitorAt(origin, subject)
      const told = await everything(who)
      const leaks = told.flatMap(([asked, answer]) => (found(answer).length === 0 ? [] : [asked]))
      assert.deepEqual(leaks, [])
      const broke = told.flatMap(([asked, { status }]) => (status >= 500 ? [`${asked}: ${status}`] : []))
      assert.deepEqual(broke, [])
      assert.doesNotMatch((await who.get('/')).text, /Find a child/)
    })

  /** What may grow while an inspector reads: what they read and why, and that they are signed in. */
  const growing = ['read_log', 'stated_purpose', 'session']

  async function rowCounts(): Promise<Readonly<Record<string, string>>> {
    const rows = await ask<{ name: string; many: string }>(
      `select relname::text as name,
         (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text as many
       from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    return Object.fromEntries(
      rows.filter(({ name }) => !growing.includes(name)).map(({ name, many }) => [name, many]),
    )
  }

  for (const subject of ['inspector-1', 'peer-reviewer-1'])
    test(`S091 S102: ${subject}: no page and no form writes anything but a bookmark or a question of their own`, async () => {
      const who = await visitorAt(origin, subject)
      const before = await rowCounts()
      const own = ({ fields }: FoundForm): boolean =>
        ['bookmark', 'inspector question'].includes(fields.kind ?? '')
      for (const path of addresses(ids, 'act')) await who.post(path, { why: 'Words', ...ids })
      for (const form of forms.filter((one) => !own(one))) await who.post(form.action, form.fields)
      await askScripts(who)
      assert.deepEqual(await rowCounts(), before)
      const begun = await who.post('/begin', { kind: 'bookmark', 'with.page': '/measures' })
      const form = formsOn(begun.text).find(({ action }) => /^\/drafts\//.test(action))
      assert.ok(form !== undefined, 'a bookmark has a form')
      await who.post(form.action, { ...form.fields, page: '/measures', note: 'The measures', dropped: '' })
      const written = await rowCounts()
      assert.equal(Number(written.bookmark), Number(before.bookmark) + 1)
    })

  test('an inspector takes no file away, by whatever address', async () => {
    const who = await visitorAt(origin, 'inspector-1')
    const answer = await who.get(`/inspection/letters/${ids.letter}/file`)
    assert.match(answer.text, /take no files away/)
    assert.doesNotMatch(
      (await director.get(`/inspection/letters/${ids.letter}/file`)).text,
      /take no files away/,
    )
  })

  test('an account that has ended is closed everywhere, also to whoever is signed in', async () => {
    const who = await visitorAt(origin, 'peer-reviewer-1')
    assert.match((await who.get('/inspection/sample')).text, /Files to read/)
    const begun = await who.post('/begin', { kind: 'bookmark', 'with.page': '/measures' })
    const [, draft = ''] = /\/drafts\/([0-9a-f-]{36})/.exec(begun.text) ?? []
    const [invitation] = await ask<{ id: string }>(
      `select i.id from invitation i join worker w on w.authority = i.authority and w.id = i.worker
       where w.subject = 'peer-reviewer-1'`,
    )
    const ended = await director.post(`/inspection/sample/invitations/${invitation?.id ?? ''}`, {
      why: 'The review is over',
      end: 'now',
    })
    assert.match(ended.text, /Ended/)
    const before = await rowCounts()
    for (const path of [...addresses(ids, 'show'), `/drafts/${draft}`, `/drafts/${draft}/state`]) {
      assert.equal((await who.ask(path)).status, 401, path)
    }
    const batch = writeBatch([{ id: newId<'update'>(), bytes: firstUpdate([], {}) }])
    const kept = await who.send(`/drafts/${draft}/updates`, 'POST', batch)
    assert.ok(kept.status === 401, `${kept.status}`)
    assert.deepEqual(await rowCounts(), before)
    await assert.rejects(visitorAt(origin, 'peer-reviewer-1'), /was not let in: 403/)
  })
})
