import { useEffect, useState } from "react";

/**
 * The value of the last picture, and the new one as soon as the next has been shown: a press is answered at once by what
 * was pressed, and what takes longer to draw follows.
 */
export function useAfterPaint<T>(value: T, first: T = value): T {
  const [shown, setShown] = useState<T>(first);
  useEffect(() => {
    if (shown === value) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => setShown(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [shown, value]);
  return shown;
}
