import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { larkenshire } from '../../src/county/people/staff.ts'
import type { AnyRecord, RecordId, TeamId, WorkerId } from '../../src/define/record.ts'
import { bringIn } from '../../src/define/settle.ts'
import { lookHere } from '../../src/house/night.ts'
import { childInNeedPlan } from '../../src/journey/assessment/child-in-need-plan.ts'
import { referral } from '../../src/journey/front-door/referral.ts'
import { allocation } from '../../src/journey/oversight/allocation.ts'
import { person } from '../../src/journey/people/person.ts'
import { addDays } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { type Deposit, recordOf } from '../../src/store/append.ts'
import { say } from '../../src/store/council.test-data.ts'
import { load } from '../../src/store/load.ts'
import { browserMissing } from '../browser.ts'
import { giveDay, press } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

/** A synthetic child whose plan ends before it begins, and who has a referral and a worker. */
async function childWithWrongPlan(town: Town, subject: string): Promise<{ child: string; plan: RecordId }> {
  const { clock, database } = town.store
  const [today, at] = [clock.today(), clock.now()]
  const [who] = await say<{ id: WorkerId; team: TeamId }>(
    town.ownerUrl,
    'select id, team from worker where authority = $1 and subject = $2',
    [larkenshire.id, subject],
  )
  assert.ok(who !== undefined)
  const [family, child, referred, plan] = [
    newId<'family'>(),
    newId<'person'>(),
    newId<'record'>(),
    newId<'record'>(),
  ]
  const put = (kind: AnyRecord, record: RecordId, answers: object, line?: object, before: RecordId[] = []) =>
    ({
      record,
      settled: bringIn(kind, answers, new Map(line === undefined ? [] : [[child, line]])),
      version: 1,
      at,
      by: who.id,
      family,
      team: who.team,
      before,
    }) satisfies Deposit
  await load(database, { authority: larkenshire.id, worker: who.id }, at, {
    families: [{ family, at, by: who.id }],
    deposits: [
      put(person, recordOf(child), {
        givenName: 'Tamsin',
        familyName: 'Quillfeather',
        bornOn: addDays(today, -3000),
        sex: 'F',
        ethnicity: 'WBRI',
        localNumber: 'SYN-TQ-1',
        upnUnknown: 'UN4',
      }),
      put(
        referral,
        referred,
        { receivedOn: addDays(today, -30), source: '6' },
        { primaryNeed: 'N1', noFurtherAction: false },
      ),
      put(
        allocation,
        newId<'record'>(),
        { worker: who.id, team: who.team, startedOn: addDays(today, -29), why: 'first' },
        {},
        [referred],
      ),
      put(
        childInNeedPlan,
        plan,
        { startedOn: addDays(today, -10), endedOn: addDays(today, -12), change: 'A neighbour collects her.' },
        {},
        [referred],
      ),
    ],
    members: [{ family, person: child, relation: 'child' }],
    authorisations: [],
  })
  return { child, plan }
}

const endsEarly = /ended before it began/i

describe('What stands in the way of the return', { skip }, () => {
  let town: Town
  let worker: Page
  let analyst: Page
  let wrong: { child: string; plan: RecordId }
  before(async () => {
    town = await openTown({ families: 60 })
    wrong = await childWithWrongPlan(town, 'social-worker-4')
    analyst = await town.enter('performance-analyst-1')
    worker = await town.enter('social-worker-4')
  })
  after(() => town?.close())
  const step = telling(() => [analyst, worker])
  const words = (page: Page) => page.locator('main').innerText()
  const many = async (page: Page): Promise<number> =>
    Number(
      /([\d,]+) things?/
        .exec(await page.locator('.govuk-body-l').first().innerText())?.[1]
        ?.replace(',', '') ?? 0,
    )

  const onAPhone = async (page: Page, path: string) => {
    await page.setViewportSize({ width: 375, height: 740 })
    await page.goto(`${town.origin}${path}`)
    await look(page, `in-the-way-of${path.replaceAll(/[^a-z]+/g, '-').slice(0, 10)}`)
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  let atFirst = 0
  step('before the first night the page says that nobody has looked yet', async () => {
    await analyst.goto(`${town.origin}/in-the-way`)
    assert.match(await words(analyst), /has not looked yet/)
    await look(analyst, 'in-the-way-not-yet')
  })

  step(
    'after a night the analyst sees everything, by what is wrong and by desk, and how the rules ended',
    async () => {
      await lookHere({ store: town.store, log: () => {} }, larkenshire.id)
      await analyst.goto(`${town.origin}/in-the-way`)
      assert.match(await words(analyst), endsEarly)
      assert.match(await words(analyst), /Tamsin Quillfeather/)
      assert.match(await words(analyst), /Night by night/)
      atFirst = await many(analyst)
      assert.ok(atFirst > 0)
      await look(analyst, 'in-the-way-analyst')
      await analyst.getByRole('link', { name: 'By worker' }).click()
      await analyst.waitForLoadState('domcontentloaded')
      await look(analyst, 'in-the-way-by-worker')
      assert.equal(
        await analyst.locator('main table a[href^="/records/"]').count(),
        0,
        'no record is theirs to open',
      )
    },
  )

  step(
    'the worker sees their own, on their list and on the child’s page, each with where it is mended',
    async () => {
      await worker.goto(`${town.origin}/my-work`)
      await worker.getByRole('link', { name: /in the way of the return/ }).click()
      await worker.waitForLoadState('domcontentloaded')
      assert.match(await words(worker), endsEarly)
      await look(worker, 'in-the-way-worker')
      await worker.goto(`${town.origin}/children/${wrong.child}`)
      const said = worker.getByRole('region', { name: 'For the census' })
      assert.match(await said.innerText(), endsEarly)
      await look(worker, 'in-the-way-child')
      for (const path of [`/children/${wrong.child}`, '/in-the-way']) await onAPhone(worker, path)
      await worker.goto(`${town.origin}/children/${wrong.child}`)
      await said.getByRole('link', { name: endsEarly }).click()
      await worker.waitForURL(`**/records/${wrong.plan}`)
    },
  )

  step(
    'the form says it too as soon as an answer makes it so, stops nobody, and takes it back once it is right',
    async () => {
      await press(worker, /Correct|Change|Go on/)
      const said = worker.getByRole('region', { name: 'For the census' })
      assert.match(await said.innerText(), endsEarly)
      await look(worker, 'in-the-way-form')
      await giveDay(worker, 'endedOn', addDays(town.store.clock.today(), -2))
      await said.waitFor({ state: 'detached' })
      await giveDay(worker, 'endedOn', addDays(town.store.clock.today(), -20))
      await said.waitFor()
      assert.match(await said.innerText(), endsEarly)
      await giveDay(worker, 'endedOn', addDays(town.store.clock.today(), -2))
      await said.waitFor({ state: 'detached' })
      await press(worker, 'Record')
      await worker.goto(`${town.origin}/children/${wrong.child}`)
      assert.doesNotMatch(await words(worker), endsEarly)
    },
  )

  step('what was mended is gone from the worker’s list and from the analyst’s, at once', async () => {
    await worker.goto(`${town.origin}/in-the-way`)
    assert.doesNotMatch(await words(worker), endsEarly)
    await analyst.goto(`${town.origin}/in-the-way`)
    assert.equal(await many(analyst), atFirst - 1)
  })
})
