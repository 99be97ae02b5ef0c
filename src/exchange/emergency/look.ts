/**
 * How the paper looks, on A4 and on a screen. Letters of 10½ points, because it is read in a hurry and in bad light; a team
 * begins a page, so that each team takes its own; nothing of a family is torn apart where it fits a page.
 */
export const paperLook = `
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 16px; max-width: 1000px; font: 16px/1.4 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; }
  h1 { margin: 0 0 4px; font-size: 1.9em; }
  h2 { margin: 1.4em 0 .5em; padding-bottom: 4px; font-size: 1.35em; border-bottom: 2px solid #0b0c0c; }
  h3 { margin: 0 0 2px; font-size: 1.1em; }
  p { margin: 0 0 .6em; }
  a { color: #00437d; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 4px 10px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8a8f93; }
  .number { font-weight: bold; white-space: nowrap; }
  h2 .number { float: right; }
  .synthetic { padding: 6px 10px; font-weight: bold; border: 2px solid #0b0c0c; }
  .seal { font-size: .85em; overflow-wrap: anywhere; }
  .contents { padding-left: 20px; }
  .contents li { padding: 4px 0; }
  article { margin: 0 0 14px; }
  .home { margin-bottom: 4px; }
  .child { display: grid; grid-template-columns: 5fr 7fr 6fr; gap: 0 14px; padding: 6px 0; border-top: 1px solid #8a8f93; }
  .child p { margin: 0; overflow-wrap: anywhere; }
  .care { padding-left: 6px; border-left: 4px solid #0b0c0c; font-weight: bold; }
  @media (max-width: 640px) {
    .child { grid-template-columns: 1fr; gap: 4px; }
    h2 .number { float: none; display: block; }
    table, thead, tbody, tr, td { display: block; }
    thead { position: absolute; left: -9999px; }
    td { border: 0; padding: 0; }
    tr { padding: 6px 0; border-bottom: 1px solid #8a8f93; }
  }
  @page { size: A4; margin: 17mm 13mm 15mm; }
  @page { @top-left { font: 9pt Arial, sans-serif; } @bottom-right { font: 9pt Arial, sans-serif; content: "Page " counter(page) " of " counter(pages); } }
  @media print {
    body { max-width: none; padding: 0; font-size: 10.5pt; }
    a { color: inherit; text-decoration: none; }
    .team { break-before: page; }
    article, .child, tr, li { break-inside: avoid; }
    h2, h3, .home { break-after: avoid; }
  }
`
