import * as z from 'zod/mini';

// Set before anything is parsed: zod otherwise compiles its checks with `new Function`, which extension pages forbid.
z.config({ jitless: true });

export { z };

/** The latest instant of a `Date`, in milliseconds. */
export const LAST_INSTANT = 8.64e15;

/** An instant that is kept: whole milliseconds since 1970. */
export const time = z.int().check(z.gte(0), z.lte(LAST_INSTANT));

/** What `crypto.randomUUID` makes, by its looks. The library's own takes part of a KB more in the background. */
export const uuid = z.string().check(z.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i));

/** The same object with each member optional, for a change of some of them. */
export const changesOf = <S extends Record<string, z.ZodMiniType>>(shape: S) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, z.exactOptional(value)])) as {
      [K in keyof S]: z.ZodMiniExactOptional<S[K]>;
    },
  );
