// Rules and words of moderation, shared by the module and the pages: `@hollowmere/world/moderation`.
export {
  actPermission,
  isStaffAct,
  isUndoableAct,
  STAFF_ACTS,
  type StaffAct,
  staffActTitle,
  type UndoableAct,
} from './acts.ts';
export { neutralName } from './neutral-name.ts';
export { isPermission, PERMISSIONS, type Permission, permissionTitle } from './permissions.ts';
export {
  isReportCategory,
  isReportState,
  isReportVerdict,
  REPORT_CATEGORIES,
  REPORT_STATES,
  REPORT_VERDICTS,
  type ReportCategory,
  type ReportState,
  type ReportVerdict,
  reportCategoryTitle,
} from './reports.ts';
export { ADMINISTRATOR, SHIPPED_ROLES, type ShippedRole } from './roles.ts';
export {
  isActive,
  isSanctionKind,
  MOST_SANCTION_MINUTES,
  type Restricting,
  restrictingAt,
  SANCTION_KINDS,
  type SanctionKind,
  type SanctionTerms,
  sanctionPermission,
  sanctionTitle,
} from './sanctions.ts';
export { hasSecondFactor } from './second-factor.ts';
export { STAFF_PROOF_PURPOSE } from './staff-proof.ts';
export {
  ANNOUNCEMENT_MAX,
  ANNOUNCEMENT_TONES,
  type AnnouncementTone,
  checkParagraphs,
  isAnnouncementTone,
  NOTE_MAX,
  REASON_MAX,
  type TextRule,
} from './texts.ts';
