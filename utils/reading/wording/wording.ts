import type { Family } from '../../amazon/page.ts';
import type { Confidence, Provenance } from '../../base/confidence.ts';

/*
 * What the words of one language say to a reader. Every word is in the comparable form of `plain`. In a phrase `…` stands
 * for anything within the sentence, and a dash at the end of a part for whatever letters follow: `expir-`.
 */

/** Signing in, and Amazon's reasons for stopping an account. */
export interface AccessWords {
  /** Whole headings, by what Amazon says with them. */
  headings: {
    closed: string[];
    policy: string[];
    documents: string[];
    billing: string[];
    locked: string[];
    'reset-required': string[];
    challenge: string[];
  };
  /** Whole sentences that the account is locked; and, at the address of a demanded reset, that it is demanded. */
  locked: string[];
  resetDemanded: string[];
  /** Beginnings of sentences: no account has this address; the password is wrong; a code, an approval is asked for. */
  notFound: string[];
  wrongPassword: string[];
  codeAsked: string[];
}

/** The two-step row of "Login & security", a hint and no more; and sentences that contradict that it is on. */
export interface TwoStepWords {
  rowOff: string[];
  rowOn: string[];
  /** Labels of the button beside a thing that is not there yet: a number, a passkey; and beside one that is. */
  adds: string[];
  setsUp: string[];
  edits: string[];
  /** What two-step verification is called, and the words of a sentence that says of it that it is off. */
  names: string[];
  isOff: string[];
}

/** Lists of payment methods and of addresses. */
export interface ListWords {
  /** Names that are surely a payment method. */
  methods: string[];
  /** The balance of gift cards among the payment methods. */
  giftCard: string[];
  /** What stands among methods and is none: points, another balance, a way to add one. */
  noMethod: string[];
  /** What stands in the place of an address and is none: a way to add one, a note that it is gone. */
  noAddress: string[];
  /** A place to collect from, which is no address of the person's. */
  pickup: string[];
  /** The list is still loading, or could not be shown. */
  unfinished: string[];
}

/** Error pages. */
export interface ErrorWords {
  /** Beginnings of titles. */
  titles: string[];
}

/** Payment rows of memberships. */
export interface PaymentWords {
  /** What every label has in it: a first sieve. */
  hints: string[];
  /** Whole labels, and whole values that mean "none". */
  labels: string[];
  none: string[];
  /** Ways to pay. */
  ways: string[];
  /** What stands before the last digits of a number. */
  endings: string[];
  /** Words that a value may hold beside a name and a number without meaning anything else. */
  fillers: string[];
  /** Whole words of buttons that stand beside a value. */
  actions: string[];
  /** A value beside these is a choice or an offer, and names nothing that is set. */
  offers: string[];
  /** A value in a part of the page that says this is not, or no longer, what pays. */
  takenBack: string[];
  /** Words that deny, in the few words beside a value. */
  denials: string[];
  /** A second method, which says nothing about the first. */
  backup: string[];
  /** Headings under which a row is about something else; on the page of Prime also other products. */
  otherSubjects: string[];
  otherProducts: string[];
  /** Sentences of pages for people without the membership. */
  notAMember: string[];
  /** Sentences that name somebody else who pays. */
  paidElsewhere: string[];
  /** A membership that costs nothing, and one that has ended. */
  free: string[];
  ended: string[];
  /** An alert about an order is none about the membership. */
  aboutAnOrder: string[];
  /** The fee could not be charged, the method must be changed, the membership rests. */
  problem: string[];
  /** Turns a sentence into advice for another day. */
  conditional: string[];
}

/** All that is known of one language. */
export interface Wording {
  access: AccessWords;
  twoStep: TwoStepWords;
  lists: ListWords;
  errors: ErrorWords;
  payment: PaymentWords;
}

/** Which of it each family of pages is read with. A page asks for it once it is there; so no script carries every language. */
export const FAMILY_WORDS = {
  access: 'access',
  'two-step': 'twoStep',
  stored: 'lists',
  payment: 'payment',
} as const satisfies { [F in Family]?: keyof Wording };

export type WordedFamily = keyof typeof FAMILY_WORDS;
export type FamilyWords<F extends WordedFamily = WordedFamily> = Wording[(typeof FAMILY_WORDS)[F]];

type Some<T> = { [K in keyof T]?: T[K] extends string[] ? string[] : Some<T[K]> };

/** A part of a language's words, and how well they are known. */
export type Part<P extends keyof Wording> = Some<Wording[P]> & { known: Provenance & { confidence: Confidence } };

/** A language: the parts there are words for. */
export type LanguageWording = { [P in keyof Wording]?: Part<P> };
