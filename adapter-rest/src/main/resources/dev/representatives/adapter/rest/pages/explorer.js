"use strict";

const roundTrip = document.getElementById("round-trip");
roundTrip.textContent = roundTrip.textContent.replace("API=", "API=" + window.location.origin);

SwaggerUIBundle({
  dom_id: "#explorer",
  url: "/openapi.json",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  // A link must not be able to show another service's description in this one's name.
  queryConfigEnabled: false,
  // The key is kept in memory only.
  persistAuthorization: false,
  // The badge would send the description to a server on the internet.
  validatorUrl: null,
});
