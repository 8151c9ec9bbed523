import type account from './en/account.json';
import type banner from './en/banner.json';
import type checkup from './en/checkup.json';
import type common from './en/common.json';
import type mail from './en/mail.json';
import type paths from './en/paths.json';
import type recovery from './en/recovery.json';
import type report from './en/report.json';
import type settings from './en/settings.json';
import type steps from './en/steps.json';
import type surfaces from './en/surfaces.json';
import type twoStep from './en/two-step.json';

/** The language whose files say which sentences there are. It is shown to whoever speaks none of the others. */
export const SOURCE_LANGUAGE = 'en';

/** Every sentence of the interface by its key, as the source language has them. */
export type Sentences = typeof account &
  typeof banner &
  typeof checkup &
  typeof common &
  typeof mail &
  typeof paths &
  typeof recovery &
  typeof report &
  typeof settings &
  typeof steps &
  typeof surfaces &
  typeof twoStep;
