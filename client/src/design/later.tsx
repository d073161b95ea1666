import { type ComponentType, type ReactNode, useEffect, useState } from "react";

type Load<P> = () => Promise<ComponentType<P>>;

/** What has been loaded, by its loader, so that it is there at once the second time. */
const loaded = new WeakMap<object, unknown>();

/**
 * A component whose code comes later, with something to show `instead` until then. For what one waits for when a page
 * opens: React's `lazy` holds back whatever arrives within .3 s of a placeholder, and each part of a page adds to that.
 * `load` is one function for good. Code that cannot be fetched is the error of the region around it, and is asked for
 * again when that is tried again.
 */
export function Later<P extends object>({
  load,
  instead,
  props,
}: {
  load: Load<P>;
  instead: ReactNode;
  props: P;
}) {
  const [Shown, show] = useState(() => loaded.get(load) as ComponentType<P> | undefined);
  const [failed, fail] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let left = false;
    arrived(load).then(
      (component) => left || show(() => component),
      (error: unknown) => left || fail({ error }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (failed) throw failed.error;
  return Shown === undefined ? instead : <Shown {...props} />;
}

/** Has code there before it is to be shown; what cannot be fetched now is asked for again then. */
export const fetchAhead = <P,>(load: Load<P>): void => void arrived(load).catch(() => {});

async function arrived<P>(load: Load<P>): Promise<ComponentType<P>> {
  const component = await load();
  loaded.set(load, component);
  return component;
}
