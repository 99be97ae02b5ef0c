import { readId } from '../../../plain/id.ts'
import { type Problem, wrong } from '../../../plain/result.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, requireDeed } from '../../../store/as.ts'
import { type Colleague, colleagues } from '../../../store/read.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { telephonesOf, writeTelephone } from '../../../store/telephones.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import { type Answer, type Asked, answer, go, type Page, page } from '../../page.tsx'

type Read = {
  readonly teams: readonly Team[]
  readonly people: readonly Colleague[]
  readonly telephones: ReadonlyMap<string, string>
}

/** `/rota/numbers`: one’s own telephone number; for managers also those of teams and colleagues. */
export const numbersPage: Page = {
  path: '/rota/numbers',
  room: 'team',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readAll)
    return answer(reading, (read) => shown(asked, read, asked.worker.id, undefined, []))
  },
  act: async (asked) => {
    const { form, worker } = asked
    const holder = readId<'worker'>(form.holder ?? worker.id)
    const number = form.number ?? ''
    const reading = await as(asked.store, worker, myWork, async (acting) => {
      const done = holder.ok
        ? await writeTelephone(acting, holder.value, number)
        : wrong('holder', 'Choose whose number it is.')
      return done.ok ? undefined : { read: await readAll(acting), problems: done.problems }
    })
    return answer(reading, (failed) =>
      failed === undefined
        ? go('/rota')
        : shown(asked, failed.read, form.holder ?? '', number, failed.problems),
    )
  },
}

async function readAll(acting: Acting): Promise<Read> {
  requireDeed(acting, 'see who is on duty')
  return {
    teams: await teamsOf(acting),
    people: await colleagues(acting),
    telephones: await telephonesOf(acting),
  }
}

function shown(
  asked: Asked,
  { teams, people, telephones }: Read,
  holder: string,
  typed: string | undefined,
  problems: readonly Problem[],
): Answer {
  const { worker } = asked
  const keeps = mayEver(worker, 'keep the rota')
  const error = problems[0]?.says
  const sayNumber = (id: string): string => `: ${telephones.get(id) ?? 'none yet'}`
  const title = keeps ? 'Change a number' : 'Change your number'
  return page({
    title,
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
    before: <Breadcrumbs crumbs={[{ words: 'Who is on duty', href: '/rota' }, { words: title }]} />,
    body: (
      <>
        {error !== undefined && <ErrorSummary errors={[{ words: error, href: '#number' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" action="/rota/numbers" novalidate>
          {keeps && (
            <Select
              name="holder"
              label="Whose number?"
              value={holder}
              options={[
                ...teams.map(({ id, name }) => ({ value: id, words: `${name}${sayNumber(id)}` })),
                ...people.map(({ id, name }) => ({ value: id, words: `${name}${sayNumber(id)}` })),
              ]}
            />
          )}
          <Input
            name="number"
            label="Telephone number"
            hint="Colleagues see it, and it is printed in the emergency paper. Leave it empty to take it away."
            type="tel"
            classes="govuk-input--width-20"
            value={typed ?? (keeps ? '' : telephones.get(worker.id))}
            error={error}
          />
          <Button preventDoubleClick>Keep the number</Button>
        </form>
      </>
    ),
  })
}
