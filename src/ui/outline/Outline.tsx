export function Outline() {
  return <div></div>
}
