/**
 * Mail services that write their results below their own Received lines. Any other server is believed only above its
 * own Received line, where nobody but the receiver can write; below it a sender could have put the same words.
 */
export const SERVICES_AS_OF = '2026-11';

export interface Service {
  name: string;
  /** Domains of the service's servers, as in `Received: … by HOST` and in the name that stands before the results. */
  domains: string[];
  /** Received lines of the service that carry no name of these domains. */
  internal?: RegExp;
  /** The results carry no server name; then the service's own Received line must follow as well. */
  unnamed?: true;
}

export const SERVICES: Service[] = [
  // Raw mails of 2017 to 2025 (B). Lines between Google's machines have no "from".
  { name: 'Gmail', domains: ['google.com'], internal: /^by (?:2002:[0-9a-f:]{4,40}|10(?:\.\d{1,3}){3}) with SMTP id / },
  // Raw mails of 2021 to 2026 (B): results between the inner and the border server, without a server name.
  { name: 'Outlook', domains: ['outlook.com', 'office365.com'], unnamed: true },
  // Raw mails of 2017 to 2026 (B): several fields, right below the Received line; newer ones also above it.
  { name: 'Proton', domains: ['protonmail.ch', 'proton.me'] },
  // Raw mails of 2021 to 2024 (B); AOL writes the same.
  { name: 'Yahoo', domains: ['yahoo.com'] },
  // Raw mail of 2023, several fixtures of one test suite (B): one field a method, each with a server name of its own.
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com', 'apple.com'],
    internal: / by p\d{1,4}-mailgateway-smtp-[a-z0-9-]{1,60} \(mailgateway /,
  },
  // List mails of 2020 to 2026 (B).
  { name: 'kernel.org', domains: ['kernel.org'] },
];
