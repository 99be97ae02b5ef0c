import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { say } from '../../src/store/council.test-data.ts'
import { browserMissing } from '../browser.ts'
import { choose, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

type Sibling = { child: string; name: string; own: string; family: string }

/** A child of somebody's, with brothers and sisters who have names of their own, and words of the worker that name one. */
const siblings = `
  select c.child::text as child, p.given_name as name, o.given_name as own, o.family_name as family
  from allocation a
  join allocation_child c on c.record = a.record and c.version = a.version
  join worker w on w.id = a.worker and w.subject = 'social-worker-4'
  join person o on o.record = c.child and o.known_to > '9999-01-01' and o.given_name is not null
  join family_member m on m.person = c.child
  join family_member n on n.family = m.family and n.person <> m.person and n.relation = 'child'
  join person p on p.record = n.person and p.known_to > '9999-01-01' and p.given_name is not null
  join concern s on s.child = c.child and s.kind = 'assessment'
  where a.ended_on is null and a.known_to > '9999-01-01' and p.given_name <> o.given_name order by c.child limit 1`

describe('A video call: one child on the screen, and nobody else', { skip }, () => {
  let town: Town
  let worker: Page
  let sibling: Sibling
  before(async () => {
    town = await openTown({ families: 60 })
    worker = await town.enter('social-worker-4')
    const [found] = await say<Sibling>(town.ownerUrl, siblings)
    assert.ok(found !== undefined, 'no worker with brothers and sisters')
    sibling = found
  })
  after(() => town?.close())
  const step = telling(() => [worker])
  const whole = () => worker.locator('body').innerText()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)

  step('S137: the child’s page leads to a page for the screen that shows this child alone', async () => {
    await say(town.ownerUrl, `update assessment_child set view = $1 where child = $2`, [
      `I miss ${sibling.name} and want ${sibling.name}’s dog back.`,
      sibling.child,
    ])
    await open(worker, `/children/${sibling.child}`)
    assert.match(await whole(), new RegExp(`\\b${sibling.name}\\b`))
    await worker.getByRole('button', { name: 'Share on a screen' }).click()
    await worker.waitForURL(/\/share$/)
    const said = await whole()
    assert.match(said, new RegExp(`Sharing: only ${sibling.own}`))
    assert.doesNotMatch(said, new RegExp(`\\b${sibling.name}\\b`))
    assert.match(said, /I miss another child and want another child’s dog back/)
    assert.equal(await worker.title(), `${sibling.own} – Goldthread`)
    assert.doesNotMatch(await worker.content(), new RegExp(`\\b${sibling.name}\\b`))
    await look(worker, 'shared')
  })

  step('S137: nothing on it leads to another child, a search, or who has read', async () => {
    const hrefs = await worker
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    assert.deepEqual(
      hrefs.filter((href) => !href.startsWith('#')),
      [`/children/${sibling.child}`],
    )
    assert.equal(await worker.locator('form, input, nav').count(), 0)
    assert.doesNotMatch(await whole(), /Who has read this record|Lives at/)
    assert.equal((await whole()).includes(sibling.family), false, 'the family name stays away too')
    const phone = await town.enter('social-worker-4', { width: 375, height: 800 })
    await open(phone, `/children/${sibling.child}/share`)
    await look(phone, 'shared')
  })

  step('S137: the reading is logged as what it was', async () => {
    await worker.getByRole('link', { name: 'Stop sharing' }).click()
    await worker.waitForURL(/\/children\/[^/]+$/)
    await worker.getByText('Who has read this record').click()
    assert.match(
      await worker.locator('details', { hasText: 'Who has read this record' }).innerText(),
      /shared on a screen/,
    )
  })

  step(
    'S137 S136: a meeting by video asks for its link, and takes no other than an encrypted one',
    async () => {
      await worker.getByText('Record something else').click()
      await press(worker, 'Record a strategy discussion')
      assert.equal(await worker.locator('[name="link"]').isVisible(), false)
      await choose(worker, 'mode', 'video')
      await type(worker, 'link', 'http://meet.example/strategy')
      await press(worker, 'Record')
      assert.match(await worker.locator('.govuk-error-summary').innerText(), /from https:\/\/ on/)
      await type(worker, 'link', 'https://meet.example/strategy')
      await look(worker, 'meeting')
      await press(worker, 'Record')
      assert.doesNotMatch(await worker.locator('.govuk-error-summary').innerText(), /from https:\/\/ on/)
    },
  )
})
