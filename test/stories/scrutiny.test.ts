import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import type { CommandParts } from '../../src/command/command.ts'
import { publishCommand } from '../../src/command/publish.ts'
import { findWorker } from '../../src/house/run-command.ts'
import { say } from '../../src/store/council.test-data.ts'
import { browserMissing } from '../browser.ts'
import { choose, giveDay, press, type } from './hand.ts'
import { look, openTown, type Town, telling } from './town.ts'

const skip = browserMissing() ?? false

const statement =
  'We see more children alone than a year ago, and not yet enough. We publish these figures each month, whatever they show.'
const minutes = `CHILDREN AND FAMILIES OVERVIEW AND SCRUTINY COMMITTEE

MINUTES of the meeting held on Thursday 12 November 2026 at Shire Hall

31. PERFORMANCE REPORT

31.1 The Director presented the report. Members noted the figures on visits.

31.2 It was requested that an overview of the teams be provided. (Action – Ann James)

31.3 A briefing on care leavers' homes would be provided to members in due course.

32. WORK PLAN

32.1 Members agreed to look at visits in January.`

describe('Figures that may leave the house: a pack, a committee, a promise, and the public', { skip }, () => {
  let town: Town
  let analyst: Page
  let director: Page
  let member: Page
  const top = mkdtempSync(join(tmpdir(), 'goldthread-scrutiny-'))
  before(async () => {
    town = await openTown({ families: 80 })
    analyst = await town.enter('performance-analyst-1')
    director = await town.enter('director-1')
    member = await town.enter('committee-member-1', { width: 375, height: 800 })
  })
  after(async () => {
    rmSync(top, { recursive: true, force: true })
    await town?.close()
  })
  const step = telling(() => [analyst, director, member])
  const words = (page: Page) => page.locator('main').innerText()
  const go = (page: Page, path: string) => page.goto(`${town.origin}${path}`)

  /** Makes the words of a pack and freezes it; gives back where it stands. */
  async function freeze(audience: 'committee' | 'public', title: string, words = statement): Promise<string> {
    await go(analyst, '/scrutiny/packs')
    await press(analyst, 'Make a pack of figures')
    await choose(analyst, 'audience', audience)
    await type(analyst, 'title', title)
    await type(analyst, 'statement', words)
    await press(analyst, 'Record')
    await look(analyst, `pack-${audience}-before`)
    await press(analyst, 'Freeze it')
    return new URL(analyst.url()).pathname
  }

  let pack = ''
  step('S115: an analyst makes a pack, and sees what it could give away before it is frozen', async () => {
    await go(analyst, '/scrutiny/packs')
    await look(analyst, 'packs-empty')
    pack = await freeze('committee', 'Children’s services last month')
    const said = await words(analyst)
    assert.match(said, /It is frozen/)
    assert.match(said, /counts? (is|are) hidden|Nothing new had to be hidden/)
    assert.match(said, /Waits for approval/)
    assert.equal(await analyst.getByRole('button', { name: 'Approve it' }).count(), 0)
  })

  step('S126: nobody outside sees it before a named leader who did not make it approves it', async () => {
    assert.equal((await go(member, pack))?.status(), 404)
    await go(director, pack)
    await press(director, 'Give it back')
    assert.match(await director.locator('.govuk-error-summary').innerText(), /Write why/)
    await look(director, 'pack-decide')
    await press(director, 'Approve it')
    assert.match(await words(director), /Approved by .*, Director/)
  })

  step('S126: a child’s name in its words is seen before it goes out, and by the leader alone', async () => {
    const [child] = await say<{ name: string }>(
      town.ownerUrl,
      `select given_name || ' ' || family_name as name from person
       where given_name ~ '^[A-Z][a-z]+$' and family_name ~ '^[A-Z][a-z]+$' and local_number is not null limit 1`,
    )
    assert.ok(child !== undefined)
    const named = await freeze(
      'committee',
      'Thanks',
      `${statement} We thank ${child.name}’s family for their words.`,
    )
    assert.doesNotMatch(await words(analyst), /people on record/)
    await go(director, named)
    assert.match(await words(director), new RegExp(`a name that people on record have: ${child.name}`))
    await press(director, 'Approve it')
    assert.match(
      await director.locator('.govuk-error-summary').innerText(),
      /People on record have these names/,
    )
    await look(director, 'pack-names')
    await director.setViewportSize({ width: 375, height: 800 })
    await look(director, 'pack-names')
    await director.setViewportSize({ width: 1280, height: 900 })
    assert.equal((await go(member, named))?.status(), 404)
    await director.getByLabel('somebody else is meant').check()
    await press(director, 'Approve it')
    assert.match(await words(director), /Because\s+Its words hold names .*; somebody else is meant/)
    await director.getByText('Take it back').first().click()
    await type(director, 'note', 'It names a child after all.')
    await press(director, 'Take it back')
    assert.equal((await go(member, named))?.status(), 404)
  })

  step('S115 S116: the committee reads it, and opens the paper as a PDF and a page', async () => {
    await go(member, '/')
    assert.equal(new URL(member.url()).pathname, '/scrutiny')
    await look(member, 'scrutiny-member')
    await member.getByRole('link', { name: 'Children’s services last month' }).first().click()
    await member.waitForLoadState('domcontentloaded')
    const said = await words(member)
    assert.match(said, /How to read the figures/)
    assert.doesNotMatch(said, /Where each figure comes from|What it could give away/)
    assert.equal(await member.locator('main a[href*="/children"], main a[href*="/measures"]').count(), 0)
    await look(member, 'pack-member')
    const response = await member.request.get(`${town.origin}${pack}/paper.pdf`)
    const bytes = await response.body()
    assert.match(bytes.toString('latin1'), /\/StructTreeRoot/)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
    assert.match(text, /We see more children alone/)
    const page = await (await member.request.get(`${town.origin}${pack}/paper.html`)).text()
    assert.match(page, /<th scope="row">/)
  })

  step(
    'S115: a member asks a question, an officer answers it by its day, and the member reads the answer',
    async () => {
      await go(member, '/scrutiny')
      await press(member, 'Ask a question')
      await type(member, 'question', 'How many visits are made by telephone, and why?')
      await look(member, 'question-form')
      await press(member, 'Record')
      assert.match(await words(member), /Nobody answers it yet/)
      const at = new URL(member.url()).pathname
      await go(director, at)
      await press(director, 'Answer it')
      await director.locator('select[name="owner"]').selectOption({ index: 2 })
      await giveDay(director, 'dueOn', '2026-12-10')
      await type(
        director,
        'answer',
        'Very few, and only where snow closed the road. The pack for November says so.',
      )
      await choose(director, 'answered.is', 'done')
      await giveDay(director, 'answered', town.store.clock.today())
      await press(director, 'Record')
      await go(member, at)
      assert.match(await words(member), /only where snow closed the road/)
      await look(member, 'question-answered')
    },
  )

  step(
    'S116 S117: what the minutes ask for becomes a dated action with an owner, once a person says so',
    async () => {
      await go(analyst, '/scrutiny/minutes')
      await look(analyst, 'minutes')
      await type(analyst, 'words', minutes)
      await press(analyst, 'Read them')
      const said = await words(analyst)
      assert.match(said, /The minutes name Ann James/)
      await look(analyst, 'minutes-read')
      await press(analyst, 'Make it an action')
      await analyst.locator('select[name="owner"]').selectOption({ index: 2 })
      if ((await analyst.locator('[name="madeOn.day"]').inputValue()) === '')
        await giveDay(analyst, 'madeOn', '2026-11-12')
      await type(analyst, 'minutes', 'Minute 31.2')
      await giveDay(analyst, 'dueOn', '2026-12-20')
      await press(analyst, 'Record')
      assert.match(await words(analyst), /overview of the teams/)
      await go(member, '/scrutiny')
      assert.match(await words(member), /overview of the teams[\s\S]*Minute 31\.2/)
      await look(member, 'scrutiny-member-full')
      await go(analyst, '/scrutiny')
      await look(analyst, 'scrutiny-officer')
    },
  )

  step(
    'S118 S120: the lead member sees published figures, risks and what is late, and no child',
    async () => {
      await go(director, '/members/corporate')
      await press(director, 'Add a risk')
      await type(director, 'what', 'Children on a plan are not seen alone.')
      await type(director, 'because', 'Visits fall on few workers.')
      await choose(director, 'likelihood', '3')
      await choose(director, 'impact', '5')
      await type(director, 'controls', 'Each manager looks at visits weekly.')
      await choose(director, 'measure', 'CP-12')
      await director.locator('select[name="owner"]').selectOption({ index: 2 })
      await giveDay(director, 'reviewOn', '2027-01-15')
      await press(director, 'Record')
      assert.match(await words(director), /15 of 25/)
      const lead = await town.enter('lead-member-1')
      assert.equal(new URL(lead.url()).pathname, '/members')
      const said = await words(lead)
      assert.match(said, /Children on a plan are not seen alone/)
      assert.equal(
        await lead.locator('a[href*="/children"], a[href*="/records"], a[href*="/measures"]').count(),
        0,
      )
      await look(lead, 'members')
      await go(lead, '/members/corporate')
      await look(lead, 'corporate')
      assert.equal((await go(lead, '/measures'))?.status(), 403)
    },
  )

  step(
    'S109 S126 S139: the public pack is written for the council’s website, once it is approved',
    async () => {
      const folder = join(top, 'site')
      assert.match(await publish(folder), /There is no pack for the public yet/)
      const place = await freeze('public', 'How we are doing')
      assert.match(await publish(folder), /No pack for the public is approved/)
      await go(director, place)
      await press(director, 'Approve it')
      assert.equal(await publish(folder), '')
      const page = readFileSync(join(folder, 'index.html'), 'utf8')
      assert.match(page, /We see more children alone/)
      const outside = await town.enter('social-worker-4')
      await outside.goto(`file://${join(folder, 'index.html')}`)
      await look(outside, 'public-page')
    },
  )

  /** Runs the command as the director; what it warns of, or nothing where it wrote the folder. */
  async function publish(folder: string): Promise<string> {
    const warned: string[] = []
    const parts: CommandParts = {
      version: 'test',
      env: {},
      out: { say: () => {}, warn: (line) => void warned.push(line) },
      open: async () => ({ ok: true, value: { store: town.store, ownerUrl: town.ownerUrl } }),
      worker: (store, role) => findWorker(store, undefined, role),
    }
    await publishCommand.run([folder], parts)
    return warned.join('\n')
  }
})
