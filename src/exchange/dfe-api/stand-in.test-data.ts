import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { checkBatch } from '../../standards/dfe-api/check.ts'
import type { Payload } from '../../standards/dfe-api/schema.ts'
import type { ApiSettings } from './settings.ts'

/*
 * A stand-in for the Department: a real server on loopback that refuses what the true one would, for tests. It checks what
 * it is sent with our own statement and, where the published file is here, with that too.
 */

const shared = process.env.GOLDTHREAD_SHARED ?? join(import.meta.dirname, '../../../../shared')
const file = join(shared, 'standards/dfe-csc-api/openapi-1.0.1.json')
const published: unknown = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).components.schemas.CSC
  : undefined

/** What goes wrong with one message: an answer of its own, or a connection that breaks. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'drop'

export type StandIn = {
  readonly settings: ApiSettings
  /** Every message that was taken, in order. */
  readonly messages: readonly (readonly Payload[])[]
  /** Every request for data and its answer, in order. */
  readonly answers: readonly number[]
  readonly tokensGiven: number
  /** Makes the next messages go wrong, each once. */
  fail(...faults: readonly Fault[]): void
  /** Refuses these children by number, whatever stands in them. `named` says their place in the answer. */
  refuse(status: 400 | 403 | 413, named: boolean, ...numbers: readonly string[]): void
  /** Every token that was given so far is no longer good. */
  forgetTokens(): void
  /** How receipts are given: one for the message, one for each child, names with blanks, or none. */
  receipts(form: 'one' | 'each' | 'names' | 'none' | 'wrong'): void
  stop(): Promise<void>
}

type State = {
  readonly messages: Payload[][]
  readonly answers: number[]
  readonly tokens: Set<string>
  readonly faults: Fault[]
  refused: { status: number; named: boolean; numbers: ReadonlySet<string> }
  form: Parameters<StandIn['receipts']>[0]
  given: number
}

export async function standIn(): Promise<StandIn> {
  const state: State = {
    messages: [],
    answers: [],
    tokens: new Set(),
    faults: [],
    refused: { status: 400, named: false, numbers: new Set() },
    form: 'one',
    given: 0,
  }
  const server = createServer((request, response) => {
    void serve(request, response, state)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const place = server.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  return {
    settings: {
      address: `http://127.0.0.1:${port}/api`,
      tokenAddress: `http://127.0.0.1:${port}/token`,
      clientId: 'synthetic-client',
      clientSecret: 'synthetic secret',
      scope: 'api://synthetic/.default',
      supplierKey: 'synthetic-key',
    },
    messages: state.messages,
    answers: state.answers,
    get tokensGiven() {
      return state.given
    },
    fail: (...faults) => void state.faults.push(...faults),
    refuse: (status, named, ...numbers) => {
      state.refused = { status, named, numbers: new Set(numbers) }
    },
    forgetTokens: () => state.tokens.clear(),
    receipts: (form) => {
      state.form = form
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections()
        server.close(() => stopped())
      }),
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  let text = ''
  for await (const piece of request) text += String(piece)
  if (request.url === '/token') return giveToken(text, response, state)
  const fault = state.faults.shift()
  if (fault === 'drop') return void request.socket.destroy()
  const answer = fault ?? judge(request, text, state)
  state.answers.push(answer.status)
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
  response.end(answer.body ?? '')
}

function giveToken(text: string, response: ServerResponse, state: State): void {
  const form = new URLSearchParams(text)
  const isKnown =
    form.get('grant_type') === 'client_credentials' &&
    form.get('client_id') === 'synthetic-client' &&
    form.get('client_secret') === 'synthetic secret' &&
    form.get('scope') === 'api://synthetic/.default'
  response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  if (!isKnown) return void response.end('{"error":"invalid_client","error_description":"synthetic secret"}')
  state.given += 1
  const token = `token-${state.given}`
  state.tokens.add(token)
  response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3600 }))
}

type Said = Exclude<Fault, 'drop'>

function judge({ url, method, headers }: IncomingMessage, text: string, state: State): Said {
  if (!state.tokens.has(headers.authorization?.replace('Bearer ', '') ?? '')) return { status: 401 }
  if (headers.supplierkey !== 'synthetic-key') return { status: 401 }
  if (method !== 'POST' || !/^\/api\/children_social_care_data\/\d{1,3}\/children$/.test(url ?? ''))
    return { status: 404 }
  const value: unknown = JSON.parse(text)
  if (Array.isArray(value) && value.length > 100) return { status: 413 }
  const { children, wrong, problems } = checkBatch(value)
  const isWrong = wrong.length + problems.length > 0 || (published !== undefined && !fits(value, published))
  if (isWrong) return { status: 400, body: `malformed: [${wrong[0]?.at ?? 0}]` }
  const at = children.findIndex(({ la_child_id }) => state.refused.numbers.has(la_child_id))
  const { status, named } = state.refused
  if (at >= 0) return { status, body: named ? `Record [${at}] ${text.slice(0, 50)}` : 'no' }
  state.messages.push([...children])
  return { status: 200, body: receiptFor(children.length, state) }
}

function receiptFor(many: number, { form }: State): string {
  const each = Array.from({ length: many }, (_, at) => `2026-11-22_0900_synthetic-${at}`)
  switch (form) {
    case 'one':
      return JSON.stringify('0198a0a0-0000-7000-8000-000000000000')
    case 'each':
      return JSON.stringify(each)
    case 'names':
      return each.map((name) => `${name}.json`).join(' ')
    case 'wrong':
      return JSON.stringify([...each, 'one too many', 'another'])
    default:
      return ''
  }
}

const fieldOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
const numberOr = (of: unknown, name: string, other: number): number => {
  const found = fieldOf(of, name)
  return typeof found === 'number' ? found : other
}

/** As much of JSON Schema as the published file uses. */
function fits(value: unknown, schema: unknown): boolean {
  const type = fieldOf(schema, 'type')
  if (type === 'array') return Array.isArray(value) && fitsList(value, schema)
  if (type === 'object') return typeof value === 'object' && value !== null && fitsFields(value, schema)
  if (type === 'string') return typeof value === 'string' && fitsText(value, schema)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

const fitsList = (value: readonly unknown[], schema: unknown): boolean =>
  value.length <= numberOr(schema, 'maxItems', Number.POSITIVE_INFINITY) &&
  (fieldOf(schema, 'uniqueItems') !== true || new Set(value).size === value.length) &&
  value.every((item) => fits(item, fieldOf(schema, 'items')))

function fitsFields(value: object, schema: unknown): boolean {
  const required = fieldOf(schema, 'required')
  return (
    (!Array.isArray(required) || required.every((name) => String(name) in value)) &&
    Object.entries(value).every(([name, inner]) => {
      const known = fieldOf(fieldOf(schema, 'properties'), name)
      return known !== undefined && fits(inner, known)
    })
  )
}

function fitsText(value: string, schema: unknown): boolean {
  const pattern = fieldOf(schema, 'pattern')
  return (
    value.length >= numberOr(schema, 'minLength', 0) &&
    value.length <= numberOr(schema, 'maxLength', Number.POSITIVE_INFINITY) &&
    (typeof pattern !== 'string' || new RegExp(pattern).test(value)) &&
    (fieldOf(schema, 'format') !== 'date' || !Number.isNaN(Date.parse(`${value}T00:00:00Z`)))
  )
}
