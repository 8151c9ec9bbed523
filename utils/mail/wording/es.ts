import { from, type Phrase, type Row } from './phrase.ts';

/** Only code and sign-in mails are known, in the Spanish of amazon.com. */
export const ES_WORDING_AS_OF = '2026-11';

const YOUR_ACCOUNT = '[tu|su] cuenta [de Amazon |]';
const OF_YOURS = '[asociada |asociado |][a tu |a su |de tu |de su |en tu |en su |][cuenta |][de Amazon |]';

/** A thing and what was done to it (as in "cambiad", without its last letter), in the ways in which Spanish orders the two. */
const done = (event: Row[0], thing: string, verb: string, past = ''): Row[] => [
  [event, `${thing} ${OF_YOURS}[se ha|ha sido|se|fue|está|está ahora] [correctamente |]${verb}`],
  [
    event,
    `[hemos|has|ha|se ha|se han] ${verb}[o|a] [correctamente |][un |una |el |la |tu |su |los |nuevo |nueva |]${thing}`,
  ],
  ...(past ? [[event, `se ${past} [un |una |el |la |tu |su |]${thing}`] satisfies Row] : []),
];

const EMAIL = '[dirección de |][correo electrónico|e-mail|correo]';
const TWO_STEP = 'verificación en dos pasos';
const PHONE = 'número de [teléfono móvil|teléfono|móvil|celular]';
const AUTHENTICATOR = '[aplicación|app] de autenticación';
const PASSKEY = '[clave de acceso|llave de acceso|passkey]';
const GIFT_CARD = '[cheque regalo|tarjeta de regalo|tarjeta regalo|cheque-regalo]';
const CHANGED = '[cambiad|actualizad|modificad]';
const ADDED = '[añadid|agregad]';

export const ES: Phrase[] = [
  ...from({ source: 'parsers of Amazon mails in use', year: '2025-2026', confidence: 'B' }, [
    ['sign-in-attempt', 'Intento de inicio de sesión'],
    ['sign-in-attempt', 'Alguien que conoce tu contraseña'],
    ['data-access-attempt', 'Intento de acceso a los datos de la cuenta'],
    ['password-reset-attempt', 'Recuperación de contraseña', 'subject'],
    ['password-reset-attempt', 'Ayuda con la contraseña', 'subject'],
  ]),
  ...from({ source: 'ordinary wording, not seen in a genuine mail', year: null, confidence: 'E' }, [
    [
      'access-revoked',
      '[no autorizada|no autorizado|sin autorización] [ha accedido|haya accedido|pudo acceder|puede haber accedido|podría haber accedido|pudo haber accedido] a [tu|su] cuenta',
    ],
    ['access-revoked', '[deshabilitado|desactivado] la contraseña de [tu|su] cuenta'],
    ['access-revoked', '[revertido|deshecho] [todos |][los |]cambios…no autorizad'],
    ...done('email-changed', EMAIL, CHANGED, 'cambió'),
    ...done('email-added', EMAIL, ADDED, 'agregó'),
    ...done('password-changed', 'contraseña', CHANGED, 'cambió'),
    ...done('authenticator-added', AUTHENTICATOR, ADDED, 'agregó'),
    ...done('two-step-on', TWO_STEP, '[activad|habilitad]', 'activó'),
    ...done('two-step-off', TWO_STEP, '[desactivad|deshabilitad]', 'desactivó'),
    ...done('two-step-method-changed', 'método preferido [de|para] [la |]verificación en dos pasos', CHANGED, 'cambió'),
    ...done('phone-added', PHONE, ADDED, 'agregó'),
    ...done('phone-changed', PHONE, CHANGED, 'cambió'),
    ...done('phone-removed', PHONE, '[eliminad|borrad]', 'eliminó'),
    ...done('name-changed', '[tu nombre|su nombre|nombre de tu cuenta|nombre de su cuenta]', CHANGED, 'cambió'),
    ...done('passkey-added', PASSKEY, '[cread|añadid|agregad]', 'creó'),
    ['hold-lifted', '[bloqueo|suspensión|retención]…[se ha levantado|ha sido levantada|se ha eliminado]'],
    ...done('hold-lifted', '[tu|su] cuenta', '[desbloquead|reactivad|restablecid]', 'desbloqueó'),
    [
      'account-locked',
      `${YOUR_ACCOUNT}[ha sido|se ha|está|fue] [temporalmente |][bloqueado|bloqueada|suspendida|suspendido|restringida]`,
    ],
    ['account-locked', '[hemos|se ha] [bloqueado|suspendido|restringido] [temporalmente |][tu|su] cuenta'],
    [
      'password-reset-required',
      '[debes|debe|tendrás que|tendrá que|tienes que|es necesario] restablecer [tu|su] contraseña',
    ],
    ...done('gift-card-cancelled', GIFT_CARD, '[cancelad|anulad]', 'canceló'),
    ['gift-card-cancelled', `cancelado [tu|su] pedido de ${GIFT_CARD}`],
    ['order-cancelled', '[hemos |ha sido |se ha ]cancelado [tu|su] pedido'],
    ['order-cancelled', '[tu|su] pedido…[ha sido|se ha|fue] cancelado'],
    ['card-reported', 'uso no autorizado de [tu|su] tarjeta'],
    ['new-device-sign-in', 'inicio de sesión [desde|en] un [nuevo dispositivo|dispositivo nuevo]'],
    ['new-device-sign-in', '[ha|se ha] iniciado sesión…[nuevo dispositivo|dispositivo nuevo]'],
    ['new-device-sign-in', 'nuevo inicio de sesión en [tu|su] cuenta'],
    ['sign-in-attempt', 'intentando iniciar sesión en [tu|su] cuenta'],
    ['data-access-attempt', 'intentando acceder a los datos de [tu|su] cuenta'],
    ['password-reset-attempt', 'intentando restablecer [tu|su|la] contraseña'],
    ['password-reset-attempt', 'solicitud para restablecer [tu|su|la] contraseña'],
    ['verification-code', '[tu|su] código de verificación es'],
    ['verification-code', '[tu|su] código de verificación de Amazon'],
    ['verification-code', '[tu|su] código de verificación #'],
    ['verification-code', '[siguiente contraseña de un solo uso|contraseña de un solo uso es]'],
    ['business-account', '[verificando|convertido]…cuenta de Amazon Business'],
  ]),
];
