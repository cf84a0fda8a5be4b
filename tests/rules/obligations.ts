/**
 * What law and the city's goals ask of those who place a child: the list that the catalogue is ticked
 * off against, row by row. `by` names the rules that carry the row; a row with several is carried by
 * all of them together. `paragraphs` stand in some version of one of them, as they are cited.
 */
export type Obligation = {
  readonly what: string
  readonly by: readonly string[]
  readonly paragraphs: readonly string[]
}

const sol = '(2025:400)'
const law2026 = '(2026:1600)'

/** Duties with a place in the statutes, old and new. */
export const inLaw: readonly Obligation[] = [
  {
    what: 'Skyddsbedömning when a report comes in',
    by: ['protection-assessment'],
    paragraphs: ['11 kap. 1 a §', '20 kap. 1 §'],
  },
  {
    what: 'Förhandsbedömning, 14 days from receipt',
    by: ['preliminary-assessment'],
    paragraphs: ['11 kap. 1 a §', '20 kap. 2 §'],
  },
  {
    what: 'Feedback to a mandated reporter on request, a week from the decision',
    by: ['report-feedback'],
    paragraphs: ['19 kap. 6 §'],
  },
  {
    what: 'Child welfare investigation, 4 months',
    by: ['child-investigation'],
    paragraphs: ['11 kap. 2 §', '20 kap. 3 §'],
  },
  {
    what: 'Jourhem at most 2 months after the investigation',
    by: ['jourhem-limit'],
    paragraphs: ['22 kap. 4 §'],
  },
  {
    what: 'Home investigated before the decision, and the registers checked',
    by: ['home-investigation', 'home-registers-checked'],
    paragraphs: ['22 kap. 2 och 4 §§'],
  },
  { what: 'Agreement with the familjehem', by: ['home-agreement'], paragraphs: ['22 kap. 3 §'] },
  {
    what: "Samråd with the home's municipality",
    by: ['municipality-consulted'],
    paragraphs: ['22 kap. 6 §'],
  },
  {
    what: 'Vårdplan, genomförandeplan, and future housing within two years',
    by: ['care-plan', 'implementation-plan', 'future-housing'],
    paragraphs: [],
  },
  {
    what: 'Notice to the region of a health examination',
    by: ['region-notice'],
    paragraphs: ['11 kap. 3 a §', '22 kap. 7 §'],
  },
  { what: 'Named social worker', by: ['named-social-worker'], paragraphs: ['22 kap. 12 §'] },
  {
    what: 'Regular visits and private talks',
    by: ['regular-visit', 'private-talk'],
    paragraphs: ['22 kap. 11 §'],
  },
  {
    what: 'Övervägande of care by consent, 6 months',
    by: ['overvagande-sol'],
    paragraphs: ['22 kap. 13 §'],
  },
  {
    what: 'Övervägande of care without consent, 6 months',
    by: ['overvagande-lvu-2'],
    paragraphs: ['13 § första stycket', '8 kap. 2 §'],
  },
  {
    what: 'Omprövning of care for own behaviour, 6 months',
    by: ['omprovning-lvu-3'],
    paragraphs: ['8 kap. 3 §'],
  },
  {
    what: 'Transfer of custody considered after two years (three before), then yearly',
    by: ['custody-transfer'],
    paragraphs: ['22 kap. 14 §', '9 kap. 1 §'],
  },
  {
    what: 'Taken into care at once: submission within a week, or it lapses',
    by: ['immediate-care-submission'],
    paragraphs: ['5 kap. 4 §'],
  },
  {
    what: 'The court reviews within a week, and takes up the case within two weeks',
    by: ['immediate-care-review', 'main-hearing'],
    paragraphs: ['16 kap. 2 §', '16 kap. 3 §'],
  },
  {
    what: 'Application for care within 4 weeks, or it lapses',
    by: ['care-application'],
    paragraphs: [],
  },
  { what: 'Care begins within 4 weeks, or it lapses', by: ['care-begins'], paragraphs: [] },
  {
    what: 'Contact restricted, whereabouts hidden: every third month',
    by: ['contact-restriction', 'hidden-whereabouts'],
    paragraphs: ['7 kap. 2 §'],
  },
  { what: 'Moving ban: every third month', by: ['moving-ban'], paragraphs: ['12 kap. 4 §'] },
  { what: 'Travel ban: every sixth month', by: ['travel-ban'], paragraphs: ['13 kap. 4 §'] },
  {
    what: 'Intervention without consent: every sixth month',
    by: ['intervention-without-consent'],
    paragraphs: ['9 kap. 1 §'],
  },
  {
    what: 'Follow-up after care without consent, and after a placement',
    by: ['follow-up-care', 'follow-up-placement'],
    paragraphs: [],
  },
  {
    what: 'Sheltered housing without consent: application, consideration, secrecy',
    by: ['sheltered-application', 'sheltered-consideration', 'sheltered-secrecy'],
    paragraphs: ['4 kap. 6 §', '5 kap. 3 §', '5 kap. 6 §'],
  },
  {
    what: 'A decision not executed is reported to IVO',
    by: ['decision-not-executed'],
    paragraphs: ['34 kap. 1 §'],
  },
  { what: 'Yearly list of placed children to IVO', by: ['placed-list-ivo'], paragraphs: [] },
  {
    what: 'A home with more than three placed children is told to IVO',
    by: ['home-many-children'],
    paragraphs: [],
  },
  { what: 'Lex Sarah', by: ['lex-sarah', 'lex-sarah-notice'], paragraphs: [] },
  { what: 'Aftercare', by: ['aftercare'], paragraphs: ['18 kap. 10 §'] },
]

/** What the laws of 1 and 2 January 2027, and later, add. */
export const newInLaw: readonly Obligation[] = [
  {
    what: 'Allvarssamtal: call within 24 hours, hold within 14 days',
    by: ['serious-talk-call', 'serious-talk'],
    paragraphs: [],
  },
  {
    what: 'Support offered to guardians and parents of a child in care',
    by: ['parents-support-offered'],
    paragraphs: ['7 kap. 4 §'],
  },
  {
    what: 'Medical examination before the application',
    by: ['medical-examination'],
    paragraphs: ['11 kap. 4 §'],
  },
  {
    what: 'Attachment care or a moving ban considered when care ends',
    by: ['attachment-care-considered'],
    paragraphs: ['10 kap. 3 §'],
  },
  { what: 'Reunification prepared', by: ['reunification'], paragraphs: ['10 kap. 5 §'] },
  {
    what: 'Temporary moving ban: submitted within a week, applied for within two',
    by: ['temporary-moving-ban-submission', 'temporary-moving-ban-application'],
    paragraphs: ['12 kap. 8 §', '12 kap. 9 §'],
  },
  { what: 'Open moving bans reviewed (item 6)', by: ['moving-ban-review'], paragraphs: [] },
  {
    what: 'Particular plan when an intervention without consent is decided',
    by: ['intervention-plan'],
    paragraphs: ['5 kap. 1 §'],
  },
  {
    what: 'Interventions considered at discharge and at care at home',
    by: ['intervention-at-discharge'],
    paragraphs: ['4 kap. 6 och 7 §§'],
  },
  { what: "The guardian's need considered", by: ['guardian-need'], paragraphs: ['3 kap. 6 §'] },
  { what: 'SIP called when a child is placed in HVB (2028)', by: ['sip-at-hvb'], paragraphs: [] },
  { what: 'Consent before care by consent', by: ['care-consent'], paragraphs: ['21 kap. 1 §'] },
]

/** The city's goals, in the documents they stand in. */
export const cityGoals: readonly Obligation[] = [
  { what: 'School within seven days', by: ['school-start'], paragraphs: [] },
  { what: 'SAMS message', by: ['sams-message'], paragraphs: [] },
  { what: "The month's file", by: ['month-file'], paragraphs: [] },
  {
    what: 'School within seven days in sheltered housing',
    by: ['school-in-sheltered-housing'],
    paragraphs: [],
  },
  { what: 'Stella: support to parents within a week', by: ['stella-week'], paragraphs: [] },
  { what: 'Talk within 48 hours of a first offence', by: ['first-offence-talk'], paragraphs: [] },
  {
    what: 'Health and dental check, schooling followed up',
    by: ['health-dental-check', 'schooling-follow-up'],
    paragraphs: [],
  },
  { what: 'Survey before the follow-up', by: ['survey-before-follow-up'], paragraphs: [] },
  { what: 'BBIC På väg', by: ['on-the-way'], paragraphs: [] },
  { what: 'Skolfam: feedback after each school meeting', by: ['skolfam-feedback'], paragraphs: [] },
  { what: 'Checklist of school at jourhem', by: ['school-checklist'], paragraphs: [] },
  { what: 'Interventions during an investigation', by: ['early-intervention'], paragraphs: [] },
  {
    what: 'Register extracts in procurement',
    by: ['procurement-extracts'],
    paragraphs: [],
  },
]

/** Laws by the number that some version must cite, where a rule crosses from one to the next. */
export const crossings: Readonly<Record<string, readonly string[]>> = {
  'protection-assessment': ['(2001:453)', sol],
  'preliminary-assessment': ['(2001:453)', sol],
  'child-investigation': ['(2001:453)', sol],
  'overvagande-sol': ['(2001:453)', sol],
  'region-notice': ['(2001:453)', sol],
  'overvagande-lvu-2': ['(1990:52)', law2026],
  'omprovning-lvu-3': ['(1990:52)', law2026],
  'immediate-care-submission': ['(1990:52)', law2026],
  'care-application': ['(1990:52)', law2026],
  'contact-restriction': ['(1990:52)', law2026],
  'moving-ban': ['(1990:52)', law2026],
  'travel-ban': ['(1990:52)', law2026],
  'intervention-without-consent': ['(1990:52)', '(2026:1637)'],
}
