/** The number to call. */
export function Hotline({ number }: { number: string }) {
  const digits = number.replace(/[^\d+]/g, '')
  return (
    <p className="hotline">
      <span>政务服务热线</span>
      <a className="hotline__number number" href={`tel:${digits}`}>
        {number}
      </a>
    </p>
  )
}
