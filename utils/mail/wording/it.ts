import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in the ways in which Italian orders the two. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}…[è stato|è stata|sono stati|sono state] [correttamente |]${verb}`],
  [event, `[abbiamo|hai|ha] [correttamente |]${verb} [il |la |lo |l'|un |una |un'|tuo |tua |]…${thing}`],
  [event, `[è stato|è stata] ${verb} [il |la |lo |l'|un |una |un'|]…${thing}`],
];

const EMAIL = '[indirizzo e-mail|indirizzo email|indirizzo di posta elettronica|e-mail]';
const TWO_STEP = '[verifica|autenticazione] [in due passaggi|in due fasi|a due fattori]';
const PHONE = 'numero di [telefono cellulare|telefono|cellulare]';
const GIFT_CARD = '[buono regalo|carta regalo]';
const CHANGED = '[modificato|modificata|cambiato|cambiata|aggiornato|aggiornata]';
const ADDED = '[aggiunto|aggiunta]';
const YOUR = '[il tuo|il Suo|tuo|Suo]';

/** No account mail of Amazon's is known in Italian. */
const PHRASES: Phrase[] = from(ORDINARY, [
  [
    'access-revoked',
    '[persona non autorizzata|terzi non autorizzati|accesso non autorizzato]…al [tuo|Suo] account',
    'condition',
  ],
  ['access-revoked', 'disattivato la password del [tuo|Suo] account'],
  ...done('email-changed', EMAIL, CHANGED),
  ...done('email-added', EMAIL, ADDED),
  ...done('password-changed', 'password', CHANGED),
  ...done('authenticator-added', '[app di autenticazione|applicazione di autenticazione]', ADDED),
  ...done('two-step-method-changed', 'metodo…[verifica in due passaggi|verifica in due fasi]', CHANGED),
  ...done('two-step-on', TWO_STEP, '[attivato|attivata|abilitata|abilitato]'),
  ...done('two-step-off', TWO_STEP, '[disattivato|disattivata|disabilitata|disabilitato]'),
  ...done('phone-removed', PHONE, '[rimosso|eliminato]'),
  ...done('phone-changed', PHONE, CHANGED),
  ...done('phone-added', PHONE, ADDED),
  ...done('name-changed', '[tuo nome|Suo nome|nome del tuo account]', CHANGED),
  ...done('passkey-added', 'passkey', '[creato|creata|aggiunto|aggiunta]'),
  ['business-account', '[benvenuto su|verificando il tuo account] Amazon Business'],
  ['seller-account', 'account [venditore|di vendita]…[creato|attivo|attivato|aperto|disattivato]'],
  ['seller-account', 'benvenuto…vendere su Amazon'],
  ['family-invite', '[invitato|invito]…Amazon [Family|Famiglia|Household]'],
  ['device-registered', 'dispositivo…registrato [sul|con il|nel|al] [tuo|Suo] account'],
  ...done('hold-lifted', 'account', '[sbloccato|riattivato|ripristinato]'),
  ['account-locked', `${YOUR} account [Amazon |][è|è stato] [temporaneamente |][bloccato|sospeso|limitato]`],
  [
    'account-locked',
    '[abbiamo dovuto|siamo stati costretti a|siamo costretti a|ci siamo visti costretti a] [sospendere|bloccare|limitare] [temporaneamente |][il tuo|il Suo|il vostro] account',
  ],
  [
    'order-cancelled',
    '[abbiamo dovuto|siamo stati costretti a|siamo stati costretti ad] annullare [il tuo|il Suo] ordine',
  ],
  ['sign-in-attempt', '^Amazon.it: Accesso$', 'subject'],
  [
    'account-locked',
    '[abbiamo] [temporaneamente |][limitato|sospeso|bloccato] [alcune|determinate] funzionalità del [tuo|Suo] account',
  ],
  [
    'account-locked',
    'abbiamo [temporaneamente |][bloccato|sospeso|limitato] [temporaneamente |][il tuo|il Suo] account',
  ],
  ['account-locked', 'account [Amazon |]risulta [temporaneamente |][bloccato|sospeso|limitato]'],
  [
    'account-locked',
    'abbiamo [temporaneamente |][limitato|bloccato|sospeso] [temporaneamente |]l’accesso al [tuo|Suo] account',
  ],
  ['account-closed', `${YOUR} account [Amazon |][è|è stato] [definitivamente |]chiuso`],
  ['account-closed', 'abbiamo [definitivamente |]chiuso [il tuo|il Suo] account'],
  [
    'documents-required',
    '[invia|inviare|inviaci|carica|caricare|fornisci|fornire]…[documento|documenti|documentazione|estratto conto]',
  ],
  [
    'billing-required',
    '[verifica|verificare|conferma|confermare] [i tuoi|le tue|il tuo|la tua|i Suoi|i] [dati di fatturazione|indirizzo di fatturazione|informazioni di fatturazione|dati di pagamento|carta(?! regalo)|metodo di pagamento]',
  ],
  ['policy-stop', '[violato|violazione]…[politiche|termini|condizioni|norme]'],
  ['prime-suspended', '[iscrizione|abbonamento] [a |ad |][Amazon |]Prime…[sospeso|sospesa|interrotta|interrotto]'],
  ['prime-suspended', '[pagamento|addebito]…Prime…[rifiutato|non riuscito|non è andato]', 'condition'],
  [
    'password-reset-required',
    '[devi|è necessario|dovrai|deve] [reimpostare|reimpostare la|cambiare] [la |][tua |Sua |]password',
  ],
  ...done('gift-card-cancelled', GIFT_CARD, '[annullato|annullata]'),
  ...done('order-cancelled', 'ordine', '[annullato|cancellato]'),
  ['card-reported', '[uso|utilizzo] non autorizzato della [tua |Sua |]carta', 'condition'],
  ['data-access-attempt', '[accedere|accesso] ai dati [del tuo|del Suo|dell’]account'],
  ['new-device-sign-in', '[accesso|accessi] [da|con] un nuovo dispositivo'],
  ['new-device-sign-in', 'nuovo accesso al [tuo|Suo] account'],
  ['sign-in-attempt', '[tentativo di accesso|tentativo di login]', 'subject'],
  ['sign-in-attempt', '[sta tentando|sta cercando|ha tentato|ha cercato] di accedere al [tuo|Suo] account'],
  ['sign-in-attempt', 'conosce la [tua|Sua] password'],
  [
    'password-reset-attempt',
    '[reimpostare|reimpostazione della|recuperare] [la |][tua |Sua |]password…[richiesta|richiesto|ricevuto]',
  ],
  ['password-reset-attempt', '[richiesta|tentando]…[reimpostare|reimpostazione]…password'],
  ['password-reset-attempt', '[recupero password|assistenza password|recupero della password]', 'subject'],
  ['verification-code', '[codice di verifica|password monouso] [Amazon |][è|#]'],
  ['verification-code', 'il tuo codice di verifica Amazon'],
  ['verification-code', '[verifica il tuo|verifichi il Suo] nuovo account Amazon'],
  ['verification-code', '# è il tuo codice'],
  ['order-confirmed', 'grazie per [il tuo|il Suo|aver effettuato un|l’] [ordine|acquisto]'],
  ['order-confirmed', '[il tuo|il Suo] ordine [Amazon |Amazon.it |][è stato|è] [ricevuto|confermato|effettuato]'],
  ['order-confirmed', '^[Ordinato|Ordine effettuato]:', 'subject'],
  ['order-confirmed', 'conferma [dell’|del tuo |d’]ordine', 'subject'],
]);

export const IT_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: '(?<!\\p{L})(?:(?:truffatori|criminali)|se|quando|finche|non)(?=\\s)…' },
};

export const IT_WAITS: WaitWords = {
  numbers: {
    ...{ un: 1, una: 1, due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, otto: 8, nove: 9, dieci: 10 },
    ...{ dodici: 12, ventiquattro: 24, quarantotto: 48, settantadue: 72 },
  },
  units: [
    ['or[ae]', 1],
    ['giorn[oi](?: lavorativi)?', 24],
    ['settiman[ae]', 168],
  ],
  to: 'a|o',
  waiting:
    '\\bdopo\\b|\\battend|\\baspett|\\bfino a\\b|\\bprima di\\b|\\bentro\\b|\\btrascors|\\bper le prossime\\b|\\bpotra|\\boccor',
  signIn: '\\bacced|\\baccesso\\b|\\bpassword|\\breimpost',
  account: '\\bacced|\\baccesso\\b|\\bpassword|\\breimpost|\\baccount\\b|\\bidentita\\b',
  otherTimes:
    '\\bcodice\\b|\\blink\\b|\\bscad|\\bvalid|\\bconsegn|\\bspedi|\\brimbors|\\brispo|\\bprova\\b|\\brinnov|\\bres[oi]\\b|\\bfa\\b|\\boffert',
  threat:
    '\\bverra (?:definitivamente |automaticamente )?(?:sospes|chius|bloccat|eliminat|disattivat)|\\b(?:chiuder|sospender|bloccher|eliminer)emo\\b|\\bperdera|\\baltrimenti\\b|\\bin caso contrario\\b|\\bsara (?:definitivamente |automaticamente )?(?:sospes|chius|bloccat|eliminat|disattivat)|\\bprima che\\b|\\b(?:hai|ha)[\\da-z ]{1,20}(?:ore|giorni) (?:per|prima)',
  deadline: '\\bentro\\b',
  comesBack: '\\bpotra|\\bripristinat|\\bsbloccat|\\briattivat',
};

export const IT_CLAIMS: ClaimWords = {
  yours: '\\b(?:tuo|tua|tuoi|tue|suo|sua|suoi|sue|vostro|vostra)\\b',
  things:
    'account|ordin[ei]|acquisto|pagamento|prime|abbonamento|iscrizione|password|pacco|consegna|spedizione|rimborso|fattura|carta|accesso|sicurezza|cliente',
  talk: '^amazon(?: prime)? (?:sospende|chiude|blocca|annuncia|lancia|aumenta|limita)\\b(?!.*\\b(?:tuo|tua|tuoi|tue|suo|sua)\\b)|\\btruff[ae]\\b|false (?:e-?)?mail|\\bprezz[oi]\\b|\\brincar',
  troubles:
    'rifiutat|non riuscit|problema|sospes|bloccat|scadut|aggiorn|verific|conferm|azione|richiest|necessari|limitat|insolit|sospett|avviso|notifica|annullat|ricevut|urgente|rinnov',
  greetings: '\\b(?:gentile|caro|cara|ciao)? ?client[ei](?: di)? amazon',
};
