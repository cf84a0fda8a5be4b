/** One tap to call: the number as written, led to without its spaces and dashes. */
export function PhoneLink({ number, whose }: { number: string; whose?: string | undefined }) {
  return (
    <a className="ob-phone" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {whose !== undefined && <span className="ob-only-heard">{whose} </span>}
      {number}
    </a>
  )
}
