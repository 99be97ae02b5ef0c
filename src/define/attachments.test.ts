import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Y from 'yjs'
import { newId } from '../plain/id.ts'
import {
  addToList,
  attachments,
  changeList,
  type Listed,
  mostAttachments,
  plainName,
  readList,
  saySize,
} from './attachments.ts'
import { readInput, writeInput } from './draft.ts'

const file = (more: Partial<Listed> = {}): Listed => ({
  id: newId<'attachment'>(),
  name: 'IMG_1.jpg',
  media: 'image/jpeg',
  size: 2_100_000,
  says: 'Her drawing of the house',
  ...more,
})

const problemOf = (text: string): string => {
  const read = attachments.parse({ '': text })
  return read.ok ? 'none' : (read.problems[0]?.says ?? '')
}

test('a record waits for a file that has not arrived, and says where it is', () => {
  const text = addToList('', file({ media: 'waiting' }))
  assert.match(problemOf(text), /‘IMG_1.jpg’ has not arrived here yet: it is still on the device/)
  assert.match(problemOf(addToList('', file({ media: 'refused' }))), /could not be taken/)
  assert.match(problemOf(addToList('', file({ says: '' }))), /Say in a few words what ‘IMG_1.jpg’ is\./)
})

test('two people who add a file at once both keep theirs, and what both write of one merges', () => {
  const input = { name: 'documents', holds: 'words' } as const
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const [first, second] = [file({ says: 'From school' }), file({ says: 'From the nurse' })]
  writeInput(one, input, addToList(readInput(one, input), first))
  writeInput(other, input, addToList(readInput(other, input), second))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  assert.equal(readInput(one, input), readInput(other, input))
  const says = readList(readInput(one, input)).map((listed) => listed.says)
  assert.deepEqual(says.toSorted(), ['From school', 'From the nurse'])
})

test('a line that cannot be read is neither thrown away nor recorded', () => {
  const text = addToList('something else', file())
  assert.equal(readList(text).length, 1)
  assert.match(problemOf(text), /One of the files cannot be told/)
  assert.match(
    changeList(text, () => undefined),
    /^something else\n$/,
  )
})

test('a name is without folders and without signs that turn it round or hide in it', () => {
  assert.equal(plainName('C:\\Users\\worker\\..\\photo.jpg'), 'photo.jpg')
  assert.equal(plainName('../../etc/passwd'), 'passwd')
  assert.equal(plainName('exe.\u202Egpj.scr'), 'exe.gpj.scr')
  assert.equal(plainName('a\tb\nc\u0000.jpg'), 'a b c.jpg')
  assert.equal(plainName('\u200B'), 'file')
  assert.equal(plainName('😢'.repeat(400)).isWellFormed(), true)
  const read = readList(addToList('', file({ name: 'a\tb\n\u202Ec.jpg', says: 'two\nlines' })))
  assert.deepEqual([read[0]?.name, read[0]?.says], ['a b c.jpg', 'two lines'])
})

test('more files than a person can look through are not recorded', () => {
  const text = Array.from({ length: mostAttachments + 1 }).reduce<string>((so) => addToList(so, file()), '')
  assert.match(problemOf(text), /Give 20 files at most\./)
})

test('a file is said by what it is, with its size and its name', () => {
  assert.equal(
    attachments.say([file() as never], String),
    'Her drawing of the house (photograph, 2.1 MB, ‘IMG_1.jpg’)',
  )
  const waiting = addToList(addToList('', file({ media: 'waiting', says: '' })), file())
  assert.equal(attachments.sayTyped?.({ '': waiting }), '‘IMG_1.jpg’; Her drawing of the house (‘IMG_1.jpg’)')
  assert.deepEqual([1, 999, 14_400, 25_000_000].map(saySize), ['1 byte', '999 bytes', '14 kB', '25.0 MB'])
})
