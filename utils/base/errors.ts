/** Why a wish was not done. Each has a sentence in the locales: `error.<code>`. */
export type ErrorCode =
  | 'not-understood'
  | 'read-only-broken'
  | 'read-only-newer'
  | 'storage-full'
  | 'storage-failed'
  | 'import-not-mamori'
  | 'import-newer'
  /** The log of the recovery has no room left. */
  | 'log-full'
  | 'no-answer';

/** Why a change was not made. The stored document is as it was. */
export class StateError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StateError';
    this.code = code;
  }
}
