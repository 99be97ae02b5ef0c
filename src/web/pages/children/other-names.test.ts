import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideNames } from './other-names.ts'

test('another child’s name goes wherever it stands as a word of its own, in whatever case', () => {
  assert.equal(
    hideNames('Kit says KIT is kit; Kitty and Kits stay, and so does “Kit’s” bed.', ['Kit']),
    'another child says another child is another child; Kitty and Kits stay, and so does “another child’s” bed.',
  )
})

test('a name of several words goes as a whole, and nothing of it stays', () => {
  assert.equal(
    hideNames('Mary-Ann Jo slept.', ['Mary-Ann Jo', 'Mary-Ann', 'Mary', 'Ann', 'Jo']),
    'another child slept.',
  )
})

test('letters with marks are found however they were typed, and signs in a name are no pattern', () => {
  assert.equal(hideNames('Zoe\u0308 sleeps.', ['Zo\u00eb']), 'another child sleeps.')
  assert.equal(hideNames('O(a)x went; Oax stayed.', ['O(a)x']), 'another child went; Oax stayed.')
})

test('a letter beside a name that is written with marks is part of the word', () => {
  assert.equal(hideNames('Éva and Eva', ['va']), 'Éva and Eva')
})

test('words without other children stay as they are', () => {
  assert.equal(hideNames('She is well.', []), 'She is well.')
})
