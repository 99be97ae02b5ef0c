import { html } from 'hono/html'
import { Button } from '../govuk/button.tsx'
import { classNames, type Words } from '../govuk/parts.ts'
import { SkipLink } from '../govuk/skip-link.tsx'
import { Tag } from '../govuk/tag.tsx'
import type { LookPaths } from './assets.ts'
import { Mark } from './mark.tsx'
import { Watermark } from './watermark.tsx'

/** One of the places that the navigation leads to. */
export type Room = { readonly name: string; readonly words: string; readonly href: string }

/** The navigation, in order. A role that has no business in a room is not shown it. */
export const rooms = [
  { name: 'front-door', words: 'Front door', href: '/front-door' },
  { name: 'my-work', words: 'My work', href: '/my-work' },
  { name: 'team', words: 'Team', href: '/team' },
  { name: 'children', words: 'Children', href: '/children' },
  { name: 'measures', words: 'Measures', href: '/measures' },
  { name: 'inspection', words: 'Inspection', href: '/inspection' },
  { name: 'improvement', words: 'Improvement', href: '/improvement' },
  { name: 'board', words: 'Board', href: '/board' },
  { name: 'scrutiny', words: 'Scrutiny', href: '/scrutiny' },
  { name: 'members', words: 'For members', href: '/members' },
  { name: 'young-people', words: 'Young people', href: '/young-people' },
  { name: 'hand-over', words: 'Hand over', href: '/hand-over' },
] as const satisfies readonly Room[]

/** What is the same on every page of one answer: who asks, of which council, and where the look is. */
export type Frame = {
  readonly look: LookPaths
  /** Null before signing in. */
  readonly who: { readonly name: string; readonly role: string; readonly id?: string | undefined } | null
  /** The script of every page of whoever is signed in; it finds out from `data-worker` whose page it is. */
  readonly desk?: string | undefined
  readonly rooms: readonly Room[]
  /** Whether whoever is signed in may see who is on duty; where not given, they may. */
  readonly seesDuty?: boolean
  /** The council's name, or null where it is not known yet. */
  readonly council: string | null
  readonly version: string
  /** Every child in this installation is made up; each page says so. */
  readonly isSynthetic: boolean
  /** Stands across every page of somebody from outside: who reads, for which visit, and when. */
  readonly watermark?: string | undefined
}

export type PageProps = {
  readonly frame: Frame
  /** What the page is, before the name of the service in the window's title. Without "Error:". */
  readonly title: string
  /** The page lists errors; the window's title then begins so, for those who listen. */
  readonly hasErrors?: boolean | undefined
  /** The name of the room that the page belongs to. */
  readonly here?: string | undefined
  /** Breadcrumbs or a back link: stands before the main part, so that the skip link passes it. */
  readonly before?: Words
  /** Paths of further scripts that this page needs. */
  readonly scripts?: readonly string[] | undefined
  /** Shown to others on a screen: of whom alone. No menu, no search and no way elsewhere but back stands around it. */
  readonly sharing?: Sharing | undefined
  readonly children?: Words
}

export type Sharing = { readonly only: string; readonly back: string }

/** The script of every page, for whoever is signed in. */
const deskOf = ({ desk, who }: Frame): readonly string[] => (desk === undefined || who === null ? [] : [desk])

const Head = ({ title, frame, scripts }: { title: string; frame: Frame; scripts: readonly string[] }) => (
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#16223a" />
    <meta name="robots" content="noindex, nofollow" />
    <link rel="preload" href={frame.look.font} as="font" type="font/woff2" crossorigin="anonymous" />
    {frame.look.stylesheets.map((path) => (
      <link key={path} rel="stylesheet" href={path} />
    ))}
    {[frame.look.script, ...deskOf(frame), ...scripts].map((path) => (
      <script key={path} type="module" src={path} />
    ))}
  </head>
)

const SignedIn = ({ who }: { who: NonNullable<Frame['who']> }) => (
  <div class="gt-who">
    <p class="gt-who__name">
      <span class="govuk-visually-hidden">Signed in: </span>
      {who.name}, {who.role}
    </p>
    <div class="gt-who__ways">
      <form method="post" action="/lock">
        <button type="submit" class="gt-who__out">
          Lock<span class="govuk-visually-hidden"> this desk</span>
        </button>
      </form>
      <form method="post" action="/sign-out">
        <button type="submit" class="gt-who__out">
          Sign out
        </button>
      </form>
    </div>
  </div>
)

/** The box stands only for posts that may look for children. */
const mayFind = ({ who, rooms: open }: Frame): boolean =>
  who !== null && open.some(({ name }) => name === 'children')

const FindChild = () => (
  <search class="gt-find">
    <form method="get" action="/children">
      <label class="govuk-visually-hidden" for="gt-find">
        Find a child by name, date of birth or number
      </label>
      <input class="govuk-input gt-find__input" id="gt-find" name="find" type="search" autocomplete="off" />
      <Button classes="gt-find__button">Find a child</Button>
    </form>
  </search>
)

const Header = ({ frame }: { frame: Frame }) => (
  <header class="gt-header">
    <div class="govuk-width-container gt-header__inside">
      <a class="gt-header__name" href="/">
        <Mark />
        Goldthread
      </a>
      {frame.council !== null && <p class="gt-header__council">{frame.council}</p>}
      {frame.isSynthetic && <Tag classes="gt-synthetic">Synthetic data</Tag>}
      {frame.who !== null && (
        <button type="button" class="gt-menu-button" popovertarget="gt-rooms">
          Menu
        </button>
      )}
      {frame.who !== null && <SignedIn who={frame.who} />}
    </div>
  </header>
)

/** Stays in sight while a page is shown to others on a screen: of whom alone it is, and the one way back. */
const SharingBar = ({ frame, sharing }: { frame: Frame; sharing: Sharing }) => (
  <header class="gt-header gt-sharing">
    <div class="govuk-width-container gt-header__inside">
      <p class="gt-sharing__words">
        Sharing: only <bdi>{sharing.only}</bdi>
      </p>
      {frame.isSynthetic && <Tag classes="gt-synthetic">Synthetic data</Tag>}
      <a class="gt-sharing__back" href={sharing.back}>
        Stop sharing
      </a>
    </div>
  </header>
)

/** A menu that opens over a phone's page without script, and a row of links on anything wider. */
const Navigation = ({ frame, here }: { frame: Frame; here: string | undefined }) => (
  <nav class="gt-rooms" id="gt-rooms" popover="auto" aria-label="Goldthread">
    <div class="govuk-width-container gt-rooms__inside">
      <button type="button" class="gt-menu-close" popovertarget="gt-rooms" popovertargetaction="hide">
        Close menu
      </button>
      <ul class="gt-rooms__list">
        {frame.rooms.map((room) => (
          <li key={room.name} class="gt-rooms__item">
            <a class="gt-rooms__link" href={room.href} aria-current={room.name === here ? 'true' : undefined}>
              {room.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
)

const Footer = ({ frame }: { frame: Frame }) => (
  <footer class="gt-footer">
    <div class="govuk-width-container gt-footer__inside">
      <ul class="gt-footer__list">
        {frame.who !== null && (
          <>
            {frame.seesDuty !== false && (
              <li>
                <a class="govuk-link" href="/rota">
                  Who is on duty
                </a>
              </li>
            )}
            <li>
              <a class="govuk-link" href="/kept">
                Is anything lost?
              </a>
            </li>
          </>
        )}
        <li>
          <a class="govuk-link" href="/about/what-is-kept">
            What is kept, and why
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/about/accessibility">
            Accessibility
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/about">
            About Goldthread
          </a>
        </li>
      </ul>
      <p class="gt-footer__version">
        Goldthread {frame.version}
        {frame.isSynthetic ? '. Every child, adult and address here is made up.' : ''}
      </p>
    </div>
  </footer>
)

/** A whole HTML document: header, navigation, main part and footer. Serve it with `contentSecurityPolicy`. */
export function Page({ frame, title, hasErrors, here, before, scripts, sharing, children }: PageProps) {
  const whole = `${hasErrors ? 'Error: ' : ''}${title} – Goldthread`
  const document = (
    <html lang="en-GB" class="govuk-template" data-worker={frame.who?.id}>
      <Head title={whole} frame={frame} scripts={scripts ?? []} />
      <body class={classNames('govuk-template__body gt-body', frame.isSynthetic && 'gt-body--synthetic')}>
        <SkipLink>Skip to main content</SkipLink>
        {sharing === undefined ? <Header frame={frame} /> : <SharingBar frame={frame} sharing={sharing} />}
        {frame.who !== null && sharing === undefined && <Navigation frame={frame} here={here} />}
        <div class="govuk-width-container gt-page">
          <div class="gt-before">
            {before}
            {sharing === undefined && mayFind(frame) && <FindChild />}
          </div>
          <main class="govuk-main-wrapper gt-main" id="content">
            {children}
          </main>
        </div>
        {sharing === undefined && <Footer frame={frame} />}
        {frame.watermark !== undefined && <Watermark words={frame.watermark} />}
      </body>
    </html>
  )
  return html`<!doctype html>${document}`
}
