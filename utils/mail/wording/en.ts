import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type WaitWords } from './shape.ts';

/** Account mails all have the subject "Revision to Your Amazon.com Account": only the body says what happened. */
const PHRASES: Phrase[] = [
  ...from({ source: 'a parser of Amazon mails in use, with samples', year: '2020-2025', confidence: 'B' }, [
    ['two-step-on', 'we have successfully enabled Two-Step Verification on your account'],
    ['two-step-off', 'we have successfully disabled Two-Step Verification on your account'],
    ['two-step-method-changed', 'changed your preferred method for Two-Step Verification'],
    ['authenticator-added', 'added [an |]Authenticator App to receive security codes'],
    ['phone-added', 'to receive security codes on your account'],
    ['email-changed', 'we have changed the e-mail address associated with your account'],
    ['email-changed', 'The e-mail address associated with your account has been changed'],
    ['email-added', 'we have added an email address to your account'],
    ['phone-changed', 'we have updated your mobile phone information'],
    ['phone-removed', 'successfully deleted your mobile phone information'],
    ['name-changed', 'successfully changed your name'],
    ['password-changed', 'we have successfully changed your password'],
    ['passkey-added', 'Amazon upgraded your account security by creating a passkey'],
    ['hold-lifted', 'The hold has [also |]been removed'],
    ['gift-card-cancelled', 'voided the Amazon gift card balance'],
    ['gift-card-cancelled', '[canceled|cancelled] your gift card order'],
    ['card-reported', 'card issuer [has |]received a report of [unauthorized|unauthorised] use'],
    ['card-reported', 'report from your [card issuer|bank|card company] of [unauthorized|unauthorised|fraudulent] use'],
    [
      'card-reported',
      'issuer of your [credit or debit |credit |debit |]card received a report of [unauthorized|unauthorised] use',
    ],
    ['passkey-added', 'Passkey added to your account', 'subject'],
    ['password-reset-required', 'Account Recovery: Reset your Amazon.com account password'],
    ['sign-in-attempt', 'there was an attempt to sign in to your Amazon account'],
    ['sign-in-attempt', 'Someone who knows your password is attempting to sign'],
    ['sign-in-attempt', 'sign-in attempt', 'subject'],
    ['sign-in-attempt', 'Unusual sign-in attempt detected'],
    ['data-access-attempt', 'account data access attempt'],
    ['data-access-attempt', 'Someone is attempting to access your account data'],
    ['password-reset-attempt', 'Password recovery', 'subject'],
    ['password-reset-attempt', 'password assistance', 'subject'],
    ['verification-code', 'your verification code is'],
    ['verification-code', 'Your Amazon verification code'],
    ['verification-code', 'Verify your new Amazon account'],
    ['verification-code', 'Amazon Authentication', 'subject'],
    ['business-account', 'verifying your Amazon Business account'],
    ['business-account', 'Your Amazon Business account has been'],
    ['seller-account', 'Your Amazon seller account has been temporarily deactivated'],
  ]),
  ...from({ source: 'atencionsma.com', year: null, confidence: 'C' }, [
    ['access-revoked', 'unauthorized party may have accessed your account'],
    ['access-revoked', 'disabled the password to your account'],
    ['access-revoked', 'reversed any modifications made by this party'],
    ['access-revoked', 'has been enabled during the unauthorized access', 'condition'],
  ]),
  ...from({ source: 'ayuzak.jp', year: null, confidence: 'C' }, [
    ['account-locked', 'We have placed a hold on your account'],
    ['account-locked', 'Account on Hold'],
  ]),
  ...from({ source: 'expnote.com', year: null, confidence: 'C' }, [
    ['new-device-sign-in', 'Sign-in detected from'],
    ['new-device-sign-in', '[Sign-in|signed in] [on|from] a new device'],
  ]),
  ...from(
    { source: 'public code that reads Amazon mails (several repositories)', year: '2019-2026', confidence: 'C' },
    [
      ['passkey-added', 'You have successfully added a passkey to your account'],
      ['passkey-added', 'A passkey was added to your Amazon account'],
      ['sign-in-attempt', '^Amazon.com: Sign-in$', 'subject'],
      ['sign-in-attempt', 'you recently tried to register a device or reading application'],
      ['sign-in-attempt', 'Sign-in attempt from…Tap link to respond'],
    ],
  ),
  ...from({ source: 'headings of account pages, kept by a scraper in use', year: '2025-2026', confidence: 'C' }, [
    ['account-locked', 'Account on hold temporarily'],
    ['account-locked', 'Account locked temporarily'],
    ['account-locked', 'Your Amazon account is locked and orders are on hold'],
    ['account-locked', 'cannot remove the hold on your account'],
    ['account-closed', 'Amazon account is closed'],
    ['account-closed', 'Amazon account deactivated'],
    ['documents-required', 'Document submission required'],
    ['billing-required', 'Billing verification required'],
    ['billing-required', 'Enter billing details'],
    ['billing-required', 'Choose payment card to verify'],
    ['policy-stop', 'Return Policy Violation'],
    ['policy-stop', 'Multiple accounts use the email'],
  ]),
  ...from({ source: 'a forged mail', year: '2026', confidence: 'C' }, [
    ['account-locked', 'weve temporarily limited certain features'],
  ]),
  ...from(
    {
      source: 'people who told of it (bentonwhite.com, perpuskecil, phonandroid.com)',
      year: '2013-2023',
      confidence: 'D',
    },
    [
      ['account-locked', 'your [Amazon |]account has been shut down'],
      ['seller-account', 'Welcome to selling on Amazon'],
      ['seller-account', 'your Amazon seller account is now active'],
      ['seller-account', 'Professional selling plan [monthly |][subscription|fee]'],
      ['seller-account', 'Amazon Seller account fee'],
      ['order-confirmed', 'Thank you for your purchase of'],
    ],
  ),
  ...from({ source: 'the English twin of a Japanese subject', year: null, confidence: 'D' }, [
    ['access-revoked', 'Recent changes to your Amazon.com account', 'subject'],
  ]),
  ...from(ORDINARY, [
    ['access-revoked', 'unauthorised party may have accessed your account'],
    ['access-revoked', 'reversed any [changes|modifications] made by [the|an] [unauthorized|unauthorised]'],
    [
      'email-changed',
      '[your|the] email [address |][on|for|of|associated with] your [Amazon |]account [was|has been] [changed|updated]',
    ],
    ['email-changed', '[we|you] [have |][successfully |][changed|updated] [the|your] email address'],
    ['email-changed', 'your email [address |][was|has been] [successfully |][changed|updated]'],
    ['email-added', '[email address|new email] [was|has been] added to your'],
    ['password-changed', 'your [Amazon |]password [was|has been] [successfully |][changed|updated]'],
    [
      'password-changed',
      'password [for|of|on|to] [your|the] [Amazon |]account [was|has been] [successfully |][changed|updated]',
    ],
    ['password-changed', '[we|you] [have |][successfully |][changed|updated] your [Amazon |account |]password'],
    ['authenticator-added', 'authenticator app [was|has been] [successfully |]added'],
    ['authenticator-added', 'added [an|a new] authenticator app'],
    [
      'two-step-on',
      '[two|2]-step verification [2SV |][was|has been|is now] [successfully |][enabled|turned on|activated|on for]',
    ],
    ['two-step-on', '[enabled|turned on|activated] [two|2]-step verification'],
    [
      'two-step-off',
      '[two|2]-step verification [2SV |][was|has been|is now] [successfully |][disabled|turned off|deactivated|off for]',
    ],
    ['two-step-off', '[disabled|turned off|deactivated] [two|2]-step verification'],
    ['two-step-method-changed', 'preferred [method|two-step verification method]…[was|has been] [changed|updated]'],
    ['phone-added', '[phone|mobile] number [was|has been] added'],
    ['phone-added', 'added a [new |][mobile |phone |mobile phone ]number'],
    ['phone-changed', '[phone|mobile] number [was|has been] [changed|updated]'],
    ['phone-removed', '[phone|mobile] number [was|has been] [removed|deleted]'],
    ['phone-removed', '[removed|deleted] [the|your|a] [mobile |][phone |]number'],
    ['name-changed', 'your name [was|has been] [changed|updated]'],
    ['name-changed', 'name on your [Amazon |]account [was|has been] [changed|updated]'],
    ['passkey-added', 'passkey [was|has been] [successfully |][added|created|set up]'],
    ['passkey-added', '[successfully|have|youve] [added|created|set up] a [new |]passkey'],
    ['passkey-added', '[added|created] a [new |]passkey [to|for|on] your'],
    ['hold-lifted', 'hold on your [Amazon |]account [was|has been] [removed|lifted]'],
    ['hold-lifted', '[removed|lifted] the hold [on|from] your'],
    ['hold-lifted', 'your [Amazon |]account has been [unlocked|reinstated|reactivated|restored]'],
    [
      'account-locked',
      'your [Amazon |]account [access |][is|was|has been] [temporarily |currently |][locked|suspended|restricted|limited|blocked|on hold|put on hold|placed on hold]',
    ],
    ['account-locked', 'we [have |][temporarily |][locked|suspended|restricted] your [Amazon |]account'],
    ['account-locked', 'placed your [Amazon |]account…on hold'],
    [
      'account-locked',
      'account [is |was |][currently |][under review|being reviewed|flagged] and [is |was |has been |][temporarily |][suspended|locked|restricted|limited|disabled|blocked]',
    ],
    ['account-closed', '[had to|were forced to|were obliged to] [permanently |]close your [Amazon |]account'],
    ['order-cancelled', '[had to|were forced to|were obliged to] cancel your [Amazon |]order'],
    [
      'account-locked',
      '[had to|were forced to|were obliged to] [place|put] [a |a temporary ]hold on your [Amazon |]account',
    ],
    [
      'account-locked',
      '[had to|were forced to|were obliged to|were required to|are forced to|was necessary to] [temporarily |][suspend|lock|restrict|limit|block|disable|freeze] [access to |][some features of |certain features of |][your|the] [Amazon |]account',
    ],
    [
      'password-reset-required',
      'you [will |][need to|must|are required to|have to] reset your [Amazon |account |]password',
    ],
    ['password-reset-required', 'youll need to reset your password'],
    ['password-reset-required', 'password reset required'],
    ['order-cancelled', 'your [Amazon |]order…[was|were|has been|have been] [canceled|cancelled]'],
    ['order-cancelled', '[canceled|cancelled] your [Amazon |]order'],
    ['gift-card-cancelled', 'gift card [order |][was|has been] [canceled|cancelled|voided]'],
    ['card-reported', 'card [was|has been] reported [as |][lost|stolen|for unauthorized]'],
    ['card-reported', 'issuer of your [credit |debit |]card [has |]reported'],
    [
      'card-reported',
      '[bank|issuer|card company|issued your card|of your card|debit card|credit card|payment card] [has |have |][notified|informed|told|contacted] us…[unauthorized|unauthorised|without authorization|without authorisation|without your authorization|without your authorisation|without permission|without your permission|fraudulent]',
    ],
    [
      'card-reported',
      '[card company|issuing bank|bank] [has |]received a report of [unauthorized|unauthorised|fraudulent] use',
    ],
    [
      'card-reported',
      '[bank|issuer|card company|of your card] [has |]reported…[unauthorized|unauthorised|fraudulent|without your permission|without your authorization|without your authorisation]',
    ],
    [
      'card-reported',
      'report from…[issuer|bank|card company]…[unauthorized|unauthorised|fraudulent|without your permission]',
    ],
    [
      'card-reported',
      '[notified|informed] by [the|your] [issuing bank|bank|card issuer]…[unauthorized|unauthorised|without authorization|without authorisation|without your permission|fraudulent]',
    ],
    [
      'card-reported',
      'issuer of your [credit |debit |]card [has |]received a report…[fraudulent|unauthorized|unauthorised|without]',
    ],
    ['new-device-sign-in', 'new sign-in to your [Amazon |]account'],
    ['new-device-sign-in', 'new device [has |][just |]signed in'],
    ['new-device-sign-in', 'signed in to [on|from] a new device'],
    ['sign-in-attempt', '[attempted|attempting|tried|trying] to sign in to your [Amazon |]account'],
    [
      'password-reset-attempt',
      '[is attempting|is trying|attempted|tried] to reset [the|your] [Amazon |account |]password',
    ],
    ['password-reset-attempt', 'request to reset [the|your] [Amazon |]password'],
    ['verification-code', '[one-time password|one-time passcode] [OTP |][is|to]'],
    ['verification-code', '[one-time password|one-time passcode|verification code|security code|OTP] #'],
    ['verification-code', '# is your Amazon [OTP|one-time|verification code|security code]'],
    ['verification-code', 'use the following [code|one-time password|verification code]'],
    ['business-account', 'Welcome to [your |]Amazon Business'],
    ['business-account', '[converted|upgraded] to [an |a ][Amazon |]Business account'],
    [
      'account-locked',
      '[weve |we have |][temporarily |][limited|restricted|disabled|locked|suspended|blocked|frozen] [access to |certain features of |some features of |][your|the] [Amazon |]account',
    ],
    [
      'account-locked',
      'your [Amazon |]account [is|was|has been] [temporarily |currently |][limited|disabled|blocked|frozen|deactivated temporarily]',
    ],
    ['account-closed', '[we have |weve |][permanently |]closed your [Amazon |]account'],
    ['account-closed', 'your [Amazon |]account [is|was|has been] [now |permanently |][closed|terminated]'],
    [
      'documents-required',
      '[upload|submit|send us|provide] [a copy of |copies of |][the |a |your |][following |valid |requested |][document|government-issued|proof of|photo ID|identification|bank statement|utility bill|billing statement]',
    ],
    ['documents-required', 'documents [are|is] [needed|required] to'],
    [
      'billing-required',
      '[verify|confirm] [the |your ]billing [information|details|address] [to|for|so|before|in order]',
    ],
    [
      'billing-required',
      '[we need you to|please|you must|you need to] [verify|confirm] [your |the ][payment card|credit card|billing]',
    ],
    [
      'policy-stop',
      '[violated|violation of|violating|violates] [our|the|Amazons] [policies|policy|terms|conditions of use|return policy]',
    ],
    ['policy-stop', '[unusual number|high number|excessive number|large number] of [returns|refunds]'],
    [
      'prime-suspended',
      'Prime [membership|benefits|membership benefits] [is|are|has been|have been|was|were] [temporarily |currently |][suspended|paused|on hold|put on hold|placed on hold]',
    ],
    ['prime-suspended', '[suspended|paused|put on hold] your [Amazon |][Prime membership|Prime benefits]'],
    [
      'prime-suspended',
      'Prime [membership fee|membership|payment]…[could not be|couldnt be|was not|has been|was] [charged|processed|completed|declined]',
    ],
    ['prime-suspended', '[unable to|couldnt|could not] [charge|process|complete]…Prime membership'],
    [
      'seller-account',
      '[your|an] [Amazon |]seller account [has been|was|is] [created|registered|activated|ready|open]',
    ],
    [
      'seller-account',
      '[registered|registering|signing up|signed up] [as a seller on|to sell on|as a seller with] Amazon',
    ],
    ['family-invite', 'invited [you|someone|] to [join |]…Amazon [Family|Household]'],
    ['family-invite', '[invitation|invite] to [join |share ]…Amazon [Family|Household]'],
    [
      'family-invite',
      '[joined|added to|added as a member of|now part of|now a member of] your Amazon [Family|Household]',
    ],
    ['family-invite', '[accepted] your invitation to…Amazon [Family|Household]'],
    [
      'device-registered',
      '[device|Kindle|Fire TV|Fire tablet|Echo|app|reading application] [was|has been|is now] [successfully |][registered|added] [to|with|on] your [Amazon |]account',
    ],
    ['device-registered', 'you [have |][successfully |]registered [a|your|an] [new |][device|Kindle|Fire|Echo|app]'],
    ['device-registered', '[new device|a device] [registered|was registered|has been registered]'],
    ['order-confirmed', 'Your [Amazon |]order of'],
    ['order-confirmed', 'Your [Amazon |]order confirmation'],
    ['order-confirmed', '[thank you|thanks] for [your order|placing an order|shopping with us. Well send]'],
    ['order-confirmed', 'your [Amazon |]order [has been|was|is] [received|placed|confirmed]'],
    ['order-confirmed', 'your [Amazon |][order|purchase]…[has been|was] [placed|confirmed|charged]'],
    ['order-confirmed', '^ordered:', 'subject'],
    ['order-confirmed', '^order [confirmation|confirmed|placed]'],
    ['gift-card-cancelled', 'cancel[led|ed] your [e|]gift card'],
  ]),
];

export const EN_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: {
    suppositions:
      '(?<!\\p{L})(?:(?:scammers?|fraudsters?|criminals?|impersonators?|(?:scam|fake|phishing|fraudulent) (?:e-?mails?|messages?|calls?|texts?))|if|whether|unless|once|when|until)(?=\\s)…',
    unless: '(?:yourself|youmust)',
  },
};

export const EN_WAITS: WaitWords = {
  numbers: {
    ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
    ...{ twelve: 12, 'twenty-four': 24, 'twenty four': 24, 'thirty-six': 36, 'thirty six': 36, 'forty-eight': 48 },
    ...{ 'forty eight': 48, 'seventy-two': 72, 'seventy two': 72, an: 1, a: 1 },
  },
  units: [
    ['(?:full )?hours?|hrs?|h', 1],
    ['(?:full |business |working |calendar )?days?', 24],
    ['weeks?', 168],
  ],
  to: 'to|or',
  waiting:
    '\\btry [a-z ]{1,40}\\bin [\\da-z]|\\bwait\\b|\\bwaiting\\b|\\bafter\\b|\\bonce\\b|\\bbefore\\b|\\buntil\\b|\\bup to\\b|\\ballow\\b|\\bremains?\\b|\\bstays?\\b|\\btakes?\\b|\\bidentity\\b|\\bhold\\b|\\bin about\\b|\\b(?:will|ll) be (?:able|re|un)|\\bwill regain\\b|\\b(?:can|may) [a-z ]{1,60}\\bin (?:about |approximately |around )?|\\b(?:not|won.?t) be able\\b|\\bunable\\b|\\bcannot\\b|\\bunavailable\\b',
  signIn: '\\bsign(?:ing)?[ -]?in|\\blog(?:ging)?[ -]?in|\\breset|\\bpassword|\\bregain',
  account:
    '\\bsign(?:ing)?[ -]?in|\\blog(?:ging)?[ -]?in|\\breset|\\bpassword|\\bregain|\\bunlock|\\breactivat|\\breinstat|\\baccess\\b|\\baccount\\b|\\bhold\\b|\\bidentity\\b',
  otherTimes:
    '\\bcode\\b|\\botp\\b|\\bone[- ]time\\b|\\bhours a day\\b|\\btrial\\b|\\brenew|\\breturns?\\b|\\blink\\b|\\bexpir|\\bvalid\\b|\\bdeliver|\\bship|\\brefund|\\breply|\\brespond|\\bago\\b|\\bpast\\b|\\blast\\b|\\bsale\\b|\\boffer\\b|\\bdeal\\b|\\bcoupon\\b',
  threat:
    '\\bbefore [\\da-z ()-]{1,30}(?:hours|days) (?:pass|elapse)|\\bunless\\b|\\botherwise\\b|\\bfailure to\\b|\\bfail to\\b|\\b(?:suspended|closed|locked|terminated|deleted|deactivated|disabled|limited|blocked|restricted|removed|cancell?ed) (?:in|after|within|permanently|automatically)\\b|\\bwill be (?:permanently |automatically )?(?:suspended|closed|locked|terminated|deleted|deactivated|disabled|limited|blocked|restricted|cancell?ed|removed)\\b(?! (?:for|until))|\\b(?:before|until|or) (?:we |your |the |this )?(?:amazon )?(?:account|access|membership)? ?(?:is|will be|gets|being|closes?|locks?|suspends?|deletes?|terminates?)\\b ?(?:permanently )?(?:suspended|closed|locked|terminated|deleted|deactivated|disabled|limited|blocked)?|\\bbefore (?:we )?(?:clos|suspend|lock|delet|terminat|deactivat)ing\\b|\\b(?:gets|becomes) (?:suspended|closed|locked|terminated|deleted|disabled|blocked|restricted)|\\blos(?:e|ing) (?:your |all )?access\\b|\\b(?:is|are) going to be (?:permanently )?(?:suspended|closed|locked|terminated|deleted|deactivated|disabled|limited|blocked|restricted)|\\byou (?:only )?have (?:only )?[\\da-z ()-]{1,30}(?:hours?|days?) (?:left|to|before|until)|\\b(?:we|amazon) (?:will|ll|must|may|shall) (?:permanently |automatically )?(?:close|lock|suspend|delete|terminate|deactivate|disable|block|restrict|cancel)|\\b(?:close|lock|suspend|delete|terminate|deactivate|block) (?:your|the|this) (?:amazon )?account\\b',
  deadline: '\\bwithin\\b',
  comesBack:
    '\\bbe (?:able|restored|reinstated|reactivated|unlocked|lifted|removed)\\b|\\bregain\\b|\\bhave access\\b|\\bso (?:that )?you can\\b',
};

export const EN_CLAIMS: ClaimWords = {
  yours: '\\byour',
  things:
    'account|orders?|purchase|payment|prime|membership|subscription|password|package|parcel|delivery|shipment|refund|billing|invoice|(?<!gift )card|wallet|sign-?in|log-?in|security|profile|access|customer',
  talk: '^amazon(?:\\.com)?(?: prime| pay)? (?:says|said|sue[sd]?|suspends|bans|close[sd]|locks|limits|blocks|cuts|raise[sd]|hikes|launches|plans|faces|fires|warns|tests|admits|refuses|fails|expands|ends|to (?:raise|close|suspend|ban|limit|end|launch|lock|cut|increase))\\b(?!.*\\byour\\b)|^amazon (?:s3|ec2|rds|aws|lambda|aurora|bedrock|redshift|dynamodb|cloudfront|linux|alexa|web services)\\b(?!.*\\byour\\b)|\\bhow to (?:spot|avoid|recogni[sz]e|stay|save|grow)|what (?:to|you need to) know|\\b(?:scams|scammers|phishing|lawsuit)\\b|\\b(?:scam|fake|fraudulent) (?:e-?mails?|messages?|calls?|texts?|sites?)\\b|more expensive|price (?:rise|hike|increase)|cost(?:s|ing)? more\\b',
  troubles:
    'declin|fail|problem|issue|suspend|expir|updat|verif|confirm|action|requir|lock|limit|hold|refus|unusual|suspicious|unauthori[sz]ed|attention|attempt|alert|notice|notification|cancel|receiv|placed|pending|charged|debited|immediate|urgent|unsuccessful|could not|unable|renew|invoice (?:no\\.? ?|number )?#?\\d',
  greetings:
    '\\b(?:dear|hello|hi|valued|to our) (?:valued )?amazon(?: prime)? (?:customer|user|member|client|shopper|buyer)|\\bthank(?:s| you)(?: again)? for (?:shopping|visiting|using|choosing)[^.\\n]{0,12} amazon(?! ?pay)',
};
