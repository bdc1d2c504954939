import { useState } from "react";
import "center-finder";

export function CenterField() {
  const [center, setCenter] = useState(null);
  return (
    <>
      <center-finder
        views="goods"
        value="7013"
        oncenter-finder-answer={({ detail }) => setCenter(detail.routing?.center ?? null)}
      />
      <output>{center ? `${center.name} (${center.id})` : "Not known yet"}</output>
    </>
  );
}
