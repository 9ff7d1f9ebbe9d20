"use strict";

const roundTrip = document.getElementById("round-trip");
roundTrip.textContent = roundTrip.textContent.replace("API=", "API=" + window.location.origin);

// Of a representative that hardly exists: what matters is whether the key is asked for another.
const testedWith = "/api/v1/ingest/representatives/key-test-of-the-explorer";

/** Why the service does not accept the key; empty if it does. */
async function refusal(key) {
  let headers;
  try {
    headers = new Headers({ "X-API-Key": key, Accept: "application/json" });
  } catch (notAHeader) {
    return "This is no key: it has characters that no key has.";
  }
  try {
    const { status } = await fetch(testedWith, { headers, cache: "no-store", credentials: "omit" });
    if (status === 401) {
      return "The service does not accept this key.";
    }
    return status < 500 ? "" : `The service cannot test the key now (${status}). Try again.`;
  } catch (unreachable) {
    return "The service cannot be reached, so the key is not tested. Try again.";
  }
}

/** Swagger UI itself takes any text for a key. */
const testsTheKey = () => ({
  statePlugins: {
    auth: {
      wrapActions: {
        authorizeWithPersistOption: (authorize, system) => async (entered) => {
          for (const [authId, { value }] of Object.entries(entered)) {
            system.errActions.clear({ authId, type: "auth", source: "auth" });
            const message = await refusal(value ?? "");
            if (message) {
              system.errActions.newAuthErr({ authId, level: "error", source: "auth", message });
              return;
            }
          }
          authorize(entered);
        },
      },
    },
  },
});

/** What a caller has to tell apart; the other statuses are the same for every operation. */
const isCommon = (response, status) => /^(2..|404|409|422)$/.test(status);

/** The common statuses first; the others behind a line that names them. */
const foldsResponses = () => ({
  wrapComponents: {
    responses: (Responses, { React }) =>
      function FoldedResponses(props) {
        const [open, setOpen] = React.useState(false);
        const common = props.responses.filter(isCommon);
        const others = props.responses.filterNot(isCommon);
        if (common.isEmpty() || others.isEmpty()) {
          return React.createElement(Responses, props);
        }
        return React.createElement(
          React.Fragment,
          null,
          React.createElement(Responses, { ...props, responses: common }),
          React.createElement(
            "details",
            { className: "other-responses", onToggle: (event) => setOpen(event.target.open) },
            React.createElement("summary", null, "Other statuses: " + others.keySeq().join(", ")),
            open &&
              React.createElement(Responses, {
                ...props,
                responses: others,
                tryItOutResponse: undefined,
              }),
          ),
        );
      },
  },
});

/** The components that a part of the description refers to, also through others. */
function referred(part, components, found) {
  JSON.stringify(part, (key, value) => {
    if (key === "$ref") {
      const [kind, name] = value.split("/").slice(-2);
      found[kind] ??= {};
      if (!(name in found[kind])) {
        found[kind][name] = components[kind][name];
        referred(found[kind][name], components, found);
      }
    }
    return value;
  });
  return found;
}

/**
 * Swagger UI processes the whole description again for each operation that is opened, which takes
 * most of the time (https://github.com/swagger-api/swagger-ui/issues/10748). One path and what it
 * refers to is enough.
 */
const resolvesOnePath = () => ({
  afterLoad({ fn }) {
    const { resolveSubtree } = fn;
    fn.resolveSubtree = (description, [root, path, ...rest], options) => {
      if (root !== "paths" || !description.paths?.[path]) {
        return resolveSubtree(description, [root, path, ...rest], options);
      }
      const paths = { [path]: description.paths[path] };
      const { securitySchemes } = description.components;
      const components = referred(paths, description.components, { securitySchemes });
      return resolveSubtree({ ...description, paths, components }, [root, path, ...rest], options);
    };
  },
});

SwaggerUIBundle({
  dom_id: "#explorer",
  url: "/openapi.json",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [testsTheKey, foldsResponses, resolvesOnePath],
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
