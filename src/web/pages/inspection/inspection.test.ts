import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { madeUpLetter, madeUpReport } from '../../../sight/inspection/letters/made-up.ts'
import type { Worker } from '../../../store/worker.ts'
import { beginDraft } from '../drafts/begin.ts'
import { draftForm } from '../drafts/form.tsx'
import { actionPage, progressPage } from './action.tsx'
import { findingPage } from './finding.tsx'
import { letterFindings, letterOriginal, letterPage } from './letter.tsx'
import { type Council, formOf, makeCouncil } from './made-up-council.ts'
import { inspectionOverview } from './overview.tsx'
import { readLetterPage } from './read-letter.tsx'
import { letterResponse } from './response.tsx'

const pages = [
  inspectionOverview,
  readLetterPage,
  letterPage,
  letterFindings,
  letterOriginal,
  letterResponse,
  findingPage,
  actionPage,
  progressPage,
  beginDraft,
  draftForm,
]

let council: Council
let manager: Worker
let member: Worker

before(async () => {
  council = await makeCouncil(pages)
  manager = await council.hire('service manager', 'Synthetic Manager')
  member = await council.hire('lead member', 'Synthetic Member')
})
after(() => council.close())

const to = (answer: Response): string => answer.headers.get('location') ?? ''

/** The words of a page without its markup, with single blanks. */
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

const upload = (worker: Worker, bytes: Uint8Array | string, name: string): Promise<Response> =>
  council.ask(
    worker,
    '/inspection/read',
    formOf({ letter: new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name) }),
  )

const path = (address: string): string => address.split(/[?#]/)[0] ?? ''

async function readOne(bytes: Uint8Array | string, name: string): Promise<string> {
  const answer = await upload(manager, bytes, name)
  assert.equal(answer.status, 303, await answer.clone().text())
  return path(to(answer))
}

/** Begins a draft with some answers, types the rest, and gives the address of the record that it became. */
async function recorded(begin: Record<string, string>, typed: Record<string, string>): Promise<string> {
  const begun = await council.ask(manager, '/begin', formOf(begin))
  assert.equal(begun.status, 303, await words(begun.clone()))
  const form = await council.ask(manager, to(begun))
  const html = await form.text()
  const kept = Object.fromEntries(
    Object.entries(begin).flatMap(([name, value]) =>
      name.startsWith('with.') ? [[name.slice(5), value]] : [],
    ),
  )
  for (const value of Object.values(kept)) assert.ok(html.includes(value), `${value} is not in the form`)
  const settled = await council.ask(manager, to(begun), formOf({ ...kept, ...typed }))
  assert.equal(settled.status, 303, await words(settled.clone()))
  return to(settled)
}

test('with nothing on record the page says what belongs there and how to begin', async () => {
  const said = await words(await council.ask(manager, '/inspection'))
  assert.match(said, /No letter has been read yet/)
  assert.match(said, /Read a letter/)
  assert.doesNotMatch(
    await words(await council.ask(member, '/inspection')),
    /Read a letter to begin|>Read a letter</,
  )
})

test('a letter is read, kept, and shown with its judgements, days and what must improve', async () => {
  const letter = await readOne(madeUpReport(), 'report.pdf')
  const said = await words(await council.ask(member, letter))
  assert.match(said, /Inspection of Northmere local authority children’s services/)
  assert.match(said, /3 June 2024 to 14 June 2024/)
  assert.match(said, /Ada Quill, His Majesty’s Inspector/)
  assert.match(said, /Requires improvement to be good/)
  assert.match(said, /The recording of rationales for decisions, so that children can later understand them/)
  assert.match(said, /ILACS as in force from 16 January 2023/)
})

test('the same file a second time is the same letter, and the page says so', async () => {
  const first = await readOne(madeUpReport(), 'report.pdf')
  const again = await upload(manager, madeUpReport(), 'another name.pdf')
  assert.equal(path(to(again)), first)
  assert.match(to(again), /read=again/)
  assert.match(await words(await council.ask(manager, to(again))), /was read before, on 22 November 2026/)
})

test('every paragraph has an address, and the file comes back byte for byte', async () => {
  const letter = await readOne(madeUpReport(), 'report.pdf')
  const html = await (await council.ask(member, letter)).text()
  const anchors = [...html.matchAll(/<div id="p(\d+)"/g)].map((match) => Number(match[1]))
  assert.ok(anchors.length >= 8)
  assert.equal(new Set(anchors).size, anchors.length)
  for (const [, place] of html.matchAll(/#p(\d+)"/g)) assert.ok(anchors.includes(Number(place)))
  const file = await council.ask(member, `${letter}/file`)
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), Buffer.from(madeUpReport()))
  assert.equal(file.headers.get('content-type'), 'application/pdf')
})

test('a file that is no letter is refused in one sentence, and nothing is kept', async () => {
  const before = await words(await council.ask(manager, '/inspection'))
  const page = await upload(manager, '<!DOCTYPE html><html><body>Sign in</body></html>', 'letter.pdf')
  assert.equal(page.status, 422)
  assert.match(await words(page), /This file is a web page, not a PDF/)
  const none = await council.ask(manager, '/inspection/read', formOf({ letter: new File([], '') }))
  assert.match(await words(none), /Choose the file first/)
  const large = await upload(manager, new Uint8Array(25_000_001), 'large.pdf')
  assert.match(await words(large), /larger than 25 MB/)
  assert.equal(await words(await council.ask(manager, '/inspection')), before)
})

test('a lead member reads letters but reads none in and makes no findings', async () => {
  const letter = await readOne(madeUpReport(), 'report.pdf')
  assert.equal((await upload(member, madeUpReport(), 'report.pdf')).status, 403)
  assert.equal((await council.ask(member, '/inspection/read')).status, 403)
  assert.equal((await council.ask(member, `${letter}/findings`, formOf({ which: 'all' }))).status, 403)
  const administrator = await council.hire('system administrator')
  assert.equal((await council.ask(administrator, '/inspection')).status, 403)
  assert.equal((await council.ask(administrator, letter)).status, 403)
})

test('all findings are made at once, in the letter’s order, and never twice, however many ask together', async () => {
  const letter = await readOne(`${madeUpLetter}\nNo. 1\n`, 'letter.txt')
  assert.match(await words(await council.ask(manager, letter)), /Make these 3 findings/)
  // Every connection is open by then, so that the three truly run side by side.
  await Promise.all([1, 2, 3, 4].map(() => council.ask(manager, letter)))
  const made = await Promise.all(
    [1, 2, 3].map(() => council.ask(manager, `${letter}/findings`, formOf({ which: 'all' }))),
  )
  assert.deepEqual(made.map((answer) => /made=(\d+)/.exec(to(answer))?.[1]).sort(), ['0', '0', '3'])
  const response = await words(await council.ask(member, `${letter}/response`))
  assert.match(
    response,
    /timeliness of strategy meetings.+Priority action.+analysis in assessments.+rationale for step-down/,
  )
})

test('one finding is made in one click, and a paragraph outside the list can become one too', async () => {
  const letter = await readOne(`${madeUpLetter}\nNo. 2\n`, 'letter.txt')
  const html = await (await council.ask(manager, letter)).text()
  const which = /name="which" value="(\d+)"/.exec(html)?.[1] ?? ''
  const one = await council.ask(manager, `${letter}/findings`, formOf({ which }))
  assert.match(to(one), /made=1/)
  const supervision = /<div id="p(\d+)"[^>]*>(?:(?!<\/div>).)*Supervision is regular/s.exec(html)?.[1] ?? ''
  const other = await council.ask(manager, `${letter}/findings`, formOf({ which: supervision }))
  assert.match(to(other), /made=1/)
  assert.match(await words(await council.ask(member, `${letter}/response`)), /Supervision is regular/)
  const wrong = await council.ask(manager, `${letter}/findings`, formOf({ which: '9999' }))
  assert.match(
    await words(await council.ask(manager, to(wrong).split('#')[0] ?? '')),
    /Give the number that stands before a paragraph/,
  )
})

test('the thread runs from the sentence to the finding, the action and the figure, and back', async () => {
  const letter = await readOne(`${madeUpLetter}\nNo. 3\n`, 'letter.txt')
  await council.ask(manager, `${letter}/findings`, formOf({ which: 'all' }))
  const page = await (await council.ask(manager, letter)).text()
  const finding = /\/inspection\/findings\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
  const id = finding.split('/').at(-1) ?? ''
  assert.match(await words(await council.ask(member, finding)), /Nothing is done about it yet/)
  const action = await recorded(
    { kind: 'action', before: id, 'with.answers': id },
    {
      what: 'Managers chair every strategy meeting themselves.',
      owner: manager.id,
      'dueOn.day': '18',
      'dueOn.month': '12',
      'dueOn.year': '2026',
      knowBy: 'figure',
      figureName: 'Strategy meetings held within two days',
      good: '95%',
    },
  )
  assert.equal(path(action).split('/')[2], 'actions')
  const actionId = path(action).split('/').at(-1) ?? ''
  const figure = await recorded(
    { kind: 'progress', before: actionId, 'with.action': actionId },
    {
      'countedOn.day': '20',
      'countedOn.month': '11',
      'countedOn.year': '2026',
      figure: '83.5',
      unit: '%',
      source: 'Synthetic weekly count',
    },
  )
  const shown = await council.ask(manager, figure)
  assert.equal(path(to(shown)), path(action))
  const said = await words(await council.ask(member, path(action)))
  assert.match(said, /83\.5% on 20 November 2026/)
  assert.match(said, /Synthetic weekly count/)
  assert.match(said, /Synthetic Manager/)
  assert.match(said, /Why does this exist\?.*Inspectors wrote.*timeliness of strategy meetings/)
  const thread = await words(await council.ask(member, finding))
  assert.match(thread, /Being answered/)
  assert.match(thread, /From the sentence to the figure.*Inspectors wrote.*Finding.*Action.*Figure.*83\.5%/)
  const response = await words(await council.ask(member, `${letter}/response`))
  assert.match(response, /Managers chair every.*Synthetic Manager.*18 December 2026.*95%.*83\.5%/)
})

test('an action known by a measure shows the figure of the last whole month and leads to the measure', async () => {
  const letter = await readOne(`${madeUpLetter}\nNo. 4\n`, 'letter.txt')
  await council.ask(manager, `${letter}/findings`, formOf({ which: 'all' }))
  const page = await (await council.ask(manager, letter)).text()
  const id = (/\/inspection\/findings\/([0-9a-f-]{36})/.exec(page)?.[1] ?? '').toString()
  const action = path(
    await recorded(
      { kind: 'action', before: id, 'with.answers': id },
      {
        what: 'Assessments are read weekly.',
        owner: manager.id,
        'dueOn.day': '1',
        'dueOn.month': '10',
        'dueOn.year': '2026',
        knowBy: 'measure',
        measure: 'AS-01',
        good: '85% within 45 working days',
      },
    ),
  )
  const html = await (await council.ask(manager, action)).text()
  assert.match(html, /href="\/measures\/AS-01\?month=2026-10"/)
  assert.match(html, /No child to count in October 2026/)
  assert.match(html, /working days late/)
  const officer = await council.hire('contact officer')
  assert.match(await words(await council.ask(officer, action)), /Shown to those who read figures/)
})

test('an action is not closed until it says what changed for children; then its finding is closed', async () => {
  const letter = await readOne(`${madeUpLetter}\nNo. 5\n`, 'letter.txt')
  await council.ask(manager, `${letter}/findings`, formOf({ which: 'all' }))
  const page = await (await council.ask(manager, letter)).text()
  const id = /\/inspection\/findings\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''
  const typed = {
    what: 'Managers chair every strategy meeting themselves.',
    owner: manager.id,
    'dueOn.day': '18',
    'dueOn.month': '12',
    'dueOn.year': '2026',
    knowBy: 'figure',
    figureName: 'Meetings in time',
    good: '95%',
  }
  const action = path(await recorded({ kind: 'action', before: id, 'with.answers': id }, typed))
  const record = action.split('/').at(-1) ?? ''
  const begun = await council.ask(manager, '/begin', formOf({ kind: 'action', record }))
  const closing = {
    ...typed,
    answers: id,
    'closedOn.day': '20',
    'closedOn.month': '11',
    'closedOn.year': '2026',
  }
  const refused = await council.ask(manager, to(begun), formOf(closing))
  assert.equal(refused.status, 422)
  assert.match(await words(refused), /Write what changed for children/)
  const closed = await council.ask(
    manager,
    to(begun),
    formOf({ ...closing, evidence: 'Children are seen on the day.' }),
  )
  assert.equal(path(to(closed)), action)
  assert.match(
    await words(await council.ask(member, action)),
    /Closed 20 November 2026.*Children are seen on the day/,
  )
  assert.match(await words(await council.ask(member, `/inspection/findings/${id}`)), /Closed/)
  assert.match(await words(await council.ask(member, action)), /Earlier versions/)
})

test('an action that answers nothing is refused, and what was typed stays', async () => {
  const begun = await council.ask(manager, '/begin', formOf({ kind: 'action' }))
  const refused = await council.ask(manager, to(begun), formOf({ what: 'Something unasked for.' }))
  assert.equal(refused.status, 422)
  const html = await refused.text()
  assert.match(html, /Choose at least one finding/)
  assert.match(html, /Something unasked for\./)
})

test('priority actions stand first, and findings can be seen by judgement area', async () => {
  const said = await words(await council.ask(member, '/inspection'))
  const first = said.indexOf('Priority action')
  assert.ok(first > 0 && first < said.indexOf('the analysis in assessments'))
  assert.match(said, /All areas \(\d+ not closed\)/)
  const html = await (await council.ask(member, '/inspection')).text()
  const area = /\/inspection\?area=[^"]+/.exec(html)?.[0] ?? ''
  assert.equal((await council.ask(member, area.replaceAll('&amp;', '&'))).status, 200)
})

test('another council sees nothing of it', async () => {
  const letter = await readOne(madeUpReport(), 'report.pdf')
  const elsewhere = await makeCouncil(pages)
  try {
    const stranger = { ...(await elsewhere.hire('director')) }
    assert.equal((await elsewhere.ask(stranger, letter)).status, 404)
    assert.equal((await council.ask(stranger, letter)).status, 404)
    assert.match(await words(await council.ask(stranger, '/inspection')), /No letter has been read yet/)
  } finally {
    await elsewhere.close()
  }
})

test('addresses that are no ids, and ids of nothing, are not found', async () => {
  const nothing = '018f0000-0000-7000-8000-000000000000'
  for (const address of [
    '/inspection/letters/x',
    `/inspection/letters/${nothing}`,
    `/inspection/letters/${nothing}/response`,
    `/inspection/letters/${nothing}/file`,
    `/inspection/findings/${nothing}`,
    `/inspection/actions/${nothing}`,
    `/inspection/progress/${nothing}`,
  ])
    assert.equal((await council.ask(manager, address)).status, 404, address)
})
