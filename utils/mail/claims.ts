import { goesByAmazon } from './look-alike.ts';
import { compact, fold, foldParagraphs, TEXT_LIMIT } from './text.ts';
import { CLAIM_WORDS } from './wording/all.ts';
import type { ClaimWords } from './wording/shape.ts';

/*
 * Whether words speak as Amazon to a customer. Talk about Amazon does not: a newspaper, a shop that names it, a friend.
 */

const TLD = '(?:\\.[a-z]{2,3}(?:\\.[a-z]{2})?)?';
const NAME = `(?:amazon|アマゾン|亚马逊|亞馬遜|امازون|أمازون)`;
/** Words that shout, in the languages that mails are read in. */
const SHOUTS =
  'spam|external|caution|important[ea]?|urgente?|action required|attention|notice|alert|warning|reminder|wichtig|dringend|achtung|hinweis|erinnerung|attenzione|avviso|atencion|aviso|atencao|rappel|dernier rappel|belangrijk|dringend|let op|pilne|wazne|viktigt|acil|onemli|重要|緊急|警告|至急|アラート|注意|紧急|緊急|عاجل|هام|تنبيه';
/**
 * What mail programs, lists and people put before a subject, a piece each: [List], 【重要】, Re:, ***SPAM***, #123, "Invoice:",
 * "person@example.com 様、".
 */
const PIECES = [
  /[^\p{L}\p{N}]/uy,
  /\d{1,10}(?![\p{L}\p{N}])/uy,
  /[[【(<「『〔].{1,30}?[\]】)>」』〕]/uy,
  new RegExp(`(?:re|fwd?|aw|wg|rv|tr|sv|vs|転送|返信|${SHOUTS})(?=[^\\p{L}])`, 'uy'),
  /.{1,30}?(?:[:：|]| [-–—] )/uy,
  /.{1,40}?[様さ]ま?[、,:]/uy,
  /[^\s]{0,12}(?:お知らせ|通知|警告|連絡) /uy,
];

/** A subject, and what is left of it without one or several of the pieces before it. */
function startsOf(subject: string): string[] {
  const starts = new Set([0]);
  for (const start of starts) {
    for (const piece of PIECES) {
      piece.lastIndex = start;
      if (piece.test(subject)) starts.add(piece.lastIndex);
    }
  }
  return [...starts].map((start) => subject.slice(start));
}

/** What a shop or a newspaper puts into the tag: 【Amazonタイムセール】. */
const ADVERTISED = `(?![^\\]】)>〕》]{0,12}(?:セール|特集|ニュース|速報|情報|ランキング|おすすめ|news|deal|sale|angebot|offre|offert|ofert))`;

/** The same behind the tag: 【Amazon】タイムセール開催中. */
const OFFERED =
  '(?!.{0,30}(?:セール|割引|特価|値下げ|最安|新刊|発売|ランキング|おすすめ)(?!.*(?:お客様|アカウント|お?支払い?|確認)))';

/** 【Amazon】…, [List] 【Amazon】…, amazon.co.jp: … */
const TAG = new RegExp(
  `^(?:[\\[【(<〔《] ?${NAME}${TLD}${ADVERTISED}[^\\]】)>〕》]{0,12}[\\]】)>〕》]${OFFERED}|${NAME}\\.[a-z.]{2,6} ?[:：]|${NAME}${TLD}(?:(?:から|より)の?.{0,8}(?:お知らせ|連絡|通知|案内)|.{0,8}(?:お客様|会員)様?(?:へ|各位)))`,
  'u',
);

/** Amazon's name letter by letter, or with signs for letters. */
const SPELLED = /(?<![a-z])[a@4][\W_]{0,3}(?:m|rn)[\W_]{0,3}[a@4][\W_]{0,3}z[\W_]{0,3}[o0○][\W_]{0,3}n(?![a-z])/g;

/** Where Amazon's name comes first. */
const NAMED_FIRST = new RegExp(`^${NAME}`, 'u');

interface Claims {
  /** "your Amazon account", "votre commande Amazon". */
  yours: RegExp;
  /** A subject that begins with Amazon's name and tells of trouble with a thing of the customer's. */
  notice: RegExp;
  /** The same of one that begins with the thing: "Compte Amazon". */
  noticeAfterThing: RegExp;
  /** The same of a subject that ends with the name: "… - Amazon". */
  noticeAtEnd: RegExp;
  /** Only others speak so of Amazon. */
  talk: RegExp | null;
  greeting: RegExp;
  /** A thing of the reader's, without Amazon's name. */
  thing: RegExp;
}

/** In other scripts than Latin. */
const OTHER_SCRIPTS = ['ja', 'zh', 'ar'];
/** Languages of Latin letters share words of claims ("Prime", "account"): talk in one of them is no claim in another. */
const LATIN_TALK = Object.entries<ClaimWords>(CLAIM_WORDS)
  .flatMap(([language, { talk }]) => (talk && !OTHER_SCRIPTS.includes(language) ? [talk] : []))
  .join('|');

const near = (letters: number) => `[^.。!?\\n]{0,${letters}}?`;

const CLAIMS: Claims[] = Object.entries<ClaimWords>(CLAIM_WORDS).map(([language, claims]) => {
  const { yours, things, polite, troubles, greetings } = claims;
  const talk = OTHER_SCRIPTS.includes(language) ? claims.talk : LATIN_TALK;
  return {
    yours: new RegExp(
      `${yours}${near(14)}${NAME}${TLD}[ -]?${near(14)}(?:${things})|${yours}${near(14)}(?:${things})${near(12)}${NAME}|${NAME}${TLD}[ :,–—-]{1,3}${yours}(?:${things})`,
      'u',
    ),
    notice: new RegExp(`^${NAME}${TLD}(?=.{0,60}(?:${things}))(?=.{0,80}(?:${troubles}))`, 'u'),
    noticeAfterThing: new RegExp(
      `^(?:${things})\\p{L}{0,3}[ -](?:d[aei] |d')?${NAME}${TLD}(?=.{0,60}(?:${troubles}))`,
      'u',
    ),
    noticeAtEnd: new RegExp(
      `^(?=.*(?:${things}))(?=.*(?:${troubles})).*(?:[-–—|] ?${NAME}${TLD}|[(【\\[] ?${NAME}${TLD} ?[)】\\]])$`,
      'u',
    ),
    talk: talk ? new RegExp(talk, 'u') : null,
    greeting: new RegExp(greetings, 'u'),
    thing: new RegExp(`${yours}${near(16)}(?:${things})${polite ? `|${polite}` : ''}`, 'u'),
  };
});

/** Whether a subject is one of Amazon's, or wants to be taken for one. */
export function claimsInSubject(subject: string): boolean {
  const folded = fold(subject.slice(0, 1000)).replace(SPELLED, 'amazon');
  const starts = startsOf(folded);
  const own = starts.find((start) => NAMED_FIRST.test(start)) ?? folded;
  return (
    starts.some((start) => TAG.test(start)) ||
    CLAIMS.some(
      ({ yours, notice, noticeAfterThing, noticeAtEnd, talk }) =>
        !talk?.test(own) &&
        (yours.test(folded) ||
          noticeAtEnd.test(folded) ||
          starts.some((start) => notice.test(start) || noticeAfterThing.test(start))),
    )
  );
}

/** What is quoted is somebody else's, or an example. */
const QUOTED = /[“"「『«„][^”"」』»“\n]{4,300}[”"」』»“]|^>.*$/gm;

/** A line of its own that signs in Amazon's name: "Amazon Account Security", 「Amazon.co.jp」. */
const SIGNATURE = new RegExp(
  `^(?:the |your |ihr |el |l'|il |o |فريق |خدمة عملاء )?${NAME}${TLD}(?:[ .,-]{0,2}(?:prime|account|security|customer|service|services|support|help|center|centre|team|care|billing|payments?|notification|kundenservice|kundendienst|konto|sicherheit|team|seguridad|atencion al cliente|cuenta|service client|securite|compte|equipe|servizio clienti|klantenservice|アカウント|カスタマー|サービス|サポート|センター|セキュリティ|チーム|プライム|株式会社|ジャパン|合同会社|客服|团队|团队|安全)){0,5}[ .。!]*$`,
  'u',
);

/** The address of the company, which its mails end with. */
const COMPANY_ADDRESS = /410 terry ave/;
/** Words of whoever signs, in languages of Latin letters, beside the name and what else a service is called. */
const OFFICE =
  /team|service|support|securi|sicherheit|segur|sicurezza|cent(?:er|re)|dep(?:t|artment)|\binc\b|affiliates|customer|client|kunden|klant|kundtj|care|help|protection|prevention|equip|ekibi|zespo/;
/** What stands above a name that signs. */
const CLOSING = /regards|sincerely|thank|gru[sß]+e|cordial|salud|salut|groet|pozdraw|halsning|saygi|敬具|以上|此致/;
/** Amazon's name on a line with nothing but what it sells: also a shop among others, or a word in a table. */
const SHOP = new RegExp(`^${NAME}${TLD}(?: (?:music|video|prime|kindle|store|shop|books|fresh|alexa))*$`, 'u');
const LETTERHEAD = new RegExp(`^${NAME}${TLD}$`, 'u');
/** A line of a list or a table: a few words without an end. */
const isItem = (line = ''): boolean => /\p{L}/u.test(line) && line.length <= 30 && !/[.,。、!?\d]/.test(line);

/** Whether a line signs, and is none of a list: "Amazon", "Apple Books", "Kobo". */
function signs(line: string, i: number, lines: string[]): boolean {
  if (line.length >= 80 || !/amazon|ア|亚|亞|ا|أ/i.test(line)) return false;
  const folded = fold(line);
  if (SHOP.test(folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) {
    const before = fold(lines[i - 1] ?? '');
    return i > 0 && !isItem(lines[i + 1]) && (!isItem(before) || CLOSING.test(before));
  }
  const isLatin = /^[\p{sc=Latin}\p{sc=Common}]*$/u.test(folded);
  return (
    SIGNATURE.test(folded) ||
    COMPANY_ADDRESS.test(folded) ||
    (isLatin && (OFFICE.test(folded) || CLOSING.test(folded)) && goesByAmazon(folded))
  );
}

/**
 * Whether the words of a mail address the reader as Amazon would, in a greeting or with a signature; and whether Amazon's
 * name heads them, as its sign does, and the title of a newsletter.
 */
export function speaksInText(text: string): { asAmazon: boolean; aboutYours: boolean; isHeaded: boolean } {
  const own = text.slice(0, TEXT_LIMIT).replace(QUOTED, ' ');
  const folded = foldParagraphs(own.slice(0, 50_000));
  const lines = own
    .slice(0, 50_000)
    .split('\n')
    .map((line) => line.trim());
  const isSigned = lines.filter((line) => line !== '').some(signs);
  const asAmazon = isSigned || CLAIMS.some(({ greeting }) => greeting.test(folded));
  const aboutYours = CLAIMS.some(({ yours, thing }) => yours.test(folded) || (asAmazon && thing.test(folded)));
  return { asAmazon, aboutYours, isHeaded: LETTERHEAD.test(fold(lines.find((line) => line !== '') ?? '')) };
}

/** Whether a text names Amazon at all. */
export const mentionsAmazon = (text: string): boolean => /amazon|アマゾン|亚马逊|亞馬遜/.test(compact(text));
