import type { Rule } from '../rules/rule.ts'
import { attachmentCareConsideredRule, reunificationRule } from './after-care/ending-rules.ts'
import { followUpCareRule, followUpPlacementRule } from './after-care/follow-up-rules.ts'
import { movingBanRule, travelBanRule } from './contact-and-bans/ban-rules.ts'
import { contactRestrictionRule, hiddenWhereaboutsRule } from './contact-and-bans/contact-rules.ts'
import { movingBanReviewRule } from './contact-and-bans/moving-ban-review-rule.ts'
import { temporaryBanRules } from './contact-and-bans/temporary-ban-rules.ts'
import { careBeginsRule } from './court/care-begins-rule.ts'
import { immediateCareReviewRule, mainHearingRule } from './court/court-rules.ts'
import { medicalExaminationRule } from './court/medical-examination-rule.ts'
import { omprovningLvu3, overvagandeLvu2 } from './domain/care-without-consent.ts'
import { overvagandeSol } from './domain/overvagande-sol.ts'
import { careConsentRule } from './during-care/consent-rule.ts'
import { custodyTransferRule } from './during-care/custody-rule.ts'
import { parentsSupportRule } from './during-care/support-rule.ts'
import { careApplicationRule } from './immediate-care/application-rule.ts'
import { immediateCareSubmissionRule } from './immediate-care/submission-rule.ts'

/**
 * What decisions on care oblige to. Övervägande (is the care still needed, and how should it be) is
 * not omprövning (shall the care end: a decision that can be appealed), and each has its own
 * paragraph in the old and the new law.
 */
export function decisionRules(): readonly Rule[] {
  return [
    overvagandeSol(),
    overvagandeLvu2(),
    omprovningLvu3(),
    immediateCareSubmissionRule(),
    immediateCareReviewRule(),
    careApplicationRule(),
    medicalExaminationRule(),
    mainHearingRule(),
    careBeginsRule(),
    contactRestrictionRule(),
    hiddenWhereaboutsRule(),
    movingBanRule(),
    movingBanReviewRule(),
    travelBanRule(),
    ...temporaryBanRules(),
    careConsentRule(),
    parentsSupportRule(),
    custodyTransferRule(),
    attachmentCareConsideredRule(),
    reunificationRule(),
    followUpCareRule(),
    followUpPlacementRule(),
  ]
}
