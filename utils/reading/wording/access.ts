/** Sentences about the account itself on Amazon's sign-in family of pages, in comparable form. */
export const ACCESS_WORDING_AS_OF = '2026-11';

/** Whole sentences that say the account is locked or on hold (en B; ja C, screenshots of 2021). */
export const LOCKED_SENTENCES = [
  'your account has been locked',
  'your account has been locked for security purposes',
  "we've blocked your sign-in to protect it against unauthorised access",
  "we've blocked your sign-in to protect it against unauthorized access",
  'account locked temporarily',
  'account on hold temporarily',
  'account on hold',
  'your account is currently under review',
  'アカウントがロックされました',
  'お客様のアカウントで不審なアクティビティが検出され、予防処置としてロックされました',
  '不正な操作を検知したためロックしました',
];

/** Beginnings of sentences that say no account has this address (en A; ja, fr B). */
export const NOT_FOUND_SENTENCES = [
  'we cannot find an account with that e',
  'we cannot find an account with that mobile',
  'このeメールアドレスを持つアカウントが見つかりません',
  'impossible de trouver un compte correspondant à cette adresse e-mail',
];

/** Words of a body that is an error and no page: short ones only, since a page about a lock may apologise too. */
export const ERROR_WORDS =
  /error|went wrong|unavailable|denied|too many requests|not found|try again later|エラー|問題が発生|見つかりません|ご迷惑|fehler|später|erreur|réessayer|errore|riprova|inténtalo|tente novamente|fout/;
