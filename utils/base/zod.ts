import * as z from 'zod/mini';

// Set before anything is parsed: zod otherwise compiles its checks with `new Function`, which extension pages forbid.
z.config({ jitless: true });

export { z };
