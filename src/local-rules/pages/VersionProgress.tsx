import { Progress } from '../../design/index.ts'

export function VersionProgress(props: {
  address: string
  label: string
  done: number
  total: number
}) {
  const { address, label, done, total } = props
  const whole = Math.max(1, total)
  return (
    <Progress
      id="rakning"
      label={label}
      // One short of the whole, since the numbers are written after the last child.
      done={Math.min(done, whole - 1)}
      total={whole}
      poll={`${address}/framsteg`}
      reload={address}
    />
  )
}
