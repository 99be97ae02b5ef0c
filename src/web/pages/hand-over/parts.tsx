import { mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'

/** What is handed over: lists to inspectors, the census to the Department for Education, and whether a return is right. */
export const HandOverParts = ({
  worker,
  here,
}: {
  readonly worker: Worker
  readonly here: 'lists' | 'census' | 'in the way' | 'check'
}) => (
  <SubNavigation
    label="Hand over"
    items={[
      ...(mayEver(worker, 'hand over lists')
        ? [{ words: 'Lists for inspectors', href: '/hand-over', isHere: here === 'lists' }]
        : []),
      ...(mayEver(worker, 'exchange returns')
        ? [{ words: 'Children in need census', href: '/hand-over/census', isHere: here === 'census' }]
        : []),
      ...(mayEver(worker, 'see what is in the way of returns')
        ? [{ words: 'What stands in the way', href: '/in-the-way', isHere: here === 'in the way' }]
        : []),
      { words: 'Check a return', href: '/hand-over/check', isHere: here === 'check' },
    ]}
  />
)
