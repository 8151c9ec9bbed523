/** How a mail says whose it is, in the folded form of text.ts (no accents, lower case). */
export const CLAIM_WORDING_AS_OF = '2026-11';

/** Subjects that speak in Amazon's name; seen in genuine mails and in forged ones (B). Talk about Amazon is none. */
export const CLAIMS: RegExp[] = [
  // 【Amazon】…, [Amazon] …, amazon.co.jp: …
  /^(?:re ?: ?)?[【[(<「『]? ?(?:amazon|アマゾン)(?:\.[a-z]{2,3}(?:\.[a-z]{2})?)? ?[】\])>」』:]/,
  // Amazonプライムの…, Amazon.co.jp ご注文の…, Amazon account …
  /^(?:re ?: ?)?[【[(<「『]?(?:amazon|アマゾン)(?:\.[a-z]{2,3}(?:\.[a-z]{2})?)?[ -]?(?:アカウント|プライム(?!デー|感謝祭|ビデオ)|カスタマー|セキュリティ|ご注文|お支払|会員|からの|より|security|account|konto|kundenservice|prime(?! ?(?:day|video|deal))|customer)/,
  // Your Amazon account …, Ihr Amazon-Konto, tu cuenta de Amazon, お客様のAmazon…
  /\b(?:your|ihr|ihrem|dein|deinem) amazon(?:\.[a-z.]{2,6})?[ -](?:account|prime|password|payment|membership|order|konto|passwort|bestellung)/,
  /\b(?:tu|su) (?:cuenta|contrasena|pedido) de amazon/,
  /(?:お客様の|ご利用の) ?(?:amazon|アマゾン)/,
];

/** Before the subject of a mail that somebody passes on. */
export const FORWARD_PREFIX = /^(?:fwd?|wg|rv|転送) ?:/;

/** The head of the mail that is passed on: whose it was, and its subject. */
export const FORWARDED_FROM = /^[ \t>*]*(?:from|von|de|差出人|送信者)\*? ?[:：].*[@＠]/im;
export const FORWARDED_SUBJECT = /^[ \t>*]*(?:subject|betreff|asunto|件名)\*? ?[:：]/im;
