import { html } from 'hono/html'
import { type Drawing, drawingOf, ink, sayKey, sizes } from './drawing.ts'
import { type Block, type Paper, type PaperChart, type PaperTable, sayChart } from './paper.ts'

/** What `html` makes: text in which everything that was put in has been made safe. */
type Safe = ReturnType<typeof html>

/**
 * The paper as one file for any website: it needs nothing else, runs no script, reads well without its style, and prints.
 * Links beside it, such as the PDF, are given by their file names.
 */
export async function writePaperHtml(
  paper: Paper,
  links: readonly { readonly words: string; readonly href: string }[] = [],
  isSynthetic = false,
): Promise<string> {
  const whole = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>${paper.title} – ${paper.of}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to main content</a>
        <header><p>${paper.of}</p></header>
        <main id="content">
          ${isSynthetic ? html`<p class="note"><strong>Synthetic data: every figure here is made up.</strong></p>` : ''}
          <h1>${paper.title}</h1>
          ${links.length === 0 ? '' : html`<ul class="links">${links.map(({ words, href }) => html`<li><a href="${href}">${words}</a></li>`)}</ul>`}
          ${paper.blocks.map(block)}
        </main>
        <footer>${paper.foot.map((line) => html`<p>${line}</p>`)}</footer>
      </body>
    </html>`
  return `${(await whole).toString().replaceAll(/\n\s+/g, '\n')}\n`
}

/** The middle of a paper, for a page that has a frame of its own. */
export const paperBody = (paper: Paper): Safe => html`${paper.blocks.map(block)}`

function block(one: Block): Safe {
  switch (one.is) {
    case 'heading':
      return one.level === 2 ? html`<h2>${one.words}</h2>` : html`<h3>${one.words}</h3>`
    case 'words':
      return html`<p class="${one.size ?? 'usual'}">${one.words}</p>`
    case 'list':
      return html`<ul>${one.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'quote':
      return html`<blockquote><p>${one.words}</p><p class="small">${one.from}</p></blockquote>`
    case 'link':
      return html`<p><a href="${one.href}">${one.words}</a></p>`
    case 'chart':
      return html`<figure>${paperChart(one)}<figcaption class="small">${sayKey(one)}</figcaption></figure>`
    case 'table':
      return one.isFolded
        ? html`<details open><summary>${one.caption}</summary>${table(one)}</details>`
        : table(one)
  }
}

/** A table with the headers of its columns and rows. It scrolls by itself where the screen is narrow. */
const table = ({ caption, columns, rows }: PaperTable): Safe =>
  html`<div class="wide" tabindex="0" role="group" aria-label="${caption}"><table>
    <caption>${caption}</caption>
    <thead><tr>${columns.map(({ words, isNumeric }) => html`<th scope="col" class="${isNumeric ? 'number' : 'text'}">${words}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([first, ...cells]) =>
        html`<tr><th scope="row">${first}</th>${cells.map((cell, at) => html`<td class="${columns[at + 1]?.isNumeric ? 'number' : 'text'}">${cell}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`

/** The drawings of a chart, for a desk and for a phone; a stylesheet shows one. Each says in words all that it shows. */
export const paperChart = (chart: PaperChart): Safe =>
  html`${(['wide', 'narrow'] as const).map((name) => svg(drawingOf(chart, sizes[name]), `gt-chart__drawing gt-chart__drawing--${name}`, sayChart(chart)))}`

/** Its looks stand with each line, because a strict page takes no style of a drawing's own. */
const svg = ({ width, height, strokes, marks, labels }: Drawing, name: string, says: string): Safe =>
  html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${says}">
    ${strokes.map(({ path, colour, width, dash }) => html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash?.join(' ') ?? 'none'}" />`)}
    ${marks.map(({ path, x, y, fill }) => html`<path d="${path}" transform="translate(${x} ${y})" fill="${fill}" stroke="${ink}" />`)}
    ${labels.map(({ words, x, y, at }) => html`<text x="${x}" y="${y}" text-anchor="${at}">${words}</text>`)}
  </svg>`

const style = `
  body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.125rem/1.5 "Atkinson Hyperlegible Next", Arial, sans-serif; color: #16223a; background: #fff; }
  header p, footer p, .small { color: #4a5163; font-size: 1rem; }
  h1 { font-size: 2rem; line-height: 1.2; } h2 { font-size: 1.5rem; margin-top: 2.5rem; line-height: 1.25; } h3 { font-size: 1.2rem; }
  .large { font-size: 1.3rem; } .note { border: 2px solid; padding: .5rem 1rem; }
  blockquote { margin: 1.5rem 0 .5rem; padding-left: 1rem; border-left: .3rem solid #b7791f; } blockquote p { margin: .25rem 0; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0; } caption { text-align: left; font-weight: 700; padding: .5rem 0; }
  th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #b9bfca; vertical-align: top; font-weight: 400; } thead th { font-weight: 700; }
  .number { text-align: right; font-variant-numeric: tabular-nums; } .wide { overflow-x: auto; }
  .links { list-style: none; padding: 0; } .links li { margin: .5rem 0; } .links a, summary { display: inline-block; min-height: 1.75rem; } a { color: #1d4f91; } a:focus, .wide:focus { outline: 3px solid #b7791f; outline-offset: 2px; }
  .skip { position: absolute; left: -99rem; } .skip:focus { position: static; } footer { border-top: 1px solid #b9bfca; margin-top: 3rem; }
  figure { margin: 1rem 0; } .gt-chart__drawing { display: block; width: 100%; height: auto; overflow: visible; font-size: 15px; } .gt-chart__drawing--narrow { display: none; font-size: 13px; }
  @media screen and (max-width: 40em) { .gt-chart__drawing--wide { display: none; } .gt-chart__drawing--narrow { display: block; } }
  @media print { figure { break-inside: avoid; } body { max-width: none; font-size: 11pt; } .skip, .links { display: none; } h2, h3, caption { break-after: avoid; } tr, blockquote { break-inside: avoid; } }
`
