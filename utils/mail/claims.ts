import { compact, fold, foldParagraphs, TEXT_LIMIT } from './text.ts';
import { WORDINGS } from './wording/all.ts';
import type { Wording } from './wording/shape.ts';

/*
 * Whether words speak as Amazon to a customer. Talk about Amazon does not: a newspaper, a shop that names it, a friend.
 */

const TLD = '(?:\\.[a-z]{2,3}(?:\\.[a-z]{2})?)?';
const NAME = `(?:amazon|アマゾン|亚马逊|亞馬遜|امازون|أمازون)`;
/** What mail programs, lists and people put before a subject, and what shouts: [List], 【重要】, Re:, ***SPAM***. */
const BEFORE =
  '^(?:[^\\p{L}\\p{N}]+|[\\[【(<「『〔].{1,30}?[\\]】)>」』〕]|[^\\p{L}]*(?:re|fwd?|aw|wg|rv|tr|sv|vs|spam|external|caution|転送|返信|important|urgent|wichtig|重要|緊急|警告|至急|アラート|注意)(?=[^\\p{L}])|.{1,30}?[:：|] ?|[^\\s]{0,12}(?:お知らせ|通知|警告|連絡) )*';

/** 【Amazon】…, [List] 【Amazon】…, amazon.co.jp: … */
const TAG = new RegExp(
  `${BEFORE}(?:[\\[【(<〔《] ?${NAME}${TLD}[^\\]】)>〕》]{0,12}[\\]】)>〕》]|${NAME}\\.[a-z.]{2,6} ?[:：])`,
  'u',
);

interface Claims {
  /** "your Amazon account", "votre commande Amazon". */
  yours: RegExp;
  /** A subject that begins with Amazon's name and tells of trouble with a thing of the customer's. */
  notice: RegExp;
  greeting: RegExp;
  /** A thing of the reader's, without Amazon's name. */
  thing: RegExp;
}

const near = (letters: number) => `[^.。!?\\n]{0,${letters}}?`;

const CLAIMS: Claims[] = Object.values(WORDINGS).map(({ claims }: Wording) => {
  const { yours, things, polite, troubles, greetings } = claims;
  return {
    yours: new RegExp(
      `${yours}${near(14)}${NAME}${TLD}[ -]?${near(14)}(?:${things})|${yours}${near(14)}(?:${things})${near(12)}${NAME}`,
      'u',
    ),
    notice: new RegExp(`${BEFORE}${NAME}${TLD}(?=.{0,60}(?:${things}))(?=.{0,80}(?:${troubles}))`, 'u'),
    greeting: new RegExp(greetings, 'u'),
    thing: new RegExp(`${yours}${near(16)}(?:${things})${polite ? `|${polite}` : ''}`, 'u'),
  };
});

/** Whether a subject is one of Amazon's, or wants to be taken for one. */
export function claimsInSubject(subject: string): boolean {
  const folded = fold(subject.slice(0, 1000));
  return TAG.test(folded) || CLAIMS.some(({ yours, notice }) => yours.test(folded) || notice.test(folded));
}

/** What is quoted is somebody else's, or an example. */
const QUOTED = /[“"「『«„][^”"」』»“\n]{4,300}[”"」』»“]|^>.*$/gm;

/** A line of its own that signs in Amazon's name: "Amazon Account Security", 「Amazon.co.jp」. */
const SIGNATURE = new RegExp(
  `^(?:the |your |ihr |el |l'|il |o )?${NAME}${TLD}(?:[ .,-]{0,2}(?:prime|account|security|customer|service|services|support|help|center|centre|team|care|billing|payments?|notification|kundenservice|kundendienst|konto|sicherheit|team|seguridad|atencion al cliente|cuenta|service client|securite|compte|equipe|servizio clienti|klantenservice|アカウント|カスタマー|サービス|サポート|センター|セキュリティ|チーム|プライム|株式会社|ジャパン|合同会社|客服|团队|团队|安全)){0,5}[ .。!]*$`,
  'u',
);

/** Whether the words of a mail address the reader as Amazon would, in a greeting or with a signature. */
export function speaksInText(text: string): { asAmazon: boolean; aboutYours: boolean } {
  const own = text.slice(0, TEXT_LIMIT).replace(QUOTED, ' ');
  const folded = foldParagraphs(own.slice(0, 50_000));
  const isSigned = own
    .slice(0, 50_000)
    .split('\n')
    .some((line) => line.length < 80 && /amazon|ア|亚|亞|ا/i.test(line) && SIGNATURE.test(fold(line)));
  const asAmazon = isSigned || CLAIMS.some(({ greeting }) => greeting.test(folded));
  const aboutYours = CLAIMS.some(({ yours, thing }) => yours.test(folded) || (asAmazon && thing.test(folded)));
  return { asAmazon, aboutYours };
}

/** Whether a text names Amazon at all. */
export const mentionsAmazon = (text: string): boolean => /amazon|アマゾン|亚马逊|亞馬遜/.test(compact(text));
