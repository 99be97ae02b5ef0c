type Cookie = {
  readonly domain: string
  readonly name: string
  readonly value: string
  readonly path: string
  readonly httpOnly: true
}
type Kept = { readonly value: string; readonly path: string }

/** A browser as far as these tests need one: real requests, cookies by host and path, and redirects step by step. */
export class TestBrowser {
  /** The cookies, by host and name. */
  readonly jar = new Map<string, Kept>()
  /** Every address it was led to by the last `open`. */
  readonly steps: string[] = []

  readonly #keyOf = (url: URL, name: string) => `${url.hostname} ${name}`

  cookiesFor(url: URL): string {
    return [...this.jar]
      .filter(([key, { path }]) => key.startsWith(`${url.hostname} `) && url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.slice(url.hostname.length + 1)}=${value}`)
      .join('; ')
  }

  /** Every cookie, as another browser takes it. Scripts may read none. */
  cookies(): readonly Cookie[] {
    return [...this.jar].map(([key, { value, path }]) => {
      const [domain = '', name = ''] = key.split(' ')
      return { domain, name, value, path, httpOnly: true }
    })
  }

  #keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(/; */)
    const at = pair.indexOf('=')
    const key = this.#keyOf(url, pair.slice(0, at))
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
    const isGone = attributes.some(
      (one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one),
    )
    if (isGone) this.jar.delete(key)
    else this.jar.set(key, { value: pair.slice(at + 1), path })
  }

  /** One request, no redirect followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address)
    const headers = new Headers(init.headers)
    const cookies = this.cookiesFor(url)
    if (cookies !== '') headers.set('cookie', cookies)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(url, line)
    return response
  }

  /** A request and every redirect after it. */
  async open(address: string, init: RequestInit = {}): Promise<Response> {
    this.steps.length = 0
    let [at, response] = [address, await this.ask(address, init)]
    for (let left = 15; left > 0; left -= 1) {
      const to = response.headers.get('location')
      if (to === null || response.status < 300 || response.status > 399) break
      at = new URL(to, at).href
      this.steps.push(at)
      response = await this.ask(at)
    }
    return response
  }

  /** Sends a form as a page of that origin would. */
  send(address: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.open(address, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: new URL(address).origin, 'sec-fetch-site': 'same-origin' },
    })
  }

  /** Opens a page, says who one is where the built-in provider asks, and ends where that leads. */
  async signIn(address: string, subject: string): Promise<Response> {
    await this.open(address)
    const page = this.steps.at(-1)
    if (page === undefined) throw new Error('nobody asked who this is')
    return this.send(page, { person: subject })
  }
}
