import type { EventChoice } from '../rules/event-kind.ts'
import { type Text, text } from '../shared/text.ts'

/**
 * Interventions that may be given at home, also while an investigation is under way, with what is
 * known of their effect, told cautiously and in our own words. It helps in choosing and decides
 * nothing: what is right for one child is a judgement of that child. Read again when research moves.
 */
export type Intervention = {
  readonly code: string
  readonly name: Text
  readonly forWhom: Text
  /** What is known of its effect. */
  readonly known: Text
  /** Where that can be read. */
  readonly source: string
}

const guide = 'Socialstyrelsen, Metodguiden för socialt arbete'

export const interventions: readonly Intervention[] = [
  {
    code: 'familjebehandling',
    name: text('Familjebehandling i öppenvård', 'Family treatment in outpatient care'),
    forWhom: text('Familjer med barn i alla åldrar.', 'Families with children of any age.'),
    known: text(
      'Ett samlingsnamn: effekten beror på vilken metod som används. Fråga efter metoden och hur den följs upp.',
      'A collective name: the effect depends on the method used. Ask for the method and how it is followed up.',
    ),
    source: guide,
  },
  {
    code: 'komet',
    name: text('Komet', 'Komet parent training'),
    forWhom: text(
      'Föräldrar till barn med utagerande beteende, främst 3–11 år.',
      'Parents of children with acting-out behaviour, mostly aged 3–11.',
    ),
    known: text(
      'Svenska kontrollerade studier visar mindre bråk och färre beteendeproblem i familjen på kort sikt; på lång sikt vet man mindre.',
      'Swedish controlled studies show less conflict and fewer behaviour problems in the family in the short run; less is known of the long run.',
    ),
    source: `Kling m.fl. 2010; ${guide}`,
  },
  {
    code: 'abc',
    name: text('ABC, Alla barn i centrum', 'ABC, All Children in Focus'),
    forWhom: text(
      'Föräldrar till barn 3–12 år, utan att det måste finnas problem.',
      'Parents of children aged 3–12, whether or not there are problems.',
    ),
    known: text(
      'En svensk randomiserad studie visar små positiva effekter på föräldrarnas tilltro och barnens välbefinnande. Förebyggande, ingen behandling.',
      'A Swedish randomised trial shows small positive effects on parents’ confidence and children’s well-being. Prevention, not treatment.',
    ),
    source: `Ulfsdotter m.fl. 2014; ${guide}`,
  },
  {
    code: 'connect',
    name: text('Connect', 'Connect'),
    forWhom: text('Föräldrar till tonåringar.', 'Parents of teenagers.'),
    known: text(
      'Svenska studier visar mindre problembeteende, ungefär i nivå med andra föräldraprogram.',
      'Swedish studies show less problem behaviour, about as much as other parent programmes.',
    ),
    source: `Stattin m.fl. 2015; ${guide}`,
  },
  {
    code: 'repulse',
    name: text('Repulse', 'Repulse'),
    forWhom: text(
      'Barn och unga som behöver träna på att hejda sina impulser.',
      'Children and young people who need to practise holding back their impulses.',
    ),
    known: text(
      'Vi känner inte till några publicerade kontrollerade effektstudier. Följ upp noga för den unge.',
      'We know of no published controlled studies of its effect. Follow up closely for the young person.',
    ),
    source: guide,
  },
  {
    code: 'fft',
    name: text('FFT, Funktionell familjeterapi', 'FFT, Functional Family Therapy'),
    forWhom: text(
      'Unga 11–18 år med normbrytande beteende, och deras familjer.',
      'Young people aged 11–18 with norm-breaking behaviour, and their families.',
    ),
    known: text(
      'Många internationella studier, de flesta positiva men med blandad kvalitet; svenska studier är få.',
      'Many international studies, most positive but of mixed quality; Swedish studies are few.',
    ),
    source: `Hartnett m.fl. 2017; ${guide}`,
  },
  {
    code: 'mst',
    name: text('MST, Multisystemisk terapi', 'MST, Multisystemic Therapy'),
    forWhom: text(
      'Unga 12–17 år med allvarliga beteendeproblem, som alternativ till placering.',
      'Young people aged 12–17 with serious behaviour problems, as an alternative to placement.',
    ),
    known: text(
      'Väl studerad. Positiv i amerikanska studier; en svensk randomiserad studie fann ingen säker skillnad mot vanliga insatser.',
      'Well studied. Positive in American studies; a Swedish randomised trial found no certain difference from usual interventions.',
    ),
    source: `Sundell m.fl. 2008; ${guide}`,
  },
  {
    code: 'art',
    name: text('ART, Aggression Replacement Training', 'ART, Aggression Replacement Training'),
    forWhom: text(
      'Unga med aggressivt beteende, i grupp.',
      'Young people with aggressive behaviour, in groups.',
    ),
    known: text(
      'En systematisk översikt fann för svagt underlag för att säga om den hjälper.',
      'A systematic review found too weak a ground to say whether it helps.',
    ),
    source: `Brännström m.fl. 2016; ${guide}`,
  },
  {
    code: 'trappan',
    name: text('Trappan, krissamtal', 'Trappan, crisis talks'),
    forWhom: text(
      'Barn som har upplevt våld i familjen.',
      'Children who have lived with violence in the family.',
    ),
    known: text(
      'En nationell utvärdering såg att barnen mådde bättre efteråt, men utan jämförelse som kan säga att det berodde på samtalen.',
      'A national evaluation saw the children doing better afterwards, but with no comparison to say that the talks were the reason.',
    ),
    source: `Broberg m.fl. 2011; ${guide}`,
  },
  {
    code: 'kontaktperson',
    name: text('Kontaktperson', 'Contact person'),
    forWhom: text(
      'Barn och unga som behöver en vuxen utanför familjen.',
      'Children and young people who need an adult outside the family.',
    ),
    known: text(
      'Vanlig och ofta uppskattad, men svenska registerstudier har inte kunnat visa att det går bättre för dem som har haft den.',
      'Common and often appreciated, but Swedish register studies have not been able to show better outcomes for those who had one.',
    ),
    source: `Vinnerljung m.fl. 2011; ${guide}`,
  },
  {
    code: 'kvalificerad-kontaktperson',
    name: text('Särskilt kvalificerad kontaktperson', 'Specially qualified contact person'),
    forWhom: text(
      'Unga under 21 år, för att motverka missbruk, brott eller annat nedbrytande beteende.',
      'Young people under 21, to counter substance abuse, crime or other destructive behaviour.',
    ),
    known: text('Effekten är lite studerad.', 'Its effect has been little studied.'),
    source: guide,
  },
  {
    code: 'kontaktfamilj',
    name: text('Kontaktfamilj', 'Contact family'),
    forWhom: text('Barn vars föräldrar behöver avlastning.', 'Children whose parents need relief.'),
    known: text(
      'Uppskattad av familjer; registerstudier har inte kunnat visa bättre utfall för barnen på lång sikt.',
      'Appreciated by families; register studies have not been able to show better long-term outcomes for the children.',
    ),
    source: `Vinnerljung m.fl. 2011; ${guide}`,
  },
  {
    code: 'annan-insats',
    name: text('Annan insats', 'Another intervention'),
    forWhom: text('Efter barnets behov.', 'By the needs of the child.'),
    known: text(
      'Ta reda på om metoden är prövad, och följ upp.',
      'Find out whether the method has been tested, and follow up.',
    ),
    source: guide,
  },
]

/** The catalogue as a question in a form, with all of this as its help. */
export const whichIntervention: EventChoice = {
  label: text('Insats', 'Intervention'),
  about: text('Insatserna och vad man vet om dem', 'The interventions and what is known of them'),
  choices: interventions.map(({ code, name, forWhom, known, source }) => ({
    code,
    name,
    help: text(`${forWhom.sv} ${known.sv} (${source})`, `${forWhom.en} ${known.en} (${source})`),
  })),
}
