import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay, aMoment } from '../../plain/day.ts'
import { piecesOf } from '../govuk/golden-html.ts'
import { CardTable } from './cards.tsx'
import { Empty } from './empty.tsx'
import { Facts } from './facts.tsx'
import { KeptLine, sayKept } from './kept-line.tsx'
import { Thread } from './thread.tsx'
import { Timeline } from './timeline.tsx'
import { Wide } from './wide.tsx'

const hostile = '"><script>alert(1)</script>'

test('a thread is an ordered list in which every other step is a link and this one is marked', () => {
  const html = String(
    <Thread
      steps={[
        { what: 'Sentence', when: '12 October 2026', words: 'She was afraid.', href: '/sentence' },
        { what: 'Decision', when: '14 October 2026', words: 'An enquiry', href: '/decision', isHere: true },
      ]}
    />,
  )
  const pieces = piecesOf(html)
  assert.equal(pieces.filter((piece) => piece.startsWith('<li')).length, 2)
  assert.ok(pieces.some((piece) => piece.startsWith('<ol')))
  assert.match(html, /href="\/sentence"/)
  assert.doesNotMatch(html, /href="\/decision"/)
  assert.equal(html.match(/aria-current="step"/g)?.length, 1)
  assert.match(html, /You are here/)
})

test('a thread of no steps shows nothing', () => {
  assert.equal(String(<Thread steps={[]} />), '')
})

test('a timeline gives each time to machines and to people', () => {
  const html = String(
    <Timeline
      label="What happened"
      items={[{ datetime: '2026-11-20', when: 'Friday 20 November 2026', title: 'Visit', href: '/visit' }]}
    />,
  )
  assert.match(html, /<time datetime="2026-11-20">Friday 20 November 2026<\/time>/)
  assert.match(html, /<h3/)
})

test('the kept-line says where the words are, in the time of England', () => {
  const onDeviceAt = aMoment('2026-07-20T13:02:07.412Z')
  const byGoldthreadAt = aMoment('2026-07-20T13:02:08.001Z')
  assert.equal(
    sayKept({ onDeviceAt, byGoldthreadAt, isWaiting: false }),
    'Kept on this device 14:02:07 · Kept by Goldthread 14:02:08',
  )
  assert.match(sayKept({ onDeviceAt, byGoldthreadAt: null, isWaiting: true }), /it will be sent/)
  assert.equal(
    sayKept({ onDeviceAt: null, byGoldthreadAt: null, isWaiting: false }),
    'Nothing new written yet',
  )
})

test('the kept-line can be found by a script, which reads aloud what matters and not every time of day', () => {
  const nothing = { onDeviceAt: null, byGoldthreadAt: null, isWaiting: false }
  const html = String(<KeptLine draft="d-1" kept={nothing} />)
  assert.match(html, /id="gt-kept" data-gt-draft="d-1" data-gt-kept="nothing"/)
  assert.doesNotMatch(html, /role="status"[^>]*data-gt-kept-words/)
  assert.match(html, /role="status" data-gt-kept-said/)
  const waiting = String(<KeptLine draft="d-1" kept={{ ...nothing, isWaiting: true }} />)
  assert.match(waiting, /data-gt-kept="waiting"/)
})

test('a table of cards keeps each value under its column, on a phone as well', () => {
  const html = String(
    <CardTable
      caption="Due"
      columns={[{ words: 'What' }, { words: 'Days', isNumeric: true }]}
      rows={[['Visit', '3']]}
    />,
  )
  assert.match(html, /<th scope="row" class="govuk-table__header" role="rowheader">Visit<\/th>/)
  assert.match(html, /class="govuk-table__cell govuk-table__cell--numeric" role="cell" data-label="Days">3</)
})

test('of a draft kept on another day the kept-line says the day as well', () => {
  const kept = { onDeviceAt: null, byGoldthreadAt: aMoment('2026-11-20T14:02:07Z'), isWaiting: false }
  assert.equal(sayKept(kept, aDay('2026-11-20')), 'Kept by Goldthread 14:02:07')
  assert.equal(sayKept(kept, aDay('2026-11-22')), 'Kept by Goldthread on 20 November 2026 at 14:02')
})

test('facts stand as names and values, and hostile ones as text', () => {
  const html = String(<Facts facts={[{ name: 'Lives at', words: hostile }]} />)
  assert.match(html, /<dt class="gt-facts__name">Lives at<\/dt>/)
  assert.doesNotMatch(html, /<script/)
})

test('hostile text is shown as text everywhere', () => {
  const html = String(
    <Wide label={hostile}>
      <Thread title={hostile} steps={[{ what: hostile, when: hostile, words: hostile, href: hostile }]} />
      <Timeline
        label={hostile}
        items={[{ datetime: hostile, when: hostile, title: hostile, by: hostile, tags: hostile }]}
      />
      <Empty title={hostile} action={{ href: hostile, words: hostile }}>
        {hostile}
      </Empty>
      <CardTable
        caption={hostile}
        columns={[{ words: hostile }, { words: hostile }]}
        rows={[[hostile, hostile]]}
      />
    </Wide>,
  )
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /&lt;script&gt;/)
})
