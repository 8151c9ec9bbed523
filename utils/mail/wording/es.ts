import { from, type Phrase } from './phrase.ts';

/** Only code and sign-in mails are known, in the Spanish of amazon.com. */
export const ES_WORDING_AS_OF = '2026-11';

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
      '[persona|parte|tercero] no [autorizada|autorizado] [ha accedido|haya accedido|pudo acceder|puede haber accedido|podría haber accedido] a [tu|su] cuenta',
    ],
    ['access-revoked', '[hemos |]deshabilitado la contraseña de [tu|su] cuenta'],
    [
      'email-changed',
      '[correo electrónico|e-mail] [asociada a tu cuenta |asociada a su cuenta |de tu cuenta |de su cuenta |][ha sido|se ha|fue] [cambiado|cambiada|actualizado|actualizada|modificada|modificado]',
    ],
    ['email-changed', 'hemos [cambiado|actualizado|modificado] la dirección de [correo electrónico|e-mail]'],
    ['email-added', 'hemos añadido una dirección de correo electrónico'],
    ['email-added', 'hemos agregado una dirección de correo electrónico'],
    [
      'password-changed',
      '[tu|su] contraseña [ha sido|se ha|fue] [cambiado|cambiada|actualizado|actualizada|modificada]',
    ],
    ['password-changed', 'hemos [cambiado|actualizado] [correctamente |][tu|su] contraseña'],
    ['authenticator-added', '[aplicación de autenticación|app de autenticación]…[añadida|añadido|agregada|agregado]'],
    ['authenticator-added', '[añadido|agregado] una [aplicación|app] de autenticación'],
    ['two-step-on', 'verificación en dos pasos…[se ha activado|ha sido activada|está activada]'],
    ['two-step-on', 'hemos [activado|habilitado] [correctamente |]la verificación en dos pasos'],
    ['two-step-off', 'verificación en dos pasos…[se ha desactivado|ha sido desactivada|está desactivada]'],
    ['two-step-off', 'hemos [desactivado|deshabilitado] [correctamente |]la verificación en dos pasos'],
    ['phone-added', 'número de [teléfono|móvil|teléfono móvil]…[añadido|agregado]'],
    ['phone-changed', 'número de [teléfono|móvil|teléfono móvil]…[cambiado|actualizado|modificado]'],
    ['phone-removed', 'número de [teléfono|móvil|teléfono móvil]…[eliminado|borrado]'],
    ['name-changed', '[tu|su] nombre [ha sido|se ha] [cambiado|actualizado]'],
    ['passkey-added', '[clave de acceso|passkey|llave de acceso]…[creado|creada|añadido|añadida|agregada]'],
    ['hold-lifted', '[bloqueo|suspensión|retención]…[se ha levantado|ha sido levantada|se ha eliminado]'],
    [
      'account-locked',
      '[tu|su] cuenta [de Amazon |][ha sido|se ha|está] [temporalmente |][bloqueado|bloqueada|suspendida|suspendido]',
    ],
    ['account-locked', 'hemos [bloqueado|suspendido] [temporalmente |][tu|su] cuenta'],
    ['password-reset-required', '[debes|debe|tendrás que|tendrá que] restablecer [tu|su] contraseña'],
    ['gift-card-cancelled', '[cheque regalo|tarjeta de regalo|tarjeta regalo]…[cancelado|cancelada|anulado|anulada]'],
    ['order-cancelled', '[hemos |ha sido |se ha ]cancelado [tu|su] pedido'],
    ['order-cancelled', '[tu|su] pedido…[ha sido|se ha] cancelado'],
    ['new-device-sign-in', 'inicio de sesión [desde|en] un [nuevo dispositivo|dispositivo nuevo]'],
    ['password-reset-attempt', 'intentando restablecer [tu|su|la] contraseña'],
    ['verification-code', '[tu|su] código de verificación'],
    ['business-account', 'cuenta de Amazon Business'],
  ]),
];
