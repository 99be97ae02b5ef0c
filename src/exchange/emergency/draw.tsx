import { raw } from 'hono/html'
import { counted } from '../../plain/counted.ts'
import { dayOf, sayDay, sayMoment, sayWeekday, timeOf } from '../../plain/day.ts'
import type { Duty } from '../../store/duty.ts'
import { paperLook } from './look.ts'
import type { EmergencyPaper, PaperChild, PaperFamily, PaperTeam, Ring } from './paper.ts'

export type Drawing = {
  readonly paper: EmergencyPaper
  /** The fingerprint of the key that the paper is sealed with. */
  readonly fingerprint: string
  readonly isSynthetic: boolean
}

const kinds: Readonly<Record<Duty['kind'], string>> = {
  'front door': 'Front door',
  emergency: 'Emergency duty',
  manager: 'Duty manager',
}

/**
 * The paper as one file: no script, no server, nothing from elsewhere. Its policy forbids even what it does not have, so
 * that words typed in a record can do nothing when it is opened.
 */
export function drawPaper({ paper, fingerprint, isSynthetic }: Drawing): string {
  const made = sayMoment(paper.madeAt)
  const running = `${isSynthetic ? 'SYNTHETIC DATA. ' : ''}Emergency paper, ${made}. Keep locked away.`
  const document = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Emergency paper, {made}</title>
        <style>{raw(paperLook)}</style>
        <style>{raw(`@page { @top-left { content: "${running}"; } }`)}</style>
      </head>
      <body>
        <main>
          <Front paper={paper} made={made} isSynthetic={isSynthetic} fingerprint={fingerprint} />
          {paper.teams.map((team, at) => (
            <Team team={team} at={at} />
          ))}
          {paper.restricted.length > 0 && <RestrictedChildren all={paper.restricted} />}
          <Rota duties={paper.duties} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${document.toString()}`
}

type FrontProps = { readonly made: string; readonly isSynthetic: boolean; readonly fingerprint: string }

const Front = ({
  paper,
  made,
  isSynthetic,
  fingerprint,
}: FrontProps & { readonly paper: EmergencyPaper }) => (
  <section class="front">
    <h1>Emergency paper</h1>
    <p class="made">
      {paper.council}. As the record stood on {made}. Made by {paper.madeBy}.
    </p>
    {isSynthetic && (
      <p class="synthetic">Synthetic data: every child, adult, address and number is made up.</p>
    )}
    <p>
      For when Goldthread cannot be reached. It names children: keep it locked away, take the last one back
      when a new one comes, and destroy it like any record about a child. In danger now: ring 999.
    </p>
    <DutyNow paper={paper} />
    <h2>What is in it</h2>
    <ul class="contents">
      {paper.teams.map((team, at) => (
        <li>
          <a href={`#team-${at}`}>{team.name}</a>: {counted(childrenIn(team), 'child', 'children')}
        </li>
      ))}
      {paper.restricted.length > 0 && (
        <li>
          <a href="#restricted">Children restricted to named workers</a>: {paper.restricted.length}
        </li>
      )}
      <li>
        <a href="#rota">Who is on duty in the next seven days</a>
      </li>
    </ul>
    <p>
      {counted(paper.children + paper.restricted.length, 'child is', 'children are')} open to the council in
      all.
    </p>
    <p class="seal">
      Sealed with the key {fingerprint}. Whether a file is as it was made: bin/goldthread emergency-paper
      --check FILE.
    </p>
  </section>
)

const childrenIn = ({ families }: PaperTeam): number =>
  families.reduce((sum, { children }) => sum + children.length, 0)

/** Who is on duty as the paper is made; the days to come stand at the end. */
const DutyNow = ({ paper: { duties, madeAt } }: { readonly paper: EmergencyPaper }) => {
  const now = duties.filter(({ startsAt, endsAt }) => startsAt <= madeAt && endsAt > madeAt)
  return (
    <>
      <h2>On duty when this was made</h2>
      {now.length === 0 ? <p>Nobody is on the rota for this moment.</p> : <DutyTable duties={now} />}
    </>
  )
}

const Rota = ({ duties }: { readonly duties: readonly Duty[] }) => (
  <section class="team" id="rota">
    <h2>Who is on duty in the next seven days</h2>
    {duties.length === 0 ? (
      <p>Nobody was on the rota for these days when this was made.</p>
    ) : (
      <DutyTable duties={duties} />
    )}
  </section>
)

const DutyTable = ({ duties }: { readonly duties: readonly Duty[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">What for</th>
        <th scope="col">Who</th>
        <th scope="col">Telephone</th>
      </tr>
    </thead>
    <tbody>
      {duties.map((duty) => (
        <tr>
          <td>{saySpan(duty)}</td>
          <td>{kinds[duty.kind]}</td>
          <td>{duty.name}</td>
          <td class="number">{duty.telephone}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const sayShort = (at: Duty['startsAt']): string => {
  const [weekday = '', day = '', month = ''] = sayWeekday(dayOf(at)).split(' ')
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}, ${timeOf(at)}`
}

/** `Mon 23 Nov, 17:00 to Tue 24 Nov, 09:00`; the second day only where it is another. */
const saySpan = ({ startsAt, endsAt }: Duty): string =>
  `${sayShort(startsAt)} to ${dayOf(startsAt) === dayOf(endsAt) ? timeOf(endsAt) : sayShort(endsAt)}`

const sayRing = ({ name, telephone }: Ring): string => `${name}, ${telephone ?? 'no number known'}`

const Team = ({ team, at }: { readonly team: PaperTeam; readonly at: number }) => (
  <section class="team" id={`team-${at}`}>
    <h2>
      {team.name}
      {team.telephone !== undefined && <span class="number">{team.telephone}</span>}
    </h2>
    {team.families.map((family) => (
      <Family family={family} />
    ))}
  </section>
)

const Family = ({ family }: { readonly family: PaperFamily }) => (
  <article>
    <h3>{family.name}</h3>
    <p class="home">
      {family.address !== undefined && (
        <>
          <strong>{family.address}</strong>
          <br />
        </>
      )}
      {family.adults.length > 0 && <>With them: {family.adults.join('; ')}. </>}
      {family.others.length > 0 && <>Also of the family: {family.others.join('; ')}.</>}
    </p>
    {family.children.map((child) => (
      <Child child={child} />
    ))}
  </article>
)

const Child = ({ child }: { readonly child: PaperChild }) => (
  <div class="child" data-child={child.id}>
    <p class="who">
      <strong>{child.name}</strong>
      {child.knownAs !== undefined && ` (known as ${child.knownAs})`}
      <br />
      {child.born}
      {child.address !== undefined && (
        <>
          <br />
          <strong>{child.address}</strong>
        </>
      )}
    </p>
    <p class="stands">
      <strong>{child.status}</strong>
      {child.plan !== undefined && (
        <>
          <br />
          {child.plan}
        </>
      )}
      {child.takeCare.map((words) => (
        <>
          <br />
          <span class="care">{words}</span>
        </>
      ))}
    </p>
    <p class="next">
      {child.worker === undefined ? 'Nobody yet' : sayRing(child.worker)}
      {child.next !== undefined && (
        <>
          <br />
          {child.next.does}, by {sayDay(child.next.dueOn)}
          {child.next.isLate && <strong> (late)</strong>}
        </>
      )}
      {child.lastSeenOn !== undefined && (
        <>
          <br />
          Last seen on {sayDay(child.lastSeenOn)}
        </>
      )}
    </p>
  </div>
)

const RestrictedChildren = ({ all }: { readonly all: EmergencyPaper['restricted'] }) => (
  <section class="team" id="restricted">
    <h2>Children restricted to named workers</h2>
    <p>
      {all.length === 1 ? 'This child is' : 'These children are'} open to the council, and only named workers
      may know more. If you have such a child before you, ring one of them, or the duty manager.
    </p>
    <ol>
      {all.map((ring) => (
        <li>
          {ring.length === 0
            ? 'Ring the duty manager: nobody of the named workers works here any more.'
            : `Ring ${ring.map(sayRing).join('; or ')}.`}
        </li>
      ))}
    </ol>
  </section>
)
