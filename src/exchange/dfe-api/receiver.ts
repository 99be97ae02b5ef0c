import type { Payload } from '../../standards/dfe-api/schema.ts'
import type { ApiSettings } from './settings.ts'
import { openTokens } from './token.ts'

/*
 * One message to the children's social care API, and what came of it. Nothing that an answer says is kept or repeated but
 * receipts and the place of a child: an answer may repeat what was sent.
 *
 * Answers as in the published schema 1.0.1 (200, 204, 400, 401, 403, 413, 429). The header of the subscription key, the
 * place of a refused child in square brackets and the forms of a receipt are those that the public client
 * dfe-csc-api-data-flows (data-to-insight) works with: to be confirmed by the Department.
 */

export type Answer =
  /** As many receipts as children, in their order, or one for all. */
  | { readonly is: 'taken'; readonly receipts: readonly string[] }
  /** Something in the message was refused; `at` is the place of the child, where the answer names it. */
  | { readonly is: 'refused'; readonly status: 400 | 403 | 413; readonly at: number | undefined }
  /** It cannot be told whether it was taken. Sending it again does no harm. */
  | { readonly is: 'unclear'; readonly says: string }
  /** Nothing more can be sent now. */
  | { readonly is: 'not reached'; readonly says: string }

export type Receiver = { post(children: readonly Payload[]): Promise<Answer> }

/** What a receiver needs of the world outside. */
export type Outside = { readonly fetch: typeof fetch; wait(milliseconds: number): Promise<void> }

const mostTries = 5
const firstWait = 1000
const longestWait = 30_000
/** Who asks for more than ten minutes is asked again on another day. */
const longestAsked = 600_000
const patience = 60_000
const mostAnswer = 100_000

/** The API of one authority. `code` is its three figures. */
export function openReceiver(settings: ApiSettings, code: string, outside: Outside): Receiver {
  const tokens = openTokens(settings, outside.fetch)
  const address = `${settings.address}/children_social_care_data/${Number(code)}/children`
  const once = async (children: readonly Payload[], token: string): Promise<Response | undefined> => {
    try {
      return await outside.fetch(address, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          supplierkey: settings.supplierKey,
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: JSON.stringify(children),
        // Neither children nor a token go anywhere else than where they were meant to go.
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      })
    } catch {
      return undefined
    }
  }
  return {
    post: async (children) => {
      let renewed = false
      let last = 'did not answer'
      for (let tried = 0; tried < mostTries; tried += 1) {
        const token = await tokens.get()
        if (!token.ok) return { is: 'not reached', says: token.says }
        const response = await once(children, token.token)
        if (response?.status === 401 && !renewed) {
          renewed = true
          const fresh = await tokens.renew()
          if (!fresh.ok) return { is: 'not reached', says: fresh.says }
          continue
        }
        if (response !== undefined && !isPassing(response.status)) return answerOf(response, children.length)
        const asked = findAsked(response)
        await response?.body?.cancel()
        if (asked !== undefined && asked > longestAsked)
          return { is: 'not reached', says: `The API asks to wait ${Math.ceil(asked / 60_000)} minutes.` }
        last = response === undefined ? 'did not answer' : `answered ${response.status}`
        if (tried + 1 < mostTries) await outside.wait(asked ?? Math.min(firstWait * 2 ** tried, longestWait))
      }
      return { is: 'not reached', says: `The API ${last}, ${mostTries} times. Try again later.` }
    },
  }
}

const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500

/** How long the answer asks to wait, in milliseconds: seconds, or the moment until which (RFC 9110, section 10.2.3). */
function findAsked(response: Response | undefined): number | undefined {
  const text = response?.headers.get('retry-after') ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const until = Date.parse(text)
  const sent = Date.parse(response?.headers.get('date') ?? '')
  return Number.isNaN(until) || Number.isNaN(sent) ? undefined : Math.max(0, until - sent)
}

async function answerOf(response: Response, many: number): Promise<Answer> {
  const { status } = response
  const text = (await findText(response)) ?? ''
  if (status === 200 || status === 201 || status === 202) {
    const receipts = receiptsIn(text)
    return receipts.length === many || receipts.length === 1
      ? { is: 'taken', receipts }
      : { is: 'unclear', says: `The API gave ${receipts.length} receipts for ${many} children.` }
  }
  if (status === 204) return { is: 'unclear', says: 'The API answered without a receipt (204).' }
  if (status === 400) return { is: 'refused', status, at: findPlace(text, many) }
  if (status === 403 || status === 413) return { is: 'refused', status, at: undefined }
  const says =
    status === 401
      ? 'The API does not accept the token (401). Check the client’s rights, GOLDTHREAD_DFE_SCOPE and GOLDTHREAD_DFE_SUPPLIER_KEY.'
      : `The API answered ${status}. Check GOLDTHREAD_DFE_API_URL.`
  return { is: 'not reached', says }
}

/** The text of an answer, up to a length that no true one reaches; nothing where the connection breaks. */
async function findText(response: Response): Promise<string | undefined> {
  try {
    const decoder = new TextDecoder()
    let text = ''
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true })
      if (text.length > mostAnswer) return undefined
    }
    return text
  } catch {
    return undefined
  }
}

/** Receipts are short names. The schema says one for a message; the public clients read one for each child. */
function receiptsIn(text: string): readonly string[] {
  const value = parsed(text)
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one): one is string => typeof one === 'string' && /^[\w.:-]{1,100}$/.test(one))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // One public client reads names with blanks between them.
    return text.split(/\s+/).filter((word) => word !== '')
  }
}

/** The first place in square brackets, `[3]`, that a child of the message has. */
function findPlace(text: string, many: number): number | undefined {
  const place = Number(/\[(\d{1,3})\]/.exec(text)?.[1] ?? Number.NaN)
  return place < many ? place : undefined
}
