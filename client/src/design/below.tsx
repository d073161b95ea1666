import { type ReactNode, startTransition, useEffect, useState } from "react";

/**
 * What lies below what one sees first: it comes as soon as the picture with what is above it has been shown, so that a
 * click is answered by that and not by the whole length of a panel. Nothing above moves when it comes. `atOnce` where
 * something in it is being looked for.
 */
export function Below({ children, atOnce = false }: { children: ReactNode; atOnce?: boolean }) {
  const [come, setCome] = useState(atOnce);
  const there = come || atOnce;
  useEffect(() => {
    if (there) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setCome(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [there]);
  return there ? children : null;
}
