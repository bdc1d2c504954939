import "center-finder";
import type {} from "center-finder/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Portal() {
  const [value, setValue] = useState("8471");
  const [center, setCenter] = useState("");
  return (
    <>
      <button type="button" onClick={() => setValue("8703")}>
        Cars
      </button>
      <form id="entry" />
      <center-finder
        form="entry"
        name="center"
        value={value}
        edition="cee"
        views="goods"
        oncenter-finder-answer={({ detail }) =>
          detail.kind === "routing" &&
          detail.routing.kind === "goods" &&
          setCenter(detail.routing.center.id)
        }
      >
        <p>Ask CBP.</p>
      </center-finder>
      <output>{center}</output>
    </>
  );
}

createRoot(document.querySelector("#app")!).render(<Portal />);
