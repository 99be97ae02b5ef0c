import { sayDay } from '../../../plain/day.ts'
import type { Point } from '../../../sight/decisions/points.ts'
import { mayEver } from '../../../store/as.ts'
import type { Decided } from '../../../store/decisions.ts'
import type { Team } from '../../../store/teams.ts'
import { Tag } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import type { Asked } from '../../page.tsx'
import { noTeam } from '../measures/splits.tsx'
import { BeginAudit } from './begin-audit.tsx'
import { decidingOf, sayBy, sayChoice, sayGrade, sayReasoned, sayTime } from './saying.ts'

export type ListProps = {
  readonly asked: Asked
  readonly point: Point
  readonly listed: readonly Decided[]
  readonly teams: readonly Team[]
}

/** Decisions one by one. Those of children whom the reader may not open now stand without a name and without the words. */
export const DecisionList = ({ asked, point, listed, teams }: ListProps) => (
  <>
    {listed.some(({ name }) => name === undefined) && (
      <p class="govuk-body">
        Names and words stand here of children whose records you may open now. A decision opens its record,
        and may ask you why first.
      </p>
    )}
    <CardTable
      caption="Decisions, the latest first"
      columns={[
        { words: 'Decided' },
        { words: 'About' },
        { words: 'What was decided' },
        { words: 'Why' },
        { words: 'Time' },
        { words: 'Audit' },
      ]}
      rows={listed.map((one) => [
        <a class="govuk-link" href={`/records/${one.record}`}>
          {sayDay(one.on)}
        </a>,
        <About one={one} />,
        <>
          {sayChoice(point, one)}
          <div class="gt-quiet">
            {point.by.length > 1 && `${decidingOf(point, one)?.type.title}. `}
            {sayBy(point, one)}, {teams.find(({ id }) => id === one.team)?.name ?? noTeam.name}
          </div>
        </>,
        <Why one={one} />,
        <>
          {one.timely === false && <Tag colour="red">Late</Tag>} {sayTime(point, one)}
        </>,
        <Audit one={one} mayAudit={mayEver(asked.worker, 'audit decisions')} />,
      ])}
    />
  </>
)

const About = ({ one: { name, child } }: { readonly one: Decided }) =>
  name === undefined ? (
    'A child'
  ) : (
    <a class="govuk-link" href={`/children/${child}`}>
      <bdi>{name}</bdi>
    </a>
  )

/** So many letters of a reason stand in the list; all of it stands in the record. */
const mostLetters = 240

const Why = ({ one }: { readonly one: Decided }) => {
  const said = sayReasoned(one)
  const words = one.reason?.find((part) => part !== null)
  if (words === undefined || words === null)
    return one.reasoned === false ? <Tag colour="orange">{said}</Tag> : said
  return (
    <>
      {one.reasoned !== true && <div class="gt-quiet">Not all of it is written.</div>}
      <bdi>{words.length > mostLetters ? `${words.slice(0, mostLetters).trimEnd()}…` : words}</bdi>
    </>
  )
}

const Audit = ({ one, mayAudit }: { readonly one: Decided; readonly mayAudit: boolean }) => {
  const about = `: ${sayDay(one.on)}${one.name === undefined ? '' : `, ${one.name}`}`
  if (one.audit !== null)
    return (
      <a class="govuk-link" href={`/performance/decisions/audits/${one.audit}`}>
        {sayGrade(one.grade)}
        <span class="govuk-visually-hidden">{about}</span>
      </a>
    )
  return mayAudit && !one.own ? (
    <BeginAudit record={one.record} child={one.child} words="Audit" about={about} />
  ) : (
    'Not audited'
  )
}
