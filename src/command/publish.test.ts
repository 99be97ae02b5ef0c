import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { aDay, addMinutes, addMonths, aMoment } from '../plain/day.ts'
import { fine } from '../plain/result.ts'
import { seenAlone } from '../sight/performance/seen-alone.ts'
import { agrees } from '../sight/publishing/contradictions.ts'
import { digestOf } from '../sight/publishing/digest.ts'
import { makePack, type Pack } from '../sight/publishing/pack.ts'
import { smallNumbersOn } from '../sight/publishing/small-numbers.ts'
import { myWork, type Role } from '../store/access.ts'
import { type Acting, as } from '../store/as.ts'
import { type Council, openCouncil, say, start } from '../store/council.test-data.ts'
import { judgePack, keepPack, type PackId, packFile, packsOnRecord } from '../store/packs.ts'
import type { CommandParts } from './command.ts'
import { publishCommand } from './publish.ts'

let council: Council
const top = mkdtempSync(join(tmpdir(), 'goldthread-publish-'))

before(async () => {
  council = await openCouncil()
})
after(async () => {
  await council.stop()
  rmSync(top, { recursive: true, force: true })
})

async function run(folder: string, role: Role = 'director') {
  const [said, warned]: [string[], string[]] = [[], []]
  const parts: CommandParts = {
    version: 'test',
    env: {},
    out: { say: (line) => void said.push(line), warn: (line) => void warned.push(line) },
    open: async () => fine({ store: council.store, ownerUrl: '' }),
    worker: async () => fine(council.who[role]),
  }
  const code = await publishCommand.run([folder], parts)
  return { code, said: said.join('\n'), warned: warned.join('\n') }
}

const october = aDay('2026-10-01')

const pack = (title: string, audience: Pack['audience'] = 'public'): Pack =>
  makePack({
    council: 'Larkenshire',
    audience,
    title,
    month: october,
    countedAt: aMoment('2026-11-02T09:00:00Z'),
    rule: smallNumbersOn(october),
    introduction: '',
    statement: 'We see more children alone.',
    counted: [
      {
        measure: seenAlone,
        teams: [{ team: 'Harbour', locality: 'North', figure: { met: 31, notMet: 9, cannotTell: 0 } }],
        before: [],
      },
    ],
    published: [],
    findings: [],
  }).pack

async function doing<T>(role: Role, work: (acting: Acting) => Promise<T>): Promise<T> {
  const reading = await as(council.store, council.who[role], myWork, work)
  assert.ok(reading.may === 'yes', reading.may === 'no' ? reading.rule : reading.may)
  return reading.value
}

const frozen = (contents: Pack, role: Role = 'performance analyst'): Promise<PackId> =>
  doing(role, (acting) =>
    keepPack(acting, {
      month: contents.month,
      audience: contents.audience,
      title: contents.title,
      contents,
      risks: [],
      sha256: digestOf(contents),
    }),
  )

test('nothing is published before a pack for the public is approved, nor while it is held back', async () => {
  const folder = join(top, 'too-soon')
  assert.match((await run(folder)).warned, /There is no pack for the public yet/)
  await doing('director', async (acting) => {
    const id = await keepPack(acting, {
      month: october,
      audience: 'committee',
      title: 'For members',
      contents: pack('For members', 'committee'),
      risks: [],
      sha256: '0',
    })
    assert.equal(await judgePack(acting, id, { verdict: 'approved' }, agrees), 'own pack')
  })
  assert.match((await run(folder)).warned, /There is no pack for the public yet/)
  const id = await frozen(pack('Our progress'))
  assert.match((await run(folder)).warned, /No pack for the public is approved/)
  const until = addMinutes(start, 60)
  await doing('director', (acting) =>
    judgePack(acting, id, { verdict: 'approved', embargoUntil: until }, agrees),
  )
  assert.match((await run(folder)).warned, /held back until/)
  assert.ok(!existsSync(folder))
})

test('an approved pack becomes a folder that needs nothing else, with the words and figures as they were frozen', async () => {
  const id = await frozen(pack('Our progress in autumn'))
  await doing('director', (acting) => judgePack(acting, id, { verdict: 'approved' }, agrees))
  const folder = join(top, 'site')
  const ran = await run(folder)
  assert.equal(ran.code, 0, ran.warned)
  assert.deepEqual(readdirSync(folder).sort(), ['figures.csv', 'index.html', 'progress.pdf'])
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  assert.match(page, /Our progress in autumn/)
  assert.match(page, /31 of 40, 78%/)
  assert.match(page, /href="progress\.pdf"/)
  assert.match(readFileSync(join(folder, 'progress.pdf'), 'latin1'), /StructTreeRoot/)
  assert.equal((await run(folder)).code, 1, 'a folder was written over')
})

test('a leader approves once, gives back with a reason, and takes back what is out; an analyst approves nothing', async () => {
  const id = await frozen(pack('To be looked at'))
  const refused = await as(council.store, council.who['performance analyst'], myWork, (acting) =>
    judgePack(acting, id, { verdict: 'approved' }, agrees),
  )
  assert.equal(refused.may, 'no')
  await doing('director', async (acting) => {
    assert.equal(
      await judgePack(acting, id, { verdict: 'withdrawn', note: 'Too soon' }, agrees),
      'not approved',
    )
    assert.equal(await judgePack(acting, id, { verdict: 'approved' }, agrees), 'approved')
    assert.equal(await judgePack(acting, id, { verdict: 'returned', note: 'Oh' }, agrees), 'judged before')
    assert.equal(
      await judgePack(acting, id, { verdict: 'withdrawn', note: 'A word was wrong' }, agrees),
      'withdrawn',
    )
  })
})

test('members see packs that were published and no others, and no post outside sees any', async () => {
  const id = await frozen(pack('Not out yet', 'committee'))
  for (const role of ['committee member', 'board member', 'lead member'] as const) {
    const seen = await doing(role, (acting) => packsOnRecord(acting))
    assert.ok(seen.length > 0)
    assert.ok(
      seen.every(({ state }) => state === 'published'),
      role,
    )
    const one = await as(council.store, council.who[role], myWork, (acting) => packFile(acting, id))
    assert.equal(one.may, 'not found')
  }
  for (const role of ['young ambassador', 'inspector', 'social worker'] as const) {
    const seen = await as(council.store, council.who[role], myWork, (acting) => packsOnRecord(acting))
    assert.equal(seen.may, 'no', role)
  }
})

test('a pack that was changed in the database is not published', async () => {
  const id = await frozen(pack('As it was frozen'))
  await doing('director', (acting) => judgePack(acting, id, { verdict: 'approved' }, agrees))
  await say(
    council.addresses.adminUrl,
    `update pack set contents = jsonb_set(contents, '{statement}', '"All is well."') where id = $1`,
    [id],
  )
  const folder = join(top, 'changed')
  assert.match((await run(folder)).warned, /does not match its digest/)
  assert.ok(!existsSync(folder))
})

test('a pack that gives other figures than have gone out since it was frozen is not approved, also at the same moment', async () => {
  const november = addMonths(october, 1)
  const withMonth = (title: string, met: number): Pack => ({
    ...pack(title),
    month: november,
    measures: pack(title).measures.map((one) => ({ ...one, figure: { ...one.figure, met } })),
  })
  const ids = [await frozen(withMonth('As first counted', 31)), await frozen(withMonth('Counted later', 32))]
  const verdicts = await Promise.all(
    ids.map((id) => doing('director', (acting) => judgePack(acting, id, { verdict: 'approved' }, agrees))),
  )
  assert.deepEqual(verdicts.toSorted(), ['approved', 'overtaken'])
})
