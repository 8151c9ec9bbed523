// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Begin } from '../../../components/recovery/begin.tsx';
import { FULL_RECOVERY } from '../../../components/recovery/full.ts';
import { Recovery } from '../../../components/recovery/recovery.tsx';
import { type StartWish, startWish } from '../../../components/recovery/start-wish.ts';
import { fromField, toField } from '../../../components/recovery/when-field.tsx';
import { translator } from '../../../locales/index.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';
import { PATH_IDS } from '../../../utils/recovery/paths/ids.ts';
import type { Entry } from '../../../utils/recovery/schema.ts';
import { STEP_IDS } from '../../../utils/recovery/steps.ts';
import { type Suggestion, suggestedByAccess } from '../../../utils/recovery/suggest.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { applyCommand, type Change, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { incidentIn, withIncident } from '../state/at.ts';
import { press, showInSurface } from './in-surface.tsx';

/* Recovery in front of the real rules for commands, with a clock that the tests move. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = new Date(2026, 10, 24, 12, 0).getTime();

let now: number;
let state: State;
let sent: Change[];
let saved: number;

interface How {
  language?: LanguageId;
  compact?: boolean;
  store?: MarketplaceId;
  wish?: StartWish | null;
  suggestion?: Suggestion | null;
  isGuessed?: boolean;
  canWrite?: boolean;
}
let how: How;

function show(): void {
  const language = how.language ?? 'en';
  showInSurface(
    <Recovery
      incident={incidentOf(state, now)}
      store={how.wish?.store ?? how.store ?? 'jp'}
      {...(!how.compact && { full: FULL_RECOVERY })}
      wish={how.wish ?? null}
      suggestion={how.suggestion ?? null}
      isGuessed={how.isGuessed ?? false}
      onSaveCopy={() => saved++}
    />,
    language,
    now,
    {
      canWrite: how.canWrite ?? true,
      send: async (command) => {
        sent.push(command as Change);
        state = applyCommand(state, command as Change, now);
        show();
        return true;
      },
    },
  );
}

const begin: Change = { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null };
const answered: Change = {
  type: 'answer',
  answers: { 'sign-in': ['no'], signs: ['address-mail'], mailbox: ['unknown'] },
  since: null,
};
const five: Change = { type: 'add-hold', hold: '5-hours', from: START, hours: null };
const ticked = (...steps: (typeof STEP_IDS)[number][]): Change[] =>
  steps.map((step) => ({ type: 'tick', step, done: true }));
const revoked = (sentAt: number, waitHours: number | null): Change => ({
  type: 'add-mail',
  mail: { event: 'access-revoked', verdict: 'authenticated', sentAt, waitHours },
});

/** Does things at the present time of the test. */
const having = (...changes: Change[]) => {
  state = changes.reduce((next, change) => applyCommand(next, change, now), state);
};
const open = async (shown: How = {}) => {
  how = shown;
  await act(async () => show());
};
/** Lets time pass in front of an open surface. */
const pass = (time: number) =>
  act(async () => {
    now += time;
    show();
  });

const find = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const words = () => document.body.textContent ?? '';
const stands = () => find('section[data-part=status]')?.textContent ?? '';
const button = (label: string, within = 'body') =>
  all(`${within} button`).find(({ textContent }) => textContent?.trim() === label);
const type = (selector: string, text: string) =>
  act(async () => {
    const field = find<HTMLInputElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = text;
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
  });
const primaries = () => all('.button-primary').map(({ textContent }) => textContent?.trim());
const focused = () => document.activeElement?.textContent?.trim();
const row = (step: string) => find(`li[data-step="${step}"]`);

beforeEach(() => {
  now = START;
  state = initialState();
  sent = [];
  saved = 0;
  location.hash = '';
});
afterEach(() => render(null, document.body));

describe('the emergency view', () => {
  it('has Amazon, the card and the mailbox before any question, and then what happened', async () => {
    await open();
    const [first] = all('a');
    expect(first?.getAttribute('href')).toBe('https://www.amazon.co.jp/gp/help/customer/account-issues');
    expect(all('[data-at-once]').map(({ dataset }) => dataset.atOnce)).toEqual(['card', 'mailbox']);
    expect(all('[data-path]').map(({ dataset }) => dataset.path)).toEqual(PATH_IDS);
    expect(all('form')).toEqual([]);
  });

  it('starts by one press, for the store that is shown, and asks next', async () => {
    await open({ store: 'de' });
    await press(find('[data-path=stopped]'));
    expect(sent).toEqual([{ ...begin, marketplace: 'de', path: 'stopped', answers: {} }]);
    expect(find('[data-part=questions]')).not.toBeNull();
    expect(focused()).toBe('First, what do you see?');
  });

  it('can be read where nothing can be written, but starts nothing', async () => {
    await open({ canWrite: false });
    expect(find('[data-path=takeover]')).toHaveProperty('disabled', true);
    expect(find('[data-at-once=card]')?.textContent).toContain('Call the number on the back of the card.');
  });

  it('opened by a banner, starts for its store, filled in with what was seen', async () => {
    location.hash = '#recovery?from=banner&store=de';
    await open({ wish: startWish(location.hash), suggestion: suggestedByAccess('documents') });
    expect(all('[data-path]')[0]?.textContent).toContain('Mamori saw this');
    await press(all('[data-path]')[0]);
    expect(sent).toEqual([
      { ...begin, marketplace: 'de', via: 'banner', path: 'stopped', answers: { stop: ['documents'] } },
    ]);
    expect(location.hash).toBe('#recovery');
  });

  it('asks about a store that was only guessed before a path starts', async () => {
    await open({ isGuessed: true });
    expect(all('[data-path]')).toEqual([]);
    await press(button('Yes, amazon.co.jp'));
    expect(all('[data-path]')).toHaveLength(PATH_IDS.length);
  });

  it('opened by a banner of another store while a path is walked, asks which is meant', async () => {
    having(begin, answered);
    await open({ wish: { via: 'banner', store: 'de' } });
    await press(button('Switch to amazon.de'));
    expect(incidentIn(state)?.marketplace).toBe('de');
    expect(words()).not.toContain('Turn it to');
  });
});

describe('the address of the part', () => {
  it.each([
    ['#recovery?from=banner&store=jp', { via: 'banner', store: 'jp' }],
    ['#recovery?from=banner&store=xx', null],
    ['#recovery?from=mail&store=jp', null],
    ['#recovery', null],
    ['', null],
  ])('%s asks for %o', (hash, wish) => {
    expect(startWish(hash)).toEqual(wish);
  });
});

describe('the questions', () => {
  const answer = async () => {
    await press(find('[data-question=sign-in] input[value=no]'));
    await press(find('input[value=strange-orders]'));
    await press(find('input[value=newsletters]'));
    await press(find('[data-question=mailbox] input[value=unsafe]'));
    await press(button('Yesterday'));
    await press(button('Show my steps'));
  };

  it('ask first whether one can sign in; then come the steps, with the reasons of the plan', async () => {
    having(begin);
    await open();
    // What comes next is shown once the one before is answered.
    const shown = () => all('[data-question]').map(({ dataset }) => dataset.question);
    expect(shown()).toEqual(['sign-in']);
    await press(find('[data-question=sign-in] input[value=no]'));
    expect(shown()).toEqual(['sign-in', 'signs']);
    await answer();
    expect(sent).toEqual([
      {
        type: 'answer',
        answers: { 'sign-in': ['no'], signs: ['strange-orders', 'newsletters'], mailbox: ['unsafe'] },
        since: new Date(2026, 10, 23).getTime(),
      },
    ]);
    expect(find('section[data-step]')?.dataset.step).toBe('contact');
    expect(focused()).toBe(translator('en')('step.contact.title'));
    expect(find('[data-part=beside]')?.textContent).toContain(translator('en')('step.mailbox.title'));
    expect(row('mail-flood')).not.toBeNull();
  });

  it('have one button that goes on, which shows the steps at the end', async () => {
    having(begin);
    await open();
    expect(primaries()).toEqual(['Next']);
    expect(button('Show my steps')).toBeUndefined();
    for (const _ of ['sign-in', 'signs']) await press(button('Next'));
    expect(primaries()).toEqual(['Show my steps']);
    expect(button('Answer the rest later')).toBeUndefined();
  });

  it('can be left for later, and what was answered by then is kept', async () => {
    having(begin);
    await open();
    await press(find('[data-question=sign-in] input[value=no]'));
    await press(button('Answer the rest later'));
    expect(sent).toEqual([{ type: 'answer', answers: { 'sign-in': ['no'], signs: [], mailbox: [] }, since: null }]);
    expect(find('section[data-step]')?.dataset.step).toBe('contact');
    await press(find('input[value=newsletters]'));
    await press(button('Change the answers'));
    expect(row('mail-flood')).not.toBeNull();
    expect(document.activeElement?.className).toBe('headline');
  });

  it('take no time ahead of the clock, and an empty one for not known', async () => {
    having(begin);
    await open();
    for (const _ of ['sign-in', 'signs']) await press(button('Next'));
    await type('[type=datetime-local]', '2031-01-01T00:00');
    await press(button('Show my steps'));
    expect(sent).toEqual([]);
    await type('[type=datetime-local]', toField(now));
    await press(button('Show my steps'));
    expect(sent).toMatchObject([{ since: now }]);
    expect(fromField('')).toBeNull();
    expect(fromField('1969-01-01T00:00')).toBeNull();
    expect(fromField(toField(START))).toBe(START);
  });

  it('come filled in with what a mail has shown, and never by a suspicious one', async () => {
    const mail = { event: 'email-changed', verdict: 'unproven', sentAt: START - HOUR, waitHours: null } as const;
    having({ ...begin, via: 'mail', mail });
    await open();
    expect(find<HTMLInputElement>('input[value=address-mail]')?.checked).toBe(true);
    state = initialState();
    having({ ...begin, via: 'mail', mail: { ...mail, verdict: 'suspicious' } });
    await open();
    expect(all('input:checked')).toEqual([]);
  });

  it('show one that hangs on an answer, and lead to another path where the answers show it', async () => {
    having({ ...begin, path: 'unknown-charge' });
    await open();
    await press(find('input[value=order-mail]'));
    await press(find('input[value=strange]'));
    await press(button('Show my steps'));
    expect(find('[data-part=path] h2')?.textContent).toBe('Back from a takeover');
    // It is a takeover now, whose questions come next; one sign is ticked already.
    expect(find<HTMLInputElement>('input[value=strange-orders]')?.checked).toBe(true);
  });

  it('are in place of the rest until they are answered, and never hide a wait', async () => {
    having(begin, five);
    await open();
    expect(find('[data-hold]')?.dataset.status).toBe('running');
    expect(row('mailbox')).toBeNull();
  });
});

describe('the path', () => {
  it('is changed by one press, and what was ticked stays', async () => {
    having(begin, answered, ...ticked('mailbox'));
    await open();
    await press(find('[data-part=path] [data-path=no-code]'));
    expect(sent).toEqual([{ type: 'take-path', path: 'no-code' }]);
    expect(find('[data-part=path] h2')?.textContent).toBe('No way past the code');
    await press(find('[data-part=path] [data-path=takeover]'));
    expect(row('mailbox')?.dataset.done).toBe('true');
  });

  it('is another one by what came meanwhile, which opens filled in; or stays', async () => {
    const documents = {
      event: 'documents-required',
      verdict: 'authenticated',
      sentAt: START,
      waitHours: null,
    } as const;
    having(begin, answered, ...ticked('mailbox'), { type: 'add-mail', mail: documents });
    await open();
    await press(find('[data-part=leads-on] [data-path=stopped]'));
    expect(incidentOf(state, now)).toMatchObject({ path: 'stopped', answers: { stop: ['documents'] } });
    expect(find('[data-part=leads-on]')).toBeNull();
    await press(find('[data-part=path] [data-path=takeover]'));
    expect(row('mailbox')?.dataset.done).toBe('true');

    state = initialState();
    having(begin, answered, { type: 'add-mail', mail: documents });
    await open({ compact: true });
    expect(words()).toContain('Something new fits another path better.');
    await open();
    await press(button('Stay with this one'));
    expect(find('[data-part=leads-on]')).toBeNull();
    expect(incidentOf(state, now)?.path).toBe('takeover');
  });

  it('that nobody else may see is not ended by a false alarm of somebody else', async () => {
    const closed = async (path: 'insider' | 'seller') => {
      having({ ...begin, path });
      let isClosed = false;
      await act(async () =>
        showInSurface(
          <Begin
            incident={incidentOf(state, now)}
            store="jp"
            isGuessed={false}
            suggestion={null}
            onStore={() => undefined}
            arrives={false}
            onFalseAlarm={() => {
              isClosed = true;
            }}
          />,
          'en',
          now,
          {
            send: async (command) => {
              sent.push(command as Change);
              return true;
            },
          },
        ),
      );
      await press(button(translator('en')('emergency.falseAlarm')));
      return isClosed;
    };
    expect(await closed('insider')).toBe(true);
    expect(sent).toEqual([]);
    expect(await closed('seller')).toBe(true);
    expect(sent).toEqual([{ type: 'end-incident', how: 'false-alarm' }]);
  });

  it.each(PATH_IDS)('%s tells of false alarms only where nobody may be in', async (path) => {
    having({ ...begin, path, answers: { signs: [] } });
    await open();
    await press(button('Answer the rest later') ?? button('Show my steps'));
    const isTold = ['takeover', 'unknown-charge', 'unasked'].includes(path);
    expect(words().includes(translator('en')('recovery.falseAlarms'))).toBe(isTold);
  });

  it('offers a copy by one press as it begins', async () => {
    having(begin, answered);
    await open();
    await press(find('[data-part=save-copy]'));
    expect(saved).toBe(1);
  });

  it('of a mail without an order is likely harmless, and a false alarm is one press', async () => {
    having({ ...begin, path: 'unknown-charge', answers: { charge: ['order-mail'], 'in-list': ['nowhere'] } });
    await open();
    expect(all('li[data-step]').map(({ dataset }) => dataset.step)).toEqual(['charge-mail', 'charge-tomorrow']);
    await press(button('False alarm', '[data-part=harmless]'));
    expect(sent).toEqual([{ type: 'end-incident', how: 'false-alarm' }]);
  });
});

describe('a reading', () => {
  const readOn: Change[] = [begin, answered, ...ticked('contact', 'card-company', 'mailbox')];

  it('ticks nothing: it is shown as read, and asks whose it is', async () => {
    having(...readOn);
    state = observe(
      state,
      { marketplace: 'jp', page: 'wallet', facts: { paymentMethods: { value: 'some', signals: [] } }, since: now },
      now,
    );
    await open();
    expect(row('card')?.dataset.done).toBe('false');
    expect(row('card')?.textContent).toContain('checked today');
    await press(button('Yes, mine', 'li[data-step=card]'));
    expect(sent).toEqual([{ type: 'answer-reading', step: 'card', isMine: true }]);
    expect(row('card')?.dataset.done).toBe('true');
  });
});

describe('a hold', () => {
  beforeEach(() => having(begin, answered, ...ticked('mailbox', 'contact', 'card-company', 'same-password')));

  it('counts down to its end, and then asks at the top, with the only primary button', async () => {
    having(five);
    await open();
    const time = () => find('.countdown')?.textContent;
    expect(time()).toBe('in 5 h (today 17:00)');
    await pass(100 * 60_000);
    expect(time()).toBe('in 3 h 20 min (today 17:00)');
    await open({ language: 'ja' });
    expect(time()).toBe('あと3時間20分（今日17:00）');
    await open();
    expect(words()).toContain('Do not open a second case elsewhere while you wait.');
    await pass(200 * 60_000);
    expect(find('[data-hold]')?.dataset.status).toBe('due');
    expect(stands()).toContain('The wait should be over.');
    expect(primaries()).toEqual(['It is over: I can sign in again']);
    await press(button('It is over: I can sign in again'));
    expect(sent).toEqual([{ type: 'answer-hold', id: 0, how: 'over' }]);
    expect(focused()).toBe(find('.headline')?.textContent);
    expect(find('section[data-step]')?.dataset.step).toBe('password');
  });

  it('that is late says what to do then, and is not told as over', async () => {
    having(five);
    now += 6 * HOUR;
    await open();
    await press(button('Still stopped though the time is over'));
    expect(stands()).toContain('the account is still stopped');
    expect(stands()).toContain('Ask the department you spoke to before');
    expect(find('[data-hold]')?.dataset.status).toBe('late');
    await press(button('It is over: I can sign in again'));
    expect(find('[data-part=status] [data-hold]')).toBeNull();
    await press(button('Still stopped though the time is over'));
    expect(find('[data-part=status] [data-hold]')?.dataset.status).toBe('late');
  });

  it('entered by mistake goes', async () => {
    having(five);
    await open();
    await press(button('Entered by mistake'));
    expect(find('[data-part=status] [data-hold]')).toBeNull();
    expect(find('[data-hold]')?.dataset.status).toBe('withdrawn');
  });

  it('is entered with its kind and since when, or with hours of one’s own', async () => {
    await open();
    const form = '[data-part=add-hold]';
    await press(find(`${form} input[value=own]`));
    await type(`${form} input[type=number]`, '30');
    await type(`${form} [type=datetime-local]`, toField(START - 2 * HOUR));
    expect(find(`${form} [role=status]`)?.textContent).toBe('Ends tomorrow 16:00');
    await press(button('Start the countdown'));
    expect(sent).toEqual([{ type: 'add-hold', hold: 'own', from: START - 2 * HOUR, hours: 30 }]);
    expect(find('.countdown')?.textContent).toBe('in 28 h (tomorrow 16:00)');
    expect(document.activeElement?.className).toBe('headline');
  });

  it('of working days is shown between two dates', async () => {
    having({ type: 'add-hold', hold: 'identity-check', from: START, hours: null });
    await open();
    expect(find('.countdown')?.textContent).toBe('Ends between 25 Nov and 27 Nov');
    await open({ language: 'ja' });
    expect(find('.countdown')?.textContent).toBe('11月25日〜11月27日ごろに終わります');
  });

  it('makes the steps inside wait, without a button', async () => {
    having(five);
    await open();
    expect(row('card')?.querySelector('button')).toBeNull();
    expect(row('card')?.textContent).toContain('this can be done only when the account is open again');
    expect(row('wait')?.querySelector('button')).toBeNull();
    expect(find('section[data-step=wait]')?.textContent).toContain('This ends with the wait');
  });

  it('several are shown by their end, the nearest first', async () => {
    having({ type: 'add-hold', hold: '3-days', from: START, hours: null }, five);
    await open();
    expect(all('[data-part=status] [data-hold]').map(({ dataset }) => dataset.hold)).toEqual(['1', '0']);
  });

  it('under a clock that was set back says what follows', async () => {
    having(five);
    const incident = incidentIn(state);
    if (incident) state = withIncident(state, { ...incident, clock: now + 2 * HOUR });
    await open();
    expect(find('[data-part=clock]')?.textContent).toContain('may be over up to 2 h earlier than shown here');
  });

  it('is asked for by the step that waits, while none is entered', async () => {
    await open();
    expect(find('section[data-step]')?.dataset.step).toBe('wait');
    await press(button('Enter the waiting time'));
    expect(find('#waits details')).toHaveProperty('open', true);
    expect(focused()).toBe('Amazon named a waiting time');
  });
});

describe('a second suspension', () => {
  beforeEach(() => {
    having(begin, answered, ...ticked('mailbox', 'contact', 'card-company'), revoked(START, null));
    now += HOUR;
    having(...ticked('password', 'sign-out-everywhere', 'two-step', 'card'));
    now += 6 * HOUR;
    having(revoked(now - HOUR, 5));
  });

  it('asks first whether anything new came with it; if not, it is the known case', async () => {
    await open();
    expect(find('[data-part=second]')?.textContent).not.toContain('known case');
    await press(button('No, nothing new'));
    expect(sent).toEqual([{ type: 'answer-stop', suspension: 2, isAttack: false }]);
    expect(find('[data-part=second]')?.textContent).toContain('By itself it proves no new takeover');
    expect(row('password')?.dataset.done).toBe('false');
    expect(row('password')?.textContent).toContain('Open again: Amazon’s stop may have undone it');
    expect(row('mailbox')?.dataset.done).toBe('true');
    expect(find('.countdown')?.textContent).toBe('in 4 h (today 23:00)');
  });

  it('with something new opens again what a new attack undoes', async () => {
    await open();
    expect(row('mailbox')?.dataset.done).toBe('true');
    await press(button('Yes', '[data-part=second]'));
    expect(row('mailbox')?.dataset.done).toBe('false');
    expect(find('[data-part=second]')?.textContent).not.toContain('no new attack');
  });

  it('wants another look at what was done before the last wait', async () => {
    now += 5 * HOUR;
    having({ type: 'answer-hold', id: 0, how: 'over' });
    await open();
    const step = () => row('sign-out-everywhere');
    expect(step()?.dataset.done).toBe('true');
    expect(step()?.textContent).toContain('Look once more');
    await press(button('I looked again: still done', 'li[data-step=sign-out-everywhere]'));
    expect(step()?.textContent).not.toContain('Look once more');
    expect(document.activeElement).toBe(step()?.querySelector('summary'));
  });

  it('is not told of one suspension', async () => {
    state = initialState();
    having(begin, answered, five);
    await open();
    expect(find('[data-part=second]')).toBeNull();
  });
});

describe('the steps', () => {
  it('stand in three parts, all of them folded', async () => {
    having(begin, answered);
    await open();
    expect(all('[data-phase]').map(({ dataset }) => dataset.phase)).toEqual(['stop', 'back', 'clean']);
    expect(all('[data-phase][open]')).toEqual([]);
    expect(all('li[data-step]').map(({ dataset }) => dataset.step)).toEqual(
      incidentOf(state, now)?.steps.map(({ id }) => id),
    );
  });

  it('are ticked and unticked, with the focus where something new stands', async () => {
    having(begin, answered);
    await open();
    await press(button('Done', 'section[data-step=contact]'));
    expect(find('section[data-step]')?.dataset.step).toBe('card-company');
    expect(focused()).toBe(translator('en')('step.card-company.title'));
    expect(row('contact')?.textContent).toContain('You marked this done today at 12:00');
    await press(button('Undo', 'li[data-step=contact]'));
    expect(row('contact')?.dataset.done).toBe('false');
  });

  it('tick themselves where the account opened again, and say so', async () => {
    having(begin, answered, revoked(START, null));
    now += HOUR;
    const facts = { access: { value: 'ok' as const, signals: [] } };
    state = observe(state, { marketplace: 'jp', page: 'login-security', facts, since: now }, now);
    await open();
    expect(row('password')?.textContent).toContain('Read as done today at 13:00');
    expect(button('Undo', 'li[data-step=password]')).toBeUndefined();
  });

  it('that were said done in the checkup are taken back there', async () => {
    having(begin, answered, revoked(START, null));
    now += HOUR;
    having({ type: 'say', marketplace: 'jp', fact: 'access', value: 'ok' });
    await open();
    expect(row('password')?.dataset.done).toBe('true');
    expect(row('password')?.querySelector<HTMLAnchorElement>('a[href="#checkup"]')).not.toBeNull();
  });

  it('lead to the parts that help', async () => {
    having(begin, answered);
    await open();
    expect(find('section[data-step=contact] a[href="#call-sheet"]')).not.toBeNull();
    expect(find('a[href="#mail"]')).not.toBeNull();
    expect(find('a[href="#report"]')).not.toBeNull();
  });
});

describe('a note', () => {
  it('keeps what was said, and when', async () => {
    having(begin, answered);
    await open();
    await type('textarea', '  They call back at nine.  ');
    await press(button('Keep this note'));
    expect(sent).toEqual([{ type: 'note', text: 'They call back at nine.', happenedAt: START }]);
    expect(find('.written')?.textContent).toBe('They call back at nine.');
    expect(find<HTMLTextAreaElement>('textarea')?.value).toBe('');
    expect(document.activeElement).toBe(find('textarea'));
    expect(words()).toContain('Exports leave them out unless you tick them.');
  });

  it('of nothing is not kept', async () => {
    having(begin, answered);
    await open();
    await type('textarea', '   ');
    await press(button('Keep this note'));
    expect(sent).toEqual([]);
  });
});

describe('the end', () => {
  it('with the all-clear stands only when nothing is missing, with its date', async () => {
    having(begin, answered, ...ticked(...STEP_IDS.filter((id) => id !== 'language')));
    await open();
    expect(find('[data-part=all-clear]')).toBeNull();
    const link = find<HTMLAnchorElement>('[data-part=ending] a');
    expect(link?.textContent).toBe(translator('en')('step.language.title'));
    await press(link);
    expect(document.activeElement).toBe(row('language')?.querySelector('summary'));
    expect(row('language')?.querySelector('details')?.open).toBe(true);
    await press(button('Done', 'li[data-step=language]'));
    expect(find('[data-part=all-clear] h2')?.textContent).toBe('All clear, as of 24 Nov');
    await press(button('Close with the all-clear'));
    expect(sent.at(-1)).toEqual({ type: 'end-incident', how: 'all-clear' });
    expect(stands()).toContain('All clear on 24 Nov.');
    expect(words()).toContain('Look again on 25 Nov.');
    expect(focused()).toContain('All clear on');
  });

  it('without it counts what was not looked at, and can be taken back', async () => {
    having(begin, answered);
    const { length } = incidentOf(state, now)?.missing ?? [];
    await open();
    await press(button(`End it; ${length} not looked at`));
    expect(stands()).toContain(`Ended by you on 24 Nov; ${length} not looked at.`);
    await press(button('Take it up again'));
    expect(find('section[data-step=contact]')).not.toBeNull();
    expect(focused()).toBe(translator('en')('step.contact.title'));
  });

  it('as a false alarm has no looks again', async () => {
    having(begin, answered);
    await open();
    await press(button('False alarm'));
    expect(stands()).toContain('as a false alarm');
    expect(words()).not.toContain('Look again on');
  });

  it('erases, and begins anew, only after asking', async () => {
    having(begin, answered, { type: 'end-incident', how: 'by-you' });
    await open();
    await press(button('Begin a new recovery'));
    await press(button('Cancel'));
    expect(document.activeElement).toBe(button('Begin a new recovery'));
    await press(button('Begin a new recovery'));
    expect(sent).toEqual([]);
    await press(button('Replace it and begin'));
    await press(find('[data-path=seller]'));
    expect(incidentIn(state)?.log.map(({ kind }) => kind)).toEqual(['opened', 'path']);
    await press(button('Answer the rest later'));
    await press(button('Erase this recovery'));
    await press(button('Erase it now'));
    expect(incidentIn(state)).toBeNull();
    expect(focused()).toBe('First, these three');
  });
});

describe('a look again', () => {
  beforeEach(() => {
    having(begin, answered, { type: 'end-incident', how: 'by-you' });
    now += DAY;
    const incident = incidentIn(state);
    if (incident) {
      const due: Entry = { kind: 'recheck-due', at: now, day: 1 };
      state = withIncident(state, { ...incident, log: [...incident.log, due] });
    }
  });

  it('says where to look, and takes that nothing was strange', async () => {
    await open();
    expect(find('[data-part=recheck]')?.textContent).toContain('A day has passed: look again');
    expect(all('[data-part=recheck] a').length).toBeGreaterThan(4);
    await press(button('I looked: nothing strange'));
    expect(sent).toEqual([{ type: 'rechecked', day: 1 }]);
    expect(find('[data-part=recheck]')).toBeNull();
    expect(words()).toContain('Look again on 1 Dec.');
    expect(document.activeElement?.className).toBe('headline');
  });

  it('takes the recovery up again when something is wrong', async () => {
    await open({ compact: true });
    await press(button('Something is wrong: take it up again'));
    expect(incidentOf(state, now)?.closing).toBeNull();
  });
});

describe('in the popup', () => {
  it('is where we stand and the next step, with ways to the parts in a tab of their own', async () => {
    having(begin, answered, five);
    await open({ compact: true });
    expect(find('.countdown')?.textContent).toBe('in 5 h (today 17:00)');
    expect(find('section[data-step]')?.dataset.step).toBe('contact');
    expect(all('li[data-step], textarea')).toEqual([]);
    const parts = all('a[href^="options.html"]') as HTMLAnchorElement[];
    expect(parts.map((link) => link.getAttribute('href'))).toEqual(
      expect.arrayContaining(['options.html#recovery', 'options.html#call-sheet']),
    );
    expect(parts.every(({ target }) => target === '_blank')).toBe(true);
  });

  it('asks alone for what is due', async () => {
    having(begin, answered, five);
    now += 6 * HOUR;
    await open({ compact: true });
    expect(primaries()).toEqual(['It is over: I can sign in again']);
    expect(find('section[data-step]')).toBeNull();
  });

  it('leads to the first questions, and does not keep the next step back for them', async () => {
    await open({ compact: true });
    await press(find('[data-path=takeover]'));
    expect(find('section[data-step]')?.dataset.step).toBe('contact');
    expect(words()).toContain('First, what do you see?');
  });
});
