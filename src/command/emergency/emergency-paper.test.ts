import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fine } from '../../plain/result.ts'
import { myWork } from '../../store/access.ts'
import { as } from '../../store/as.ts'
import { type Council, openCouncil } from '../../store/council.test-data.ts'
import { papersMade } from '../../store/emergency.ts'
import type { Worker } from '../../store/worker.ts'
import type { CommandParts } from '../command.ts'
import { emergencyPaper } from './emergency-paper.ts'
import { haveKey, readEmergencySettings } from './settings.ts'

let council: Council
const top = mkdtempSync(join(tmpdir(), 'goldthread-paper-'))
const data = join(top, 'data')
const passphrase = 'lantern gravel otter seven'

before(async () => {
  council = await openCouncil()
})
after(async () => {
  await council.stop()
  rmSync(top, { recursive: true, force: true })
})

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  worker: Worker = council.who.director,
): Promise<{ code: number; said: string; warned: string }> {
  const [said, warned]: [string[], string[]] = [[], []]
  const parts: CommandParts = {
    version: 'test',
    env: { GOLDTHREAD_DATA: data, ...env },
    out: { say: (line) => void said.push(line), warn: (line) => void warned.push(line) },
    open: async () => fine({ store: council.store, ownerUrl: '' }),
    worker: async () => fine(worker),
  }
  const code = await emergencyPaper.run(args, parts)
  return { code, said: said.join('\n'), warned: warned.join('\n') }
}

test('without a passphrase a paper of a real council is not written, and what to do is said', async () => {
  const ran = await run([join(top, 'none')])
  assert.equal(ran.code, 1)
  assert.match(ran.warned, /GOLDTHREAD_EMERGENCY_PASSPHRASE.*--plain/)
  assert.ok(!existsSync(join(top, 'none')))
})

test('a passphrase that is too short is refused without being repeated', async () => {
  const ran = await run([join(top, 'none')], { GOLDTHREAD_EMERGENCY_PASSPHRASE: 'swordfish' })
  assert.equal(ran.code, 1)
  assert.match(ran.warned, /at least 20 characters/)
  assert.doesNotMatch(ran.warned, /swordfish/)
})

test('the passphrase may stand in a file, and not in both places', async () => {
  const file = join(top, 'passphrase')
  writeFileSync(file, `${passphrase}\n`)
  const read = await readEmergencySettings({ GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE: file }, false)
  assert.ok(read.ok)
  assert.equal(read.value.passphrase, passphrase)
  const both = { GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE: file, GOLDTHREAD_EMERGENCY_PASSPHRASE: passphrase }
  assert.ok(!(await readEmergencySettings(both, false)).ok)
  const missing = await readEmergencySettings({ GOLDTHREAD_EMERGENCY_PASSPHRASE_FILE: `${file}s` }, false)
  assert.ok(!missing.ok)
  assert.match(missing.problems[0]?.says ?? '', /no such file/)
})

test('a paper is written for this user alone, and two that begin together have one key', async () => {
  const keys = await Promise.all([1, 2, 3].map(() => haveKey({ keyFile: join(data, 'emergency-key.pem') })))
  const prints = keys.map((key) => (key.ok ? key.value.fingerprint : ''))
  assert.equal(new Set(prints).size, 1)
  assert.equal(statSync(join(data, 'emergency-key.pem')).mode & 0o777, 0o600)
  const folder = join(top, 'papers')
  const ran = await run([folder], { GOLDTHREAD_EMERGENCY_PASSPHRASE: passphrase })
  assert.equal(ran.code, 0, ran.warned)
  assert.ok(ran.said.includes(prints[0] ?? 'no key'))
  const [name] = readdirSync(folder)
  assert.equal(statSync(join(folder, name ?? '')).mode & 0o777, 0o600)
  const again = await run([folder], { GOLDTHREAD_EMERGENCY_PASSPHRASE: passphrase })
  assert.match(again.warned, /a file of this name already/, 'a paper was written over')
  const made = await as(council.store, council.who.director, myWork, (acting) => papersMade(acting, 9))
  assert.equal(made.may === 'yes' && made.value.length, 1, 'a paper is on record that is not on the disk')
})

test('only on express wish is a paper readable by whoever holds it', async () => {
  const folder = join(top, 'plain')
  assert.equal((await run(['--plain', folder])).code, 0)
  const [name = ''] = readdirSync(folder)
  assert.match(readFileSync(join(folder, name), 'utf8'), /On duty when this was made/)
  const checked = await run(['--check', join(folder, name)])
  assert.match(checked.said, /is as it was made, on 2 November 2026 at 09:00/)
})

test('nobody makes it who may not, and nothing is left behind', async () => {
  const folder = join(top, 'refused')
  const ran = await run(['--plain', folder], {}, council.who['performance analyst'])
  assert.equal(ran.code, 1)
  assert.match(ran.warned, /may not do this.*GOLDTHREAD_AS/)
  assert.ok(!existsSync(folder))
})

test('the check says of another file that it is no paper, and of a missing one that it is not there', async () => {
  const file = join(top, 'other.html')
  writeFileSync(file, '<p>something else</p>')
  const other = await run(['--check', file])
  assert.deepEqual([other.code, /no seal/.test(other.warned)], [1, true])
  const missing = await run(['--check', join(top, 'missing.html')])
  assert.deepEqual([missing.code, /no such file/.test(missing.warned)], [1, true])
})
