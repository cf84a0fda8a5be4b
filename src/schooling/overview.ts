import type { OverviewPart } from '../children/index.ts'
import { formatDay } from '../shared/day-words.ts'
import { contains } from '../shared/period.ts'
import { text } from '../shared/text.ts'
import { type SchoolForm, schoolForms } from './domain/school-forms.ts'
import { schoolLane } from './lanes.ts'
import { texts } from './texts.ts'

const own = {
  notEnrolled: text('inte inskriven', 'not enrolled'),
  since: (day: string) => text(`inskriven sedan ${day}`, `enrolled since ${day}`),
  gap: text('Utan skola', 'Without school'),
}

/** Which school and since when; of a protected child only that it has one, and the days without. */
export const overviewPart: OverviewPart = {
  title: texts.laneTitle,
  order: 30,
  tell: (asked) => {
    const { of, today, say, language, isProtected } = asked
    const now = of('school-enrolment').find(({ from, until }) => contains({ from, until }, today))
    // The gap as the chain draws it, so that paper and page say the same.
    const gap = schoolLane
      .draw({ ...asked, href: () => '' })
      .bars.findLast(({ tone, until }) => tone === 'gap' && until === null)
    const gaps = gap === undefined ? [] : [{ term: say(own.gap), value: gap.label }]
    if (now === undefined)
      return [{ term: say(texts.enrolment), value: say(own.notEnrolled) }, ...gaps]
    const enrolled = say(own.since(formatDay(now.from, language, 'long')))
    if (isProtected) return [{ term: say(texts.enrolment), value: enrolled }, ...gaps]
    const { schoolName, schoolForm, grade } = now.data
    const inGrade = grade === null ? '' : `, ${say(texts.inGrade(grade))}`
    return [
      { term: say(texts.school), value: String(schoolName) },
      {
        term: say(texts.schoolForm),
        value: `${say(schoolForms[schoolForm as SchoolForm])}${inGrade}`,
      },
      { term: say(texts.enrolment), value: enrolled },
      ...gaps,
    ]
  },
}
