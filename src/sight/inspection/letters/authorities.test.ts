import assert from 'node:assert/strict'
import test from 'node:test'
import { findAuthority } from './authorities.ts'

const urnOf = (printed: string): string | undefined => findAuthority(printed)?.urn

test('an authority is known by the forms that its name takes on the title page of a report', () => {
  for (const [printed, urn] of [
    ['London Borough of Camden', '80491'],
    ['the London Borough of Ealing', '80493'],
    ['Bristol City of', '80441'],
    ['St. Helens Metropolitan Borough Council', '80560'],
    ['Council of the Isles of Scilly', '80455'],
    ['the Royal Borough of Windsor and Maidenhead', '80546'],
    ['Kingston Upon Hull City Council', '80477'],
    ['Hull City Council', '80477'],
    ['Royal Borough of Kingston upon Thames', '80545'],
    ['Telford and Wrekin Council', '80570'],
    ['Derby City', '80459'],
    ['Derbyshire County Council', '80460'],
    ['City of London', '80450'],
    ['City of York Council', '80453'],
    ['Durham County Council', '80465'],
    ['Bournemouth, Christchurch and Poole', '2532287'],
    ['Herefordshire, County of', '80474'],
  ] as const)
    assert.equal(urnOf(printed), urn, printed)
})

test('a name that is not an authority of today, or of England, is not looked up to a neighbour', () => {
  for (const printed of ['Northmere', 'Cumbria', 'Northamptonshire', 'Cardiff', 'London', '', 'City'])
    assert.equal(urnOf(printed), undefined, printed)
})
