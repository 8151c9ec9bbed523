import type { Settings } from './schema.ts';

/** Before anything was chosen. */
export const INITIAL_SETTINGS: Settings = {
  language: 'auto',
  notifications: true,
  monthlyReminder: true,
  marketplace: null,
};
