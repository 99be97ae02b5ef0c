import assert from 'node:assert/strict'
import type { Letter } from './letter.ts'
import { findings, items, type Making, reportPages, type Variant } from './made-up-pages.ts'
import { letterOfPages } from './read-letter.ts'

// What every made-up report of these tests is asked; the words of each are the same, and only their layout differs.

/** Reads a made-up ILACS report. */
export const report = (variant: Variant = {}, making: Making = {}): Letter =>
  letterOfPages(reportPages(variant, making))
export const wordsIn = (passages: Letter['findings']) => passages.map(({ words }) => words)
export const grades = (letter: Letter) => letter.judgements.map(({ grade }) => grade)
export const usualGrades = ['good', 'good', 'outstanding', 'requires improvement', 'good']

/** Whatever differs, the words of the report are the same. */
export function saysTheSame(letter: Letter, what: string): void {
  assert.deepEqual(wordsIn(letter.findings), findings, what)
  assert.deepEqual(wordsIn(letter.improvements), items, what)
  assert.deepEqual(grades(letter), usualGrades, what)
  assert.equal(letter.headline.length, 1, what)
}
