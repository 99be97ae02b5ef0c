/**
 * Rules of the children in need census that compare children with one another, or judge the return as a whole. They are
 * run at night, over all children, and of one child alone they would say what is not so. A test finds out which they are.
 */
export const rulesOfWhole: ReadonlySet<string> = new Set(['1520', '2883', '2886Q', '2887Q', '2888Q', '8510'])
