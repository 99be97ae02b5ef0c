import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { visit } from '../../journey/visits/visit.ts'
import { openCouncil } from '../../store/council.test-data.ts'
import { faceToFace } from './face-to-face.ts'
import { linesOf, onDay, type Practice, practiceIn, visited } from './practice.test-data.ts'
import { seenAlone } from './seen-alone.ts'

let it: Practice
before(async () => {
  it = practiceIn(await openCouncil())
  it.council.clock.set(onDay('2026-11-02'))
})
after(() => it.council.stop())

const yes = { is: 'yes' }
const no = { is: 'no', because: 'Mother stayed in the room.' }

test('seen alone meets it, seen with others and not seen do not', async () => {
  const day = '2026-03-09'
  const names = ['Alone', 'Beside', 'Crossed'] as const
  const lines = [{ seen: yes, alone: yes }, { seen: yes, alone: no }, { seen: no }]
  for (const [at, name] of names.entries()) await visited(it, await it.child(name), day, lines[at] ?? {})
  assert.deepEqual(await linesOf(it.council, seenAlone, [day, day]), [
    ['Alone', true, 'seen alone'],
    ['Beside', false, 'seen, and not alone'],
    ['Crossed', false, 'not seen'],
  ])
})

test('a baby, a child not born yet and a visit for another plan are not counted; a call cannot be told', async () => {
  const day = '2026-04-01'
  await visited(it, await it.child('Baby'), day, { seen: yes, alone: { is: 'too young' } })
  await visited(it, await it.child('Expected'), day, { seen: { is: 'unborn' } })
  await visited(it, await it.child('Need'), day, { seen: yes, alone: no }, { serves: 'child in need plan' })
  await visited(it, await it.child('Phoned'), day, {}, { mode: 'telephone' })
  await visited(it, await it.child('Silent'), day, { seen: yes })
  assert.deepEqual(await linesOf(it.council, seenAlone, [day, day]), [
    ['Phoned', null, 'a call by telephone, at which nobody is seen'],
    ['Silent', null, 'the record does not say'],
  ])
})

test('face to face meets it, another way does not and is named, and what is not stated cannot be told', async () => {
  const day = '2026-05-05'
  await visited(it, await it.child('Door'), day, {}, { mode: 'doorstep' })
  await visited(it, await it.child('Face'), day, {}, { serves: 'assessment' })
  await visited(it, await it.child('Left'), day, {}, { mode: undefined })
  await visited(it, await it.child('Phone'), day, {}, { mode: 'telephone' })
  await visited(it, await it.child('Video'), day, {}, { mode: 'video' })
  assert.deepEqual(await linesOf(it.council, faceToFace, [day, day]), [
    ['Door', false, 'on the doorstep'],
    ['Face', true, 'face to face'],
    ['Left', null, 'how it was made is not stated'],
    ['Phone', false, 'by telephone'],
    ['Video', false, 'by video call'],
  ])
})

test('a corrected visit counts as it stands, and as it stood when asked of then', async () => {
  const child = await it.child('Mended')
  const made = await visited(it, child, '2026-06-01', { seen: yes, alone: no })
  const answers = {
    visitedAt: onDay('2026-06-01'),
    mode: 'face to face',
    serves: 'protection plan',
    purpose: 'So.',
  }
  await it.change(made, 2, visit, [child], {
    answers,
    line: { seen: yes, alone: yes },
    at: onDay('2026-06-10'),
  })
  const span = ['2026-06-01', '2026-06-30'] as const
  assert.equal((await linesOf(it.council, seenAlone, span))[0]?.[1], true)
  assert.equal((await linesOf(it.council, seenAlone, span, onDay('2026-06-05')))[0]?.[1], false)
})
