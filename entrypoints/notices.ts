import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noticesIn } from '../utils/mail/notices.ts';
import { provide } from './background/words.ts';

/** What lists of messages are looked through with: run by the background when it needs it. */
export default defineUnlistedScript(() => provide('notices.js', noticesIn));
