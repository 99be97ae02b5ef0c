import assert from 'node:assert/strict'
import { test } from 'node:test'
import Papa from 'papaparse'
import { newId } from '../../../../plain/id.ts'
import { lotOf } from '../../../../sight/inspection/sample/draw.ts'
import { writePopulation } from './population-file.ts'

test('the population of a draw can be read again by any program, whatever the teams are called', () => {
  const population = [newId<'person'>(), newId<'person'>()] as const
  const strata = ['Front Door, Northfields', '=1+1']
  const file = writePopulation({ seed: 'seed', population, strata, drawn: [population[1]] })
  const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true })
  assert.deepEqual(data, [
    {
      child: population[0],
      part: 'Front Door, Northfields',
      sha256: lotOf('seed', population[0]),
      drawn: '',
    },
    { child: population[1], part: "'=1+1", sha256: lotOf('seed', population[1]), drawn: '1' },
  ])
})

test('a population that was drawn from as a whole has no parts', () => {
  const child = newId<'person'>()
  const file = writePopulation({ seed: 'seed', population: [child], strata: undefined, drawn: [] })
  assert.equal(file, `child,part,sha256,drawn\r\n${child},,${lotOf('seed', child)},\r\n`)
})
