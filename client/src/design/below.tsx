import type { ReactNode } from "react";
import { useAfterPaint } from "./after-paint.ts";

/**
 * What lies below what one sees first: it comes as soon as the picture with what is above it has been shown. Nothing above
 * moves when it comes. `atOnce` where something in it is being looked for.
 */
export function Below({ children, atOnce = false }: { children: ReactNode; atOnce?: boolean }) {
  const come = useAfterPaint(true, atOnce);
  return come || atOnce ? children : null;
}
