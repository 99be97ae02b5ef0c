import { sayKey } from '../../../sight/publishing/drawing.ts'
import type { Block, PaperTable, Paper as Written } from '../../../sight/publishing/paper.ts'
import { paperChart } from '../../../sight/publishing/paper-html.ts'
import { Details } from '../../govuk/details.tsx'
import { classNames } from '../../govuk/parts.ts'
import { CardTable } from '../../look/cards.tsx'

/** A paper within a page of Goldthread: the same pieces, in the same order, as in the file and the PDF. */
export const Paper = ({ paper }: { readonly paper: Written }) => (
  <div class="gt-paper">
    {paper.blocks.map((block) => (
      <Piece block={block} />
    ))}
    {paper.foot.map((line) => (
      <p class="govuk-body-s">{line}</p>
    ))}
  </div>
)

const Piece = ({ block }: { readonly block: Block }) => {
  switch (block.is) {
    case 'heading':
      return block.level === 2 ? (
        <h2 class="govuk-heading-m">{block.words}</h2>
      ) : (
        <h3 class="govuk-heading-s">{block.words}</h3>
      )
    case 'words':
      return (
        <p
          class={classNames(
            block.size === 'large' ? 'govuk-body-l' : block.size === 'small' ? 'govuk-body-s' : 'govuk-body',
          )}
        >
          {block.words}
        </p>
      )
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <blockquote class="govuk-inset-text">
          <p class="govuk-body">{block.words}</p>
          <p class="govuk-body-s">{block.from}</p>
        </blockquote>
      )
    case 'link':
      return (
        <p class="govuk-body">
          <a class="govuk-link" href={block.href}>
            {block.words}
          </a>
        </p>
      )
    case 'chart':
      return (
        <figure class="gt-chart">
          {paperChart(block)}
          <figcaption class="govuk-body-s">{sayKey(block)}</figcaption>
        </figure>
      )
    case 'table':
      return <Table table={block} />
  }
}

const Table = ({ table: { caption, columns, rows, isFolded } }: { readonly table: PaperTable }) =>
  isFolded ? (
    <Details summary={caption}>
      <CardTable caption={caption} columns={columns} rows={rows} />
    </Details>
  ) : (
    <CardTable caption={caption} showCaption captionSize="s" columns={columns} rows={rows} />
  )
