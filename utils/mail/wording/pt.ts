import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it ("alterado" as "altera", without its ending), in the ways Portuguese orders the two. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}…[foi|foram] [com sucesso |]${verb}d[o|a]`],
  [event, `[foi|foram] ${verb}d[o|a] [um |uma |o |a |]…${thing}`],
  [event, `${verb}mos…${thing}`],
];

const EMAIL = '[endereço de e-mail|endereço de email|e-mail]';
const TWO_STEP = '[verificação|autenticação] em [duas etapas|dois passos|dois fatores|dois factores]';
const PHONE = '[número de telefone|número de celular|número de telemóvel|telefone celular]';
const GIFT_CARD = '[cartão-presente|vale-presente|cartão presente|vale presente|cheque-prenda]';
const CHANGED = '[altera|atualiza|muda]';
const ADDED = 'adiciona';
const YOUR = '[sua|tua|a sua]';

/** Only the sign-in mail of amazon.com is known in Portuguese. */
const PHRASES: Phrase[] = [
  ...from({ source: 'public code that reads Amazon mails', year: null, confidence: 'C' }, [
    ['sign-in-attempt', 'Tentativa de login', 'subject'],
  ]),
  ...from({ source: 'canaltech.com.br', year: null, confidence: 'C' }, [
    ['account-locked', 'Conta Bloqueada', 'subject'],
  ]),
  ...from(ORDINARY, [
    [
      'access-revoked',
      '[pessoa não autorizada|terceiro não autorizado|acesso não autorizado]…[à sua|a sua|na sua] conta',
      'condition',
    ],
    ['access-revoked', '[desativamos|desabilitamos] a senha da sua conta'],
    ...done('email-changed', EMAIL, CHANGED),
    ...done('email-added', EMAIL, ADDED),
    ...done('password-changed', '[senha|palavra-passe]', CHANGED),
    ...done('authenticator-added', '[aplicativo autenticador|aplicativo de autenticação|app autenticador]', ADDED),
    ...done('two-step-method-changed', 'método…[duas etapas|dois passos]', CHANGED),
    ...done('two-step-on', TWO_STEP, '[ativa|habilita]'),
    ...done('two-step-off', TWO_STEP, '[desativa|desabilita]'),
    ...done('phone-removed', PHONE, '[removi|remove|excluí|elimina]'),
    ...done('phone-changed', PHONE, CHANGED),
    ...done('phone-added', PHONE, ADDED),
    ...done('name-changed', '[seu nome|nome da sua conta]', CHANGED),
    ...done('passkey-added', '[chave de acesso|passkey]', '[cria|adiciona]'),
    ['business-account', '[bem-vindo ao|verificando sua conta] Amazon Business'],
    ['seller-account', '[conta de vendedor|conta de vendas]…[criada|ativa|ativada|aberta|desativada]'],
    ['seller-account', '[bem-vindo|boas-vindas]…vender na Amazon'],
    ['family-invite', '[convidou|convite|convidado]…Amazon [Family|Família|Household]'],
    ['device-registered', 'dispositivo…registrado [na|em|à] sua conta'],
    ...done('hold-lifted', 'conta', '[desbloquea|reativa|restabeleci]'),
    [
      'account-locked',
      `${YOUR} conta [da Amazon |Amazon |][foi|está] [temporariamente |][bloqueada|suspensa|restrita|limitada]`,
    ],
    [
      'account-locked',
      '[tivemos que|tivemos de|fomos obrigados a|fomos forçados a] [suspender|bloquear|restringir|limitar] [temporariamente |][a |]sua conta',
    ],
    ['account-locked', '[bloqueamos|suspendemos|restringimos|limitamos] [temporariamente |]o acesso à sua conta'],
    ['account-locked', 'acesso à sua conta [foi|está] [temporariamente |][bloqueado|suspenso|restrito|limitado]'],
    ['order-cancelled', '[tivemos que|tivemos de|fomos obrigados a] cancelar [o |]seu pedido'],
    [
      'account-locked',
      '[limitamos|restringimos] [temporariamente |][alguns recursos|algumas funções|certos recursos] da sua conta',
    ],
    ['account-locked', '[bloqueamos|suspendemos|restringimos] [temporariamente |][a |]sua conta'],
    [
      'account-closed',
      `${YOUR} conta [da Amazon |Amazon |][foi|está] [permanentemente |definitivamente |][encerrada|fechada]`,
    ],
    ['account-closed', '[encerramos|fechamos] [a |]sua conta'],
    [
      'documents-required',
      '[envie|enviar|envie-nos|forneça|carregue]…[documento|documentos|comprovante|extrato|identificação]',
    ],
    [
      'billing-required',
      '[verifique|confirme|verificar|confirmar] [os seus |os |seus |suas |as |o seu |a sua ][dados de cobrança|informações de cobrança|endereço de cobrança|dados de pagamento|informações de pagamento|cartão]',
    ],
    ['policy-stop', '[violou|violação|infringiu|descumprimento]…[políticas|política|termos|condições]'],
    ['prime-suspended', '[assinatura|inscrição|subscrição] [do |da |][Amazon |]Prime…[suspensa|pausada|interrompida]'],
    ['prime-suspended', 'Prime…pagamento…[recusado|não autorizado|não foi autorizado|falhou]', 'condition'],
    ['password-reset-required', '[você precisa|é necessário|deve|precisará] redefinir [a |][sua |]senha'],
    ...done('gift-card-cancelled', GIFT_CARD, '[cancela|anula]'),
    ...done('order-cancelled', '[pedido|encomenda]', 'cancela'),
    ['card-reported', 'uso não autorizado do seu cartão', 'condition'],
    ['data-access-attempt', '[acessar|acesso] [os dados|aos dados] da sua conta'],
    ['new-device-sign-in', '[login|acesso|início de sessão] [em|a partir de|de] um novo dispositivo'],
    ['new-device-sign-in', 'novo [login|acesso] [na|em|à] sua conta'],
    ['sign-in-attempt', '[Tentativa de acesso|Tentativa de início de sessão]', 'subject'],
    ['sign-in-attempt', '[está tentando|tentou|está a tentar] [fazer login na|acessar a|entrar na|aceder à] sua conta'],
    ['sign-in-attempt', 'que [sabe|conhece] [a |][sua|tua] senha'],
    ['password-reset-attempt', '[solicitação|pedido] [para|de] [redefinir|redefinição]…[senha|palavra-passe]'],
    ['password-reset-attempt', '[tentando|tentou] redefinir [a |][sua |]senha'],
    ['password-reset-attempt', '[recuperação de senha|assistência de senha|ajuda com a senha]', 'subject'],
    ['verification-code', '[código de verificação|senha de uso único|senha descartável] [da Amazon |][é|#]'],
    ['verification-code', '[seu|o seu] código de verificação [da |]Amazon'],
    ['verification-code', '# é o seu código'],
    ['verification-code', '[verifique|confirme] [a |][sua|tua] nova conta [da |]Amazon'],
    ['verification-code', 'código OTP [é |]#'],
    [
      'order-confirmed',
      '[obrigado|agradecemos] [pelo seu|por sua|pela sua|o seu|por comprar] [pedido|compra|encomenda|na Amazon]',
    ],
    [
      'order-confirmed',
      '[seu|o seu|sua] [pedido|encomenda] [na Amazon |da Amazon |][foi|está] [recebido|recebida|confirmado|confirmada|realizado]',
    ],
    ['order-confirmed', '^[Pedido|Pedido realizado|Encomendado]:', 'subject'],
    ['order-confirmed', 'confirmação [do|de] [seu |]pedido', 'subject'],
  ]),
];

export const PT_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: '(?<!\\p{L})(?:(?:golpistas|criminosos)|se|quando|ate que|nao)(?=\\s)…' },
};

export const PT_WAITS: WaitWords = {
  numbers: {
    ...{ um: 1, uma: 1, dois: 2, duas: 2, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10 },
    ...{ doze: 12, 'vinte e quatro': 24, 'quarenta e oito': 48, 'setenta e duas': 72 },
  },
  units: [
    ['horas?|h', 1],
    ['dias?(?: uteis)?', 24],
    ['semanas?', 168],
  ],
  to: 'a|ou',
  waiting:
    '\\bapos\\b|\\bdepois\\b|\\baguard|\\besper[ae]|\\bate\\b|\\bantes de\\b|\\blevar?\\b|\\bpodera|\\bem \\d|\\bdentro de\\b',
  signIn: '\\blogin\\b|\\bsessao\\b|\\bsenha|\\bpalavra-passe|\\bredefin',
  account: '\\blogin\\b|\\bsessao\\b|\\bsenha|\\bpalavra-passe|\\bredefin|\\bconta\\b|\\bacess|\\bidentidade\\b',
  otherTimes:
    '\\bcodigo\\b|\\blink\\b|\\bexpir|\\bvalid|\\bentreg|\\benvio\\b|\\breembols|\\brespo|\\bteste\\b|\\brenov|\\bdevol|\\batras\\b|\\bha \\d|\\bofert',
  threat:
    '\\b(?:encerrar|bloquear|suspender|cancelar|excluir)emos\\b|\\bvamos (?:encerrar|bloquear|suspender|cancelar|excluir)|\\bperdera|\\bcaso contrario\\b|\\bsera (?:permanentemente |automaticamente )?(?:suspens|encerrad|bloquead|excluid|cancelad|desativad)|\\bantes (?:que|de (?:sua|a sua|ser))\\b|\\b(?:voce )?(?:tem|possui)[\\da-z ]{1,20}(?:horas|dias) (?:para|antes)',
  deadline: '\\bdentro de\\b|\\bno prazo\\b|\\bem ate\\b',
  comesBack: '\\bpodera|\\bdesbloquead|\\brestabelecid|\\breativad',
};

export const PT_CLAIMS: ClaimWords = {
  yours: '\\b(?:seu|sua|seus|suas|teu|tua)\\b',
  things:
    'conta|pedido|compra|pagamento|prime|assinatura|cobranca|mensalidade|subscricao|senha|pacote|entrega|encomenda|reembolso|fatura|cartao(?! (?:de )?presente)|login|sessao|seguranca|acesso|cliente',
  talk: '^amazon(?: prime)? (?:suspende|fecha|bloqueia|anuncia|lanca|limita|aumenta)\\b(?!.*\\bsuas?\\b|.*\\bseus?\\b)|\\bgolpes?\\b|e-?mails? falsos?|mais caro|\\bafeta',
  troubles:
    'recusad|falh|problema|suspens|bloquead|expirad|vencid|atualiz|verific|confirm|acao|necessari|restrit|incomum|suspeit|alerta|aviso|notificac|cancelad|recebid|urgente|renov|nao (?:foi )?(?:autorizad|realizad|processad|aprovad)|pendente|atrasad',
  greetings: '\\b(?:prezad[oa]|car[oa]|ola)?[ ,]{0,2}client[ea]s?(?: da)? amazon',
};
