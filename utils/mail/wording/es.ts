import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

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

/** Only code and sign-in mails are known, in the Spanish of amazon.com. */
const PHRASES: Phrase[] = [
  ...from({ source: 'parsers of Amazon mails in use', year: '2025-2026', confidence: 'B' }, [
    ['sign-in-attempt', 'Intento de inicio de sesión'],
    ['sign-in-attempt', 'Alguien que conoce tu contraseña'],
    ['data-access-attempt', 'Intento de acceso a los datos de la cuenta'],
    ['password-reset-attempt', 'Recuperación de contraseña', 'subject'],
    ['password-reset-attempt', 'Ayuda con la contraseña', 'subject'],
    ['sign-in-attempt', 'Alguien que conoce tu contraseña está intentando ingresar a tu cuenta'],
  ]),
  ...from(
    { source: 'a mail filter in use; the letter of closure quoted by a newspaper', year: '2025-2026', confidence: 'C' },
    [
      ['sign-in-attempt', '^Amazon.com: Inicio de sesión$', 'subject'],
      ['verification-code', 'Si eras tú, tu código de verificación es'],
      ['account-closed', 'hemos cerrado esta cuenta'],
      ['policy-stop', 'infringir los términos'],
    ],
  ),
  ...from(ORDINARY, [
    ['account-locked', '[tu|su] cuenta se encuentra [temporalmente |][bloqueada|suspendida|restringida]'],
    ['account-locked', 'hemos [restringido|bloqueado|suspendido|limitado] [temporalmente |]el acceso a [tu|su] cuenta'],
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
      `${YOUR_ACCOUNT}[ha sido|se ha|está|fue] [temporalmente |][bloqueado|bloqueada|suspendida|suspendido|restringida|limitada]`,
    ],
    [
      'account-locked',
      '[hemos tenido que|nos hemos visto obligados a|nos vimos obligados a|tuvimos que|hemos debido] [bloquear|suspender|restringir|limitar|congelar] [temporalmente |][tu|su] cuenta',
    ],
    [
      'account-locked',
      'acceso a [tu|su] cuenta [ha sido|está|fue] [temporalmente |][bloqueado|suspendido|restringido|limitado]',
    ],
    ['order-cancelled', '[hemos tenido que|nos hemos visto obligados a|tuvimos que] cancelar [tu|su] pedido'],
    [
      'account-locked',
      '[hemos|se han] [limitado|restringido] [temporalmente |][algunas|ciertas|determinadas] funciones de [tu|su] cuenta',
    ],
    ['account-locked', '[hemos|se ha] [bloqueado|suspendido|restringido|limitado] [temporalmente |][tu|su] cuenta'],
    [
      'password-reset-required',
      '[debes|debe|tendrás que|tendrá que|tienes que|es necesario] restablecer [tu|su] contraseña',
    ],
    ...done('gift-card-cancelled', GIFT_CARD, '[cancelad|anulad]', 'canceló'),
    ['gift-card-cancelled', `cancelado [tu|su] pedido de ${GIFT_CARD}`],
    ['order-cancelled', '[hemos |ha sido |se ha ]cancelado [tu|su] pedido'],
    ['order-cancelled', '[tu|su] pedido…[ha sido|se ha|fue] cancelado'],
    ['card-reported', '[uso no autorizado|uso fraudulento] de [tu|su] tarjeta'],
    ['new-device-sign-in', 'inicio de sesión [desde|en] un [nuevo dispositivo|dispositivo nuevo]'],
    ['new-device-sign-in', '[ha|se ha] iniciado sesión…[nuevo dispositivo|dispositivo nuevo]'],
    ['new-device-sign-in', 'nuevo inicio de sesión en [tu|su] cuenta'],
    ['sign-in-attempt', 'intentando iniciar sesión en [tu|su] cuenta'],
    ['data-access-attempt', 'intentando acceder a los datos de [tu|su] cuenta'],
    ['password-reset-attempt', 'intentando restablecer [tu|su|la] contraseña'],
    ['password-reset-attempt', 'solicitud para restablecer [tu|su|la] contraseña'],
    ['verification-code', '[tu|su] código de verificación es'],
    ['verification-code', '[tu|su] código de verificación de Amazon'],
    ['verification-code', 'código de verificación #'],
    ['verification-code', '[verifica tu|verifique su] nueva cuenta de Amazon'],
    ['verification-code', '[siguiente contraseña de un solo uso|contraseña de un solo uso es]'],
    ['business-account', '[verificando|convertido]…cuenta de Amazon Business'],
    ...done('account-closed', '[tu|su] cuenta [de Amazon |]', '[cerrad|cancelad]', 'cerró'),
    [
      'documents-required',
      '[envía|envíe|envíanos|envíenos|sube|suba|adjunta|adjunte|proporciona|proporcione]…[documento|documentos|identificación|comprobante|extracto]',
    ],
    [
      'billing-required',
      '[verifica|verifique|confirma|confirme] [tu|su|tus|sus|la|los] [información de facturación|datos de facturación|dirección de facturación|tarjeta(?! (?:de )?regalo)|datos de pago|información de pago]',
    ],
    [
      'policy-stop',
      '[infringido|incumplido|incumplimiento de|infracción de|infringe|incumple] [nuestras|nuestros|las|los|la|nuestra] [políticas|política|términos|condiciones]',
    ],
    ['prime-suspended', '[suscripción|membresía] [a |de |][Amazon |]Prime…[suspendida|pausada|en pausa|suspendido]'],
    ['prime-suspended', 'Prime…pago…[rechazado|no se ha podido|no se pudo|fallido]'],
    ['seller-account', '[cuenta de vendedor|cuenta de venta]…[activ|cread|abiert|registrad|desactivad]'],
    ['seller-account', '[bienvenido|bienvenida] a vender en Amazon'],
    ['family-invite', '[invitado|invitación|invita]…Amazon [Family|Familia|Hogar|Household]'],
    ['device-registered', 'dispositivo…[registrado en|se ha registrado en|vinculado a|añadido a] [tu|su] cuenta'],
    ['device-registered', '[se ha registrado|has registrado|registraste] un [nuevo |]dispositivo'],
    ['order-confirmed', 'gracias por [tu|su] [pedido|compra]'],
    ['order-confirmed', '[tu|su] pedido [de Amazon |][ha sido|se ha] [recibido|confirmado|realizado]'],
    ['order-confirmed', '^[Pedido|Pedido realizado]:', 'subject'],
    ['order-confirmed', 'Confirmación de [tu |su |]pedido', 'subject'],
  ]),
];

export const ES_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: {
    suppositions: '(?<!\\p{L})(?:(?:estafadores|delincuentes)|si|cuando|hasta que|no (?:se|ha|han|hemos))(?=\\s)…',
  },
};

export const ES_WAITS: WaitWords = {
  numbers: {
    ...{ una: 1, un: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
    ...{ doce: 12, veinticuatro: 24, 'cuarenta y ocho': 48, 'setenta y dos': 72 },
  },
  units: [
    ['horas?|hs?', 1],
    ['dias?(?: habiles| laborables| naturales)?', 24],
    ['semanas?', 168],
  ],
  to: 'a|o',
  waiting:
    '\\bpermanecera\\b|\\btarda|\\besper[ae]\\b|\\besperar\\b|\\bdespues\\b|\\bal cabo\\b|\\btras\\b|\\btranscurrid|\\bpasad[ao]s\\b|\\bhasta\\b|\\bpodra',
  signIn: '\\bsesion\\b|\\bcontrasena|\\brestablec',
  account: '\\bsesion\\b|\\bcontrasena|\\brestablec|\\bacced|\\bacceso\\b|\\bcuenta\\b|\\bidentidad',
  otherTimes:
    '\\bprueba\\b|\\brenov|\\bdevol|\\brespuesta\\b|\\breembols|\\bentreg|\\benvio\\b|\\bcodigo\\b|\\benlace\\b|\\bcaduca|\\bvalid[ao]s?\\b|\\bhace\\b|\\boferta',
  threat:
    '\\bse (?:cerrar|bloquear|suspender|eliminar|cancelar|desactivar)a\\b|\\b(?:cerrar|bloquear|suspender|eliminar|cancelar)emos\\b|\\bvamos a (?:cerrar|bloquear|suspender|eliminar|cancelar)|\\bperdera|\\bde lo contrario\\b|\\b(?:bloqueada|suspendida|cerrada|eliminada) (?:en|dentro|tras)\\b|\\bsera (?:permanentemente |definitivamente )?(?:bloquead|suspendid|cerrad|eliminad|cancelad|desactivad)|\\bantes de (?:que )?(?:su|tu|la|cerrar|bloquear|suspender|cancelar)\\b.{0,30}|\\b(?:tienes?|dispones?) (?:solo |de )*[\\da-z ]{1,20}(?:horas|dias) (?:para|antes)',
  deadline: '\\ben un plazo\\b|\\bdentro de\\b',
  comesBack: '\\bpodra|\\bdesbloquead|\\brestablecid',
};

export const ES_CLAIMS: ClaimWords = {
  yours: '\\b(?:tu|su|tus|sus)\\b',
  things:
    'cuenta|pedido|compra|cobro|pago|prime|suscripcion|membresia|contrasena|paquete|entrega|envio|reembolso|factura|tarjeta|sesion|seguridad|acceso|cliente',
  talk: '^amazon(?: prime)? (?:suspende|cierra|sube|bloquea|anuncia|lanza|limita|retira)\\b(?!.*\\b(?:tu|su)s?\\b)|(?:correos?|mensajes?) falsos?|\\bestafas?\\b|subida de precio|mas caro',
  troubles:
    'rechazad|fallid|problema|suspendid|bloquead|caducad|vencid|actualiz|verific|confirm|accion|requerid|necesari|restringid|inusual|sospechos|alerta|aviso|notificacion|cancelad|recibid|urgente|renov|no (?:se )?(?:ha podido|pudo|autorizad|realizad|procesad)|pendiente',
  greetings: '\\b(?:estimad[oa](?:\\(a\\))?|querid[oa]|hola)?,? ?client[ea]s?(?: de)? amazon',
};
