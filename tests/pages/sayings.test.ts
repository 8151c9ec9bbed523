import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../scripts/inspect.ts';

/*
 * Sentences beside a payment row, and words in elements of their own. The words of all languages are looked for at once, so
 * that a word of one must not undo what a sentence of another says: "was" is German for "what", "si" Spanish for "if".
 */

const page = (body: string) =>
  `<!doctype html><html><head><title>Amazon</title></head><body><div id="a-page"><header class="nav-rec"></header>${body}</div></body></html>`;
const primePayment = (tld: string, body: string) =>
  inspectPage(`https://www.amazon.${tld}/gp/primecentral`, page(`<h1>Prime</h1>${body}`)).facts.primePayment?.value;

interface Saying {
  tld: string;
  label: string;
  value: string;
  /** Say of now that this is not what pays. */
  takenBack: string[];
  /** Say something of another day. */
  advice: string[];
  problem: string;
}

const SAYINGS: Saying[] = [
  {
    tld: 'com',
    label: 'Payment method',
    value: 'Visa ending in 1234',
    takenBack: ['Your card was declined.', "This card can't be used.", 'It was cancelled on May 1.'],
    advice: ['If your card was declined, choose another.', 'What happens when a card is declined?'],
    problem: 'Your payment was declined.',
  },
  {
    tld: 'de',
    label: 'Zahlungsart',
    value: 'Visa endet auf 1234',
    takenBack: ['Ihre Karte wurde abgelehnt.', 'Diese Karte kann nicht verwendet werden.'],
    advice: ['Wenn Ihre Karte abgelehnt wurde, wählen Sie eine andere.', 'Was passiert, wenn sie abgelehnt wird?'],
    problem: 'Aktualisieren Sie Ihre Zahlungsart.',
  },
  {
    tld: 'fr',
    label: 'Mode de paiement',
    value: 'Visa se terminant par 1234',
    takenBack: ['Votre carte a été refusée.', 'Cette carte ne peut pas être utilisée.'],
    advice: ['Si votre carte est refusée, choisissez-en une autre.'],
    problem: 'Mettez à jour votre mode de paiement.',
  },
  {
    tld: 'it',
    label: 'Metodo di pagamento',
    value: 'Visa che termina con 1234',
    takenBack: ['La tua carta è stata rifiutata.', 'Questa carta non può essere usata.'],
    advice: ['Se la tua carta è stata rifiutata, scegline un’altra.'],
    problem: 'Si è verificato un problema con il tuo metodo di pagamento.',
  },
  {
    tld: 'es',
    label: 'Método de pago',
    value: 'Visa que termina en 1234',
    takenBack: ['Se ha rechazado tu tarjeta.', 'Se rechazó tu tarjeta.', 'Esta tarjeta no se puede usar.'],
    advice: ['Si se rechaza tu tarjeta, elige otra.'],
    problem: 'No se ha podido cobrar tu suscripción.',
  },
  {
    tld: 'com.br',
    label: 'Forma de pagamento',
    value: 'Visa com final 1234',
    takenBack: ['Seu cartão foi recusado.', 'Este cartão não pode ser usado.'],
    advice: ['Se o cartão for recusado, escolha outro.'],
    problem: 'Atualize sua forma de pagamento.',
  },
  {
    tld: 'nl',
    label: 'Betaalmethode',
    value: 'Visa eindigend op 1234',
    takenBack: ['Je kaart is geweigerd om veiligheidsredenen.', 'Deze kaart kan niet worden gebruikt.'],
    advice: ['Als je kaart wordt geweigerd, kies dan een andere.'],
    problem: 'Werk je betaalmethode bij.',
  },
  {
    tld: 'se',
    label: 'Betalningsmetod',
    value: 'Visa som slutar på 1234',
    takenBack: ['Ditt kort nekades.', 'Kortet kan inte användas.'],
    advice: ['Om ditt kort nekades, välj ett annat.'],
    problem: 'Uppdatera din betalningsmetod.',
  },
];

describe.each(SAYINGS)('beside a row of $tld', ({ tld, label, value, takenBack, advice, problem }) => {
  const row = `<div><div>${label}</div><div>${value}</div>`;
  it.each(takenBack)('%s', (said) => expect(primePayment(tld, `${row}<div>${said}</div></div>`)).toBe('unknown'));
  it.each(advice)('%s', (said) => expect(primePayment(tld, `${row}<div>${said}</div></div>`)).toBe('set'));
  it(problem, () =>
    expect(primePayment(tld, `<div class="a-alert a-alert-error">${problem}</div>${row}</div>`)).toBe('problem'),
  );
});

describe('an alert that speaks of another day', () => {
  it.each([
    ['it', 'Se si verifica un problema con il tuo metodo di pagamento, te lo comunicheremo.'],
    ['it', 'Se ci sono problemi, aggiorna il tuo metodo di pagamento.'],
    ['es', 'Si surge un problema con tu método de pago, te avisaremos.'],
    ['es', 'Si ocurre un problema con tu método de pago, te avisaremos.'],
    ['fr', 'Si jamais votre paiement est refusé, nous vous préviendrons.'],
    ['com.br', 'Se ocorrer um problema com sua forma de pagamento, avisaremos.'],
    ['nl', 'Als er een probleem is met je betaalmethode, laten we het je weten.'],
    ['se', 'Om något är fel, uppdatera din betalningsmetod.'],
  ])('of %s tells of no problem: %s', (tld, said) => {
    const { label, value } = SAYINGS.find((saying) => saying.tld === tld) as Saying;
    const row = `<div><div>${label}</div><div>${value}</div></div>`;
    expect(primePayment(tld, `<div class="a-alert a-alert-error">${said}</div>${row}`)).not.toBe('problem');
  });
});

describe('words in elements of their own', () => {
  const inPieces = (words: string) => words.split(' ').map((word) => `<font>${word}</font>`);

  it.each(SAYINGS)('a label of $tld', ({ tld, label, value }) => {
    for (const between of [' ', '\n  '])
      expect(primePayment(tld, `<div><div>${inPieces(label).join(between)}</div><div>${value}</div></div>`)).toBe(
        'set',
      );
  });

  it('a heading of a stopped account', () => {
    const heading = (between: string) =>
      inspectPage(
        'https://www.amazon.co.uk/ap/signin',
        page(`<h4>${inPieces('Document submission required').join(between)}</h4>`),
      ).facts.access?.value;
    expect(heading(' ')).toBe('documents');
    expect(heading('')).toBe('unknown');
  });
});

it.each(['cvf-aamation-challenge-iframe', 'aa-challenge-whole-page-iframe'])('a puzzle in a frame, %s', (id) => {
  const access = (frame: string) =>
    inspectPage('https://www.amazon.es/ap/cvf/request', page(frame)).facts.access?.value;
  expect(access(`<iframe id="${id}" src="x"></iframe>`)).toBe('challenge');
  expect(access(`<div hidden><iframe id="${id}" src="x"></iframe></div>`)).toBe('unknown');
});
