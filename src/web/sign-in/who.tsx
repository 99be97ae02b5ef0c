import { type Context, Hono } from 'hono'
import { hasEnded, type Known, listKnownBy } from '../../store/worker.ts'
import { type BuiltIn, builtInIssuer, peoplePath } from './built-in.ts'
import type { Env, SignInParts } from './parts.ts'
import { WhoPage } from './who-page.tsx'

async function listPeople({ database, clock }: SignInParts): Promise<Known[]> {
  const known = await listKnownBy(database, builtInIssuer)
  return known.filter((one) => !hasEnded(one, clock.today()))
}

const asked = (c: Context<Env>, builtIn: BuiltIn): Promise<boolean> =>
  builtIn.isAsked(c.env.incoming, c.env.outgoing)

/** The page on which the built-in provider asks who somebody is. A stale one leads to the first page, which asks anew. */
export function whoRoutes(parts: SignInParts, builtIn: BuiltIn): Hono<Env> {
  const page = (c: Context<Env>, people: readonly Known[], isUnclear: boolean) =>
    c.html(
      <WhoPage frame={parts.frameFor(undefined)} action={c.req.path} people={people} isUnclear={isUnclear} />,
      isUnclear ? 422 : 200,
    )
  return new Hono<Env>()
    .get(`${peoplePath}/:asked`, async (c) => {
      if (!(await asked(c, builtIn))) return c.redirect('/', 303)
      return page(c, await listPeople(parts), false)
    })
    .post(`${peoplePath}/:asked`, async (c) => {
      if (!(await asked(c, builtIn))) return c.redirect('/', 303)
      const { person } = await c.req.parseBody()
      const people = await listPeople(parts)
      const chosen = people.find(({ subject }) => subject === person)
      if (chosen === undefined) return page(c, people, true)
      return c.redirect(await builtIn.answer(c.env.incoming, c.env.outgoing, chosen.subject), 303)
    })
}
