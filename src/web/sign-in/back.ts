/** Where there is no going back to: these would lead round in a circle. */
const notBack = /^\/(sign-in|sign-out|signed-out|lock|locked|synthetic-identity)(\/|$)/
const longest = 2000

/**
 * The address to go back to after sign-in: what was asked for where it is a page of ours, and the first page otherwise.
 * Never leads to another site, however the text is written (OWASP: unvalidated redirects). Gives a whole address, since
 * a path that begins with two slashes would name another host.
 */
export function backTo(origin: string, asked: string | undefined): string {
  const first = `${origin}/`
  if (asked === undefined || asked.length > longest || !asked.startsWith('/')) return first
  const url = URL.parse(asked, origin)
  if (url === null || url.origin !== origin || url.pathname.startsWith('//')) return first
  return notBack.test(url.pathname) ? first : url.href
}
