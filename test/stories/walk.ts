import { pages } from '../../src/web/pages/pages.ts'
import { TestBrowser } from '../../src/web/sign-in/test-browser.ts'

/** What an address is filled with: ids that are really somebody's, by what they are of. */
export type Ids = Readonly<Record<string, string>>

/** Of what the id in an address is, by how the address begins; the last one that fits counts. */
const fitting: readonly (readonly [RegExp, string])[] = [
  [/./, 'record'],
  [/^\/(children|why|begin)/, 'child'],
  [/^\/families/, 'family'],
  [/^\/drafts/, 'draft'],
  [/letters/, 'letter'],
  [/sample/, 'sample'],
]

/** The id that an address asks for, and that of a child: whoever tries addresses begins there. */
const idsFor = (path: string, ids: Ids): readonly string[] => {
  const own = ids[fitting.findLast(([begins]) => begins.test(path))?.[1] ?? ''] ?? ''
  return [...new Set([own, ids.child ?? ''])]
}

/**
 * Every address of every page, its parameters filled with an id of what it asks for, and with that of a child. With `own`
 * each once: for finding forms, of which a child’s id in the wrong place has none.
 */
export const addresses = (ids: Ids, does: 'show' | 'act', own = false): readonly string[] => [
  ...new Set(
    pages
      .filter((page) => page[does] !== undefined)
      .flatMap(({ path }) => {
        const whole = path.replaceAll(/\{[^}]*\}/g, '')
        return whole.includes(':')
          ? idsFor(whole, ids)
              .slice(0, own ? 1 : 2)
              .map((id) => whole.replaceAll(/:\w+/g, id))
          : [whole]
      }),
  ),
]

/** What somebody was answered. */
export type Answered = { readonly status: number; readonly text: string }

/** Somebody signed in, who asks for addresses and sends forms. */
export type Visitor = {
  get(path: string): Promise<Answered>
  /** As a script of ours asks: nobody is led to the sign-in. */
  ask(path: string): Promise<Answered>
  post(path: string, form: Readonly<Record<string, string>>): Promise<Answered>
  /** Sends anything else, as a script of ours would. */
  send(
    path: string,
    method: string,
    body: BodyInit,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered>
}

const answered = async (response: Response): Promise<Answered> => ({
  status: response.status,
  // A file that is no text, such as a workbook, is read all the same: what stands in it uncompressed is seen.
  text: plain(await response.text()),
})

const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' }
const plain = (html: string): string =>
  html.replaceAll(/&(amp|quot|#39|lt|gt);/g, (whole, sign: string) => signs[sign] ?? whole)

export async function visitorAt(origin: string, subject: string): Promise<Visitor> {
  const browser = new TestBrowser()
  const entered = await browser.signIn(`${origin}/about`, subject)
  if (entered.status !== 200) throw new Error(`${subject} was not let in: ${entered.status}`)
  const ours = { origin, 'sec-fetch-site': 'same-origin' }
  return {
    get: async (path) => answered(await browser.open(`${origin}${path}`)),
    ask: async (path) =>
      answered(await browser.ask(`${origin}${path}`, { headers: { accept: 'application/json' } })),
    post: async (path, form) =>
      answered(
        await browser.open(`${origin}${path}`, {
          method: 'POST',
          body: new URLSearchParams(form),
          headers: ours,
        }),
      ),
    send: async (path, method, body, headers = {}) =>
      answered(await browser.ask(`${origin}${path}`, { method, body, headers: { ...ours, ...headers } })),
  }
}

/** A form as somebody who may use it is given it: where it is sent, and with what. */
export type FoundForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> }

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** Every form of a page that is posted, filled in: hidden fields and first choices as they stand, the rest with words. */
export function formsOn(html: string): readonly FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    const action = attribute(tag, 'action')
    if (!/method="post"/i.test(tag) || action === undefined || /^\/(sign-out|lock)/.test(action)) return []
    return [{ action, fields: fieldsIn(inside) }]
  })
}

function fieldsIn(html: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const [name, type, value] = ['name', 'type', 'value'].map((one) => attribute(tag, one))
    if (name === undefined || type === 'file') continue
    if (type === 'radio' || type === 'checkbox') fields[name] ??= value ?? 'on'
    else if (type === 'hidden') fields[name] = value ?? ''
    else fields[name] = value !== undefined && value !== '' ? value : 'Words'
  }
  // Whoever sends a form presses its first button.
  const [pressed = ''] = /<button\b[^>]*>/.exec(html) ?? []
  const name = attribute(pressed, 'name')
  if (name !== undefined) fields[name] = attribute(pressed, 'value') ?? ''
  for (const [, tag = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const values = [...inside.matchAll(/value="([^"]+)"/g)].map(([, value = '']) => value)
    const chosen = attribute(tag, 'name')
    if (chosen !== undefined) fields[chosen] = values[0] ?? ''
  }
  return fields
}
