/** Several lines of somebody's own words under a label. */
export const TextArea = ({
  label,
  rows,
  limit,
  value,
  serif = false,
  onChange,
}: {
  label: string;
  rows: number;
  /** Characters at most. */
  limit?: number;
  value: string;
  /** Words that will be said aloud are set as they will be printed. */
  serif?: boolean;
  onChange: (text: string) => void;
}) => (
  <label className="field">
    <span>{label}</span>
    <textarea
      className={serif ? "input words" : "input"}
      rows={rows}
      maxLength={limit}
      value={value}
      onChange={(e) => onChange(e.target.value)}
    />
  </label>
);
