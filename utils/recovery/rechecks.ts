/** After how many days to look again once an incident is over: intruders have been reported to come back after the new password. */
export const RECHECK_DAYS = [1, 7, 30, 90] as const;

export type RecheckDay = (typeof RECHECK_DAYS)[number];
