export function Sheets() {
  return <div></div>
}
