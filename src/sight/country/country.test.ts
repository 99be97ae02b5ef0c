import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { englishAuthorities, findEnglishAuthority, regions } from './authorities.ts'
import { besideOf, middleOf, publishedFigures, quartersOf } from './published.ts'
import { gradesIn, knownReports, periodOf, pictureOf, publishedGrades, reports } from './reports.ts'
import { countryTopics, periods, reportsCounted } from './topics.ts'

describe('England’s authorities', () => {
  test('each of the 153 has a number of the Department’s, one of Ofsted’s, a region and ten neighbours, none of them itself', () => {
    assert.equal(englishAuthorities.length, 153)
    assert.equal(new Set(englishAuthorities.map(({ urn }) => urn)).size, 153)
    for (const { code, urn } of englishAuthorities) assert.match(`${code} ${urn}`, /^\d{3} \d{5,7}$/)
    assert.equal(regions.length, 9)
    for (const { code, neighbours } of englishAuthorities) {
      assert.equal(new Set(neighbours).size, 10)
      assert.ok(!neighbours.includes(code))
      for (const neighbour of neighbours) assert.ok(findEnglishAuthority(neighbour), neighbour)
    }
  })
})

describe('Published figures', () => {
  test('each has England’s value and those of most authorities, all of them possible', () => {
    assert.equal(publishedFigures.length, 18)
    for (const { code, england, values, unit } of publishedFigures) {
      assert.ok(england.length >= 1, code)
      assert.ok(values.size > 90, code)
      for (const value of values.values()) assert.ok(value >= 0 && (unit !== '%' || value <= 100), code)
    }
  })

  test('England in 2025 stands as the Department for Education published it', () => {
    const last = (code: string) => publishedFigures.find((one) => one.code === code)?.england.at(-1)
    assert.deepEqual(last('children in need'), { year: 2025, value: 330.3 })
    assert.deepEqual(last('children in care'), { year: 2025, value: 67 })
    assert.deepEqual(last('re-referrals'), { year: 2025, value: 22.6 })
  })

  test('a hidden value is no nought: it is left out of the middle', () => {
    const [figure] = publishedFigures
    assert.ok(figure !== undefined)
    const hidden = {
      ...figure,
      values: new Map([
        ['301', 10],
        ['302', 30],
      ]),
    }
    assert.equal(middleOf(hidden, ['301', '302', '303']), 20)
    assert.equal(middleOf(hidden, ['303']), undefined)
  })

  test('beside one authority stand its neighbours and its region, and without one only England', () => {
    const [figure] = publishedFigures
    assert.ok(figure !== undefined)
    const alone = besideOf(figure, undefined)
    assert.equal(alone?.one, undefined)
    assert.equal(alone?.neighbours, undefined)
    assert.equal(besideOf(figure, '916')?.one, figure.values.get('916'))
    assert.ok(besideOf(figure, '916')?.neighbours !== undefined)
    assert.ok(besideOf(figure, '916')?.region !== undefined)
  })

  test('quarters part any list in order, whatever order it comes in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4 }), (values) => {
        const quarters = quartersOf(values)
        assert.ok(quarters !== undefined)
        assert.ok(Math.min(...values) <= quarters.lower && quarters.lower <= quarters.middle)
        assert.ok(quarters.middle <= quarters.upper && quarters.upper <= Math.max(...values))
        assert.deepEqual(quartersOf(values.toReversed()), quarters)
      }),
    )
    assert.equal(quartersOf([1, 2, 3]), undefined)
    assert.deepEqual(quartersOf([4, 1, 2, 3, 5]), { lower: 2, middle: 3, upper: 4, of: 5 })
  })
})

describe('The picture of the country', () => {
  test('each topic adds up: by grade and by years it is found in as many reports', () => {
    assert.equal(countryTopics.length, 45)
    for (const { code, reports: found, byPeriod } of countryTopics) {
      assert.equal(
        periods.reduce((sum, period) => sum + byPeriod[period], 0),
        found,
        code,
      )
      assert.ok(found <= reportsCounted.all)
    }
    const { byGrade, byPeriod, all } = reportsCounted
    assert.equal(
      publishedGrades.reduce((sum, grade) => sum + byGrade[grade], 0),
      all,
    )
    assert.equal(
      periods.reduce((sum, period) => sum + byPeriod[period], 0),
      all,
    )
  })

  test('no topic is found in more reports of a grade or of years than there are', () => {
    for (const topic of countryTopics) {
      for (const grade of publishedGrades) assert.ok(topic.byGrade[grade] <= reportsCounted.byGrade[grade])
      for (const period of periods) assert.ok(topic.byPeriod[period] <= reportsCounted.byPeriod[period])
    }
  })

  test('plans are what most reports name, and managers’ oversight what nearly every inadequate one does', () => {
    assert.deepEqual(
      pictureOf({})
        .topics.slice(0, 1)
        .map(({ code, found, of }) => [code, found, of]),
      [['plans', 151, 259]],
    )
    const inadequate = pictureOf({ grade: 'inadequate' }).topics[0]
    assert.deepEqual([inadequate?.code, inadequate?.found, inadequate?.of], ['management-oversight', 31, 33])
  })

  test('what was only counted report by report says that it is not every report', () => {
    assert.equal(pictureOf({ period: '2023 to 2025' }).every, true)
    const both = pictureOf({ period: '2023 to 2025', grade: 'good' })
    assert.equal(both.every, false)
    assert.equal(both.of, knownReports({ period: '2023 to 2025', grade: 'good' }).length)
    const london = pictureOf({ region: 'London' })
    assert.equal(london.every, false)
    assert.ok(london.of > 0 && london.of < 63)
  })

  test('every report known by itself has an authority, grades and topics that are known', () => {
    assert.equal(reports.length, 116)
    assert.equal(knownReports({}).length, 63)
    const codes = new Set(countryTopics.map(({ code }) => code))
    for (const report of reports) {
      assert.notEqual(report.name, report.authority)
      assert.ok(report.grades.has('overall'), report.name)
      assert.ok(report.topics.every((topic) => codes.has(topic)))
      assert.equal(periodOf(report) === undefined, report.publishedOn < '2018')
    }
    const overall = gradesIn('overall', knownReports({}))
    assert.equal(
      Object.values(overall).reduce((sum, many) => sum + many, 0),
      63,
    )
  })
})
