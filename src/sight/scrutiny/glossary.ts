/** Words that officers use and members should not have to ask about, in plain English. */
export const glossary: readonly { readonly word: string; readonly means: string }[] = [
  {
    word: 'Referral',
    means: 'Somebody tells children’s services that a child may need help or may not be safe.',
  },
  {
    word: 'Assessment',
    means: 'A social worker finds out with the family what a child needs. It takes up to 45 working days.',
  },
  {
    word: 'Child in need',
    means:
      'A child who needs help from the council to do well, with a plan that the family agrees to. Children Act 1989, section 17.',
  },
  {
    word: 'Strategy discussion',
    means:
      'Social care, police and health decide together, usually within a day, whether a child is at risk.',
  },
  {
    word: 'Section 47 enquiry',
    means:
      'A social worker looks into whether a child is suffering, or likely to suffer, significant harm. Children Act 1989, section 47.',
  },
  {
    word: 'Child protection conference',
    means:
      'The family and everybody who knows the child meet and decide whether the child needs a protection plan.',
  },
  {
    word: 'Protection plan',
    means:
      'What family and professionals must do so that a child is safe, reviewed within three months and then every six.',
  },
  {
    word: 'Pre-proceedings',
    means: 'The last chance for a family to change before the council asks a court to decide.',
  },
  { word: 'Looked after', means: 'In the council’s care: with foster carers, with relatives, or in a home.' },
  {
    word: 'Care leaver',
    means: 'A young person who was in care, whom the council goes on helping up to 25.',
  },
  {
    word: 'Corporate parent',
    means:
      'Every councillor and officer: what a good parent would want for a child in care, the council must want.',
  },
  { word: 'ILACS', means: 'How Ofsted inspects a council’s services for children, since January 2018.' },
  { word: 'Focused visit', means: 'Ofsted looks at one part of the work for two days, without a grade.' },
  { word: 'Annex A', means: 'The lists of children that Ofsted asks for when it inspects.' },
  {
    word: 'Sign of change',
    means:
      'A figure that chance rarely makes: far outside its usual range, or a long run on one side. One month up or down is usually chance.',
  },
  {
    word: 'Hidden number',
    means:
      'A count from 1 to 5, or one from which such a count could be worked out. It is hidden so that nobody can tell who it is.',
  },
]
