import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Confidence } from '../base/confidence.ts';
import type { Option } from './questions.ts';

export const SIGN_IN_MESSAGES_AS_OF = '2026-11';

export interface SignInMessage {
  /** Where it was reported. */
  store: MarketplaceId;
  confidence: Confidence;
  source: string;
  /** Of the newest source. */
  newest: string;
  /** What it was reported to mean. */
  means: 'wrong-password' | 'passkey-elsewhere' | 'code-limit';
}

/** What Amazon's sign-in says that may mislead. Words and meaning are in the locales: `message.<id>`. */
export const SIGN_IN_MESSAGES: { readonly [M in Exclude<Option<'message'>, 'another'>]: SignInMessage } = {
  'cannot-verify-number': {
    store: 'de',
    confidence: 'C',
    source: 'alexa_media_player, issue 3382',
    newest: '2026-02',
    means: 'wrong-password',
  },
  'device-without-passkeys': {
    store: 'de',
    confidence: 'C',
    source: 'alexa_media_player, issue 3421',
    newest: '2026-03',
    means: 'passkey-elsewhere',
  },
  'too-many-codes': {
    store: 'us',
    confidence: 'C',
    source: 'alexa_media_player, issue 2605',
    newest: '2024-10',
    means: 'code-limit',
  },
};

export const isSignInMessage = (id: string | undefined): id is keyof typeof SIGN_IN_MESSAGES =>
  id !== undefined && id in SIGN_IN_MESSAGES;
