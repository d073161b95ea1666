/** The list of injects stands here. */
export function Injects() {
  return null;
}
