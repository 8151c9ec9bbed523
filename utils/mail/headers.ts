/** One header field: name in lower case, value unfolded. */
export interface Header {
  name: string;
  value: string;
}

export const valuesOf = (headers: Header[], name: string): string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value);
