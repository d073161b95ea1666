/** A refusal in words, beside the control it belongs to. */
export const Refused = ({ words }: { words: string }) =>
  words ? (
    <p className="refusal" role="alert">
      {words}
    </p>
  ) : null;
