declare module "json-merge-patch" {
  /** RFC 7396; undefined where nothing differs. */
  export function generate(before: unknown, after: unknown): unknown;
}
