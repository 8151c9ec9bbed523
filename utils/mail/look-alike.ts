import { isAmazonSender, registrable, shownHost } from './domains.ts';
import { fold } from './text.ts';

const BRAND = 'amazon';
/** Words that begin with the name and mean the river or something called after it, and the first name Ramazon. */
const OTHER_MEANINGS =
  /amazon(?=ia|ien|i[ac]n|ic[ao]|as(?![a-z])|en?(?![a-z])|ite|[ -](?:rain ?forest|river|basin|jungle|conservation|indigenous|reforestation))[a-z]*|(?<![a-z])ramazon[a-z]*/g;

/** The number of insertions, deletions, substitutions and swaps of neighbours between two short words. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
    }
  }
  return at(a.length, b.length);
}

/** Letters that are mistaken for each other at a glance become one: `rn` and `m` and `n`, doubled letters. */
const glance = (word: string): string => word.replace(/rn|m/g, 'n').replace(/(.)\1+/g, '$1');

/** The same letters in any order, the first one kept. */
const shuffled = (word: string): string => word.charAt(0) + [...word.slice(1)].sort().join('');

const SWAPPED = [...BRAND].slice(1, -1).map((_, i) => {
  const letters = [...BRAND];
  [letters[i + 1], letters[i + 2]] = [letters[i + 2] as string, letters[i + 1] as string];
  return letters.join('');
});

function isNear(word: string): boolean {
  if (word.length > 64) return false;
  if (SWAPPED.some((swapped) => word.includes(swapped))) return true;
  if (!word.startsWith('a')) return false;
  return glance(word) === glance(BRAND) || shuffled(word) === shuffled(BRAND) || distance(word, BRAND) <= 1;
}

/** What is stuck to the name in addresses: `amozonjp`, `my-amazom`. */
const AFFIX =
  /^(?:jp|co|com|cojp|de|uk|fr|it|es|us|ca|in|nl|pl|se|br|mx|au|update|account|accounts|service|services|support|security|secure|info|mail|prime|pay|payment|login|signin|verify|help|id|my|team|care|shop|store|online|web|net|www|customer|member|notice|alert)*$/;

/** A near form of the name with nothing but such parts around it. */
function holdsNear(word: string): boolean {
  if (word.length < 5 || word.length > 40) return false;
  for (let start = 0; start <= word.length - 5; start++) {
    if (word[start] !== 'a' || !AFFIX.test(word.slice(0, start))) continue;
    for (const length of [5, 6, 7]) {
      const middle = word.slice(start, start + length);
      if (middle.length < length || !AFFIX.test(word.slice(start + length))) continue;
      // A letter too many is a slip only where it is one of its neighbours again: `armazones` is a place.
      if (length === 7 ? glance(middle) === glance(BRAND) : isNear(middle)) return true;
    }
  }
  return false;
}

const NAMES =
  /[アァa][ ・.·_-]?マ[ ・.·_-]?[ゾソ][ ・.·_-]?[ンソ]|あまぞん|아마존|亚马逊|亞馬遜|[أا]مازون|(?<![a-z])amzn(?![a-bd-ikmoqtvx-z])/;
/** Letter by letter, with something between. */
const SPLIT = /(?<![a-z])a[\W_]{0,3}m[\W_]{0,3}a[\W_]{0,3}z[\W_]{0,3}o[\W_]{0,3}n(?![a-z])/;

/** The letters that a reader takes a text for, digits in a word for letters as well. */
const seen = (text: string): string =>
  fold(text.slice(0, 1000))
    .replace(/(?<![\w.])@(?=[a-z])/g, 'a')
    .replace(/am@z/g, 'amaz')
    .replace(/4(?=[a-z])/g, 'a')
    .replace(/(?<=[a-z])[0○◯⭕◎●](?=[a-z])/g, 'o')
    .replace(OTHER_MEANINGS, ' ');

/** Whether a reader would take it for Amazon's name: also spelled with gaps, digits, other scripts or a slip. */
export function namesAmazon(text: string): boolean {
  const letters = seen(text);
  if (NAMES.test(letters) || SPLIT.test(letters)) return true;
  return letters.split(/[^a-z]+/).some((word) => word.includes(BRAND) || isNear(word) || holdsNear(word));
}

/** Words that Amazon's own senders bear beside its name, and every forger's. */
const SERVICE =
  /^(?:account|accounts|security|secure|prime|video|music|pay|payments?|visa|mastercard|card|cards|rewards|billing|bill|invoice|support|service|services|customer|customers|client|care|help|center|centre|team|dept|department|update|updates|upd|notice|notices|notification|notifications|alert|alerts|info|information|mail|email|order|orders|delivery|shipping|shipment|tracking|returns?|refunds?|gift|store|shop|shopping|online|web|services?|login|logon|signin|sign|in|verify|verification|confirm|confirmation|code|id|admin|noreply|no|reply|do|not|important|urgent|official|member|membership|business|seller|sellers|kindle|alexa|marketplace|fresh|web|jobs?|careers?|hiring|recruit|recruiting|recruitment|recruiter|hr|protection|protect|fraud|prevention|review|reviews|risk|legal|regards|best|kind|sincerely|thank|thanks|thankyou|cordially|cordialement|saludos|saluti|grusse|atentamente|rights|reserved|all|or|its|affiliates|equipe|equipo|ekibi|zespo|teamet|het|ihr|ihre|dein|euer|votre|el|il|di|del|da|karriere|stellen|empleo|relay|alias|list|lists|group|forward|forwarded|mailbox|inbox|the|your|my|from|via|com|co|jp|uk|de|fr|it|es|nl|pl|se|tr|br|mx|au|in|ca|us|ae|sa|sg|eg|be|inc|llc|gmbh|kunden|kundenservice|kundenbetreuung|kundensupport|copyright|kundendienst|konto|sicherheit|zahlung|gewinnspiel|servicio|cliente|clientes|seguridad|cuenta|atencion|compte|securite|assistance|servizio|clienti|sicurezza|conta|seguranca|atendimento|klantenservice|beveiliging|obsluga|klienta|konta|musteri|hizmetleri|kundtjanst|konto|[a-z]|\d+)$/;

/** Whether a sender goes by Amazon's name alone or by that of one of its services, and by no name of its own. */
export function goesByAmazon(name: string): boolean {
  if (!namesAmazon(name)) return false;
  const rest = seen(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^a?m?a?z?o?n?$/.test(word));
  return rest.every((word) => SERVICE.test(word) || namesAmazon(word));
}

const lettersOf = (text: string): string => seen(text).replace(/[^a-z0-9]/g, '');

const wordsOf = (name: string): string[] =>
  fold(name.slice(0, 200))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Whether a name begins with Amazon's: "Amazon Watch", "Amazon Shop". */
export const beginsAsAmazon = (name: string): boolean => namesAmazon(wordsOf(name)[0] ?? '');

/**
 * Whether a sender goes by the name of its own domain, which is more than words of service: "Amazon Watch" at
 * amazonwatch.org, "Expensify" at expensify.com.
 */
export function namesItself(name: string, host: string): boolean {
  const label = lettersOf(shownHost(registrable(host)).split('.')[0] ?? '');
  if (lettersOf(name) === label && !namesAmazon(name)) return true;
  const words = wordsOf(name);
  const own = words.filter((word) => word.length >= 3 && !SERVICE.test(word) && !namesAmazon(word));
  if (own.filter((word) => label.includes(word)).length >= 2 && lettersOf(name).includes(label)) return true;
  // Whoever puts Amazon's name first bears it in his own: "Amazon Watch" does, "Amazon Shop" at shop.example does not.
  if (own.length === 0 || (beginsAsAmazon(name) && !label.includes(BRAND))) return false;
  const rest = label.replace(BRAND, '');
  return (
    own.some((word) => label.includes(word)) ||
    (label.length >= 4 && (lettersOf(name).includes(label) || words.includes(rest)))
  );
}

/** A host that is not Amazon's but carries its name, or one that is easily taken for it. */
export const isLookAlike = (host: string): boolean => !isAmazonSender(host) && namesAmazon(shownHost(host));
