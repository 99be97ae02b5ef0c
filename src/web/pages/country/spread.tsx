import { publishedGrades } from '../../../sight/country/reports.ts'
import { countryTopics, periods, reportsCounted } from '../../../sight/country/topics.ts'
import { sayShare } from '../../../sight/performance/figure.ts'
import { CardTable } from '../../look/cards.tsx'
import { capital } from '../names.ts'

/** So many topics stand in the tables by grade and by years: those named most often. */
const topicsShown = 8

/** The topics named most often, by the overall grade of the report: which weaknesses tell the grades apart. */
export const ByGrade = () => (
  <section aria-label="In whom">
    <h2 class="govuk-heading-m">In whom</h2>
    <CardTable
      caption="Reports that name it, by overall grade"
      columns={[
        { words: 'What must improve' },
        ...publishedGrades.map((grade) => ({
          words: `${capital(grade)} (${reportsCounted.byGrade[grade]})`,
          isNumeric: true,
        })),
      ]}
      rows={countryTopics
        .slice(0, topicsShown)
        .map(({ words, byGrade }) => [
          words,
          ...publishedGrades.map(
            (grade) => `${byGrade[grade]}, ${sayShare(byGrade[grade] / reportsCounted.byGrade[grade])}`,
          ),
        ])}
    />
  </section>
)

/** The same, by the years of publication. */
export const ByYears = () => (
  <section aria-label="Since when">
    <h2 class="govuk-heading-m">Since when</h2>
    <CardTable
      caption="Reports that name it, by years of publication"
      columns={[
        { words: 'What must improve' },
        ...periods.map((period) => ({
          words: `${period} (${reportsCounted.byPeriod[period]})`,
          isNumeric: true,
        })),
      ]}
      rows={countryTopics
        .slice(0, topicsShown)
        .map(({ words, byPeriod }) => [
          words,
          ...periods.map(
            (period) =>
              `${byPeriod[period]}, ${sayShare(byPeriod[period] / reportsCounted.byPeriod[period])}`,
          ),
        ])}
    />
  </section>
)
