import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { testDatabase } from '../../test/postgres.ts'
import { fillCounty } from '../county/fill.ts'
import { brackwater } from '../county/people/staff.ts'
import type { AnyRecord, Fields } from '../define/record.ts'
import { settle, typingOf } from '../define/settle.ts'
import { recordTypes } from '../house/types.ts'
import { clockAt } from '../plain/clock.ts'
import { aMoment, dayOf, startOf } from '../plain/day.ts'
import type { Store } from '../store/as.ts'
import { openDatabase } from '../store/database.ts'
import type { Standing } from '../store/standing.ts'
import { standings } from '../store/standing.ts'
import { furnish } from './furnish.ts'

const now = aMoment('2026-11-22T09:00:00Z')
const serviceTypes: readonly AnyRecord[] = recordTypes.filter(({ concerns }) => concerns === 'service')

type County = { readonly store: Store; readonly everything: Store['database'] }

const opened: Kysely<never>[] = []
after(async () => {
  for (const database of opened) await database.destroy()
})

/** A small county with its rooms furnished, and a way past the wall to count what stands. */
async function furnished(at = now, families = 30): Promise<County> {
  const { ownerUrl, appUrl, adminUrl } = await testDatabase()
  const store: Store = { database: openDatabase(appUrl), clock: clockAt(at), types: recordTypes }
  const everything = openDatabase(adminUrl)
  opened.push(store.database as unknown as Kysely<never>, everything as unknown as Kysely<never>)
  await fillCounty(store, ownerUrl, { families, seed: 1, tell: () => {}, furnish })
  return { store, everything }
}

/** Every version of every record of the service, as the store gives them. */
async function versionsIn({ everything }: County): Promise<readonly Standing[]> {
  const { rows } = await sql<{ authority: Standing['id']; id: Standing['id'] }>`
    select authority, id from record where kind = any(${serviceTypes.map(({ name }) => name)})`.execute(
    everything,
  )
  const [first] = rows
  assert.ok(first !== undefined)
  return everything.transaction().execute((tx) =>
    standings(
      tx,
      first.authority as never,
      serviceTypes,
      rows.map(({ id }) => id),
      'every version',
    ),
  )
}

const county = await furnished()
const versions = await versionsIn(county)

const rowsOf = async <T>({ everything }: County, query: ReturnType<typeof sql<T>>): Promise<readonly T[]> =>
  (await query.execute(everything)).rows

test('every room of the service has something in it: no type of record is forgotten', () => {
  const there = new Set(versions.map(({ kind }) => kind))
  assert.deepEqual(
    serviceTypes.map(({ name }) => name).filter((name) => !there.has(name)),
    [],
  )
})

test('what is no record stands there too: letters with passages, reports, packs, draws, what was frozen, who read', async () => {
  for (const table of [
    'letter',
    'passage',
    'highlight_report',
    'pack',
    'pack_verdict',
    'draw',
    'inspection_snapshot',
    'briefing_read',
  ]) {
    const [row] = await rowsOf(
      county,
      sql<{ many: number }>`select count(*)::int as many from ${sql.table(table)}`,
    )
    assert.ok((row?.many ?? 0) > 0, table)
  }
})

test('no version would be refused by its own form, on the day on which it was written', () => {
  for (const { kind, answers, knownFrom } of versions) {
    const type = serviceTypes.find(({ name }) => name === kind)
    assert.ok(type !== undefined)
    const known = { today: dayOf(knownFrom), now: knownFrom, children: [], earlier: [] }
    const settling = settle(type, typingOf(type.fields, answers), known)
    assert.ok(settling.ok, `${kind}: ${JSON.stringify(settling)}`)
  }
})

test('whatever a record points at was on record when it was written', () => {
  const madeAt = new Map<string, string>(versions.map(({ id, madeAt }) => [id, madeAt]))
  for (const { kind, answers, knownFrom } of versions) {
    const type = serviceTypes.find(({ name }) => name === kind)
    for (const [name, { kind: of }] of Object.entries<Fields[string]>(type?.fields ?? {})) {
      const { control } = of
      if (control.control !== 'pick one' && control.control !== 'pick some') continue
      if (!serviceTypes.some((one) => one.name === control.of)) continue
      for (const id of [answers[name] ?? []].flat() as string[]) {
        const made = madeAt.get(id)
        assert.ok(made !== undefined && made <= knownFrom, `${kind}, ${name}: ${made} and ${knownFrom}`)
      }
    }
  }
})

test('everything was known before today, each version after the one before it', () => {
  for (const { knownFrom } of versions) assert.ok(knownFrom < startOf(dayOf(now)))
  for (const each of Map.groupBy(versions, ({ id }) => id).values()) {
    const inTurn = each.toSorted((a, b) => a.version - b.version)
    assert.deepEqual(
      inTurn.map(({ version }) => version),
      inTurn.map((_, at) => at + 1),
    )
    for (const [at, one] of inTurn.entries())
      assert.ok(at === 0 || (inTurn[at - 1]?.knownFrom ?? '9') < one.knownFrom)
  }
})

test('whatever could be taken for real says that it is synthetic', async () => {
  const said = versions.flatMap(({ kind, answers }): unknown[] => {
    if (kind === 'improvement plan') return [answers.name]
    if (kind === 'pack text') return [answers.title]
    if (kind === 'inspection document') return [answers.title]
    if (kind === 'board meeting') return [answers.chair]
    if (kind === 'board seat' && answers.organisation !== 'None') return [answers.organisation]
    if (kind === 'partner issue') return [answers.partner]
    if (kind === 'inspection visit') return [answers.lead, answers.inspectors]
    return kind === 'judgement' ? [answers.source] : []
  })
  assert.ok(said.length > 25)
  for (const one of said) assert.match(String(one), /\(synthetic\)/)
  const letters = await rowsOf(county, sql<{ name: string; bytes: Buffer }>`select name, bytes from letter`)
  for (const { name, bytes } of letters) {
    assert.match(name, /synthetic/)
    assert.match(bytes.toString(), /This document is synthetic/)
  }
  for (const { contents } of await rowsOf(
    county,
    sql<{ contents: { council: string } }>`select contents from pack`,
  ))
    assert.match(contents.council, /\(synthetic\)/)
})

test('the golden thread holds from a sentence of the letter to what young people were told', () => {
  const last = [...Map.groupBy(versions, ({ id }) => id).values()].flatMap((each) => each.at(-1) ?? [])
  const of = (kind: string) => last.filter((one) => one.kind === kind)
  const home = of('plain version').find(({ answers }) => answers.heading === 'Where you live')
  const found = of('finding').find(({ id }) => id === String(home?.answers.finding))
  assert.ok(found?.answers.source === 'letter')
  assert.ok((found.answers.cites as string[]).length > 0)
  const answering = of('action').find(({ answers }) =>
    (answers.answers as string[]).includes(found?.id ?? ''),
  )
  assert.ok(answering !== undefined)
  const shown = of('evidence').find(({ answers }) => (answers.actions as string[]).includes(answering.id))
  const rated = of('rating').find(({ answers }) => String(answers.action) === answering.id)
  assert.deepEqual(rated?.answers.cites, [shown?.id])
})

test('what a measure shows is counted, and frozen with whatever cites it', () => {
  for (const { kind, answers } of versions)
    if (
      kind === 'commentary' ||
      (kind === 'evidence' && answers.shownBy === 'measure') ||
      answers.by === 'measure'
    )
      for (const part of ['met', 'notMet', 'cannotTell'])
        assert.equal(typeof answers[part], 'number', `${kind}: ${part}`)
})

test('decisions were audited month after month, no child twice, some of them found good and some not', () => {
  const audits = versions.filter(({ kind }) => kind === 'decision audit')
  assert.ok(new Set(audits.map(({ madeAt }) => madeAt.slice(0, 7))).size >= 3)
  assert.equal(new Set(audits.map(({ answers }) => answers.child)).size, audits.length)
  const grades = new Set(audits.map(({ answers }) => answers.grade))
  assert.ok(grades.has('good') && grades.size > 1)
})

/** What was written, without the names that the store gives: who wrote what of which type, in which words, and when. */
const printOf = (all: readonly Standing[]): readonly string[] => {
  const named = new Map<string, string>()
  const ordered = all.toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : a.knownFrom > b.knownFrom ? 1 : 0))
  const nameOf = (id: string): string => named.get(id) ?? 'elsewhere'
  for (const { id, kind, madeAt } of ordered) named.set(id, `${kind} ${madeAt}`)
  const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
  return ordered
    .map(({ kind, knownFrom, recordedBy, version, answers }) =>
      JSON.stringify([kind, knownFrom, recordedBy, version, answers], (_, value: unknown) =>
        typeof value === 'string' && isId.test(value) && value !== recordedBy ? nameOf(value) : value,
      ),
    )
    .sort()
}

test('the same seed and day write the same; the second authority’s rooms stay empty', async () => {
  const again = await furnished()
  assert.deepEqual(printOf(await versionsIn(again)), printOf(versions))
  const draws = sql<{ drawn: string[] }>`select drawn from draw order by made_at`
  assert.deepEqual(await rowsOf(again, draws), await rowsOf(county, draws))
  const there = await rowsOf(
    county,
    sql<{ kind: string }>`select kind from record where authority = ${brackwater.id}
      and kind = any(${serviceTypes.map(({ name }) => name)})`,
  )
  assert.deepEqual(there, [])
})

test('a county of a single family, and one made on another day, are furnished as well', async () => {
  for (const day of ['2027-01-04T09:00:00Z', '2028-02-29T09:00:00Z']) {
    const other = await furnished(aMoment(day), 1)
    assert.ok((await versionsIn(other)).length > 200)
  }
})
