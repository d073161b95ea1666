declare module "json-merge-patch" {
  /** RFC 7396; changes `target` in place and returns it. */
  export function apply(target: unknown, patch: unknown): unknown;
}
