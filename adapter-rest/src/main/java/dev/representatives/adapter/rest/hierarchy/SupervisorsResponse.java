package dev.representatives.adapter.rest.hierarchy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.hierarchy.SupervisorChain;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;

/** The chain of supervisors above a representative, nearest first. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SupervisorsResponse(List<SupervisorResponse> data, boolean truncated) {

  static SupervisorsResponse of(SupervisorChain chain) {
    var supervisors = chain.supervisors();
    return new SupervisorsResponse(
        IntStream.range(0, supervisors.size())
            .mapToObj(i -> SupervisorResponse.of(supervisors.get(i), i + 1))
            .toList(),
        chain.truncated());
  }
}
