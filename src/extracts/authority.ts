/** An authority by everything that a file may call it. */
export interface NamedAuthority {
  /** Its code of the Office for National Statistics. */
  code: string;
  name: string;
  /** Codes that it had before. */
  formerCodes?: readonly string[];
  /** DfE's three-digit number. */
  number?: string;
  /** The folder of its extracts. */
  folder?: string;
}
