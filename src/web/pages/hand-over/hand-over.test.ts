import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import { bringIn } from '../../../define/settle.ts'
import { contact } from '../../../journey/front-door/contact.ts'
import { referral } from '../../../journey/front-door/referral.ts'
import { person } from '../../../journey/people/person.ts'
import { aDay, addMinutes, aMoment } from '../../../plain/day.ts'
import { newId } from '../../../plain/id.ts'
import { completeChildren, headerOf } from '../../../standards/cin-census/synthetic.test-data.ts'
import { write } from '../../../standards/cin-census/write.ts'
import { recordOf } from '../../../store/append.ts'
import { load } from '../../../store/load.ts'
import type { Worker } from '../../../store/worker.ts'
import { type Council, formOf, makeCouncil } from '../inspection/made-up-council.ts'
import { handOverBringIn, handOverCensus, handOverCensusFile, handOverImport } from './census.tsx'
import { handOverLists, handOverWorkbook } from './lists.tsx'

const pages = [
  handOverLists,
  handOverWorkbook,
  handOverCensus,
  handOverBringIn,
  handOverImport,
  handOverCensusFile,
]

let council: Council
let analyst: Worker
let director: Worker

before(async () => {
  council = await makeCouncil(pages)
  analyst = await council.hire('performance analyst')
  director = await council.hire('director')
})
after(() => council.close())

const to = (answer: Response): string => answer.headers.get('location') ?? ''

async function words(answer: Response): Promise<string> {
  const html = await answer.text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

/** A child with a referral on a day; the ethnic background is not recorded. */
async function aReferral(localNumber: string, receivedOn: string): Promise<void> {
  const child = newId<'person'>()
  const at = aMoment('2026-11-20T09:00:00Z')
  const by = analyst.id
  await load(council.store.database, { authority: council.authority, worker: by }, at, {
    families: [],
    members: [],
    authorisations: [],
    deposits: [
      {
        record: recordOf(child),
        settled: bringIn(person, { localNumber, sex: 'F', bornOn: aDay('2015-02-03') }, new Map()),
        version: 1,
        at,
        by,
      },
      {
        record: newId<'record'>(),
        settled: bringIn(referral, { receivedOn: aDay(receivedOn), source: '6' }, new Map([[child, {}]])),
        version: 1,
        at,
        by,
      },
    ],
  })
}

async function asked(
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: council.adminUrl })
  await client.connect()
  const { rows } = await client.query(statement, [...values])
  await client.end()
  return rows
}

const census = (): string => {
  const made = write(headerOf(2026), completeChildren(2026))
  assert.ok(made.ok)
  return made.value
}

const give = (worker: Worker, content: string | Uint8Array, name = 'census.xml'): Promise<Response> =>
  council.ask(
    worker,
    '/hand-over/census',
    formOf({ census: new File([typeof content === 'string' ? content : new Uint8Array(content)], name) }),
  )

test('with nothing on record each list says what belongs in it', async () => {
  const said = await words(await council.ask(director, '/hand-over'))
  assert.match(said, /as at 22 November 2026/)
  assert.match(said, /List 3: Referrals No rows Every referral received in the six months/)
})

test('the lists say how many rows they have and what is missing, and lead to the records', async () => {
  await aReferral('T-1', '2026-10-01')
  await aReferral('T-2', '2026-02-01')
  const answer = await council.ask(director, '/hand-over')
  const html = await answer.clone().text()
  const said = await words(answer)
  assert.match(said, /3\. Referrals .*? 1 \d+ things/)
  assert.match(said, /Ethnicity: Nothing is recorded, and Ofsted’s form asks for it\. \(1 row\)/)
  assert.match(said, /Child T-1/)
  assert.doesNotMatch(said, /Child T-2/)
  assert.match(html, /href="\/records\/[0-9a-f-]{36}"/)
  assert.doesNotMatch(await (await council.ask(analyst, '/hand-over')).text(), /href="\/records\//)
})

test('the lists can be asked for as at an earlier day, and not for one that has not come', async () => {
  const earlier = await words(await council.ask(director, '/hand-over?on-day=1&on-month=4&on-year=2026'))
  assert.match(earlier, /as at 1 April 2026/)
  assert.match(earlier, /Child T-2/)
  const later = await council.ask(director, '/hand-over?on-day=1&on-month=4&on-year=2027')
  assert.equal(later.status, 422)
  assert.match(await words(later), /1 April 2027 has not come yet/)
  const none = await council.ask(director, '/hand-over?on-day=31&on-month=2&on-year=2026')
  assert.match(await words(none), /31\/2\/2026 does not exist/)
})

test('the workbook has a sheet for each list, and every child in it has an entry in the log', async () => {
  const answer = await council.ask(director, '/hand-over/workbook', formOf({ on: '2026-11-22' }))
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /annex-a-2026-11-22\.xlsx/)
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
  for (const sheet of ['List 1', 'List 3', 'List 4', 'List 5', 'Problems'])
    assert.ok(text.includes(sheet), sheet)
  assert.ok(text.includes('T-1'))
  const logged = await asked(
    `select l.children, l.rule from read_log l where l.what like '%handed over' and l.worker = $1`,
    [director.id],
  )
  const children = await asked(`select record from person where local_number = 'T-1'`)
  assert.deepEqual(logged[0]?.children, [children[0]?.record])
  assert.match(String(logged[0]?.rule), /lists for inspectors/)
})

test('a census is tried first, changes nothing, and is then brought in once', async () => {
  const records = () => asked('select count(*) as many from "record"')
  const before = await records()
  const tried = await give(analyst, census())
  assert.equal(tried.status, 200)
  const html = await tried.clone().text()
  assert.match(
    await words(tried),
    /Nothing has been changed yet.*rows read: .* kept, 0 refused, 0 already there/,
  )
  assert.deepEqual(await records(), before)
  const file = /name="file" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const brought = await council.ask(analyst, '/hand-over/census/bring-in', formOf({ file }))
  assert.equal(brought.status, 303)
  const said = await words(await council.ask(analyst, to(brought)))
  assert.match(said, /What became of census\.xml/)
  assert.match(said, /brought in by Synthetic performance analyst on 22 November 2026/)
  assert.notDeepEqual(await records(), before)
  const twice = await council.ask(analyst, '/hand-over/census/bring-in', formOf({ file }))
  assert.equal(twice.status, 409)
  const again = await words(await give(analyst, census()))
  assert.match(again, /There is nothing new in it to bring in.*: 0 kept, 0 refused/)
  assert.match(
    await words(await council.ask(analyst, '/hand-over/census')),
    /census\.xml 22 November 2026 at/,
  )
})

test('a child who was brought in has a family, so that the record’s own pages know them', async () => {
  const rows = await asked(
    `select count(*) filter (where m.person is null) as without from person p
     left join family_member m on m.person = p.record where p.local_number not like 'T-%'`,
  )
  assert.equal(Number(rows[0]?.without), 0)
})

test('a file that waited too long, or is another’s, is not brought in', async () => {
  const other = await council.hire('performance analyst', 'Another analyst')
  const more = census().replace(/<LAchildID>[^<]+</, '<LAchildID>another<')
  const html = await (await give(analyst, more)).text()
  const file = /name="file" value="([^"]+)"/.exec(html)?.[1] ?? ''
  assert.equal((await council.ask(other, '/hand-over/census/bring-in', formOf({ file }))).status, 409)
  council.clock.set(addMinutes(council.clock.now(), 31))
  assert.equal((await council.ask(analyst, '/hand-over/census/bring-in', formOf({ file }))).status, 409)
})

test('a file that is no census is refused with its line, and nothing waits', async () => {
  const cut = await give(analyst, census().slice(0, 3000))
  assert.equal(cut.status, 422)
  assert.match(await words(cut), /line \d+: The file ends too early/)
  assert.match(await words(await give(analyst, '%PDF-1.4', 'a.pdf')), /This is a PDF, not XML/)
  const none = await council.ask(analyst, '/hand-over/census', formOf({ census: new File([], '') }))
  assert.match(await words(none), /Choose the census file first/)
})

test('the census of a year comes as a file that is a census', async () => {
  const answer = await council.ask(analyst, '/hand-over/census/file', formOf({ year: '2026', scope: 'all' }))
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /cin-census-2025-26-/)
  assert.match(await answer.text(), /<Collection>CIN<\/Collection>/)
  assert.equal((await council.ask(analyst, '/hand-over/census/file', formOf({ year: '1999' }))).status, 404)
})

test('only those whose work it is hand lists over, and only analysts exchange the census', async () => {
  const social = await council.hire('social worker')
  assert.equal((await council.ask(social, '/hand-over')).status, 403)
  assert.equal((await council.ask(social, '/hand-over/workbook', formOf({}))).status, 403)
  for (const worker of [social, director]) {
    assert.equal((await council.ask(worker, '/hand-over/census')).status, 403)
    assert.equal((await give(worker, census())).status, 403)
    assert.equal((await council.ask(worker, '/hand-over/census/file', formOf({ year: '2026' }))).status, 403)
  }
  assert.doesNotMatch(await (await council.ask(director, '/hand-over')).text(), /href="\/hand-over\/census"/)
})

test('a contact is counted for each of its children', async () => {
  const children = [newId<'person'>(), newId<'person'>()]
  const at = aMoment('2026-11-20T10:00:00Z')
  await load(council.store.database, { authority: council.authority, worker: analyst.id }, at, {
    families: [],
    members: [],
    authorisations: [],
    deposits: [
      ...children.map((child, index) => ({
        record: recordOf(child),
        settled: bringIn(
          person,
          { localNumber: `T-C${index}`, sex: 'M', bornOn: aDay('2018-01-01') },
          new Map(),
        ),
        version: 1,
        at,
        by: analyst.id,
      })),
      {
        record: newId<'record'>(),
        settled: bringIn(contact, { receivedAt: at }, new Map(children.map((child) => [child, {}]))),
        version: 1,
        at,
        by: analyst.id,
      },
    ],
  })
  const said = await words(await council.ask(director, '/hand-over'))
  assert.match(said, /1\. Contacts .*? 2 \d+ things/)
})
