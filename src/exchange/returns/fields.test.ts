import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkedTables } from '../../standards/cin-census/checked-tables.ts'
import { rules } from '../../standards/cin-census/rules.ts'
import { answeredCells, findQuestion } from './fields.ts'

/** What no question of the record answers: it is given by reading, or made when the census is, or not collected yet. */
const isAnsweredNowhere = (cell: string): boolean =>
  /^(Header|PreProceedingsandFGDM)\.|\.(CINdetailsID|AssessmentID|CPPID)$/.test(cell) ||
  (cell.endsWith('.LAchildID') && cell !== 'ChildIdentifiers.LAchildID')

test('every cell that a rule marks is answered by a question of a record, or by none and for a reason', () => {
  const marked = rules.flatMap(({ marks }) =>
    Object.entries(marks).flatMap(([table, columns]) =>
      (columns ?? []).map((column) => `${table}.${column}`),
    ),
  )
  const without = [...new Set(marked)].filter((cell) => !answeredCells.has(cell) && !isAnsweredNowhere(cell))
  assert.deepEqual(without, [])
})

test('what is answered is a column of the census', () => {
  for (const cell of answeredCells) {
    const [table = '', column = ''] = cell.split('.')
    const columns: object = checkedTables[table as keyof typeof checkedTables] ?? {}
    assert.ok(column in columns, cell)
  }
})

test('a rule that marks the child where a row is missing leads to the question of that row, and not to the child’s number', () => {
  const child = ['ChildIdentifiers.LAchildID']
  assert.deepEqual(findQuestion('8540', 'person', child), { question: 'disabilities', ofChild: false })
  assert.deepEqual(findQuestion('8500', 'person', child), { question: 'localNumber', ofChild: false })
  assert.equal(findQuestion('8590', 'person', child), undefined)
  assert.deepEqual(findQuestion('8866', 'assessment', ['Assessments.AssessmentFactors']), {
    question: 'factors',
    ofChild: true,
  })
})
