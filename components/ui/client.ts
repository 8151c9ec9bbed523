import type { client } from '../../utils/shell/client.ts';

/** What a surface asks of the rest of Mamori. The entry point hands it in, so that no part names the browser. */
export type Client = typeof client;
