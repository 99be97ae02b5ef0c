import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOfDevice } from './device-name.ts'

const agents: readonly (readonly [string, string])[] = [
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on an iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox on Linux'],
]

for (const [agent, name] of agents)
  test(`a device is called ${name}`, () => assert.equal(nameOfDevice(agent), name))

test('what says nothing of itself, or far too much, still has a name', () => {
  assert.equal(nameOfDevice(undefined), 'A browser')
  assert.equal(nameOfDevice('x'.repeat(100_000)), 'A browser')
})
