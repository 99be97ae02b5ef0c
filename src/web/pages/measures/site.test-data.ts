import type { Role } from '../../../store/access.ts'
import type { Council } from '../../../store/council.test-data.ts'
import type { Worker } from '../../../store/worker.ts'
import type { Page } from '../../page.tsx'
import { openPages } from '../asking.test-data.ts'

/** What a reader gets: the words of the page, its links, and where it sends them. */
export type Got = {
  readonly status: number
  readonly html: string
  /** All that is read, without markup, blanks made one. */
  readonly words: string
  readonly links: readonly string[]
  readonly to: string | undefined
}

/** Asks for pages over HTTP on behalf of somebody of the council: by their post, or by name. */
export type Site = (who: Role | Worker, path: string, form?: Readonly<Record<string, string>>) => Promise<Got>

export function siteOf(council: Council, pages: readonly Page[]): Site {
  const ask = openPages(council.store, pages, new Map([[council.authority, 'Testshire (synthetic)']]))
  return async (who, path, form) => {
    const worker = typeof who === 'string' ? council.who[who] : who
    const response = await ask(worker, path, form === undefined ? undefined : new URLSearchParams(form))
    return read(response.status, await response.text(), response.headers.get('location') ?? undefined)
  }
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': '’',
  '&lt;': '<',
  '&gt;': '>',
}
const plain = (text: string): string =>
  text.replaceAll(/&(amp|quot|#39|lt|gt);/g, (sign) => signs[sign] ?? sign)

function read(status: number, html: string, to: string | undefined): Got {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const words = plain(main.replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ')
  const links = [...main.matchAll(/href="([^"]*)"/g)].map(([, href]) => plain(href ?? ''))
  return { status, html, words: words.replaceAll(/ ([,.;:)])/g, '$1'), links, to }
}
