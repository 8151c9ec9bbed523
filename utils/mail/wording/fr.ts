import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in the ways in which French orders the two. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}…[a été|a bien été|ont été|est désormais|est maintenant] [correctement |]${verb}`],
  [event, `[nous avons|vous avez] [bien |correctement |]${verb} [la |le |l'|votre |ton |une |un |]${thing}`],
  [event, `[nous avons|vous avez] [bien |]${verb}…${thing}`],
];

const EMAIL = 'adresse [e-mail|email|électronique|mail]';
const TWO_STEP = '[vérification|validation|authentification] en deux [étapes|facteurs]';
const PHONE = 'numéro de [téléphone portable|téléphone mobile|téléphone|portable|mobile]';
const GIFT_CARD = '[carte cadeau|chèque-cadeau|chèque cadeau|carte-cadeau]';
const CHANGED = '[modifié|modifiée|changé|changée|mis à jour|mise à jour]';
const ADDED = '[ajouté|ajoutée|associé|associée]';
const YOUR = '[votre|ton]';

/** Only code and sign-in mails of amazon.com are known, and what people quote of a closure. */
const PHRASES: Phrase[] = [
  ...from({ source: 'public code that reads Amazon mails', year: '2025', confidence: 'C' }, [
    ['sign-in-attempt', 'Tentative de connexion', 'subject'],
    ['verification-code', 'Vérifiez votre nouveau compte Amazon'],
  ]),
  ...from({ source: 'quoted at generation-nt.com', year: '2020', confidence: 'C' }, [
    ['policy-stop', "vous n'avez cessé de demander des remboursements"],
  ]),
  ...from(ORDINARY, [
    [
      'access-revoked',
      '[tierce personne|tiers|personne non autorisée|utilisateur non autorisé|accès non autorisé]…à votre compte',
    ],
    ['access-revoked', '[désactivé|réinitialisé] le mot de passe de votre compte'],
    ...done('email-changed', EMAIL, CHANGED),
    ...done('email-added', EMAIL, ADDED),
    ...done('password-changed', 'mot de passe', CHANGED),
    ...done('authenticator-added', "application d'authentification", ADDED),
    ...done('two-step-method-changed', 'méthode…deux étapes', CHANGED),
    ...done('two-step-on', TWO_STEP, '[activé|activée]'),
    ...done('two-step-off', TWO_STEP, '[désactivé|désactivée]'),
    ...done('phone-removed', PHONE, '[supprimé|retiré]'),
    ...done('phone-changed', PHONE, CHANGED),
    ...done('phone-added', PHONE, ADDED),
    ...done('name-changed', `${YOUR} nom`, CHANGED),
    ...done('passkey-added', "[clé d'accès|clé d'identification|passkey]", '[créé|créée|ajouté|ajoutée]'),
    ['business-account', '[bienvenue sur|vérifions votre compte] Amazon Business'],
    ['seller-account', '[compte vendeur|compte de vendeur]…[créé|activé|actif|ouvert|désactivé]'],
    ['seller-account', 'bienvenue…vendre sur Amazon'],
    ['family-invite', '[invité|invitation]…Amazon [Family|Famille|Foyer|Household]'],
    ['device-registered', 'appareil…[enregistré|associé|ajouté] [sur|à|avec] votre compte'],
    ...done('hold-lifted', 'compte', '[débloqué|réactivé|rétabli|déverrouillé]'),
    ...done(
      'account-locked',
      'compte [Amazon |]',
      '[temporairement |provisoirement |][bloqué|suspendu|verrouillé|restreint|limité]',
    ),
    [
      'account-locked',
      `[avons dû|avons été contraints de|sommes contraints de|avons été obligés de] [temporairement |provisoirement |][suspendre|bloquer|verrouiller|restreindre|limiter] [temporairement |provisoirement |][l’accès à |]${YOUR} compte`,
    ],
    ['order-cancelled', `[avons dû|avons été contraints d’] annuler ${YOUR} commande`],
    ['sign-in-attempt', '^Amazon.fr: Connexion$', 'subject'],
    ['account-locked', `avons [temporairement |][limité|restreint|suspendu|bloqué] l’accès à ${YOUR} compte`],
    [
      'account-locked',
      `[avons|a] [temporairement |][limité|restreint|suspendu] certaines fonctionnalités de ${YOUR} compte`,
    ],
    [
      'account-locked',
      `${YOUR} compte [Amazon |]est [temporairement |actuellement |][bloqué|suspendu|verrouillé|restreint|limité]`,
    ],
    ...done('account-closed', 'compte [Amazon |]', '[définitivement |][fermé|clôturé]'),
    [
      'documents-required',
      '[envoyez|envoyer|transmettre|fournir|fournissez|téléchargez|télécharger]…[document|justificatif|pièce d’identité|relevé bancaire]',
    ],
    [
      'billing-required',
      '[vérifiez|vérifier|confirmez|confirmer] [vos|votre|les] [informations de facturation|adresse de facturation|informations de paiement|carte bancaire|coordonnées bancaires]',
    ],
    ['policy-stop', '[enfreint|violation de|non-respect de|enfreignez]…[conditions|politique|règles]'],
    ['prime-suspended', '[abonnement|adhésion] [à |][Amazon |]Prime…[suspendu|suspendue|interrompu|mis en pause]'],
    ['prime-suspended', '[paiement|prélèvement]…Prime…[refusé|échoué|pas pu]'],
    ['password-reset-required', '[vous devez|devrez] [réinitialiser|changer|redéfinir] votre mot de passe'],
    ...done('gift-card-cancelled', GIFT_CARD, '[annulé|annulée]'),
    ...done('order-cancelled', 'commande', '[annulé|annulée]'),
    ['card-reported', '[utilisation non autorisée|utilisation frauduleuse] de votre carte'],
    ['data-access-attempt', '[accéder|accès] aux données [de votre|du] compte'],
    ['new-device-sign-in', '[connexion|connecté] [depuis|à partir d’|sur] un nouvel appareil'],
    ['new-device-sign-in', 'nouvelle connexion [à|sur] votre compte'],
    ['sign-in-attempt', '[tente|essaie|tenté|essayé] de se connecter à votre compte'],
    ['sign-in-attempt', 'qui connaît votre mot de passe'],
    ['password-reset-attempt', '[réinitialiser|réinitialisation de] votre mot de passe…[demande|demandé|reçu]'],
    ['password-reset-attempt', '[demande|tente]…[réinitialisation|réinitialiser]…mot de passe'],
    [
      'password-reset-attempt',
      '[récupération de mot de passe|récupération du mot de passe|aide sur le mot de passe|aide concernant le mot de passe]',
      'subject',
    ],
    ['verification-code', '[code de vérification|code de validation|mot de passe à usage unique] [Amazon |][est|#]'],
    ['verification-code', 'Votre code de vérification Amazon'],
    ['password-reset-attempt', 'assistance mot de passe', 'subject'],
    ['verification-code', '# est votre [code|mot de passe]'],
    ['order-confirmed', 'merci [pour|de] votre [commande|achat]'],
    [
      'order-confirmed',
      'votre commande [Amazon |Amazon.fr |][a bien été|a été|est] [enregistrée|confirmée|reçue|passée]',
    ],
    ['order-confirmed', '^[Commandé|Commande]:', 'subject'],
    ['order-confirmed', 'confirmation de [votre |]commande', 'subject'],
  ]),
];

export const FR_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: "(?<!\\p{L})(?:(?:escrocs?|fraudeurs?)|si|lorsque|quand|des que|jusqu['’ ]?a)(?=\\s)…" },
};

export const FR_WAITS: WaitWords = {
  numbers: {
    ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
    ...{ douze: 12, 'vingt-quatre': 24, 'quarante-huit': 48, 'soixante-douze': 72 },
  },
  units: [
    ['heures?|h', 1],
    ['jours?(?: ouvres| ouvrables)?', 24],
    ['semaines?', 168],
  ],
  to: 'a|ou',
  waiting:
    "\\bapres\\b|\\battend|\\bpatient|\\bpendant\\b|\\bdans\\b|\\bjusqu|\\bd'ici\\b|\\bavant de\\b|\\bprend|\\bdelai\\b|\\bpourrez\\b",
  signIn: '\\b(?:re)?connect|\\bmot de passe|\\breinitialis',
  account: '\\b(?:re)?connect|\\bmot de passe|\\breinitialis|\\bcompte\\b|\\bacces\\b|\\bacceder\\b|\\bidentite\\b',
  otherTimes:
    '\\bcode\\b|\\blien\\b|\\bexpir|\\bvalable|\\bvalide|\\blivr|\\bexpedi|\\brembours|\\brepon|\\bessai\\b|\\brenouvel|\\bretour|\\bil y a\\b|\\boffre',
  threat:
    '\\b(?:fermer|suspendr|bloquer|cloturer|supprimer|desactiver)ons\\b|\\bperdrez\\b|\\bsinon\\b|\\bfaute de quoi\\b|\\bsera (?:definitivement |automatiquement )?(?:suspendu|ferme|bloque|supprime|cloture|desactive)|\\bavant (?:que |la )?(?:votre|fermeture|suspension|cloture|le blocage)|\\bvous (?:avez|disposez)[\\da-z ]{1,20}(?:heures|jours) pour',
  deadline: "\\bdans (?:les|un delai)|\\bsous \\d|\\bd'ici\\b",
  comesBack: '\\bpourrez\\b|\\bretabli|\\bdebloque|\\breactive',
};

export const FR_CLAIMS: ClaimWords = {
  yours: '\\b(?:votre|vos|ton|ta|tes)\\b',
  things:
    'compte|commande|achat|paiement|prime|abonnement|adhesion|mot de passe|colis|livraison|remboursement|facture|carte(?! cadeau)|connexion|securite|acces|client',
  talk: '^amazon(?: prime)? (?:suspend|ferme|augmente|annonce|lance|supprime|bloque|limite)\\b(?!.*\\bvo(?:tre|s)\\b)|hameconnage|faux (?:e-?mails?|mails?|messages?|sms)\\b|\\barnaques?\\b|hausse (?:de|du|des) (?:prix|tarif)|plus chers?\\b',
  troubles:
    "refus|echou|probleme|suspendu|bloque|expir|mettre a jour|mise a jour|verifi|confirm|action|requis|necessaire|restreint|inhabituel|suspect|alerte|avis|notification|annul|recu|urgent|renouvel|n'a pas pu",
  greetings: "\\b(?:cher|chere|bonjour)?[ ,/()a-z]{0,12}client(?:e|s)?(?: d[e'’])? ?amazon",
};
