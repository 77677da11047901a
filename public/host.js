// What host.html does beside holding the explorer: it shows each message as text, and sends what a person writes.
;(() => {
  const MOST = 200
  const EXAMPLES = {
    ping: {},
    getState: {},
    setMode: { mode: 'outline' },
    setTheme: { name: 'dark', tokens: {} },
    setLocale: { lang: 'en-GB', dir: 'ltr' },
    setPatient: { patient: { pregnancy: 'planning' } },
    setState: { state: '' },
    goto: { node: '' },
    focus: { target: 'first' },
    export: { format: 'text' },
    setKeyboard: { enabled: false },
    setMaxHeight: { px: 900 },
    step: { dir: 1 },
    highlight: { nodes: [''], kind: 'spot' },
    print: {},
    setProgress: { content: '' },
    loadPack: { pack: {}, name: 'ours' },
    destroy: {},
  }
  const explorer = document.getElementById('explorer')
  const list = document.getElementById('messages')
  const count = document.getElementById('count')
  const type = document.getElementById('type')
  const payload = document.getElementById('payload')
  let seen = 0

  for (const name of Object.keys(EXAMPLES)) type.append(new Option(name))
  type.addEventListener('change', () => {
    payload.value = JSON.stringify(EXAMPLES[type.value])
  })

  explorer.addEventListener('message', ({ detail: { from, message } }) => {
    seen += 1
    count.textContent = seen === 1 ? '1 message.' : `${seen} messages.`
    const item = document.createElement('li')
    item.dataset.from = from
    item.dataset.type = message.type
    const title = document.createElement('strong')
    title.textContent = `${from === 'app' ? 'explorer says' : 'this page says'} ${message.type}`
    const text = document.createElement('pre')
    text.textContent = JSON.stringify(message.payload, null, 1).slice(0, 2000)
    item.append(title, text)
    list.prepend(item)
    while (list.childElementCount > MOST) list.lastElementChild.remove()
  })

  document.getElementById('ask').addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      await explorer.request(type.value, JSON.parse(payload.value))
    } catch (error) {
      count.textContent = `Refused: ${error.message}`
    }
  })
})()
