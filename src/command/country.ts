import { type Problem, type Result, wrong } from '../plain/result.ts'
import { regions } from '../sight/country/authorities.ts'
import { type Choice, type Picture, pictureOf, publishedGrades } from '../sight/country/reports.ts'
import { periods, topicsSource } from '../sight/country/topics.ts'
import { sayShare } from '../sight/performance/figure.ts'
import { askedWrongly, type Command, type CommandParts, type ExitCode, readArgs } from './command.ts'

/** Says what Ofsted most often says must improve, from the facts that come with Goldthread. Opens no database. */
export const countryCommand: Command = {
  name: 'country',
  usage: '[--grade GRADE] [--published YEARS] [--region REGION] [--json]',
  does: 'Says what Ofsted most often says must improve in England, and in how many reports.',
  options: [
    `--grade GRADE      Of reports with this overall grade: ${publishedGrades.join(', ')}.`,
    `--published YEARS  Of reports published then: ${periods.join(', ')}.`,
    '--region REGION    Of reports on one region, such as ‘South West’.',
    '--json             As JSON, with where it comes from.',
  ],
  run: async (args, parts) => {
    const given = readArgs(args, { grade: 'value', published: 'value', region: 'value', json: 'flag' })
    if (!given.ok) return askedWrongly(parts, countryCommand, given.problems[0]?.says ?? '')
    const { files, values, flags } = given.value
    if (files.length > 0) return askedWrongly(parts, countryCommand, `‘${files[0]}’ is not an option.`)
    const choice = choiceOf(values)
    if (!choice.ok) return askedWrongly(parts, countryCommand, choice.problems[0]?.says ?? '')
    return say(parts, pictureOf(choice.value), choice.value, flags.has('json'))
  },
}

/** Reads which reports are asked about. What is not on a list is a problem that says what is. */
function choiceOf({ grade, published, region }: Readonly<Record<string, string>>): Result<Choice> {
  const problems: Problem[] = []
  const pick = <T extends string>(value: string | undefined, all: readonly T[]): T | undefined => {
    const known = all.find((one) => one === value)
    if (value !== undefined && known === undefined)
      problems.push({ where: '', says: `‘${value}’ is none of these: ${all.join(', ')}.` })
    return known
  }
  const choice = {
    grade: pick(grade, publishedGrades),
    period: pick(published, periods),
    region: pick(region, regions),
  }
  const [first] = problems
  return first === undefined ? { ok: true, value: choice } : wrong(first.where, first.says)
}

function say({ out }: CommandParts, picture: Picture, choice: Choice, asJson: boolean): ExitCode {
  const topics = picture.topics.filter(({ found }) => found > 0)
  if (asJson) {
    out.say(
      JSON.stringify({ ...choice, reports: picture.of, every: picture.every, source: topicsSource, topics }),
    )
    return 0
  }
  for (const { words, found, of } of topics)
    out.say(`${found} of ${of}  ${sayShare(found / of).padStart(4)}  ${words}`)
  if (!picture.every) out.warn(`Counted in the ${picture.of} reports that are known one by one.`)
  out.warn(topicsSource)
  return 0
}
