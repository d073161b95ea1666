import { useEffect, useState } from "react";
import { useTable } from "../store.ts";

/** The server's clock in milliseconds, ticking once a second. */
export function useServerNow(): number {
  const skew = useTable((s) => s.skew);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + skew;
}
