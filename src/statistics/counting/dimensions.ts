/** The dimensions that facts exist for. What has none is left out, and the README says which. */
import { legalBases } from '../../decisions/index.ts'
import { type CategoryKind, type DimensionKind, missing } from '../../measures/dimension.ts'
import { placementForms, providers } from '../../placements/index.ts'
import { text } from '../../shared/text.ts'

const notRecorded: CategoryKind = {
  id: missing,
  label: text('Uppgift saknas', 'Not recorded'),
  whenFound: true,
}

/**
 * The city's own headings ("Stöd till placerade barn och unga", Socialförvaltningen 2021-11-12, s. 9),
 * each with the forms it holds; samplacering was not among them and stands apart where there is any.
 */
export const formHeadings: Readonly<Record<string, readonly string[]>> = {
  'sis-hem': ['sis'],
  hvb: ['hvb'],
  jourhem: ['jourhem'],
  familjehem: ['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj'],
  'skyddat-boende': ['skyddat-boende'],
  stodboende: ['stodboende'],
  samplacering: ['samplacering'],
}

const headings: readonly CategoryKind[] = [
  { id: 'sis-hem', label: text('§ 12-hem (SiS)', 'Secure unit (SiS)') },
  { id: 'hvb', label: text('HVB', 'Residential care (HVB)') },
  { id: 'jourhem', label: text('Jourhem', 'Emergency family home') },
  { id: 'familjehem', label: text('Familjehem', 'Family home') },
  { id: 'skyddat-boende', label: text('Skyddat boende', 'Sheltered housing') },
  { id: 'stodboende', label: text('Stödboende', 'Supported housing') },
  { id: 'samplacering', label: text('Samplacering', 'Placed together'), whenFound: true },
]

/** The bands that Socialstyrelsen's yearly statistics use; the oldest only where there is anybody. */
export const ageBands = [
  [0, 3],
  [4, 6],
  [7, 9],
  [10, 12],
  [13, 14],
  [15, 17],
  [18, 20],
] as const

const ages: readonly CategoryKind[] = [
  ...ageBands.map(([from, to]) => ({
    id: `${from}-${to}`,
    label: text(`${from}–${to} år`, `${from}–${to} years`),
  })),
  { id: '21-', label: text('21 år eller äldre', '21 years or older'), whenFound: true },
]

const outcomes = (names: Readonly<Record<string, readonly [string, string]>>) =>
  Object.entries(names).map(([id, [sv, en]]) => ({ id, label: text(sv, en) }))

const kinds: readonly DimensionKind[] = [
  {
    id: 'stadsdel',
    label: text('Stadsdel', 'District'),
    definition: text(
      'Stadsdelsnämnden vars akt det är. Med grupper där kommunen har angett dem.',
      'The district board whose file it is. With groups where the municipality has given them.',
    ),
    categories: null,
  },
  {
    id: 'form',
    label: text('Placeringsform', 'Form of placement'),
    definition: text(
      'Formen med de rubriker som staden redovisar: nätverkshem, konsulentstött och behandlingsfamilj räknas som familjehem. Privatplacering är ingen placering och räknas inte.',
      'The form under the city’s own headings: network home, agency-supported home and treatment family count as family home. A private placement is no placement and is not counted.',
    ),
    categories: headings,
  },
  {
    id: 'form-detail',
    label: text('Placeringsform, i detalj', 'Form of placement, in detail'),
    definition: text('Formen som den är registrerad.', 'The form as it is recorded.'),
    categories: [
      ...Object.values(placementForms)
        .filter(({ code }) => code !== 'privatplacering')
        .map(({ code, name }) => ({ id: code, label: name, whenFound: true as const })),
    ],
  },
  {
    id: 'legal-basis',
    label: text('Lagrum', 'Legal basis'),
    definition: text(
      'Grunden som gällde under placeringen i perioden; för det som har en dag, den dagen.',
      'The ground that held during the placement in the period; for what has a day, on that day.',
    ),
    categories: [
      ...Object.values(legalBases).map(({ code, name }) => ({
        id: code,
        label: name,
        whenFound: true as const,
      })),
      notRecorded,
    ],
  },
  {
    id: 'age-at-placement',
    label: text('Ålder vid placeringen', 'Age at the placement'),
    definition: text('Hela år på placeringens första dag.', 'Whole years on its first day.'),
    categories: ages,
  },
  {
    id: 'age-at-year-end',
    label: text('Ålder vid årets slut', 'Age at the end of the year'),
    definition: text(
      'Året som perioden slutar i, minus födelseåret.',
      'The year in which the period ends, less the year of birth.',
    ),
    categories: ages,
  },
  {
    id: 'sex',
    label: text('Kön', 'Sex'),
    definition: text('Som i akten som öppnades sist.', 'As in the file that was opened last.'),
    categories: [
      { id: 'flicka', label: text('Flickor', 'Girls') },
      { id: 'pojke', label: text('Pojkar', 'Boys') },
      { id: 'okant', label: text('Okänt', 'Unknown'), whenFound: true },
    ],
  },
  {
    id: 'unaccompanied',
    label: text('Ensamkommande', 'Unaccompanied'),
    definition: text(
      'Utländsk medborgare eller statslös som kom till Sverige före 18 år, skild från båda föräldrarna och från andra vuxna i deras ställe (lag (2005:429) om god man för ensamkommande barn, 1–2 §§). Som i akten som öppnades sist; uppgiften är frivillig.',
      'A foreign citizen or stateless person who came to Sweden before 18, apart from both parents and any adult in their place (Act (2005:429) on guardians for unaccompanied children, sections 1–2). As in the file that was opened last; it need not be recorded.',
    ),
    categories: [
      { id: 'yes', label: text('Ensamkommande', 'Unaccompanied') },
      { id: 'no', label: text('Inte ensamkommande', 'Not unaccompanied') },
      notRecorded,
    ],
  },
  {
    id: 'provider',
    label: text('Regiform', 'Run by'),
    definition: text(
      'Vem som driver hemmet: kommunen själv, en annan kommun eller en region, en enskild (bolag, stiftelse, förening) eller staten. Familjehem och jourhem är i egen regi när kommunen själv anlitar dem. Uppgiften är frivillig, utom att särskilda ungdomshem är statens.',
      'Who runs the home: the municipality itself, another or a region, an independent body (company, foundation, society) or the state. Family and emergency homes are its own when the municipality engages them itself. It need not be recorded, but state youth homes are the state’s.',
    ),
    categories: [
      ...Object.values(providers).map(({ code, short }) => ({ id: code, label: short })),
      notRecorded,
    ],
  },
  {
    id: 'sheltered',
    label: text('Skyddat boende', 'Sheltered housing'),
    definition: text('Om placeringen är i skyddat boende.', 'Whether it is in sheltered housing.'),
    categories: outcomes({
      yes: ['I skyddat boende', 'In sheltered housing'],
      no: ['Inte i skyddat boende', 'Not in sheltered housing'],
    }),
  },
  {
    id: 'school-stage',
    label: text('Skolstadium', 'School stage'),
    definition: text(
      'Var barnet var inskrivet på placeringens första dag. Årskurs 1–3, 4–6 och 7–9 också i anpassad grundskola, specialskola och sameskola.',
      'Where the child was enrolled on its first day. Grades 1–3, 4–6 and 7–9 in adapted, special and Sami school too.',
    ),
    categories: [
      ...outcomes({
        preschool: ['Förskola', 'Preschool'],
        'preschool-class': ['Förskoleklass', 'Preschool class'],
        'grades-1-3': ['Årskurs 1–3', 'Grades 1–3'],
        'grades-4-6': ['Årskurs 4–6', 'Grades 4–6'],
        'grades-7-9': ['Årskurs 7–9', 'Grades 7–9'],
        'upper-secondary': ['Gymnasieskola', 'Upper secondary school'],
      }),
      notRecorded,
    ],
  },
  {
    id: 'rule',
    label: text('Regel', 'Rule'),
    definition: text('Regeln som åtagandet följer av.', 'The rule that the duty follows from.'),
    categories: null,
  },
  {
    id: 'kept',
    label: text('Hur det gick', 'How it went'),
    definition: text(
      'Gjort i tid: senast sista dagen, eller timmen där den är registrerad. Gjort för sent. Inget registrerat: sista dagen gick utan att något har registrerats.',
      'Done in time: by the last day, or the hour where it is recorded. Done late. Nothing recorded: the last day went by and nothing has been recorded.',
    ),
    categories: outcomes({
      'in-time': ['Gjort i tid', 'Done in time'],
      late: ['Gjort för sent', 'Done late'],
      'nothing-recorded': ['Inget registrerat', 'Nothing recorded'],
    }),
  },
  {
    id: 'school-start',
    label: text('Skolstart', 'School start'),
    definition: text(
      'Dagar från placeringens första dag, som är dag 0, till skolstarten.',
      'Days from the first day of the placement, which is day 0, to the school start.',
    ),
    categories: [
      {
        id: 'within-week',
        label: text('Inom sju dagar', 'Within seven days'),
        parent: 'started',
      },
      { id: 'later', label: text('Senare', 'Later'), parent: 'started' },
      { id: 'started', label: text('Har börjat', 'Have started') },
      { id: missing, label: text('Ingen skolstart registrerad', 'No school start recorded') },
    ],
  },
  ...(
    [
      ['year', 'År', 'Year'],
      ['quarter', 'Kvartal', 'Quarter'],
      ['month', 'Månad', 'Month'],
    ] as const
  ).map(([id, sv, en]) => ({
    id,
    label: text(sv, en),
    definition: text('Periodens delar.', 'The parts of the period.'),
    categories: null,
  })),
]

export const dimensionKinds: ReadonlyMap<string, DimensionKind> = new Map(
  kinds.map((kind) => [kind.id, kind]),
)
