package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.ApiPaths;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The operations of the API description are the routes of the controllers. */
class DescribedRoutesTest {
  private final WrittenDescription description = new WrittenDescription();

  @Test
  void every_route_of_the_api_is_described_and_every_operation_has_a_route() {
    assertThat(routes()).hasSizeGreaterThan(10).isEqualTo(description.operations().keySet());
  }

  @Test
  void an_operation_has_the_parameters_of_its_path() {
    description
        .operations()
        .forEach(
            (name, operation) ->
                assertThat(
                        ((List<?>) operation.get("parameters"))
                            .stream()
                                .map(description::resolved)
                                .filter(parameter -> "path".equals(parameter.get("in")))
                                .map(parameter -> "{" + parameter.get("name") + "}"))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(name.split("/", -1))
                            .filter(segment -> segment.startsWith("{"))
                            .toList()));
  }

  private static Set<String> routes() {
    try (var context = ApplicationContext.run()) {
      return context
          .getBean(Router.class)
          .uriRoutes()
          // Every GET route has a HEAD route (RFC 9110, section 9.3.2).
          .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
          .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
          .map(route -> route.replace(ApiPaths.ONE_SEGMENT, ""))
          .filter(route -> route.contains(" " + ApiPaths.BASE))
          .collect(Collectors.toSet());
    }
  }
}
