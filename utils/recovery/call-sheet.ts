/**
 * What an agent of Amazon asks before anything else. Source: four first-hand reports, 2017 to 2020 (B); the order is
 * that in which they were asked.
 */
export const CALL_SHEET_AS_OF = '2026-11';

export const CALL_SHEET_FIELDS = [
  'accountName',
  'oldAddress',
  'newAddress',
  'postalAddress',
  'birthDate',
  'lastOrder',
  'mailTime',
  'chargeList',
  'caseNumber',
  'saidByAgent',
] as const;

export type CallSheetField = (typeof CALL_SHEET_FIELDS)[number];

/** The longest text of one field. */
export const FIELD_LENGTH = 1000;

/** What the person wrote; a field left empty is absent. */
export type CallSheet = Partial<Record<CallSheetField, string>>;
