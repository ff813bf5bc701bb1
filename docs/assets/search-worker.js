// In front of the theme's search worker, whose address stands in the query: the words of a search are first asked for all together, so
// that a pasted message or the end of a class name leads to its page, and one by one only where no page has all of them.

// a block: the theme's worker has names of its own
{
  const QUERY = 2, RESULT = 3; // of the theme's messages: { type, data }
  const send = self.postMessage.bind(self);
  let asked, asking = false;

  const ask = (data) => {
    asking = true;
    dispatchEvent(new MessageEvent("message", { data: { type: QUERY, data } }));
    asking = false;
  };

  self.postMessage = (message) => {
    const words = asked;
    asked = undefined;
    if (message.type === RESULT && words !== undefined && !message.data.items.length) ask(words);
    else send(message);
  };

  addEventListener("message", (event) => {
    const { type, data } = event.data;
    // quotes and signs are the reader's own wish
    if (asking || type !== QUERY || /"[^"]+"|(^|\s)[+-]\w/.test(data)) return;
    event.stopImmediatePropagation();
    const words = data.replace(/["^~*+]/g, " ").trim();
    asked = data;
    ask(words && `"${words}"`);
  });
}

importScripts(decodeURIComponent(location.search).replace(/^.*assets\//, ""));
