import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { TestBrowser } from '../../src/web/sign-in/test-browser.ts'

export type Heard = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  /** From the sending of the request to the last byte of the answer. */
  readonly ms: number
}

/** Somebody signed in, with connections that stay open as a browser's do. */
export class Visitor {
  readonly origin: string
  readonly #cookie: string
  readonly #agent = new Agent({ keepAlive: true })

  constructor(origin: string, cookie: string) {
    this.origin = origin
    this.#cookie = cookie
  }

  get(path: string): Promise<Heard> {
    return this.#ask('GET', path, {}, undefined)
  }

  post(path: string, body: string | Uint8Array, media: string): Promise<Heard> {
    const headers = {
      'content-type': media,
      'content-length': Buffer.byteLength(body),
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
      accept: 'application/json',
      'x-goldthread': 'client',
    }
    return this.#ask('POST', path, headers, body)
  }

  #ask(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders,
    body: string | Uint8Array | undefined,
  ): Promise<Heard> {
    const { hostname, port } = new URL(this.origin)
    const began = performance.now()
    return new Promise((answered, failed) => {
      const asked = request(
        { hostname, port, path, method, agent: this.#agent, headers: { ...headers, cookie: this.#cookie } },
        (answer) => {
          const pieces: Buffer[] = []
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('error', failed)
          answer.on('end', () =>
            answered({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(pieces),
              ms: performance.now() - began,
            }),
          )
        },
      )
      asked.on('error', failed)
      asked.setTimeout(30_000, () => asked.destroy(new Error('No answer within 30 seconds')))
      asked.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** Signs in by choosing one of the built-in provider's people: `social-worker-1`. */
export async function signIn(origin: string, subject: string): Promise<Visitor> {
  const browser = new TestBrowser()
  await browser.signIn(origin, subject)
  return new Visitor(origin, browser.cookiesFor(new URL(origin)))
}

/** The people of the first council whom the built-in provider offers, by the names it knows them by. */
export async function listPeople(origin: string): Promise<readonly string[]> {
  const page = await (await new TestBrowser().open(origin)).text()
  return [...page.matchAll(/value="([a-z]+(?:-[a-z]+)*-\d+)"/g)]
    .map(([, subject = '']) => subject)
    .filter((subject) => !subject.startsWith('brackwater-'))
}
