/** How the four languages count time and speak of waiting, in the folded form of text.ts (no accents, lower case). */
export const WAIT_WORDING_AS_OF = '2026-11';

/** Written numbers. Sources of the waits themselves: 2 hours en (C), 5 hours ja (B), 24 hours and 3 days (C). */
export const NUMBER_WORDS: Record<string, number> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ 'twenty-four': 24, 'twenty four': 24, 'thirty-six': 36, 'thirty six': 36, 'forty-eight': 48, 'forty eight': 48 },
  ...{ 'seventy-two': 72, 'seventy two': 72, an: 1, a: 1 },
  ...{ ein: 1, eine: 1, einer: 1, einem: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9 },
  ...{ zehn: 10, elf: 11, zwolf: 12, vierundzwanzig: 24, achtundvierzig: 48, zweiundsiebzig: 72 },
  ...{ una: 1, un: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12 },
  ...{ veinticuatro: 24, 'cuarenta y ocho': 48, 'setenta y dos': 72 },
};

/** Units in hours, as patterns. A working day is counted as a day: the mail does not say which days are free. */
export const UNITS: [pattern: string, hours: number][] = [
  ['(?:full )?hours?|hrs?|stunden?|std|horas?|h|時間', 1],
  [
    '(?:full |business |working |calendar )?days?|(?:werk|arbeits|kalender)?tag(?:e|en)?|dias?(?: habiles| laborables)?|(?:営業)?日間?',
    24,
  ],
  ['weeks?|wochen?|semanas?|週間', 168],
];

/** Words of waiting: they, or the account being usable only afterwards, make a time a wait. */
export const WAITING =
  /\bwait\b|\bwaiting\b|\bafter\b|\bonce\b|\bbefore\b|\buntil\b|\bup to\b|\ballow\b|\bremains?\b|\bstays?\b|\btakes?\b|\bidentity\b|\bbleibt\b|\bdauer[nt]|\bpermanecera\b|\btarda|\bhold\b|\bin about\b|\b(?:will|ll) be (?:able|re|un)|\bwill regain\b|\bcan [a-z ]{1,60}\bin (?:about |approximately |around )?|\b(?:not|won.?t) be able\b|\bunable\b|\bcannot\b|\bunavailable\b|\bin [\da-z -]{1,20} (?:stunden|tagen) (?:konnen|kannst)\b|\bwarten\b|\bnach\b|\bbevor\b|\bbis zu\b|\bfruhestens\b|\besper[ae]\b|\besperar\b|\bdespues\b|\bal cabo\b|\btras\b|\btranscurrid|\bpasad[ao]s\b|\bhasta\b|\bpodra|待ち|待つ|待って|経過|[時日週]間?(?:ほど)?(?:の)?後|最長|最大|まで|してから|かかります|かかる/;

/** What one waits for, most plainly. */
export const SIGN_IN =
  /\bsign(?:ing)?[ -]?in|\blog(?:ging)?[ -]?in|\breset|\bpassword|\bregain|\banmeld|\beinlogg|\bpassw|\bzurucksetz|\bsesion\b|\bcontrasena|\brestablec|サインイン|ログイン|リセット|再設定|パスワード|有効化/;

/** What one waits for. */
export const ACCOUNT =
  /\bsign(?:ing)?[ -]?in|\blog(?:ging)?[ -]?in|\breset|\bpassword|\bregain|\bunlock|\breactivat|\breinstat|\baccess\b|\baccount\b|\bhold\b|\bidentity\b|\bidentitat|\bidentidad|\banmeld|\beinlogg|\bpassw|\bzurucksetz|\bzugriff|\bkonto|\bsesion\b|\bcontrasena|\brestablec|\bacced|\bacceso\b|\bcuenta\b|サインイン|ログイン|リセット|再設定|パスワード|アカウント|アクセス|有効化|再開|解除|本人確認|ご利用|凍結|停止|保留/;

/** Times that are something else: the life of a code or a link, a deadline, an answer, a parcel, a refund. */
export const OTHER_TIMES =
  /\bcode\b|\botp\b|\bhours a day\b|\btrial\b|\brenew|\breturns?\b|\bprobe|\bverlanger|\brucksend|\bprueba\b|\brenov|\bdevol|自動更新|無料体験|返品|\blink\b|\bexpir|\bvalid\b|\bdeliver|\bship|\brefund|\breply|\brespond|\brespuesta\b|\breembols|\bentreg|\benvio\b|\bcodigo\b|\benlace\b|\bcaduca|\bvalid[ao]s?\b|\bgultig|(?<!nach )\bablauf|\blauft\b|\bverifizierungscode|\bliefer|\berstatt|\bantwort|コード|リンク|有効期限|有効です|[時日週]間?有効|失効|届け|配送|発送予定|返金|返信|回答|仮パスワード/;

/** What happens to an account after a time, or unless one obeys, is a threat and no wait. */
export const THREAT =
  /\bunless\b|\botherwise\b|\b(?:suspended|closed|locked|terminated|deleted|deactivated|disabled) (?:in|after|permanently)\b|\bsonst\b|\bandernfalls\b|\bin [\da-z -]{1,20} (?:stunden|tagen) (?:gesperrt|geschlossen|geloscht)|\bde lo contrario\b|\b(?:bloqueada|suspendida|cerrada|eliminada) (?:en|dentro|tras)\b|後(?:に|、)?.{0,30}(?:停止|ロック|閉鎖|削除|凍結)(?:され|いたし|し)ます/;

/** "within" gives a deadline, unless it says when the account comes back. */
export const DEADLINE = /\bwithin\b|\binnerhalb\b|\bbinnen\b|\ben un plazo\b|\bdentro de\b|以内/;
export const COMES_BACK =
  /\bbe (?:able|restored|reinstated|reactivated|unlocked|lifted|removed)\b|\bregain\b|\bhave access\b|\bfreigeschaltet\b|\bentsperrt\b|\baufgehoben\b|\bwiederhergestellt\b|\bpodra|\bdesbloquead|\brestablecid|可能と?なり|解除されます|再開されます|有効化されます|できるようになり/;
