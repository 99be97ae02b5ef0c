import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Frame, Page, type PageProps, rooms } from './frame.tsx'

const frame: Frame = {
  look: { stylesheets: ['/assets/a.css', '/assets/b.css'], script: '/assets/s.js', font: '/assets/f.woff2' },
  who: { name: 'Priya Shah', role: 'Social worker' },
  rooms,
  council: null,
  version: '0.1.0',
  isSynthetic: false,
}

const draw = async (props: Partial<PageProps>) =>
  String(await (<Page frame={frame} title="My work" {...props} />))

test('a page is a whole document in English with its name first in the title', async () => {
  const html = await draw({ children: <p>Words</p> })
  assert.match(html, /^<!doctype html><html lang="en-GB"/)
  assert.match(html, /<title>My work – Goldthread<\/title>/)
  assert.match(html, /<main[^>]* id="content"[^>]*><p>Words<\/p><\/main>/)
  assert.match(await draw({ hasErrors: true }), /<title>Error: My work – Goldthread<\/title>/)
})

test('nothing on a page needs an inline script or style', async () => {
  const html = await draw({ children: <p>Words</p> })
  assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i)
  for (const [script] of html.matchAll(/<script[^>]*>[^<]*/g)) assert.match(script, /src="\/assets\/[^"]+">$/)
})

test('the navigation shows the rooms of the person and marks the one we are in', async () => {
  const html = await draw({ here: 'my-work' })
  for (const room of rooms) assert.ok(html.includes(`href="${room.href}"`), room.name)
  assert.equal(html.match(/aria-current="true"/g)?.length, 1)
  assert.match(html, /href="\/my-work" aria-current="true"/)
  const few = await draw({ frame: { ...frame, rooms: rooms.slice(0, 2) } })
  assert.doesNotMatch(few, /href="\/hand-over"/)
  assert.match(html, /Find a child/)
  const none = await draw({ frame: { ...frame, rooms: rooms.filter(({ name }) => name !== 'children') } })
  assert.doesNotMatch(none, /Find a child/, 'who may not look for children is given no box to look with')
})

test('who is signed in is said, and a stranger sees neither rooms nor search', async () => {
  assert.match(await draw({}), /Priya Shah, Social worker/)
  const html = await draw({ frame: { ...frame, who: null } })
  assert.doesNotMatch(html, /href="\/my-work"|Find a child|Sign out/)
})

test('made-up data is said to be made up on every page, and real data is not', async () => {
  assert.match(await draw({ frame: { ...frame, isSynthetic: true } }), /Synthetic data/)
  assert.doesNotMatch(await draw({}), /Synthetic data/)
})

test('hostile names are shown as text', async () => {
  const hostile = '</title><script>alert(1)</script>'
  const html = await draw({
    title: hostile,
    frame: { ...frame, who: { name: hostile, role: hostile }, council: hostile },
    before: hostile,
    children: hostile,
  })
  assert.doesNotMatch(html, /<script>alert/)
})

test('the watermark of somebody from outside is seen and not heard, and nobody else has one', async () => {
  const words = 'Ada Quill · Focused visit · 22 November 2026 at 10:41'
  const html = await draw({ frame: { ...frame, watermark: words } })
  assert.match(html, new RegExp(`<svg class="gt-watermark" aria-hidden="true"[^>]*>.*${words}`, 's'))
  assert.doesNotMatch(html, /gt-watermark[^>]* style=/)
  assert.doesNotMatch(await draw({}), /gt-watermark/)
})
