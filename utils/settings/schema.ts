import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { z } from '../base/zod.ts';

/** What the person chose for all of Mamori. */
export const settings = z.strictObject({
  /** `auto`, or the tag of a language. Which there are is no part of the document, so that it may grow. */
  language: z.string().check(z.regex(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})$/)),
  /** Notifications about what came due. */
  notifications: z.boolean(),
  /** One quiet reminder a month to look again. */
  monthlyReminder: z.boolean(),
  /** The store the person uses; null until chosen or seen. */
  marketplace: z.nullable(z.enum(MARKETPLACE_IDS)),
});

export type Settings = z.infer<typeof settings>;
