/** The package has no types of its own; what the tests need of it: throws where `text` is no EDTF. */
declare module 'edtf' {
  export default function edtf(text: string): unknown;
}
