import { citation } from '../../rules/source.ts'
import { whyText } from '../../rules/why.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import type { Say } from '../../shared/text.ts'
import type { SubjectDuties, ToldDuty } from './work-out.ts'

/** The answer for programs, as docs/facts.md tells it: codes as they are, days as ISO, words in one language. */
export function asJson(subjects: readonly SubjectDuties[], today: Day, say: Say): string {
  const answer = {
    asOf: isoDay(today),
    subjects: subjects.map(({ subjectId, duties }) => ({
      id: subjectId,
      duties: duties.map((told) => dutyJson(told, say)),
    })),
  }
  return JSON.stringify(answer, null, 2)
}

function dutyJson({ duty, rule, version, timing }: ToldDuty, say: Say) {
  const { upcomingVersion: upcoming } = duty
  return {
    key: duty.key,
    rule: duty.ruleId,
    title: say(rule.title),
    version: duty.versionId,
    level: version.level,
    source: say(citation(version.source)),
    occurrence: duty.occurrence,
    triggerKind: duty.triggerKind,
    triggeredBy: duty.triggerOriginId,
    countedFrom: isoDay(duty.countedFrom),
    limit: dayOrNull(duty.limit),
    planBy: dayOrNull(duty.planBy),
    lapses: dayOrNull(duty.lapses),
    state: duty.state,
    timing,
    fulfilledBy: duty.fulfilledBy,
    fulfilledOn: dayOrNull(duty.fulfilledOn),
    why: duty.why.map((step) => say(whyText(step))),
    upcomingVersion:
      upcoming === undefined
        ? null
        : {
            version: upcoming.versionId,
            validFrom: isoDay(upcoming.validFrom),
            limit: dayOrNull(upcoming.limit),
          },
  }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : isoDay(day)
}
