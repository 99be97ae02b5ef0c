import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { larkenshire } from '../../src/county/people/staff.ts'
import { madeUpLetter } from '../../src/sight/inspection/letters/made-up.ts'
import { say } from '../../src/store/council.test-data.ts'
import { browserMissing } from '../browser.ts'
import { familyOnAPlan } from './family-on-a-plan.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing()
const phone = { width: 375, height: 800 }

const raised = 'The flat I was given is damp and the front door does not lock.'
const between = 'Our group was asked twice and heard nothing.'

describe('From what young people say to what changed, and to everybody who must hear of it', { skip }, () => {
  let town: Town
  let ambassador: Page
  let director: Page
  let analyst: Page
  let member: Page
  let worker: Page
  let manager: Page
  before(async () => {
    town = await openTown()
    ambassador = await town.enter('young-ambassador-1', phone)
    director = await town.enter('director-1')
  })
  after(() => town?.close())
  const step = telling(() => [ambassador, director, analyst, member, worker, manager])
  const words = (page: Page) => page.locator('main').innerText()
  const today = () => town.store.clock.today()
  const open = (page: Page, path: string) => page.goto(`${town.origin}${path}`)

  /** Goes where a link leads, and waits until that page is there. */
  const follow = async (page: Page, link: Locator) => {
    const to = (await link.getAttribute('href')) ?? ''
    await link.click()
    await page.waitForURL(`**${to}`, { waitUntil: 'domcontentloaded' })
  }

  const raise = async (said: string, share: 'boards' | 'group') => {
    await open(ambassador, '/young-people')
    await press(ambassador, 'Raise an issue')
    await choose(ambassador, 'theme', 'home')
    await type(ambassador, 'said', said)
    await choose(ambassador, 'share', share)
    await look(ambassador, `young-people-raise-${share}`)
    await press(ambassador, 'Record')
  }

  /** Somebody else than the worker whom the child had. */
  const colleague = async (page: Page): Promise<string> => {
    const offered = await page.locator('select[name="worker"] option').allInnerTexts()
    const had = await page.locator('select[name="worker"] option:checked').innerText()
    return offered.find((one) => /Social worker/.test(one) && one !== had) ?? ''
  }

  /** Under which name somebody signs in, by how a form offers them: `Ines Alder, Social worker, Family help`. */
  const subjectOf = async (label: string): Promise<string> => {
    const [one] = await say<{ subject: string }>(
      town.ownerUrl,
      'select subject from worker where authority = $1 and name = $2',
      [larkenshire.id, label.replace(/,.*/, '')],
    )
    return one?.subject ?? ''
  }

  step('S123: an ambassador begins among young people, and raises an issue in three answers', async () => {
    assert.match(ambassador.url(), /\/young-people$/)
    await look(ambassador, 'young-people-empty')
    await raise(raised, 'boards')
    assert.match(await words(ambassador), /You will hear from us by/)
    await look(ambassador, 'young-people-issue')
    await raise(between, 'group')
    await open(ambassador, '/young-people')
    await look(ambassador, 'young-people')
  })

  step('S123: boards read nothing before somebody has seen that nobody can be recognised', async () => {
    member = await town.enter('board-member-1')
    await open(member, '/young-people')
    assert.doesNotMatch(await words(member), /damp|heard nothing/)
    await open(director, '/young-people')
    assert.match(await words(director), /Answers due \(2\)/)
    await look(director, 'young-people-officer')
    await follow(director, director.getByRole('row', { name: /damp/ }).getByRole('link'))
    await press(director, /Nobody can be recognised/)
    assert.match(await words(director), /Boards and councillors can read it too/)
    await member.reload()
    assert.match(await words(member), /damp/)
    assert.doesNotMatch(await words(member), /heard nothing/)
    await look(member, 'young-people-member')
  })

  step(
    'S123: an answer has an owner, says what changed, and is asked again where it did not answer',
    async () => {
      await press(director, 'Say who answers')
      await director.locator('select[name="owner"]').selectOption({ index: 3 })
      await press(director, 'Record')
      assert.match(await words(director), /answers this/)
      await press(director, 'Answer')
      await choose(director, 'answered.is', 'done')
      await giveDay(director, 'answered', today())
      await type(director, 'said', 'You are right. Nobody should live like that.')
      await choose(director, 'outcome', 'did')
      await type(director, 'changed', 'The lock was changed and the landlord has dried the walls.')
      await look(director, 'young-people-reply')
      await press(director, 'Record')
      await open(ambassador, '/young-people')
      await follow(ambassador, ambassador.getByRole('listitem').filter({ hasText: 'damp' }).getByRole('link'))
      assert.match(await words(ambassador), /The lock was changed/)
      await look(ambassador, 'young-people-answer')
      await press(ambassador, /^No, or not all/)
      await press(ambassador, 'Record')
      assert.match(await words(ambassador), /Asked again/)
      await open(director, '/young-people')
      assert.match(await words(director), /Answers due \(2\)/)
      assert.match(await words(director), /Asked again/)
    },
  )

  step('S123: what was said stands beside what was done, or why it was not', async () => {
    await open(director, '/young-people')
    await follow(director, director.getByRole('row', { name: /heard nothing/ }).getByRole('link'))
    await press(director, 'Say who answers')
    await director.locator('select[name="owner"]').selectOption({ index: 2 })
    await choose(director, 'answered.is', 'done')
    await giveDay(director, 'answered', today())
    await type(director, 'said', 'We did not answer you. That was wrong.')
    await choose(director, 'outcome', 'cannot')
    await type(director, 'why', 'The two letters cannot be found any more.')
    await press(director, 'Record')
    await open(ambassador, '/young-people/what-changed')
    const said = await words(ambassador)
    assert.match(said, /We did not: The two letters cannot be found/)
    await look(ambassador, 'what-changed')
    await open(member, '/young-people/what-changed')
    assert.doesNotMatch(await words(member), /heard nothing|two letters/)
  })

  step(
    'S123: an issue becomes a finding, and the finding is said in plain words that somebody else lets out',
    async () => {
      await open(director, '/young-people')
      await follow(director, director.getByRole('row', { name: /damp/ }).getByRole('link'))
      await press(director, 'Make it a finding')
      assert.equal(await director.locator('[name="words"]').inputValue(), raised)
      await press(director, 'Record')
      await open(director, '/young-people')
      await director.getByText('1 finding is not in plain words yet').click()
      await press(director, /Say it in plain words/)
      assert.equal(await director.locator('[name="saidBy"]:checked').inputValue(), 'young people')
      await type(director, 'heading', 'Where you live')
      await type(director, 'theySaid', 'Some of you live in homes that are damp.')
      await type(director, 'weDo', 'We look at every home before anybody moves in.')
      await type(director, 'ask', 'The leaving care team')
      await giveDay(director, 'moreOn', '2027-03-01')
      await press(director, 'Record')
      assert.match(await words(director), /You wrote these words/)
      await look(director, 'plain-version')
      const plain = new URL(director.url()).pathname
      await open(ambassador, plain)
      assert.doesNotMatch(await ambassador.locator('body').innerText(), /homes that are damp/)
      analyst = await town.enter('performance-analyst-1')
      await open(analyst, plain)
      await press(analyst, 'Let young people see it')
      await open(ambassador, plain)
      assert.match(await words(ambassador), /Some of you live in homes that are damp/)
      await look(ambassador, 'plain-version-young')
    },
  )

  step('S127: what a parent says is kept with consent alone, and counted by service and theme', async () => {
    worker = await town.enter('social-worker-4')
    await open(worker, '/voices')
    await press(worker, 'Record what somebody said')
    for (const [name, value] of [
      ['speaker', 'parent'],
      ['service', 'assessment'],
      ['theme', 'listened'],
      ['how', 'call'],
      ['listened', 'part'],
      ['understood', 'no'],
      ['better', 'not asked'],
      ['consent', 'not given'],
    ] as const)
      await choose(worker, name, value)
    assert.equal(await worker.locator('[name="change"]').isVisible(), false)
    await choose(worker, 'consent', 'given')
    await type(worker, 'change', 'Tell me before you ring the school.')
    await look(worker, 'voice-form')
    await press(worker, 'Record')
    assert.match(await words(worker), /Tell me before you ring the school/)
    await open(director, '/voices')
    assert.match(await words(director), /A parent/)
    await look(director, 'voices')
    await open(ambassador, '/voices')
    assert.doesNotMatch(await ambassador.locator('body').innerText(), /ring the school/)
  })

  step('S124: one press plans who hears of a letter, in order, and proof of reach is entered', async () => {
    await open(director, '/inspection/read')
    const file = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(madeUpLetter) }
    await director.locator('input[type="file"]').setInputFiles(file)
    await press(director, /^Read/)
    await open(director, '/messages')
    await press(director, /Plan who hears of it/)
    assert.match(await words(director), /Still to be told \(8\)/)
    const rows = await director.locator('main tbody th').allInnerTexts()
    assert.match(rows[0] ?? '', /children in care council/)
    assert.match(rows.at(-1) ?? '', /Everybody who lives here/)
    await look(director, 'messages')
    await follow(director, director.getByRole('link', { name: /children in care council/ }))
    await press(director, /say that it went out/)
    await choose(director, 'sent.is', 'done')
    await giveDay(director, 'sent', today())
    await type(director, 'reached', '14')
    await type(director, 'outOf', '20')
    await type(director, 'howKnown', 'counted in the room')
    await press(director, 'Record')
    await open(director, '/messages')
    await director.getByText('1 told, or not needed').click()
    assert.match(await words(director), /14 of 20, counted in the room/)
  })

  step('S125 S116: a briefing with a video is read by a press, and counted team by team', async () => {
    await open(analyst, '/messages')
    await follow(analyst, analyst.getByRole('link', { name: 'Everybody who works here' }))
    await press(analyst, 'Write the staff briefing')
    assert.match(await analyst.locator('[name="heading"]').inputValue(), /Focused visit/)
    await type(analyst, 'heading', 'What inspectors found')
    await type(
      analyst,
      'said',
      'Inspectors were here in October. This is what they found, and what we do next.',
    )
    await type(analyst, 'video', 'https://video.example/what-inspectors-found')
    await giveDay(analyst, 'readBy', '2027-01-15')
    await press(analyst, 'Record')
    await open(worker, '/my-work')
    assert.match(await words(worker), /1 briefing to read/)
    await look(worker, 'my-work-briefing')
    await follow(worker, worker.getByRole('link', { name: '1 briefing to read' }))
    await follow(worker, worker.getByRole('link', { name: 'What inspectors found' }))
    assert.equal(await worker.getByRole('link', { name: 'Watch the short video' }).count(), 1)
    await look(worker, 'briefing')
    await press(worker, 'I have read this')
    assert.match(await words(worker), /You read this on/)
    await analyst.reload()
    assert.match(await words(analyst), /\b1 of \d+ have read it/)
    await look(analyst, 'briefing-reach')
    await open(analyst, '/messages')
    await follow(analyst, analyst.getByRole('link', { name: 'Everybody who works here' }))
    assert.match(await words(analyst), /The staff briefing: 1 of \d+ have read it/)
    await look(analyst, 'message-staff')
    await open(worker, '/my-work')
    assert.doesNotMatch(await words(worker), /briefing to read/)
  })

  step(
    'S128: when the worker changes, the new one is told to ask the child, and the manager sees what the child said',
    async () => {
      const { children } = await familyOnAPlan(town, 'social-worker-4', ['Quill'], 'Ferrant (synthetic)')
      const [child] = children
      manager = await town.enter('team-manager-2', phone)
      await open(manager, `/children/${child}`)
      await manager.getByText('Record something else').click()
      await press(manager, 'Change the social worker')
      const label = await colleague(manager)
      await manager.locator('select[name="worker"]').selectOption({ label })
      await manager.locator('select[name="team"]').selectOption({ index: 1 })
      await giveDay(manager, 'startedOn', today())
      await choose(manager, 'why', 'left')
      await type(manager, 'handover', 'Quill likes to meet at school.')
      await press(manager, 'Record')
      await open(manager, `/children/${child}`)
      assert.match(await words(manager), /Ask the child about the change of worker/)
      const next = await town.enter(await subjectOf(label), phone)
      assert.match(await words(next), /Ask the child about the change of worker/)
      await look(next, 'my-work-change')
      await press(next, /Ask the child about the change of worker/)
      await choose(next, `${child}/asked.is`, 'yes')
      await choose(next, `${child}/told`, 'not told')
      await choose(next, `${child}/goodbye`, 'no')
      await type(next, `${child}/view`, 'Nobody asked me if I wanted somebody else.')
      await look(next, 'view-of-a-change')
      await press(next, 'Record')
      await next.close()
      await open(manager, `/children/${child}`)
      assert.match(await words(manager), /Nobody asked me if I wanted somebody else/)
      assert.equal(await manager.getByRole('button', { name: /Ask the child about the change/ }).count(), 0)
      await look(manager, 'child-after-change')
    },
  )
})
