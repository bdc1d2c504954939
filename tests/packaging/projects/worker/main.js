globalThis.ask = (question) =>
  new Promise((tell, fail) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => tell(data);
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(question);
  });
