import { createHash } from 'node:crypto'
import { html } from 'hono/html'
import { SkipLink } from '../govuk/skip-link.tsx'
import { type Asset, readLook } from '../look/assets.ts'
import { Mark } from '../look/mark.tsx'
import { bundleCheckAlone, bundleOffline } from './bundle.ts'
import { Introduction } from './introduction.tsx'

/**
 * The page’s own rules, which the browser keeps: it may load its own files and connect to nothing at all, so that no file
 * which is dropped on it can leave the computer (W3C Content Security Policy Level 3).
 */
export const alonePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

const promise =
  'Nothing that you drop here leaves this computer: the page’s own rules forbid the browser every connection. Once it was open, it works with the network switched off.'

type Parts = { readonly styles: readonly string[]; readonly script: string; readonly version: string }

const Document = ({ styles, script, version }: Parts) => (
  <html lang="en-GB" class="govuk-template">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={alonePolicy} />
      <meta name="referrer" content="no-referrer" />
      <title>Check a return – Goldthread</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#16223a" />
      {styles.map((path) => (
        <link key={path} rel="stylesheet" href={path} />
      ))}
      <script src={script} defer />
    </head>
    <body class="govuk-template__body gt-body">
      <SkipLink>Skip to main content</SkipLink>
      <header class="gt-header">
        <div class="govuk-width-container gt-header__inside">
          <span class="gt-header__name">
            <Mark />
            Goldthread
          </span>
        </div>
      </header>
      <div class="govuk-width-container gt-page">
        <main class="govuk-main-wrapper gt-main" id="content">
          <Introduction promise={promise} isOffline />
        </main>
      </div>
      <footer class="gt-footer">
        <div class="govuk-width-container gt-footer__inside">
          <p class="gt-footer__version">Goldthread {version}, open source under the MIT licence.</p>
        </div>
      </footer>
    </body>
  </html>
)

/** A file of the page by itself: its place in the folder, and what stands in it. */
export type PublishedFile = { readonly path: string; readonly body: Uint8Array }

const relative = ({ path }: Asset): string => path.slice(1)

/** A stylesheet lies beside the fonts that it names. */
const besideFonts = (styles: Asset): PublishedFile => ({
  path: relative(styles),
  body: Buffer.from(Buffer.from(styles.body).toString('utf8').replaceAll('url(/assets/', 'url(')),
})

/**
 * The page by itself, as files for any web server, in any folder of it: the page, its script, its look, and a service
 * worker that keeps them. The same program always gives the same bytes.
 */
export async function publishCheck(version: string): Promise<readonly PublishedFile[]> {
  const [look, script] = await Promise.all([readLook(), bundleCheckAlone()])
  const sheets = look.assets.filter(({ path }) => path.endsWith('.css'))
  const fonts = look.assets.filter(({ path }) => path.endsWith('.woff2'))
  const page =
    await html`<!doctype html>${<Document styles={sheets.map(relative)} script={relative(script)} version={version} />}`
  const files: readonly PublishedFile[] = [
    { path: 'index.html', body: Buffer.from(`${page}\n`) },
    ...sheets.map(besideFonts),
    ...[script, ...fonts].map((one) => ({ path: relative(one), body: one.body })),
  ]
  const sum = createHash('sha256')
  for (const { path, body } of files) sum.update(path).update(body)
  const offline = await bundleOffline(
    sum.digest('hex').slice(0, 16),
    files.map(({ path }) => path),
  )
  return [...files, { path: 'service-worker.js', body: Buffer.from(offline) }]
}
