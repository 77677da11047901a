export function Present() {
  return <div></div>
}
