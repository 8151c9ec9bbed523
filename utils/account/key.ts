/*
 * Whose account a page belongs to, without knowing whose. Amazon's signed-in pages name the customer's id in their own
 * inline scripts (seen in 37 of 147 captures, 14 accounts, exactly one in each; confidence A). It is a message inside
 * Mamori and nothing keeps it; what is kept is a keyed hash that says nothing without the key of this install.
 */

/** A customer's id: `A` and 12 or 13 more capitals and digits. */
export const MARK = /^A[A-Z0-9]{12,13}$/;

/** What is kept of an account's mark: 16 hex digits. */
export const ACCOUNT_KEY = /^[0-9a-f]{16}$/;

/** A new key for this install, which nothing can read out again. */
export const newInstallKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** The same key for everybody: for what is looked at outside a browser. */
export const fixedInstallKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** The first 16 hex digits of HMAC-SHA-256 over a text. */
async function keyedHash(key: CryptoKey, text: string): Promise<string> {
  const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return [...new Uint8Array(hash, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What is kept of an account's mark. The same customer has another on each store: whether ids are the same between
 * stores is not known.
 */
export const accountKeyOf = (key: CryptoKey, marketplace: string, mark: string): Promise<string> =>
  keyedHash(key, `${marketplace}:${mark}`);

/**
 * What is kept of a text that a page shows of an account, so that a change can be told: which account it is plays no part,
 * since that may be known only later.
 * @param subject what it is, such as `email`
 */
export const digestOf = (key: CryptoKey, subject: string, marketplace: string, text: string): Promise<string> =>
  keyedHash(key, `${subject}:${marketplace}:${text}`);

/** What tells the keys of two installs apart: no account has this for its key, as no store has an empty name. */
export const installOf = (key: CryptoKey): Promise<string> => keyedHash(key, ':');
