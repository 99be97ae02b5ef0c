import { mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'

/** The two things that are handed over: lists to inspectors, and the census to the Department for Education. */
export const HandOverParts = ({
  worker,
  here,
}: {
  readonly worker: Worker
  readonly here: 'lists' | 'census'
}) =>
  mayEver(worker, 'exchange returns') ? (
    <SubNavigation
      label="Hand over"
      items={[
        { words: 'Lists for inspectors', href: '/hand-over', isHere: here === 'lists' },
        { words: 'Children in need census', href: '/hand-over/census', isHere: here === 'census' },
      ]}
    />
  ) : (
    ''
  )

/** Figures in threes: `1,204`. */
export const inFigures = (many: number): string => many.toLocaleString('en-GB')

/** `1 row`, `1,204 rows`. */
export const counted = (many: number, one: string, more: string): string =>
  `${inFigures(many)} ${many === 1 ? one : more}`
